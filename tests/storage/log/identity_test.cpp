// SPDX-License-Identifier: GPL-3.0-or-later
// A device that becomes another one to the office: its database was copied to a second laptop, or put back from an older backup.
#include "core/event/event_codec.h"
#include "storage/driver/statement.h"
#include "storage/log/identity.h"
#include "storage/log/log_reader.h"
#include "storage/log/receipts.h"
#include "storage/log/take_back.h"
#include "storage/log/verify.h"
#include "storage/projection/replay.h"
#include "tests/storage/log_fixture.h"

using namespace wellpulse;
using namespace wellpulse::test;
using storage::EventStanding;

namespace {

storage::DeviceIdentity identityOf(Device &device, const std::string &deviceId)
{
    return device.world.environment(deviceId).identity;
}

storage::DeviceKeys keysOf(Device &device, std::initializer_list<const char *> devices)
{
    storage::DeviceKeys keys;
    for (const char *id : devices)
        keys.emplace(id, identityOf(device, id).key);
    return keys;
}

void requireWhole(Device &device)
{
    const auto report
        = must(storage::verifyLog(device.database.handle(), keysOf(device, {"device-a", "device-b", "device-c"})));
    CHECK(report.problems == std::vector<std::string>());
}

/// The office's whole feed, and nothing sent.
void fetch(Device &device, Office &office)
{
    must(device.delivery().applyPage(office.pageAfter(must(device.delivery().state()).cursor)));
}

std::vector<core::Event> waiting(Device &device)
{
    std::vector<core::Event> events;
    for (const auto &outgoing : must(device.delivery().pendingEvents(500, 1 << 20)))
        events.push_back(must(core::eventFromWire(outgoing.wire)));
    return events;
}

std::vector<EventStanding> standingsOf(Device &device, const core::Uuid &id)
{
    std::vector<EventStanding> standings;
    for (const auto &logged : must(storage::LogReader(device.database.handle()).events({}))) {
        if (logged.event.id == id)
            standings.push_back(logged.standing);
    }
    return standings;
}

core::ProductionDay dayNumber(int day, std::int64_t oil = 100)
{
    return productionDay(wellOne, core::CivilDate{20'000 + day}.toString(), oil);
}

} // namespace

TEST_CASE("what waits is said again under the new identity: same ids, author, time and content, a chain of its own")
{
    Device device;
    Office office;
    must(device.log().append(created(dayNumber(0))));
    synchronise(device, office);
    const auto first = must(device.log().append(created(dayNumber(1))));
    const auto second = must(device.log().append(updated(dayNumber(1), dayNumber(1, 200))));
    const std::string before = viewBytes(device.database.handle());

    must(device.log().takeIdentity(identityOf(device, "device-b")));
    CHECK(device.log().identity().deviceId == "device-b");
    const auto again = waiting(device);
    REQUIRE(again.size() == 2);
    CHECK(again[0].id == first.id);
    CHECK(again[0].deviceId == "device-b");
    CHECK(again[0].deviceSeq == 1);
    CHECK(again[0].prevHash == core::Bytes32{});
    CHECK(again[0].hlc == first.hlc);
    CHECK(again[0].timestamp == first.timestamp);
    CHECK(again[0].userId == first.userId);
    CHECK(again[0].payload == first.payload);
    CHECK(again[1].id == second.id);
    CHECK(again[1].prevHash == again[0].hash);
    CHECK(viewBytes(device.database.handle()) == before);
    CHECK(standingsOf(device, first.id) == std::vector{EventStanding::Pending, EventStanding::LaidAside});
    requireWhole(device);

    const auto third = must(device.log().append(created(dayNumber(2))));
    CHECK(third.deviceSeq == 3);
    CHECK(third.prevHash == again[1].hash);
    synchronise(device, office);
    CHECK(must(device.delivery().state()).pending == 0);
    CHECK(must(storage::viewHash(device.database.handle())) == office.stateHash());
    CHECK(office.feed.size() == 4);
    requireWhole(device);
    const auto receipts = must(storage::readReceipts(device.database.handle()));
    CHECK(receipts.recorded == 4);
    CHECK(receipts.withOffice == 4);
}

TEST_CASE("a log that is opened as another device takes that identity, also after a change that was cut off")
{
    Device device;
    must(device.log().append(created(dayNumber(0))));
    CHECK(must(storage::currentIdentity(device.database.handle())) == "device-a");
    auto log = must(storage::EventLog::open(device.database.handle(), device.world.environment("device-b")));
    CHECK(must(storage::currentIdentity(device.database.handle())) == "device-b");
    CHECK(must(log.append(created(dayNumber(1)))).deviceSeq == 2); // behind what was said again
    CHECK(must(storage::identities(device.database.handle())) == std::vector<std::string>{"device-a", "device-b"});
    requireWhole(device);
}

TEST_CASE("a change of identity that the disk refuses has changed nothing")
{
    Device device;
    must(device.log().append(created(dayNumber(0))));
    must(storage::runScript(device.database.handle(),
        "CREATE TRIGGER full BEFORE INSERT ON laid_aside BEGIN SELECT RAISE(ABORT, 'no room'); END"));
    CHECK_FALSE(device.log().takeIdentity(identityOf(device, "device-b")));
    CHECK(device.log().identity().deviceId == "device-a");
    must(storage::runScript(device.database.handle(), "DROP TRIGGER full"));
    const auto next = must(device.log().append(created(dayNumber(1))));
    CHECK(next.deviceId == "device-a");
    CHECK(next.deviceSeq == 2);
    requireWhole(device);
}

TEST_CASE("of two laptops with one database both end with the same view, whoever is first")
{
    Device original;
    Device copy; // the same identity and the same random bytes, so the same entries
    Office office;
    const auto shared = must(original.log().append(created(dayNumber(0))));
    REQUIRE(must(copy.log().append(created(dayNumber(0)))) == shared);
    copy.world.random.seed(7);
    must(original.log().append(created(dayNumber(1))));
    must(copy.log().append(created(dayNumber(2))));
    const auto becomeAnother = [&] { must(copy.log().takeIdentity(identityOf(copy, "device-b"))); };
    SECTION("the original")
    {
        synchronise(original, office);
        SECTION("and the copy has fetched its entries before it becomes another")
        {
            fetch(copy, office);
        }
        SECTION("and the copy has not heard of it") { }
        becomeAnother();
        synchronise(copy, office);
    }
    SECTION("the copy")
    {
        becomeAnother();
        synchronise(copy, office);
        SECTION("and the original has fetched its entries before it sends")
        {
            fetch(original, office);
        }
        SECTION("and the original has not heard of it") { }
        synchronise(original, office);
    }
    fetch(original, office);
    fetch(copy, office);
    CHECK(office.feed.size() == 3);
    for (Device *device : {&original, &copy}) {
        CHECK(must(device->delivery().state()).pending == 0);
        CHECK(must(storage::viewHash(device->database.handle())) == office.stateHash());
        CHECK(must(device->delivery().state()).cursor == office.head());
        requireWhole(*device);
        const auto receipts = must(storage::readReceipts(device->database.handle()));
        CHECK(receipts.recorded == 2); // not what the other one recorded
        CHECK(receipts.withOffice == 2);
        CHECK(receipts.durable == 0);
    }
}

TEST_CASE("an entry that waited is undone under the new identity as it was before, and what undid one still does")
{
    Device device;
    Office office;
    must(device.log().append(created(dayNumber(0))));
    must(device.log().append(created(dayNumber(1))));
    const storage::LogReader reader(device.database.handle());
    must(storage::takeBackLast(device.log(), reader)); // day 1
    must(device.log().takeIdentity(identityOf(device, "device-b")));
    const auto taken = must(storage::takeBackLast(device.log(), reader)); // goes on with day 0
    REQUIRE(taken.events.size() == 1);
    CHECK(taken.events.front().aggregateId == dayId(wellOne, core::CivilDate{20'000}.toString()));
    CHECK(must(reader.undoTargets()).empty());
    synchronise(device, office);
    requireWhole(device);
}

TEST_CASE("a decision that waits still settles its conflict under the new identity, and an open conflict stays open")
{
    Device device;
    Device other("device-c");
    Office office;
    office.policy = core::ConflictPolicy::UserPrompt;
    for (int day = 0; day < 2; ++day) {
        must(other.log().append(created(dayNumber(day, 900))));
        must(device.log().append(created(dayNumber(day, 100))));
    }
    synchronise(other, office);
    synchronise(device, office);
    const storage::LogReader reader(device.database.handle());
    const auto open = must(reader.conflicts(true));
    REQUIRE(open.size() == 2);
    storage::EventDraft decision;
    decision.eventType = core::EventType::ConflictResolved;
    decision.aggregateId = open.front().notice.aggregateId;
    decision.payload
        = {{"conflictIds", {open.front().notice.conflictId}}, {"values", {{"oilVolume", "1.00"}}}, {"deleted", false}};
    must(device.log().append(decision));
    must(device.log().takeIdentity(identityOf(device, "device-b")));
    CHECK(must(reader.conflicts(true)).size() == 1);
    CHECK(must(reader.conflicts(true)).front().notice == open.back().notice);

    // A decision that comes to nothing opens its conflict again, under the new identity as well.
    const auto sent = must(device.delivery().pendingEvents(500, 1 << 20));
    REQUIRE(sent.size() == 1);
    storage::BatchAnswer refusal;
    refusal.failed.push_back({sent.front().event.id, {"forbidden", "No."}, false});
    refusal.page.cursor = must(device.delivery().state()).cursor;
    must(device.delivery().applyAnswer(refusal));
    CHECK(must(reader.conflicts(true)).size() == 2);
    requireWhole(device);
}

TEST_CASE("what an earlier program took for refused because of a fork is sent under the new identity")
{
    Device device;
    Office office;
    const auto event = must(device.log().append(created(dayNumber(0))));
    storage::BatchAnswer refusal;
    refusal.failed.push_back({event.id, {"device_fork", "Another one."}, false});
    refusal.page.cursor = must(device.delivery().state()).cursor;
    must(device.delivery().applyAnswer(refusal));
    const storage::LogReader reader(device.database.handle());
    CHECK(must(reader.refused()).size() == 1);
    must(device.log().takeIdentity(identityOf(device, "device-b")));
    CHECK(must(reader.refused()).empty());
    CHECK(must(reader.countForPerson()) == 0);
    synchronise(device, office);
    CHECK(must(storage::viewHash(device.database.handle())) == office.stateHash());
    requireWhole(device);
}

TEST_CASE("a device that becomes one which another laptop was before: what that one recorded is not its own")
{
    Device device;
    Device other("device-b");
    Office office;
    const auto refused = must(other.log().append(created(dayNumber(0))));
    must(other.log().append(created(dayNumber(1))));
    office.refuse(refused.aggregateId, {"schema_invalid", "No."}); // no feed tells of it
    synchronise(other, office);
    synchronise(device, office);
    must(device.log().append(created(dayNumber(2))));
    must(device.log().takeIdentity(identityOf(device, "device-b")));
    CHECK(waiting(device).front().deviceSeq == 3);
    CHECK(must(storage::readReceipts(device.database.handle())).recorded == 1);
    requireWhole(device);
}

TEST_CASE("what was said again before a backup was put back is the feed's, also at another place of the same chain")
{
    Device device;
    Office office;
    must(device.log().append(created(dayNumber(0))));
    const core::Event second = must(device.log().append(created(dayNumber(1))));
    REQUIRE(second.deviceSeq == 2);
    core::Event atFirstPlace = second; // as the office has it since before the backup was put back
    atFirstPlace.deviceSeq = 1;
    atFirstPlace.prevHash = {};
    core::seal(atFirstPlace, device.key());
    office.receive({{atFirstPlace, core::toWire(atFirstPlace)}});
    fetch(device, office);
    CHECK(standingsOf(device, second.id) == std::vector{EventStanding::Applied, EventStanding::LaidAside});
    CHECK(viewBytes(device.database.handle()).find("|100|") != std::string::npos);

    core::Event ofAnother = atFirstPlace; // of a device that this one never was, the same is an altered entry
    ofAnother.deviceId = "device-z";
    ofAnother.id = core::Uuid{{9}};
    ofAnother.aggregateId = dayId(wellOne, core::CivilDate{20'009}.toString());
    ofAnother.payload = core::toFields(dayNumber(9));
    core::seal(ofAnother, identityOf(device, "device-z").key);
    office.receive({{ofAnother, core::toWire(ofAnother)}});
    fetch(device, office);
    auto page = office.pageAfter({"epoch-1", 0, {}});
    storage::FeedChange again = page.changes.back();
    again.event.deviceSeq = 7;
    core::seal(again.event, identityOf(device, "device-z").key);
    storage::FeedPage altered{{again}, must(device.delivery().state()).cursor, false, {}, {}};
    again.seq = altered.changes[0].seq = altered.cursor.seq + 1;
    altered.cursor.seq = again.seq;
    altered.cursor.feedHash = core::nextFeedHash(must(device.delivery().state()).cursor.feedHash, again.event.hash,
        again.seq, core::toString(again.disposition));
    const auto refused = device.delivery().applyPage(altered);
    REQUIRE(!refused);
    CHECK(refused.error().code == "feed_event_differs");
}

TEST_CASE("an entry that is altered in the part that was laid aside is found")
{
    Device device;
    must(device.log().append(created(dayNumber(0))));
    must(device.log().takeIdentity(identityOf(device, "device-b")));
    must(storage::runScript(device.database.handle(),
        "DROP TRIGGER event_log_keeps_values; UPDATE event_log SET payload = replace(payload, '1.00', '7.00') WHERE seq = 1"));
    const auto problems
        = must(storage::verifyLog(device.database.handle(), keysOf(device, {"device-a", "device-b"}))).problems;
    CHECK(problems.size() == 2); // its seal, and that nobody else says it
}
