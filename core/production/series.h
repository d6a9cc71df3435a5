// SPDX-License-Identifier: GPL-3.0-or-later
// A well's days as lines to draw. A day without a reading is a hole: it ends one segment and the next reading begins
// another, in the daily and in the cumulative line alike, for a line through it would tell a value that nobody read.
// Dates are civil: no hour, no time zone, so that a change to summer time moves nothing. Pure; knows no pixels.
// Everywhere `days` are in order of date, each date once.
#pragma once

#include "core/production/production_day.h"
#include "core/production/production_rules.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace wellpulse::core {

struct SeriesDay {
    CivilDate date;
    std::array<Reading, 3> readings; ///< by Fluid
    std::optional<std::string> downtimeReason;

    const Reading &reading(Fluid fluid) const { return readings[static_cast<std::size_t>(fluid)]; }
    friend bool operator==(const SeriesDay &, const SeriesDay &) = default;
};

struct DateRange {
    CivilDate first;
    CivilDate last; ///< inclusive

    int days() const { return last.days - first.days + 1; }
    bool contains(CivilDate date) const { return first <= date && date <= last; }
    friend bool operator==(const DateRange &, const DateRange &) = default;
};

struct SeriesPoint {
    CivilDate date;
    std::int64_t hundredths = 0; ///< a volume, or the sum of many
    friend bool operator==(const SeriesPoint &, const SeriesPoint &) = default;
};
/// Readings of calendar days that follow each other.
using SeriesSegment = std::vector<SeriesPoint>;

std::span<const SeriesDay> daysWithin(std::span<const SeriesDay> days, const DateRange &range);
/// Null when nothing was entered for `date`.
const SeriesDay *dayAt(std::span<const SeriesDay> days, CivilDate date);

std::vector<SeriesSegment> dailySegments(std::span<const SeriesDay> days, Fluid fluid);
/// The sum from the first of `days` on, exactly. A hole adds nothing: the line goes on behind it where it stopped.
std::vector<SeriesSegment> cumulativeSegments(std::span<const SeriesDay> days, Fluid fluid);

/// A day that deserves a second look against the calendar day before it.
struct NotableDay {
    CivilDate date;
    std::int64_t hundredths = 0;
    Variance variance; ///< beyond the limit: a percentage, or up from zero, where there is none
    friend bool operator==(const NotableDay &, const NotableDay &) = default;
};
/// Those in `range`; the day before the first is looked up in `days` too.
std::vector<NotableDay> notableDays(std::span<const SeriesDay> days, Fluid fluid, const DateRange &range);

/// Calendar days without a break on which the well was down.
std::vector<DateRange> downtimeRanges(std::span<const SeriesDay> days);

} // namespace wellpulse::core
