// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conflict/decision.h"

#include "core/schema/payload_schema.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace wellpulse::core {
namespace {

constexpr std::int64_t clockLeewayMs = 5 * 60'000;
constexpr std::array<std::string_view, 7> dispositionNames{
    "APPLIED", "MERGED", "UNCHANGED", "SUPERSEDED", "CONFLICT", "REJECTED", "PARKED"};

/// How one written field stands against what others wrote.
enum class Standing : std::uint8_t { Fresh, Same, Wins, Loses, Contested };

Hlc comparedHlc(const Event &event, const DecisionContext &context)
{
    return std::min(event.hlc, Hlc{context.receivedAtMs + clockLeewayMs, 0});
}

/// Facts of an entry rather than what was read: two people may differ in them without disagreeing about the day.
bool isAttendant(std::string_view field)
{
    return field == "entryMethod" || field == "location" || field.ends_with("NotReadReason")
        || field.ends_with("VarianceReason");
}

/// The latest revision at which somebody other than `deviceId` wrote.
std::int64_t foreignRevision(const FieldWrite &write, std::string_view deviceId)
{
    return write.deviceId == deviceId ? write.foreignRevision : write.revision;
}

class FieldDecider {
public:
    FieldDecider(const AggregateState &state, const Event &event, const DecisionContext &context)
        : m_state(state)
        , m_event(event)
        , m_policy(kindOf(event.eventType) == EventKind::Resolve ? ConflictPolicy::UserPrompt : context.policy)
        , m_hlc(comparedHlc(event, context))
    {
    }

    /// Whether somebody else wrote `field` after what the author saw.
    bool isConcurrent(std::string_view field) const
    {
        const auto *write = m_state.lastWrite(field);
        return write && foreignRevision(*write, m_event.deviceId) > m_event.base.value_or(0);
    }

    Standing standing(const std::string &field, const Json &value) const
    {
        const auto current = m_state.fields.find(field);
        const bool same = current == m_state.fields.end() ? value.is_null() : *current == value;
        if (!isConcurrent(field))
            return same ? Standing::Same : Standing::Fresh;
        if (same)
            return Standing::Same;
        if (m_policy == ConflictPolicy::UserPrompt && !isAttendant(field))
            return Standing::Contested;
        const auto *write = m_state.lastWrite(field);
        const auto mine = std::tie(m_hlc, m_event.deviceId, m_event.id);
        return mine > std::tie(write->hlc, write->deviceId, write->eventId) ? Standing::Wins : Standing::Loses;
    }

private:
    const AggregateState &m_state;
    const Event &m_event;
    ConflictPolicy m_policy;
    Hlc m_hlc;
};

bool othersWroteAfterBase(const AggregateState &state, const Event &event)
{
    const auto isAfterBase
        = [&event](const FieldWrite &write) { return foreignRevision(write, event.deviceId) > event.base.value_or(0); };
    return (state.firstWrite && isAfterBase(*state.firstWrite))
        || std::any_of(state.writes.begin(), state.writes.end(),
            [&isAfterBase](const auto &entry) { return isAfterBase(entry.second); });
}

Decision refused(const AggregateState &state, std::string message)
{
    Decision decision;
    decision.disposition = Disposition::Rejected;
    decision.effect = {state.id, state.revision, Json::object(), state.deleted};
    decision.failure = Error{"schema_invalid", std::move(message)};
    return decision;
}

ConflictReport reportOf(const AggregateState &state, const Json &written, std::vector<std::string> fields,
    ConflictResolution resolution, std::string reason)
{
    ConflictReport report{resolution, std::move(reason), std::move(fields), Json::object(), Json::object()};
    for (const auto &field : report.fields) {
        report.existingData[field] = state.fields.value(field, Json());
        report.incomingData[field] = written.value(field, Json());
    }
    return report;
}

/// What became of the event's fields, sorted by how they stand.
struct Outcome {
    Json applied = Json::object();
    std::vector<std::string> appliedNames; ///< without attendants
    std::vector<std::string> won;
    std::vector<std::string> lost;
    std::vector<std::string> contested;

    std::vector<std::string> disputed() const
    {
        auto all = won;
        all.insert(all.end(), lost.begin(), lost.end());
        all.insert(all.end(), contested.begin(), contested.end());
        std::sort(all.begin(), all.end());
        return all;
    }
};

void sortField(Outcome &outcome, const std::string &field, const Json &value, Standing standing)
{
    const bool takes = standing == Standing::Fresh || standing == Standing::Wins;
    if (takes)
        outcome.applied[field] = value;
    if (isAttendant(field))
        return;
    if (takes)
        outcome.appliedNames.push_back(field);
    if (standing == Standing::Wins)
        outcome.won.push_back(field);
    else if (standing == Standing::Loses)
        outcome.lost.push_back(field);
    else if (standing == Standing::Contested)
        outcome.contested.push_back(field);
}

/// Provenance goes with its volume: it is taken where the volume was, or where nobody else wrote the volume.
void takeProvenance(Outcome &outcome, const AggregateState &state, const Json &written, const FieldDecider &decider)
{
    const auto entries = written.find(provenanceField);
    if (entries == written.end() || !entries->is_object())
        return;
    const Json current = state.fields.value(provenanceField, Json::object());
    Json taken = Json::object();
    for (const auto &[volume, value] : entries->items()) {
        const bool takes = outcome.applied.contains(volume) || !decider.isConcurrent(volume);
        if (takes && current.value(volume, Json()) != value)
            taken[volume] = value;
    }
    if (!taken.empty())
        outcome.applied[provenanceField] = std::move(taken);
}

Outcome decideFields(const AggregateState &state, const Json &written, const FieldDecider &decider)
{
    Outcome outcome;
    for (const auto &[field, value] : written.items()) {
        if (field != provenanceField)
            sortField(outcome, field, value, decider.standing(field, value));
    }
    takeProvenance(outcome, state, written, decider);
    return outcome;
}

Disposition dispositionOf(const Outcome &outcome, bool othersWrote)
{
    if (!outcome.contested.empty())
        return Disposition::Conflict;
    if (!outcome.lost.empty())
        return outcome.applied.empty() ? Disposition::Superseded : Disposition::Merged;
    if (outcome.applied.empty())
        return Disposition::Unchanged;
    return othersWrote && outcome.won.empty() ? Disposition::Merged : Disposition::Applied;
}

std::optional<ConflictReport> conflictOf(
    const AggregateState &state, const Json &written, const Outcome &outcome, Disposition disposition)
{
    if (!outcome.contested.empty())
        return reportOf(state, written, outcome.disputed(), ConflictResolution::UserPrompt,
            "Somebody else entered another value; a person has to choose.");
    if (!outcome.won.empty())
        return reportOf(state, written, outcome.disputed(), ConflictResolution::Overwrite,
            "Somebody else entered another value earlier; this later one was taken.");
    if (!outcome.lost.empty())
        return reportOf(state, written, outcome.disputed(), ConflictResolution::Skip,
            "Somebody else entered another value later; that one was kept.");
    if (disposition == Disposition::Merged)
        return reportOf(state, written, outcome.appliedNames, ConflictResolution::Merge,
            "Somebody else changed other fields; both changes were kept.");
    return {};
}

/// A new record: nobody else wrote, so everything is taken. The common case, without looking at each field.
Decision decideNew(const AggregateState &state, const Event &event)
{
    Decision decision;
    decision.effect = {state.id, state.revision, writtenFields(event), false};
    Json &fields = decision.effect.fields;
    if (const auto entries = fields.find(provenanceField); entries != fields.end() && entries->is_object()) {
        auto &volumes = entries->get_ref<Json::object_t &>();
        std::erase_if(volumes, [](const auto &entry) { return entry.second.is_null(); });
        if (volumes.empty())
            fields.erase(provenanceField);
    }
    decision.disposition = fields.empty() ? Disposition::Unchanged : Disposition::Applied;
    decision.effect.revision += fields.empty() ? 0 : 1;
    return decision;
}

Decision decideEdit(const AggregateState &state, const Event &event, const FieldDecider &decider)
{
    if (!state.exists())
        return decideNew(state, event);
    const Json written = writtenFields(event);
    const auto outcome = decideFields(state, written, decider);
    Decision decision;
    decision.disposition = dispositionOf(outcome, othersWroteAfterBase(state, event));
    decision.effect = {state.id, state.revision + (outcome.applied.empty() ? 0 : 1), outcome.applied, state.deleted};
    decision.conflict = conflictOf(state, written, outcome, decision.disposition);
    return decision;
}

/// An edit whose author did not know that the record had been deleted: it lives on with the edit's values until a
/// person has decided.
Decision contestDeletion(const AggregateState &state, const Event &event)
{
    const Json written = writtenFields(event);
    Decision decision;
    decision.disposition = Disposition::Conflict;
    decision.effect = {state.id, state.revision + 1, written, false};
    std::vector<std::string> fields{std::string(deletionField)};
    for (const auto &[field, value] : written.items()) {
        if (!isAttendant(field) && field != provenanceField && state.fields.value(field, Json()) != value)
            fields.push_back(field);
    }
    decision.conflict = reportOf(state, written, std::move(fields), ConflictResolution::UserPrompt,
        "Somebody else deleted this record while it was changed here; a person has to choose.");
    decision.conflict->existingData[std::string(deletionField)] = true;
    decision.conflict->incomingData[std::string(deletionField)] = false;
    return decision;
}

Decision decideDelete(const AggregateState &state, const Event &event)
{
    Decision decision;
    decision.effect = {state.id, state.revision, Json::object(), state.deleted};
    if (state.deleted) {
        decision.disposition = Disposition::Unchanged;
        return decision;
    }
    if (!othersWroteAfterBase(state, event)) {
        decision.effect.revision = state.revision + 1;
        decision.effect.deleted = true;
        return decision;
    }
    decision.disposition = Disposition::Conflict;
    std::vector<std::string> fields{std::string(deletionField)};
    for (const auto &[field, write] : state.lastWrites()) {
        if (field != deletionField && !isAttendant(field) && !identifiesRecord(state.type, field)
            && foreignRevision(*write, event.deviceId) > event.base.value_or(0))
            fields.emplace_back(field);
    }
    decision.conflict = reportOf(state, Json::object(), std::move(fields), ConflictResolution::UserPrompt,
        "Somebody else changed this record while it was deleted here; a person has to choose.");
    decision.conflict->existingData[std::string(deletionField)] = false;
    decision.conflict->incomingData[std::string(deletionField)] = true;
    return decision;
}

/// The first entry of a record, or its new entry after a deletion that the author knew of.
Decision enter(const AggregateState &state, const Event &event)
{
    Decision decision;
    decision.effect = undisputedEffect(state, event);
    return decision;
}

Decision decideResolution(const AggregateState &state, const Event &event, const FieldDecider &decider)
{
    const bool wantsDeleted = event.payload.value("deleted", false);
    if (wantsDeleted)
        return decideDelete(state, event);
    Decision decision = decideEdit(state, event, decider);
    if (state.deleted) {
        decision.effect.deleted = false;
        decision.effect.revision = state.revision + 1;
        if (decision.disposition == Disposition::Unchanged)
            decision.disposition = Disposition::Applied;
    }
    return decision;
}

Decision decideOnDeleted(const AggregateState &state, const Event &event, const FieldDecider &decider)
{
    if (decider.isConcurrent(deletionField))
        return contestDeletion(state, event);
    if (kindOf(event.eventType) == EventKind::Create)
        return enter(state, event);
    return refused(state, "This record was deleted; enter it anew to change it.");
}

} // namespace

std::string_view toString(Disposition disposition)
{
    return dispositionNames.at(static_cast<std::size_t>(disposition) - 1);
}

std::optional<Disposition> parseDisposition(std::string_view name)
{
    const auto found = std::find(dispositionNames.begin(), dispositionNames.end(), name);
    if (found == dispositionNames.end())
        return {};
    return static_cast<Disposition>(found - dispositionNames.begin() + 1);
}

std::string_view toString(ConflictResolution resolution)
{
    constexpr std::array<std::string_view, 4> names{"MERGE", "OVERWRITE", "SKIP", "USER_PROMPT"};
    return names.at(static_cast<std::size_t>(resolution));
}

Decision decide(const AggregateState &state, const Event &event, const DecisionContext &context)
{
    const auto kind = kindOf(event.eventType);
    if (!state.exists())
        return kind == EventKind::Create ? enter(state, event) : refused(state, "There is no such record to change.");
    if (kind == EventKind::Delete)
        return decideDelete(state, event);
    const FieldDecider decider(state, event, context);
    if (kind == EventKind::Resolve)
        return decideResolution(state, event, decider);
    return state.deleted ? decideOnDeleted(state, event, decider) : decideEdit(state, event, decider);
}

void commit(AggregateState &state, const Event &event, Effect effect, const DecisionContext &context)
{
    const auto writeAfter = [&](std::int64_t foreign) {
        return FieldWrite{effect.revision, event.deviceId, comparedHlc(event, context), event.id, foreign};
    };
    if (!state.exists()) { // the common case: one write of all fields
        if (effect.revision > 0)
            state.firstWrite = writeAfter(0);
        apply(state, std::move(effect));
        return;
    }
    const auto note = [&](std::string_view field) {
        const FieldWrite *last = state.lastWrite(field);
        const std::int64_t foreign = last == nullptr ? 0 : foreignRevision(*last, event.deviceId);
        state.writes.insert_or_assign(std::string(field), writeAfter(foreign));
    };
    for (const auto &[field, value] : effect.fields.get_ref<const Json::object_t &>()) {
        if (field != provenanceField)
            note(field);
    }
    if (effect.deleted != state.deleted)
        note(deletionField);
    apply(state, std::move(effect));
}

} // namespace wellpulse::core
