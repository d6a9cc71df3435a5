// SPDX-License-Identifier: GPL-3.0-or-later
// The oracle itself, on days that docs/protocol.md tells of.
#include "tests/simulation/oracle.h"

#include <catch2/catch_test_macros.hpp>

using namespace wellpulse::simulation;

namespace {

constexpr std::int64_t receivedAtMs = 1'760'970'600'000;

/// Events of devices "a" and "b" about one day of one well.
class Day {
public:
    Day()
    {
        decide("server", "WELL_CREATED", "WELL", "w", 0, {{"name", "A"}});
        decide("a", "PRODUCTION_CREATED", "PRODUCTION", "day", 0,
            {{"wellId", "w"}, {"productionDate", "2025-10-20"}, {"oilVolume", "42.5"}, {"gasVolume", "1.00"}});
    }

    OracleVerdict change(const std::string &device, std::int64_t base, const std::string &field, const char *to)
    {
        return decide(device, "PRODUCTION_UPDATED", "PRODUCTION", "day", base,
            {{"changes", {{field, {{"from", nullptr}, {"to", to}}}}}});
    }
    OracleVerdict remove(const std::string &device, std::int64_t base)
    {
        return decide(device, "PRODUCTION_DELETED", "PRODUCTION", "day", base, {{"reason", "twice"}});
    }
    OracleVerdict decide(const std::string &device, const std::string &type, const std::string &recordType,
        const std::string &recordId, std::int64_t base, Json payload)
    {
        OracleEvent event;
        event.id = "event " + std::to_string(m_count++);
        event.device = device;
        event.type = type;
        event.recordType = recordType;
        event.recordId = recordId;
        event.hlc = hlc;
        event.base = base;
        event.payload = std::move(payload);
        event.receivedAtMs = receivedAtMs;
        event.asksPerson = asksPerson;
        oracle.decide({event});
        return oracle.verdicts().at(event.id);
    }
    const OracleRecord &record() const { return oracle.records().at({"PRODUCTION", "day"}); }

    Oracle oracle;
    std::string hlc = "0001760970600000-0000";
    bool asksPerson = false;

private:
    int m_count = 100;
};

} // namespace

TEST_CASE("the oracle: what was seen is changed, and volumes have two decimals")
{
    Day day;
    CHECK(day.record().fields.at("oilVolume") == "42.50");
    CHECK(day.change("b", 1, "oilVolume", "43").disposition == "APPLIED");
    CHECK(day.record().fields.at("oilVolume") == "43.00");
    CHECK(day.change("b", 2, "oilVolume", "43.0").disposition == "UNCHANGED");
}

TEST_CASE("the oracle: different fields merge")
{
    Day day;
    CHECK(day.change("a", 1, "oilVolume", "43.00").disposition == "APPLIED");
    CHECK(day.change("b", 1, "gasVolume", "2.00").disposition == "MERGED");
    CHECK(day.record().revision == 3);
}

TEST_CASE("the oracle: the later of two clocks wins one field, and both values are told")
{
    Day day;
    day.change("a", 1, "oilVolume", "43.00");
    day.hlc = "0001760970500000-0000";
    const OracleVerdict earlier = day.change("b", 1, "oilVolume", "44.00");
    CHECK(earlier.disposition == "SUPERSEDED");
    CHECK(earlier.resolution == "SKIP");
    CHECK(earlier.existing.at("oilVolume") == "43.00");
    CHECK(earlier.incoming.at("oilVolume") == "44.00");
    day.hlc = "0001760970700000-0000";
    CHECK(day.change("b", 1, "oilVolume", "45.00").resolution == "OVERWRITE");
    CHECK(day.record().fields.at("oilVolume") == "45.00");
}

TEST_CASE("the oracle: a clock days ahead counts as five minutes after receipt")
{
    Day day;
    day.hlc = "0001760970900000-0001"; // five minutes, and once more
    day.change("a", 1, "oilVolume", "43.00");
    day.hlc = "0001761970600000-0000";
    CHECK(day.change("b", 1, "oilVolume", "44.00").resolution == "OVERWRITE"); // alike, so by device
    day.hlc = "0001760970899999-ffff";
    CHECK(day.change("a", 1, "oilVolume", "45.00").resolution == "SKIP");
}

TEST_CASE("the oracle: where a person is asked, what stands stays")
{
    Day day;
    day.asksPerson = true;
    day.change("a", 1, "oilVolume", "43.00");
    CHECK(day.change("b", 1, "oilVolume", "44.00").disposition == "CONFLICT");
    CHECK(day.record().fields.at("oilVolume") == "43.00");
    CHECK(day.oracle.openConflicts().size() == 1);
    const Json settled{{"conflictIds", {*day.oracle.openConflicts().begin()}}, {"values", {{"oilVolume", "44.00"}}}};
    CHECK(day.decide("c", "CONFLICT_RESOLVED", "PRODUCTION", "day", 2, settled).disposition == "APPLIED");
    CHECK(day.oracle.openConflicts().empty());
    // Another answer by somebody who had not seen that one opens the next.
    const Json other{{"conflictIds", settled.at("conflictIds")}, {"values", {{"oilVolume", "43.00"}}}};
    CHECK(day.decide("b", "CONFLICT_RESOLVED", "PRODUCTION", "day", 2, other).disposition == "CONFLICT");
    CHECK(day.oracle.openConflicts().size() == 1);
}

TEST_CASE("the oracle: a deletion and an edit that did not know of each other leave the day alive")
{
    Day day;
    SECTION("edit after deletion")
    {
        CHECK(day.remove("a", 1).disposition == "APPLIED");
        CHECK(day.change("b", 1, "oilVolume", "44.00").resolution == "USER_PROMPT");
        CHECK(day.record().fields.at("oilVolume") == "44.00");
    }
    SECTION("deletion after edit")
    {
        day.change("b", 1, "oilVolume", "44.00");
        const OracleVerdict verdict = day.remove("a", 1);
        CHECK(verdict.disposition == "CONFLICT");
        CHECK(verdict.incoming == Json{{"deleted", true}, {"oilVolume", nullptr}});
    }
    CHECK(day.record().isLive());
}

TEST_CASE("the oracle: entered anew by one who knew of the deletion, nothing of the old day stays")
{
    Day day;
    day.remove("a", 1);
    const Json again{{"wellId", "w"}, {"productionDate", "2025-10-20"}, {"oilVolume", "9.00"}};
    CHECK(day.decide("b", "PRODUCTION_CREATED", "PRODUCTION", "day", 2, again).disposition == "APPLIED");
    CHECK(day.record().fields == again);
}

TEST_CASE("the oracle: what hangs on a refused record is parked, and follows it")
{
    Day day;
    const Json piece{{"wellId", "w"}, {"serialNumber", "PJ-1"}};
    day.decide("a", "EQUIPMENT_CREATED", "EQUIPMENT", "e1", 0, piece);
    Json same = piece;
    same["serialNumber"] = "pj -1";
    CHECK(day.decide("b", "EQUIPMENT_CREATED", "EQUIPMENT", "e2", 0, same).code == "duplicate_key");
    const Json work{{"equipmentId", "e2"}};
    CHECK(day.decide("b", "EQUIPMENT_MAINTENANCE_LOGGED", "MAINTENANCE", "m", 0, work).disposition == "PARKED");
    same["serialNumber"] = "PJ-2";
    CHECK(day.decide("b", "EQUIPMENT_CREATED", "EQUIPMENT", "e2", 0, same).disposition == "APPLIED");
    CHECK(day.oracle.parked().empty());
    CHECK(day.oracle.feed().back() == "event 104");
}
