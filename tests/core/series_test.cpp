// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/production/series_scale.h"

#include <catch2/catch_test_macros.hpp>

using namespace wellpulse::core;

namespace {

const CivilDate start = civilDate(2024, 2, 27);

/// Oil in whole barrels from `start` on, a day each; nothing = no entry; -1 = entered, not read.
std::vector<SeriesDay> oilDays(std::initializer_list<std::optional<int>> volumes, CivilDate from = start)
{
    std::vector<SeriesDay> days;
    for (const auto &volume : volumes) {
        if (volume) {
            SeriesDay day;
            day.date = from;
            if (*volume >= 0)
                day.readings[0].volume = Volume{*volume * std::int64_t{100}};
            days.push_back(day);
        }
        from = from.plusDays(1);
    }
    return days;
}

std::vector<std::string> datesOf(const DateTicks &ticks)
{
    std::vector<std::string> dates;
    for (const CivilDate date : ticks.dates)
        dates.push_back(date.toString());
    return dates;
}

DateRange range(const char *first, const char *last)
{
    return {*parseCivilDate(first), *parseCivilDate(last)};
}

} // namespace

TEST_CASE("a line runs over February 29 and breaks at a missing and at an unread day")
{
    const auto days = oilDays({1, 2, 3, 4, std::nullopt, 6, -1, 8}); // 2024-02-27 to 2024-03-05
    const auto segments = dailySegments(days, Fluid::Oil);
    REQUIRE(segments.size() == 3);
    CHECK(segments[0].size() == 4);
    CHECK(segments[0][2].date == civilDate(2024, 2, 29));
    CHECK(segments[0].back().date == civilDate(2024, 3, 1));
    CHECK(segments[1] == SeriesSegment{{civilDate(2024, 3, 3), 600}});
    CHECK(segments[2] == SeriesSegment{{civilDate(2024, 3, 5), 800}});
    CHECK(dailySegments(days, Fluid::Gas).empty());
    CHECK(dailySegments({}, Fluid::Oil).empty());
}

TEST_CASE("the days on which clocks change are days like others")
{
    for (const CivilDate before : {civilDate(2025, 3, 8), civilDate(2025, 11, 1)}) {
        const auto segments = dailySegments(oilDays({1, 2, 3}, before), Fluid::Oil);
        REQUIRE(segments.size() == 1);
        CHECK(segments[0].back().date.days - segments[0].front().date.days == 2);
    }
}

TEST_CASE("the cumulative line adds exactly, stops at a hole and goes on from there")
{
    auto days = oilDays({0, 1, std::nullopt, 2});
    days[1].readings[0].volume = Volume{10}; // 0.10 + 0.20 is 0.30
    days[2].readings[0].volume = maxVolume;
    const auto segments = cumulativeSegments(days, Fluid::Oil);
    REQUIRE(segments.size() == 2);
    CHECK(segments[0] == SeriesSegment{{start, 0}, {start.plusDays(1), 10}});
    CHECK(segments[1] == SeriesSegment{{start.plusDays(3), maxVolume.hundredths + 10}});
}

TEST_CASE("a notable day is more than 20 % off the calendar day before, or up from zero")
{
    const auto days = oilDays({100, 120, 95, 0, 0, 5, std::nullopt, 500, -1, 1});
    const auto all = notableDays(days, Fluid::Oil, {start, start.plusDays(30)});
    REQUIRE(all.size() == 3);
    CHECK(all[0].date == start.plusDays(2)); // 120 -> 95; 100 -> 120 is 20 % and not over it
    CHECK(all[0].variance == Variance{Variance::Kind::Percent, -208, true});
    CHECK(all[1].variance == Variance{Variance::Kind::Percent, -1000, true});
    CHECK(all[2].date == start.plusDays(5));
    CHECK(all[2].hundredths == 500);
    CHECK(all[2].variance.kind == Variance::Kind::FromZero);

    const auto oneDay = notableDays(days, Fluid::Oil, {start.plusDays(2), start.plusDays(2)});
    REQUIRE(oneDay.size() == 1); // the day before lies outside the range
    CHECK(oneDay[0] == all[0]);
}

TEST_CASE("downtime is told in unbroken ranges")
{
    auto days = oilDays({0, 0, 1, 0, std::nullopt, 0});
    for (const std::size_t down : {0U, 1U, 3U, 4U})
        days[down].downtimeReason = "pump_failure";
    CHECK(downtimeRanges(days)
        == std::vector<DateRange>{{start, start.plusDays(1)}, {start.plusDays(3), start.plusDays(3)},
            {start.plusDays(5), start.plusDays(5)}});
}

TEST_CASE("days are found by date and cut to a range")
{
    const auto days = oilDays({1, std::nullopt, 3});
    CHECK(dayAt(days, start)->reading(Fluid::Oil).volume == Volume{100});
    CHECK(dayAt(days, start.plusDays(1)) == nullptr);
    CHECK(dayAt(days, start.plusDays(3)) == nullptr);
    CHECK(daysWithin(days, {start.plusDays(1), start.plusDays(9)}).size() == 1);
    CHECK(daysWithin(days, {start.plusDays(5), start.plusDays(2)}).empty());
}

TEST_CASE("a value scale ends on a round step")
{
    CHECK(valueScale(4'250, 5) == ValueScale{1'000, 5'000});
    CHECK(valueScale(5'000, 5) == ValueScale{1'000, 5'000});
    CHECK(valueScale(5'001, 5) == ValueScale{2'000, 6'000});
    CHECK(valueScale(1, 5) == ValueScale{1, 1});
    CHECK(valueScale(0, 5) == ValueScale{20, 100});
    CHECK(valueScale(maxVolume.hundredths, 1) == ValueScale{10'000'000'000, 10'000'000'000});
}

TEST_CASE("date ticks follow the calendar")
{
    CHECK(datesOf(dateTicks(range("2024-02-28", "2024-03-02"), 8))
        == std::vector<std::string>{"2024-02-28", "2024-02-29", "2024-03-01", "2024-03-02"});
    const auto weeks = dateTicks(range("2025-10-01", "2025-10-30"), 5);
    CHECK(weeks.unit == DateTickUnit::Day);
    CHECK(
        datesOf(weeks) == std::vector<std::string>{"2025-10-06", "2025-10-13", "2025-10-20", "2025-10-27"}); // Mondays
    const auto months = dateTicks(range("2024-11-15", "2025-11-14"), 6);
    CHECK(months.unit == DateTickUnit::Month);
    CHECK(datesOf(months) == std::vector<std::string>{"2025-01-01", "2025-04-01", "2025-07-01", "2025-10-01"});
    const auto years = dateTicks(range("2008-02-12", "2016-09-17"), 9);
    CHECK(years.unit == DateTickUnit::Year);
    CHECK(years.dates.size() == 8);
    CHECK(years.dates.front() == civilDate(2009, 1, 1));
    CHECK(datesOf(dateTicks(range("2025-10-20", "2025-10-20"), 6)) == std::vector<std::string>{"2025-10-20"});
    CHECK(datesOf(dateTicks(range("2025-10-21", "2025-10-24"), 1)) == std::vector<std::string>{"2025-10-21"});
    CHECK(datesOf(dateTicks(range("1969-12-20", "1970-01-03"), 3))
        == std::vector<std::string>{"1969-12-22", "1969-12-29"});
}

TEST_CASE("a decimated column keeps its ends and its extremes")
{
    const SeriesSegment segment{{start, 5}, {start.plusDays(1), 9}, {start.plusDays(2), 1}, {start.plusDays(3), 4},
        {start.plusDays(4), 4}, {start.plusDays(5), 7}};
    CHECK(decimated(segment, start, 1) == segment);
    CHECK(decimated(segment, start, 6) == SeriesSegment{segment[0], segment[1], segment[2], segment[5]});
    CHECK(decimated(segment, start, 3)
        == SeriesSegment{segment[0], segment[1], segment[2], segment[3], segment[5]}); // 4, 4, 7: ends are extremes
    CHECK(decimated({}, start, 3).empty());
}
