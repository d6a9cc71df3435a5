// SPDX-License-Identifier: GPL-3.0-or-later
// What a command decided to record, before the log makes an event of it (id, sequence, clock, chain, seal).
#pragma once

#include "core/event/event_type.h"
#include "core/event/uuid.h"
#include "core/json/json.h"

#include <cstdint>
#include <optional>
#include <string>

namespace wellpulse::storage {

struct EventDraft {
    core::EventType eventType = core::EventType::ProductionCreated;
    core::AggregateType aggregateType = core::AggregateType::Production;
    core::Uuid aggregateId;
    std::optional<std::int64_t> base; ///< revision of the aggregate that the author saw; nothing if none
    std::optional<std::string> group; ///< id of drafts that stand or fall together
    core::Json payload = core::Json::object();
    std::optional<core::Uuid> undoes;     ///< the own event that this one compensates; known to this device only
    std::optional<core::Uuid> corrects{}; ///< the own refused event that this one stands for; known to this device only
};

} // namespace wellpulse::storage
