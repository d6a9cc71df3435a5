// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/projection/view_hash.h"

#include <algorithm>

namespace wellpulse::core {
namespace {

Json withoutNulls(const Json &fields)
{
    Json kept = Json::object();
    for (const auto &[name, value] : fields.items()) {
        if (!value.is_null())
            kept[name] = value;
    }
    return kept;
}

bool hasNull(const Json &fields)
{
    return std::any_of(fields.begin(), fields.end(), [](const Json &value) { return value.is_null(); });
}

} // namespace

ViewHasher::ViewHasher()
{
    crypto_hash_sha256_init(&m_state);
}

void ViewHasher::add(AggregateType type, const Uuid &id, std::int64_t revision, const Json &fields)
{
    m_line.assign("{\"aggregateId\":\"");
    id.appendTo(m_line);
    m_line.append("\",\"aggregateType\":\"").append(toString(type)).append("\",\"fields\":");
    appendCanonicalJson(m_line, hasNull(fields) ? withoutNulls(fields) : fields);
    m_line.append(",\"revision\":").append(std::to_string(revision)).append("}\n");
    crypto_hash_sha256_update(&m_state, reinterpret_cast<const unsigned char *>(m_line.data()), m_line.size());
}

Bytes32 ViewHasher::finish()
{
    Bytes32 hash;
    crypto_hash_sha256_final(&m_state, hash.data());
    return hash;
}

} // namespace wellpulse::core
