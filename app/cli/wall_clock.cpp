// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/wall_clock.h"

#include <QtCore/QDateTime>

namespace wellpulse::cli {

Result<WallClock> wallClock(const std::string &now)
{
    if (now.empty())
        return WallClock([] { return QDateTime::currentMSecsSinceEpoch(); });
    const auto fixed = core::parseInstant(now);
    if (!fixed)
        return Error{"now_invalid", "--now takes an instant such as 2025-10-20T14:30:00Z."};
    return WallClock([ms = *fixed] { return ms; });
}

core::CivilDate localDate(std::int64_t unixMs)
{
    const QDate date = QDateTime::fromMSecsSinceEpoch(unixMs).date();
    return core::civilDate(date.year(), static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

} // namespace wellpulse::cli
