// SPDX-License-Identifier: GPL-3.0-or-later
// Laws of a drawn series over made-up wells with holes, unread days and zeros.
#include "core/production/series_scale.h"

#include <catch2/catch_test_macros.hpp>
#include <rapidcheck.h>

#include <algorithm>
#include <map>

using namespace wellpulse::core;

namespace {

const CivilDate start = civilDate(2008, 2, 12);

std::vector<SeriesDay> anyDays()
{
    std::vector<SeriesDay> days;
    CivilDate date = start;
    const int count = *rc::gen::inRange(0, 200);
    for (int at = 0; at < count; ++at) {
        date = date.plusDays(*rc::gen::weightedElement<int>({{8, 1}, {1, 2}, {1, 40}}));
        SeriesDay day;
        day.date = date;
        if (*rc::gen::weightedElement<bool>({{9, true}, {1, false}}))
            day.readings[0].volume = Volume{*rc::gen::inRange<std::int64_t>(0, maxVolume.hundredths)};
        days.push_back(day);
    }
    return days;
}

std::map<CivilDate, std::int64_t> readingsOf(const std::vector<SeriesDay> &days)
{
    std::map<CivilDate, std::int64_t> readings;
    for (const SeriesDay &day : days) {
        if (const auto &volume = day.reading(Fluid::Oil).volume)
            readings[day.date] = volume->hundredths;
    }
    return readings;
}

} // namespace

TEST_CASE("segments cover exactly the days that were read, and never bridge one that was not")
{
    CHECK(rc::check([] {
        const auto days = anyDays();
        std::map<CivilDate, std::int64_t> drawn;
        std::optional<CivilDate> last;
        for (const SeriesSegment &segment : dailySegments(days, Fluid::Oil)) {
            RC_ASSERT(!segment.empty());
            RC_ASSERT(!last || segment.front().date.days > last->days + 1);
            for (std::size_t at = 0; at < segment.size(); ++at) {
                RC_ASSERT(segment[at].date == segment[0].date.plusDays(static_cast<int>(at)));
                drawn[segment[at].date] = segment[at].hundredths;
            }
            last = segment.back().date;
        }
        RC_ASSERT(drawn == readingsOf(days));
    }));
}

TEST_CASE("the cumulative line has the daily line's days, never falls, and ends at the sum of all readings")
{
    CHECK(rc::check([] {
        const auto days = anyDays();
        const auto daily = dailySegments(days, Fluid::Oil);
        const auto cumulative = cumulativeSegments(days, Fluid::Oil);
        RC_ASSERT(daily.size() == cumulative.size());
        std::int64_t sum = 0;
        for (std::size_t at = 0; at < daily.size(); ++at) {
            RC_ASSERT(daily[at].size() == cumulative[at].size());
            for (std::size_t point = 0; point < daily[at].size(); ++point) {
                sum += daily[at][point].hundredths;
                RC_ASSERT(cumulative[at][point] == (SeriesPoint{daily[at][point].date, sum}));
            }
        }
        std::int64_t all = 0;
        for (const auto &[date, hundredths] : readingsOf(days))
            all += hundredths;
        RC_ASSERT(sum == all);
    }));
}

TEST_CASE("decimation keeps every column's least and largest value and both ends, in order, at most four a column")
{
    CHECK(rc::check([] {
        const double daysPerColumn = *rc::gen::inRange(5, 200) / 10.0;
        for (const SeriesSegment &segment : dailySegments(anyDays(), Fluid::Oil)) {
            const auto columns = [&](const SeriesSegment &points) {
                std::map<int, SeriesSegment> byColumn;
                for (const SeriesPoint &point : points)
                    byColumn[static_cast<int>((point.date.days - start.days) / daysPerColumn)].push_back(point);
                return byColumn;
            };
            const SeriesSegment kept = decimated(segment, start, daysPerColumn);
            RC_ASSERT(std::ranges::is_sorted(kept, {}, &SeriesPoint::date));
            const auto keptColumns = columns(kept);
            for (const auto &[column, points] : columns(segment)) {
                const auto found = keptColumns.find(column);
                RC_ASSERT(found != keptColumns.end());
                const SeriesSegment &few = found->second;
                RC_ASSERT(daysPerColumn <= 1 || few.size() <= 4);
                RC_ASSERT(few.front() == points.front());
                RC_ASSERT(few.back() == points.back());
                const auto byValue
                    = [](const SeriesPoint &a, const SeriesPoint &b) { return a.hundredths < b.hundredths; };
                RC_ASSERT(std::ranges::min(few, byValue).hundredths == std::ranges::min(points, byValue).hundredths);
                RC_ASSERT(std::ranges::max(few, byValue).hundredths == std::ranges::max(points, byValue).hundredths);
                for (const SeriesPoint &point : few)
                    RC_ASSERT(std::ranges::find(points, point) != points.end());
            }
        }
    }));
}

TEST_CASE("a value scale holds the largest value in at most the asked steps, and wastes less than a step")
{
    CHECK(rc::check([] {
        const auto largest = *rc::gen::inRange<std::int64_t>(1, 1'000'000'000'000);
        const int mostSteps = *rc::gen::inRange(1, 12);
        const ValueScale scale = valueScale(largest, mostSteps);
        RC_ASSERT(scale.top % scale.step == 0);
        RC_ASSERT(scale.top / scale.step <= mostSteps);
        RC_ASSERT(scale.top >= largest);
        RC_ASSERT(scale.top - scale.step < largest);
    }));
}

TEST_CASE("date ticks lie in the range, in order, and are at least one and no more than asked")
{
    CHECK(rc::check([] {
        const CivilDate first{*rc::gen::inRange(-200'000, 200'000)};
        const DateRange range{first, first.plusDays(*rc::gen::inRange(0, 20'000))};
        const int mostTicks = *rc::gen::inRange(1, 15);
        const DateTicks ticks = dateTicks(range, mostTicks);
        RC_ASSERT(!ticks.dates.empty());
        RC_ASSERT(ticks.dates.size() <= static_cast<std::size_t>(mostTicks));
        RC_ASSERT(std::ranges::is_sorted(ticks.dates));
        RC_ASSERT(std::ranges::all_of(ticks.dates, [&](CivilDate date) { return range.contains(date); }));
    }));
}
