// SPDX-License-Identifier: GPL-3.0-or-later
// Several statements in one round trip (libpq's pipeline mode): `add` them in order, then `finish`. When one fails,
// PostgreSQL skips the rest, and finish() gives the first error. Large statements are sent while later ones are still
// being built. A pipeline must be finished; its connection serves nothing else meanwhile.
#pragma once

#include "server/postgres/connection.h"

namespace wellpulse::server::postgres {

class Pipeline {
public:
    static Result<Pipeline> begin(Connection &connection);
    Pipeline(Pipeline &&other) noexcept;
    Pipeline &operator=(Pipeline &&) = delete;
    ~Pipeline(); ///< drains what an early return left behind

    /// By name where this connection has prepared `sql` before (Connection::prepare), else with its text.
    Status add(std::string_view sql, const Parameters &parameters = {});
    /// Sends what is waiting, waits for all answers: one result for each statement, in order.
    Result<std::vector<QueryResult>> finish();

private:
    explicit Pipeline(Connection &connection)
        : m_connection(&connection)
    {
    }
    Connection *m_connection;
    std::size_t m_statements = 0;
};

} // namespace wellpulse::server::postgres
