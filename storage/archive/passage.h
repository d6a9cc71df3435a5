// SPDX-License-Identifier: GPL-3.0-or-later
// Which entries may leave the log, and their names on the list that lets them (the table in_passage). Within a transaction.
#pragma once

#include "core/result.h"
#include "storage/log/sync_state.h"

#include <cstdint>
#include <optional>

namespace wellpulse::storage {

struct ArchiveLimits {
    std::int64_t beforeMs = 0;  ///< only what was recorded before, by its author's clock
    std::int64_t least = 1;     ///< fewer entries of the feed than these are not worth a file
    std::int64_t most = 20'000; ///< entries of the feed in one file: what one transaction takes
};

/// The feed's last entry that may leave, together with all before it: old, with the office for good, and nothing that still
/// waits depends on them. Nothing when there are fewer than `least`. What an author dated after today tells no age, and goes with
/// the entries around it: one clock that is years ahead must not keep the log for ever.
Result<std::optional<std::int64_t>> lastToArchive(
    sqlite3 *log, const SyncState &sync, const ArchiveLimits &limits, std::int64_t nowMs);

/// Lists the events of the feed up to `lastFeedSeq`, and those that others of them stand for.
Status enterPassage(sqlite3 *log, std::int64_t lastFeedSeq);
/// Lists the events of a file that is to come back.
Status enterPassageFrom(sqlite3 *segment, sqlite3 *log);
Status leavePassage(sqlite3 *log);

} // namespace wellpulse::storage
