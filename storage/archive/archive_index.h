// SPDX-License-Identifier: GPL-3.0-or-later
// The log's own list of its archive: which stretch of the feed lies in which sealed file.
#pragma once

#include "storage/archive/segment_file.h"
#include "storage/log/feed_values.h"

#include <vector>

namespace wellpulse::storage {

struct ArchivedStretch {
    SealedSegment file;
    FeedCursor before; ///< where the feed stands before its first entry
    FeedCursor after;  ///< and after its last
    std::int64_t events = 0;
    std::int64_t recorded = 0; ///< of those, what the receipts count as recorded here
    std::int64_t photos = 0;
};

/// Oldest first.
Result<std::vector<ArchivedStretch>> readArchive(sqlite3 *log);
/// Gives the stretch its number.
Status noteStretch(sqlite3 *log, const ArchivedStretch &stretch, std::int64_t nowMs);
Status forgetStretch(sqlite3 *log, std::int64_t number);

struct ArchiveSummary {
    std::int64_t segments = 0;
    std::int64_t events = 0;
    std::int64_t bytes = 0;
};
Result<ArchiveSummary> summarizeArchive(sqlite3 *log);

} // namespace wellpulse::storage
