// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schema/payload_schema.h"

#include "core/event/event_codec.h"
#include "core/projection/view_hash.h"
#include "tests/support/vectors.h"

#include <catch2/catch_test_macros.hpp>

using namespace wellpulse::core;
using wellpulse::test::readVectors;

namespace {

constexpr std::int64_t receivedAtMs = 1760970600123; // 2025-10-20

Event created()
{
    return eventFromJson(readVectors("events.json").at("chain").at(0).at("event")).value();
}

Event withPayload(EventType type, Json payload)
{
    auto event = created();
    event.eventType = type;
    event.aggregateType = aggregateTypeOf(type).value_or(event.aggregateType);
    event.payload = std::move(payload);
    return event;
}

std::string codeOf(const Event &event)
{
    const auto status = validatePayload(event, receivedAtMs);
    return status ? "" : status.error().code;
}

Json change(const char *field, Json to)
{
    return {{"changes", {{field, {{"from", nullptr}, {"to", std::move(to)}}}}}};
}

} // namespace

TEST_CASE("the vectors' payloads are valid")
{
    const Json vectors = readVectors("events.json");
    for (const auto &vector : vectors.at("chain"))
        CHECK(validatePayload(eventFromJson(vector.at("event")).value(), receivedAtMs));
}

TEST_CASE("a production day that cannot be is refused with its field")
{
    for (const auto &[field, value] : std::vector<std::pair<std::string, Json>>{{"oilVolume", "-1.00"},
             {"oilVolume", "NaN"}, {"oilVolume", 42}, {"oilVolume", "100000000.00"}, {"oilVolume", "1.234"},
             {"entryMethod", "FAX"}, {"provenance", {{"oilVolume", "GUESSED"}}},
             {"provenance", {{"notes", "MEASURED"}}}, {"notes", Json::array()}, {"notes", std::string(1'000'000, 'x')},
             {"location", {{"latitude", "91"}, {"longitude", "0"}}}, {"location", {{"longitude", "0"}}},
             {"colour", "red"}, {"wellId", nullptr}, {"wellId", ""}}) {
        auto event = created();
        event.payload[field] = value;
        const auto status = validatePayload(event, receivedAtMs);
        CAPTURE(field, value.dump());
        REQUIRE_FALSE(status);
        CHECK(status.error().code == "schema_invalid");
        CHECK(status.error().message.find(field) != std::string::npos);
    }
}

TEST_CASE("a day's aggregate id is that of its well and date, and its date is not in the future")
{
    auto moved = created();
    moved.payload["productionDate"] = "2025-10-19";
    CHECK(codeOf(moved) == "schema_invalid");

    const auto onDate = [](const char *date) {
        auto event = created();
        event.payload["productionDate"] = date;
        event.aggregateId = productionAggregateId(event.tenantId, event.payload.at("wellId").get<std::string>(), date);
        return codeOf(event);
    };
    CHECK(onDate("2025-10-21").empty()); // somewhere it is tomorrow already
    CHECK(onDate("2025-10-22") == "schema_invalid");
}

TEST_CASE("a change names known, changeable fields with new values")
{
    const auto update = EventType::ProductionUpdated;
    CHECK(codeOf(withPayload(update, change("notes", "x"))).empty());
    CHECK(codeOf(withPayload(update, change("oilVolume", nullptr))).empty());
    CHECK(codeOf(withPayload(update, change("productionDate", "2025-10-19"))) == "schema_invalid");
    CHECK(codeOf(withPayload(update, change("colour", "red"))) == "schema_invalid");
    CHECK(codeOf(withPayload(update, {{"changes", Json::object()}})) == "schema_invalid");
    CHECK(codeOf(withPayload(update, {{"changes", {{"notes", "x"}}}})) == "schema_invalid");
    CHECK(codeOf(withPayload(update, Json::object())) == "schema_invalid");
}

TEST_CASE("payloads of the other types")
{
    CHECK(codeOf(withPayload(EventType::ProductionDeleted, {{"reason", "wrong well"}})).empty());
    CHECK(codeOf(withPayload(EventType::ProductionDeleted, {{"why", "wrong well"}})) == "schema_invalid");
    CHECK(codeOf(withPayload(EventType::WellCreated, {{"name", "Acme Well #1"}, {"api", "42-165-12345"}})).empty());
    CHECK(codeOf(withPayload(EventType::WellCreated, {{"api", "42-165-12345"}})) == "schema_invalid");
    CHECK(codeOf(withPayload(EventType::EquipmentCreated, {{"wellId", "w"}, {"equipmentType", "TANK"}})).empty());
    CHECK(codeOf(withPayload(EventType::EquipmentCreated, {{"wellId", "w"}, {"equipmentType", "BOAT"}}))
        == "schema_invalid");
    CHECK(codeOf(withPayload(EventType::ConflictResolved, {{"conflictIds", {"c"}}, {"values", {{"notes", "x"}}}}))
              .empty());
    CHECK(codeOf(withPayload(EventType::ConflictResolved, {{"conflictIds", Json::array()}})) == "schema_invalid");
}

TEST_CASE("the view hash is that of the vectors, and nulls do not count")
{
    const auto vectors = readVectors("view.json");
    ViewHasher hasher;
    for (const auto &row : vectors.at("rows")) {
        auto fields = row.at("fields");
        fields["notes"] = nullptr;
        hasher.add(*parseAggregateType(row.at("aggregateType").get<std::string>()),
            *parseUuid(row.at("aggregateId").get<std::string>()), row.at("revision").get<std::int64_t>(), fields);
    }
    CHECK(toHex(hasher.finish()) == vectors.at("viewHash").get<std::string>());
}
