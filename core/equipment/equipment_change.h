// SPDX-License-Identifier: GPL-3.0-or-later
// From what a person wants to do with equipment and its maintenance to the events that record it. Pure; ids, today's date
// and present states come from the caller. Every refusal is one sentence and changes nothing.
#pragma once

#include "core/equipment/maintenance.h"
#include "core/projection/record_change.h"

#include <vector>

namespace wellpulse::core {

/// `id` is new. Errors: those of validate().
Result<RecordChange> decideAddEquipment(const Uuid &id, const Equipment &equipment, CivilDate today);
/// Errors: `equipment_missing`, `nothing_changed`, and those of validate().
Result<RecordChange> decideEditEquipment(
    const std::optional<AggregateState> &state, const Equipment &after, CivilDate today);
/// Errors: `equipment_missing`, `reason_missing`, `notes_too_long`.
Result<RecordChange> decideDeleteEquipment(const std::optional<AggregateState> &state, const std::string &reason);

/// The compensation of `event`, own, on equipment and not undone yet: `before` is the record without it, `now` the record as
/// it is. A field that somebody changed since keeps the later value. Errors: `nothing_to_undo`, and `changed_since` when it
/// added equipment that somebody changed since.
Result<RecordChange> decideUndoEquipment(const Event &event, const AggregateState &before, const AggregateState &now);

/// The maintenance under the new `id`, and where it changed the equipment's status that change too: events of one group.
/// Errors: `equipment_missing`, and those of validate().
Result<std::vector<RecordChange>> decideLogMaintenance(
    const Uuid &id, const std::optional<AggregateState> &equipment, const Maintenance &maintenance, CivilDate today);
/// A correction. Errors: `maintenance_missing`, `nothing_changed`, and those of validate().
Result<RecordChange> decideCorrectMaintenance(
    const std::optional<AggregateState> &state, const Maintenance &after, CivilDate today);

} // namespace wellpulse::core
