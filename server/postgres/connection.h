// SPDX-License-Identifier: GPL-3.0-or-later
// One connection to PostgreSQL through libpq: statements with binary parameters and binary rows, prepared once and then
// by name. Blocking; one thread at a time. Knows nothing of tables.
//
// Errors (codes are stable; messages are the server's first line, for logs, never for people):
//   `database_unavailable`  the server cannot be reached, or the connection broke: nothing is known of an open transaction
//   `database_busy`         serialisation failure, deadlock or lock timeout: rolled back, the same work may succeed again
//   `database_duplicate`    a unique key is taken
//   `database_error`        anything else: a bug of ours, a full disk, a missing right
#pragma once

#include "core/result.h"
#include "server/postgres/parameters.h"
#include "server/postgres/query_result.h"

#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace wellpulse::server::postgres {

class Connection {
public:
    /// `conninfo` as libpq takes it. Waits at most ten seconds for the server unless it says otherwise.
    static Result<Connection> open(const std::string &conninfo);

    /// One or more statements without parameters. The rows of the last one come in text form: use it for BEGIN, DDL and
    /// other commands, not for data.
    Status run(const std::string &sql);

    /// One statement; rows come in binary form. Prepared at its first use in this connection: `sql` must be one of a
    /// bounded set of texts.
    Result<QueryResult> execute(std::string_view sql, const Parameters &parameters = {});

    /// False once libpq saw the connection break.
    bool usable() const { return PQstatus(m_connection.get()) == CONNECTION_OK; }
    bool inTransaction() const;

    PGconn *raw() const { return m_connection.get(); }
    /// The error that libpq reports last, or that `result` carries.
    Error errorOf(const PGresult *result) const;

    /// The server-side name of `sql`, preparing it if needed; `types` are those of its parameters. Not within a pipeline.
    Result<const char *> prepare(std::string_view sql, const std::vector<std::uint32_t> &types);
    /// The name of a statement that is prepared already, or null.
    const char *preparedName(std::string_view sql) const;

private:
    struct Finish {
        void operator()(PGconn *connection) const { PQfinish(connection); }
    };
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    explicit Connection(PGconn *connection)
        : m_connection(connection)
    {
    }

    std::unique_ptr<PGconn, Finish> m_connection;
    std::unordered_map<std::string, std::string, TextHash, std::equal_to<>> m_prepared;
};

/// BEGIN … COMMIT around a scope: rolls back unless `commit` succeeded.
class Transaction {
public:
    static Result<Transaction> begin(Connection &connection, const char *statement = "BEGIN");
    Transaction(Transaction &&other) noexcept
        : m_connection(std::exchange(other.m_connection, nullptr))
    {
    }
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();
    Status commit();

private:
    explicit Transaction(Connection &connection)
        : m_connection(&connection)
    {
    }
    Connection *m_connection;
};

} // namespace wellpulse::server::postgres
