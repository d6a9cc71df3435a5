// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conflict/decision.h"

#include "tests/support/vectors.h"

#include <catch2/catch_test_macros.hpp>

using namespace wellpulse::core;

namespace {

EventType typeOf(const std::string &name)
{
    return *parseEventType("PRODUCTION_" + name);
}

Json payloadOf(const Json &step, EventKind kind)
{
    if (kind != EventKind::Update)
        return step.at("payload");
    Json changes = Json::object();
    for (const auto &[field, value] : step.at("payload").items())
        changes[field] = {{"from", nullptr}, {"to", value}};
    return {{"changes", changes}};
}

Event eventOf(const Json &step, int number)
{
    Event event;
    event.id = uuidV7(number, {});
    event.deviceId = step.at("device").get<std::string>();
    event.eventType = typeOf(step.at("type").get<std::string>());
    event.hlc = {step.value("hlcMs", number * 1000), 0};
    if (!step.at("base").is_null())
        event.base = step.at("base").get<std::int64_t>();
    event.payload = payloadOf(step, kindOf(event.eventType));
    return event;
}

} // namespace

TEST_CASE("what the office decides, case by case")
{
    for (const auto &vector : wellpulse::test::readVectors("decisions.json")) {
        const auto name = vector.at("name").get<std::string>();
        CAPTURE(name);
        AggregateState state;
        DecisionContext context;
        context.policy = vector.at("policy") == "LWW" ? ConflictPolicy::LastWriterWins : ConflictPolicy::UserPrompt;
        int number = 0;
        for (const auto &step : vector.at("events")) {
            const auto event = eventOf(step, number + 1);
            context.receivedAtMs = step.value("receivedAtMs", 1'000'000'000);
            const auto decision = decide(state, event, context);
            CAPTURE(number);
            CHECK(
                Json(toString(decision.disposition)) == vector.at("dispositions").at(static_cast<std::size_t>(number)));
            const Json resolution = decision.conflict ? Json(toString(decision.conflict->resolution)) : Json();
            CHECK(resolution == vector.at("resolutions").at(static_cast<std::size_t>(number)));
            if (decision.disposition != Disposition::Rejected)
                commit(state, event, decision, context);
            ++number;
        }
        CHECK(state.revision == vector.at("revision").get<std::int64_t>());
        CHECK(state.deleted == vector.value("deleted", false));
        if (vector.contains("fields"))
            CHECK(state.fields == vector.at("fields"));
    }
}

TEST_CASE("a conflict shows both sides")
{
    AggregateState state;
    const DecisionContext context{ConflictPolicy::LastWriterWins, 1'000'000};
    const auto first
        = eventOf({{"device", "A"}, {"type", "CREATED"}, {"base", nullptr}, {"payload", {{"oilVolume", "42.50"}}}}, 1);
    commit(state, first, decide(state, first, context), context);
    const auto second
        = eventOf({{"device", "B"}, {"type", "CREATED"}, {"base", nullptr}, {"payload", {{"oilVolume", "45.00"}}}}, 2);
    const auto decision = decide(state, second, context);
    REQUIRE(decision.conflict);
    CHECK(decision.conflict->fields == std::vector<std::string>{"oilVolume"});
    CHECK(decision.conflict->existingData == Json{{"oilVolume", "42.50"}});
    CHECK(decision.conflict->incomingData == Json{{"oilVolume", "45.00"}});
}

TEST_CASE("a resolution writes the chosen values; an equal one changes nothing, a different one asks again")
{
    AggregateState state;
    const DecisionContext context{ConflictPolicy::LastWriterWins, 1'000'000};
    const auto first
        = eventOf({{"device", "A"}, {"type", "CREATED"}, {"base", nullptr}, {"payload", {{"oilVolume", "42.50"}}}}, 1);
    commit(state, first, decide(state, first, context), context);
    const auto resolution = [](const char *device, const char *oil, int number) {
        Event event;
        event.id = uuidV7(number, {});
        event.deviceId = device;
        event.eventType = EventType::ConflictResolved;
        event.base = 1;
        event.hlc = {number * 1000, 0};
        event.payload = {{"conflictIds", {"c1"}}, {"values", {{"oilVolume", oil}}}, {"deleted", false}};
        return event;
    };
    const auto chosen = resolution("A", "44.00", 2);
    commit(state, chosen, decide(state, chosen, context), context);
    CHECK(state.fields.at("oilVolume") == "44.00");
    CHECK(decide(state, resolution("B", "44.00", 3), context).disposition == Disposition::Unchanged);
    CHECK(decide(state, resolution("B", "46.00", 4), context).disposition == Disposition::Conflict);
}

TEST_CASE("a day entered anew keeps nothing of the deleted one, nor where its volumes came from")
{
    AggregateState state;
    const DecisionContext context{ConflictPolicy::LastWriterWins, 1'000'000'000};
    const auto take = [&](const Json &step, int number) {
        const Event event = eventOf(step, number);
        commit(state, event, decide(state, event, context), context);
    };
    take({{"device", "d"}, {"type", "CREATED"}, {"base", nullptr},
             {"payload",
                 {{"oilVolume", "1.00"}, {"gasVolume", "2.00"},
                     {"provenance", {{"oilVolume", "MEASURED"}, {"gasVolume", "CARRIED"}}}}}},
        1);
    take({{"device", "d"}, {"type", "DELETED"}, {"base", 1}, {"payload", Json::object()}}, 2);
    take({{"device", "d"}, {"type", "CREATED"}, {"base", 2},
             {"payload", {{"oilVolume", "3.00"}, {"provenance", {{"oilVolume", "ESTIMATED"}}}}}},
        3);
    CHECK(state.fields == Json{{"oilVolume", "3.00"}, {"provenance", {{"oilVolume", "ESTIMATED"}}}});
}

TEST_CASE("what says which record it is, is never disputed")
{
    AggregateState state;
    const DecisionContext context{ConflictPolicy::LastWriterWins, 1'000'000};
    const Json payload{
        {"wellId", "11111111-1111-7111-8111-111111111111"}, {"productionDate", "2025-10-20"}, {"oilVolume", "42.50"}};
    const auto entered = eventOf({{"device", "A"}, {"type", "CREATED"}, {"base", nullptr}, {"payload", payload}}, 1);
    commit(state, entered, decide(state, entered, context), context);
    const auto deletion
        = eventOf({{"device", "B"}, {"type", "DELETED"}, {"base", nullptr}, {"payload", Json::object()}}, 2);
    const auto decision = decide(state, deletion, context);
    REQUIRE(decision.conflict);
    CHECK(decision.conflict->fields == std::vector<std::string>{"deleted", "oilVolume"});
}
