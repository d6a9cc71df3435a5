// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/archive/archive.h"
#include "storage/archive/copy_rows.h"
#include "storage/log/log_writer.h"
#include "storage/log/run_statement.h"

namespace wellpulse::storage {
namespace {

/// The states before the file's entries take the place of those after them.
Status putStatesBack(sqlite3 *log, sqlite3 *segment)
{
    const auto records = numbersOf(segment, "SELECT DISTINCT aggregate FROM event_log");
    if (!records)
        return records.error();
    auto remove = Statement::prepare(log, "DELETE FROM snapshot_base WHERE aggregate = ?");
    if (!remove)
        return errorOf(std::move(remove));
    for (const std::int64_t record : *records) {
        remove->bind(1, record);
        if (auto removed = remove->run(); !removed)
            return removed;
    }
    return copyRows(segment, log, "snapshot_base");
}

Status putBack(sqlite3 *log, const ArchivedStretch &stretch, sqlite3 *segment, SyncState &sync)
{
    if (auto listed = enterPassageFrom(segment, log); !listed)
        return listed;
    for (const EventTable &table : eventTables) {
        if (auto copied = copyRows(segment, log, table.name, "1", table.number); !copied)
            return copied;
    }
    if (auto put = putStatesBack(log, segment); !put)
        return put;
    if (auto forgotten = forgetStretch(log, stretch.file.number); !forgotten)
        return forgotten;
    sync.baseSeq = stretch.before.seq;
    sync.baseHash = stretch.before.feedHash;
    return leavePassage(log);
}

} // namespace

Status takeArchiveBack(LogWriter &writer, SyncState &sync)
{
    sqlite3 *log = writer.connection();
    const auto stretches = readArchive(log);
    if (!stretches || stretches->empty())
        return stretches ? Status() : Status(stretches.error());
    if (auto loose = runScript(log, "PRAGMA defer_foreign_keys = ON"); !loose)
        return loose;
    for (auto stretch = stretches->rbegin(); stretch != stretches->rend(); ++stretch) {
        const auto file = SegmentFile::open(archiveFolderOf(log), stretch->file);
        if (!file)
            return {}; // verify() says which; the office's new feed must not wait for it
        if (auto put = putBack(log, *stretch, file->connection(), sync); !put)
            return put;
    }
    return runScript(log, "UPDATE author SET archived_seq = 0, archived_hash = NULL, archived_hlc = 0");
}

} // namespace wellpulse::storage
