// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/log/take_back.h"

#include "core/conflict/resolution.h"
#include "core/equipment/equipment_change.h"
#include "storage/log/production_draft.h"

namespace wellpulse::storage {

namespace {

Result<core::RecordChange> compensationOf(const UndoTarget &target, UndoScope scope)
{
    switch (scope) {
    case UndoScope::Production:
        return core::decideUndo(target.event, target.before, target.now);
    case UndoScope::Equipment:
        return core::decideUndoEquipment(target.event, target.before, target.now);
    case UndoScope::Resolution:
        break;
    }
    return core::decideUndoResolution(target.event, target.before, target.now);
}

} // namespace

Result<TakenBack> takeBackLast(EventLog &log, const LogReader &reader, UndoScope scope)
{
    const auto targets = reader.undoTargets(scope);
    if (!targets)
        return targets.error();
    if (targets->empty())
        return Error{"nothing_to_undo", "There is nothing left to take back."};
    const auto group = targets->size() > 1 ? std::optional(log.newGroup()) : std::nullopt;
    TakenBack taken;
    std::optional<Error> firstRefusal;
    std::vector<EventDraft> drafts;
    for (const UndoTarget &target : *targets) {
        const auto change = compensationOf(target, scope);
        if (!change) {
            ++taken.leftCount;
            firstRefusal = firstRefusal.value_or(change.error());
            continue;
        }
        if (drafts.empty())
            taken.subject = target.now.fields;
        drafts.push_back(draftOf(*change, group));
        drafts.back().undoes = target.event.id;
    }
    if (drafts.empty())
        return *firstRefusal;
    auto events = log.appendAll(drafts);
    if (!events)
        return errorOf(std::move(events));
    taken.events = std::move(*events);
    return taken;
}

} // namespace wellpulse::storage
