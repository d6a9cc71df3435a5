// SPDX-License-Identifier: GPL-3.0-or-later
// What a chart needs to fit a series into its room: round axis values, calendar ticks, and no more points than there are
// pixel columns to show them. Pure integer and calendar arithmetic; knows no font, screen or language.
#pragma once

#include "core/production/series.h"

namespace wellpulse::core {

/// From zero upwards, in hundredths. Steps are 1, 2 or 5 times a power of ten.
struct ValueScale {
    std::int64_t step = 0;
    std::int64_t top = 0; ///< a multiple of `step`, not below the largest value, and never zero
    friend bool operator==(const ValueScale &, const ValueScale &) = default;
};
/// At most `mostSteps` (1 or more) steps up to `largest`; a scale up to 1.00 where there is nothing but zero.
ValueScale valueScale(std::int64_t largest, int mostSteps);

enum class DateTickUnit : std::uint8_t { Day, Month, Year };
struct DateTicks {
    DateTickUnit unit = DateTickUnit::Day; ///< how much of a date tells the ticks apart
    std::vector<CivilDate> dates;
};
/// At most `mostTicks` (1 or more) dates within `range`, evenly by the calendar: every 1, 2, 7 or 14 days (counted from
/// Mondays), or on the first of every 1, 3 or 6 months or of every 1, 2, 5, 10 … years. A range that holds no such date
/// has its first day.
DateTicks dateTicks(const DateRange &range, int mostTicks);

/// Of each pixel column no more than its first, least, largest and last point, in order of date: the line looks the same,
/// and no extreme is lost. `daysPerColumn` of 1 or less keeps all. Columns are counted from `origin`.
SeriesSegment decimated(const SeriesSegment &segment, CivilDate origin, double daysPerColumn);

} // namespace wellpulse::core
