// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/inbox/inbox_actions.h"

#include "core/conflict/correction.h"
#include "core/schema/payload_schema.h"
#include "core/schema/record_faults.h"
#include "core/time/civil_time.h"
#include "storage/inbox/inbox.h"
#include "storage/log/production_draft.h"
#include "storage/log/take_back.h"

#include <algorithm>

namespace wellpulse::storage {
namespace {

Error conflictUnknown()
{
    return {"conflict_unknown", "No conflict with this id waits for a decision."};
}

tl::unexpected<InboxFaults> fault(const Error &error, std::string field = {})
{
    return tl::unexpected(InboxFaults{{std::move(field), error}});
}

const InboxConflict *find(const std::vector<InboxConflict> &conflicts, const std::string &id)
{
    const auto found = std::find_if(conflicts.begin(), conflicts.end(),
        [&id](const InboxConflict &conflict) { return conflict.disagreement.conflictId == id; });
    return found == conflicts.end() ? nullptr : &*found;
}

Result<EventDraft> settlement(
    const DeviceStore &store, const core::Disagreement &disagreement, const core::Choice &choice)
{
    const auto now = stateOf(store, disagreement.type, disagreement.aggregateId);
    if (!now)
        return now.error();
    return draftOf(core::decideResolve(disagreement, *now, choice));
}

InboxResult<core::Json> valuesOf(core::AggregateType type, const TypedFields &typed)
{
    core::Json values = core::Json::object();
    InboxFaults faults;
    for (const auto &[field, text] : typed) {
        auto value = core::valueFromText(type, field, text);
        if (value)
            values[field] = std::move(*value);
        else
            faults.push_back({field, value.error()});
    }
    if (!faults.empty())
        return tl::unexpected(std::move(faults));
    return values;
}

/// The refused event, and with it those that stood or fell together with it.
Result<std::vector<core::Event>> refusedTogether(const LogReader &reader, const core::Uuid &id)
{
    const auto refused = reader.refused(SIZE_MAX, true);
    if (!refused)
        return refused.error();
    const auto found = std::find_if(
        refused->begin(), refused->end(), [&id](const RefusedEvent &event) { return event.logged.event.id == id; });
    if (found == refused->end())
        return Error{"event_not_refused", "No entry with this id was refused by the office; nothing was changed."};
    if (found->retryable)
        return Error{"event_parked", "This follows by itself when the entry that it waits for is put right."};
    std::vector<core::Event> events;
    for (const RefusedEvent &event : *refused) {
        const auto &group = event.logged.event.group;
        const bool isTogether = group && group == found->logged.event.group && !event.retryable;
        if (isTogether || event.logged.event.id == id)
            events.push_back(event.logged.toEvent());
    }
    return events;
}

InboxResult<EventDraft> correctionOf(const DeviceStore &store, const core::Event &refused, const TypedFields &typed,
    core::CivilDate today, std::int64_t nowMs)
{
    const auto values = valuesOf(refused.aggregateType, typed);
    if (!values)
        return tl::unexpected(values.error());
    const auto now = stateOf(store, refused.aggregateType, refused.aggregateId);
    if (!now)
        return fault(now.error());
    const core::RecordChange change = core::decideResend(refused, *now, *values);
    core::Event event = refused;
    event.aggregateId = change.aggregateId;
    event.payload = change.payload;
    core::AggregateState after = now->value_or(core::AggregateState());
    core::foldPending(after, event);
    InboxFaults faults;
    if (core::kindOf(event.eventType) != core::EventKind::Delete)
        faults = core::recordFaults(refused.aggregateType, after.fields, today);
    std::erase_if(faults, [&typed](const core::FieldError &found) { return !typed.contains(found.field); });
    if (!faults.empty())
        return tl::unexpected(std::move(faults));
    if (const auto valid = core::validatePayload(event, nowMs); !valid)
        return fault(valid.error());
    const core::Json written = core::writtenFields(event);
    if (const auto serial = written.find("serialNumber"); serial != written.end() && serial->is_string()) {
        const auto holder = store.equipment().holderOf(serial->get<std::string>(), event.aggregateId);
        if (!holder)
            return fault(holder.error());
        if (*holder)
            return fault({"duplicate_key", "Other equipment has this serial number already."}, "serialNumber");
    }
    EventDraft draft = draftOf(change);
    draft.corrects = refused.id;
    return draft;
}

} // namespace

Result<std::size_t> keepSide(DeviceStore &store, const std::string &conflictId, core::Side side, bool allAlike)
{
    const auto conflicts = readConflicts(store);
    if (!conflicts)
        return conflicts.error();
    const InboxConflict *asked = find(*conflicts, conflictId);
    if (asked == nullptr)
        return conflictUnknown();
    std::vector<EventDraft> drafts;
    const auto settle = [&](const InboxConflict &conflict) -> Status {
        auto draft = settlement(store, conflict.disagreement, conflict.disagreement.side(side));
        if (!draft)
            return draft.error();
        drafts.push_back(std::move(*draft));
        return {};
    };
    if (auto done = settle(*asked); !done)
        return done.error();
    for (const InboxConflict &other : *conflicts) {
        const bool isMeant = allAlike && &other != asked && other.isOwn == asked->isOwn
            && core::isAlike(other.disagreement, asked->disagreement);
        if (!isMeant || drafts.size() == mostAlike)
            continue;
        if (auto done = settle(other); !done)
            return done.error();
    }
    if (drafts.size() > 1) {
        const std::string group = store.log().newGroup();
        for (EventDraft &draft : drafts)
            draft.group = group;
    }
    const auto events = store.log().appendAll(drafts);
    if (!events)
        return events.error();
    return events->size();
}

InboxResult<core::Event> settleTyped(
    DeviceStore &store, const std::string &conflictId, const TypedFields &typed, core::CivilDate today)
{
    const auto conflicts = readConflicts(store);
    if (!conflicts)
        return fault(conflicts.error());
    const InboxConflict *asked = find(*conflicts, conflictId);
    if (asked == nullptr)
        return fault(conflictUnknown());
    const core::Disagreement &disagreement = asked->disagreement;
    const auto values = valuesOf(disagreement.type, typed);
    if (!values)
        return tl::unexpected(values.error());
    const auto choice = core::typedChoice(disagreement, *values);
    if (!choice)
        return fault(choice.error());
    const auto now = stateOf(store, disagreement.type, disagreement.aggregateId);
    if (!now)
        return fault(now.error());
    if (auto faults = core::faultsOf(disagreement, *now, *choice, today); !faults.empty())
        return tl::unexpected(std::move(faults));
    auto event = store.log().append(draftOf(core::decideResolve(disagreement, *now, *choice)));
    if (!event)
        return fault(event.error());
    return std::move(*event);
}

InboxResult<std::size_t> resend(
    DeviceStore &store, const core::Uuid &event, const TypedFields &typed, core::CivilDate today)
{
    const auto refused = refusedTogether(store.reader(), event);
    if (!refused)
        return fault(refused.error());
    const std::int64_t nowMs = static_cast<std::int64_t>(today.days + 1) * 86'400'000;
    const auto group = refused->size() > 1 ? std::optional(store.log().newGroup()) : std::nullopt;
    std::vector<EventDraft> drafts;
    for (const core::Event &one : *refused) {
        auto draft = correctionOf(store, one, one.id == event ? typed : TypedFields(), today, nowMs);
        if (!draft)
            return tl::unexpected(draft.error());
        drafts.push_back(std::move(*draft));
        drafts.back().group = group;
    }
    const auto events = store.log().appendAll(drafts);
    if (!events)
        return fault(events.error());
    return events->size();
}

Result<DecisionTakenBack> takeBackDecision(DeviceStore &store)
{
    const auto refused = store.reader().refused(SIZE_MAX, true);
    if (!refused)
        return refused.error();
    const auto settled = store.reader().undoTargets(UndoScope::Resolution);
    if (!settled)
        return settled.error();
    const auto last = std::max_element(refused->begin(), refused->end(),
        [](const RefusedEvent &a, const RefusedEvent &b) { return a.skippedAtMs < b.skippedAtMs; });
    const bool hasSkip = last != refused->end() && last->skippedAtMs.has_value();
    const auto settledAt = settled->empty() ? std::nullopt : core::parseInstant(settled->front().event.timestamp);
    if (hasSkip && last->skippedAtMs >= settledAt) {
        if (auto back = store.delivery().bringBack(last->logged.event.id); !back)
            return back.error();
        return DecisionTakenBack{DecisionKind::Skipped, 1};
    }
    const auto taken = takeBackLast(store.log(), store.reader(), UndoScope::Resolution);
    if (!taken)
        return taken.error();
    return DecisionTakenBack{DecisionKind::Settled, taken->events.size()};
}

} // namespace wellpulse::storage
