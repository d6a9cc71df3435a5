// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of one answer, in PostgreSQL's binary form. Owns libpq's PGresult; views stay valid as long as it lives. Asking
// for a column with another type than it has is a bug of the caller (assertion).
#pragma once

#include "core/event/hex.h"
#include "core/event/uuid.h"

#include <libpq-fe.h>

#include <cstdint>
#include <memory>
#include <string_view>

namespace wellpulse::server::postgres {

class QueryResult {
public:
    explicit QueryResult(PGresult *result = nullptr)
        : m_result(result)
    {
    }

    int rowCount() const { return PQntuples(m_result.get()); }
    bool empty() const { return rowCount() == 0; }
    /// Rows that an INSERT, UPDATE, DELETE or COPY touched.
    std::int64_t affected() const;

    bool isNull(int row, int column) const { return PQgetisnull(m_result.get(), row, column) != 0; }
    bool boolean(int row, int column) const;
    std::int16_t int2(int row, int column) const;
    std::int32_t int4(int row, int column) const;
    std::int64_t int8(int row, int column) const;
    std::string_view text(int row, int column) const; ///< TEXT and BYTEA; empty for NULL
    core::Bytes32 bytes32(int row, int column) const; ///< a BYTEA of 32 bytes; zeros for NULL
    core::Uuid uuid(int row, int column) const;
    std::int32_t unixDays(int row, int column) const; ///< a DATE
    std::int64_t unixMs(int row, int column) const;   ///< a TIMESTAMPTZ

    PGresult *raw() const { return m_result.get(); }

private:
    struct Clear {
        void operator()(PGresult *result) const { PQclear(result); }
    };
    std::unique_ptr<PGresult, Clear> m_result;
};

} // namespace wellpulse::server::postgres
