// SPDX-License-Identifier: GPL-3.0-or-later
// The parameters of one statement, in order, in PostgreSQL's binary form, so that nothing is ever pasted into an SQL text:
//
//     connection.execute("SELECT name FROM well WHERE id = $1", Parameters().uuid(id));
//
// A value type; one thread. Cannot fail.
#pragma once

#include "server/postgres/binary_encoder.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace wellpulse::server::postgres {

class Parameters {
public:
    Parameters &null(TypeId type);
    Parameters &boolean(bool value);
    Parameters &int2(std::int16_t value);
    Parameters &int4(std::int32_t value);
    Parameters &int8(std::int64_t value);
    Parameters &text(std::string_view value);
    Parameters &bytes(std::string_view value); ///< BYTEA
    Parameters &bytes(const core::Bytes32 &value);
    Parameters &uuid(const core::Uuid &value);
    Parameters &date(std::int32_t unixDays);
    Parameters &timestamp(std::int64_t unixMs);

    /// An array of `type` (an array type) with one element for each call of `append(out, element)`, which writes one
    /// field (binary_encoder.h).
    template <class Range, class Append> Parameters &array(TypeId type, const Range &elements, Append append)
    {
        beginArray(type, std::size(elements));
        for (const auto &element : elements)
            append(m_bytes, element);
        return endValue();
    }

    std::size_t count() const { return m_types.size(); }
    const std::vector<std::uint32_t> &types() const { return m_types; }

    /// As libpq takes them; valid until the next change of this object.
    struct Arrays {
        std::vector<const char *> values;
        std::vector<int> lengths;
        std::vector<int> formats;
    };
    Arrays arrays() const;

private:
    void begin(TypeId type);
    void beginArray(TypeId type, std::size_t count);
    Parameters &endValue();

    std::string m_bytes;
    std::vector<std::uint32_t> m_types;
    struct Span {
        std::size_t offset = 0;
        std::ptrdiff_t length = 0; ///< -1: NULL
    };
    std::vector<Span> m_spans;
};

} // namespace wellpulse::server::postgres
