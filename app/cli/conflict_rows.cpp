// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/conflict_rows.h"

#include "app/cli/text_table.h"
#include "core/time/civil_time.h"

namespace wellpulse::cli {

namespace {
core::Json textOrNull(const std::string &text)
{
    return text.empty() ? core::Json() : core::Json(text);
}

core::Json authorOf(const storage::Authorship &author)
{
    if (!author.isKnown())
        return {};
    return {{"userId", author.userId}, {"userName", textOrNull(author.userName)}, {"deviceId", author.deviceId},
        {"deviceName", textOrNull(author.deviceName)},
        {"at", author.atMs ? core::Json(core::formatInstant(*author.atMs)) : core::Json()}};
}

core::Json sideOf(const core::Disagreement &disagreement, core::Side which)
{
    core::Json side = disagreement.side(which).values;
    side.erase(std::string(core::provenanceField));
    if (disagreement.isAboutDeletion)
        side[std::string(core::deletionField)] = disagreement.side(which).deleted;
    return side;
}

core::Json fieldsOf(const core::Disagreement &disagreement)
{
    core::Json fields = disagreement.fields;
    if (disagreement.isAboutDeletion)
        fields.push_back(core::deletionField);
    return fields;
}

core::Json subjectOf(const storage::InboxSubject &subject)
{
    return {{"aggregateType", core::toString(subject.type)}, {"aggregateId", subject.aggregateId.toString()},
        {"wellName", textOrNull(subject.wellName)}, {"productionDate", textOrNull(subject.date)}};
}

core::Json toJson(const storage::InboxConflict &conflict)
{
    const core::Disagreement &disagreement = conflict.disagreement;
    core::Json json = subjectOf(conflict.subject);
    json.update({{"conflictId", disagreement.conflictId}, {"eventId", conflict.eventId.toString()},
        {"fields", fieldsOf(disagreement)}, {"mine", sideOf(disagreement, core::Side::Mine)},
        {"office", sideOf(disagreement, core::Side::Office)}, {"mineBy", authorOf(conflict.mine)},
        {"officeBy", authorOf(conflict.office)}, {"own", conflict.isOwn}, {"dayBefore", conflict.dayBefore},
        {"reason", conflict.reason}, {"resolution", core::toString(conflict.resolution)}, {"open", conflict.open}});
    return json;
}

core::Json toJson(const storage::InboxRefusal &refusal)
{
    const storage::LoggedEvent &logged = refusal.refused.logged;
    core::Json json = subjectOf(refusal.subject);
    json.update({{"eventId", logged.event.id.toString()}, {"eventType", core::toString(logged.event.eventType)},
        {"code", logged.error ? core::Json(logged.error->code) : core::Json()},
        {"reason", logged.error ? core::Json(logged.error->message) : core::Json()},
        {"parked", refusal.refused.retryable}, {"skipped", refusal.refused.skippedAtMs.has_value()},
        {"values", refusal.written}});
    return json;
}

std::string aboutOf(const storage::InboxSubject &subject)
{
    std::string about = subject.date;
    if (!subject.wellName.empty())
        about += (about.empty() ? "" : ", ") + subject.wellName;
    return about.empty() ? subject.aggregateId.toString() : about;
}
} // namespace

Outcome listOf(const std::vector<storage::InboxConflict> &conflicts, const std::vector<storage::InboxRefusal> &refusals)
{
    core::Json list = core::Json::array();
    TextTable table({"CONFLICT", "ABOUT", "MINE", "OFFICE", "REASON"});
    for (const auto &conflict : conflicts) {
        list.push_back(toJson(conflict));
        table.add({conflict.disagreement.conflictId, aboutOf(conflict.subject),
            sideOf(conflict.disagreement, core::Side::Mine).dump(),
            sideOf(conflict.disagreement, core::Side::Office).dump(), conflict.reason});
    }
    core::Json refused = core::Json::array();
    TextTable refusedTable({"REFUSED", "ABOUT", "ENTRY", "STATE", "REASON"});
    for (const auto &refusal : refusals) {
        const storage::LoggedEvent &logged = refusal.refused.logged;
        refused.push_back(toJson(refusal));
        const bool isSkipped = refusal.refused.skippedAtMs.has_value();
        refusedTable.add(
            {logged.event.id.toString(), aboutOf(refusal.subject), std::string(core::toString(logged.event.eventType)),
                isSkipped ? "skipped" : (refusal.refused.retryable ? "parked" : "refused"),
                logged.error ? logged.error->message : std::string()});
    }
    return Outcome::done({{"conflicts", std::move(list)}, {"refused", std::move(refused)}},
        table.toString() + (refusals.empty() ? std::string() : '\n' + refusedTable.toString()));
}

} // namespace wellpulse::cli
