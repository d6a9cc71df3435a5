// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/postgres/query_result.h"

#include "server/postgres/binary_encoder.h"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <cstring>

namespace wellpulse::server::postgres {

namespace {

template <class Unsigned> Unsigned bigEndian(std::string_view bytes)
{
    assert(bytes.size() == sizeof(Unsigned));
    Unsigned value = 0;
    for (const char byte : bytes)
        value = static_cast<Unsigned>(value << 8 | static_cast<unsigned char>(byte));
    return value;
}

} // namespace

std::int64_t QueryResult::affected() const
{
    const std::string_view count = PQcmdTuples(m_result.get());
    std::int64_t value = 0;
    std::from_chars(count.data(), count.data() + count.size(), value);
    return value;
}

std::string_view QueryResult::text(int row, int column) const
{
    return {
        PQgetvalue(m_result.get(), row, column), static_cast<std::size_t>(PQgetlength(m_result.get(), row, column))};
}

bool QueryResult::boolean(int row, int column) const
{
    const std::string_view value = text(row, column);
    return !value.empty() && value.front() != '\0';
}

std::int16_t QueryResult::int2(int row, int column) const
{
    return isNull(row, column) ? std::int16_t(0)
                               : static_cast<std::int16_t>(bigEndian<std::uint16_t>(text(row, column)));
}

std::int32_t QueryResult::int4(int row, int column) const
{
    return isNull(row, column) ? 0 : static_cast<std::int32_t>(bigEndian<std::uint32_t>(text(row, column)));
}

std::int64_t QueryResult::int8(int row, int column) const
{
    return isNull(row, column) ? 0 : static_cast<std::int64_t>(bigEndian<std::uint64_t>(text(row, column)));
}

core::Bytes32 QueryResult::bytes32(int row, int column) const
{
    core::Bytes32 value{};
    const std::string_view bytes = text(row, column);
    std::memcpy(value.data(), bytes.data(), std::min(bytes.size(), value.size()));
    return value;
}

core::Uuid QueryResult::uuid(int row, int column) const
{
    core::Uuid value;
    const std::string_view bytes = text(row, column);
    std::memcpy(value.bytes.data(), bytes.data(), std::min(bytes.size(), value.bytes.size()));
    return value;
}

std::int32_t QueryResult::unixDays(int row, int column) const
{
    return int4(row, column) - postgresDate(0);
}

std::int64_t QueryResult::unixMs(int row, int column) const
{
    return unixMsOfTimestamp(int8(row, column));
}

} // namespace wellpulse::server::postgres
