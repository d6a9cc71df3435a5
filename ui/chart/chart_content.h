// SPDX-License-Identifier: GPL-3.0-or-later
// What a chart shows of a well's days: the window of dates, the lines of the chosen fluids, the days to look at twice, the
// downtime. Plain values of the choice; knows no pixels and no widgets. Any thread, cannot fail.
#pragma once

#include "core/production/series.h"

#include <array>
#include <span>
#include <vector>

namespace wellpulse::ui {

enum class ChartRange { Days30, Days90, Days365, All };

struct ChartChoice {
    ChartRange range = ChartRange::Days90;
    std::array<bool, 3> shown{true, true, true}; ///< by core::Fluid
    bool cumulative = false;                     ///< sums from the window's first day instead of each day's volume
};

struct FluidLine {
    bool isShown = false;
    std::vector<core::SeriesSegment> segments;
    std::vector<core::NotableDay> notable; ///< empty for sums
    std::int64_t largest = 0;              ///< hundredths
};

struct ChartContent {
    core::DateRange window;
    bool cumulative = false;
    std::array<FluidLine, 3> lines; ///< by core::Fluid
    std::vector<core::DateRange> downtime;

    const FluidLine &line(core::Fluid fluid) const { return lines[static_cast<std::size_t>(fluid)]; }
    std::size_t readings() const; ///< in the lines that are shown
    bool allZero() const;
};

/// The dates that a range covers: up to today, or to the latest entry where that is later (a clock was set back) or so
/// long ago that nothing would be seen.
core::DateRange chartWindow(std::span<const core::SeriesDay> days, ChartRange range, core::CivilDate today);

ChartContent chartContent(
    std::span<const core::SeriesDay> days, const core::DateRange &window, const ChartChoice &choice);

} // namespace wellpulse::ui
