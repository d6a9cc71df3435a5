// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/backoff.h"
#include "core/schedule/overdue.h"
#include "core/time/civil_time.h"
#include "core/time/hybrid_logical_clock.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <rapidcheck.h>

using namespace wellpulse::core;

TEST_CASE("the clock's wire form")
{
    CHECK(Hlc{1760970600123, 0}.toString() == "0001760970600123-0000");
    CHECK(parseHlc("0001760970600123-00ff") == Hlc{1760970600123, 255});
    const auto text = GENERATE("", "1760970600123-0000", "0001760970600123-00FF", "0001760970600123_0000",
        "0001760970600123-000", "9999999999999999-0000", "+001760970600123-0000");
    CHECK_FALSE(parseHlc(text));
}

TEST_CASE("law: the clock never runs backwards, under any jumps of the wall clock and any remote values")
{
    REQUIRE(rc::check([](const std::vector<std::pair<bool, std::int64_t>> &steps) {
        HybridLogicalClock clock;
        Hlc before = clock.last();
        for (const auto &[isLocal, wallMs] : steps) {
            if (isLocal) {
                const auto now = clock.tick(wallMs);
                RC_ASSERT(now > before);
            } else {
                const Hlc remote{(wallMs < 0 ? -(wallMs + 1) : wallMs) % (std::int64_t{1} << 46), 7};
                clock.observe(remote);
                RC_ASSERT(clock.last() >= remote);
            }
            RC_ASSERT(clock.last() >= before);
            RC_ASSERT(unpackHlc(packHlc(clock.last())) == clock.last());
            RC_ASSERT(parseHlc(clock.last().toString()) == clock.last());
            before = clock.last();
        }
    }));
}

TEST_CASE("a full counter carries into the milliseconds")
{
    HybridLogicalClock clock(Hlc{1000, 0xffff});
    CHECK(clock.tick(1000) == Hlc{1001, 0});
    CHECK(clock.tick(5000) == Hlc{5000, 0});
    CHECK(clock.tick(10) == Hlc{5000, 1});
}

TEST_CASE("dates of the calendar, and nothing else")
{
    CHECK(parseCivilDate("1970-01-01") == CivilDate{0});
    CHECK(parseCivilDate("2024-02-29")->plusDays(1).toString() == "2024-03-01");
    CHECK(civilDate(2025, 10, 20).toString() == "2025-10-20");
    CHECK(utcDateOf(-1).toString() == "1969-12-31");
    const auto text = GENERATE("2025-02-29", "2025-13-01", "2025-00-10", "25-01-01", "2025/01/01", "2025-1-1", "",
        "0000-01-01", "2025-01-01 ", "٢٠٢٥-01-01");
    CHECK_FALSE(parseCivilDate(text));
}

TEST_CASE("law: a date and an instant are what they were after writing and reading")
{
    REQUIRE(rc::check([] {
        const CivilDate date{*rc::gen::inRange(-700'000, 2'900'000)};
        RC_ASSERT(parseCivilDate(date.toString()) == date);
        const auto ms = *rc::gen::inRange<std::int64_t>(0, 200'000'000'000'000);
        RC_ASSERT(parseInstant(formatInstant(ms)) == ms);
    }));
}

TEST_CASE("instants in the forms that other clients write")
{
    CHECK(formatInstant(1760970600123) == "2025-10-20T14:30:00.123Z");
    CHECK(parseInstant("2025-10-20T14:30:00Z") == 1760970600000);
    CHECK(parseInstant("2025-10-20T09:30:00.123456-05:00") == 1760970600123);
    const auto text = GENERATE("2025-10-20T14:30:00", "2025-10-20 14:30:00Z", "2025-10-20T24:00:00Z",
        "2025-10-20T14:30:00.Z", "2025-10-20T14:30:00+5:00", "");
    CHECK_FALSE(parseInstant(text));
}

TEST_CASE("work is overdue after a day and a half, counted in whole days")
{
    constexpr std::int64_t hourMs = 3'600'000;
    CHECK_FALSE(daysOverdue(0, 36 * hourMs - 1));
    CHECK(daysOverdue(0, 36 * hourMs) == 1);
    CHECK(daysOverdue(0, 48 * hourMs) == 2);
    CHECK_FALSE(daysOverdue(100 * hourMs, 0)); // the clock was set back
}

TEST_CASE("waiting grows from 2 s to 15 min, with full jitter, and never below the office's floor")
{
    CHECK(backoffMs(1, 2000) == 2000);
    CHECK(backoffMs(1, 2001) == 0);
    CHECK(backoffMs(1, 0, 30'000) == 30'000);
    REQUIRE(rc::check([](std::uint64_t random) {
        const int failures = *rc::gen::inRange(1, 1'000'000);
        const auto floorMs = *rc::gen::inRange<std::int64_t>(0, 3'600'000);
        const auto waitMs = backoffMs(failures, random, floorMs);
        RC_ASSERT(waitMs >= floorMs);
        RC_ASSERT(waitMs <= std::max(lastBackoffCapMs, floorMs));
    }));
}
