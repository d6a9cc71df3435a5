// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/postgres/copy_in.h"

namespace wellpulse::server::postgres {

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

Result<CopyIn> CopyIn::begin(Connection &connection, const std::string &sql)
{
    const QueryResult result(PQexec(connection.raw(), sql.c_str()));
    if (PQresultStatus(result.raw()) != PGRES_COPY_IN)
        return connection.errorOf(result.raw());
    return CopyIn(connection);
}

CopyIn::~CopyIn()
{
    if (m_connection != nullptr && m_connection->usable())
        static_cast<void>(end("called off"));
}

Status CopyIn::send(std::string_view chunk)
{
    if (PQputCopyData(m_connection->raw(), chunk.data(), static_cast<int>(chunk.size())) != 1)
        return m_connection->errorOf(nullptr);
    return {};
}

Status CopyIn::sendEnd()
{
    if (m_ended)
        return {};
    std::string trailer;
    appendInt2(trailer, -1);
    if (Status sent = send(trailer); !sent)
        return sent;
    if (PQputCopyEnd(m_connection->raw(), nullptr) != 1)
        return m_connection->errorOf(nullptr);
    m_ended = true;
    return {};
}

Result<std::int64_t> CopyIn::finish()
{
    if (Status sent = sendEnd(); !sent) {
        static_cast<void>(end("called off"));
        return sent.error();
    }
    return end(nullptr);
}

Result<std::int64_t> CopyIn::end(const char *reason)
{
    Connection &connection = *std::exchange(m_connection, nullptr);
    if (!std::exchange(m_ended, true) && PQputCopyEnd(connection.raw(), reason) != 1)
        return connection.errorOf(nullptr);
    const QueryResult result(PQgetResult(connection.raw()));
    while (QueryResult(PQgetResult(connection.raw())).raw() != nullptr) { }
    if (PQresultStatus(result.raw()) != PGRES_COMMAND_OK)
        return connection.errorOf(result.raw());
    return result.affected();
}

} // namespace wellpulse::server::postgres
