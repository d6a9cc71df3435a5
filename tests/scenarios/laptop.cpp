// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/scenarios/laptop.h"

#include "core/equipment/equipment_change.h"
#include "storage/log/verify.h"

#include <catch2/catch_test_macros.hpp>

#include <QtCore/QEventLoop>

namespace wellpulse::test {

namespace {

constexpr const char *tenantId = "acme";

core::Uuid dayOf(const std::string &well, core::CivilDate date)
{
    return core::productionAggregateId(tenantId, well, date.toString());
}

} // namespace

Laptop::Laptop(RealOffice &office, const std::string &name, const std::string &email)
    : TestDevice(office.url(), name, "wellpulse-demo", 20'000, email)
{
    drain();
}

Laptop::Laptop(Laptop &original, const std::string &name)
    : TestDevice(original, name)
{
}

core::Event Laptop::change(const std::string &well, int daysAgo, const std::function<void(core::ProductionDay &)> &how)
{
    const auto state = store().production().state(dayOf(well, today().plusDays(-daysAgo)));
    REQUIRE((state && *state));
    auto day = core::productionDayFromFields((*state)->fields);
    REQUIRE(day);
    how(*day);
    return append(core::decideEdit(*state, *day, today()).value());
}

core::Event Laptop::removeDay(const std::string &well, int daysAgo)
{
    const auto state = store().production().state(dayOf(well, today().plusDays(-daysAgo)));
    REQUIRE(state);
    return append(core::decideDelete(*state, "entered twice").value());
}

std::vector<core::Event> Laptop::moveDay(const std::string &well, int daysAgo, int toDaysAgo)
{
    const auto right = today().plusDays(-toDaysAgo);
    const auto state = store().production().state(dayOf(well, today().plusDays(-daysAgo)));
    const auto target = store().production().state(dayOf(well, right));
    REQUIRE((state && target));
    const auto changes = core::decideDateCorrection(tenantId, *state, *target, right, "wrong date", today()).value();
    std::vector<storage::EventDraft> drafts;
    const std::string group = store().log().newGroup();
    for (const core::RecordChange &change : changes)
        drafts.push_back(
            {change.type, core::AggregateType::Production, change.aggregateId, change.base, group, change.payload, {}});
    const auto events = store().log().appendAll(drafts);
    REQUIRE(events);
    return *events;
}

std::string Laptop::shows(const std::string &well, int daysAgo, core::Fluid fluid)
{
    const auto state = store().production().state(dayOf(well, today().plusDays(-daysAgo)));
    REQUIRE(state);
    if (!core::isThere(*state))
        return {};
    return (*state)->fields.value(std::string(core::volumeFieldOf(fluid)), std::string());
}

bool Laptop::hasDay(const std::string &well, int daysAgo)
{
    const auto state = store().production().state(dayOf(well, today().plusDays(-daysAgo)));
    REQUIRE(state);
    return core::isThere(*state);
}

core::Uuid Laptop::addEquipment(const std::string &well, const std::string &serial)
{
    return resend(newId(), well, serial).aggregateId;
}

core::Event Laptop::resend(const core::Uuid &equipment, const std::string &well, const std::string &serial)
{
    core::Equipment entered;
    entered.wellId = well;
    entered.type = core::EquipmentType::PumpJack;
    entered.serialNumber = serial;
    return append(core::decideAddEquipment(equipment, entered, today()).value());
}

core::Event Laptop::deleteEquipment(const core::Uuid &equipment)
{
    const auto state = store().equipment().state(core::AggregateType::Equipment, equipment);
    REQUIRE(state);
    return append(core::decideDeleteEquipment(*state, "sold").value());
}

core::Event Laptop::maintain(const core::Uuid &equipment, const std::string &description)
{
    const auto state = store().equipment().state(core::AggregateType::Equipment, equipment);
    REQUIRE(state);
    core::Maintenance work;
    work.equipmentId = equipment.toString();
    work.date = today();
    work.description = description;
    return append(core::decideLogMaintenance(newId(), *state, work, today()).value().front());
}

std::vector<storage::ConflictNotice> Laptop::openConflicts()
{
    const auto records = store().reader().conflicts(true);
    REQUIRE(records);
    std::vector<storage::ConflictNotice> notices;
    for (const storage::ConflictRecord &record : *records)
        notices.push_back(record.notice);
    return notices;
}

core::Event Laptop::settle(const storage::ConflictNotice &conflict, const core::Json &values, bool deleted)
{
    const auto state = store().production().state(conflict.aggregateId);
    REQUIRE(state);
    const auto event = store().log().append(
        {core::EventType::ConflictResolved, core::AggregateType::Production, conflict.aggregateId, core::baseOf(*state),
            {}, {{"conflictIds", {conflict.conflictId}}, {"values", values}, {"deleted", deleted}}, {}});
    REQUIRE(event);
    return *event;
}

storage::EventStanding Laptop::standing(const core::Event &event)
{
    const auto logged = store().reader().event(event.id);
    REQUIRE((logged && *logged));
    return (*logged)->standing;
}

std::string Laptop::refusal(const core::Event &event)
{
    const auto logged = store().reader().event(event.id);
    REQUIRE((logged && *logged && (*logged)->error));
    return (*logged)->error->code;
}

std::string Laptop::viewHash()
{
    const auto report = storage::verifyLog(store().connection(), sync::keysOf(accounts.account));
    REQUIRE(report);
    CHECK(report->problems == std::vector<std::string>());
    return core::toHex(report->viewHash);
}

std::vector<core::Json> Laptop::waiting()
{
    const auto pending = store().delivery().pendingEvents(500, 1 << 20);
    REQUIRE(pending);
    std::vector<core::Json> events;
    for (const storage::OutgoingEvent &event : *pending)
        events.push_back(core::Json::parse(event.wire));
    return events;
}

core::Json Laptop::post(const std::vector<core::Json> &events)
{
    const core::Json body{{"protocol", 1}, {"deviceId", store().log().identity().deviceId}, {"events", events}};
    std::optional<sync::OfficeResult<core::Json>> answer;
    QEventLoop loop;
    session().call({sync::OfficeRequest::Method::Post, "/sync/batch", body.dump(), {}, {}},
        [&](sync::OfficeResult<core::Json> result) {
            answer = std::move(result);
            loop.quit();
        });
    loop.exec();
    REQUIRE(answer->has_value());
    return **answer;
}

void requireAgreement(RealOffice &office, std::initializer_list<Laptop *> laptops)
{
    for (int round = 0; round < 2; ++round) { // who came first learns of who came last
        for (Laptop *laptop : laptops)
            laptop->drain();
    }
    const auto head = office.tenant().head();
    REQUIRE(head);
    for (Laptop *laptop : laptops) {
        const auto state = laptop->store().delivery().state();
        REQUIRE(state);
        CHECK(state->pending == 0);
        CHECK(state->cursor.seq == head->seq);
        CHECK(state->cursor.feedHash == head->hash);
        CHECK(laptop->viewHash() == office.stateHash());
    }
}

} // namespace wellpulse::test
