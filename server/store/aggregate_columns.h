// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of an aggregate that lists search by. Pure.
#pragma once

#include "core/projection/aggregate_state.h"
#include "core/time/civil_time.h"

#include <optional>

namespace wellpulse::server {

struct AggregateColumns {
    std::optional<core::Uuid> wellId;
    std::optional<core::CivilDate> productionDate;
};

AggregateColumns columnsOf(const core::AggregateState &state);

/// The serial number of equipment in comparable form, deleted or not; empty for anything else.
std::string serialOnPlateOf(const core::AggregateState &state);
/// The same of live equipment only: a deleted piece has set its number free.
std::string serialOf(const core::AggregateState &state);
/// The one that `event` would give to equipment, in comparable form; empty if it gives none.
std::string serialWrittenBy(const core::Event &event);
/// The one that `state` would have after `effect`.
std::string serialAfter(const core::AggregateState &state, const core::Effect &effect);
/// What hangs on a parent by a field other than `wellId`: the field's name, or null.
const char *parentFieldNameOf(core::AggregateType type);

/// A string member of `object` as a UUID.
std::optional<core::Uuid> uuidMember(const core::Json &object, const char *name);

} // namespace wellpulse::server
