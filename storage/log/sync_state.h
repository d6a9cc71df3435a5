// SPDX-License-Identifier: GPL-3.0-or-later
// The one row of sync_state: where this device stands in the tenant's feed.
#pragma once

#include "storage/log/feed_values.h"

struct sqlite3;

namespace wellpulse::storage {

struct SyncState {
    FeedCursor cursor;
    std::int64_t baseSeq = 0; ///< the feed entries in this log start after it
    core::Bytes32 baseHash{};
    bool snapshotOpen = false;
    std::int64_t durableSeq = 0;
    std::optional<std::int64_t> lastSyncAtMs;
    std::int64_t clockOffsetMs = 0;
    core::Hlc observedHlc; ///< the latest that came with the feed
};

Result<SyncState> loadSyncState(sqlite3 *connection);
Status storeSyncState(sqlite3 *connection, const SyncState &state);

} // namespace wellpulse::storage
