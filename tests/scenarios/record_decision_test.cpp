// SPDX-License-Identifier: GPL-3.0-or-later
// The scenarios in which something is decided that core alone cannot see, as that decision alone: parents and serial numbers,
// on what one transaction has loaded.
#include "server/sync/event_applier.h"

#include <catch2/catch_test_macros.hpp>

using namespace wellpulse;
using namespace wellpulse::core;

namespace {

constexpr std::int64_t nowMs = 1'760'970'600'000;

class Records {
public:
    Records() { put(AggregateType::Well, well, {}); }

    void put(AggregateType type, const Uuid &id, const Json &fields, bool deleted = false)
    {
        server::AggregateRow &row = set.aggregates[{type, id}];
        row.state.type = type;
        row.state.id = id;
        row.state.revision = 1;
        row.state.fields = fields;
        row.state.deleted = deleted;
    }
    static Event create(EventType type, const Uuid &id, const Json &payload)
    {
        Event event;
        event.id = uuidV5(wellpulseNamespace(), "event of " + id.toString());
        event.deviceId = "device";
        event.eventType = type;
        event.aggregateType = *aggregateTypeOf(type);
        event.aggregateId = id;
        event.payload = payload;
        return event;
    }
    std::string obstacle(const Event &event) const
    {
        const auto error = server::EventApplier::obstacle(set, event);
        return error ? error->code : std::string();
    }

    server::WorkingSet set;
    const Uuid well = uuidV7(1, {});
    const Uuid jack = uuidV7(2, {});
    const Uuid work = uuidV7(3, {});
};

} // namespace

TEST_CASE("scenario 08, decision: deleted equipment takes no maintenance")
{
    Records records;
    records.put(AggregateType::Equipment, records.jack, {{"wellId", records.well.toString()}}, true);
    CHECK(records.obstacle(
              Records::create(EventType::MaintenanceLogged, records.work, {{"equipmentId", records.jack.toString()}}))
        == "parent_deleted");
}

TEST_CASE("scenario 09, decision: maintenance may follow its equipment at once")
{
    Records records;
    const Event equipment
        = Records::create(EventType::EquipmentCreated, records.jack, {{"wellId", records.well.toString()}});
    const Event work
        = Records::create(EventType::MaintenanceLogged, records.work, {{"equipmentId", records.jack.toString()}});
    CHECK(records.obstacle(work) == "unknown_equipment");
    server::EventApplier applier(records.set);
    applier.apply({&equipment, "", 1, nowMs});
    CHECK(records.obstacle(work).empty());
}

TEST_CASE("scenario 10, decision: what hangs on refused equipment is parked")
{
    Records records;
    records.set.unmadeAggregates.insert(records.jack);
    CHECK(records.obstacle(
              Records::create(EventType::MaintenanceLogged, records.work, {{"equipmentId", records.jack.toString()}}))
        == "parked");
}

TEST_CASE("scenario 11, decision: a serial number is one machine's, whatever its case and blanks")
{
    Records records;
    const Event first = Records::create(
        EventType::EquipmentCreated, records.jack, {{"wellId", records.well.toString()}, {"serialNumber", "PJ-456"}});
    const Event second = Records::create(
        EventType::EquipmentCreated, records.work, {{"wellId", records.well.toString()}, {"serialNumber", "pj -456"}});
    server::EventApplier applier(records.set);
    CHECK(records.obstacle(second).empty());
    applier.apply({&first, "", 1, nowMs});
    CHECK(records.obstacle(second) == "duplicate_key");
}

TEST_CASE("scenario 24, decision: of a group of which one part cannot be, nothing changes")
{
    Records records;
    const Event good
        = Records::create(EventType::EquipmentCreated, records.jack, {{"wellId", records.well.toString()}});
    const Event bad
        = Records::create(EventType::MaintenanceLogged, records.work, {{"equipmentId", uuidV7(9, {}).toString()}});
    const std::vector<server::PlacedEvent> group{{&good, "", 1, nowMs}, {&bad, "", 1, nowMs}};
    server::EventApplier(records.set).applyGroup(group);
    CHECK_FALSE(records.set.aggregates.at({AggregateType::Equipment, records.jack}).state.exists());
    REQUIRE(records.set.changes.events.size() == 2);
    for (const server::EventRow *row : records.set.changes.events)
        CHECK(row->verdict.disposition == Disposition::Rejected);
}

TEST_CASE("scenario 33, decision: a closed well takes no new day")
{
    Records records;
    records.put(AggregateType::Well, records.well, {}, true);
    CHECK(records.obstacle(
              Records::create(EventType::ProductionCreated, records.work, {{"wellId", records.well.toString()}}))
        == "parent_deleted");
}
