// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/production/series_scale.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>

namespace wellpulse::core {
namespace {

constexpr std::int64_t oneUnit = 100; // 1.00

std::chrono::year_month_day calendarOf(CivilDate date)
{
    return std::chrono::sys_days(std::chrono::days(date.days));
}

/// Every `step` days within the range. Day 4 of 1970's count was a Monday.
std::vector<CivilDate> dayTicks(const DateRange &range, int step)
{
    constexpr std::int32_t monday = 4;
    const std::int32_t past = (range.first.days - monday) % step;
    std::vector<CivilDate> dates;
    const std::int32_t toNext = past == 0 ? 0 : past > 0 ? step - past : -past;
    for (CivilDate date = range.first.plusDays(toNext); date <= range.last; date = date.plusDays(step))
        dates.push_back(date);
    return dates;
}

/// The first of every `step` months within the range, counted from January of the year 0.
std::vector<CivilDate> monthTicks(const DateRange &range, int step)
{
    const auto first = calendarOf(range.first);
    int month = static_cast<int>(first.year()) * 12 + static_cast<int>(static_cast<unsigned>(first.month())) - 1;
    month = (month + step - 1) / step * step;
    std::vector<CivilDate> dates;
    for (;; month += step) {
        const CivilDate date = civilDate(month / 12, static_cast<unsigned>(month % 12 + 1), 1);
        if (date > range.last)
            return dates;
        if (date >= range.first)
            dates.push_back(date);
    }
}

bool fits(const std::vector<CivilDate> &dates, int mostTicks)
{
    return dates.size() <= static_cast<std::size_t>(mostTicks);
}

} // namespace

ValueScale valueScale(std::int64_t largest, int mostSteps)
{
    const std::int64_t wanted = largest > 0 ? largest : oneUnit;
    for (std::int64_t power = 1;; power *= 10) {
        for (const std::int64_t digit : {1, 2, 5}) {
            const std::int64_t step = digit * power;
            const std::int64_t steps = (wanted + step - 1) / step;
            if (steps <= mostSteps)
                return {step, steps * step};
        }
    }
}

DateTicks dateTicks(const DateRange &range, int mostTicks)
{
    for (const int step : {1, 2, 7, 14}) {
        if (auto dates = dayTicks(range, step); fits(dates, mostTicks) && !dates.empty())
            return {DateTickUnit::Day, std::move(dates)};
    }
    for (const int step : {1, 3, 6}) {
        if (auto dates = monthTicks(range, step); fits(dates, mostTicks) && !dates.empty())
            return {DateTickUnit::Month, std::move(dates)};
    }
    for (int power = 1; power <= 1'000; power *= 10) {
        for (const int digit : {1, 2, 5}) {
            if (auto dates = monthTicks(range, 12 * digit * power); fits(dates, mostTicks) && !dates.empty())
                return {DateTickUnit::Year, std::move(dates)};
        }
    }
    return {DateTickUnit::Day, {range.first}};
}

SeriesSegment decimated(const SeriesSegment &segment, CivilDate origin, double daysPerColumn)
{
    if (daysPerColumn <= 1)
        return segment;
    const auto columnOf = [&](const SeriesPoint &point) {
        return static_cast<std::int64_t>(std::floor((point.date.days - origin.days) / daysPerColumn));
    };
    SeriesSegment kept;
    for (auto begin = segment.begin(); begin != segment.end();) {
        const auto column = columnOf(*begin);
        const auto end
            = std::find_if(begin, segment.end(), [&](const SeriesPoint &point) { return columnOf(point) != column; });
        const auto [least, largest] = std::minmax_element(
            begin, end, [](const SeriesPoint &a, const SeriesPoint &b) { return a.hundredths < b.hundredths; });
        std::array chosen{begin, least, largest, end - 1};
        std::ranges::sort(chosen);
        const auto unique = std::unique(chosen.begin(), chosen.end());
        std::for_each(chosen.begin(), unique, [&](auto point) { kept.push_back(*point); });
        begin = end;
    }
    return kept;
}

} // namespace wellpulse::core
