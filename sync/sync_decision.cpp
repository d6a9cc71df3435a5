// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/sync_decision.h"

#include "core/event/hex.h"

#include <sodium/crypto_hash_sha256.h>

#include <algorithm>
#include <cstdlib>
#include <unordered_set>

namespace wellpulse::sync {

namespace {
constexpr std::int64_t clockWarningMs = 120'000;
constexpr std::size_t smallestBatchBytes = 4'096;

OfficeFailure retryBecause(std::string code, std::string sentence)
{
    return {ErrorClass::Retry, {std::move(code), std::move(sentence)}, 200, {}};
}

/// A refusal that leaves the event with the office or with a person, so that sending it again is not due.
bool isAnswer(const storage::FailureNotice &failed)
{
    return failed.error.code == "parked" || classOfEventCode(failed.error.code) == ErrorClass::NeedsUser
        || classOfEventCode(failed.error.code) == ErrorClass::Permanent;
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
        } else if (classOfEventCode(failed.error.code) == ErrorClass::Hold) {
            verdict.failure = OfficeFailure{ErrorClass::Hold, failed.error, 200, {}};
        } else if (!verdict.failure) {
            verdict.failure = retryBecause(failed.error.code, failed.error.message);
        }
    }
    for (const auto &event : sent) {
        if (!answered.contains(event.id))
            verdict.unanswered.push_back(event.id);
    }
    if (!verdict.unanswered.empty() && !verdict.failure) {
        verdict.failure
            = retryBecause("answer_incomplete", "The office did not answer for every entry; the rest is sent again.");
    }
    return verdict;
}

std::string idempotencyKey(const std::string &body, std::uint64_t nonce)
{
    crypto_hash_sha256_state hasher;
    crypto_hash_sha256_init(&hasher);
    const std::string text = std::to_string(nonce) + '/';
    crypto_hash_sha256_update(&hasher, reinterpret_cast<const unsigned char *>(text.data()), text.size());
    crypto_hash_sha256_update(&hasher, reinterpret_cast<const unsigned char *>(body.data()), body.size());
    core::Bytes32 hash{};
    crypto_hash_sha256_final(&hasher, hash.data());
    return core::toHex(hash);
}

bool needsSnapshot(const storage::DeliveryState &state)
{
    return state.snapshotOpen || (state.cursor.seq == 0 && !state.lastSyncAtMs);
}

bool clockIsOff(std::int64_t clockOffsetMs)
{
    return std::abs(clockOffsetMs) >= clockWarningMs;
}

} // namespace wellpulse::sync
