// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/log/transaction.h"

#include "storage/driver/statement.h"

namespace wellpulse::storage {

Result<Transaction> Transaction::begin(sqlite3 *connection)
{
    if (auto begun = runScript(connection, "BEGIN IMMEDIATE"); !begun)
        return begun.error();
    return Transaction(connection);
}

Transaction::~Transaction()
{
    // After some errors (a full disk) SQLite has rolled back by itself; then there is nothing left to end.
    if (m_connection && sqlite3_get_autocommit(m_connection) == 0)
        sqlite3_exec(m_connection, "ROLLBACK", nullptr, nullptr, nullptr);
}

Status Transaction::commit()
{
    if (auto committed = runScript(m_connection, "COMMIT"); !committed)
        return committed; // the destructor rolls back
    m_connection = nullptr;
    return {};
}

} // namespace wellpulse::storage
