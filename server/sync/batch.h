// SPDX-License-Identifier: GPL-3.0-or-later
// A batch on its way through the office, and what its author is told. Plain values.
#pragma once

#include "server/store/working_set.h"
#include "server/sync/submitted_event.h"

#include <memory>

namespace wellpulse::server {

struct Batch {
    std::string deviceId;
    std::string userId;
    std::vector<SubmittedEvent> events;
    IdempotencyKey idempotency;
    std::int64_t receivedAtMs = 0;
};

struct EventAnswer {
    enum class Kind : std::uint8_t { Synced, Conflict, Failed };
    Kind kind = Kind::Synced;
    std::string_view id;  ///< of the batch's event
    std::string conflict; ///< the report as JSON text
    Error failure;
    bool retryable = false;
    std::int64_t expectedSeq = 0; ///< with `seq_gap`
};

struct BatchAnswer {
    std::vector<EventAnswer> events;         ///< each id once
    std::optional<std::string> storedAnswer; ///< of an earlier request with the same idempotency key
    FeedHead head;                           ///< of the feed after the batch
    std::shared_ptr<void> remains;           ///< memory of work that is done; better given back after answering
};

/// `"synced":[…],"conflicts":[…],"failed":[…]` without the braces around them.
std::string toJsonMembers(const BatchAnswer &answer);

/// What deciding `batch` needs of the store.
LoadRequest needsOf(const Batch &batch);

} // namespace wellpulse::server
