// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/equipment/equipment_words.h"

#include "ui/production/refusal_words.h"
#include "ui/production/volume_text.h"
#include "ui/shell/status_words.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

#include <algorithm>
#include <array>
#include <string_view>

namespace wellpulse::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(EquipmentWords)
};

struct Sentence {
    std::string_view code;
    const char *text; ///< in the context EquipmentWords
};

constexpr std::array sentences{
    Sentence{"duplicate_key",
        QT_TRANSLATE_NOOP(
            "EquipmentWords", "Other equipment has this serial number already. Check the plate and type it again.")},
    Sentence{"serial_too_long",
        QT_TRANSLATE_NOOP("EquipmentWords", "A serial number has at most 100 characters. Shorten it.")},
    Sentence{"text_too_long", QT_TRANSLATE_NOOP("EquipmentWords", "Shorten this text to at most 255 characters.")},
    Sentence{"notes_too_long", QT_TRANSLATE_NOOP("EquipmentWords", "Shorten this text to at most 10,000 characters.")},
    Sentence{"unknown_well", QT_TRANSLATE_NOOP("EquipmentWords", "Choose the well that it stands at.")},
    Sentence{"unknown_equipment", QT_TRANSLATE_NOOP("EquipmentWords", "Choose the equipment that was worked on.")},
    Sentence{"description_missing", QT_TRANSLATE_NOOP("EquipmentWords", "Say in a few words what was done.")},
    Sentence{"next_before_work",
        QT_TRANSLATE_NOOP("EquipmentWords", "The next maintenance comes after this one. Choose a later day, or none.")},
    Sentence{"equipment_missing",
        QT_TRANSLATE_NOOP("EquipmentWords",
            "This equipment was deleted meanwhile, so nothing was saved. What you typed is still here; choose other "
            "equipment.")},
    Sentence{"maintenance_missing",
        QT_TRANSLATE_NOOP("EquipmentWords", "This maintenance is not there any more, so there is nothing to correct.")},
    Sentence{"nothing_changed",
        QT_TRANSLATE_NOOP("EquipmentWords", "Everything has these values already, so nothing was changed.")},
    Sentence{"changed_since",
        QT_TRANSLATE_NOOP("EquipmentWords",
            "This equipment was changed since it was added, so it was left as it is. Delete it if it should go.")},
};

} // namespace

QString typeWords(core::EquipmentType type)
{
    switch (type) {
    case core::EquipmentType::PumpJack:
        return Words::tr("Pump jack");
    case core::EquipmentType::Tank:
        return Words::tr("Tank");
    case core::EquipmentType::Separator:
        return Words::tr("Separator");
    case core::EquipmentType::HeaterTreater:
        return Words::tr("Heater treater");
    case core::EquipmentType::Compressor:
        return Words::tr("Compressor");
    case core::EquipmentType::Meter:
        return Words::tr("Meter");
    case core::EquipmentType::Wellhead:
        return Words::tr("Wellhead");
    case core::EquipmentType::Other:
        break;
    }
    return Words::tr("Other equipment");
}

QString statusWords(core::EquipmentStatus status)
{
    switch (status) {
    case core::EquipmentStatus::Operational:
        return Words::tr("Working");
    case core::EquipmentStatus::Maintenance:
        return Words::tr("In maintenance");
    case core::EquipmentStatus::Failed:
        break;
    }
    return Words::tr("Failed");
}

QString workWords(core::MaintenanceType type)
{
    switch (type) {
    case core::MaintenanceType::Routine:
        return Words::tr("Routine");
    case core::MaintenanceType::Repair:
        return Words::tr("Repair");
    case core::MaintenanceType::Inspection:
        break;
    }
    return Words::tr("Inspection");
}

Badge statusBadge(core::EquipmentStatus status)
{
    switch (status) {
    case core::EquipmentStatus::Operational:
        return {Icon::Entered, statusWords(status), Tone::Good};
    case core::EquipmentStatus::Maintenance:
        return {Icon::Maintenance, statusWords(status), Tone::Warning};
    case core::EquipmentStatus::Failed:
        break;
    }
    return {Icon::Refused, statusWords(status), Tone::Danger};
}

Badge dueBadge(const QDate &nextDate, const QDate &today, const QLocale &locale)
{
    const QString day = nextDate.isValid() ? dayWords(nextDate, locale, today) : QString();
    switch (core::dueState(civilOf(nextDate), *civilOf(today))) {
    case core::DueState::None:
        return {};
    case core::DueState::Overdue:
        //: maintenance should have been done on %1
        return {Icon::NeedsYou, Words::tr("Overdue since %1").arg(day), Tone::Danger};
    case core::DueState::Soon:
        //: maintenance is to be done on %1
        return {Icon::Flagged, Words::tr("Due %1").arg(day), Tone::Warning};
    case core::DueState::Later:
        break;
    }
    return {Icon::Calendar, Words::tr("Due %1").arg(day), Tone::Quiet};
}

QString nameWords(const core::Equipment &equipment)
{
    const QString serial = QString::fromStdString(equipment.serialNumber);
    //: a type of equipment and its serial number
    return serial.isEmpty() ? typeWords(equipment.type) : Words::tr("%1 %2").arg(typeWords(equipment.type), serial);
}

QString whereWords(const EquipmentItem &item)
{
    const QString make
        = QStringList{QString::fromStdString(item.equipment.manufacturer), QString::fromStdString(item.equipment.model)}
              .join(u' ')
              .trimmed();
    return make.isEmpty() ? item.wellName : item.wellName + QStringLiteral(" \u00b7 ") + make;
}

QDate dateOf(const std::optional<core::CivilDate> &date)
{
    return date ? QDate(1970, 1, 1).addDays(date->days) : QDate();
}

std::optional<core::CivilDate> civilOf(const QDate &date)
{
    if (!date.isValid())
        return std::nullopt;
    return core::civilDate(date.year(), static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

QString moneyWords(core::Volume cost, const QLocale &locale)
{
    //: an amount of money in the company's currency
    return Words::tr("Cost %1").arg(volumeText(cost, locale));
}

QString equipmentRefusal(const Error &error)
{
    const auto found = std::find_if(
        sentences.begin(), sentences.end(), [&](const Sentence &sentence) { return sentence.code == error.code; });
    return found != sentences.end() ? Words::tr(found->text) : refusalSentence(error);
}

} // namespace wellpulse::ui
