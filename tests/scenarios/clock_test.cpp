// SPDX-License-Identifier: GPL-3.0-or-later
// Scenarios 16 to 19, whole devices at the real office: clocks that are wrong, and time that passed.
#include "tests/scenarios/laptop.h"

#include <catch2/catch_test_macros.hpp>

using namespace wellpulse;
using namespace wellpulse::test;
using storage::EventStanding;

namespace {

constexpr std::int64_t minuteMs = 60'000;
constexpr std::int64_t dayMs = 24 * 60 * minuteMs;

/// A day that is the same whatever the clock says.
core::Event enter(Laptop &laptop, const std::string &well, const std::string &date, const std::string &oil)
{
    core::ProductionDay day;
    day.wellId = well;
    day.date = core::parseCivilDate(date).value();
    day.reading(core::Fluid::Oil) = {core::parseWireVolume(oil), core::Provenance::Measured};
    const auto state = laptop.store().production().state(core::productionAggregateId("acme", well, date));
    REQUIRE(state);
    if (core::isThere(*state))
        return laptop.append(core::decideEdit(*state, day, laptop.today()).value());
    return laptop.append(core::decideAdd("acme", *state, day, laptop.today()).value());
}

std::string shows(Laptop &laptop, const std::string &well, const std::string &date)
{
    const auto state = laptop.store().production().state(core::productionAggregateId("acme", well, date));
    REQUIRE(state);
    return core::isThere(*state) ? (*state)->fields.value("oilVolume", std::string()) : std::string();
}

constexpr const char *day = "2025-10-17"; // three days before the office's today

struct Field {
    RealOffice office;
    std::string well = office.addWell("Acme Fed 3-2H");
    Laptop right{office, "right"};
    Laptop wrong{office, "wrong", "second@acme.test"};
    void agree() { requireAgreement(office, {&right, &wrong}); }
};

} // namespace

TEST_CASE("scenario 16: a clock two days ahead is told of, and wins over nobody who writes ten minutes later")
{
    Field field;
    field.wrong.nowMs += 2 * dayMs;
    enter(field.wrong, field.well, day, "41.00");
    const auto report = field.wrong.drain();
    CHECK(sync::clockIsOff(report.clockOffsetMs));
    CHECK(report.clockOffsetMs < -dayMs);
    field.office.nowMs += 10 * minuteMs;
    field.right.nowMs += 10 * minuteMs;
    const auto later = enter(field.right, field.well, day, "42.00"); // without having seen the other
    field.agree();
    CHECK(field.right.standing(later) == EventStanding::Applied);
    CHECK(shows(field.wrong, field.well, day) == "42.00");
}

TEST_CASE(
    "scenario 17: a clock two days behind loses only to who did not know of it; what was seen is changed whatever the clock")
{
    Field field;
    field.wrong.nowMs -= 2 * dayMs;
    field.right.nowMs += minuteMs; // later than all that the other has heard of
    enter(field.right, field.well, day, "41.00");
    const auto unaware = enter(field.wrong, field.well, day, "42.00");
    field.agree();
    CHECK(field.wrong.standing(unaware) == EventStanding::Superseded);
    CHECK(shows(field.right, field.well, day) == "41.00");
    const auto aware = enter(field.wrong, field.well, day, "43.00");
    field.agree();
    CHECK(field.wrong.standing(aware) == EventStanding::Applied);
    CHECK(shows(field.right, field.well, day) == "43.00");
}

TEST_CASE("scenario 18: a clock that jumps back does not turn the order of one's own entries")
{
    Field field;
    const auto first = enter(field.wrong, field.well, day, "41.00");
    field.wrong.nowMs -= dayMs;
    const auto second = enter(field.wrong, field.well, day, "42.00");
    CHECK(first.hlc < second.hlc);
    field.agree();
    CHECK(field.wrong.standing(second) == EventStanding::Applied);
    CHECK(shows(field.right, field.well, day) == "42.00");
}

TEST_CASE("scenario 19: ninety days offline: after a new sign-in all of it arrives, and all that others did comes in")
{
    Field field;
    for (int passed = 0; passed < 90; ++passed) {
        const std::string date = field.right.today().toString();
        enter(field.right, field.well, date, "41.00");
        enter(field.wrong, field.well, date, "42.00"); // the same days, without knowing
        field.right.nowMs += dayMs;
        field.wrong.nowMs += dayMs + minuteMs;
        field.office.nowMs += dayMs;
        field.right.drain();
    }
    const auto held = field.wrong.sync();
    REQUIRE(held.failure);
    CHECK(held.failure->error.code == "sign_in_again");
    CHECK(field.wrong.pending() == 90);
    field.wrong.signIn("second@acme.test");
    field.agree();
    CHECK(field.right.store().production().days({}).value().size() == 90);
}
