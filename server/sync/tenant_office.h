// SPDX-License-Identifier: GPL-3.0-or-later
// One tenant's office: takes batches, writes its own events, tells changes. Ties the store, the merging of transactions
// and the feed's tail together; knows no HTTP. Any thread; calls may wait.
#pragma once

#include "server/account/surroundings.h"
#include "server/sync/batch.h"
#include "server/sync/event_reader.h"
#include "server/sync/feed_tail.h"
#include "server/sync/group_commit.h"
#include "server/sync/office_write.h"
#include "server/sync/snapshots.h"

#include "core/time/hybrid_logical_clock.h"

namespace wellpulse::server {

class TenantOffice {
public:
    TenantOffice(
        std::string tenantId, std::unique_ptr<TenantStore> store, Surroundings surroundings, AnswerSizes sizes = {});

    const std::string &tenantId() const { return m_tenantId; }
    TenantStore &store() { return *m_store; }
    Snapshots &snapshots() { return m_snapshots; }
    const Surroundings &surroundings() const { return m_surroundings; }

    /// The author that `deviceId` writes as. Errors: `device_unknown`; `forbidden` (another user's device).
    Result<Author> author(std::string_view deviceId, std::string_view userId);

    /// Errors: `device_unknown`, `device_suspended`, `device_revoked`; those of the store.
    Result<BatchAnswer> take(const Batch &batch);

    /// A draft for `write`, with everything that the office says of itself.
    core::Event draft(core::EventType type, const AggregateKey &key, std::string_view userId);
    /// Errors: see applyOfficeWrite; those of the store.
    Result<AggregateRow> write(const OfficeWrite &write);

    /// What follows `cursor`; from the feed's start where the cursor is of another epoch, or beyond the feed's end. Events
    /// that are `known` may be told of in brief.
    Result<FeedSlice> changesAfter(const FeedCursor &cursor, const KnownEvents &known = {});
    Result<FeedHead> head() { return m_store->head(); }

    struct StateHash {
        std::int64_t seq = 0;
        core::Bytes32 hash{};
    };
    Result<StateHash> stateHash();

private:
    Result<FeedSlice> readChanges(std::int64_t afterSeq);

    const std::string m_tenantId;
    std::unique_ptr<TenantStore> m_store;
    const Surroundings m_surroundings;
    const AnswerSizes m_sizes;
    FeedTail m_tail;
    GroupCommit m_commits;
    Snapshots m_snapshots;

    std::mutex m_mutex;                                ///< of what follows
    std::unordered_map<std::string, Author> m_authors; ///< keys never change
    core::HybridLogicalClock m_clock;
    std::optional<std::pair<FeedHead, core::Bytes32>> m_lastHash;
};

} // namespace wellpulse::server
