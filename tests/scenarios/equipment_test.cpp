// SPDX-License-Identifier: GPL-3.0-or-later
// Scenarios 8 to 11, 24, 32 and 33, whole devices at the real office: what hangs on something else.
#include "tests/scenarios/laptop.h"

#include <catch2/catch_test_macros.hpp>

#include <QtCore/QByteArray>

using namespace wellpulse;
using namespace wellpulse::test;
using core::AggregateType;
using server::Method;
using storage::EventStanding;

namespace {

struct Field {
    RealOffice office;
    std::string well = office.addWell("Acme Fed 3-2H");
    Laptop first{office, "first"};
    Laptop second{office, "second", "second@acme.test"};
    void agree() { requireAgreement(office, {&first, &second}); }
};

bool isThere(Laptop &laptop, AggregateType type, const core::Uuid &id)
{
    const auto state = laptop.store().equipment().state(type, id);
    REQUIRE(state);
    return core::isThere(*state);
}

} // namespace

TEST_CASE("scenario 08: maintenance of equipment that somebody deleted is refused and told of; it stays in the log")
{
    Field field;
    const core::Uuid jack = field.first.addEquipment(field.well, "PJ-456");
    field.agree();
    field.first.deleteEquipment(jack);
    field.first.drain();
    const auto work = field.second.maintain(jack, "belt");
    const auto behind = field.second.record(field.well, 1, "41.00");
    field.agree();
    CHECK(field.second.standing(work) == EventStanding::Rejected);
    CHECK(field.second.refusal(work) == "parent_deleted");
    CHECK(field.second.standing(behind) == EventStanding::Applied); // one bad record holds up nothing
    CHECK_FALSE(isThere(field.second, AggregateType::Maintenance, work.aggregateId));
}

TEST_CASE("scenario 09: equipment and its maintenance, both entered offline, arrive together")
{
    Field field;
    const core::Uuid jack = field.first.addEquipment(field.well, "PJ-456");
    const auto work = field.first.maintain(jack, "belt");
    field.agree();
    CHECK(field.first.standing(work) == EventStanding::Applied);
    CHECK(isThere(field.second, AggregateType::Equipment, jack));
    CHECK(isThere(field.second, AggregateType::Maintenance, work.aggregateId));
}

TEST_CASE("scenario 10: what hangs on refused equipment waits at the office and follows when that is corrected")
{
    Field field;
    field.second.addEquipment(field.well, "PJ-456");
    field.second.drain();
    const core::Uuid jack = field.first.addEquipment(field.well, "pj-456");
    const auto work = field.first.maintain(jack, "belt");
    field.first.drain();
    CHECK(field.first.standing(work) == EventStanding::Parked);
    CHECK(field.first.refusal(work) == "parked");
    CHECK(field.first.pending() == 0);
    const auto corrected = field.first.resend(jack, field.well, "PJ-457");
    field.agree();
    CHECK(field.first.standing(corrected) == EventStanding::Applied);
    CHECK(field.first.standing(work) == EventStanding::Applied);
    CHECK(isThere(field.second, AggregateType::Maintenance, work.aggregateId));
}

TEST_CASE(
    "scenario 11: a serial number entered on two devices is the first one's; the second is told, and the rest flows")
{
    Field field;
    const core::Uuid mine = field.first.addEquipment(field.well, "PJ-456");
    const core::Uuid theirs = field.second.addEquipment(field.well, "pj -456");
    const auto behind = field.second.record(field.well, 1, "41.00");
    field.agree();
    CHECK(isThere(field.second, AggregateType::Equipment, mine));
    CHECK_FALSE(isThere(field.second, AggregateType::Equipment, theirs));
    const auto refused = field.second.store().reader().refused();
    REQUIRE((refused && refused->size() == 1));
    CHECK(refused->front().logged.error->code == "duplicate_key");
    CHECK(field.second.standing(behind) == EventStanding::Applied);
}

TEST_CASE("scenario 24: of a group of which one part cannot be, nothing is applied")
{
    Field field;
    field.first.record(field.well, 1, "41.00");
    field.agree();
    // The well was closed meanwhile: the day may go, but cannot be entered anew.
    field.office.rest(Method::Delete, "/wells/" + field.well);
    const auto moved = field.first.moveDay(field.well, 1, 2);
    field.agree();
    REQUIRE(moved.size() == 2);
    for (const core::Event &part : moved)
        CHECK(field.first.standing(part) == EventStanding::Rejected);
    CHECK(field.first.shows(field.well, 1) == "41.00");
    CHECK_FALSE(field.first.hasDay(field.well, 2));
    CHECK(field.second.shows(field.well, 1) == "41.00");
}

TEST_CASE("scenario 32: a photo whose file is gone is told of and holds up nothing")
{
    Field field;
    const core::Uuid jack = field.first.addEquipment(field.well, "PJ-456");
    const auto work = field.first.maintain(jack, "belt");
    const QByteArray jpeg = QByteArray::fromHex("ffd8ffe0") + QByteArray(3'000, 'x');
    const core::Photo lost = field.first.attach(work.aggregateId, jpeg);
    const core::Photo kept = field.first.attach(work.aggregateId, jpeg + "y");
    REQUIRE(field.first.photos().remove(lost.id));
    const auto day = field.first.record(field.well, 1, "41.00");
    field.agree();
    CHECK(field.first.standing(day) == EventStanding::Applied);
    const auto uploads = field.first.store().photos().uploads();
    REQUIRE((uploads && uploads->size() == 1));
    CHECK(uploads->front().photo.id == lost.id);
    CHECK(uploads->front().needsUser);
    CHECK(field.office.rest(Method::Get, "/photos/" + kept.id.toString()).at("state") == "VERIFIED");
    CHECK(isThere(field.second, AggregateType::Photo, lost.id)); // its record, with place and time
}

TEST_CASE(
    "scenario 33: a well that was closed to a pumper who was offline: new days are refused and told of, what was there stays")
{
    Field field;
    const std::string other = field.office.addWell("Acme Fed 4-1H");
    field.first.record(field.well, 1, "41.00");
    field.agree();
    field.office.rest(Method::Delete, "/wells/" + field.well);
    const auto newDay = field.first.record(field.well, 2, "42.00");
    const auto elsewhere = field.first.record(other, 2, "43.00");
    field.agree();
    CHECK(field.first.standing(newDay) == EventStanding::Rejected);
    CHECK(field.first.refusal(newDay) == "parent_deleted");
    CHECK(field.first.standing(elsewhere) == EventStanding::Applied);
    CHECK(field.second.shows(field.well, 1) == "41.00");
}
