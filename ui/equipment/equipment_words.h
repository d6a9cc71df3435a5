// SPDX-License-Identifier: GPL-3.0-or-later
// Equipment and its maintenance in words: types, states, what is due, what was done; and the sentence for a refusal. Pure
// functions of the values, the locale and the day.
#pragma once

#include "ui/controls/icon.h"
#include "ui/controls/notice_bar.h"
#include "ui/ports/equipment_port.h"

#include <QtCore/QLocale>

namespace wellpulse::ui {

QString typeWords(core::EquipmentType type);
QString statusWords(core::EquipmentStatus status);
QString workWords(core::MaintenanceType type);

/// Never by colour alone: icon, words and tone go together.
struct Badge {
    Icon icon = Icon::None;
    QString words;
    Tone tone = Tone::Quiet;
};
Badge statusBadge(core::EquipmentStatus status);
/// "Overdue since Oct 12", "Due Oct 27"; empty words without a date.
Badge dueBadge(const QDate &nextDate, const QDate &today, const QLocale &locale);

/// "Pump jack PJ-456"; the type alone without a serial number.
QString nameWords(const core::Equipment &equipment);
/// "Acme Well #1 · Lufkin C-228D"
QString whereWords(const EquipmentItem &item);
/// Invalid without one.
QDate dateOf(const std::optional<core::CivilDate> &date);
/// Nothing for an invalid date.
std::optional<core::CivilDate> civilOf(const QDate &date);
QString moneyWords(core::Volume cost, const QLocale &locale);

QString equipmentRefusal(const Error &error);

} // namespace wellpulse::ui
