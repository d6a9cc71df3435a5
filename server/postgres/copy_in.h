// SPDX-License-Identifier: GPL-3.0-or-later
// Bulk rows by COPY … FROM STDIN (FORMAT binary), PostgreSQL's fastest way in. Rows are built in a buffer with the field
// functions of binary_encoder.h; chunks may be sent while later rows are still being built. Must be finished.
#pragma once

#include "server/postgres/connection.h"

namespace wellpulse::server::postgres {

/// The rows of a COPY, with the stream's header.
class CopyRows {
public:
    CopyRows();
    /// Begins a row of `columns` fields; append exactly that many to the buffer that this returns.
    std::string &row(std::int16_t columns);
    std::size_t rowCount() const { return m_rows; }
    std::size_t size() const { return m_bytes.size(); } ///< bytes built since the last chunk
    std::string takeChunk();                            ///< what was built since the last call

private:
    std::string m_bytes;
    std::size_t m_rows = 0;
};

class CopyIn {
public:
    /// `sql` is a COPY … FROM STDIN (FORMAT binary).
    static Result<CopyIn> begin(Connection &connection, const std::string &sql);
    CopyIn(CopyIn &&other) noexcept
        : m_connection(std::exchange(other.m_connection, nullptr))
        , m_ended(other.m_ended)
    {
    }
    CopyIn &operator=(CopyIn &&) = delete;
    ~CopyIn(); ///< an unfinished COPY is called off

    Status send(std::string_view chunk);
    /// Ends the stream without waiting for PostgreSQL to take it; only finish() may follow. Once more is harmless.
    Status sendEnd();
    /// Ends the stream; the rows that arrived.
    Result<std::int64_t> finish();

private:
    explicit CopyIn(Connection &connection)
        : m_connection(&connection)
    {
    }
    Result<std::int64_t> end(const char *reason);
    Connection *m_connection;
    bool m_ended = false;
};

} // namespace wellpulse::server::postgres
