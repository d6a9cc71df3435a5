// SPDX-License-Identifier: GPL-3.0-or-later
// PostgreSQL's binary formats of the few types that the server uses, appended to a buffer: for parameters, arrays and
// COPY rows alike. Knows no connection; cannot fail.
#pragma once

#include "core/event/hex.h"
#include "core/event/uuid.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace wellpulse::server::postgres {

/// Object ids of the built-in types (catalog/pg_type.dat); they never change.
enum class TypeId : std::uint32_t {
    Boolean = 16,
    Bytea = 17,
    Int8 = 20,
    Int2 = 21,
    Int4 = 23,
    Text = 25,
    Date = 1082,
    TimestampTz = 1184,
    Uuid = 2950,
    ByteaArray = 1001,
    Int2Array = 1005,
    Int4Array = 1007,
    TextArray = 1009,
    Int8Array = 1016,
    DateArray = 1182,
    TimestampTzArray = 1185,
    UuidArray = 2951,
    BooleanArray = 1000,
};

/// The type of the elements of an array type.
TypeId elementOf(TypeId arrayType);

void appendInt2(std::string &out, std::int16_t value);
void appendInt4(std::string &out, std::int32_t value);
void appendInt8(std::string &out, std::int64_t value);

/// Days since 1970-01-01 as DATE counts them, from 2000-01-01.
constexpr std::int32_t postgresDate(std::int32_t unixDays)
{
    return unixDays - 10'957;
}
/// Milliseconds since 1970 as TIMESTAMPTZ counts them: microseconds from 2000-01-01.
constexpr std::int64_t postgresTimestamp(std::int64_t unixMs)
{
    return (unixMs - 946'684'800'000) * 1000;
}
constexpr std::int64_t unixMsOfTimestamp(std::int64_t postgresMicroseconds)
{
    return postgresMicroseconds / 1000 + 946'684'800'000;
}

/// One field each: its length, then its bytes. The form of array elements and of COPY fields.
void appendNullField(std::string &out);
void appendBooleanField(std::string &out, bool value);
void appendInt2Field(std::string &out, std::int16_t value);
void appendInt4Field(std::string &out, std::int32_t value);
void appendInt8Field(std::string &out, std::int64_t value);
void appendTextField(std::string &out, std::string_view value); ///< TEXT and BYTEA
void appendUuidField(std::string &out, const core::Uuid &value);
void appendBytesField(std::string &out, const core::Bytes32 &value);

} // namespace wellpulse::server::postgres
