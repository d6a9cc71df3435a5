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

Json valueOf(const Json &fields, const std::string &name)
{
    const auto found = fields.find(name);
    return found == fields.end() ? Json() : *found;
}

// Back to what the edit itself says was there: what came later may have written the same fields again.
Result<RecordChange> undoEdit(const Event &event, const AggregateState &now)
{
    Json changes = Json::object();
    const Json edited = valueOf(event.payload, "changes"); // named: items() only borrows it
    for (const auto &[field, change] : edited.items()) {
        const Json current = valueOf(now.fields, field);
        const Json previous = valueOf(change, "from");
        if (current == valueOf(change, "to") && current != previous)
            changes[field] = {{"from", current}, {"to", previous}};
    }
    if (changes.empty())
        return Error{"nothing_to_undo", "The last change was changed again since, so there is nothing left to undo."};
    return changeOf(EventType::EquipmentUpdated, now, {{"changes", std::move(changes)}});
}

Result<RecordChange> undoAddition(const Event &event, const AggregateState &now)
{
    AggregateState added;
    added.id = now.id;
    foldPending(added, event);
    if (added.fields != now.fields)
        return Error{"changed_since", "This equipment was changed since it was added, so it was left as it is."};
    return changeOf(EventType::EquipmentDeleted, now, {{"reason", "undo"}});
}

} // namespace

Result<RecordChange> decideUndoEquipment(const Event &event, const AggregateState &before, const AggregateState &now)
{
    const bool isDeletion = kindOf(event.eventType) == EventKind::Delete;
    if (isDeletion && isThere(before) && !isThere(now))
        return changeOf(EventType::EquipmentCreated, now, before.fields);
    if (isDeletion || !isThere(now))
        return Error{"nothing_to_undo", "The equipment is not as that change left it, so there is nothing to undo."};
    return kindOf(event.eventType) == EventKind::Create ? undoAddition(event, now) : undoEdit(event, now);
}

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
