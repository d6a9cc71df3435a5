// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/postgres/binary_encoder.h"

#include <cassert>

namespace wellpulse::server::postgres {

namespace {

template <class Unsigned> void appendBigEndian(std::string &out, Unsigned value)
{
    char bytes[sizeof(Unsigned)];
    for (std::size_t i = 0; i < sizeof(Unsigned); ++i)
        bytes[i] = static_cast<char>(value >> (8 * (sizeof(Unsigned) - 1 - i)) & 0xff);
    out.append(bytes, sizeof bytes);
}

} // namespace

TypeId elementOf(TypeId arrayType)
{
    switch (arrayType) {
    case TypeId::ByteaArray:
        return TypeId::Bytea;
    case TypeId::Int2Array:
        return TypeId::Int2;
    case TypeId::Int4Array:
        return TypeId::Int4;
    case TypeId::TextArray:
        return TypeId::Text;
    case TypeId::Int8Array:
        return TypeId::Int8;
    case TypeId::DateArray:
        return TypeId::Date;
    case TypeId::TimestampTzArray:
        return TypeId::TimestampTz;
    case TypeId::UuidArray:
        return TypeId::Uuid;
    case TypeId::BooleanArray:
        return TypeId::Boolean;
    default:
        break;
    }
    assert(!"not an array type");
    return arrayType;
}

void appendInt2(std::string &out, std::int16_t value)
{
    appendBigEndian(out, static_cast<std::uint16_t>(value));
}

void appendInt4(std::string &out, std::int32_t value)
{
    appendBigEndian(out, static_cast<std::uint32_t>(value));
}

void appendInt8(std::string &out, std::int64_t value)
{
    appendBigEndian(out, static_cast<std::uint64_t>(value));
}

void appendNullField(std::string &out)
{
    appendInt4(out, -1);
}

void appendBooleanField(std::string &out, bool value)
{
    appendInt4(out, 1);
    out.push_back(value ? '\1' : '\0');
}

void appendInt2Field(std::string &out, std::int16_t value)
{
    appendInt4(out, 2);
    appendInt2(out, value);
}

void appendInt4Field(std::string &out, std::int32_t value)
{
    appendInt4(out, 4);
    appendInt4(out, value);
}

void appendInt8Field(std::string &out, std::int64_t value)
{
    appendInt4(out, 8);
    appendInt8(out, value);
}

void appendTextField(std::string &out, std::string_view value)
{
    appendInt4(out, static_cast<std::int32_t>(value.size()));
    out.append(value);
}

void appendUuidField(std::string &out, const core::Uuid &value)
{
    appendInt4(out, 16);
    out.append(reinterpret_cast<const char *>(value.bytes.data()), value.bytes.size());
}

void appendBytesField(std::string &out, const core::Bytes32 &value)
{
    appendInt4(out, 32);
    out.append(reinterpret_cast<const char *>(value.data()), value.size());
}

} // namespace wellpulse::server::postgres
