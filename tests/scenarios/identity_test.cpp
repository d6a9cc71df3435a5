// SPDX-License-Identifier: GPL-3.0-or-later
// Scenarios 25 to 27, whole devices at the real office: a database on two laptops, a device's old backup, the office's.
#include "storage/log/identity.h"
#include "storage/log/receipts.h"
#include "tests/scenarios/laptop.h"

#include <catch2/catch_test_macros.hpp>

using namespace wellpulse;
using namespace wellpulse::test;
using storage::EventStanding;

namespace {

struct Field {
    explicit Field(core::ConflictPolicy policy = core::ConflictPolicy::LastWriterWins)
        : office(policy)
    {
    }
    RealOffice office;
    std::string well = office.addWell("Acme Fed 3-2H");
    Laptop laptop{office, "laptop"};
    Laptop other{office, "other", "second@acme.test"};
};

std::string idOf(Laptop &laptop)
{
    return laptop.store().log().identity().deviceId;
}

std::size_t identitiesOf(Laptop &laptop)
{
    return storage::identities(laptop.store().connection()).value().size();
}

} // namespace

TEST_CASE(
    "scenario 25: a database copied to a second laptop, with entries that wait: both go on, nothing is lost or doubled")
{
    Field field;
    const auto sent = field.laptop.record(field.well, 9, "39.00");
    field.laptop.drain();
    const auto shared = field.laptop.record(field.well, 1, "41.00"); // waits on both
    field.laptop.record(field.well, 2, "42.00");
    Laptop copy(field.laptop, "copy");
    const std::int64_t before = field.office.tenant().head()->seq;
    const auto ofLaptop = field.laptop.record(field.well, 3, "43.00"); // the same place in the chain,
    const auto ofCopy = copy.record(field.well, 4, "44.00");           // twice
    const std::string id = idOf(field.laptop);
    SECTION("the first laptop sends first")
    {
        field.laptop.drain();
        const auto report = copy.sync();
        CHECK_FALSE(report.failure);
        CHECK(report.identityTaken);
    }
    SECTION("the second laptop sends first, and so the name is its own")
    {
        CHECK_FALSE(copy.drain().identityTaken);
        const auto report = field.laptop.sync();
        CHECK_FALSE(report.failure);
        CHECK(report.identityTaken);
    }
    SECTION("both have fetched what the other had sent before they send")
    {
        copy.sync();
        field.laptop.sync({.push = false});
        field.laptop.sync();
    }
    CHECK((idOf(field.laptop) == id) != (idOf(copy) == id));
    requireAgreement(field.office, {&field.laptop, &copy, &field.other});
    CHECK(field.office.tenant().head()->seq == before + 4);
    CHECK(field.other.shows(field.well, 1) == "41.00");
    CHECK(field.other.shows(field.well, 2) == "42.00");
    CHECK(field.other.shows(field.well, 3) == "43.00");
    CHECK(field.other.shows(field.well, 4) == "44.00");
    CHECK(field.laptop.standing(shared) == EventStanding::Applied);
    CHECK(copy.standing(shared) == EventStanding::Applied);
    CHECK(copy.standing(ofCopy) == EventStanding::Applied);
    CHECK(copy.standing(ofLaptop) == EventStanding::Applied);
    CHECK(copy.standing(sent) == EventStanding::Applied);

    // And they go on, each as itself.
    field.laptop.record(field.well, 5, "45.00");
    copy.record(field.well, 6, "46.00");
    CHECK_FALSE(copy.drain().identityTaken);
    CHECK_FALSE(field.laptop.drain().identityTaken);
    requireAgreement(field.office, {&field.laptop, &copy, &field.other});
    for (Laptop *laptop : {&field.laptop, &copy}) {
        const auto receipts = storage::readReceipts(laptop->store().connection()).value();
        CHECK(receipts.recorded == 5); // the shared three, and two of its own
        CHECK(receipts.withOffice == 5);
        CHECK(receipts.durable == 5);
    }
}

TEST_CASE("scenario 25: a copy of a copy, a picture and a group among what waits")
{
    Field field;
    const core::Uuid work = field.laptop.logWork();
    const core::Photo photo = field.laptop.attach(work, QByteArray("\xff\xd8 a picture"));
    field.laptop.record(field.well, 3, "43.00");
    field.laptop.moveDay(field.well, 3, 4);
    Laptop second(field.laptop, "second");
    Laptop third(second, "third");
    field.laptop.record(field.well, 5, "45.00"); // so that the place behind it all is taken
    field.laptop.sync({.photos = false});
    for (Laptop *laptop : {&third, &second}) {
        laptop->record(field.well, laptop == &third ? 6 : 7, "46.00");
        const auto report = laptop->sync({.photos = false});
        CHECK_FALSE(report.failure);
        CHECK(report.identityTaken);
    }
    CHECK(idOf(second) != idOf(third));
    for (Laptop *laptop : {&field.laptop, &second, &third, &field.other})
        laptop->sync({.photos = false});
    for (Laptop *laptop : {&field.laptop, &second, &third, &field.other}) {
        laptop->sync({.photos = false});
        CHECK(laptop->pending() == 0);
        CHECK(laptop->viewHash() == field.office.stateHash());
        CHECK(laptop->hasDay(field.well, 4));
        CHECK_FALSE(laptop->hasDay(field.well, 3));
        CHECK(laptop->store().photos().photo(photo.id).value());
    }
}

TEST_CASE("scenario 26: a device's own backup, put back: what it had sent comes back, what waited then goes out")
{
    Field field;
    field.laptop.record(field.well, 9, "39.00");
    field.laptop.drain();
    field.laptop.record(field.well, 1, "41.00");
    field.laptop.keepBackup(); // with an entry that waits
    field.laptop.drain();
    field.laptop.record(field.well, 2, "42.00");
    field.laptop.drain();
    const std::int64_t before = field.office.tenant().head()->seq;
    field.laptop.putBackBackup();
    CHECK_FALSE(field.laptop.hasDay(field.well, 2));
    const std::string id = idOf(field.laptop);
    SECTION("nothing is entered before it has synchronised: it is the device it was")
    {
        CHECK_FALSE(field.laptop.drain().identityTaken);
        CHECK(idOf(field.laptop) == id);
        CHECK(field.office.tenant().head()->seq == before);
        field.laptop.record(field.well, 6, "46.00"); // goes on behind what came back
        CHECK_FALSE(field.laptop.drain().identityTaken);
        CHECK(idOf(field.laptop) == id);
    }
    SECTION("something is entered before: the place in its chain is taken, so it is another device")
    {
        field.laptop.record(field.well, 3, "43.00");
        const auto report = field.laptop.sync();
        CHECK_FALSE(report.failure);
        CHECK(report.identityTaken);
        CHECK(idOf(field.laptop) != id);
        CHECK(field.office.tenant().head()->seq == before + 1);
        CHECK(field.laptop.shows(field.well, 3) == "43.00");
    }
    requireAgreement(field.office, {&field.laptop, &field.other});
    CHECK(field.other.shows(field.well, 1) == "41.00");
    CHECK(field.laptop.shows(field.well, 2) == "42.00");
    field.laptop.record(field.well, 5, "45.00");
    requireAgreement(field.office, {&field.laptop, &field.other});
}

TEST_CASE("scenario 26: a backup of before a change of identity, put back, becomes the present device, or a new one")
{
    Field field;
    field.laptop.record(field.well, 1, "41.00");
    field.laptop.keepBackup();
    Laptop copy(field.laptop, "copy");
    copy.record(field.well, 4, "44.00");
    copy.drain();
    field.laptop.record(field.well, 2, "42.00");
    CHECK(field.laptop.drain().identityTaken);
    field.laptop.putBackBackup();
    field.laptop.record(field.well, 3, "43.00");
    requireAgreement(field.office, {&field.laptop, &copy, &field.other});
    CHECK(identitiesOf(field.laptop) >= 2);
    for (int day = 1; day <= 4; ++day)
        CHECK(field.other.shows(field.well, day) == std::to_string(40 + day) + ".00");
}

TEST_CASE("scenario 27: the office restored from a backup gets back what every laptop has sent since, and all agree")
{
    Field field;
    field.laptop.record(field.well, 9, "39.00");
    field.laptop.drain();
    field.other.record(field.well, 8, "38.00");
    requireAgreement(field.office, {&field.laptop, &field.other});
    field.office.backUp();
    const auto lost = field.laptop.record(field.well, 1, "41.00");
    field.laptop.drain();
    field.other.record(field.well, 2, "42.00");
    field.other.drain();
    field.laptop.change(field.well, 9, [](core::ProductionDay &day) { day.notes = "gauge again"; });
    requireAgreement(field.office, {&field.laptop, &field.other});
    const std::int64_t before = field.office.tenant().head()->seq;
    const auto waiting = field.laptop.record(field.well, 3, "43.00");

    field.office.restore();
    CHECK(field.office.tenant().head()->seq < before);
    const std::string id = idOf(field.laptop);
    SECTION("in one round")
    {
        const auto report = field.laptop.sync();
        CHECK_FALSE(report.failure);
        CHECK(report.epochBegun);
        CHECK_FALSE(report.identityTaken);
        CHECK(report.remaining == 0);
    }
    SECTION("an answer is lost in the middle")
    {
        field.laptop.line().answersLost = 1;
        field.laptop.drain();
    }
    SECTION("with nothing waiting, by looking for news")
    {
        field.other.sync({.push = false});
    }
    CHECK(idOf(field.laptop) == id); // byte by byte the events that were sent before
    requireAgreement(field.office, {&field.laptop, &field.other});
    CHECK(field.office.tenant().head()->seq == before + 1);
    CHECK(field.laptop.standing(lost) == EventStanding::Applied);
    CHECK(field.laptop.standing(waiting) == EventStanding::Applied);
    for (int day = 1; day <= 3; ++day)
        CHECK(field.other.shows(field.well, day) == std::to_string(40 + day) + ".00");
    const auto receipts = storage::readReceipts(field.laptop.store().connection()).value();
    CHECK(receipts.recorded == 4);
    CHECK(receipts.durable == 4);
    field.laptop.record(field.well, 5, "45.00");
    requireAgreement(field.office, {&field.laptop, &field.other});
}

TEST_CASE("scenario 27: a device that enrolled after the backup is enrolled again, and sends all it has as that one")
{
    RealOffice office;
    const std::string well = office.addWell("Acme Fed 3-2H");
    office.backUp();
    Laptop laptop(office, "laptop");
    laptop.record(well, 1, "41.00");
    laptop.drain();
    laptop.record(well, 2, "42.00");
    laptop.drain();
    office.restore();
    const std::string id = idOf(laptop);
    laptop.record(well, 3, "43.00");
    const auto report = laptop.sync();
    CHECK_FALSE(report.failure);
    CHECK(report.identityTaken);
    CHECK(report.epochBegun);
    CHECK(idOf(laptop) != id);
    Laptop other(office, "other", "second@acme.test");
    requireAgreement(office, {&laptop, &other});
    for (int day = 1; day <= 3; ++day)
        CHECK(other.shows(well, day) == std::to_string(40 + day) + ".00");
}

TEST_CASE("scenario 27: conflicts and their decisions outlive the office's loss")
{
    Field field(core::ConflictPolicy::UserPrompt);
    requireAgreement(field.office, {&field.laptop, &field.other});
    field.office.backUp();
    field.other.record(field.well, 1, "90.00");
    field.other.record(field.well, 2, "91.00");
    field.laptop.record(field.well, 1, "10.00");
    field.laptop.record(field.well, 2, "11.00");
    field.other.drain();
    field.laptop.drain();
    const auto open = field.laptop.openConflicts();
    REQUIRE(open.size() == 2);
    field.laptop.settle(open.front(), {{"oilVolume", "50.00"}});
    requireAgreement(field.office, {&field.laptop, &field.other});
    field.office.restore();
    field.other.drain();
    requireAgreement(field.office, {&field.laptop, &field.other});
    CHECK(field.laptop.openConflicts().size() == 1);
    CHECK(field.other.openConflicts().size() == 1);
    CHECK(field.laptop.openConflicts().front().conflictId == open.back().conflictId);
}

TEST_CASE("scenario 27: restored twice, the second time while the laptop reads the feed anew")
{
    Field field;
    field.office.backUp();
    std::vector<storage::EventDraft> drafts;
    for (int i = 0; i < 1'200; ++i) { // more than two pages
        core::Equipment equipment;
        equipment.wellId = field.well;
        drafts.push_back({core::EventType::EquipmentCreated, core::AggregateType::Equipment, field.laptop.newId(), {},
            {}, core::toFields(equipment), {}});
    }
    REQUIRE(field.laptop.store().log().appendAll(drafts));
    requireAgreement(field.office, {&field.laptop, &field.other});
    field.office.backUp();
    field.laptop.record(field.well, 1, "41.00");
    field.laptop.drain();
    field.office.restore();
    bool again = false;
    QObject::connect(&field.laptop.engine(), &sync::SyncEngine::answerApplied, &field.laptop.engine(), [&] {
        if (!std::exchange(again, true))
            field.office.restore();
    });
    field.laptop.sync();
    requireAgreement(field.office, {&field.laptop, &field.other});
    CHECK(again);
    CHECK(field.other.shows(field.well, 1) == "41.00");
    CHECK(field.other.store().equipment().list().value().size() == 1'200);
}
