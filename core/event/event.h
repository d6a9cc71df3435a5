// SPDX-License-Identifier: GPL-3.0-or-later
// The event envelope of protocol.md, as a value. An event is immutable once sealed: its hash covers its canonical form
// and its signature covers the hash (event_seal.h). What it means for an aggregate is decided in projection/ and
// conflict/.
#pragma once

#include "core/event/event_type.h"
#include "core/event/hex.h"
#include "core/event/uuid.h"
#include "core/json/json.h"
#include "core/time/hybrid_logical_clock.h"

#include <cstdint>
#include <optional>
#include <string>

namespace wellpulse::core {

inline constexpr int envelopeVersion = 1;
/// `deviceId` of what the office itself writes (REST, dashboard).
inline constexpr std::string_view serverDeviceId = "server";

struct Event {
    Uuid id;
    std::string tenantId;
    std::string deviceId;
    std::string userId;
    std::int64_t deviceSeq = 0;
    Bytes32 prevHash{};
    Hlc hlc;
    std::string timestamp; ///< the author's wall clock, ISO 8601 UTC; kept as written, for the hash covers it
    EventType eventType = EventType::ProductionCreated;
    int schemaVersion = 1;
    AggregateType aggregateType = AggregateType::Production;
    Uuid aggregateId;
    std::optional<std::int64_t> base; ///< revision of the aggregate that the author saw
    std::optional<std::string> group; ///< id of events that stand or fall together
    Json payload = Json::object();
    Json extra; ///< members of the envelope that this version does not know, kept for the hash; null if none
    Bytes32 hash{};
    Bytes32 signature{};

    friend bool operator==(const Event &, const Event &) = default;
};

} // namespace wellpulse::core
