// SPDX-License-Identifier: GPL-3.0-or-later
// Calendar days between Qt's and the core's type.
#pragma once

#include "core/time/civil_time.h"

#include <QtCore/QDate>
#include <QtCore/QString>

namespace wellpulse::desktop {

inline core::CivilDate civil(const QDate &date)
{
    return core::civilDate(date.year(), static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

inline QDate dateOf(core::CivilDate date)
{
    return QDate(1970, 1, 1).addDays(date.days);
}

inline QDate dateOf(const std::string &text)
{
    return QDate::fromString(QString::fromStdString(text), Qt::ISODate);
}

} // namespace wellpulse::desktop
