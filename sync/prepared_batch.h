// SPDX-License-Identifier: GPL-3.0-or-later
// A batch that is ready to go but for the position in the feed, which only the answer in front of it tells: its body is
// written, packed and hashed while the office is at that one. Pure but for memory; any thread, one at a time.
#pragma once

#include "storage/log/feed_values.h"
#include "sync/gzip.h"
#include "sync/office.h"

#include <sodium/crypto_hash_sha256.h>

namespace wellpulse::sync {

class PreparedBatch {
public:
    PreparedBatch(const std::string &deviceId, std::vector<storage::OutgoingEvent> events);

    const std::vector<storage::OutgoingEvent> &events() const { return m_events; }
    std::vector<core::Uuid> ids() const;

    /// POST /sync/batch from `cursor` on. Its Idempotency-Key is that of the body and `nonce`: the same body sent again before its
    /// answer came has the same key, so that the office repeats the stored answer; after an answer the caller takes another nonce,
    /// as an answer that left something open must not be repeated for ever. Once.
    OfficeRequest request(const storage::FeedCursor &cursor, std::uint64_t nonce);

private:
    std::vector<storage::OutgoingEvent> m_events;
    std::string m_body;
    Gzip m_packed;
    crypto_hash_sha256_state m_hash{};
};

} // namespace wellpulse::sync
