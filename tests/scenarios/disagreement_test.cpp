// SPDX-License-Identifier: GPL-3.0-or-later
// Scenarios 1 to 7 and 20 to 23, whole devices at the real office: two people and one day.
#include "tests/scenarios/laptop.h"

#include <catch2/catch_test_macros.hpp>

using namespace wellpulse;
using namespace wellpulse::test;
using core::ConflictPolicy;
using core::ConflictResolution;
using core::Fluid;
using storage::EventStanding;

namespace {

constexpr std::int64_t minuteMs = 60'000;

void setOil(core::ProductionDay &day, const char *volume)
{
    day.reading(Fluid::Oil) = {core::parseWireVolume(volume), core::Provenance::Measured};
}

auto oil(const char *volume)
{
    return [volume](core::ProductionDay &day) { setOil(day, volume); };
}

auto gas(const char *volume)
{
    return [volume](core::ProductionDay &day) {
        day.reading(Fluid::Gas) = {core::parseWireVolume(volume), core::Provenance::Measured};
    };
}

/// Two people who both know a day of 40 bbl.
struct Field {
    explicit Field(ConflictPolicy policy = ConflictPolicy::LastWriterWins)
        : office(policy)
        , well(office.addWell("Acme Fed 3-2H"))
        , first(office, "first")
        , second(office, "second", "second@acme.test")
    {
    }
    Field &withDay()
    {
        first.record(well, 1, "40.00");
        agree();
        later();
        return *this;
    }
    void agree() { requireAgreement(office, {&first, &second}); }
    /// The second one's clock goes on, so that what it says is later.
    void later() { second.nowMs += minuteMs; }
    /// An open conflict about 41 (the first's) and 42 (the second's, who hears of it).
    storage::ConflictNotice quarrel()
    {
        withDay();
        first.change(well, 1, oil("41.00"));
        second.change(well, 1, oil("42.00"));
        agree();
        const auto open = second.openConflicts();
        REQUIRE(open.size() == 1);
        return open.front();
    }

    RealOffice office;
    std::string well;
    Laptop first;
    Laptop second;
};

} // namespace

TEST_CASE(
    "scenario 01: one day of one well entered on two devices with different values: the later one stands, both are kept")
{
    Field field;
    field.later();
    field.first.record(field.well, 1, "41.00");
    const auto later = field.second.record(field.well, 1, "42.00");
    field.agree();
    CHECK(field.first.shows(field.well, 1) == "42.00");
    CHECK(field.second.shows(field.well, 1) == "42.00");
    const auto told = field.second.store().reader().conflicts(false);
    REQUIRE((told && told->size() == 1));
    CHECK(told->front().notice.resolution == ConflictResolution::Overwrite);
    CHECK(told->front().notice.existingData.at("oilVolume") == "41.00");
    CHECK_FALSE(told->front().open);
    CHECK(field.second.standing(later) == EventStanding::Applied);
}

TEST_CASE("scenario 02: one day entered on two devices with identical values is one day, and nothing is asked")
{
    Field field;
    field.later();
    field.first.record(field.well, 1, "41.00");
    const auto same = field.second.record(field.well, 1, "41.00");
    field.agree();
    CHECK(field.first.shows(field.well, 1) == "41.00");
    CHECK(field.second.standing(same) == EventStanding::Unchanged);
    CHECK(field.second.store().reader().conflicts(false).value().empty());
}

TEST_CASE("scenario 03: changes of different fields are both kept")
{
    Field field;
    field.withDay();
    field.first.change(field.well, 1, oil("41.00"));
    const auto merged = field.second.change(field.well, 1, gas("7.00"));
    field.agree();
    CHECK(field.first.shows(field.well, 1) == "41.00");
    CHECK(field.first.shows(field.well, 1, Fluid::Gas) == "7.00");
    CHECK(field.second.standing(merged) == EventStanding::Merged);
}

TEST_CASE("scenario 04: the same field changed to the same value is no conflict")
{
    Field field;
    field.withDay();
    field.first.change(field.well, 1, oil("41.00"));
    const auto same = field.second.change(field.well, 1, oil("41.00"));
    field.agree();
    CHECK(field.second.standing(same) == EventStanding::Unchanged);
    CHECK(field.second.store().reader().conflicts(false).value().empty());
}

TEST_CASE("scenario 05: the same field changed to different values: the last writer has it, whoever comes first")
{
    Field field;
    field.withDay();
    field.first.change(field.well, 1, oil("41.00"));
    const auto later = field.second.change(field.well, 1, oil("42.00"));
    SECTION("the later one comes second")
    {
        field.agree();
        CHECK(field.second.standing(later) == EventStanding::Applied);
    }
    SECTION("the earlier one comes second, and is told what became of its value")
    {
        field.second.drain();
        field.agree();
        const auto told = field.first.store().reader().conflicts(false);
        REQUIRE((told && told->size() == 1));
        CHECK(told->front().notice.resolution == ConflictResolution::Skip);
        CHECK(told->front().notice.incomingData.at("oilVolume") == "41.00");
    }
    CHECK(field.first.shows(field.well, 1) == "42.00");
    CHECK(field.second.shows(field.well, 1) == "42.00");
}

TEST_CASE("scenario 05: where a person shall choose, the office's value stands until one has")
{
    Field field(ConflictPolicy::UserPrompt);
    const auto conflict = field.quarrel();
    CHECK(conflict.resolution == ConflictResolution::UserPrompt);
    CHECK(conflict.existingData.at("oilVolume") == "41.00");
    CHECK(conflict.incomingData.at("oilVolume") == "42.00");
    CHECK(field.first.shows(field.well, 1) == "41.00");
    field.second.settle(conflict, {{"oilVolume", "42.00"}});
    field.agree();
    CHECK(field.first.shows(field.well, 1) == "42.00");
    CHECK(field.second.openConflicts().empty());
}

TEST_CASE("scenario 06: a delete against an edit keeps the day until a person has chosen, in both orders")
{
    Field field;
    field.withDay();
    field.first.removeDay(field.well, 1);
    field.second.change(field.well, 1, oil("42.00"));
    Laptop *late = &field.second;
    SECTION("the edit comes second") { }
    SECTION("the delete comes second")
    {
        field.second.drain();
        late = &field.first;
    }
    field.agree();
    CHECK(field.first.shows(field.well, 1) == "42.00");
    CHECK(field.second.shows(field.well, 1) == "42.00");
    const auto open = late->openConflicts();
    REQUIRE(open.size() == 1);
    CHECK(open.front().fields.front() == "deleted");
    late->settle(open.front(), core::Json::object(), true);
    field.agree();
    CHECK_FALSE(field.first.hasDay(field.well, 1));
    CHECK_FALSE(field.second.hasDay(field.well, 1));
}

TEST_CASE("scenario 07: a day deleted twice is deleted")
{
    Field field;
    field.withDay();
    field.first.removeDay(field.well, 1);
    const auto again = field.second.removeDay(field.well, 1);
    field.agree();
    CHECK_FALSE(field.first.hasDay(field.well, 1));
    CHECK(field.second.standing(again) == EventStanding::Unchanged);
    CHECK(field.second.openConflicts().empty());
}

TEST_CASE("scenario 20: one person with two devices is two writers, like two people")
{
    RealOffice office;
    const std::string well = office.addWell("Acme Fed 3-2H");
    Laptop truck(office, "truck");
    Laptop home(office, "home");
    CHECK(truck.store().log().identity().userId == home.store().log().identity().userId);
    home.nowMs += minuteMs;
    truck.record(well, 1, "41.00");
    home.record(well, 1, "42.00");
    truck.record(well, 2, "43.00");
    requireAgreement(office, {&truck, &home});
    CHECK(truck.shows(well, 1) == "42.00");
    CHECK(home.shows(well, 2) == "43.00");
    CHECK(home.store().reader().conflicts(false).value().size() == 1);
}

TEST_CASE("scenario 21: two people settle one conflict alike, and it is settled; differently, and the next one opens")
{
    Field field(ConflictPolicy::UserPrompt);
    const auto conflict = field.quarrel();
    field.second.settle(conflict, {{"oilVolume", "42.00"}});
    SECTION("alike")
    {
        const auto second = field.first.settle(conflict, {{"oilVolume", "42.00"}});
        field.second.drain();
        field.agree();
        CHECK(field.first.standing(second) == EventStanding::Unchanged);
        CHECK(field.first.openConflicts().empty());
        CHECK(field.second.openConflicts().empty());
    }
    SECTION("differently")
    {
        const auto second = field.first.settle(conflict, {{"oilVolume", "43.00"}});
        field.second.drain();
        field.agree();
        CHECK(field.first.standing(second) == EventStanding::Conflict);
        const auto next = field.first.openConflicts();
        REQUIRE(next.size() == 1);
        CHECK(next.front().conflictId != conflict.conflictId);
        CHECK(next.front().incomingData.at("oilVolume") == "43.00");
    }
    CHECK(field.first.shows(field.well, 1) == "42.00");
}

TEST_CASE("scenario 22: an edit by somebody who does not know of the open conflict joins it and decides nothing")
{
    Field field(ConflictPolicy::UserPrompt);
    Laptop third(field.office, "third");
    field.first.record(field.well, 1, "40.00");
    field.agree();
    third.drain();
    field.later();
    third.nowMs += 2 * minuteMs;
    field.first.change(field.well, 1, oil("41.00"));
    field.second.change(field.well, 1, oil("42.00"));
    const auto unaware = third.change(field.well, 1, oil("44.00"));
    field.agree();
    requireAgreement(field.office, {&field.first, &field.second, &third});
    CHECK(third.standing(unaware) == EventStanding::Conflict);
    CHECK(third.openConflicts().size() == 2); // each edit that met another is told to every device
    CHECK(field.second.openConflicts().size() == 2);
    CHECK(third.shows(field.well, 1) == "41.00");
}

TEST_CASE("scenario 23: an edit by somebody who has seen the resolution simply applies")
{
    Field field(ConflictPolicy::UserPrompt);
    const auto conflict = field.quarrel();
    field.second.settle(conflict, {{"oilVolume", "42.00"}});
    field.agree();
    const auto aware = field.first.change(field.well, 1, oil("45.00"));
    field.agree();
    CHECK(field.first.standing(aware) == EventStanding::Applied);
    CHECK(field.second.shows(field.well, 1) == "45.00");
    CHECK(field.first.openConflicts().empty());
}
