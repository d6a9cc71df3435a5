// SPDX-License-Identifier: GPL-3.0-or-later
// A transaction that is rolled back unless it was committed. Takes the write lock at its beginning.
#pragma once

#include "core/result.h"

#include <utility>

struct sqlite3;

namespace wellpulse::storage {

class Transaction {
public:
    static Result<Transaction> begin(sqlite3 *connection);
    Transaction(Transaction &&other) noexcept
        : m_connection(std::exchange(other.m_connection, nullptr))
    {
    }
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    /// When it fails, nothing of the transaction stays.
    Status commit();

private:
    explicit Transaction(sqlite3 *connection)
        : m_connection(connection)
    {
    }
    sqlite3 *m_connection; ///< null: over
};

} // namespace wellpulse::storage
