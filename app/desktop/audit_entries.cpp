// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/audit_entries.h"

#include "app/desktop/civil_dates.h"
#include "app/desktop/csv_cells.h"
#include "app/desktop/inbox_items.h"
#include "app/desktop/record_kinds.h"
#include "core/event/event_codec.h"

#include <algorithm>

namespace wellpulse::desktop {

namespace {

QString qt(const std::string &text)
{
    return QString::fromStdString(text);
}

Result<std::optional<core::Uuid>> idOf(const QString &text)
{
    if (text.isEmpty())
        return std::optional<core::Uuid>();
    const auto id = core::parseUuid(text.toStdString());
    if (!id)
        return Error{"record_unknown", "This record is not known here. Choose one from the list."};
    return id;
}

std::optional<std::int64_t> startOf(const QDate &date)
{
    return date.isValid() ? std::optional<std::int64_t>(date.startOfDay().toMSecsSinceEpoch()) : std::nullopt;
}

ui::AuditKind kindOf(const core::Event &event)
{
    return {.thing = thingOf(event.aggregateType),
        .isWell = event.aggregateType == core::AggregateType::Well,
        .isSettlement = event.eventType == core::EventType::ConflictResolved,
        .change = changeOf(event.eventType)};
}

/// Readable, and all of it.
std::string contentOf(const storage::LoggedEvent &logged)
{
    const auto payload = core::parseJson(logged.payload);
    return payload ? payload->dump(2) : logged.payload;
}

void addName(QList<ui::AuditName> &names, const std::string &id, const std::string &name, bool isMine)
{
    const bool isKnown
        = std::any_of(names.cbegin(), names.cend(), [&id](const ui::AuditName &known) { return known.id == qt(id); });
    if (!isKnown)
        names.push_back({qt(id), qt(name), isMine});
}

} // namespace

Result<storage::AuditFilter> filterOf(const ui::AuditFilter &filter)
{
    storage::AuditFilter asked;
    if (!filter.eventType.isEmpty()) {
        asked.type = core::parseEventType(filter.eventType.toStdString());
        if (!asked.type)
            return Error{"event_type_unknown", "There is no such kind of entry. Choose one from the list."};
    }
    const auto record = idOf(filter.recordId);
    const auto well = idOf(filter.wellId);
    if (!record || !well)
        return record ? well.error() : record.error();
    asked.aggregate = *record;
    asked.well = *well;
    asked.userId = filter.personId.toStdString();
    asked.deviceId = filter.deviceId.toStdString();
    asked.fromMs = startOf(filter.from);
    asked.beforeMs = filter.to.isValid() ? startOf(filter.to.addDays(1)) : std::nullopt;
    if (filter.standing)
        asked.standing = static_cast<storage::EventStanding>(*filter.standing);
    asked.text = filter.text.trimmed().toStdString();
    return asked;
}

ui::AuditEntry entryOf(ui::AuditKey key, const storage::AuditEntry &entry, const std::string &userId)
{
    const storage::LoggedEvent &logged = entry.logged;
    ui::AuditEntry shown{.key = key,
        .eventId = qt(logged.event.id.toString()),
        .eventType = qt(std::string(core::toString(logged.event.eventType))),
        .kind = kindOf(logged.event),
        .recordId = qt(logged.event.aggregateId.toString()),
        .wellName = qt(entry.subject.wellName),
        .date = entry.subject.type == core::AggregateType::Production ? dateOf(entry.subject.date) : QDate(),
        .author = authorOf(entry.author, userId),
        .standing = static_cast<ui::AuditStanding>(logged.standing),
        .content = qt(contentOf(logged)),
        .feedSeq = logged.feedSeq.value_or(0),
        .deviceSeq = logged.event.deviceSeq};
    if (entry.subject.equipment.is_object()) {
        if (auto equipment = core::equipmentFromFields(entry.subject.equipment))
            shown.equipment = std::move(*equipment);
    }
    if (logged.error)
        shown.reason = qt(logged.error->message);
    if (logged.answeredAtMs)
        shown.answeredAt = QDateTime::fromMSecsSinceEpoch(*logged.answeredAtMs);
    return shown;
}

ui::AuditNames namesOf(const storage::AuditAuthors &authors, const std::string &userId)
{
    ui::AuditNames names;
    for (const storage::Authorship &author : authors.all) {
        addName(names.people, author.userId, author.userName, author.userId == userId);
        addName(names.devices, author.deviceId, author.deviceName, author.onThisDevice);
    }
    return names;
}

std::string csvHead()
{
    return "\xEF\xBB\xBF"
        + joined({"recordedAt", "eventType", "well", "productionDate", "person", "laptop", "disposition", "reason",
            "eventId", "recordId", "deviceId", "userId", "deviceSeq", "feedSeq", "content"});
}

std::string csvLine(const storage::AuditEntry &entry)
{
    const storage::LoggedEvent &logged = entry.logged;
    const core::Event &event = logged.event;
    return joined({textCell(event.timestamp), std::string(core::toString(event.eventType)),
        textCell(entry.subject.wellName), entry.subject.date, textCell(entry.author.userName),
        textCell(entry.author.deviceName), std::string(storage::toString(logged.standing)),
        textCell(logged.error ? logged.error->message : std::string()), event.id.toString(),
        event.aggregateId.toString(), textCell(event.deviceId), textCell(event.userId), std::to_string(event.deviceSeq),
        logged.feedSeq ? std::to_string(*logged.feedSeq) : std::string(), textCell(logged.payload)});
}

std::string jsonLine(const storage::AuditEntry &entry)
{
    core::Json event = core::toJson(entry.logged.toEvent());
    event["disposition"] = storage::toString(entry.logged.standing);
    event["error"] = entry.logged.error
        ? core::Json{{"code", entry.logged.error->code}, {"message", entry.logged.error->message}}
        : core::Json();
    return event.dump() + '\n';
}

} // namespace wellpulse::desktop
