// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/prepared_batch.h"

#include "core/event/hex.h"
#include "sync/office_messages.h"

namespace wellpulse::sync {

namespace {

void hash(crypto_hash_sha256_state &state, std::string_view text)
{
    crypto_hash_sha256_update(&state, reinterpret_cast<const unsigned char *>(text.data()), text.size());
}

} // namespace

PreparedBatch::PreparedBatch(const std::string &deviceId, std::vector<storage::OutgoingEvent> events)
    : m_events(std::move(events))
    , m_body(batchHead(deviceId, m_events))
{
    m_packed.add(m_body);
    crypto_hash_sha256_init(&m_hash);
    hash(m_hash, m_body);
}

std::vector<core::Uuid> PreparedBatch::ids() const
{
    std::vector<core::Uuid> ids;
    ids.reserve(m_events.size());
    for (const storage::OutgoingEvent &sent : m_events)
        ids.push_back(sent.event.id);
    return ids;
}

OfficeRequest PreparedBatch::request(const storage::FeedCursor &cursor, std::uint64_t nonce)
{
    const std::string tail = batchTail(cursor);
    hash(m_hash, tail);
    hash(m_hash, '/' + std::to_string(nonce));
    core::Bytes32 key{};
    crypto_hash_sha256_final(&m_hash, key.data());
    OfficeRequest request{OfficeRequest::Method::Post, "/sync/batch", std::move(m_body), {}, core::toHex(key)};
    request.body += tail;
    m_packed.add(tail);
    request.packedBody = m_packed.finish();
    return request;
}

} // namespace wellpulse::sync
