// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/inbox_items.h"

#include "app/desktop/civil_dates.h"
#include "app/desktop/record_kinds.h"
#include "core/schema/field_text.h"
#include "storage/inbox/inbox_actions.h"

#include <algorithm>
#include <array>

namespace wellpulse::desktop {

namespace {

/// What a refused entry shows, in this order; the rest of it (places, ids, where a value came from) says nothing to a person.
constexpr std::array shownFields{"productionDate", "oilVolume", "gasVolume", "waterVolume", "downtimeReason",
    "equipmentType", "serialNumber", "manufacturer", "model", "installationDate", "status", "maintenanceDate",
    "maintenanceType", "description", "technician", "cost", "nextMaintenanceDate", "statusAfter", "notes"};

std::optional<QString> textOf(const core::Json &fields, std::string_view name)
{
    const auto text = core::textMember(fields, name);
    return text ? std::optional(QString::fromStdString(*text)) : std::nullopt;
}

QString qt(const std::string &text)
{
    return QString::fromStdString(text);
}

void setSubject(ui::InboxItem &item, const storage::InboxSubject &subject)
{
    item.thing = thingOf(subject.type);
    item.wellName = qt(subject.wellName);
    if (subject.type == core::AggregateType::Production)
        item.date = dateOf(subject.date);
    if (!subject.equipment.is_object())
        return;
    if (auto equipment = core::equipmentFromFields(subject.equipment))
        item.equipment = std::move(*equipment);
}

ui::InboxItem itemOf(const storage::InboxConflict &conflict, const std::string &userId)
{
    const core::Disagreement &disagreement = conflict.disagreement;
    ui::InboxItem item{.id = qt(disagreement.conflictId),
        .kind = ui::InboxKind::Conflict,
        .eventId = qt(conflict.eventId.toString()),
        .wellId = qt(conflict.wellId),
        .isOwn = conflict.isOwn,
        .mine = authorOf(conflict.mine, userId),
        .office = authorOf(conflict.office, userId),
        .isAboutDeletion = disagreement.isAboutDeletion,
        .mineDeletes = disagreement.mine.deleted,
        .hasDayBefore = conflict.dayBefore.is_object(),
        .reason = qt(conflict.reason),
        .reasonCode = QStringLiteral("conflict")};
    setSubject(item, conflict.subject);
    for (const std::string &field : disagreement.fields)
        item.fields.push_back({qt(field), textOf(disagreement.mine.values, field),
            textOf(disagreement.office.values, field), textOf(conflict.dayBefore, field)});
    return item;
}

ui::InboxItem itemOf(const storage::InboxRefusal &refusal)
{
    const storage::LoggedEvent &logged = refusal.refused.logged;
    ui::InboxItem item{.id = qt(logged.event.id.toString()),
        .kind = refusal.refused.retryable ? ui::InboxKind::Parked : ui::InboxKind::Refused,
        .eventId = qt(logged.event.id.toString()),
        .change = changeOf(logged.event.eventType),
        .isSkipped = refusal.refused.skippedAtMs.has_value()};
    setSubject(item, refusal.subject);
    if (logged.error) {
        item.reason = qt(logged.error->message);
        item.reasonCode = qt(logged.error->code);
    }
    for (const char *name : shownFields) {
        if (auto text = textOf(refusal.written, name))
            item.fields.push_back({.name = QString::fromLatin1(name), .mine = std::move(text)});
    }
    if (core::kindOf(logged.event.eventType) == core::EventKind::Delete) {
        if (auto reason = textOf(logged.toEvent().payload, "reason"))
            item.fields.push_back({.name = QStringLiteral("reason"), .mine = std::move(reason)});
    }
    return item;
}

ui::InboxItem itemOf(const storage::PhotoUpload &upload)
{
    return {.id = qt(upload.photo.id.toString()),
        .kind = ui::InboxKind::Photo,
        .eventId = qt(upload.eventId.toString()),
        .thing = ui::QueueThing::Photo,
        .reason = upload.lastError ? qt(upload.lastError->message) : QString(),
        .reasonCode = upload.lastError ? qt(upload.lastError->code) : QString()};
}

int alikeTo(const storage::InboxConflict &conflict, const std::vector<storage::InboxConflict> &all)
{
    return static_cast<int>(std::count_if(all.begin(), all.end(), [&conflict](const storage::InboxConflict &other) {
        return &other != &conflict && other.isOwn == conflict.isOwn
            && core::isAlike(other.disagreement, conflict.disagreement);
    }));
}

} // namespace

ui::InboxAuthor authorOf(const storage::Authorship &author, const std::string &userId)
{
    return {.person = qt(author.userName),
        .device = qt(author.deviceName),
        .at = author.atMs ? QDateTime::fromMSecsSinceEpoch(*author.atMs) : QDateTime(),
        .isMe = author.isKnown() && author.userId == userId,
        .isThisLaptop = author.onThisDevice};
}

QList<ui::InboxItem> itemsOf(const storage::Inbox &inbox, const std::string &userId)
{
    QList<ui::InboxItem> items;
    for (const storage::InboxConflict &conflict : inbox.conflicts) {
        items.push_back(itemOf(conflict, userId));
        items.back().alike = std::min(alikeTo(conflict, inbox.conflicts), static_cast<int>(storage::mostAlike) - 1);
    }
    for (const storage::InboxRefusal &refusal : inbox.refusals)
        items.push_back(itemOf(refusal));
    for (const storage::PhotoUpload &upload : inbox.photos)
        items.push_back(itemOf(upload));
    std::stable_partition(items.begin(), items.end(), [](const ui::InboxItem &item) { return !item.isSkipped; });
    return items;
}

} // namespace wellpulse::desktop
