// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/log/stand_in.h"

#include "storage/log/run_statement.h"

namespace wellpulse::storage {

Status layAside(sqlite3 *connection, std::int64_t event, std::int64_t standIn)
{
    for (const std::string_view sql : {"DELETE FROM laid_aside WHERE event IN (?1, ?2)",
             "UPDATE laid_aside SET stand_in = ?2 WHERE stand_in = ?1", "INSERT INTO laid_aside VALUES (?1, ?2)",
             "UPDATE OR REPLACE undo SET event = ?2 WHERE event = ?1", "UPDATE undo SET undoes = ?2 WHERE undoes = ?1",
             "UPDATE OR REPLACE set_aside SET event = ?2 WHERE event = ?1",
             "UPDATE set_aside SET resent_as = ?2 WHERE resent_as = ?1",
             "UPDATE conflict SET resolved_by = ?2 WHERE resolved_by = ?1",
             "UPDATE photo_upload SET event = ?2 WHERE event = ?1"}) {
        if (auto done = runStatement(connection, sql, event, standIn); !done)
            return done;
    }
    return {};
}

Result<bool> isLaidAside(sqlite3 *connection, std::int64_t event)
{
    const auto found = numbersOf(connection, "SELECT 1 FROM laid_aside WHERE event = ?", event);
    if (!found)
        return found.error();
    return !found->empty();
}

} // namespace wellpulse::storage
