// SPDX-License-Identifier: GPL-3.0-or-later
// A received event as the store keeps it: the bytes that came, what was decided, and its place in the feed if it has one.
// Rows are written once; only a parked event's decision is filled in later.
#pragma once

#include "core/conflict/decision.h"

#include <optional>
#include <string>
#include <string_view>

namespace wellpulse::server {

struct AggregateKey {
    core::AggregateType type = core::AggregateType::Production;
    core::Uuid id;
    friend bool operator==(const AggregateKey &, const AggregateKey &) = default;
};

struct AggregateKeyHash {
    std::size_t operator()(const AggregateKey &key) const noexcept
    {
        return std::hash<core::Uuid>()(key.id) ^ static_cast<std::size_t>(key.type);
    }
};

/// What became of an event, as its author is told.
struct Verdict {
    core::Disposition disposition = core::Disposition::Applied;
    std::string code;     ///< with Rejected and Parked
    std::string message;  ///< one sentence
    std::string conflict; ///< the report of protocol.md as JSON text, or empty
};

struct EventRow {
    std::int32_t deviceRef = 0;
    std::int64_t deviceSeq = 0;
    core::Uuid id;
    core::Bytes32 hash{};
    Verdict verdict;
    std::int64_t feedSeq = 0; ///< 0: not in the feed
    core::Bytes32 feedHash{};
    AggregateKey aggregate;
    std::int64_t revision = 0;    ///< the aggregate's, after the event
    bool deleted = false;         ///< whether the aggregate is deleted after the event
    std::string effectFields;     ///< the fields that changed as JSON text; empty: not at hand, they are as written
    bool effectAsWritten = false; ///< the effect is core::writtenFields of the event, so the store need not keep it
    std::optional<core::Uuid> waitsFor; ///< the aggregate whose coming releases a parked event
    std::int64_t receivedAtMs = 0;
    std::string_view body; ///< canonical text with hash and signature; owned by whoever made the row
};

/// An event that came again under another place in a chain: after a device fork, or with an id that was taken.
struct EventCopyRow {
    std::int32_t deviceRef = 0;
    std::int64_t deviceSeq = 0;
    core::Uuid id;
    core::Bytes32 hash{};
    std::string code; ///< empty: the same event, which shares the first one's verdict
    std::string message;
    std::int64_t receivedAtMs = 0;
    std::string_view body;
};

} // namespace wellpulse::server
