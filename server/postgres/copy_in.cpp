// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/postgres/copy_in.h"

namespace wellpulse::server::postgres {

namespace {

std::string trailer()
{
    std::string bytes;
    appendInt2(bytes, -1);
    return bytes;
}

/// The stream of a COPY without rows.
const std::string &nothing()
{
    static const std::string bytes = CopyRows().takeChunk() + trailer();
    return bytes;
}

} // namespace

CopyRows::CopyRows()
{
    m_bytes.append("PGCOPY\n\377\r\n\0", 11);
    appendInt4(m_bytes, 0); // flags
    appendInt4(m_bytes, 0); // header extension
}

std::string &CopyRows::row(std::int16_t columns)
{
    ++m_rows;
    appendInt2(m_bytes, columns);
    return m_bytes;
}

std::string CopyRows::takeChunk()
{
    return std::exchange(m_bytes, {});
}

Result<CopyIn> CopyIn::ask(Connection &connection, const std::string &sql)
{
    if (PQsendQuery(connection.raw(), sql.c_str()) != 1)
        return connection.errorOf(nullptr);
    return CopyIn(connection);
}

CopyIn::~CopyIn()
{
    callOff();
}

Result<QueryResult> CopyIn::statement()
{
    QueryResult result(PQgetResult(m_connection->raw()));
    const ExecStatusType status = PQresultStatus(result.raw());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
        return failure(result);
    return result;
}

/// Waits until PostgreSQL has come to the COPY that is next.
Status CopyIn::open()
{
    if (m_stage != Stage::Asked)
        return {};
    const QueryResult result(PQgetResult(m_connection->raw()));
    if (PQresultStatus(result.raw()) != PGRES_COPY_IN)
        return failure(result);
    m_stage = Stage::Open;
    return {};
}

Status CopyIn::send(std::string_view chunk)
{
    if (Status opened = open(); !opened)
        return opened;
    if (PQputCopyData(m_connection->raw(), chunk.data(), static_cast<int>(chunk.size())) != 1)
        return m_connection->errorOf(nullptr);
    return {};
}

Status CopyIn::sendEnd()
{
    if (m_stage == Stage::Ended)
        return {};
    if (Status sent = send(trailer()); !sent)
        return sent;
    if (PQputCopyEnd(m_connection->raw(), nullptr) != 1)
        return m_connection->errorOf(nullptr);
    m_stage = Stage::Ended;
    return {};
}

Result<std::int64_t> CopyIn::finish()
{
    if (Status sent = sendEnd(); !sent)
        return sent.error();
    const QueryResult result(PQgetResult(m_connection->raw()));
    if (PQresultStatus(result.raw()) != PGRES_COMMAND_OK)
        return failure(result);
    m_stage = Stage::Asked;
    return result.affected();
}

/// What went wrong, with everything that came after it taken off the connection.
Error CopyIn::failure(const QueryResult &result)
{
    Error error = m_connection->errorOf(result.raw());
    callOff();
    return error;
}

void CopyIn::callOff()
{
    if (m_connection == nullptr)
        return;
    PGconn *const raw = std::exchange(m_connection, nullptr)->raw();
    bool going = m_stage != Stage::Open || PQputCopyEnd(raw, "called off") == 1;
    while (going) {
        const QueryResult result(PQgetResult(raw));
        going = result.raw() != nullptr && PQstatus(raw) == CONNECTION_OK;
        if (going && PQresultStatus(result.raw()) == PGRES_COPY_IN) // without rows: no error, so none is logged
            going = PQputCopyData(raw, nothing().data(), static_cast<int>(nothing().size())) == 1
                && PQputCopyEnd(raw, nullptr) == 1;
    }
}

} // namespace wellpulse::server::postgres
