// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/postgres/connection.h"

#include <cassert>

namespace wellpulse::server::postgres {

namespace {

std::string firstLine(std::string_view text)
{
    return std::string(text.substr(0, text.find('\n')));
}

std::string_view codeOf(std::string_view sqlState, bool connectionOk)
{
    if (sqlState == "40001" || sqlState == "40P01" || sqlState == "55P03")
        return "database_busy";
    if (sqlState == "23505")
        return "database_duplicate";
    // Classes 08 (connection), 57P (shut down, starting up, killed) and 53300 (too many clients) pass with time.
    if (!connectionOk || sqlState.starts_with("08") || sqlState.starts_with("57P") || sqlState == "53300")
        return "database_unavailable";
    return "database_error";
}

bool succeeded(const PGresult *result)
{
    const ExecStatusType status = PQresultStatus(result);
    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
}

} // namespace

Result<Connection> Connection::open(const std::string &conninfo)
{
    // Later settings win: the caller's conninfo may name its own timeout.
    const std::string withDefaults
        = "connect_timeout=10 client_encoding=UTF8 application_name=wellpulse-server " + conninfo;
    const char *const keywords[] = {"dbname", nullptr};
    const char *const values[] = {withDefaults.c_str(), nullptr};
    Connection connection(PQconnectdbParams(keywords, values, 1));
    if (!connection.m_connection || !connection.usable())
        return Error{"database_unavailable", firstLine(PQerrorMessage(connection.raw()))};
    PQsetNoticeProcessor(
        connection.raw(), [](void *, const char *) {}, nullptr);
    return connection;
}

Error Connection::errorOf(const PGresult *result) const
{
    const char *state = result == nullptr ? nullptr : PQresultErrorField(result, PG_DIAG_SQLSTATE);
    const char *primary = result == nullptr ? nullptr : PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
    const std::string_view sqlState = state == nullptr ? "" : state;
    std::string message = primary == nullptr ? firstLine(PQerrorMessage(raw())) : firstLine(primary);
    if (!sqlState.empty())
        message.append(" (").append(sqlState).append(")");
    return {std::string(codeOf(sqlState, usable())), std::move(message)};
}

bool Connection::inTransaction() const
{
    return PQtransactionStatus(raw()) != PQTRANS_IDLE;
}

Status Connection::run(const std::string &sql)
{
    const QueryResult result(PQexec(raw(), sql.c_str()));
    if (!succeeded(result.raw()))
        return errorOf(result.raw());
    return {};
}

const char *Connection::preparedName(std::string_view sql) const
{
    const auto known = m_prepared.find(sql);
    return known == m_prepared.end() ? nullptr : known->second.c_str();
}

Result<const char *> Connection::prepare(std::string_view sql, const std::vector<std::uint32_t> &types)
{
    if (const char *known = preparedName(sql))
        return known;
    std::string name = "s" + std::to_string(m_prepared.size() + 1);
    const std::string text(sql);
    const QueryResult result(
        PQprepare(raw(), name.c_str(), text.c_str(), static_cast<int>(types.size()), types.data()));
    if (!succeeded(result.raw()))
        return errorOf(result.raw());
    return m_prepared.emplace(text, std::move(name)).first->second.c_str();
}

Result<QueryResult> Connection::execute(std::string_view sql, const Parameters &parameters)
{
    const Result<const char *> name = prepare(sql, parameters.types());
    if (!name)
        return name.error();
    const Parameters::Arrays arrays = parameters.arrays();
    QueryResult result(PQexecPrepared(raw(), *name, static_cast<int>(parameters.count()), arrays.values.data(),
        arrays.lengths.data(), arrays.formats.data(), 1));
    if (!succeeded(result.raw()))
        return errorOf(result.raw());
    return result;
}

Result<Transaction> Transaction::begin(Connection &connection, const char *statement)
{
    if (Status status = connection.run(statement); !status)
        return status.error();
    return Transaction(connection);
}

Transaction::~Transaction()
{
    if (m_connection != nullptr && m_connection->usable())
        static_cast<void>(m_connection->run("ROLLBACK"));
}

Status Transaction::commit()
{
    assert(m_connection != nullptr);
    const QueryResult result(PQexec(m_connection->raw(), "COMMIT"));
    // COMMIT of a failed transaction "succeeds" as ROLLBACK.
    if (!succeeded(result.raw()))
        return m_connection->errorOf(result.raw());
    if (std::string_view(PQcmdStatus(result.raw())) != "COMMIT")
        return Error{"database_error", "The transaction had failed and was rolled back."};
    m_connection = nullptr;
    return {};
}

} // namespace wellpulse::server::postgres
