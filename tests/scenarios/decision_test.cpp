// SPDX-License-Identifier: GPL-3.0-or-later
// The scenarios in which something is decided about one record, as that decision alone: a state, an event, an outcome. Whole
// devices come to the same in the files beside this one.
#include "core/conflict/decision.h"

#include <catch2/catch_test_macros.hpp>

using namespace wellpulse;
using namespace wellpulse::core;

namespace {

constexpr std::int64_t nowMs = 1'760'970'600'000;
constexpr std::int64_t minuteMs = 60'000;
constexpr std::int64_t dayMs = 24 * 60 * minuteMs;

/// What somebody says of the one day that these decisions are about.
struct Said {
    const char *by = "first";
    EventType type = EventType::ProductionUpdated;
    std::optional<std::int64_t> base{};
    Json values = Json::object();
    std::int64_t atMs = nowMs; ///< by the author's clock
};

Event eventOf(const Said &said)
{
    static int number = 0;
    Event event;
    event.id = uuidV7(nowMs + ++number, {});
    event.deviceId = said.by;
    event.eventType = said.type;
    event.hlc = {said.atMs, 0};
    event.base = said.base;
    event.payload = said.values;
    if (said.type == EventType::ProductionUpdated) {
        Json changes = Json::object();
        for (const auto &[field, value] : said.values.items())
            changes[field] = {{"from", nullptr}, {"to", value}};
        event.payload = {{"changes", changes}};
    } else if (said.type == EventType::ConflictResolved) {
        event.payload = {{"conflictIds", {uuidV7(1, {}).toString()}}, {"values", said.values}, {"deleted", false}};
    }
    return event;
}

/// One day at the office.
class Day {
public:
    explicit Day(ConflictPolicy policy = ConflictPolicy::LastWriterWins)
        : m_context{policy, nowMs}
    {
    }
    Decision says(const Said &said, std::int64_t receivedAtMs = nowMs)
    {
        m_context.receivedAtMs = receivedAtMs;
        const Event event = eventOf(said);
        Decision decision = decide(state, event, m_context);
        if (decision.disposition != Disposition::Rejected)
            commit(state, event, decision, m_context);
        return decision;
    }
    /// Entered with 40 bbl; revision 1.
    Day &entered()
    {
        says({"office", EventType::ProductionCreated, {}, {{"oilVolume", "40.00"}, {"gasVolume", "5.00"}},
            nowMs - dayMs});
        return *this;
    }
    Json oil() const { return state.fields.value("oilVolume", Json()); }

    AggregateState state;

private:
    DecisionContext m_context;
};

ConflictResolution resolutionOf(const Decision &decision)
{
    REQUIRE(decision.conflict);
    return decision.conflict->resolution;
}

} // namespace

TEST_CASE("scenario 01, decision: a second entry of one day meets the first, and the later one stands")
{
    Day day;
    day.says({"first", EventType::ProductionCreated, {}, {{"oilVolume", "41.00"}}, nowMs});
    const Decision later = day.says({"second", EventType::ProductionCreated, {}, {{"oilVolume", "42.00"}}, nowMs + 1});
    CHECK(later.disposition == Disposition::Applied);
    CHECK(resolutionOf(later) == ConflictResolution::Overwrite);
    CHECK(later.conflict->existingData.at("oilVolume") == "41.00");
    CHECK(day.oil() == "42.00");
}

TEST_CASE("scenario 02, decision: a second entry with the same values changes nothing")
{
    Day day;
    day.says({"first", EventType::ProductionCreated, {}, {{"oilVolume", "41.0"}}});
    const Decision same = day.says({"second", EventType::ProductionCreated, {}, {{"oilVolume", "41.00"}}});
    CHECK(same.disposition == Disposition::Unchanged);
    CHECK_FALSE(same.conflict);
    CHECK(day.state.revision == 1);
}

TEST_CASE("scenario 03, decision: different fields merge, under either policy")
{
    for (const auto policy : {ConflictPolicy::LastWriterWins, ConflictPolicy::UserPrompt}) {
        Day day(policy);
        day.entered();
        day.says({"first", EventType::ProductionUpdated, 1, {{"oilVolume", "41.00"}}});
        const Decision other = day.says({"second", EventType::ProductionUpdated, 1, {{"gasVolume", "7.00"}}});
        CHECK(other.disposition == Disposition::Merged);
        CHECK(day.oil() == "41.00");
        CHECK(day.state.fields.at("gasVolume") == "7.00");
    }
}

TEST_CASE("scenario 04, decision: the same value for the same field changes nothing")
{
    Day day(ConflictPolicy::UserPrompt);
    day.entered();
    day.says({"first", EventType::ProductionUpdated, 1, {{"oilVolume", "41.00"}}});
    CHECK(day.says({"second", EventType::ProductionUpdated, 1, {{"oilVolume", "41.00"}}}).disposition
        == Disposition::Unchanged);
}

TEST_CASE("scenario 05, decision: different values for one field: by rank, or a person's choice")
{
    SECTION("the later writer wins, and when it came first the other is superseded")
    {
        Day day;
        day.entered();
        day.says({"first", EventType::ProductionUpdated, 1, {{"oilVolume", "42.00"}}, nowMs + 1});
        const Decision earlier = day.says({"second", EventType::ProductionUpdated, 1, {{"oilVolume", "41.00"}}, nowMs});
        CHECK(earlier.disposition == Disposition::Superseded);
        CHECK(resolutionOf(earlier) == ConflictResolution::Skip);
        CHECK(earlier.conflict->incomingData.at("oilVolume") == "41.00");
        CHECK(day.oil() == "42.00");
    }
    SECTION("where a person is asked, nothing is taken")
    {
        Day day(ConflictPolicy::UserPrompt);
        day.entered();
        day.says({"first", EventType::ProductionUpdated, 1, {{"oilVolume", "41.00"}}});
        const Decision second
            = day.says({"second", EventType::ProductionUpdated, 1, {{"oilVolume", "42.00"}}, nowMs + 1});
        CHECK(second.disposition == Disposition::Conflict);
        CHECK(resolutionOf(second) == ConflictResolution::UserPrompt);
        CHECK(day.oil() == "41.00");
    }
}

TEST_CASE("scenario 06, decision: a delete against an edit stays live, in both orders")
{
    Day day;
    day.entered();
    SECTION("the edit second")
    {
        day.says({"first", EventType::ProductionDeleted, 1});
        REQUIRE(day.state.deleted);
        CHECK(day.says({"second", EventType::ProductionUpdated, 1, {{"oilVolume", "42.00"}}}).disposition
            == Disposition::Conflict);
    }
    SECTION("the delete second")
    {
        day.says({"second", EventType::ProductionUpdated, 1, {{"oilVolume", "42.00"}}});
        CHECK(day.says({"first", EventType::ProductionDeleted, 1}).disposition == Disposition::Conflict);
    }
    CHECK(day.state.live());
    CHECK(day.oil() == "42.00");
}

TEST_CASE("scenario 07, decision: the second delete changes nothing")
{
    Day day;
    day.entered();
    day.says({"first", EventType::ProductionDeleted, 1});
    CHECK(day.says({"second", EventType::ProductionDeleted, 1}).disposition == Disposition::Unchanged);
    CHECK(day.state.deleted);
}

TEST_CASE("scenario 16, decision: a clock that is ahead counts as five minutes after the receipt, no more")
{
    Day day;
    day.entered();
    day.says({"ahead", EventType::ProductionUpdated, 1, {{"oilVolume", "41.00"}}, nowMs + 2 * dayMs});
    SECTION("within the five minutes it is still the later one")
    {
        CHECK(day.says({"right", EventType::ProductionUpdated, 1, {{"oilVolume", "42.00"}}, nowMs + 4 * minuteMs},
                     nowMs + 4 * minuteMs)
                  .disposition
            == Disposition::Superseded);
    }
    SECTION("after them it is not")
    {
        CHECK(day.says({"right", EventType::ProductionUpdated, 1, {{"oilVolume", "42.00"}}, nowMs + 6 * minuteMs},
                     nowMs + 6 * minuteMs)
                  .disposition
            == Disposition::Applied);
    }
}

TEST_CASE("scenario 17, decision: a clock that is behind loses what it had not seen, and changes what it had")
{
    Day day;
    day.entered();
    day.says({"right", EventType::ProductionUpdated, 1, {{"oilVolume", "41.00"}}});
    CHECK(day.says({"behind", EventType::ProductionUpdated, 1, {{"oilVolume", "42.00"}}, nowMs - 2 * dayMs}).disposition
        == Disposition::Superseded);
    CHECK(day.says({"behind", EventType::ProductionUpdated, 2, {{"oilVolume", "43.00"}}, nowMs - 2 * dayMs}).disposition
        == Disposition::Applied);
    CHECK(day.oil() == "43.00");
}

TEST_CASE("scenario 18, decision: the logical clock goes on when the wall clock jumps back")
{
    HybridLogicalClock clock;
    const Hlc before = clock.tick(nowMs);
    const Hlc after = clock.tick(nowMs - dayMs);
    CHECK(before < after);
    Day day;
    day.entered();
    day.says({"first", EventType::ProductionUpdated, 1, {{"oilVolume", "41.00"}}, nowMs});
    // Its own earlier write is no other's, whatever the time says.
    CHECK(day.says({"first", EventType::ProductionUpdated, 1, {{"oilVolume", "42.00"}}, nowMs - dayMs}).disposition
        == Disposition::Applied);
}

TEST_CASE("scenario 20, decision: it is devices that are told apart, not people")
{
    Day day(ConflictPolicy::UserPrompt);
    day.entered();
    day.says({"one laptop", EventType::ProductionUpdated, 1, {{"oilVolume", "41.00"}}});
    CHECK(day.says({"one laptop", EventType::ProductionUpdated, 1, {{"oilVolume", "42.00"}}}).disposition
        == Disposition::Applied);
    CHECK(day.says({"another laptop", EventType::ProductionUpdated, 1, {{"oilVolume", "43.00"}}}).disposition
        == Disposition::Conflict);
}

TEST_CASE("scenario 21, decision: an equal resolution changes nothing, a different one opens the next conflict")
{
    for (const auto policy : {ConflictPolicy::LastWriterWins, ConflictPolicy::UserPrompt}) {
        Day day(policy);
        day.entered();
        day.says({"first", EventType::ConflictResolved, 1, {{"oilVolume", "42.00"}}});
        CHECK(day.says({"second", EventType::ConflictResolved, 1, {{"oilVolume", "42.00"}}}).disposition
            == Disposition::Unchanged);
        CHECK(day.says({"third", EventType::ConflictResolved, 1, {{"oilVolume", "43.00"}}}).disposition
            == Disposition::Conflict);
        CHECK(day.oil() == "42.00");
    }
}

TEST_CASE("scenario 22, decision: an edit that does not know of an open conflict is contested as well")
{
    Day day(ConflictPolicy::UserPrompt);
    day.entered();
    day.says({"first", EventType::ProductionUpdated, 1, {{"oilVolume", "41.00"}}});
    day.says({"second", EventType::ProductionUpdated, 1, {{"oilVolume", "42.00"}}});
    CHECK(day.says({"third", EventType::ProductionUpdated, 1, {{"oilVolume", "44.00"}}}).disposition
        == Disposition::Conflict);
    CHECK(day.oil() == "41.00");
}

TEST_CASE("scenario 23, decision: an edit that has seen the resolution applies")
{
    Day day(ConflictPolicy::UserPrompt);
    day.entered();
    day.says({"first", EventType::ProductionUpdated, 1, {{"oilVolume", "41.00"}}});
    day.says({"second", EventType::ProductionUpdated, 1, {{"oilVolume", "42.00"}}});
    day.says({"second", EventType::ConflictResolved, 2, {{"oilVolume", "42.00"}}});
    CHECK(day.says({"first", EventType::ProductionUpdated, 3, {{"oilVolume", "45.00"}}}).disposition
        == Disposition::Applied);
}
