// SPDX-License-Identifier: GPL-3.0-or-later
// What goes to the office and what comes back, as values (protocol.md, POST /sync/batch). The sync worker makes them from
// JSON; Delivery stores them. Plain data, may cross threads.
#pragma once

#include "core/conflict/decision.h"
#include "core/event/event.h"
#include "core/projection/aggregate_state.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace wellpulse::storage {

/// A position in the tenant's feed.
struct FeedCursor {
    std::string epoch;
    std::int64_t seq = 0;
    core::Bytes32 feedHash{};
    friend bool operator==(const FeedCursor &, const FeedCursor &) = default;
};

/// One entry of `conflicts`: both sides are kept.
struct ConflictNotice {
    std::string conflictId;
    core::Uuid eventId;
    core::Uuid aggregateId;
    core::ConflictResolution resolution = core::ConflictResolution::UserPrompt;
    std::string reason;
    std::vector<std::string> fields;
    core::Json existingData = core::Json::object();
    core::Json incomingData = core::Json::object();
    friend bool operator==(const ConflictNotice &, const ConflictNotice &) = default;
};

/// One entry of `changes`.
struct FeedChange {
    std::int64_t seq = 0;
    core::Event event;
    core::Disposition disposition = core::Disposition::Applied;
    core::Effect effect;
    std::optional<ConflictNotice> conflict{}; ///< the event met another writer's
    friend bool operator==(const FeedChange &, const FeedChange &) = default;
};

struct FeedPage {
    std::vector<FeedChange> changes;
    FeedCursor cursor; ///< the position after `changes`
    bool more = false;
    std::optional<std::int64_t> durableSeq;
    std::optional<std::int64_t> clockOffsetMs; ///< office minus device, as learnt from serverTime
};

/// One entry of `failed`.
struct FailureNotice {
    core::Uuid eventId;
    Error error;
    bool retryable = false;
    std::optional<std::int64_t> expectedSeq{}; ///< with `seq_gap`: the deviceSeq that the office wants
    friend bool operator==(const FailureNotice &, const FailureNotice &) = default;
};

struct BatchAnswer {
    std::vector<core::Uuid> synced;
    std::vector<ConflictNotice> conflicts;
    std::vector<FailureNotice> failed;
    FeedPage page;
};

struct SnapshotAggregate {
    core::AggregateType type = core::AggregateType::Production;
    core::Uuid id;
    std::int64_t revision = 0;
    core::Json fields = core::Json::object();
    bool deleted = false;
};

/// One page of GET /sync/snapshot; all pages are of one position.
struct SnapshotPage {
    FeedCursor cursor;
    std::vector<SnapshotAggregate> aggregates;
    std::vector<ConflictNotice> conflicts;
};

/// An event on its way to the office.
struct OutgoingEvent {
    core::Event event;
    std::string wire; ///< its canonical JSON with hash and signature
};

/// What one answer changed.
struct AppliedAnswer {
    std::size_t answered = 0;           ///< own events that have their final answer now
    std::size_t changes = 0;            ///< feed entries that were new
    std::vector<core::Uuid> aggregates; ///< whose views may look different now; each once
    bool rereading = false;             ///< the office has begun another feed, of which there is more to fetch
    bool epochBegun = false;            ///< all of another feed is here: any view may look different, and more may wait
};

} // namespace wellpulse::storage
