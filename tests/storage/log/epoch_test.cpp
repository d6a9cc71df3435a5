// SPDX-License-Identifier: GPL-3.0-or-later
// An office that comes back from a backup: its new feed takes the old one's place at once, and what it lost waits again.
#include "core/event/event_codec.h"
#include "storage/log/log_reader.h"
#include "storage/log/receipts.h"
#include "storage/log/verify.h"
#include "storage/projection/replay.h"
#include "tests/storage/log_fixture.h"

using namespace wellpulse;
using namespace wellpulse::test;
using storage::EventStanding;

namespace {

using Sent = std::vector<storage::OutgoingEvent>;

core::ProductionDay dayNumber(int day, std::int64_t oil = 100)
{
    return productionDay(wellOne, core::CivilDate{20'000 + day}.toString(), oil);
}

/// An office with the first `count` of these, as its backup has it.
Office backupOf(const Sent &sent, std::size_t count)
{
    Office office;
    office.receive(Sent(sent.begin(), sent.begin() + static_cast<std::ptrdiff_t>(count)));
    return office;
}

/// The next page of the restored office's feed. Whether there are more.
bool fetchPage(Device &device, const Office &office, std::size_t size)
{
    storage::FeedCursor cursor = must(device.delivery().state()).cursor;
    if (cursor.epoch != "epoch-2")
        cursor = {"epoch-2", 0, {}};
    auto page = office.pageAfter(cursor, size);
    page.durableSeq = static_cast<std::int64_t>(office.feed.size());
    const auto applied = must(device.delivery().applyPage(page));
    CHECK(applied.rereading == page.more);
    CHECK(applied.epochBegun == !page.more);
    return page.more;
}

void requireWhole(Device &device)
{
    CHECK(must(storage::verifyLog(device.database.handle(), device.key())).problems == std::vector<std::string>());
}

std::vector<std::string> wires(const Sent &events)
{
    std::vector<std::string> texts;
    for (const auto &event : events)
        texts.push_back(event.wire);
    return texts;
}

} // namespace

TEST_CASE("the new feed is collected aside and takes its place at once; what it lacks waits again, byte by byte")
{
    Device device;
    Office office;
    for (int day = 0; day < 5; ++day)
        must(device.log().append(created(dayNumber(day))));
    const Sent sent = must(device.delivery().pendingEvents(500, 1 << 20));
    synchronise(device, office);
    const Office restored = backupOf(sent, 3);
    const std::string before = viewBytes(device.database.handle());

    CHECK(fetchPage(device, restored, 2));
    CHECK(must(device.delivery().state()).rereading);
    CHECK(must(device.delivery().state()).pending == 0);
    CHECK(viewBytes(device.database.handle()) == before);
    requireWhole(device);
    device.reopen();
    CHECK_FALSE(fetchPage(device, restored, 2));

    const auto state = must(device.delivery().state());
    CHECK_FALSE(state.rereading);
    CHECK(state.cursor.epoch == "epoch-2");
    CHECK(state.cursor.seq == 3);
    CHECK(state.durableSeq == 3);
    CHECK(state.pending == 2);
    CHECK(wires(must(device.delivery().pendingEvents(500, 1 << 20))) == wires(Sent(sent.begin() + 3, sent.end())));
    CHECK(must(storage::LogReader(device.database.handle()).events({.limit = 1})).front().standing
        == EventStanding::Pending);
    CHECK(must(storage::readReceipts(device.database.handle())).withOffice == 3);
    requireWhole(device);
    for (const char *sql : {"DELETE FROM feed", "UPDATE feed SET disposition = 1", "DELETE FROM feed WHERE seq = 3"})
        CHECK(sqlite3_exec(device.database.handle(), sql, nullptr, nullptr, nullptr) == SQLITE_CONSTRAINT_TRIGGER);
}

TEST_CASE("what others had sent and the office lost is kept, does not count, and counts again when it comes back")
{
    Device device;
    Device other("device-b");
    Office office;
    must(other.log().append(created(dayNumber(0, 700))));
    const Sent ofOther = must(other.delivery().pendingEvents(500, 1 << 20));
    synchronise(other, office);
    synchronise(device, office);
    Office restored;
    CHECK_FALSE(fetchPage(device, restored, 10));
    const storage::LogReader reader(device.database.handle());
    CHECK(must(reader.events({})).front().standing == EventStanding::LaidAside);
    CHECK(must(storage::viewHash(device.database.handle())) == restored.stateHash());
    requireWhole(device);
    restored.receive(ofOther);
    must(device.delivery().applyPage(restored.pageAfter(must(device.delivery().state()).cursor)));
    CHECK(must(reader.events({})).front().standing == EventStanding::Applied);
    CHECK(must(storage::viewHash(device.database.handle())) == restored.stateHash());
    requireWhole(device);
}

TEST_CASE("what the office had refused is sent again only where its chain needs it")
{
    Device device;
    Office office;
    const auto refused = must(device.log().append(created(dayNumber(0))));
    must(device.log().append(created(dayNumber(1))));
    const Sent sent = must(device.delivery().pendingEvents(500, 1 << 20));
    office.refuse(refused.aggregateId, {"schema_invalid", "No."});
    synchronise(device, office);
    const Office restored = backupOf(sent, 0);
    CHECK_FALSE(fetchPage(device, restored, 10));
    CHECK(must(device.delivery().state()).pending == 1);
    const storage::LogReader reader(device.database.handle());
    CHECK(must(reader.refused()).size() == 1);

    CHECK(must(device.delivery().offerAgain(3)) == 0); // no such place in the chain
    CHECK(must(device.delivery().offerAgain(1)) == 1);
    CHECK(must(device.delivery().offerAgain(1)) == 0); // it waits already
    CHECK(wires(must(device.delivery().pendingEvents(500, 1 << 20))) == wires(sent));
    CHECK(must(reader.refused()).empty());
    requireWhole(device);
}

TEST_CASE("an event that the feed has is not offered again")
{
    Device device;
    Office office;
    must(device.log().append(created(dayNumber(0))));
    synchronise(device, office);
    must(device.log().append(created(dayNumber(1))));
    CHECK(must(device.delivery().offerAgain(1)) == 0);
    CHECK(must(device.delivery().state()).pending == 1);
    requireWhole(device);
}

TEST_CASE(
    "a third feed, before all of the second one was here, begins from its own start; and the first one may come back")
{
    Device device;
    Office office;
    for (int day = 0; day < 4; ++day)
        must(device.log().append(created(dayNumber(day))));
    const Sent sent = must(device.delivery().pendingEvents(500, 1 << 20));
    synchronise(device, office);
    const Office second = backupOf(sent, 3);
    CHECK(fetchPage(device, second, 1));
    SECTION("a third one")
    {
        const Office third = backupOf(sent, 1);
        const auto applied = must(device.delivery().applyPage(third.pageAfter({"epoch-3", 0, {}})));
        CHECK(applied.epochBegun);
        CHECK(must(device.delivery().state()).cursor.epoch == "epoch-3");
        CHECK(must(device.delivery().state()).pending == 3);
    }
    SECTION("the first one")
    {
        must(device.delivery().applyPage(office.pageAfter({"epoch-1", 0, {}})));
        CHECK_FALSE(must(device.delivery().state()).rereading);
        CHECK(must(device.delivery().state()).cursor == office.head());
        CHECK(must(device.delivery().state()).pending == 0);
    }
    requireWhole(device);
}

TEST_CASE("a decision that the office lost is offered again, and its conflict waits for nobody meanwhile")
{
    Device device;
    Device other("device-b");
    Office office;
    office.policy = core::ConflictPolicy::UserPrompt;
    must(other.log().append(created(dayNumber(0, 900))));
    must(device.log().append(created(dayNumber(0, 100))));
    const Sent ofOther = must(other.delivery().pendingEvents(500, 1 << 20));
    const Sent ofDevice = must(device.delivery().pendingEvents(500, 1 << 20));
    synchronise(other, office);
    synchronise(device, office);
    const storage::LogReader reader(device.database.handle());
    const auto open = must(reader.conflicts(true));
    REQUIRE(open.size() == 1);
    storage::EventDraft decision;
    decision.eventType = core::EventType::ConflictResolved;
    decision.aggregateId = open.front().notice.aggregateId;
    decision.base = must(device.delivery().state()).cursor.seq;
    decision.payload
        = {{"conflictIds", {open.front().notice.conflictId}}, {"values", {{"oilVolume", "3.00"}}}, {"deleted", false}};
    must(device.log().append(decision));
    const Sent sentDecision = must(device.delivery().pendingEvents(500, 1 << 20));
    synchronise(device, office);
    CHECK(must(reader.conflicts(true)).empty());
    Office restored;
    restored.policy = core::ConflictPolicy::UserPrompt;
    SECTION("with the conflict in the backup")
    {
        restored.receive(ofOther);
        restored.receive(ofDevice);
        CHECK_FALSE(fetchPage(device, restored, 10));
        CHECK(must(device.delivery().state()).pending == 1);
        CHECK(must(reader.conflicts(true)).empty()); // decided here, and on its way
    }
    SECTION("with the conflict behind the decision, which settles nothing there")
    {
        restored.receive(ofOther);
        restored.receive(sentDecision);
        restored.receive(ofDevice);
        CHECK_FALSE(fetchPage(device, restored, 10));
        CHECK(must(device.delivery().state()).pending == 0);
        CHECK(must(reader.conflicts(true)).size() == 1);
    }
    SECTION("with neither")
    {
        CHECK_FALSE(fetchPage(device, restored, 10));
        CHECK(must(device.delivery().state()).pending == 2);
        CHECK(must(reader.conflicts(false)).empty()); // it comes again with its event
    }
    requireWhole(device);
}

TEST_CASE("a conflict is told as the new feed has it: with other values, or no more")
{
    Device device;
    Device other("device-b");
    Device third("device-c");
    Office office;
    must(other.log().append(created(dayNumber(0, 900))));
    must(device.log().append(created(dayNumber(0, 100))));
    must(third.log().append(created(dayNumber(0, 500))));
    const Sent ofOther = must(other.delivery().pendingEvents(500, 1 << 20));
    const Sent ofDevice = must(device.delivery().pendingEvents(500, 1 << 20));
    const Sent ofThird = must(third.delivery().pendingEvents(500, 1 << 20));
    synchronise(other, office);
    synchronise(device, office);
    const storage::LogReader reader(device.database.handle());
    REQUIRE(must(reader.conflicts(false)).size() == 1);
    CHECK(must(reader.conflicts(false)).front().notice.existingData == core::Json{{"oilVolume", "9.00"}});
    Office restored;
    SECTION("it met another one")
    {
        restored.receive(ofThird);
        restored.receive(ofDevice);
        CHECK_FALSE(fetchPage(device, restored, 10));
        REQUIRE(must(reader.conflicts(false)).size() == 1);
        CHECK(must(reader.conflicts(false)).front().notice.eventId == ofDevice.front().event.id);
        CHECK(must(reader.conflicts(false)).front().notice.existingData == core::Json{{"oilVolume", "5.00"}});
    }
    SECTION("it came first, and the other one met it")
    {
        restored.receive(ofDevice);
        restored.receive(ofOther);
        CHECK_FALSE(fetchPage(device, restored, 10));
        REQUIRE(must(reader.conflicts(false)).size() == 1);
        CHECK(must(reader.conflicts(false)).front().notice.eventId == ofOther.front().event.id);
    }
    SECTION("not before all of that feed is here, and not at all when the office goes back")
    {
        const storage::FeedCursor before = must(device.delivery().state()).cursor;
        restored.receive(ofThird);
        restored.receive(ofDevice);
        restored.receive(ofOther);
        for (int page = 0; page < 2; ++page) {
            CHECK(fetchPage(device, restored, 1));
            REQUIRE(must(reader.conflicts(false)).size() == 1);
            CHECK(must(reader.conflicts(false)).front().notice.existingData == core::Json{{"oilVolume", "9.00"}});
        }
        SECTION("it comes")
        {
            CHECK_FALSE(fetchPage(device, restored, 1));
            CHECK(must(reader.conflicts(false)).size() == 2);
        }
        SECTION("it goes back")
        {
            must(device.delivery().applyPage(office.pageAfter(before)));
            CHECK(must(reader.conflicts(false)).size() == 1);
            Office again; // and is restored once more, where nobody met anybody
            again.receive(ofDevice);
            CHECK_FALSE(fetchPage(device, again, 10));
            CHECK(must(reader.conflicts(false)).empty());
        }
    }
    requireWhole(device);
}
