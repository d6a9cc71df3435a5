// SPDX-License-Identifier: GPL-3.0-or-later
// A bounded number of connections to one database, lent one at a time. Opens them when first needed, drops broken ones,
// so that a restarted PostgreSQL is found again without a restart here. Any thread.
#pragma once

#include "server/postgres/connection.h"

#include <condition_variable>
#include <mutex>

namespace wellpulse::server::postgres {

class ConnectionPool {
public:
    ConnectionPool(std::string conninfo, std::size_t limit)
        : m_conninfo(std::move(conninfo))
        , m_limit(limit)
    {
    }
    ConnectionPool(const ConnectionPool &) = delete;
    ConnectionPool &operator=(const ConnectionPool &) = delete;

    /// Gives its connection back at the end of its life: a broken one, or one in a transaction, is closed instead.
    class Lease {
    public:
        Lease(ConnectionPool &pool, std::unique_ptr<Connection> connection)
            : m_pool(&pool)
            , m_connection(std::move(connection))
        {
        }
        Lease(Lease &&) noexcept = default;
        Lease &operator=(Lease &&) = delete;
        ~Lease();
        Connection &operator*() const { return *m_connection; }
        Connection *operator->() const { return m_connection.get(); }

    private:
        ConnectionPool *m_pool;
        std::unique_ptr<Connection> m_connection;
    };

    /// Waits while all are lent. Error: `database_unavailable`.
    Result<Lease> lend();

private:
    void giveBack(std::unique_ptr<Connection> connection);

    const std::string m_conninfo;
    const std::size_t m_limit;
    std::mutex m_mutex;
    std::condition_variable m_returned;
    std::size_t m_lent = 0;
    std::vector<std::unique_ptr<Connection>> m_idle;
};

} // namespace wellpulse::server::postgres
