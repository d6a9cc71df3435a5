// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sync/event_applier.h"

#include "core/event/event_codec.h"
#include "core/event/feed_hash.h"
#include "server/sync/conflict_report.h"
#include "server/sync/parent.h"

#include <algorithm>

namespace wellpulse::server {

namespace {

AggregateKey keyOf(const core::Event &event)
{
    return {event.aggregateType, event.aggregateId};
}

std::string_view nameOf(core::AggregateType type)
{
    switch (type) {
    case core::AggregateType::Well:
        return "well";
    case core::AggregateType::Equipment:
        return "equipment";
    case core::AggregateType::Maintenance:
        return "maintenance";
    default:
        return "record";
    }
}

bool isUnmade(core::Disposition disposition)
{
    return disposition == core::Disposition::Rejected || disposition == core::Disposition::Parked;
}

/// Whether the effect needs no text of its own, being what the event says. The common case, a new record, is seen
/// without building the fields again.
bool isAsWritten(const core::Effect &effect, const core::Event &event)
{
    if (core::kindOf(event.eventType) == core::EventKind::Create && effect.revision == 1) {
        const auto written = std::count_if(
            event.payload.begin(), event.payload.end(), [](const core::Json &value) { return !value.is_null(); });
        const auto provenance = event.payload.find("provenance");
        return effect.fields.size() == static_cast<std::size_t>(written)
            && (provenance == event.payload.end() || effect.fields.value("provenance", core::Json()) == *provenance);
    }
    return effect.fields == core::writtenFields(event);
}

core::Decision failed(core::Disposition disposition, Error why)
{
    core::Decision decision;
    decision.disposition = disposition;
    decision.failure = std::move(why);
    return decision;
}

} // namespace

AggregateRow &EventApplier::aggregate(const core::Event &event)
{
    AggregateRow &row = m_set.aggregates[keyOf(event)];
    row.state.type = event.aggregateType;
    row.state.id = event.aggregateId;
    return row;
}

std::optional<EventApplier::Tried> EventApplier::hindered(
    const WorkingSet &set, const core::Event &event, const core::AggregateState &state)
{
    const auto parked = [](const core::Uuid &parent) {
        return Tried{
            failed(core::Disposition::Parked,
                {"parked",
                    "This waits for a record that the office could not take; it follows when that is corrected."}),
            parent};
    };
    if (core::kindOf(event.eventType) != core::EventKind::Create) {
        if (!state.exists() && set.unmadeAggregates.contains(event.aggregateId))
            return parked(event.aggregateId);
        return {};
    }
    const ParentField field = parentFieldOf(event.eventType);
    if (field.name == nullptr)
        return {};
    const std::optional<AggregateKey> key = parentOf(event);
    const auto parent = key ? set.aggregates.find(*key) : set.aggregates.end();
    if (parent != set.aggregates.end() && parent->second.state.live())
        return {};
    const std::string name(nameOf(field.type));
    if (parent != set.aggregates.end() && parent->second.state.deleted)
        return Tried{
            failed(core::Disposition::Rejected, {"parent_deleted", "The " + name + " of this record was deleted."})};
    if (key && set.unmadeAggregates.contains(key->id))
        return parked(key->id);
    return Tried{failed(
        core::Disposition::Rejected, {"unknown_" + name, "The office does not know the " + name + " of this record."})};
}

std::optional<Error> EventApplier::obstacle(const WorkingSet &set, const core::Event &event)
{
    const auto found = set.aggregates.find(keyOf(event));
    const std::optional<Tried> tried
        = hindered(set, event, found == set.aggregates.end() ? core::AggregateState() : found->second.state);
    return tried ? tried->decision.failure : std::nullopt;
}

EventApplier::Tried EventApplier::tryOn(AggregateRow &row, const PlacedEvent &placed)
{
    const core::Event &event = *placed.event;
    if (std::optional<Tried> failure = hindered(m_set, event, row.state))
        return *std::move(failure);
    const core::DecisionContext context{m_set.settings.conflictPolicy, placed.receivedAtMs};
    Tried tried{core::decide(row.state, event, context), {}, !row.state.exists(), false};
    if (isUnmade(tried.decision.disposition))
        return tried;
    const std::int64_t revision = row.state.revision;
    core::commit(row.state, event, tried.decision, context);
    if (row.state.revision != revision) {
        if (tried.createdAggregate) {
            row.createdBy = event.userId;
            row.createdAtMs = placed.receivedAtMs;
        }
        row.updatedAtMs = placed.receivedAtMs;
        row.fieldsText.clear();
        tried.changedAggregate = true;
    }
    return tried;
}

void EventApplier::apply(const PlacedEvent &placed)
{
    note(placed, tryOn(aggregate(*placed.event), placed));
}

void EventApplier::applyGroup(std::span<const PlacedEvent> group)
{
    std::unordered_map<AggregateKey, AggregateRow, AggregateKeyHash> before;
    std::vector<Tried> outcomes;
    std::optional<Error> failure;
    for (const PlacedEvent &placed : group) {
        AggregateRow &row = aggregate(*placed.event);
        before.try_emplace(keyOf(*placed.event), row);
        outcomes.push_back(tryOn(row, placed));
        if (isUnmade(outcomes.back().decision.disposition)) {
            failure = outcomes.back().decision.failure;
            break;
        }
    }
    if (!failure) {
        for (std::size_t i = 0; i < group.size(); ++i)
            note(group[i], outcomes[i]);
        return;
    }
    for (auto &[key, row] : before)
        m_set.aggregates.at(key) = std::move(row);
    if (failure->code == "parked") // a parked event would outlive its group
        failure = Error{"schema_invalid", "There is no such record to change."};
    for (const PlacedEvent &placed : group)
        reject(placed, *failure);
}

void EventApplier::reject(const PlacedEvent &placed, Error why)
{
    note(placed, {failed(core::Disposition::Rejected, std::move(why))});
}

void EventApplier::note(const PlacedEvent &placed, const Tried &tried)
{
    const core::Event &event = *placed.event;
    EventRow row = rowOf(placed, tried);
    if (isUnmade(tried.decision.disposition)) {
        m_set.unmadeAggregates.insert(event.aggregateId);
        if (tried.decision.disposition == core::Disposition::Parked)
            m_set.parked.push_back(row);
    } else {
        noteConflict(row, event, tried.decision);
        placeInFeed(row);
        if (tried.changedAggregate)
            m_set.changes.aggregates.insert(row.aggregate);
        if (tried.createdAggregate)
            keepFieldsText(row, tried.decision.effect);
    }
    m_set.events.insert_or_assign(row.id, row);
    m_set.changes.events.push_back(std::move(row));
    if (m_set.eventNoted)
        m_set.eventNoted();
    if (tried.createdAggregate && !isUnmade(tried.decision.disposition))
        release(event.aggregateId);
}

EventRow EventApplier::rowOf(const PlacedEvent &placed, const Tried &tried)
{
    const core::Event &event = *placed.event;
    EventRow row;
    row.deviceRef = placed.deviceRef;
    row.deviceSeq = event.deviceSeq;
    row.id = event.id;
    row.hash = event.hash;
    row.verdict.disposition = tried.decision.disposition;
    if (tried.decision.failure) {
        row.verdict.code = tried.decision.failure->code;
        row.verdict.message = tried.decision.failure->message;
    }
    row.aggregate = keyOf(event);
    row.waitsFor = tried.waitsFor;
    row.receivedAtMs = placed.receivedAtMs;
    row.body = placed.wire;
    if (isUnmade(tried.decision.disposition))
        return row;
    row.revision = tried.decision.effect.revision;
    row.deleted = tried.decision.effect.deleted;
    row.effectFields.reserve(512);
    core::appendCanonicalJson(row.effectFields, tried.decision.effect.fields);
    row.effectAsWritten = isAsWritten(tried.decision.effect, event);
    return row;
}

void EventApplier::noteConflict(EventRow &row, const core::Event &event, const core::Decision &decision)
{
    if (core::kindOf(event.eventType) == core::EventKind::Resolve
        && decision.disposition != core::Disposition::Conflict) {
        for (const core::Uuid &id : conflictIdsOf(event))
            m_set.changes.settledConflicts.push_back(id);
    }
    if (!decision.conflict)
        return;
    const bool merge = decision.conflict->resolution == core::ConflictResolution::Merge;
    if (merge && !m_set.settings.reportMerges)
        return;
    row.verdict.conflict = conflictReport(event, *decision.conflict);
    if (!merge)
        m_set.changes.conflicts.push_back({conflictIdOf(event.id), event.id, row.aggregate,
            decision.conflict->resolution == core::ConflictResolution::UserPrompt, row.verdict.conflict});
}

/// The effect of a new record is the record: one text serves both.
void EventApplier::keepFieldsText(const EventRow &row, const core::Effect &effect)
{
    AggregateRow &aggregate = m_set.aggregates.at(row.aggregate);
    if (aggregate.state.revision == effect.revision && aggregate.state.fields == effect.fields)
        aggregate.fieldsText = row.effectFields;
}

void EventApplier::placeInFeed(EventRow &row)
{
    row.feedSeq = ++m_set.head.seq;
    row.feedHash = core::nextFeedHash(m_set.head.hash, row.hash, row.feedSeq, core::toString(row.verdict.disposition));
    m_set.head.hash = row.feedHash;
}

void EventApplier::release(const core::Uuid &aggregateId)
{
    m_set.unmadeAggregates.erase(aggregateId);
    std::vector<EventRow> waiting;
    std::erase_if(m_set.parked, [&](const EventRow &row) {
        const bool waits = row.waitsFor == aggregateId;
        if (waits)
            waiting.push_back(row);
        return waits;
    });
    for (EventRow &row : waiting) {
        const Result<core::Event> event = core::eventFromWire(row.body);
        if (!event)
            continue; // cannot be: it was read when it came
        const PlacedEvent placed{&*event, row.body, row.deviceRef, row.receivedAtMs};
        const Tried tried = tryOn(aggregate(*event), placed);
        EventRow decided = rowOf(placed, tried);
        if (tried.decision.disposition == core::Disposition::Parked) {
            m_set.parked.push_back(decided);
        } else if (tried.decision.disposition != core::Disposition::Rejected) {
            noteConflict(decided, *event, tried.decision);
            placeInFeed(decided);
            if (tried.changedAggregate)
                m_set.changes.aggregates.insert(decided.aggregate);
        }
        m_set.events.insert_or_assign(decided.id, decided);
        m_set.changes.released.push_back(std::move(decided));
        if (tried.createdAggregate && !isUnmade(tried.decision.disposition))
            release(event->aggregateId);
    }
}

} // namespace wellpulse::server
