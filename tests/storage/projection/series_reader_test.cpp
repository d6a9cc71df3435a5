// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/projection/series_reader.h"
#include "tests/storage/log_fixture.h"

using namespace wellpulse;
using namespace wellpulse::test;
using core::Fluid;

namespace {

core::CivilDate date(std::string_view text)
{
    return *core::parseCivilDate(text);
}

} // namespace

TEST_CASE("a well's series has its live days in order, with what was read, where it came from, and downtime")
{
    Device device;
    auto down = productionDay(wellOne, "2024-02-29", 0);
    down.downtimeReason = "PUMP_FAILURE";
    down.notes = "called the foreman";
    must(device.log().append(created(productionDay(wellOne, "2024-03-01", 4'250))));
    must(device.log().append(created(down)));
    must(device.log().append(created(productionDay(wellOne, "2024-03-04", 100))));
    must(device.log().append(created(productionDay(wellOne, "2024-03-05", 200))));
    must(device.log().append(created(productionDay(wellTwo, "2024-03-01", 999))));
    must(device.log().append(deleted(productionDay(wellOne, "2024-03-04", 100))));

    const storage::SeriesReader reader(device.database.handle());
    const auto days = must(reader.allDays(wellOne));
    REQUIRE(days.size() == 3);
    CHECK(days[0].date == date("2024-02-29"));
    CHECK(days[0].downtimeReason == "PUMP_FAILURE");
    CHECK(days[0].reading(Fluid::Oil).volume == core::Volume{0});
    CHECK(days[1].reading(Fluid::Oil) == core::Reading{core::Volume{4'250}, core::Provenance::Measured});
    CHECK(days[1].reading(Fluid::Gas).provenance == core::Provenance::Carried);
    CHECK(!days[1].reading(Fluid::Water).volume);
    CHECK(!days[1].downtimeReason);
    CHECK(days[2].date == date("2024-03-05"));

    const auto two = must(reader.days(wellOne, {date("2024-03-01"), date("2024-03-04")}));
    REQUIRE(two.size() == 1);
    CHECK(two[0] == days[1]);
    CHECK(must(reader.allDays(*core::parseUuid("33333333-3333-7333-8333-333333333333"))).empty());
}

TEST_CASE("a series has the reasons of its readings")
{
    Device device;
    auto day = productionDay(wellOne, "2025-10-20", 100);
    day.reading(Fluid::Oil).varianceReason = "CHOKE_CHANGED";
    day.reading(Fluid::Water).notReadReason = "tank lid frozen";
    must(device.log().append(created(day)));
    const auto days = must(storage::SeriesReader(device.database.handle()).allDays(wellOne));
    REQUIRE(days.size() == 1);
    CHECK(days[0].readings == day.readings);
}
