// SPDX-License-Identifier: GPL-3.0-or-later
// Several statements prepared at once, in the order of an enumeration of the class that uses them.
#pragma once

#include "storage/driver/statement.h"

#include <initializer_list>
#include <string_view>
#include <vector>

namespace wellpulse::storage {

inline Result<std::vector<Statement>> prepareAll(sqlite3 *connection, std::initializer_list<std::string_view> texts)
{
    std::vector<Statement> statements;
    statements.reserve(texts.size());
    for (const auto text : texts) {
        auto statement = Statement::prepare(connection, text);
        if (!statement)
            return errorOf(std::move(statement));
        statements.push_back(std::move(*statement));
    }
    return statements;
}

} // namespace wellpulse::storage
