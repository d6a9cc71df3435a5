// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/open_downtime.h"

namespace wellpulse::desktop {

namespace {

constexpr std::size_t daysAtOnce = 32;

} // namespace

Result<std::optional<core::Downtime>> downtimeBefore(
    const storage::ProductionReader &production, const core::Uuid &well, core::CivilDate date)
{
    std::vector<core::ProductionDay> newestFirst;
    storage::ProductionQuery query{.well = well, .to = date.plusDays(-1), .newestFirst = true, .limit = daysAtOnce};
    for (;;) {
        const auto records = production.days(query);
        if (!records)
            return records.error();
        for (const storage::ProductionRecord &record : *records) {
            if (!record.day.downtimeReason)
                return core::openDowntime(newestFirst);
            newestFirst.push_back(record.day);
        }
        if (records->size() < query.limit)
            return core::openDowntime(newestFirst);
        query.offset += query.limit;
    }
}

} // namespace wellpulse::desktop
