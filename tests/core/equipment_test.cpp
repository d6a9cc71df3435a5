// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/equipment/equipment_change.h"
#include "core/schema/payload_schema.h"

#include <catch2/catch_test_macros.hpp>

using namespace wellpulse::core;

namespace {

const CivilDate today = civilDate(2025, 10, 21);
const Uuid equipmentId = *parseUuid("0199f3a2-0000-7000-8000-000000000001");
const Uuid maintenanceId = *parseUuid("0199f3a2-0000-7000-8000-000000000002");

Equipment pumpJack()
{
    return {.wellId = "w",
        .type = EquipmentType::PumpJack,
        .serialNumber = "PJ-456",
        .manufacturer = "Lufkin",
        .model = "C-228D",
        .installationDate = civilDate(2019, 3, 1),
        .status = EquipmentStatus::Failed,
        .notes = "belt guard loose"};
}

Maintenance repair()
{
    return {
        .equipmentId = equipmentId.toString(),
        .date = civilDate(2025, 10, 20),
        .type = MaintenanceType::Repair,
        .description = "Replaced motor belt",
        .technician = "J. Ortiz",
        .cost = Volume{12'550},
        .nextDate = civilDate(2025, 11, 19),
        .statusAfter = EquipmentStatus::Operational,
    };
}

AggregateState stateOf(AggregateType type, const Uuid &id, Json fields)
{
    AggregateState state;
    state.type = type;
    state.id = id;
    state.revision = 3;
    state.fields = std::move(fields);
    return state;
}

AggregateState failedPumpJack()
{
    return stateOf(AggregateType::Equipment, equipmentId, toFields(pumpJack()));
}

Event eventOf(const RecordChange &change)
{
    Event event;
    event.tenantId = "acme";
    event.eventType = change.type;
    event.aggregateType = *aggregateTypeOf(change.type);
    event.aggregateId = change.aggregateId;
    event.payload = change.payload;
    return event;
}

bool passesSchema(const RecordChange &change)
{
    return validatePayload(eventOf(change), 1'760'970'600'000).has_value();
}

} // namespace

TEST_CASE("equipment and maintenance are what they were after becoming fields and back")
{
    CHECK(equipmentFromFields(toFields(pumpJack())).value() == pumpJack());
    const Equipment bare{.wellId = "w"};
    CHECK(equipmentFromFields(toFields(bare)).value() == bare);
    CHECK(maintenanceFromFields(toFields(repair())).value() == repair());
    const Maintenance brief{.equipmentId = "e", .date = today, .description = "looked at it"};
    CHECK(maintenanceFromFields(toFields(brief)).value() == brief);
    CHECK(equipmentFromFields(Json::object()).error().code == "schema_invalid");
    CHECK(maintenanceFromFields({{"equipmentId", "e"}}).error().code == "schema_invalid");
}

TEST_CASE("every equipment type and status has a name of its own")
{
    for (const auto type : allEquipmentTypes)
        CHECK(parseEquipmentType(toString(type)) == type);
    for (const auto status : allEquipmentStatuses)
        CHECK(parseEquipmentStatus(toString(status)) == status);
    for (const auto type : allMaintenanceTypes)
        CHECK(parseMaintenanceType(toString(type)) == type);
    CHECK_FALSE(parseEquipmentType("PUMPJACK"));
}

TEST_CASE("what is decided for equipment passes the office's schema")
{
    const auto added = decideAddEquipment(equipmentId, pumpJack(), today);
    REQUIRE(added);
    CHECK(passesSchema(*added));
    CHECK_FALSE(added->base);

    auto renamed = pumpJack();
    renamed.model.clear();
    renamed.status = EquipmentStatus::Maintenance;
    const auto edited = decideEditEquipment(failedPumpJack(), renamed, today);
    REQUIRE(edited);
    CHECK(passesSchema(*edited));
    CHECK(edited->base == 3);
    CHECK(edited->payload
        == Json{{"changes",
            {{"model", {{"from", "C-228D"}, {"to", nullptr}}},
                {"status", {{"from", "FAILED"}, {"to", "MAINTENANCE"}}}}}});
    CHECK(decideEditEquipment(failedPumpJack(), pumpJack(), today).error().code == "nothing_changed");
    CHECK(decideEditEquipment({}, pumpJack(), today).error().code == "equipment_missing");

    CHECK(passesSchema(decideDeleteEquipment(failedPumpJack(), "sold").value()));
    CHECK(decideDeleteEquipment(failedPumpJack(), "").error().code == "reason_missing");
}

TEST_CASE("maintenance that mends the equipment says so in the same group")
{
    const auto changes = decideLogMaintenance(maintenanceId, failedPumpJack(), repair(), today);
    REQUIRE(changes);
    REQUIRE(changes->size() == 2);
    CHECK(changes->front().aggregateId == maintenanceId);
    CHECK(changes->back().aggregateId == equipmentId);
    CHECK(changes->back().payload.at("changes").at("status").at("to") == "OPERATIONAL");
    for (const auto &change : *changes)
        CHECK(passesSchema(change));

    auto same = repair();
    same.statusAfter = EquipmentStatus::Failed;
    CHECK(decideLogMaintenance(maintenanceId, failedPumpJack(), same, today)->size() == 1);
    auto deleted = failedPumpJack();
    deleted.deleted = true;
    CHECK(decideLogMaintenance(maintenanceId, deleted, repair(), today).error().code == "equipment_missing");
}

TEST_CASE("maintenance is corrected field by field")
{
    const auto state = stateOf(AggregateType::Maintenance, maintenanceId, toFields(repair()));
    auto corrected = repair();
    corrected.cost.reset();
    corrected.nextDate = civilDate(2025, 12, 1);
    const auto change = decideCorrectMaintenance(state, corrected, today);
    REQUIRE(change);
    CHECK(passesSchema(*change));
    CHECK(change->payload.at("changes").size() == 2);
    CHECK(decideCorrectMaintenance(state, repair(), today).error().code == "nothing_changed");
    CHECK(decideCorrectMaintenance({}, repair(), today).error().code == "maintenance_missing");
}

TEST_CASE("bad equipment and maintenance get a sentence at their field")
{
    auto future = pumpJack();
    future.installationDate = today.plusDays(1);
    CHECK(validate(future, today).front().field == "installationDate");
    auto longSerial = pumpJack();
    longSerial.serialNumber.assign(101, '9');
    CHECK(validate(longSerial, today).front().error.code == "serial_too_long");
    CHECK(validate(Equipment{}, today).front().error.code == "unknown_well");

    auto silent = repair();
    silent.description.clear();
    CHECK(validate(silent, today).front().error.code == "description_missing");
    auto early = repair();
    early.nextDate = early.date;
    CHECK(validate(early, today).front().error.code == "next_before_work");
    auto ahead = repair();
    ahead.date = today.plusDays(1);
    CHECK(validate(ahead, today).front().error.code == "date_in_future");
    CHECK(validate(repair(), today).empty());
}

TEST_CASE("serial numbers are compared without case and blanks")
{
    CHECK(comparableSerial(" pj-456 ") == comparableSerial("PJ-456"));
    CHECK(comparableSerial("PJ 456") == "PJ456");
    CHECK(comparableSerial("PJ-456") != comparableSerial("PJ-457"));
}

TEST_CASE("the next maintenance is proposed by what the equipment is")
{
    CHECK(proposedNextDate(EquipmentType::PumpJack, MaintenanceType::Routine, today) == today.plusDays(30));
    CHECK(proposedNextDate(EquipmentType::Tank, MaintenanceType::Inspection, today) == today.plusDays(365));
    CHECK_FALSE(proposedNextDate(EquipmentType::Other, MaintenanceType::Repair, today));
}

TEST_CASE("due within a week is soon, due yesterday is overdue")
{
    CHECK(dueState({}, today) == DueState::None);
    CHECK(dueState(today.plusDays(8), today) == DueState::Later);
    CHECK(dueState(today.plusDays(7), today) == DueState::Soon);
    CHECK(dueState(today, today) == DueState::Soon);
    CHECK(dueState(today.plusDays(-1), today) == DueState::Overdue);
}
