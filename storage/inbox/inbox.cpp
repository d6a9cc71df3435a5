// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/inbox/inbox.h"

#include "core/schema/field_text.h"
#include "core/schema/payload_schema.h"
#include "core/time/civil_time.h"
#include "storage/store/store_views.h"

#include <algorithm>

namespace wellpulse::storage {
namespace {

constexpr std::size_t eventsLookedThrough = 500; ///< of one record, for who wrote the other side

using Names = std::map<std::string, std::string, std::less<>>;

std::string nameIn(const Names &names, const std::string &id)
{
    const auto found = names.find(id);
    return found == names.end() ? std::string() : found->second;
}

std::string textOf(const core::Json &fields, std::string_view name)
{
    return core::textMember(fields, name).value_or(std::string());
}

class Reading {
public:
    Reading(const StoreViews &views, Names names)
        : m_views(views)
        , m_names(std::move(names))
    {
    }

    Result<InboxConflict> conflictOf(const ConflictRecord &record) const
    {
        InboxConflict conflict;
        conflict.eventId = record.notice.eventId;
        conflict.resolution = record.notice.resolution;
        conflict.reason = record.notice.reason;
        conflict.reportedAtMs = record.reportedAtMs;
        conflict.open = record.open;
        const auto history
            = m_views.reader().events({.aggregate = record.notice.aggregateId, .limit = eventsLookedThrough});
        if (!history)
            return history.error();
        const LoggedEvent *incoming = find(*history, record.notice.eventId);
        const LoggedEvent *existing = writerOf(*history, record.notice, incoming);
        conflict.disagreement.conflictId = record.notice.conflictId;
        conflict.disagreement.aggregateId = record.notice.aggregateId;
        conflict.disagreement.type = record.aggregateType;
        const std::vector<std::string> contested = contestedFields(record);
        for (const auto &field : contested) {
            if (field == core::deletionField)
                conflict.disagreement.isAboutDeletion = true;
            else
                conflict.disagreement.fields.push_back(field);
        }
        // Mine is what this device wrote. Of two others, the one that came later stands in its place: the office has the other.
        const bool existingIsOwn = existing != nullptr && existing->own && (incoming == nullptr || !incoming->own);
        conflict.isOwn = existingIsOwn || (incoming != nullptr && incoming->own);
        conflict.disagreement.mine
            = sideOf(contested, record.notice, existingIsOwn, existingIsOwn ? existing : incoming);
        conflict.mine = authorOf(existingIsOwn ? existing : incoming);
        conflict.disagreement.office
            = sideOf(contested, record.notice, !existingIsOwn, existingIsOwn ? incoming : existing);
        conflict.office = authorOf(existingIsOwn ? incoming : existing);
        return complete(std::move(conflict));
    }

    Result<InboxSubject> subjectOf(core::AggregateType type, const core::Uuid &id, const core::Json &fields) const
    {
        InboxSubject subject;
        subject.type = type;
        subject.aggregateId = id;
        const auto known = m_views.reader().subjectOf(id);
        if (!known)
            return known.error();
        subject.wellName = known->wellName;
        subject.date = known->date.empty() ? textOf(fields, "productionDate") : known->date;
        if (auto found = findEquipment(subject, fields); !found)
            return found.error();
        const core::Json &holder = subject.equipment.is_object() ? subject.equipment : fields;
        if (const auto well = core::parseUuid(textOf(holder, "wellId")); well && subject.wellName.empty()) {
            const auto record = m_views.wells().well(*well);
            if (!record)
                return record.error();
            subject.wellName = *record ? (*record)->well.name : std::string();
        }
        return subject;
    }

private:
    static const LoggedEvent *find(const std::vector<LoggedEvent> &history, const core::Uuid &id)
    {
        const auto found = std::find_if(history.begin(), history.end(), [&id](const LoggedEvent &logged) {
            return logged.event.id == id && logged.standing != EventStanding::LaidAside;
        });
        return found == history.end() ? nullptr : &*found;
    }

    /// The last event before the incoming one that wrote something contested: whose value the incoming one met.
    static const LoggedEvent *writerOf(
        const std::vector<LoggedEvent> &history, const ConflictNotice &notice, const LoggedEvent *incoming)
    {
        const std::int64_t before = incoming != nullptr ? incoming->feedSeq.value_or(INT64_MAX) : INT64_MAX;
        const LoggedEvent *latest = nullptr;
        for (const LoggedEvent &logged : history) {
            if (&logged == incoming || !logged.feedSeq || *logged.feedSeq >= before)
                continue;
            if ((latest == nullptr || *latest->feedSeq < *logged.feedSeq) && isWriter(logged, notice))
                latest = &logged;
        }
        return latest;
    }

    static bool isWriter(const LoggedEvent &logged, const ConflictNotice &notice)
    {
        const core::Json written = core::writtenFields(logged.toEvent());
        const bool deletes = core::kindOf(logged.event.eventType) == core::EventKind::Delete;
        return std::any_of(notice.fields.begin(), notice.fields.end(),
            [&](const std::string &field) { return field == core::deletionField ? deletes : written.contains(field); });
    }

    /// Without what says which record it is: reports of before named that too, and no settlement may.
    static std::vector<std::string> contestedFields(const ConflictRecord &record)
    {
        std::vector<std::string> fields = record.notice.fields;
        std::erase_if(
            fields, [&](const std::string &field) { return core::identifiesRecord(record.aggregateType, field); });
        return fields;
    }

    static core::Choice sideOf(const std::vector<std::string> &fields, const ConflictNotice &notice, bool isExisting,
        const LoggedEvent *writer)
    {
        const core::Json written = writer != nullptr ? core::writtenFields(writer->toEvent()) : core::Json::object();
        const core::Json provenance = written.value(std::string(core::provenanceField), core::Json());
        return core::sideOf(fields, isExisting ? notice.existingData : notice.incomingData, provenance);
    }

    Authorship authorOf(const LoggedEvent *writer) const
    {
        return writer != nullptr ? authorshipOf(*writer, m_names) : Authorship();
    }

    Result<InboxConflict> complete(InboxConflict conflict) const
    {
        const core::Disagreement &disagreement = conflict.disagreement;
        const auto state = stateOf(m_views, disagreement.type, disagreement.aggregateId);
        if (!state)
            return state.error();
        const core::Json fields = *state ? (*state)->fields : core::Json::object();
        auto subject = subjectOf(disagreement.type, disagreement.aggregateId, fields);
        if (!subject)
            return subject.error();
        conflict.subject = std::move(*subject);
        const auto well = core::parseUuid(textOf(fields, "wellId"));
        const auto date = core::parseCivilDate(textOf(fields, "productionDate"));
        if (disagreement.type != core::AggregateType::Production || !well || !date)
            return conflict;
        conflict.wellId = well->toString();
        const auto before = m_views.production().dayBefore(*well, *date);
        if (!before)
            return before.error();
        if (*before)
            conflict.dayBefore = core::toFields((*before)->day);
        return conflict;
    }

    Status findEquipment(InboxSubject &subject, const core::Json &fields) const
    {
        if (subject.type == core::AggregateType::Equipment) {
            subject.equipment = fields;
            const auto state = stateOf(m_views, subject.type, subject.aggregateId);
            if (!state)
                return state.error();
            if (*state && !(*state)->fields.empty()) // a change names only what it changes
                subject.equipment = (*state)->fields;
            return {};
        }
        if (subject.type != core::AggregateType::Maintenance)
            return {};
        std::string piece = textOf(fields, "equipmentId");
        if (piece.empty()) {
            const auto work = stateOf(m_views, subject.type, subject.aggregateId);
            if (!work)
                return work.error();
            piece = *work ? textOf((*work)->fields, "equipmentId") : std::string();
        }
        const auto id = core::parseUuid(piece);
        if (!id)
            return {};
        const auto state = stateOf(m_views, core::AggregateType::Equipment, *id);
        if (!state)
            return state.error();
        if (*state)
            subject.equipment = (*state)->fields;
        return {};
    }

    const StoreViews &m_views;
    Names m_names;
};

Result<Reading> beginReading(const StoreViews &views)
{
    auto names = views.reader().authorNames();
    if (!names)
        return names.error();
    return Reading(views, std::move(*names));
}

} // namespace

Authorship authorshipOf(const LoggedEvent &logged, const std::map<std::string, std::string, std::less<>> &names)
{
    return {logged.event.userId, logged.event.deviceId, nameIn(names, logged.event.userId),
        nameIn(names, logged.event.deviceId), logged.own, core::parseInstant(logged.event.timestamp)};
}

Result<InboxSubject> subjectOf(
    const StoreViews &views, core::AggregateType type, const core::Uuid &id, const core::Json &fields)
{
    return Reading(views, {}).subjectOf(type, id, fields);
}

Result<std::optional<core::AggregateState>> stateOf(
    const StoreViews &views, core::AggregateType type, const core::Uuid &id)
{
    return type == core::AggregateType::Production ? views.production().state(id) : views.equipment().state(type, id);
}

Result<std::vector<InboxConflict>> readConflicts(const StoreViews &views, bool openOnly)
{
    const auto reading = beginReading(views);
    if (!reading)
        return reading.error();
    const auto records = views.reader().conflicts(openOnly);
    if (!records)
        return records.error();
    std::vector<InboxConflict> conflicts;
    for (auto record = records->rbegin(); record != records->rend(); ++record) {
        auto conflict = reading->conflictOf(*record);
        if (!conflict)
            return conflict.error();
        conflicts.push_back(std::move(*conflict));
    }
    return conflicts;
}

Result<Inbox> readInbox(const StoreViews &views, bool withSkipped)
{
    Inbox inbox;
    auto conflicts = readConflicts(views);
    if (!conflicts)
        return conflicts.error();
    inbox.conflicts = std::move(*conflicts);
    const auto reading = beginReading(views);
    if (!reading)
        return reading.error();
    auto refused = views.reader().refused(1000, withSkipped);
    if (!refused)
        return refused.error();
    for (RefusedEvent &event : *refused) {
        const core::Event whole = event.logged.toEvent();
        core::Json written = core::writtenFields(whole);
        auto subject = reading->subjectOf(whole.aggregateType, whole.aggregateId, written);
        if (!subject)
            return subject.error();
        inbox.refusals.push_back({std::move(event), std::move(*subject), std::move(written)});
    }
    auto uploads = views.photos().uploads();
    if (!uploads)
        return uploads.error();
    std::copy_if(uploads->begin(), uploads->end(), std::back_inserter(inbox.photos),
        [](const PhotoUpload &upload) { return upload.needsUser; });
    return inbox;
}

} // namespace wellpulse::storage
