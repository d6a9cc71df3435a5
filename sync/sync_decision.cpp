// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/sync_decision.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <unordered_set>

namespace wellpulse::sync {

namespace {
constexpr std::int64_t clockWarningMs = 120'000;
constexpr std::size_t smallestBatchBytes = 4'096;
constexpr std::string_view deviceFork = "device_fork";

OfficeFailure retryBecause(std::string code, std::string sentence)
{
    return {ErrorClass::Retry, {std::move(code), std::move(sentence)}, 200, {}};
}

/// A refusal that leaves the event with the office or with a person, so that sending it again is not due.
bool isAnswer(const storage::FailureNotice &failed)
{
    if (failed.error.code == deviceFork)
        return false;
    return failed.error.code == "parked" || classOfEventCode(failed.error.code) == ErrorClass::NeedsUser
        || classOfEventCode(failed.error.code) == ErrorClass::Permanent;
}
/// A gap in front of what was sent: the office has lost what was sent before.
std::optional<std::int64_t> lostPlace(
    std::span<const storage::OutgoingEvent> sent, const BatchVerdict &verdict, const storage::BatchAnswer &batch)
{
    std::optional<std::int64_t> wanted;
    for (const auto &failed : batch.failed) {
        if (failed.error.code == "seq_gap" && failed.expectedSeq)
            wanted = std::min(wanted.value_or(INT64_MAX), *failed.expectedSeq);
    }
    const bool wasSent = std::any_of(sent.begin(), sent.end(), [&](const storage::OutgoingEvent &outgoing) {
        const core::Event &event = outgoing.event;
        const bool isOpen
            = std::find(verdict.unanswered.begin(), verdict.unanswered.end(), event.id) != verdict.unanswered.end();
        return wanted && (event.deviceSeq == *wanted || (isOpen && event.deviceSeq < *wanted));
    });
    return wasSent ? std::nullopt : wanted;
}
} // namespace

std::optional<BatchLimits> halved(const BatchLimits &limits, std::size_t sentEvents)
{
    if (sentEvents <= 1 || sentEvents > limits.maxEvents)
        return std::nullopt;
    return BatchLimits{sentEvents / 2, std::max(limits.maxBytes / 2, smallestBatchBytes)};
}

bool asksForSmallerBatch(const OfficeFailure &failure)
{
    return failure.status == 413 || failure.status == 400;
}

BatchVerdict judgeBatch(std::span<const storage::OutgoingEvent> sent, const storage::BatchAnswer &batch)
{
    BatchVerdict verdict;
    std::unordered_set<core::Uuid> answered(batch.synced.begin(), batch.synced.end());
    for (const auto &conflict : batch.conflicts)
        answered.insert(conflict.eventId);
    verdict.conflicts = batch.conflicts.size();
    verdict.taken = answered.size();
    for (const auto &failed : batch.failed) {
        if (isAnswer(failed)) {
            answered.insert(failed.eventId);
            ++verdict.refused;
        } else if (failed.error.code == deviceFork) {
            verdict.forked = true;
        } else if (classOfEventCode(failed.error.code) == ErrorClass::Hold) {
            verdict.failure = OfficeFailure{ErrorClass::Hold, failed.error, 200, {}};
        } else if (!verdict.failure) {
            verdict.failure = retryBecause(failed.error.code, failed.error.message);
        }
    }
    for (const auto &[event, wire] : sent) {
        if (!answered.contains(event.id))
            verdict.unanswered.push_back(event.id);
    }
    if (!verdict.unanswered.empty() && !verdict.failure) {
        verdict.failure
            = retryBecause("answer_incomplete", "The office did not answer for every entry; the rest is sent again.");
    }
    if (verdict.forked)
        verdict.failure = retryBecause(std::string(deviceFork),
            "The office has other entries of this laptop. What was recorded here is kept, and is sent again.");
    verdict.offerFrom = lostPlace(sent, verdict, batch);
    return verdict;
}

storage::BatchAnswer withoutForks(storage::BatchAnswer batch)
{
    std::erase_if(batch.failed, [](const storage::FailureNotice &failed) { return failed.error.code == deviceFork; });
    return batch;
}

bool isDeviceForgotten(const OfficeFailure &failure)
{
    return failure.reached() && failure.error.code == "device_unknown";
}

OfficeFailure unreadable(const Error &error)
{
    return networkFailure(error.code, error.message);
}

OfficeFailure storeFailure(const Error &error)
{
    // What the office sent does not fit what is here: asked again. What else the disk refuses a person has to look at;
    // everything stays queued.
    constexpr std::array<std::string_view, 7> passing{unreadableAnswer, "feed_gap", "feed_hash_mismatch",
        "bad_signature", "feed_event_differs", "disk_full", "database_busy"};
    const bool passes = std::find(passing.begin(), passing.end(), error.code) != passing.end();
    return {passes ? ErrorClass::Retry : ErrorClass::Hold, error, 0, {}};
}

bool needsSnapshot(const storage::DeliveryState &state)
{
    // A snapshot does not say which events it contains, and a copy of this database may have sent what waits here.
    return state.pending == 0 && (state.snapshotOpen || (state.cursor.seq == 0 && !state.lastSyncAtMs));
}

bool clockIsOff(std::int64_t clockOffsetMs)
{
    return std::abs(clockOffsetMs) >= clockWarningMs;
}

} // namespace wellpulse::sync
