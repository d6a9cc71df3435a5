// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conflict/correction.h"
#include "core/conflict/resolution.h"
#include "core/production/production_day.h"
#include "core/schema/record_faults.h"

#include <catch2/catch_test_macros.hpp>

using namespace wellpulse;
using namespace wellpulse::core;

namespace {

const CivilDate today = *parseCivilDate("2025-10-21");

AggregateState dayWith(const char *oil)
{
    AggregateState state;
    state.id = *parseUuid("33333333-3333-7333-8333-333333333333");
    state.revision = 4;
    state.fields
        = {{"wellId", "11111111-1111-7111-8111-111111111111"}, {"productionDate", "2025-10-20"}, {"oilVolume", oil},
            {"gasVolume", "7.00"}, {"provenance", {{"oilVolume", "MEASURED"}, {"gasVolume", "CARRIED"}}}};
    return state;
}

Disagreement aboutOil()
{
    Disagreement disagreement;
    disagreement.conflictId = "c-1";
    disagreement.aggregateId = dayWith("1.00").id;
    disagreement.fields = {"oilVolume"};
    disagreement.mine = sideOf(disagreement.fields, {{"oilVolume", "1.00"}}, {{"oilVolume", "CARRIED"}});
    disagreement.office = sideOf(disagreement.fields, {{"oilVolume", "2.00"}}, {});
    return disagreement;
}

} // namespace

TEST_CASE("a side is what it says of the contested fields, and where its volumes came from")
{
    const Choice side = sideOf({"oilVolume", "notes", "deleted"}, {{"oilVolume", "1.00"}, {"deleted", false}},
        {{"oilVolume", "CARRIED"}, {"gasVolume", "MEASURED"}});
    CHECK(side.values == Json{{"oilVolume", "1.00"}, {"notes", nullptr}, {"provenance", {{"oilVolume", "CARRIED"}}}});
    CHECK_FALSE(side.deleted);
    CHECK(sideOf({"deleted"}, {{"deleted", true}}, {}).deleted);
}

TEST_CASE("a settlement names the conflict, the kind of record and the revision that was seen")
{
    const RecordChange change = decideResolve(aboutOil(), dayWith("2.00"), aboutOil().mine);
    CHECK(change.type == EventType::ConflictResolved);
    CHECK(change.aggregateType == AggregateType::Production);
    CHECK(change.base == 4);
    CHECK(change.payload.at("conflictIds") == Json::array({"c-1"}));
    CHECK(change.payload.at("values") == aboutOil().mine.values);
    Choice gone;
    gone.deleted = true;
    gone.values = {{"oilVolume", nullptr}};
    CHECK(decideResolve(aboutOil(), dayWith("2.00"), gone).payload.at("values").empty());
}

TEST_CASE("what is typed is measured, and its faults are told by field")
{
    const auto typed = typedChoice(aboutOil(), {{"oilVolume", "3.00"}});
    REQUIRE(typed);
    CHECK(typed->values.at("provenance") == Json{{"oilVolume", "MEASURED"}});
    CHECK(faultsOf(aboutOil(), dayWith("2.00"), *typed, today).empty());
    CHECK(typedChoice(aboutOil(), {{"oilVolume", "2.00"}})->values == aboutOil().office.values);
    CHECK(typedChoice(aboutOil(), {{"gasVolume", "3.00"}}).error().code == "field_not_contested");

    Disagreement aboutNotes = aboutOil();
    aboutNotes.fields = {"notes"};
    aboutNotes.office = sideOf(aboutNotes.fields, {{"notes", "a"}}, {});
    const auto tooLong = typedChoice(aboutNotes, {{"notes", std::string(20'000, 'x')}});
    const auto faults = faultsOf(aboutNotes, dayWith("2.00"), *tooLong, today);
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].field == "notes");
    CHECK(faults[0].error.code == "notes_too_long");
}

TEST_CASE("alike is the same kind of question")
{
    Disagreement other = aboutOil();
    other.conflictId = "c-2";
    CHECK(isAlike(aboutOil(), other));
    other.fields = {"gasVolume"};
    CHECK_FALSE(isAlike(aboutOil(), other));
    other = aboutOil();
    other.type = AggregateType::Equipment;
    CHECK_FALSE(isAlike(aboutOil(), other));
    other = aboutOil();
    other.isAboutDeletion = true;
    CHECK_FALSE(isAlike(aboutOil(), other));
}

TEST_CASE("taking a settlement back leaves what somebody changed since")
{
    Event event;
    event.eventType = EventType::ConflictResolved;
    event.payload = {{"conflictIds", {"c-1"}}, {"values", {{"oilVolume", "1.00"}, {"gasVolume", "9.00"}}}};
    AggregateState now = dayWith("1.00");
    const RecordChange change = decideUndoResolution(event, dayWith("2.00"), now);
    CHECK(change.payload.at("values") == Json{{"oilVolume", "2.00"}, {"provenance", {{"oilVolume", "MEASURED"}}}});
    CHECK(change.payload.at("deleted") == false);
    now.fields["oilVolume"] = "5.00";
    CHECK(decideUndoResolution(event, dayWith("2.00"), now).payload.at("values").empty());
}

TEST_CASE("a refused entry put right keeps its record, unless the day itself was wrong")
{
    Event refused;
    refused.tenantId = "acme";
    refused.aggregateId = productionAggregateId("acme", "11111111-1111-7111-8111-111111111111", "2025-10-20");
    refused.payload = dayWith("1.00").fields;
    RecordChange change = decideResend(refused, {}, {{"gasVolume", "8.00"}});
    CHECK(change.aggregateId == refused.aggregateId);
    CHECK(change.payload.at("provenance") == Json{{"oilVolume", "MEASURED"}, {"gasVolume", "MEASURED"}});
    change = decideResend(refused, {}, {{"productionDate", "2025-10-19"}});
    CHECK(change.aggregateId == productionAggregateId("acme", "11111111-1111-7111-8111-111111111111", "2025-10-19"));

    refused.eventType = EventType::ProductionUpdated;
    refused.payload = {{"changes", {{"oilVolume", {{"from", "0.00"}, {"to", "1.00"}}}}}};
    change = decideResend(refused, dayWith("2.00"), {{"oilVolume", "3.00"}});
    CHECK(change.base == 4);
    CHECK(change.payload.at("changes").at("oilVolume") == Json{{"from", "2.00"}, {"to", "3.00"}});
}

TEST_CASE("typed text becomes what the wire carries")
{
    CHECK(valueFromText(AggregateType::Production, "oilVolume", " 42.5 ").value() == "42.50");
    CHECK(valueFromText(AggregateType::Production, "oilVolume", " ").value().is_null());
    CHECK(valueFromText(AggregateType::Production, "notes", " 42.5 ").value() == "42.5");
    CHECK(valueFromText(AggregateType::Maintenance, "cost", "7").value() == "7.00");
    CHECK(valueFromText(AggregateType::Production, "gasVolume", "x").error().code == "volume_not_a_number");
}
