// SPDX-License-Identifier: GPL-3.0-or-later
// Rows from one database into the table of the same name of another, as they are, by the names of their columns: what the other
// one has besides stays as its schema says, and so does a column that is left out.
#pragma once

#include "core/result.h"

#include <string_view>

struct sqlite3;

namespace wellpulse::storage {

Status copyRows(
    sqlite3 *from, sqlite3 *to, std::string_view table, std::string_view where = "1", std::string_view leftOut = {});

} // namespace wellpulse::storage
