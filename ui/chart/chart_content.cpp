// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chart/chart_content.h"

#include <algorithm>

namespace wellpulse::ui {

namespace {

int lengthOf(ChartRange range)
{
    switch (range) {
    case ChartRange::Days30:
        return 30;
    case ChartRange::Days90:
        return 90;
    case ChartRange::Days365:
        return 365;
    case ChartRange::All:
        break;
    }
    return 0;
}

std::int64_t largestOf(const std::vector<core::SeriesSegment> &segments)
{
    std::int64_t largest = 0;
    for (const core::SeriesSegment &segment : segments) {
        for (const core::SeriesPoint &point : segment)
            largest = std::max(largest, point.hundredths);
    }
    return largest;
}

} // namespace

std::size_t ChartContent::readings() const
{
    std::size_t count = 0;
    for (const FluidLine &line : lines) {
        for (const core::SeriesSegment &segment : line.segments)
            count += segment.size();
    }
    return count;
}

bool ChartContent::allZero() const
{
    return readings() > 0
        && std::all_of(lines.begin(), lines.end(), [](const FluidLine &line) { return line.largest == 0; });
}

core::DateRange chartWindow(std::span<const core::SeriesDay> days, ChartRange range, core::CivilDate today)
{
    const core::CivilDate latest = days.empty() ? today : days.back().date;
    if (range == ChartRange::All) {
        const core::CivilDate first = days.empty() ? today : days.front().date;
        return {first, std::max(first, latest)};
    }
    const int length = lengthOf(range);
    const bool outOfSight = latest > today || latest <= today.plusDays(-length);
    const core::CivilDate last = outOfSight ? latest : today;
    return {last.plusDays(1 - length), last};
}

ChartContent chartContent(
    std::span<const core::SeriesDay> days, const core::DateRange &window, const ChartChoice &choice)
{
    ChartContent content{.window = window, .cumulative = choice.cumulative, .lines = {}, .downtime = {}};
    const auto inWindow = core::daysWithin(days, window);
    for (const core::Fluid fluid : core::allFluids) {
        const auto index = static_cast<std::size_t>(fluid);
        FluidLine &line = content.lines[index];
        line.isShown = choice.shown[index];
        if (!line.isShown)
            continue;
        line.segments
            = choice.cumulative ? core::cumulativeSegments(inWindow, fluid) : core::dailySegments(inWindow, fluid);
        if (!choice.cumulative)
            line.notable = core::notableDays(days, fluid, window);
        line.largest = largestOf(line.segments);
    }
    content.downtime = core::downtimeRanges(inWindow);
    return content;
}

} // namespace wellpulse::ui
