// SPDX-License-Identifier: GPL-3.0-or-later
// Bulk rows by COPY … FROM STDIN (FORMAT binary), PostgreSQL's fastest way in. Rows are built in a buffer with the field
// functions of binary_encoder.h; chunks may be sent while later rows are still being built.
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

/// One Query message of statements of which the last are COPYs: sent at once, so that PostgreSQL comes to each without waiting
/// to be asked. Their outcomes are taken in their order. After an error nothing but its end may follow.
class CopyIn {
public:
    /// Sends `sql`: statements with `;` between them, at last one or several COPY … FROM STDIN (FORMAT binary). Does not wait.
    static Result<CopyIn> ask(Connection &connection, const std::string &sql);
    CopyIn(CopyIn &&other) noexcept
        : m_connection(std::exchange(other.m_connection, nullptr))
        , m_stage(other.m_stage)
    {
    }
    CopyIn &operator=(CopyIn &&) = delete;
    ~CopyIn(); ///< what is unfinished is called off, and with it the transaction

    /// Waits for the outcome of the next statement before the COPYs; values come as text.
    Result<QueryResult> statement();

    /// Sends rows of the COPY that is next.
    Status send(std::string_view chunk);
    /// Ends the rows of the COPY that is next, without waiting for PostgreSQL to take them. Once more is harmless.
    Status sendEnd();
    /// Ends them and waits; the number of rows that arrived. What is sent from now on belongs to the COPY after it.
    Result<std::int64_t> finish();

private:
    enum class Stage : std::uint8_t { Asked, Open, Ended };

    explicit CopyIn(Connection &connection)
        : m_connection(&connection)
    {
    }
    Status open();
    Error failure(const QueryResult &result);
    void callOff();

    Connection *m_connection;
    Stage m_stage = Stage::Asked; ///< of the COPY that is next
};

} // namespace wellpulse::server::postgres
