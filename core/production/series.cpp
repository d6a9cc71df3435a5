// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/production/series.h"

#include <algorithm>

namespace wellpulse::core {
namespace {

auto firstFrom(std::span<const SeriesDay> days, CivilDate date)
{
    return std::ranges::lower_bound(days, date, {}, &SeriesDay::date);
}

template <class Value> std::vector<SeriesSegment> segments(std::span<const SeriesDay> days, Fluid fluid, Value valueOf)
{
    std::vector<SeriesSegment> found;
    for (const SeriesDay &day : days) {
        const auto &volume = day.reading(fluid).volume;
        if (!volume)
            continue;
        if (found.empty() || found.back().back().date.plusDays(1) != day.date)
            found.emplace_back();
        found.back().push_back({day.date, valueOf(*volume)});
    }
    return found;
}

} // namespace

std::span<const SeriesDay> daysWithin(std::span<const SeriesDay> days, const DateRange &range)
{
    const auto begin = firstFrom(days, range.first);
    const auto end = std::max(begin, firstFrom(days, range.last.plusDays(1)));
    return {begin, end};
}

const SeriesDay *dayAt(std::span<const SeriesDay> days, CivilDate date)
{
    const auto found = firstFrom(days, date);
    return found != days.end() && found->date == date ? &*found : nullptr;
}

std::vector<SeriesSegment> dailySegments(std::span<const SeriesDay> days, Fluid fluid)
{
    return segments(days, fluid, [](Volume volume) { return volume.hundredths; });
}

std::vector<SeriesSegment> cumulativeSegments(std::span<const SeriesDay> days, Fluid fluid)
{
    return segments(days, fluid, [sum = std::int64_t{0}](Volume volume) mutable { return sum += volume.hundredths; });
}

std::vector<NotableDay> notableDays(std::span<const SeriesDay> days, Fluid fluid, const DateRange &range)
{
    std::vector<NotableDay> found;
    const SeriesDay *before = dayAt(days, range.first.plusDays(-1));
    for (const SeriesDay &day : daysWithin(days, range)) {
        const auto &volume = day.reading(fluid).volume;
        if (volume && before != nullptr && before->date.plusDays(1) == day.date) {
            const Variance change = variance(before->reading(fluid).volume, volume);
            if (change.beyondLimit)
                found.push_back({day.date, volume->hundredths, change});
        }
        before = &day;
    }
    return found;
}

std::vector<DateRange> downtimeRanges(std::span<const SeriesDay> days)
{
    std::vector<DateRange> found;
    for (const SeriesDay &day : days) {
        if (!day.downtimeReason)
            continue;
        if (!found.empty() && found.back().last.plusDays(1) == day.date)
            found.back().last = day.date;
        else
            found.push_back({day.date, day.date});
    }
    return found;
}

} // namespace wellpulse::core
