// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/production/carry.h"

namespace wellpulse::core {

ProductionDay carriedTo(const ProductionDay &previous, CivilDate date)
{
    ProductionDay day;
    day.wellId = previous.wellId;
    day.date = date;
    for (const auto fluid : allFluids) {
        if (const auto &volume = previous.reading(fluid).volume)
            day.reading(fluid) = {.volume = volume, .provenance = Provenance::Carried};
    }
    day.downtimeReason = previous.downtimeReason;
    return day;
}

std::optional<Downtime> openDowntime(std::span<const ProductionDay> newestFirst)
{
    std::optional<Downtime> downtime;
    for (const auto &day : newestFirst) {
        if (!day.downtimeReason)
            break;
        if (!downtime)
            downtime = Downtime{*day.downtimeReason, day.date};
        downtime->since = day.date;
    }
    return downtime;
}

} // namespace wellpulse::core
