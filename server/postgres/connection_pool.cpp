// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/postgres/connection_pool.h"

namespace wellpulse::server::postgres {

ConnectionPool::Lease::~Lease()
{
    if (m_connection)
        m_pool->giveBack(std::move(m_connection));
}

Result<ConnectionPool::Lease> ConnectionPool::lend()
{
    std::unique_lock lock(m_mutex);
    m_returned.wait(lock, [this] { return m_lent < m_limit; });
    ++m_lent;
    if (!m_idle.empty()) {
        std::unique_ptr<Connection> connection = std::move(m_idle.back());
        m_idle.pop_back();
        return Lease(*this, std::move(connection));
    }
    lock.unlock();
    Result<Connection> opened = Connection::open(m_conninfo);
    if (!opened) {
        giveBack(nullptr);
        return std::move(opened.error());
    }
    return Lease(*this, std::make_unique<Connection>(std::move(*opened)));
}

void ConnectionPool::giveBack(std::unique_ptr<Connection> connection)
{
    const std::scoped_lock lock(m_mutex);
    --m_lent;
    if (connection && connection->usable() && !connection->inTransaction())
        m_idle.push_back(std::move(connection));
    else if (connection)
        m_idle.clear(); // the others met the same server: when it went away, so did they
    m_returned.notify_one();
}

} // namespace wellpulse::server::postgres
