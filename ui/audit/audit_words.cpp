// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audit/audit_words.h"

#include "ui/equipment/equipment_words.h"
#include "ui/shell/status_words.h"

#include <QtCore/QCoreApplication>

namespace wellpulse::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(AuditWords)
};

constexpr AuditKind of(QueueThing thing, QueueChange change)
{
    return {thing, false, false, change};
}

} // namespace

const std::array<AuditType, 13> &auditTypes()
{
    using enum QueueChange;
    static constexpr std::array<AuditType, 13> types{
        AuditType{"PRODUCTION_CREATED", of(QueueThing::Production, Created)},
        AuditType{"PRODUCTION_UPDATED", of(QueueThing::Production, Updated)},
        AuditType{"PRODUCTION_DELETED", of(QueueThing::Production, Deleted)},
        AuditType{"CONFLICT_RESOLVED", {QueueThing::Production, false, true, Updated}},
        AuditType{"EQUIPMENT_CREATED", of(QueueThing::Equipment, Created)},
        AuditType{"EQUIPMENT_UPDATED", of(QueueThing::Equipment, Updated)},
        AuditType{"EQUIPMENT_DELETED", of(QueueThing::Equipment, Deleted)},
        AuditType{"EQUIPMENT_MAINTENANCE_LOGGED", of(QueueThing::Maintenance, Created)},
        AuditType{"EQUIPMENT_MAINTENANCE_UPDATED", of(QueueThing::Maintenance, Updated)},
        AuditType{"PHOTO_ATTACHED", of(QueueThing::Photo, Created)},
        AuditType{"WELL_CREATED", {QueueThing::Production, true, false, Created}},
        AuditType{"WELL_UPDATED", {QueueThing::Production, true, false, Updated}},
        AuditType{"WELL_DELETED", {QueueThing::Production, true, false, Deleted}}};
    return types;
}

QString kindWords(const AuditKind &kind)
{
    if (kind.isSettlement)
        return Words::tr("Difference settled");
    const bool isNew = kind.change == QueueChange::Created;
    const bool isGone = kind.change == QueueChange::Deleted;
    if (kind.isWell)
        return isNew ? Words::tr("Well added") : (isGone ? Words::tr("Well deleted") : Words::tr("Well changed"));
    switch (kind.thing) {
    case QueueThing::Equipment:
        return isNew ? Words::tr("Equipment added")
                     : (isGone ? Words::tr("Equipment deleted") : Words::tr("Equipment changed"));
    case QueueThing::Maintenance:
        return isNew ? Words::tr("Maintenance logged") : Words::tr("Maintenance corrected");
    case QueueThing::Photo:
        return Words::tr("Photo attached");
    case QueueThing::Production:
        break;
    }
    return isNew ? Words::tr("Production entered")
                 : (isGone ? Words::tr("Production deleted") : Words::tr("Production corrected"));
}

QString standingWords(AuditStanding standing)
{
    switch (standing) {
    case AuditStanding::Pending:
        return Words::tr("Waiting to send");
    case AuditStanding::Acknowledged:
        return Words::tr("With the office");
    case AuditStanding::Applied:
        return Words::tr("Counted");
    case AuditStanding::Merged:
        return Words::tr("Counted beside others");
    case AuditStanding::Unchanged:
        return Words::tr("Changed nothing");
    case AuditStanding::Superseded:
        return Words::tr("A later one counts");
    case AuditStanding::Conflict:
        return Words::tr("Two values");
    case AuditStanding::Rejected:
        return Words::tr("Refused by the office");
    case AuditStanding::LaidAside:
        return Words::tr("Kept, does not count");
    case AuditStanding::Parked:
        break;
    }
    return Words::tr("On hold at the office");
}

Tone standingTone(AuditStanding standing)
{
    switch (standing) {
    case AuditStanding::Conflict:
    case AuditStanding::Rejected:
    case AuditStanding::Parked:
        return Tone::Warning;
    default:
        return Tone::Quiet;
    }
}

QString aboutWords(const AuditEntry &entry, const QLocale &locale, const QDate &today)
{
    QStringList parts;
    if (entry.equipment)
        parts.push_back(nameWords(*entry.equipment));
    parts.push_back(entry.wellName);
    if (entry.date.isValid())
        parts.push_back(dayWords(entry.date, locale, today));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QString authorLine(const InboxAuthor &author)
{
    QStringList parts;
    if (author.isMe)
        parts.push_back(Words::tr("You"));
    else
        parts.push_back(author.person.isEmpty() ? Words::tr("Somebody else") : author.person);
    parts.push_back(author.isThisLaptop ? Words::tr("this laptop") : author.device);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QString nameWords(const AuditName &name)
{
    constexpr int enoughOfAnId = 8;
    const QString shown = name.name.isEmpty() ? name.id.left(enoughOfAnId) : name.name;
    //: a person or a laptop that is the user's own
    return name.isMine ? Words::tr("%1 (yours)").arg(shown) : shown;
}

QString instantWords(const QDateTime &at, const QLocale &locale)
{
    const QDateTime local = at.toLocalTime();
    //: %1 is a date, %2 a time of day with seconds
    return Words::tr("%1, %2").arg(
        locale.toString(local.date(), QLocale::ShortFormat), local.time().toString(QStringLiteral("HH:mm:ss")));
}

} // namespace wellpulse::ui
