// SPDX-License-Identifier: GPL-3.0-or-later
// What the office would not take: shown with what it is about, sent again put right, or put out of the way and brought back.
#include "tests/storage/inbox/store_fixture.h"

#include "core/equipment/equipment_change.h"
#include "storage/log/production_draft.h"

using namespace wellpulse;
using namespace wellpulse::test;

namespace {

const core::CivilDate today = *core::parseCivilDate("2025-10-21");
const Error taken{"duplicate_key", "Other equipment has this serial number already; check the plate of both."};

core::Uuid pieceId(int number)
{
    core::Uuid id = wellTwo;
    id.bytes[15] = static_cast<std::uint8_t>(number);
    return id;
}

storage::EventDraft piece(int number, const char *serial)
{
    const core::Equipment equipment{
        .wellId = wellOne.toString(), .type = core::EquipmentType::PumpJack, .serialNumber = serial};
    return storage::draftOf(must(core::decideAddEquipment(pieceId(number), equipment, today)));
}

/// A pump jack whose number the office knows of another one.
struct Refused {
    Office office;
    Laptop laptop{"device-a"};
    core::Event event;

    Refused()
    {
        office.refuse(pieceId(1), taken);
        event = must(laptop.store().log().append(piece(1, "PJ-456")));
        laptop.synchronise(office);
        REQUIRE(laptop.waiting() == 1);
    }
    std::optional<core::Equipment> equipment()
    {
        const auto record = must(laptop.store().equipment().equipment(pieceId(1)));
        return record ? std::optional(record->equipment) : std::nullopt;
    }
};

} // namespace

TEST_CASE("a refused entry tells what it is about, and is sent again with the fault put right")
{
    Refused refused;
    CHECK_FALSE(refused.equipment()); // it does not count as recorded
    const auto inbox = refused.laptop.inbox();
    REQUIRE(inbox.refusals.size() == 1);
    CHECK(inbox.refusals[0].refused.logged.error == taken);
    CHECK(inbox.refusals[0].written.at("serialNumber") == "PJ-456");
    CHECK(inbox.refusals[0].subject.equipment.at("equipmentType") == "PUMP_JACK");

    must(refused.laptop.store().log().append(piece(2, "PJ-457")));
    const auto again = [&](const char *serial) {
        const auto sent = storage::resend(refused.laptop.store(), refused.event.id, {{"serialNumber", serial}}, today);
        return sent ? std::string("sent") : sent.error().front().field + ": " + sent.error().front().error.code;
    };
    CHECK(again("PJ-457") == "serialNumber: duplicate_key"); // known here, so told at once
    CHECK(again(std::string(200, 'x').c_str()).starts_with("serialNumber: "));
    CHECK(refused.laptop.waiting() == 1);
    CHECK(again("PJ-456-B") == "sent");
    CHECK(refused.laptop.waiting() == 0);
    REQUIRE(refused.equipment());
    CHECK(refused.equipment()->serialNumber == "PJ-456-B");
    CHECK(again("PJ-456-C") == ": event_not_refused"); // it is on its way already

    refused.office.takeAgain(pieceId(1));
    refused.laptop.synchronise(refused.office);
    CHECK(refused.laptop.waiting() == 0);
    CHECK(refused.equipment()->serialNumber == "PJ-456-B");
    CHECK(must(refused.laptop.store().reader().event(refused.event.id))->standing == storage::EventStanding::Rejected);
}

TEST_CASE("what is sent again and refused again waits again, once")
{
    Refused refused;
    REQUIRE(storage::resend(refused.laptop.store(), refused.event.id, {{"serialNumber", "PJ-9"}}, today));
    refused.laptop.synchronise(refused.office);
    const auto inbox = refused.laptop.inbox(true);
    REQUIRE(inbox.refusals.size() == 1);
    CHECK(inbox.refusals[0].written.at("serialNumber") == "PJ-9");
}

TEST_CASE("a refused group is sent again whole")
{
    Office office;
    Laptop laptop("device-a");
    const auto wrong = productionDay(wellOne, "2025-10-13", 100);
    must(laptop.store().log().append(created(wrong)));
    laptop.synchronise(office);
    office.refuse(dayId(wellOne, "2025-10-13"), {"schema_invalid", "No."});
    office.refuse(dayId(wellOne, "2025-10-14"), {"schema_invalid", "No."});
    auto leaves = deleted(wrong, 1);
    auto comes = created(productionDay(wellOne, "2025-10-14", 100));
    leaves.group = comes.group = laptop.store().log().newGroup();
    const auto events = must(laptop.store().log().appendAll(std::array{leaves, comes}));
    laptop.synchronise(office);
    REQUIRE(laptop.waiting() == 2);
    office.takeAgain(dayId(wellOne, "2025-10-13"));
    office.takeAgain(dayId(wellOne, "2025-10-14"));
    CHECK(storage::resend(laptop.store(), events[1].id, {{"oilVolume", "2.5"}}, today) == std::size_t{2});
    CHECK(laptop.waiting() == 0);
    laptop.synchronise(office);
    CHECK(laptop.fieldsOf(wrong).is_null());
    CHECK(laptop.fieldsOf(productionDay(wellOne, "2025-10-14", 0)).at("oilVolume") == "2.50");
}

TEST_CASE("a skipped entry is out of the way, kept, and brought back, also after a restart")
{
    Refused refused;
    must(refused.laptop.store().delivery().skip(refused.event.id));
    CHECK(refused.laptop.waiting() == 0);
    CHECK(refused.laptop.inbox().refusals.empty());
    REQUIRE(refused.laptop.inbox(true).refusals.size() == 1);
    CHECK(refused.laptop.inbox(true).refusals[0].refused.skippedAtMs.has_value());
    CHECK(refused.laptop.store().delivery().skip(refused.event.id).error().code == "event_not_refused");
    refused.laptop.restart();
    CHECK(must(storage::takeBackDecision(refused.laptop.store())).kind == storage::DecisionKind::Skipped);
    CHECK(refused.laptop.waiting() == 1);
    CHECK(storage::takeBackDecision(refused.laptop.store()).error().code == "nothing_to_undo");
}
