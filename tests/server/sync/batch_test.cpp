// SPDX-License-Identifier: GPL-3.0-or-later
// POST /sync/batch and GET /sync/changes, over every kind of store.
#include "tests/server/support/test_office.h"

#include "core/event/event_codec.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

using namespace wellpulse;
using namespace wellpulse::server;
using namespace wellpulse::server::test;

namespace {

struct Bench {
    Bench()
        : stores(makeStores(GENERATE(from_range(storeKinds()))))
        , office(*stores)
    {
        well = office.addWell("Acme Well #1");
    }
    std::unique_ptr<StoreFactory> stores;
    TestOffice office;
    core::Uuid well;
};

core::Json failureOf(const Answer &answer, const core::Event &event)
{
    for (const core::Json &failure : answer.body.at("failed")) {
        if (failure.at("eventId") == event.id.toString())
            return failure;
    }
    return nullptr;
}

} // namespace

TEST_CASE("a batch is taken, and another device sees it in the feed")
{
    Bench bench;
    TestDevice device(bench.office, "one");
    const core::Event event = device.production(bench.well, "2025-10-19", "42.50");
    const Answer answer = bench.office.post(device.batch({event}, device.start));
    REQUIRE(answer.status == 200);
    CHECK(answer.body.at("synced") == core::Json{event.id.toString()});
    CHECK(answer.body.at("conflicts").empty());
    CHECK(answer.body.at("failed").empty());
    REQUIRE(answer.body.at("changes").size() == 2); // the well, then the day
    const core::Json &entry = answer.body.at("changes").at(1);
    CHECK(entry.at("seq") == 2);
    CHECK(entry.at("event") == core::toJson(event));
    CHECK(entry.at("disposition") == "APPLIED");
    CHECK(entry.at("effect").at("revision") == 1);
    CHECK(entry.at("effect").at("fields").at("oilVolume") == "42.50");
    CHECK_FALSE(entry.at("effect").at("fields").contains("waterVolume")); // a null in CREATED is no write
    CHECK(answer.body.at("more") == false);
    CHECK(answer.body.at("durableSeq") == 2);
    CHECK(answer.body.at("serverTime") == "2025-10-20T14:30:00.000Z");

    TestDevice other(bench.office, "other");
    ClientView view;
    view.pull(bench.office, other.start);
    CHECK(view.chainHolds);
    CHECK(view.cursor == answer.body.at("cursor"));
    CHECK(bench.office.call(Method::Get, "/sync/state-hash").body.at("stateHash") == view.hash());
}

TEST_CASE("who asks not to be sent its own events back is told of them in brief, and nobody else is")
{
    Bench bench;
    TestDevice one(bench.office, "one");
    TestDevice two(bench.office, "two");
    const core::Event mine = one.production(bench.well, "2025-10-19", "42.50");
    const auto brief = [](core::Json batch) {
        batch["ownBodies"] = false;
        return batch;
    };
    const Answer first = bench.office.post(brief(one.batch({mine}, one.start)));
    REQUIRE(first.body.at("changes").size() == 2);
    CHECK(first.body.at("changes").at(0).contains("event")); // the well: the office's own
    CHECK(first.body.at("changes").at(1)
        == core::Json{{"seq", 2}, {"eventId", mine.id.toString()}, {"disposition", "APPLIED"},
            {"effect", {{"aggregateId", mine.aggregateId.toString()}, {"revision", 1}, {"deleted", false}}}});
    CHECK(first.body.at("cursor") == bench.office.post(two.batch({}, two.start)).body.at("cursor"));

    // Another one's day, met with the same value in one field and another one in the second: not as it was written.
    const core::Event met = two.event(core::EventType::ProductionCreated, mine.aggregateId, [&] {
        core::Json payload = mine.payload;
        payload["waterVolume"] = "7.00";
        return payload;
    }());
    const Answer second = bench.office.post(brief(two.batch({met}, first.body.at("cursor"))));
    REQUIRE(second.body.at("changes").size() == 1);
    const core::Json &entry = second.body.at("changes").at(0);
    CHECK(entry.at("eventId") == met.id.toString());
    CHECK(entry.at("effect").at("fields").at("waterVolume") == "7.00");
    CHECK_FALSE(entry.at("effect").at("fields").contains("oilVolume"));

    // Sent again, an entry is told again; one that this batch does not hold comes whole.
    const Answer again = bench.office.post(brief(two.batch({met}, one.start)));
    REQUIRE(again.body.at("changes").size() == 3);
    CHECK(again.body.at("changes").at(1).at("event") == core::toJson(mine));
    CHECK(again.body.at("changes").at(2) == entry);
    CHECK(bench.office.post(two.batch({met}, one.start)).body.at("changes").at(2).at("event") == core::toJson(met));
}

TEST_CASE("an event that another device's seal brought into the feed comes whole")
{
    Bench bench;
    TestDevice one(bench.office, "one");
    TestDevice fork(bench.office, "fork");
    const core::Event mine = one.production(bench.well, "2025-10-19", "42.50");
    REQUIRE(bench.office.post(one.batch({mine})).body.at("synced").size() == 1);
    const core::Event again = fork.seal(mine);
    core::Json batch = fork.batch({again}, fork.start);
    batch["ownBodies"] = false;
    const Answer answer = bench.office.post(batch);
    CHECK(answer.body.at("synced").size() == 1);
    CHECK(answer.body.at("changes").at(1).at("event") == core::toJson(mine));
}

TEST_CASE("a repeated batch changes nothing and gets the same answer")
{
    Bench bench;
    TestDevice device(bench.office, "one");
    const core::Json batch = device.batch(
        {device.production(bench.well, "2025-10-18", "1"), device.production(bench.well, "2025-10-19", "2")});
    const Answer first = bench.office.post(batch, "key-1");
    const Answer again = bench.office.post(batch, "key-1");
    const Answer withoutKey = bench.office.post(batch);
    CHECK(first.body.at("synced").size() == 2);
    CHECK(again.body == first.body);
    CHECK(withoutKey.body == first.body);
    CHECK(bench.office.office().head()->seq == 3);
}

TEST_CASE("the place in the device's chain decides what is taken")
{
    Bench bench;
    TestDevice device(bench.office, "one");
    const core::Event first = device.production(bench.well, "2025-10-17", "1");
    const core::Event second = device.production(bench.well, "2025-10-18", "2");
    const core::Event third = device.production(bench.well, "2025-10-19", "3");

    SECTION("an event too early waits for the one before it")
    {
        const Answer answer = bench.office.post(device.batch({first, third}));
        CHECK(answer.body.at("synced") == core::Json{first.id.toString()});
        const core::Json failure = failureOf(answer, third);
        CHECK(failure.at("code") == "seq_gap");
        CHECK(failure.at("expectedSeq") == 2);
        CHECK(failure.at("retryable") == true);
        CHECK(bench.office.post(device.batch({third, second})).body.at("synced").size() == 2);
    }
    SECTION("a bad signature is not stored, and those behind it wait")
    {
        core::Event forged = first;
        forged.signature[0] ^= 1;
        const Answer answer = bench.office.post(device.batch({forged, second}));
        CHECK(failureOf(answer, first).at("code") == "bad_signature");
        CHECK(failureOf(answer, first).at("retryable") == false);
        CHECK(failureOf(answer, second).at("code") == "seq_gap");
        CHECK(bench.office.post(device.batch({first, second})).body.at("synced").size() == 2);
    }
    SECTION("content that does not match its hash is a bad signature")
    {
        core::Event changed = first;
        changed.payload["oilVolume"] = "9.00";
        CHECK(failureOf(bench.office.post(device.batch({changed})), first).at("code") == "bad_signature");
    }
    SECTION("another event at a place that is taken is a fork")
    {
        CHECK(bench.office.post(device.batch({first, second})).body.at("synced").size() == 2);
        TestDevice copy = device;
        copy.nextSeq = 2;
        copy.lastHash = first.hash;
        core::Event forked = copy.production(bench.well, "2025-10-16", "7");
        forked.id = core::uuidV5(core::wellpulseNamespace(), "forked");
        core::seal(forked, copy.key);
        CHECK(failureOf(bench.office.post(device.batch({forked})), forked).at("code") == "device_fork");
    }
    SECTION("a right signature over a wrong prevHash is a fork")
    {
        core::Event loose = first;
        loose.prevHash.fill(1);
        core::seal(loose, device.key);
        CHECK(failureOf(bench.office.post(device.batch({loose})), loose).at("code") == "device_fork");
        CHECK(bench.office.post(device.batch({first})).body.at("synced").size() == 1);
    }
    SECTION("an event id that another event has is a collision, and the chain goes on")
    {
        CHECK(bench.office.post(device.batch({first})).body.at("synced").size() == 1);
        TestDevice other(bench.office, "other");
        core::Event same = other.production(bench.well, "2025-10-16", "7");
        same.id = first.id;
        core::seal(same, other.key);
        other.lastHash = same.hash;
        const core::Event next = other.production(bench.well, "2025-10-15", "8");
        const Answer answer = bench.office.post(other.batch({same, next}));
        CHECK(failureOf(answer, same).at("code") == "id_collision");
        CHECK(answer.body.at("synced") == core::Json{next.id.toString()});
        CHECK(failureOf(bench.office.post(other.batch({same})), same).at("code") == "id_collision");
    }
    SECTION("a fork's author appends the same statement under another device")
    {
        CHECK(bench.office.post(device.batch({first})).body.at("synced").size() == 1);
        TestDevice renewed(bench.office, "renewed");
        const core::Event again = renewed.seal(first);
        const core::Event next = renewed.production(bench.well, "2025-10-15", "8");
        CHECK(bench.office.post(renewed.batch({again, next})).body.at("synced").size() == 2);
        CHECK(bench.office.post(renewed.batch({again})).body.at("synced").size() == 1);
        CHECK(bench.office.office().head()->seq == 3);
    }
}

TEST_CASE("receiving is not applying: what cannot be applied is stored and blocks nothing")
{
    Bench bench;
    TestDevice device(bench.office, "one");
    core::Event bad = device.event(core::EventType::ProductionCreated,
        core::productionAggregateId(tenantId, bench.well.toString(), "2025-10-19"),
        {{"wellId", bench.well.toString()}, {"productionDate", "2025-10-19"}, {"oilVolume", "-1"}});
    const core::Event nowhere
        = device.production(core::uuidV5(core::wellpulseNamespace(), "no such well"), "2025-10-19", "1");
    const core::Event office = device.event(core::EventType::WellCreated, bench.well, {{"name", "Mine"}});
    const core::Event future = device.production(bench.well, "2025-11-19", "1");
    const core::Event good = device.production(bench.well, "2025-10-18", "1");
    const core::Json batch = device.batch({bad, nowhere, office, future, good});
    for (const Answer &answer : {bench.office.post(batch), bench.office.post(batch)}) {
        CHECK(answer.body.at("synced") == core::Json{good.id.toString()});
        CHECK(failureOf(answer, bad).at("code") == "schema_invalid");
        CHECK(failureOf(answer, nowhere).at("code") == "unknown_well");
        CHECK(failureOf(answer, office).at("code") == "forbidden");
        CHECK(failureOf(answer, future).at("code") == "schema_invalid");
        CHECK(answer.body.at("failed").size() == 4);
    }
    CHECK(bench.office.office().head()->seq == 2);
}

TEST_CASE("events of another tenant, user or device are forbidden")
{
    Bench bench;
    TestDevice device(bench.office, "one");
    core::Event event = device.production(bench.well, "2025-10-19", "1");
    --device.nextSeq;
    device.lastHash = {};
    event.userId = "0199f3a2-0000-7000-8000-00000000beef";
    event = device.seal(event);
    core::Event elsewhere = event;
    elsewhere.userId = userId;
    elsewhere.tenantId = "other";
    elsewhere.id = core::uuidV5(core::wellpulseNamespace(), "elsewhere");
    elsewhere = device.seal(elsewhere);
    const Answer answer = bench.office.post(device.batch({event, elsewhere}));
    CHECK(failureOf(answer, event).at("code") == "forbidden");
    CHECK(failureOf(answer, elsewhere).at("code") == "forbidden");

    bench.office.identity.userId = "0199f3a2-0000-7000-8000-00000000beef";
    const Answer stranger = bench.office.post(device.batch({}));
    CHECK(stranger.status == 403);
    CHECK(stranger.body.at("error").at("code") == "forbidden");
}

TEST_CASE("a suspended or unknown device is refused as a whole")
{
    Bench bench;
    TestDevice device(bench.office, "one");
    const core::Json batch = device.batch({device.production(bench.well, "2025-10-19", "1")});
    REQUIRE(bench.office.office().store().setDeviceState(device.deviceId, DeviceState::Suspended));
    Answer answer = bench.office.post(batch);
    CHECK(answer.status == 403);
    CHECK(answer.body.at("error").at("code") == "device_suspended");
    REQUIRE(bench.office.office().store().setDeviceState(device.deviceId, DeviceState::Revoked));
    CHECK(bench.office.post(batch).body.at("error").at("code") == "device_revoked");
    REQUIRE(bench.office.office().store().setDeviceState(device.deviceId, DeviceState::Active));
    CHECK(bench.office.post(batch).body.at("synced").size() == 1);
    device.deviceId = "0199f3a2-0000-7000-8000-00000000beef";
    answer = bench.office.post(device.batch({}));
    CHECK(answer.status == 403);
    CHECK(answer.body.at("error").at("code") == "device_unknown");
}

TEST_CASE("two devices that enter the same day meet on one record")
{
    Bench bench;
    TestDevice one(bench.office, "one");
    TestDevice two(bench.office, "two");
    const core::Event early = one.production(bench.well, "2025-10-19", "42.50");
    bench.office.nowMs += 1000;
    const core::Event late = two.production(bench.well, "2025-10-19", "45.00");

    SECTION("the last writer wins, and both sides are kept")
    {
        CHECK(bench.office.post(one.batch({early})).body.at("synced").size() == 1);
        const Answer answer = bench.office.post(two.batch({late}));
        CHECK(answer.body.at("synced").empty());
        REQUIRE(answer.body.at("conflicts").size() == 1);
        const core::Json conflict = answer.body.at("conflicts").at(0);
        CHECK(conflict.at("eventId") == late.id.toString());
        CHECK(conflict.at("resolution") == "OVERWRITE");
        CHECK(conflict.at("fields") == core::Json{"oilVolume"});
        CHECK(conflict.at("existingData").at("oilVolume") == "42.50");
        CHECK(conflict.at("incomingData").at("oilVolume") == "45.00");
        CHECK(bench.office.post(two.batch({late})).body.at("conflicts") == answer.body.at("conflicts"));
    }
    SECTION("one that comes later but was written earlier loses")
    {
        CHECK(bench.office.post(two.batch({late})).body.at("synced").size() == 1);
        const Answer answer = bench.office.post(one.batch({early}));
        REQUIRE(answer.body.at("conflicts").size() == 1);
        CHECK(answer.body.at("conflicts").at(0).at("resolution") == "SKIP");
    }
    SECTION("a tenant may want to be asked; the resolution is a feed entry too")
    {
        REQUIRE(bench.office.office().store().setSettings({core::ConflictPolicy::UserPrompt, false}));
        CHECK(bench.office.post(one.batch({early})).body.at("synced").size() == 1);
        const Answer answer = bench.office.post(two.batch({late}));
        REQUIRE(answer.body.at("conflicts").size() == 1);
        CHECK(answer.body.at("conflicts").at(0).at("resolution") == "USER_PROMPT");
        CHECK(bench.office.call(Method::Get, "/sync/snapshot").body.at("conflicts").size() == 1);
        const core::Event resolved = one.event(core::EventType::ConflictResolved, early.aggregateId,
            {{"conflictIds", {answer.body.at("conflicts").at(0).at("conflictId")}},
                {"values", {{"oilVolume", "45.00"}}}, {"deleted", false}},
            1);
        CHECK(bench.office.post(one.batch({resolved})).body.at("synced").size() == 1);
        CHECK(bench.office.call(Method::Get, "/sync/snapshot").body.at("conflicts").empty());
        ClientView view;
        view.pull(bench.office, one.start);
        CHECK(view.states.at("PRODUCTION" + early.aggregateId.toString()).fields.at("oilVolume") == "45.00");
        CHECK(bench.office.call(Method::Get, "/sync/state-hash").body.at("stateHash") == view.hash());
    }
}

TEST_CASE("a delete against an edit stays live until a person decides")
{
    Bench bench;
    TestDevice one(bench.office, "one");
    TestDevice two(bench.office, "two");
    REQUIRE(bench.office.post(one.batch({one.production(bench.well, "2025-10-19", "42.50")})).status == 200);
    REQUIRE(
        bench.office.post(two.batch({two.productionUpdate(bench.well, "2025-10-19", "oilVolume", "42.50", "43.00", 1)}))
            .body.at("synced")
            .size()
        == 1);
    const Answer answer = bench.office.post(one.batch({one.productionDelete(bench.well, "2025-10-19", 1)}));
    REQUIRE(answer.body.at("conflicts").size() == 1);
    CHECK(answer.body.at("conflicts").at(0).at("resolution") == "USER_PROMPT");
    ClientView view;
    view.pull(bench.office, one.start);
    CHECK(bench.office.call(Method::Get, "/sync/state-hash").body.at("stateHash") == view.hash());
}

TEST_CASE("a group stands or falls together")
{
    Bench bench;
    TestDevice device(bench.office, "one");
    REQUIRE(bench.office.post(device.batch({device.production(bench.well, "2025-10-19", "1")})).status == 200);
    const auto grouped = [&](core::Event event) {
        --device.nextSeq;
        device.lastHash = event.prevHash;
        event.group = "g1";
        return device.seal(event);
    };
    const core::Event removed = grouped(device.productionDelete(bench.well, "2025-10-19", 1));

    SECTION("all applied")
    {
        const core::Event moved = grouped(device.production(bench.well, "2025-10-18", "1"));
        CHECK(bench.office.post(device.batch({removed, moved})).body.at("synced").size() == 2);
    }
    SECTION("one refused, none applied")
    {
        const core::Event nowhere
            = grouped(device.production(core::uuidV5(core::wellpulseNamespace(), "no well"), "2025-10-18", "1"));
        const core::Event after = device.production(bench.well, "2025-10-17", "1");
        const Answer answer = bench.office.post(device.batch({removed, nowhere, after}));
        CHECK(failureOf(answer, removed).at("code") == "unknown_well");
        CHECK(failureOf(answer, nowhere).at("code") == "unknown_well");
        CHECK(answer.body.at("synced") == core::Json{after.id.toString()});
        ClientView view;
        view.pull(bench.office, device.start);
        CHECK(view.states.at("PRODUCTION" + removed.aggregateId.toString()).live());
    }
    SECTION("one that cannot be taken yet holds back the others")
    {
        core::Event forged = grouped(device.production(bench.well, "2025-10-18", "1"));
        forged.signature[0] ^= 1;
        const Answer answer = bench.office.post(device.batch({removed, forged}));
        CHECK(failureOf(answer, removed).at("code") == "seq_gap");
        CHECK(failureOf(answer, forged).at("code") == "bad_signature");
        CHECK(bench.office.office().head()->seq == 2);
    }
}

TEST_CASE("children of a failed event wait, and follow when it is corrected")
{
    Bench bench;
    TestDevice device(bench.office, "one");
    core::Event bad = device.production(bench.well, "2025-10-19", "1");
    --device.nextSeq;
    device.lastHash = bad.prevHash;
    bad.payload["oilVolume"] = "1.234";
    bad = device.seal(bad);
    const core::Event child = device.productionUpdate(bench.well, "2025-10-19", "gasVolume", "10.00", "11.00", 0);
    const Answer answer = bench.office.post(device.batch({bad, child}));
    CHECK(failureOf(answer, bad).at("code") == "schema_invalid");
    CHECK(failureOf(answer, child).at("code") == "parked");
    CHECK(failureOf(answer, child).at("retryable") == true);
    CHECK(bench.office.post(device.batch({child})).body.at("failed").size() == 1);

    const core::Event corrected = device.production(bench.well, "2025-10-19", "1.23");
    CHECK(bench.office.post(device.batch({corrected})).body.at("synced").size() == 1);
    CHECK(bench.office.post(device.batch({child})).body.at("synced").size() == 1);
    ClientView view;
    view.pull(bench.office, device.start);
    CHECK(view.chainHolds);
    const core::AggregateState &state = view.states.at("PRODUCTION" + child.aggregateId.toString());
    CHECK(state.fields.at("gasVolume") == "11.00");
    CHECK(state.fields.at("oilVolume") == "1.23");
    CHECK(bench.office.call(Method::Get, "/sync/state-hash").body.at("stateHash") == view.hash());
}

TEST_CASE("what is not in the JSON profile fails the event, or the request where nothing can be read")
{
    Bench bench;
    TestDevice device(bench.office, "one");
    const core::Event good = device.production(bench.well, "2025-10-19", "1");
    const auto post = [&](const std::string &text) { return bench.office.call(Method::Post, "/sync/batch", text); };
    const std::string head
        = "{\"protocol\":1,\"deviceId\":\"" + device.deviceId + "\",\"events\":[" + core::toWire(good) + ",";
    for (const char *bad : {R"({"id":"a","x":1.5})", R"({"id":"a","x":9007199254740992})", R"({"id":"a","x":1,"x":2})",
             R"({"id":"a","x":123456789012345678901234567890})", R"({"id":"a"})"}) {
        CAPTURE(bad);
        const Answer answer = post(head + bad + "]}");
        REQUIRE(answer.status == 200);
        CHECK(answer.body.at("synced") == core::Json{good.id.toString()});
        REQUIRE(answer.body.at("failed").size() == 1);
        CHECK(answer.body.at("failed").at(0).at("eventId") == "a");
        CHECK(answer.body.at("failed").at(0).at("code") == "schema_invalid");
    }
    for (const std::string &bad : {std::string("{"), std::string("[]"), std::string("{\"deviceId\":5}"), head + "{}]}",
             head + R"({"id":"\ud800"}]})",
             head + "{\"id\":\"a\",\"x\":" + std::string(40, '[') + std::string(40, ']') + "}]}"}) {
        CAPTURE(bad);
        CHECK(post(bad).status == 400);
    }
    CHECK(post("{\"protocol\":2,\"deviceId\":\"" + device.deviceId + "\"}").status == 426);
    std::string many = head + "{}";
    for (int i = 0; i < 500; ++i)
        many += ",{}";
    CHECK(post(many + "]}").status == 413);
}

TEST_CASE("a cursor of another epoch reads the feed from its start")
{
    Bench bench;
    TestDevice device(bench.office, "one");
    core::Json cursor = device.start;
    cursor["epoch"] = "0199f3a2-0000-7000-8000-0000000000ff";
    cursor["seq"] = 1;
    Fields query;
    query.add("cursor", cursor.dump());
    const Answer answer = bench.office.call(Method::Get, "/sync/changes", {}, query);
    CHECK(answer.status == 200);
    CHECK(answer.body.at("changes").at(0).at("seq") == 1);
    CHECK(answer.body.at("cursor").at("epoch") == device.start.at("epoch"));
}

TEST_CASE("a new epoch keeps the feed, tells it from its start, and goes on behind it")
{
    for (const std::string &kind : storeKinds()) {
        CAPTURE(kind);
        const auto stores = makeStores(kind);
        core::Json before;
        std::optional<core::Event> second;
        {
            TestOffice office(*stores);
            const core::Uuid well = office.addWell("Acme Fed 3-2H");
            TestDevice device(office, "one");
            const Answer first
                = office.post(device.batch({device.production(well, "2025-10-19", "40.00")}, device.start));
            before = first.body.at("cursor");
            second = device.production(well, "2025-10-18", "41.00");
            const auto head = office.office().store().beginEpoch("0199f3a2-0000-7000-8000-0000000000e2");
            REQUIRE(head);
            CHECK(head->seq == before.at("seq"));
            CHECK(core::toHex(head->hash) == before.at("feedHash").get<std::string>());
        }
        TestOffice office(*stores); // as after the restart that a restore needs
        const TestDevice device(office, "one");
        const Answer answer = office.post(device.batch({*second}, before));
        CHECK(answer.body.at("synced").size() == 1);
        CHECK(answer.body.at("cursor").at("epoch") == "0199f3a2-0000-7000-8000-0000000000e2");
        CHECK(answer.body.at("changes").size() == 3);
        CHECK(answer.body.at("changes").at(0).at("seq") == 1);
    }
}

TEST_CASE("what a restored office does not know yet waits for whoever recorded it")
{
    for (const std::string &kind : storeKinds()) {
        CAPTURE(kind);
        const auto stores = makeStores(kind);
        TestOffice office(*stores);
        const core::Uuid well = office.addWell("Acme Fed 3-2H");
        TestDevice maker(office, "maker");
        TestDevice other(office, "other");
        const core::Uuid jack = core::uuidV5(core::wellpulseNamespace(), "jack");
        const core::Uuid work = core::uuidV5(core::wellpulseNamespace(), "work");
        const core::Uuid lostWell = core::uuidV5(core::wellpulseNamespace(), "well");
        const auto edit = [&] { return other.productionUpdate(well, "2025-10-19", "oilVolume", "40.00", "41.00", 1); };
        const Answer before = office.post(other.batch({edit()}));
        CHECK(before.body.at("failed").at(0).at("code") == "schema_invalid");

        REQUIRE(office.office().store().beginEpoch("0199f3a2-0000-7000-8000-0000000000e2"));
        REQUIRE(office.office().store().setSettings({core::ConflictPolicy::LastWriterWins, true}));
        const core::Event change = edit();
        const core::Event hung = other.event(core::EventType::MaintenanceLogged, work,
            {{"equipmentId", jack.toString()}, {"maintenanceType", "ROUTINE"}, {"maintenanceDate", "2025-10-19"},
                {"description", "belt"}});
        const Answer early = office.post(other.batch({change, hung, other.production(lostWell, "2025-10-19", "1.00")}));
        CHECK(failureOf(early, change).at("code") == "parked");
        CHECK(failureOf(early, hung).at("code") == "parked");
        CHECK(early.body.at("failed").at(2).at("code") == "unknown_well"); // nobody would send it again

        const Answer late = office.post(maker.batch({maker.production(well, "2025-10-19", "40.00"),
            maker.event(core::EventType::EquipmentCreated, jack,
                {{"wellId", well.toString()}, {"equipmentType", "PUMP_JACK"}, {"serialNumber", "PJ-1"}})}));
        CHECK(late.body.at("synced").size() == 2);
        ClientView view;
        view.pull(office, maker.start);
        CHECK(view.chainHolds);
        CHECK(view.states.at("PRODUCTION" + change.aggregateId.toString()).fields.at("oilVolume") == "41.00");
        CHECK(view.states.contains("MAINTENANCE" + work.toString()));
    }
}

TEST_CASE("a long feed comes in pages, and a snapshot tells the same state")
{
    Bench bench;
    TestDevice device(bench.office, "one");
    core::CivilDate date = *core::parseCivilDate("2020-01-01");
    for (int batch = 0; batch < 3; ++batch) {
        std::vector<core::Event> events;
        for (int i = 0; i < 400; ++i, date = date.plusDays(1))
            events.push_back(device.production(bench.well, date.toString(), "1.00"));
        REQUIRE(bench.office.post(device.batch(events)).body.at("synced").size() == 400);
    }
    ClientView view;
    view.pull(bench.office, device.start);
    CHECK(view.chainHolds);
    CHECK(view.states.size() == 1201);
    TestOffice restarted(*bench.stores); // nothing in memory: pages come from the store
    ClientView again;
    again.pull(restarted, device.start);
    CHECK(again.hash() == view.hash());
    CHECK(again.cursor == view.cursor);

    ClientView fromSnapshot;
    std::string page;
    int pages = 0;
    for (bool more = true; more; ++pages) {
        Fields query;
        if (!page.empty())
            query.add("page", page);
        const Answer answer = restarted.call(Method::Get, "/sync/snapshot", {}, query);
        REQUIRE(answer.status == 200);
        for (const core::Json &aggregate : answer.body.at("aggregates")) {
            core::AggregateState state;
            state.type = *core::parseAggregateType(aggregate.at("aggregateType").get<std::string>());
            state.id = *core::parseUuid(aggregate.at("aggregateId").get<std::string>());
            state.revision = aggregate.at("revision").get<std::int64_t>();
            state.fields = aggregate.at("fields");
            fromSnapshot.states[aggregate.at("aggregateType").get<std::string>() + state.id.toString()] = state;
        }
        CHECK(answer.body.at("cursor") == view.cursor);
        more = answer.body.at("next").is_string();
        page = more ? answer.body.at("next").get<std::string>() : "";
    }
    CHECK(pages > 1);
    CHECK(fromSnapshot.hash() == view.hash());
    Fields unknown;
    unknown.add("page", "1-1.7");
    CHECK(restarted.call(Method::Get, "/sync/snapshot", {}, unknown).status == 410);
}

TEST_CASE("tenants do not see each other")
{
    Bench bench;
    TestDevice device(bench.office, "one");
    REQUIRE(bench.office.post(device.batch({device.production(bench.well, "2025-10-19", "1")})).status == 200);
    bench.office.identity.tenantId = "other";
    CHECK(bench.office.post(device.batch({})).status == 403);
    CHECK(bench.office.call(Method::Get, "/sync/changes").body.at("changes").empty());
    CHECK(bench.office.call(Method::Get, "/sync/snapshot").body.at("aggregates").empty());
    CHECK(bench.office.call(Method::Get, "/sync/state-hash").body.at("seq") == 0);
}
