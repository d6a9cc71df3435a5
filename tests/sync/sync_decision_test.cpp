// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/network_watch.h"
#include "sync/sync_decision.h"
#include "sync/sync_schedule.h"

#include <catch2/catch_test_macros.hpp>

using namespace wellpulse;
using namespace wellpulse::sync;

TEST_CASE("pictures wait on a network that costs by volume, unless a person asks")
{
    CHECK(photosMayGo({}, false));
    CHECK_FALSE(photosMayGo({.metered = true}, false));
    CHECK(photosMayGo({.metered = true}, true));
}

namespace {
core::Uuid id(std::uint8_t number)
{
    core::Uuid uuid;
    uuid.bytes[15] = number;
    return uuid;
}

storage::OutgoingEvent outgoing(std::uint8_t number, std::int64_t deviceSeq)
{
    storage::OutgoingEvent one;
    one.event.id = id(number);
    one.event.deviceSeq = deviceSeq;
    return one;
}

std::vector<storage::OutgoingEvent> sent(std::uint8_t count)
{
    std::vector<storage::OutgoingEvent> events;
    for (std::uint8_t i = 1; i <= count; ++i)
        events.push_back(outgoing(i, i));
    return events;
}

SyncReport failedReport(
    ErrorClass errorClass, std::optional<std::int64_t> nextTryAtMs, std::optional<std::int64_t> retryAfterMs = {})
{
    SyncReport report;
    report.failure = OfficeFailure{errorClass, {"code", "Sentence."}, 500, retryAfterMs};
    report.nextTryAtMs = nextTryAtMs;
    return report;
}
} // namespace

TEST_CASE("a batch answered in full goes on")
{
    storage::BatchAnswer answer;
    answer.synced = {id(1)};
    answer.conflicts.emplace_back().eventId = id(2);
    answer.failed = {{id(3), {"schema_invalid", "No."}, false}};
    const auto events = sent(3);
    const BatchVerdict verdict = judgeBatch(events, answer);
    CHECK(verdict.taken == 2);
    CHECK(verdict.conflicts == 1);
    CHECK(verdict.refused == 1);
    CHECK(verdict.unanswered.empty());
    CHECK_FALSE(verdict.failure);
}

TEST_CASE("a missing id is sent again, and ends the round for now")
{
    storage::BatchAnswer answer;
    answer.synced = {id(1)};
    const auto events = sent(2);
    const BatchVerdict verdict = judgeBatch(events, answer);
    CHECK(verdict.unanswered == std::vector{id(2)});
    REQUIRE(verdict.failure);
    CHECK(verdict.failure->errorClass == ErrorClass::Retry);
    CHECK(verdict.failure->error.code == "answer_incomplete");
}

TEST_CASE("one refused entry does not stop the rest, a gap does for now, a suspension until somebody acts")
{
    const auto events = sent(2);
    storage::BatchAnswer gap;
    gap.failed = {{id(1), {"bad_signature", "No."}, false}, {id(2), {"seq_gap", "Wait."}, true}};
    CHECK(judgeBatch(events, gap).failure->errorClass == ErrorClass::Retry);
    CHECK(judgeBatch(events, gap).refused == 1);
    CHECK(judgeBatch(events, gap).unanswered == std::vector{id(2)});

    storage::BatchAnswer suspended;
    suspended.failed = {{id(1), {"device_suspended", "No."}, false}, {id(2), {"seq_gap", "Wait."}, true}};
    CHECK(judgeBatch(events, suspended).failure->errorClass == ErrorClass::Hold);

    storage::BatchAnswer parked;
    parked.synced = {id(1)};
    parked.failed = {{id(2), {"parked", "Its parent is missing."}, true}};
    CHECK_FALSE(judgeBatch(events, parked).failure);
}

TEST_CASE("scenario 25, decided: an entry of a fork is no answer; it stays in line for another identity")
{
    const std::vector<storage::OutgoingEvent> events{outgoing(1, 5), outgoing(2, 6), outgoing(3, 7)};
    storage::BatchAnswer batch;
    batch.synced = {id(1)};
    batch.failed = {{id(2), {"device_fork", "Another one."}, false}, {id(3), {"seq_gap", "Not yet."}, true, 6}};
    const BatchVerdict verdict = judgeBatch(events, batch);
    CHECK(verdict.forked);
    CHECK(verdict.taken == 1);
    CHECK(verdict.refused == 0);
    CHECK(verdict.unanswered == std::vector{id(2), id(3)});
    REQUIRE(verdict.failure);
    CHECK(verdict.failure->errorClass == ErrorClass::Retry); // where no other identity is to be had
    CHECK(withoutForks(batch).failed.size() == 1);
}

TEST_CASE("scenario 27, decided: a gap in front of all that was sent asks for what was sent before")
{
    const std::vector<storage::OutgoingEvent> events{outgoing(1, 8), outgoing(2, 9)};
    storage::BatchAnswer batch;
    batch.failed = {{id(1), {"seq_gap", "Not yet."}, true, 5}, {id(2), {"seq_gap", "Not yet."}, true, 5}};
    CHECK(judgeBatch(events, batch).offerFrom == 5);
    SECTION("not where what it wants was sent, and got lost on its way")
    {
        batch.failed = {{id(2), {"seq_gap", "Not yet."}, true, 8}};
        CHECK_FALSE(judgeBatch(events, batch).offerFrom);
    }
    SECTION("also behind what was taken")
    {
        batch.synced = {id(1)};
        const std::vector<storage::OutgoingEvent> withHole{outgoing(1, 8), outgoing(2, 10)};
        batch.failed = {{id(2), {"seq_gap", "Not yet."}, true, 9}};
        CHECK(judgeBatch(withHole, batch).offerFrom == 9);
    }
}

TEST_CASE("a full disk and a busy database go away by themselves; other troubles of the disk wait for a person")
{
    CHECK(storeFailure({"disk_full", "x"}).errorClass == ErrorClass::Retry);
    CHECK(storeFailure({"database_busy", "x"}).errorClass == ErrorClass::Retry);
    CHECK(storeFailure({"feed_gap", "x"}).errorClass == ErrorClass::Retry);
    CHECK(storeFailure({"disk_error", "x"}).errorClass == ErrorClass::Hold);
    CHECK(storeFailure({"folder_read_only", "x"}).errorClass == ErrorClass::Hold);
}

TEST_CASE("halving ends at one event")
{
    BatchLimits limits;
    std::size_t count = 500;
    int halvings = 0;
    while (const auto smaller = halved(limits, count)) {
        limits = *smaller;
        count = limits.maxEvents;
        ++halvings;
    }
    CHECK(count == 1);
    CHECK(halvings == 8);
    CHECK(limits.maxBytes == 4'096);
}

TEST_CASE("halving ends at a group, which goes whole whatever the limits")
{
    BatchLimits limits;
    int halvings = 0;
    while (const auto smaller = halved(limits, 35)) {
        limits = *smaller;
        ++halvings;
    }
    CHECK(halvings == 1);
}

TEST_CASE("clocks two minutes apart are told")
{
    CHECK_FALSE(clockIsOff(119'999));
    CHECK(clockIsOff(120'000));
    CHECK(clockIsOff(-120'000));
}

TEST_CASE("a new program asks at once, then once a minute")
{
    SyncSchedule schedule;
    CHECK(*schedule.dueAtMs() <= 1'000);
    schedule.onRoundFinished({}, 1'000);
    CHECK(schedule.dueAtMs() == 61'000);
    schedule.onRecorded(2'000);
    CHECK(schedule.dueAtMs() == 2'000);
}

TEST_CASE("a clock that is set back takes what is due with it: no wait as long as the jump, not even for who asks")
{
    constexpr std::int64_t day = 86'400'000;
    SyncSchedule schedule;
    schedule.onRoundFinished(failedReport(ErrorClass::Retry, day + 9'000), day + 1'000);
    CHECK(schedule.waitMs(day + 2'000) == 7'000);
    CHECK(schedule.waitMs(2'000) == 7'000);
    CHECK(schedule.waitMs(8'000) == 1'000);
    schedule.onRoundFinished(failedReport(ErrorClass::Hold, {}), day);
    schedule.onAsked(1'000);
    CHECK(*schedule.waitMs(1'000) <= 0);
}

TEST_CASE("a new entry does not cut a backoff short, the user and the network do")
{
    SyncSchedule schedule;
    schedule.onRoundFinished(failedReport(ErrorClass::Retry, 9'000), 1'000);
    schedule.onRecorded(2'000);
    CHECK(schedule.dueAtMs() == 9'000);
    SyncSchedule withNetwork = schedule;
    withNetwork.onNetworkUp(3'000);
    CHECK(withNetwork.dueAtMs() == 3'000);
    schedule.onAsked(2'500);
    CHECK(schedule.dueAtMs() == 2'500);
}

TEST_CASE(
    "a new device begins with the snapshot; one with entries that a copy of it may have sent, with the feed's start")
{
    storage::DeliveryState state;
    CHECK(needsSnapshot(state));
    state.pending = 1;
    CHECK_FALSE(needsSnapshot(state));
    state.snapshotOpen = true;
    CHECK_FALSE(needsSnapshot(state));
    state.pending = 0;
    CHECK(needsSnapshot(state));
    state = {};
    state.lastSyncAtMs = 1;
    CHECK_FALSE(needsSnapshot(state));
}

TEST_CASE("nobody gets past the office's Retry-After")
{
    SyncSchedule schedule;
    schedule.onRoundFinished(failedReport(ErrorClass::Retry, 31'000, 30'000), 1'000);
    schedule.onAsked(2'000);
    schedule.onNetworkUp(2'000);
    schedule.onRecorded(2'000);
    CHECK(schedule.dueAtMs() == 31'000);
}

TEST_CASE("a hold ends by the user only")
{
    SyncSchedule schedule;
    schedule.onRoundFinished(failedReport(ErrorClass::Hold, {}), 1'000);
    schedule.onRecorded(2'000);
    schedule.onNetworkUp(2'000);
    CHECK_FALSE(schedule.dueAtMs());
    schedule.onAsked(3'000);
    REQUIRE(schedule.dueAtMs());
    CHECK(*schedule.dueAtMs() <= 3'000);
}
