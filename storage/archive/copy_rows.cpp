// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/archive/copy_rows.h"

#include "storage/driver/statement.h"

#include <string>
#include <vector>

namespace wellpulse::storage {
namespace {

Result<std::vector<std::string>> columnsOf(sqlite3 *database, std::string_view table, std::string_view leftOut)
{
    auto query = Statement::prepare(database, "SELECT name FROM pragma_table_info(?) WHERE name <> ?");
    if (!query)
        return errorOf(std::move(query));
    query->bindAll(table, leftOut);
    std::vector<std::string> names;
    if (auto read = query->forEachRow([&](const Statement &row) { names.emplace_back(row.text(0)); }); !read)
        return errorOf(std::move(read));
    return names;
}

} // namespace

Status copyRows(sqlite3 *from, sqlite3 *to, std::string_view table, std::string_view where, std::string_view leftOut)
{
    const auto columns = columnsOf(from, table, leftOut);
    if (!columns)
        return columns.error();
    std::string names;
    std::string places;
    for (const std::string &name : *columns) {
        names.append(names.empty() ? "" : ", ").append(name);
        places.append(places.empty() ? "?" : ", ?");
    }
    const std::string of(table);
    auto select = Statement::prepare(from, "SELECT " + names + " FROM " + of + " WHERE " + std::string(where));
    auto insert = Statement::prepare(to, "INSERT INTO " + of + " (" + names + ") VALUES (" + places + ")");
    if (!select || !insert)
        return select ? errorOf(std::move(insert)) : errorOf(std::move(select));
    return select->forEachRow([&](const Statement &row) {
        for (std::size_t i = 0; i < columns->size(); ++i)
            insert->bindFrom(static_cast<int>(i) + 1, row, static_cast<int>(i));
        return insert->run();
    });
}

} // namespace wellpulse::storage
