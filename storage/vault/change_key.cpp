// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/vault/change_key.h"

#include "storage/driver/statement.h"
#include "storage/vault/open_database.h"
#include "storage/vault/raw_key.h"

namespace wellpulse::storage {

Status changeKeyOfCopy(const QString &path, const SecretBytes &from, const SecretBytes &to)
{
    auto connection = openDatabase(path, from, OpenMode::ReadWrite);
    if (!connection)
        return errorOf(std::move(connection));
    // In place and without a journal, which would be as large as the database and of no use.
    sqlite3_db_config(connection->get(), SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
    for (const char *journal : {"PRAGMA journal_mode = DELETE", "PRAGMA journal_mode = OFF"}) {
        if (auto changed = runScript(connection->get(), journal); !changed)
            return changed;
    }
    return withRawKey(connection->get(), to, sqlite3_rekey);
}

} // namespace wellpulse::storage
