// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/postgres/parameters.h"

namespace wellpulse::server::postgres {

void Parameters::begin(TypeId type)
{
    m_types.push_back(static_cast<std::uint32_t>(type));
    m_spans.push_back({m_bytes.size(), 0});
}

Parameters &Parameters::endValue()
{
    m_spans.back().length = static_cast<std::ptrdiff_t>(m_bytes.size() - m_spans.back().offset);
    return *this;
}

void Parameters::beginArray(TypeId type, std::size_t count)
{
    begin(type);
    appendInt4(m_bytes, count == 0 ? 0 : 1); // dimensions
    appendInt4(m_bytes, 1);                  // may hold NULLs
    appendInt4(m_bytes, static_cast<std::int32_t>(elementOf(type)));
    if (count > 0) {
        appendInt4(m_bytes, static_cast<std::int32_t>(count));
        appendInt4(m_bytes, 1); // lower bound
    }
}

Parameters &Parameters::null(TypeId type)
{
    begin(type);
    m_spans.back().length = -1;
    return *this;
}

Parameters &Parameters::boolean(bool value)
{
    begin(TypeId::Boolean);
    m_bytes.push_back(value ? '\1' : '\0');
    return endValue();
}

Parameters &Parameters::int2(std::int16_t value)
{
    begin(TypeId::Int2);
    appendInt2(m_bytes, value);
    return endValue();
}

Parameters &Parameters::int4(std::int32_t value)
{
    begin(TypeId::Int4);
    appendInt4(m_bytes, value);
    return endValue();
}

Parameters &Parameters::int8(std::int64_t value)
{
    begin(TypeId::Int8);
    appendInt8(m_bytes, value);
    return endValue();
}

Parameters &Parameters::text(std::string_view value)
{
    begin(TypeId::Text);
    m_bytes.append(value);
    return endValue();
}

Parameters &Parameters::bytes(std::string_view value)
{
    begin(TypeId::Bytea);
    m_bytes.append(value);
    return endValue();
}

Parameters &Parameters::bytes(const core::Bytes32 &value)
{
    return bytes(std::string_view(reinterpret_cast<const char *>(value.data()), value.size()));
}

Parameters &Parameters::uuid(const core::Uuid &value)
{
    begin(TypeId::Uuid);
    m_bytes.append(reinterpret_cast<const char *>(value.bytes.data()), value.bytes.size());
    return endValue();
}

Parameters &Parameters::date(std::int32_t unixDays)
{
    begin(TypeId::Date);
    appendInt4(m_bytes, postgresDate(unixDays));
    return endValue();
}

Parameters &Parameters::timestamp(std::int64_t unixMs)
{
    begin(TypeId::TimestampTz);
    appendInt8(m_bytes, postgresTimestamp(unixMs));
    return endValue();
}

Parameters::Arrays Parameters::arrays() const
{
    Arrays result;
    result.values.reserve(m_spans.size());
    result.lengths.reserve(m_spans.size());
    result.formats.assign(m_spans.size(), 1);
    for (const Span &span : m_spans) {
        result.values.push_back(span.length < 0 ? nullptr : m_bytes.data() + span.offset);
        result.lengths.push_back(span.length < 0 ? 0 : static_cast<int>(span.length));
    }
    return result;
}

} // namespace wellpulse::server::postgres
