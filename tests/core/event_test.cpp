// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/event/event_codec.h"
#include "core/event/event_seal.h"
#include "core/event/feed_hash.h"

#include "tests/support/vectors.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <array>

using namespace wellpulse::core;
using wellpulse::test::readVectors;

namespace {

DeviceKey vectorKey()
{
    return *parseBytes32(readVectors("events.json").at("deviceKey").get<std::string>());
}

Json firstVector()
{
    return readVectors("events.json").at("chain").at(0).at("event");
}

} // namespace

TEST_CASE("events of the vectors decode, keep their canonical form, verify and link")
{
    const auto vectors = readVectors("events.json");
    Bytes32 previous{};
    for (const auto &vector : vectors.at("chain")) {
        const auto event = eventFromJson(vector.at("event"));
        REQUIRE(event);
        CHECK(canonicalForm(*event) == vector.at("canonical").get<std::string>());
        CHECK(toJson(*event) == vector.at("event"));
        CHECK(verifySeal(*event, vectorKey()));
        CHECK(verifyLink(*event, previous));
        previous = event->hash;
    }
}

TEST_CASE("the wire form is the canonical JSON of the whole event")
{
    const auto event = eventFromJson(firstVector()).value();
    CHECK(toWire(event) == canonicalJson(firstVector()));
    CHECK(eventFromWire(toWire(event)).value() == event);
}

TEST_CASE("sealing gives the vectors' hash and signature")
{
    auto event = eventFromJson(firstVector()).value();
    const auto sealed = event;
    event.hash = {};
    event.signature = {};
    seal(event, vectorKey());
    CHECK(event == sealed);
}

TEST_CASE("a one-byte change anywhere in an event is noticed")
{
    const auto wire = toWire(eventFromJson(firstVector()).value());
    std::size_t undetected = 0;
    for (std::size_t i = 0; i < wire.size(); ++i) {
        auto changed = wire;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        const auto event = eventFromWire(changed);
        if (event && verifySeal(*event, vectorKey()))
            ++undetected;
    }
    CHECK(undetected == 0);
}

TEST_CASE("another key's signature and a wrong link are refused")
{
    const auto event = eventFromJson(firstVector()).value();
    auto otherKey = vectorKey();
    otherKey[31] ^= 1;
    CHECK(verifySeal(event, otherKey).error().code == "bad_signature");
    CHECK(verifyLink(event, otherKey).error().code == "device_fork");
}

TEST_CASE("a member that is missing or of the wrong kind is named")
{
    const auto name = GENERATE("v", "id", "tenantId", "deviceId", "userId", "deviceSeq", "prevHash", "hlc", "timestamp",
        "eventType", "schemaVersion", "aggregateType", "aggregateId", "base", "group", "payload", "hash", "signature");
    CAPTURE(name);
    auto object = firstVector();
    object[name] = Json::array();
    const auto wrong = eventFromJson(object);
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().code == "schema_invalid");
    CHECK(wrong.error().message.find(name) != std::string::npos);
    object.erase(name);
    CHECK_FALSE(eventFromJson(object));
}

TEST_CASE("members that this version does not know are kept for the hash")
{
    auto event = eventFromJson(firstVector()).value();
    event.extra = {{"weather", "dusty"}};
    seal(event, vectorKey());
    const auto again = eventFromWire(toWire(event)).value();
    CHECK(again == event);
    CHECK(verifySeal(again, vectorKey()));
}

TEST_CASE("an event type of another aggregate is refused")
{
    auto object = firstVector();
    object["aggregateType"] = "WELL";
    CHECK(eventFromJson(object).error().code == "schema_invalid");
}

TEST_CASE("derived ids are those of the vectors")
{
    const auto vectors = readVectors("ids.json");
    CHECK(wellpulseNamespace().toString() == vectors.at("namespace").get<std::string>());
    for (const auto &vector : vectors.at("production")) {
        const auto id = productionAggregateId(vector.at("tenantId").get<std::string>(),
            vector.at("wellId").get<std::string>(), vector.at("date").get<std::string>());
        CHECK(id.toString() == vector.at("aggregateId").get<std::string>());
    }
}

TEST_CASE("a version 7 id carries its time, version and variant")
{
    const auto id
        = uuidV7(1760970600123, std::array<std::uint8_t, 10>{255, 255, 255, 255, 255, 255, 255, 255, 255, 255});
    CHECK(id.toString() == "019a0206-eebb-7fff-bfff-ffffffffffff");
    CHECK(parseUuid(id.toString()) == id);
}

TEST_CASE("only the protocol's spelling is a UUID")
{
    const auto text = GENERATE("", "0199f3a2-0000-7000-8000-00000000000", "0199F3A2-0000-7000-8000-000000000001",
        "0199f3a20000-7000-8000-0000000000011", "{199f3a2-0000-7000-8000-000000000001",
        "0199f3a2-0000-7000-8000-00000000000g");
    CHECK_FALSE(parseUuid(text));
}

TEST_CASE("the feed's hash chain is that of the vectors")
{
    Bytes32 previous{};
    for (const auto &row : readVectors("feed.json")) {
        previous = nextFeedHash(previous, *parseBytes32(row.at("hash").get<std::string>()),
            row.at("seq").get<std::int64_t>(), row.at("disposition").get<std::string>());
        CHECK(toHex(previous) == row.at("feedHash").get<std::string>());
    }
}
