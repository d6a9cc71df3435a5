// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/driver/statement.h"

#include "storage/driver/storage_error.h"

namespace wellpulse::storage {

Result<Statement> Statement::prepare(sqlite3 *connection, std::string_view sql)
{
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v3(
        connection, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK)
        return storageError(connection);
    return Statement(statement);
}

Status Statement::run()
{
    for (;;) {
        Result<bool> row = step();
        if (!row)
            return errorOf(std::move(row));
        if (!*row)
            return {};
    }
}

Error Statement::failed()
{
    sqlite3 *connection = sqlite3_db_handle(m_statement);
    const Error error
        = m_bindError != SQLITE_OK ? storageError(m_bindError, sqlite3_errstr(m_bindError)) : storageError(connection);
    reset();
    return error;
}

Status runScript(sqlite3 *connection, const char *sql)
{
    if (sqlite3_exec(connection, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        return storageError(connection);
    return {};
}

} // namespace wellpulse::storage
