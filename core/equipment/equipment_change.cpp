// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/equipment/equipment_change.h"

#include "core/production/production_rules.h"

namespace wellpulse::core {
namespace {

Error equipmentMissing()
{
    return {"equipment_missing", "This equipment is not there any more, so there is nothing to change."};
}

Result<RecordChange> changed(EventType type, const AggregateState &state, const Json &before, const Json &after)
{
    Json payload = changesPayload(before, after);
    if (payload.at("changes").empty())
        return Error{"nothing_changed", "The record has these values already, so nothing was changed."};
    return changeOf(type, state, std::move(payload));
}

} // namespace

Result<RecordChange> decideAddEquipment(const Uuid &id, const Equipment &equipment, CivilDate today)
{
    if (const auto errors = validate(equipment, today); !errors.empty())
        return errors.front().error;
    return RecordChange{EventType::EquipmentCreated, id, {}, toFields(equipment)};
}

Result<RecordChange> decideEditEquipment(
    const std::optional<AggregateState> &state, const Equipment &after, CivilDate today)
{
    if (!isThere(state))
        return equipmentMissing();
    const auto before = equipmentFromFields(state->fields);
    if (!before)
        return before.error();
    if (const auto errors = validate(after, today); !errors.empty())
        return errors.front().error;
    return changed(EventType::EquipmentUpdated, *state, toFields(*before), toFields(after));
}

Result<RecordChange> decideDeleteEquipment(const std::optional<AggregateState> &state, const std::string &reason)
{
    if (!isThere(state))
        return equipmentMissing();
    if (reason.empty())
        return Error{"reason_missing", "Say why the equipment is deleted; the office keeps the reason."};
    if (reason.size() > maxNotesBytes)
        return Error{"notes_too_long", "The reason is too long; please keep it under 10,000 bytes."};
    return changeOf(EventType::EquipmentDeleted, state, {{"reason", reason}});
}

Result<std::vector<RecordChange>> decideLogMaintenance(
    const Uuid &id, const std::optional<AggregateState> &equipment, const Maintenance &maintenance, CivilDate today)
{
    if (!isThere(equipment))
        return equipmentMissing();
    if (const auto errors = validate(maintenance, today); !errors.empty())
        return errors.front().error;
    std::vector<RecordChange> changes{{EventType::MaintenanceLogged, id, {}, toFields(maintenance)}};
    const Json from = equipment->fields.value("status", Json());
    if (const auto status = maintenance.statusAfter; status && from != Json(toString(*status)))
        changes.push_back(changeOf(EventType::EquipmentUpdated, equipment,
            {{"changes", {{"status", {{"from", from}, {"to", toString(*status)}}}}}}));
    return changes;
}

Result<RecordChange> decideCorrectMaintenance(
    const std::optional<AggregateState> &state, const Maintenance &after, CivilDate today)
{
    if (!isThere(state))
        return Error{"maintenance_missing", "This maintenance is not there any more, so there is nothing to correct."};
    const auto before = maintenanceFromFields(state->fields);
    if (!before)
        return before.error();
    if (const auto errors = validate(after, today); !errors.empty())
        return errors.front().error;
    return changed(EventType::MaintenanceUpdated, *state, toFields(*before), toFields(after));
}

} // namespace wellpulse::core
