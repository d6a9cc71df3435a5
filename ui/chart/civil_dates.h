// SPDX-License-Identifier: GPL-3.0-or-later
// Calendar days between the core's and Qt's type. Neither has an hour or a time zone.
#pragma once

#include "core/time/civil_time.h"

#include <QtCore/QDate>

namespace wellpulse::ui {

inline constexpr qint64 julianDayOf1970 = 2'440'588;

inline QDate qDate(core::CivilDate date)
{
    return QDate::fromJulianDay(julianDayOf1970 + date.days);
}

inline core::CivilDate civilDate(const QDate &date)
{
    return {static_cast<std::int32_t>(date.toJulianDay() - julianDayOf1970)};
}

} // namespace wellpulse::ui
