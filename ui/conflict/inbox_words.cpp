// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conflict/inbox_words.h"

#include "core/equipment/maintenance.h"
#include "core/production/production_day.h"
#include "ui/equipment/equipment_words.h"
#include "ui/production/fluid_words.h"
#include "ui/production/reason_words.h"
#include "ui/production/volume_text.h"
#include "ui/shell/status_words.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>

namespace wellpulse::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(InboxWords)
};

struct Named {
    QStringView field;
    const char *text; ///< in the context InboxWords
};

constexpr std::array fieldNames{Named{u"notes", QT_TRANSLATE_NOOP("InboxWords", "Notes")},
    Named{u"downtimeReason", QT_TRANSLATE_NOOP("InboxWords", "Why it is down")},
    Named{u"productionDate", QT_TRANSLATE_NOOP("InboxWords", "Date")},
    Named{u"serialNumber", QT_TRANSLATE_NOOP("InboxWords", "Serial number")},
    Named{u"manufacturer", QT_TRANSLATE_NOOP("InboxWords", "Manufacturer")},
    Named{u"model", QT_TRANSLATE_NOOP("InboxWords", "Model")},
    Named{u"equipmentType", QT_TRANSLATE_NOOP("InboxWords", "Type")},
    Named{u"installationDate", QT_TRANSLATE_NOOP("InboxWords", "Installed on")},
    Named{u"status", QT_TRANSLATE_NOOP("InboxWords", "State")},
    Named{u"maintenanceDate", QT_TRANSLATE_NOOP("InboxWords", "Date")},
    Named{u"maintenanceType", QT_TRANSLATE_NOOP("InboxWords", "Kind of work")},
    Named{u"description", QT_TRANSLATE_NOOP("InboxWords", "What was done")},
    Named{u"technician", QT_TRANSLATE_NOOP("InboxWords", "Technician")},
    Named{u"cost", QT_TRANSLATE_NOOP("InboxWords", "Cost")},
    Named{u"nextMaintenanceDate", QT_TRANSLATE_NOOP("InboxWords", "Next due")},
    Named{u"statusAfter", QT_TRANSLATE_NOOP("InboxWords", "State afterwards")},
    Named{u"reason", QT_TRANSLATE_NOOP("InboxWords", "Reason")}};

constexpr std::array textFields{QStringView(u"notes"), QStringView(u"downtimeReason"), QStringView(u"serialNumber"),
    QStringView(u"manufacturer"), QStringView(u"model"), QStringView(u"description"), QStringView(u"technician"),
    QStringView(u"reason")};

std::optional<core::Fluid> fluidOf(const QString &field)
{
    for (const auto fluid : core::allFluids) {
        if (field
            == QString::fromUtf8(
                core::volumeFieldOf(fluid).data(), static_cast<qsizetype>(core::volumeFieldOf(fluid).size())))
            return fluid;
    }
    return std::nullopt;
}

QString statusValue(const std::string &value)
{
    const auto status = core::parseEquipmentStatus(value);
    return status ? statusWords(*status) : QString::fromStdString(value);
}

QString choiceWords(const QString &field, const QString &value, const QLocale &locale)
{
    const std::string text = value.toStdString();
    if (field == u"status" || field == u"statusAfter")
        return statusValue(text);
    if (field == u"equipmentType") {
        const auto type = core::parseEquipmentType(text);
        return type ? typeWords(*type) : value;
    }
    if (field == u"maintenanceType") {
        const auto type = core::parseMaintenanceType(text);
        return type ? workWords(*type) : value;
    }
    const QDate date = QDate::fromString(value, Qt::ISODate);
    return date.isValid() ? locale.toString(date, QLocale::ShortFormat) : value;
}

QString changeWords(const InboxItem &item)
{
    const bool isNew = item.change == QueueChange::Created;
    const bool isGone = item.change == QueueChange::Deleted;
    switch (item.thing) {
    case QueueThing::Equipment:
        return isNew ? Words::tr("New equipment")
                     : (isGone ? Words::tr("Deleted equipment") : Words::tr("Changed equipment"));
    case QueueThing::Maintenance:
        return isNew ? Words::tr("Maintenance") : Words::tr("Corrected maintenance");
    case QueueThing::Photo:
        return Words::tr("Photo");
    case QueueThing::Production:
        break;
    }
    return isNew ? Words::tr("Production") : (isGone ? Words::tr("Deleted day") : Words::tr("Corrected day"));
}

QString conflictReason(const InboxItem &item)
{
    if (!item.isAboutDeletion)
        return Words::tr("Both were recorded, and nothing is lost. Choose what is right.");
    if (!item.isOwn)
        return Words::tr("One deleted this, another changed it. It stays until somebody has chosen.");
    return item.mineDeletes
        ? Words::tr("You deleted this while somebody else changed it. It stays until somebody has chosen.")
        : Words::tr("You changed this while somebody else deleted it. It stays until somebody has chosen.");
}

QString refusedReason(const InboxItem &item)
{
    const QString &code = item.reasonCode;
    if (code == u"duplicate_key")
        return Words::tr("Other equipment has this serial number already. Look at the plate of both, put the number "
                         "right and send it again.");
    if (code == u"parent_deleted")
        return item.thing == QueueThing::Maintenance || item.thing == QueueThing::Photo
            ? Words::tr("The equipment was deleted at the office, so this has no place. Call the office, or skip it.")
            : Words::tr("The well was deleted at the office, so this has no place. Call the office, or skip it.");
    if (code == u"unknown_well" || code == u"unknown_equipment" || code == u"unknown_maintenance")
        return Words::tr("The office does not know what this belongs to. Call the office, or skip it.");
    if (code == u"forbidden")
        return Words::tr("You may not record this any more. Call the office, or skip it.");
    if (code == u"bad_signature" || code == u"id_collision" || code == u"device_fork")
        return Words::tr("The office cannot take this as it was sent. It is kept here; call the office.");
    if (code == u"quota")
        return Words::tr("The office has no room for this. Call the office, then send it again.");
    if (item.reason.isEmpty())
        return Words::tr("The office did not take this. Put it right and send it again, or skip it.");
    //: %1 is the office's own sentence
    return Words::tr("The office did not take this: %1").arg(item.reason);
}

} // namespace

QString aboutWords(const InboxItem &item, const QLocale &locale, const QDate &today)
{
    QStringList parts;
    if (item.equipment)
        parts.push_back(nameWords(*item.equipment));
    parts.push_back(item.wellName);
    if (item.date.isValid())
        parts.push_back(dayWords(item.date, locale, today));
    parts.removeAll(QString());
    if (parts.isEmpty() && item.kind == InboxKind::Photo)
        return Words::tr("A picture");
    return parts.isEmpty() ? Words::tr("a record that is not known here") : parts.join(QStringLiteral(", "));
}

QString titleWords(const InboxItem &item, const QLocale &locale, const QDate &today)
{
    const QString about = aboutWords(item, locale, today);
    if (item.kind != InboxKind::Conflict) {
        //: what kind of entry the office did not take, and what it is about
        return Words::tr("%1: %2").arg(changeWords(item), about);
    }
    if (item.isAboutDeletion)
        return Words::tr("Deleted or changed? %1").arg(about);
    if (item.thing == QueueThing::Production)
        return Words::tr("Two readings for %1").arg(about);
    return Words::tr("Two versions of %1").arg(about);
}

QString kindWords(const InboxItem &item)
{
    if (item.isSkipped)
        return Words::tr("Skipped");
    switch (item.kind) {
    case InboxKind::Conflict:
        return item.isAboutDeletion ? Words::tr("Deleted and changed") : Words::tr("Two values");
    case InboxKind::Parked:
        return Words::tr("On hold at the office");
    case InboxKind::Photo:
        return Words::tr("Not sent");
    case InboxKind::Refused:
        break;
    }
    return Words::tr("Refused by the office");
}

Icon kindIcon(const InboxItem &item)
{
    if (item.isSkipped)
        return Icon::OnHold;
    switch (item.kind) {
    case InboxKind::Conflict:
        return Icon::NeedsYou;
    case InboxKind::Parked:
        return Icon::OnHold;
    case InboxKind::Photo:
        return Icon::Photo;
    case InboxKind::Refused:
        break;
    }
    return Icon::Refused;
}

Tone kindTone(const InboxItem &item)
{
    return item.isSkipped || item.kind == InboxKind::Parked ? Tone::Quiet : Tone::Warning;
}

QString leftWords(const InboxItem &item)
{
    //: above the value of the two that reached the office second, where neither is this laptop's
    return item.isOwn ? Words::tr("Yours") : Words::tr("Came later");
}

QString rightWords()
{
    return Words::tr("Office");
}

QStringList authorWords(const InboxAuthor &author, const QLocale &locale, const QDate &today)
{
    QStringList lines;
    if (author.isMe)
        lines.push_back(Words::tr("You"));
    else if (!author.person.isEmpty())
        lines.push_back(author.person);
    else if (author.at.isValid())
        lines.push_back(Words::tr("Somebody else"));
    if (author.isThisLaptop)
        lines.push_back(Words::tr("This laptop"));
    else if (!author.device.isEmpty())
        lines.push_back(author.device);
    if (author.at.isValid())
        lines.push_back(momentWords(author.at, locale, today));
    if (lines.isEmpty())
        lines.push_back(Words::tr("Not known who"));
    return lines;
}

FieldInput inputOf(const QString &field)
{
    if (fluidOf(field) || field == u"cost")
        return FieldInput::Number;
    const bool isText = std::find(textFields.begin(), textFields.end(), field) != textFields.end();
    return isText ? FieldInput::Text : FieldInput::Choice;
}

QString fieldWords(const QString &field)
{
    if (const auto fluid = fluidOf(field)) {
        //: a volume's name and its unit: "Oil, bbl"
        return Words::tr("%1, %2").arg(fluidWord(*fluid), unitWord(*fluid));
    }
    const auto found = std::find_if(
        fieldNames.begin(), fieldNames.end(), [&field](const Named &named) { return named.field == field; });
    return found != fieldNames.end() ? Words::tr(found->text) : field;
}

QString valueWords(const QString &field, const std::optional<QString> &value, const QLocale &locale)
{
    if (!value || value->isEmpty()) {
        //: in place of a value that is not there
        return fluidOf(field) ? Words::tr("not read") : Words::tr("none");
    }
    return inputOf(field) == FieldInput::Choice ? choiceWords(field, *value, locale) : typedWords(field, value, locale);
}

QString typedWords(const QString &field, const std::optional<QString> &value, const QLocale &locale)
{
    if (!value)
        return {};
    if (field == u"downtimeReason")
        return reasonWords(*value);
    if (inputOf(field) != FieldInput::Number)
        return *value;
    const auto volume = core::parseWireVolume(value->toStdString());
    return volume ? volumeText(*volume, locale) : *value;
}

QString reasonWords(const InboxItem &item)
{
    switch (item.kind) {
    case InboxKind::Conflict:
        return conflictReason(item);
    case InboxKind::Parked:
        return Words::tr("The office keeps it until an earlier entry, which it could not take, is put right. Then it "
                         "follows by itself.");
    case InboxKind::Photo:
        return item.reasonCode == u"photo_missing"
            ? Words::tr("The picture's file is not on this laptop any more. Put it back, then try again.")
            : Words::tr("The picture could not be sent. It is kept here; try again, or call the office.");
    case InboxKind::Refused:
        break;
    }
    return refusedReason(item);
}

} // namespace wellpulse::ui
