// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sync/event_applier.h"

#include "core/event/event_codec.h"
#include "server/store/aggregate_columns.h"
#include "server/sync/conflict_report.h"
#include "server/sync/event_digest.h"
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

bool isTaken(const WorkingSet &set, const std::string &serial, const core::Uuid &equipment)
{
    const auto holder = set.serials.find(serial);
    return holder != set.serials.end() && holder->second != equipment;
}

} // namespace

AggregateRow &EventApplier::aggregate(const core::Event &event)
{
    AggregateRow &row = m_set.aggregates[keyOf(event)];
    row.state.type = event.aggregateType;
    row.state.id = event.aggregateId;
    return row;
}

EventApplier::Tried EventApplier::failed(core::Disposition disposition, Error why)
{
    Tried tried;
    tried.disposition = disposition;
    tried.failure = std::move(why);
    return tried;
}

EventApplier::Tried EventApplier::duplicateKey()
{
    return failed(core::Disposition::Rejected,
        {"duplicate_key", "Other equipment has this serial number already; check the plate of both."});
}

std::optional<EventApplier::Tried> EventApplier::hindered(
    const WorkingSet &set, const core::Event &event, const core::AggregateState &state)
{
    // A device may build on what a restored office has lost, and meet it before whoever recorded that does.
    const auto mayCome
        = [&set](const core::Uuid &record) { return set.settings.isRestored || set.unmadeAggregates.contains(record); };
    const auto parked = [&set](const core::Uuid &parent) {
        const bool isUnmade = set.unmadeAggregates.contains(parent);
        Tried tried = failed(core::Disposition::Parked,
            {"parked",
                isUnmade
                    ? "This waits for a record that the office could not take; it follows when that is corrected."
                    : "This waits for a record that another laptop has to send again; it follows when that has come."});
        tried.waitsFor = parent;
        return tried;
    };
    if (const std::string serial = set.serials.empty() ? std::string() : serialWrittenBy(event); !serial.empty()) {
        if (isTaken(set, serial, event.aggregateId))
            return duplicateKey();
    }
    if (core::kindOf(event.eventType) != core::EventKind::Create) {
        if (!state.exists() && mayCome(event.aggregateId))
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
        return failed(core::Disposition::Rejected, {"parent_deleted", "The " + name + " of this record was deleted."});
    // Wells are the office's own: no device sends one again.
    if (key && (field.type == core::AggregateType::Well ? set.unmadeAggregates.contains(key->id) : mayCome(key->id)))
        return parked(key->id);
    return failed(
        core::Disposition::Rejected, {"unknown_" + name, "The office does not know the " + name + " of this record."});
}

std::optional<Error> EventApplier::obstacle(const WorkingSet &set, const core::Event &event)
{
    const auto found = set.aggregates.find(keyOf(event));
    const std::optional<Tried> tried
        = hindered(set, event, found == set.aggregates.end() ? core::AggregateState() : found->second.state);
    return tried ? tried->failure : std::nullopt;
}

EventApplier::Tried EventApplier::tryOn(AggregateRow &row, const PlacedEvent &placed)
{
    const core::Event &event = *placed.event;
    if (std::optional<Tried> failure = hindered(m_set, event, row.state))
        return *std::move(failure);
    const core::DecisionContext context{m_set.settings.conflictPolicy, placed.receivedAtMs};
    core::Decision decision = core::decide(row.state, event, context);
    const bool isBack = row.state.deleted && !isUnmade(decision.disposition) && !decision.effect.deleted;
    if (isBack && isTaken(m_set, serialAfter(row.state, decision.effect), event.aggregateId))
        return duplicateKey();
    Tried tried;
    tried.disposition = decision.disposition;
    tried.failure = std::move(decision.failure);
    tried.conflict = std::move(decision.conflict);
    if (isUnmade(tried.disposition))
        return tried;
    const bool isNew = !row.state.exists();
    const std::int64_t revision = row.state.revision;
    const bool isWhole = isNew && core::isWholeRecord(decision.effect);
    tried.createdAggregate = isNew;
    tried.revision = decision.effect.revision;
    tried.deleted = decision.effect.deleted;
    tried.effectFields.reserve(512);
    core::appendCanonicalJson(tried.effectFields, decision.effect.fields);
    tried.effectAsWritten = isNew || decision.effect.fields == core::writtenFields(event);
    core::commit(row.state, event, std::move(decision.effect), context);
    if (row.state.revision == revision)
        return tried;
    if (event.aggregateType == core::AggregateType::Equipment)
        noteSerial(row.state);
    if (isNew) {
        row.createdBy = event.userId;
        row.createdAtMs = placed.receivedAtMs;
    }
    row.updatedAtMs = placed.receivedAtMs;
    row.fieldsText = isWhole ? tried.effectFields : std::string(); // a new record's effect is the record
    tried.changedAggregate = true;
    return tried;
}

/// Who comes later in the same transaction finds it taken, or free again.
void EventApplier::noteSerial(const core::AggregateState &equipment)
{
    std::erase_if(m_set.serials, [&equipment](const auto &holder) { return holder.second == equipment.id; });
    if (std::string serial = serialOf(equipment); !serial.empty())
        m_set.serials.insert_or_assign(std::move(serial), equipment.id);
}

void EventApplier::apply(const PlacedEvent &placed)
{
    AggregateRow &row = aggregate(*placed.event);
    note(placed, &row, tryOn(row, placed));
}

void EventApplier::applyGroup(std::span<const PlacedEvent> group)
{
    std::unordered_map<AggregateKey, AggregateRow, AggregateKeyHash> before;
    const auto serialsBefore = m_set.serials;
    std::vector<Tried> outcomes;
    std::optional<Error> failure;
    for (const PlacedEvent &placed : group) {
        AggregateRow &row = aggregate(*placed.event);
        before.try_emplace(keyOf(*placed.event), row);
        outcomes.push_back(tryOn(row, placed));
        if (isUnmade(outcomes.back().disposition)) {
            failure = outcomes.back().failure;
            break;
        }
    }
    if (!failure) {
        for (std::size_t i = 0; i < group.size(); ++i)
            note(group[i], &aggregate(*group[i].event), std::move(outcomes[i]));
        return;
    }
    for (auto &[key, row] : before)
        m_set.aggregates.at(key) = std::move(row);
    m_set.serials = serialsBefore;
    if (failure->code == "parked") // a parked event would outlive its group
        failure = Error{"schema_invalid", "There is no such record to change."};
    for (const PlacedEvent &placed : group)
        reject(placed, *failure);
}

void EventApplier::reject(const PlacedEvent &placed, Error why)
{
    note(placed, nullptr, failed(core::Disposition::Rejected, std::move(why)));
}

void EventApplier::note(const PlacedEvent &placed, AggregateRow *aggregateRow, Tried tried)
{
    const core::Event &event = *placed.event;
    EventRow row = rowOf(placed, tried);
    if (isUnmade(tried.disposition)) {
        m_set.unmadeAggregates.insert(event.aggregateId);
        if (tried.disposition == core::Disposition::Parked)
            m_set.parked.push_back(row);
    } else {
        noteConflict(row, event, tried);
        placeInFeed(row);
        if (tried.changedAggregate)
            m_set.noteChanged(*aggregateRow);
    }
    const EventRow &kept = m_set.keep(std::move(row));
    m_set.events.insert_or_assign(kept.id, &kept);
    m_set.changes.events.push_back(&kept);
    if (m_set.eventNoted)
        m_set.eventNoted();
    if (tried.createdAggregate && !isUnmade(tried.disposition))
        release(event.aggregateId);
}

EventRow EventApplier::rowOf(const PlacedEvent &placed, Tried &tried)
{
    const core::Event &event = *placed.event;
    EventRow row;
    row.deviceRef = placed.deviceRef;
    row.deviceSeq = event.deviceSeq;
    row.id = event.id;
    row.hash = event.hash;
    row.verdict.disposition = tried.disposition;
    if (tried.failure) {
        row.verdict.code = tried.failure->code;
        row.verdict.message = tried.failure->message;
    }
    row.aggregate = keyOf(event);
    row.waitsFor = tried.waitsFor;
    row.receivedAtMs = placed.receivedAtMs;
    row.body = placed.wire;
    row.revision = tried.revision;
    row.deleted = tried.deleted;
    row.effectFields = std::move(tried.effectFields);
    row.effectAsWritten = tried.effectAsWritten;
    return row;
}

void EventApplier::noteConflict(EventRow &row, const core::Event &event, const Tried &tried)
{
    if (core::kindOf(event.eventType) == core::EventKind::Resolve && tried.disposition != core::Disposition::Conflict) {
        for (const core::Uuid &id : conflictIdsOf(event))
            m_set.changes.settledConflicts.push_back(id);
    }
    if (!tried.conflict)
        return;
    const bool merge = tried.conflict->resolution == core::ConflictResolution::Merge;
    if (merge && !m_set.settings.reportMerges)
        return;
    row.verdict.conflict = conflictReport(event, *tried.conflict);
    if (!merge)
        m_set.changes.conflicts.push_back({conflictIdOf(event.id), event.id, row.aggregate,
            tried.conflict->resolution == core::ConflictResolution::UserPrompt, row.verdict.conflict});
}

void EventApplier::placeInFeed(EventRow &row)
{
    row.feedSeq = ++m_set.head.seq;
    row.feedHash = feedDigest(m_set.head.hash, row.hash, row.feedSeq, core::toString(row.verdict.disposition));
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
        AggregateRow &aggregateRow = aggregate(*event);
        Tried tried = tryOn(aggregateRow, placed);
        EventRow decided = rowOf(placed, tried);
        if (tried.disposition == core::Disposition::Parked) {
            m_set.parked.push_back(decided);
        } else if (tried.disposition != core::Disposition::Rejected) {
            noteConflict(decided, *event, tried);
            placeInFeed(decided);
            if (tried.changedAggregate)
                m_set.noteChanged(aggregateRow);
        }
        const EventRow &kept = m_set.keep(std::move(decided));
        m_set.events.insert_or_assign(kept.id, &kept);
        m_set.changes.released.push_back(&kept);
        if (tried.createdAggregate && !isUnmade(tried.disposition))
            release(event->aggregateId);
    }
}

} // namespace wellpulse::server
