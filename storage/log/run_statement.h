// SPDX-License-Identifier: GPL-3.0-or-later
// One statement with its values, prepared, run and forgotten: for what is done seldom.
#pragma once

#include "storage/driver/statement.h"

#include <vector>

namespace wellpulse::storage {

template <class... Values> Status runStatement(sqlite3 *connection, std::string_view sql, const Values &...values)
{
    auto statement = Statement::prepare(connection, sql);
    if (!statement)
        return errorOf(std::move(statement));
    statement->bindAll(values...);
    return statement->run();
}

/// The first column of all rows.
template <class... Values>
Result<std::vector<std::int64_t>> numbersOf(sqlite3 *connection, std::string_view sql, const Values &...values)
{
    auto query = Statement::prepare(connection, sql);
    if (!query)
        return errorOf(std::move(query));
    query->bindAll(values...);
    std::vector<std::int64_t> numbers;
    if (auto read = query->forEachRow([&](const Statement &row) { numbers.push_back(row.int64(0)); }); !read)
        return errorOf(std::move(read));
    return numbers;
}

} // namespace wellpulse::storage
