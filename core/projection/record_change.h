// SPDX-License-Identifier: GPL-3.0-or-later
// What an event will say, as a pure decision; the log makes an event of it.
#pragma once

#include "core/projection/aggregate_state.h"

#include <cstdint>
#include <optional>

namespace wellpulse::core {

struct RecordChange {
    EventType type = EventType::ProductionCreated;
    Uuid aggregateId;
    std::optional<std::int64_t> base; ///< the office's revision that the author saw; nothing if it has none
    Json payload = Json::object();
    std::optional<AggregateType> aggregateType{}; ///< where `type` does not say it: of a CONFLICT_RESOLVED
    friend bool operator==(const RecordChange &, const RecordChange &) = default;
};

/// Entered and not deleted, as this device sees it: a record that was not sent yet has no revision of the office, and is
/// there all the same.
bool isThere(const std::optional<AggregateState> &state);
std::optional<std::int64_t> baseOf(const std::optional<AggregateState> &state);
RecordChange changeOf(EventType type, const std::optional<AggregateState> &state, Json payload);

/// The payload of an UPDATED: {"changes": {field: {from, to}}} for the fields in which two field maps differ; absent is null.
Json changesPayload(const Json &before, const Json &after);

} // namespace wellpulse::core
