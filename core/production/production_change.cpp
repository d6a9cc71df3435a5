// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/production/production_change.h"

#include "core/production/production_rules.h"

namespace wellpulse::core {

namespace {
Error dayMissing()
{
    return {"day_missing", "Nothing is entered for this well on that day, so there is nothing to change."};
}

Json valueOr(const Json &fields, const std::string &name)
{
    const auto found = fields.find(name);
    return found == fields.end() ? Json() : *found;
}

/// Entered, not merely corrected: corrections alone make no day.
bool isEntered(const AggregateState &state)
{
    return isThere(state) && state.fields.contains("wellId");
}

/// Whether the day is still just what `event` entered.
bool isAsEntered(const Event &event, const AggregateState &now)
{
    AggregateState entered;
    entered.id = now.id;
    foldPending(entered, event);
    return entered.fields == now.fields;
}

/// Where each of the volumes in `changes` came from goes back with it.
void undoProvenance(Json &changes, const Json &before, const Json &now)
{
    const Json previous = valueOr(before, "provenance");
    const Json current = valueOr(now, "provenance");
    Json from = Json::object();
    Json to = Json::object();
    for (const auto fluid : allFluids) {
        const std::string volume(volumeFieldOf(fluid));
        const Json was = previous.is_object() ? valueOr(previous, volume) : Json();
        const Json is = current.is_object() ? valueOr(current, volume) : Json();
        if (changes.contains(volume) && was != is) {
            from[volume] = is;
            to[volume] = was;
        }
    }
    if (!to.empty())
        changes["provenance"] = {{"from", std::move(from)}, {"to", std::move(to)}};
}

Result<ProductionChange> undoUpdate(const Event &event, const AggregateState &before, const AggregateState &now)
{
    Json changes = Json::object();
    const Json fields = writtenFields(event); // named: items() only borrows it
    for (const auto &[field, written] : fields.items()) {
        const Json current = valueOr(now.fields, field);
        const Json previous = valueOr(before.fields, field);
        if (field != "provenance" && current == written && current != previous)
            changes[field] = {{"from", current}, {"to", previous}};
    }
    undoProvenance(changes, before.fields, now.fields);
    if (changes.empty())
        return Error{"nothing_to_undo", "The last entry was changed again since, so there is nothing left to undo."};
    return changeOf(EventType::ProductionUpdated, now, {{"changes", std::move(changes)}});
}
} // namespace

Result<ProductionChange> decideAdd(
    const std::string &tenantId, const std::optional<AggregateState> &state, const ProductionDay &day, CivilDate today)
{
    if (isThere(state))
        return Error{"day_exists",
            "Production for " + day.date.toString() + " is entered already for this well; edit that day to change it."};
    if (const auto errors = validate(day, today); !errors.empty())
        return errors.front().error;
    return ProductionChange{EventType::ProductionCreated,
        productionAggregateId(tenantId, day.wellId, day.date.toString()), baseOf(state), toFields(day)};
}

Result<ProductionChange> decideEdit(
    const std::optional<AggregateState> &state, const ProductionDay &after, CivilDate today)
{
    if (!isThere(state))
        return dayMissing();
    const auto before = productionDayFromFields(state->fields);
    if (!before)
        return before.error();
    if (const auto errors = validate(after, today); !errors.empty())
        return errors.front().error;
    Json payload = changesPayload(*before, after);
    if (payload.at("changes").empty())
        return Error{"nothing_changed", "The day has these values already, so nothing was changed."};
    return changeOf(EventType::ProductionUpdated, state, std::move(payload));
}

Result<ProductionChange> decideDelete(const std::optional<AggregateState> &state, const std::string &reason)
{
    if (!isThere(state))
        return dayMissing();
    if (reason.empty())
        return Error{"reason_missing", "Say why the day is deleted; the office keeps the reason."};
    if (reason.size() > maxNotesBytes)
        return Error{"notes_too_long", "The reason is too long; please keep it under 10,000 bytes."};
    return changeOf(EventType::ProductionDeleted, state, {{"reason", reason}});
}

Result<std::array<ProductionChange, 2>> decideDateCorrection(const std::string &tenantId,
    const std::optional<AggregateState> &state, const std::optional<AggregateState> &target, CivilDate rightDate,
    const std::string &reason, CivilDate today)
{
    auto removal = decideDelete(state, reason);
    if (!removal)
        return errorOf(std::move(removal));
    auto day = productionDayFromFields(state->fields);
    if (!day)
        return errorOf(std::move(day));
    if (day->date == rightDate)
        return Error{"date_unchanged", "This is the date the day has already; choose the right one."};
    day->date = rightDate;
    if (isThere(target))
        return Error{"date_taken",
            "Production for " + rightDate.toString() + " is entered already for this well; edit that day instead."};
    auto entry = decideAdd(tenantId, target, *day, today);
    if (!entry)
        return errorOf(std::move(entry));
    return std::array{std::move(*removal), std::move(*entry)};
}

Result<ProductionChange> decideUndo(const Event &event, const AggregateState &before, const AggregateState &now)
{
    const bool wasThere = isEntered(before);
    const bool isThereNow = isThere(now);
    if (!wasThere && isThereNow && !isAsEntered(event, now))
        return Error{"changed_since",
            "This day was corrected since it was entered, so it was left as it is; delete it if it should go."};
    if (!wasThere && isThereNow)
        return changeOf(EventType::ProductionDeleted, now, {{"reason", "undo"}});
    if (wasThere && !isThereNow)
        return changeOf(EventType::ProductionCreated, now, before.fields);
    if (!wasThere)
        return Error{"nothing_to_undo", "The last entry is gone already, so there is nothing to undo."};
    return undoUpdate(event, before, now);
}

} // namespace wellpulse::core
