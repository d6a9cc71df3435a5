// SPDX-License-Identifier: GPL-3.0-or-later
// The feed of another epoch (an office restored from a backup), collected beside the present one until all of it is here; then
// it takes the present one's place in one transaction: feeds of before are kept, own events that the new feed lacks wait again,
// conflicts and views are those of the new feed. Nothing of the log is changed. Within the writer's transaction.
#pragma once

#include "storage/log/sync_state.h"

#include <optional>

namespace wellpulse::storage {

class LogWriter;

struct NextEpoch {
    FeedCursor cursor; ///< how far it is collected
    std::int64_t durableSeq = 0;
};

/// Nothing when no other feed is being collected.
Result<std::optional<NextEpoch>> loadNextEpoch(sqlite3 *connection);
Status storeNextEpoch(sqlite3 *connection, const NextEpoch &next);
Status dropNextFeed(sqlite3 *connection);

/// Puts the collected feed in the place of the present one; `sync` becomes its state, which the caller stores.
Status beginEpoch(LogWriter &writer, const NextEpoch &next, SyncState &sync);

/// A row that the feed tells of says the same as `other`, under another seal: it counts from now on. What waits under the
/// present identity goes on waiting, for what follows it in the chain, and leaves by its answer.
Status standFor(LogWriter &writer, std::int64_t fed, std::int64_t other);

} // namespace wellpulse::storage
