// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/log/log_reader.h"
#include "storage/log/verify.h"
#include "storage/projection/production_reader.h"
#include "storage/projection/replay.h"
#include "tests/storage/log_fixture.h"

using namespace wellpulse;
using namespace wellpulse::test;
using storage::EventStanding;

namespace {

storage::ProductionRecord dayOf(Device &device, const core::Uuid &well, std::string_view date)
{
    auto day = must(storage::ProductionReader(device.database.handle()).day(well, *core::parseCivilDate(date)));
    REQUIRE(day);
    return std::move(*day);
}

std::vector<EventStanding> standings(Device &device)
{
    std::vector<EventStanding> all;
    for (const auto &logged : must(storage::LogReader(device.database.handle()).events({})))
        all.push_back(logged.standing);
    return all;
}

} // namespace

TEST_CASE("what waits is sent in order and within limits")
{
    Device device;
    for (int i = 0; i < 5; ++i)
        must(device.log().append(created(productionDay(wellOne, core::CivilDate{20'000 + i}.toString(), i))));
    const auto all = must(device.delivery().pendingEvents(500, 1 << 20));
    REQUIRE(all.size() == 5);
    CHECK(all[0].event.deviceSeq == 1);
    CHECK(all[4].event.deviceSeq == 5);
    CHECK(must(device.delivery().pendingEvents(2, 1 << 20)).size() == 2);
    CHECK(must(device.delivery().pendingEvents(500, all[0].wire.size() * 2)).size() == 2);
    CHECK(must(device.delivery().pendingEvents(500, 1)).size() == 1); // one that is too large alone is not held back
}

TEST_CASE("a batch never ends within a group: the office takes a group whole or not at all")
{
    Device device;
    const auto draft = [](int day, const char *group) {
        auto made = created(productionDay(wellOne, core::CivilDate{20'000 + day}.toString(), day));
        if (group != nullptr)
            made.group = group;
        return made;
    };
    const std::vector drafts{draft(0, nullptr), draft(1, "one"), draft(2, "one"), draft(3, "one"), draft(4, "two"),
        draft(5, "two"), draft(6, nullptr)};
    must(device.log().appendAll(drafts));
    const auto sizeWithin = [&](std::size_t maxEvents, std::size_t maxBytes = 1 << 20) {
        return must(device.delivery().pendingEvents(maxEvents, maxBytes)).size();
    };
    CHECK(sizeWithin(7) == 7);
    CHECK(sizeWithin(6) == 6);
    CHECK(sizeWithin(5) == 4);
    CHECK(sizeWithin(4) == 4);
    CHECK(sizeWithin(3) == 1);
    CHECK(sizeWithin(1) == 1);
    const auto all = must(device.delivery().pendingEvents(500, 1 << 20));
    CHECK(sizeWithin(500, all[0].wire.size() * 3) == 1);
    CHECK(sizeWithin(500, all[0].wire.size() * 11 / 2) == 4);

    // The first one sent, a group is first: it goes whole, and alone.
    Office office;
    auto answer = office.receive(must(device.delivery().pendingEvents(1, 1 << 20)));
    answer.page = office.pageAfter(must(device.delivery().state()).cursor, 0);
    must(device.delivery().applyAnswer(answer));
    CHECK(sizeWithin(2) == 3);
    CHECK(sizeWithin(500, 1) == 3);
    CHECK(sizeWithin(4) == 3);
}

TEST_CASE("a failed attempt is counted and its reason kept")
{
    Device device;
    const auto event = must(device.log().append(created(productionDay(wellOne, "2025-10-20", 4250))));
    const std::vector ids{event.id};
    must(device.delivery().markSending(ids));
    storage::LogReader reader(device.database.handle());
    CHECK(must(reader.queue()).at(0).state == storage::QueueState::Sending);
    must(device.delivery().markAttemptFailed(ids, {"office_unreachable", "No answer."}, 1234));
    const auto item = must(reader.queue()).at(0);
    CHECK(item.state == storage::QueueState::Waiting);
    CHECK(item.attempts == 1);
    CHECK(item.lastError == Error{"office_unreachable", "No answer."});
    CHECK(item.nextRetryAtMs == 1234);
    CHECK(item.wellId == wellOne.toString());
    CHECK(item.date == "2025-10-20");
    CHECK(must(device.delivery().nextRetryAtMs()) == 1234);
}

TEST_CASE("an entry goes from pending over acknowledged to applied, and its row with it")
{
    Device device;
    Office office;
    must(device.log().append(created(productionDay(wellOne, "2025-10-20", 4250))));
    CHECK(dayOf(device, wellOne, "2025-10-20").pending);
    CHECK(dayOf(device, wellOne, "2025-10-20").revision == 0);

    auto answer = office.receive(must(device.delivery().pendingEvents(500, 1 << 20)));
    answer.page = office.pageAfter(must(device.delivery().state()).cursor, 0); // its feed entry comes later
    const auto applied = must(device.delivery().applyAnswer(answer));
    CHECK(applied.answered == 1);
    CHECK(standings(device) == std::vector{EventStanding::Acknowledged});
    CHECK(dayOf(device, wellOne, "2025-10-20").pending);
    CHECK(must(device.delivery().pendingEvents(500, 1 << 20)).empty());
    CHECK(must(device.delivery().state()).pending == 0);

    must(device.delivery().applyPage(office.pageAfter(must(device.delivery().state()).cursor)));
    CHECK(standings(device) == std::vector{EventStanding::Applied});
    const auto day = dayOf(device, wellOne, "2025-10-20");
    CHECK(!day.pending);
    CHECK(day.revision == 1);
    CHECK(day.aggregateId == dayId(wellOne, "2025-10-20"));
    CHECK(day.day == productionDay(wellOne, "2025-10-20", 4250));
}

TEST_CASE("an answer given twice changes nothing the second time")
{
    Device device;
    Office office;
    must(device.log().append(created(productionDay(wellOne, "2025-10-20", 4250))));
    auto answer = office.receive(must(device.delivery().pendingEvents(500, 1 << 20)));
    answer.page = office.pageAfter(must(device.delivery().state()).cursor);
    must(device.delivery().applyAnswer(answer));
    const auto before = viewBytes(device.database.handle());
    const auto again = must(device.delivery().applyAnswer(answer));
    CHECK(again.answered == 0);
    CHECK(again.changes == 0);
    CHECK(viewBytes(device.database.handle()) == before);
    CHECK(must(storage::verifyLog(device.database.handle(), device.key())).problems.empty());
}

TEST_CASE("a refused entry is no longer shown, and stays in the log with its reason")
{
    Device device;
    const auto event = must(device.log().append(created(productionDay(wellOne, "2025-10-20", 4250))));
    storage::BatchAnswer answer;
    answer.failed.push_back({event.id, {"forbidden", "This well is not yours."}, false});
    answer.page.cursor = must(device.delivery().state()).cursor;
    const auto applied = must(device.delivery().applyAnswer(answer));
    CHECK(applied.answered == 1);
    CHECK(applied.aggregates == std::vector{event.aggregateId});
    storage::ProductionReader production(device.database.handle());
    CHECK(must(production.days({})).empty());
    const auto refused = must(storage::LogReader(device.database.handle()).refused());
    REQUIRE(refused.size() == 1);
    CHECK(refused[0].logged.error == Error{"forbidden", "This well is not yours."});
    CHECK(must(storage::verifyLog(device.database.handle(), device.key())).problems.empty());
}

TEST_CASE("a retryable refusal keeps waiting; a parked entry waits at the office")
{
    Device device;
    const auto gap = must(device.log().append(created(productionDay(wellOne, "2025-10-20", 1))));
    const auto parked = must(device.log().append(created(productionDay(wellOne, "2025-10-21", 2))));
    storage::BatchAnswer answer;
    answer.failed.push_back({gap.id, {"seq_gap", "Expected another."}, true});
    answer.failed.push_back({parked.id, {"parked", "Its parent is missing."}, true});
    answer.page.cursor = must(device.delivery().state()).cursor;
    must(device.delivery().applyAnswer(answer));
    const auto pending = must(device.delivery().pendingEvents(500, 1 << 20));
    REQUIRE(pending.size() == 1);
    CHECK(pending[0].event.id == gap.id);
    CHECK(standings(device) == std::vector{EventStanding::Parked, EventStanding::Pending});
    CHECK(dayOf(device, wellOne, "2025-10-21").pending); // still shown
}

TEST_CASE("what was parked is asked for again once a record came into being, as its refusal is in no feed")
{
    Device device("device-a");
    Device other("device-b");
    Office office;
    const auto parked = must(device.log().append(created(productionDay(wellOne, "2025-10-21", 2))));
    storage::BatchAnswer answer;
    answer.failed.push_back({parked.id, {"parked", "Its parent is missing."}, true});
    answer.page.cursor = must(device.delivery().state()).cursor;
    must(device.delivery().applyAnswer(answer));
    REQUIRE(must(device.delivery().pendingEvents(500, 1 << 20)).empty());

    must(other.log().append(created(productionDay(wellOne, "2025-10-20", 1))));
    synchronise(other, office);
    must(device.delivery().applyPage(office.pageAfter(must(device.delivery().state()).cursor)));
    const auto pending = must(device.delivery().pendingEvents(500, 1 << 20));
    REQUIRE(pending.size() == 1);
    CHECK(pending[0].event.id == parked.id);
    storage::BatchAnswer refusal;
    refusal.failed.push_back({parked.id, {"duplicate_key", "Taken."}, false});
    refusal.page.cursor = must(device.delivery().state()).cursor;
    must(device.delivery().applyAnswer(refusal));
    CHECK(standings(device).back() == EventStanding::Rejected);
    CHECK(must(device.delivery().state()).pending == 0);
}

TEST_CASE("another device's change re-folds the day under the own pending entry")
{
    Device mine("device-a");
    Device other("device-b");
    Office office;
    auto day = productionDay(wellOne, "2025-10-20", 4250);
    must(mine.log().append(created(day)));
    synchronise(mine, office);
    synchronise(other, office);

    auto edited = day;
    edited.notes = "from the other truck";
    must(other.log().append(updated(day, edited, 1)));
    synchronise(other, office);
    auto corrected = day;
    corrected.reading(core::Fluid::Oil).volume = core::Volume{5000};
    must(mine.log().append(updated(day, corrected, 1)));
    must(mine.delivery().applyPage(office.pageAfter(must(mine.delivery().state()).cursor)));

    const auto shown = dayOf(mine, wellOne, "2025-10-20");
    CHECK(shown.pending);
    CHECK(shown.revision == 2);
    CHECK(shown.day.notes == "from the other truck");
    CHECK(shown.day.reading(core::Fluid::Oil).volume == core::Volume{5000});
}

TEST_CASE("a page that does not continue the cursor is refused and changes nothing")
{
    Device device;
    Device writer("device-b");
    Office office;
    for (int i = 0; i < 4; ++i)
        must(writer.log().append(created(productionDay(wellOne, core::CivilDate{20'000 + i}.toString(), i))));
    synchronise(writer, office);
    const auto cursor = must(device.delivery().state()).cursor;
    const auto refusal = [&](const storage::FeedPage &page) {
        const auto result = device.delivery().applyPage(page);
        REQUIRE(!result);
        CHECK(must(device.delivery().state()).cursor == cursor);
        CHECK(must(storage::LogReader(device.database.handle()).statistics()).events == 0);
        return result.error().code;
    };
    auto gap = office.pageAfter(cursor);
    gap.changes.erase(gap.changes.begin() + 1);
    CHECK(refusal(gap) == "feed_gap");
    auto ahead = office.pageAfter(cursor, 2);
    ahead.cursor.seq = 3;
    CHECK(refusal(ahead) == "feed_gap");
    auto wrongDisposition = office.pageAfter(cursor);
    wrongDisposition.changes[2].disposition = core::Disposition::Superseded;
    CHECK(refusal(wrongDisposition) == "feed_hash_mismatch");
    auto altered = office.pageAfter(cursor);
    altered.changes[2].event.payload["notes"] = "altered";
    CHECK(refusal(altered) == "bad_signature");
    auto elsewhere = office.pageAfter(cursor);
    elsewhere.changes[2].effect.aggregateId = {};
    CHECK(refusal(elsewhere) == "feed_event_differs");
    must(device.delivery().applyPage(office.pageAfter(cursor)));
    CHECK(must(storage::viewHash(device.database.handle())) == office.stateHash());
}

TEST_CASE("the office cannot tell an own entry otherwise than it was written")
{
    Device device;
    Office office;
    must(device.log().append(created(productionDay(wellOne, "2025-10-20", 4250))));
    auto answer = office.receive(must(device.delivery().pendingEvents(500, 1 << 20)));
    answer.page = office.pageAfter(must(device.delivery().state()).cursor);
    answer.page.changes[0].event.hash[0] ^= 1;
    const auto refused = device.delivery().applyAnswer(answer);
    REQUIRE(!refused);
    CHECK(refused.error().code == "feed_event_differs");
    CHECK(must(device.delivery().state()).pending == 1);
}

TEST_CASE("a contested day is marked until its resolution arrives")
{
    Device mine("device-a");
    Device other("device-b");
    Office office;
    office.policy = core::ConflictPolicy::UserPrompt;
    auto day = productionDay(wellOne, "2025-10-20", 4250);
    must(mine.log().append(created(day)));
    synchronise(mine, office);
    synchronise(other, office);
    auto theirs = day;
    theirs.reading(core::Fluid::Oil).volume = core::Volume{5000};
    auto ours = day;
    ours.reading(core::Fluid::Oil).volume = core::Volume{6000};
    must(other.log().append(updated(day, theirs, 1)));
    must(mine.log().append(updated(day, ours, 1)));
    synchronise(other, office);
    synchronise(mine, office);
    synchronise(other, office);
    CHECK(dayOf(mine, wellOne, "2025-10-20").conflicted);
    CHECK(dayOf(other, wellOne, "2025-10-20").conflicted);
    storage::LogReader reader(mine.database.handle());
    const auto open = must(reader.conflicts(true));
    CHECK(must(reader.countForPerson()) == 1);
    REQUIRE(open.size() == 1);
    CHECK(open[0].notice.existingData["oilVolume"] == "50.00");
    CHECK(open[0].notice.incomingData["oilVolume"] == "60.00");

    storage::EventDraft resolution;
    resolution.eventType = core::EventType::ConflictResolved;
    resolution.aggregateId = dayId(wellOne, "2025-10-20");
    resolution.base = dayOf(mine, wellOne, "2025-10-20").revision;
    resolution.payload
        = {{"conflictIds", {open[0].notice.conflictId}}, {"values", {{"oilVolume", "60.00"}}}, {"deleted", false}};
    must(mine.log().append(resolution));
    synchronise(mine, office);
    synchronise(other, office);
    CHECK(!dayOf(mine, wellOne, "2025-10-20").conflicted);
    CHECK(dayOf(other, wellOne, "2025-10-20").day.reading(core::Fluid::Oil).volume == core::Volume{6000});
    CHECK(must(reader.conflicts(true)).empty());
    CHECK(must(reader.countForPerson()) == 0);
    CHECK(must(reader.conflicts(false)).size() == 1);
}
