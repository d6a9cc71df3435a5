// SPDX-License-Identifier: GPL-3.0-or-later
// What core decided about a day or another record, as a draft for the log.
#pragma once

#include "core/production/production_change.h"
#include "storage/log/event_draft.h"

namespace wellpulse::storage {

inline EventDraft draftOf(const core::ProductionChange &change, const std::optional<std::string> &group = {})
{
    EventDraft draft;
    draft.eventType = change.type;
    draft.aggregateType
        = change.aggregateType.value_or(core::aggregateTypeOf(change.type).value_or(core::AggregateType::Production));
    draft.aggregateId = change.aggregateId;
    draft.base = change.base;
    draft.group = group;
    draft.payload = change.payload;
    return draft;
}

} // namespace wellpulse::storage
