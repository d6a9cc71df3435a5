// SPDX-License-Identifier: GPL-3.0-or-later
// One event of a batch as it came: read, and its seal checked, before any database is asked. Plain values.
#pragma once

#include "core/event/event.h"
#include "core/result.h"

#include <optional>
#include <string>
#include <vector>

namespace wellpulse::server {

struct SubmittedEvent {
    std::string id;    ///< as the client spelt it, for the answer
    core::Event event; ///< whole, unless one of the two errors below is set
    std::string wire;  ///< canonical text with hash and signature
    /// Why it cannot be taken into the device's chain: not in the JSON profile, no place in the chain, bad signature. The
    /// next expected deviceSeq stays.
    std::optional<Error> unsealed;
    /// Why it is stored but not applied: `schema_invalid`, `forbidden`. id, deviceSeq and hashes are right.
    std::optional<Error> refused;
};

struct FeedCursor {
    std::string epoch;
    std::int64_t seq = 0;
};

/// A picture's bytes that came beside the event that tells of it, as sent by clients that cannot put them elsewhere.
struct BatchPhoto {
    std::string eventId;
    std::string base64Data;
};

/// The body of POST /sync/batch.
struct BatchRequest {
    std::int64_t protocol = 1;
    std::string deviceId;
    std::optional<FeedCursor> cursor; ///< nothing: the client wants no changes
    bool wantsOwnBodies = true;       ///< whether `changes` tells of the events of this batch as of any other
    std::vector<SubmittedEvent> events;
    std::vector<BatchPhoto> photos;
};

} // namespace wellpulse::server
