// SPDX-License-Identifier: GPL-3.0-or-later
// Old entries leave the log for sealed files beside it, and come back when the office begins another feed. The views, what
// waits, and what a person is asked about stay as they are; verify() looks at both.
// What the log keeps of them is what a snapshot would have brought: the records' states, and where the feed in it starts.
// Belongs to the thread of the EventLog it works beside. A failed call has changed nothing.
#pragma once

#include "storage/archive/archive_index.h"
#include "storage/archive/passage.h"
#include "storage/log/event_log.h"

namespace wellpulse::storage {

/// What is younger stays in the log: a season's entries, to be undone, looked up and compared.
inline constexpr int archiveAfterMonths = 6;
/// The instant that many months (of 30 days) ago.
[[nodiscard]] constexpr std::int64_t archiveBefore(std::int64_t nowMs, int months = archiveAfterMonths)
{
    return nowMs - months * std::int64_t{30} * 24 * 60 * 60 * 1000;
}

class Archive {
public:
    explicit Archive(EventLog &log);

    /// Moves the oldest entries within `limits` into a file of their own. Answers how many events left the log: 0 when
    /// there is nothing to move. One transaction, some hundred milliseconds for a full file. Errors: `disk_full` and the
    /// other storage errors, `archive_refused` for a log that exists in memory alone.
    Result<std::int64_t> moveOldest(const ArchiveLimits &limits);

    /// How many entries of the feed could be moved.
    Result<std::int64_t> countMovable(std::int64_t beforeMs) const;

    /// Whether so much of the database has become free that to write it anew is worth the wait.
    Result<bool> isShrinkWorthwhile() const;
    /// Gives the disk back what has become free: all of the database is written anew, while others read. `database_busy` when
    /// another process keeps writing; nothing is lost by that.
    Status shrinkDatabase();

private:
    LogWriter &m_writer;
};

/// Within a transaction: all that lies in the archive is in the log again, from the newest file on; a file that cannot be
/// read ends it, and stays with those before it. `sync` is the caller's to store.
Status takeArchiveBack(LogWriter &writer, SyncState &sync);

} // namespace wellpulse::storage
