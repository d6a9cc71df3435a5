// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/archive/archive.h"

#include "core/event/feed_hash.h"
#include "storage/archive/archived_states.h"
#include "storage/archive/copy_rows.h"
#include "storage/log/event_row.h"
#include "storage/log/log_writer.h"
#include "storage/log/run_statement.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

#include <algorithm>

namespace wellpulse::storage {
namespace {

/// As the receipts count (storage/log/receipts.cpp), of what is in passage.
constexpr std::string_view countMoved
    = "SELECT (SELECT count(*) FROM in_passage), "
      "(SELECT count(*) FROM in_passage AS p JOIN event_log AS e ON e.seq = p.event JOIN author AS a ON a.ref = e.author "
      "WHERE a.own = 1 AND NOT EXISTS (SELECT 1 FROM recorded_elsewhere WHERE event = p.event) "
      "AND NOT EXISTS (SELECT 1 FROM laid_aside AS l JOIN event_log AS s ON s.seq = l.stand_in "
      "JOIN author AS b ON b.ref = s.author WHERE l.event = p.event AND b.own = 1)), "
      "(SELECT count(*) FROM in_passage AS p JOIN photo_upload AS u ON u.event = p.event)";

/// What the events refer to, which stays in the log as well.
constexpr std::array<EventTable, 3> tablesBeside{{
    {"author", "ref IN (SELECT e.author FROM in_passage AS p JOIN event_log AS e ON e.seq = p.event)"},
    {"aggregate", "ref IN (SELECT e.aggregate FROM in_passage AS p JOIN event_log AS e ON e.seq = p.event)"},
    {"snapshot_base", "aggregate IN (SELECT e.aggregate FROM in_passage AS p JOIN event_log AS e ON e.seq = p.event)"},
}};

Status countInto(sqlite3 *log, ArchivedStretch &stretch)
{
    auto query = Statement::prepare(log, countMoved);
    if (!query)
        return errorOf(std::move(query));
    if (const auto row = query->step(); !row)
        return row.error();
    stretch.events = query->int64(0);
    stretch.recorded = query->int64(1);
    stretch.photos = query->int64(2);
    return {};
}

/// What was left of an attempt that was cut off, or of a file that came back: nobody else writes here meanwhile.
Status removeStrays(sqlite3 *log, const QString &folder)
{
    const auto stretches = readArchive(log);
    if (!stretches)
        return stretches.error();
    const QDir files(folder);
    for (const QString &name : files.entryList({QStringLiteral("*.db*")}, QDir::Files)) {
        if (std::none_of(stretches->begin(), stretches->end(),
                [&name](const ArchivedStretch &stretch) { return stretch.file.name == name; }))
            QFile::remove(files.filePath(name));
    }
    return {};
}

class Move {
public:
    Move(LogWriter &writer, const SyncState &sync)
        : m_log(writer.connection())
        , m_random(writer.environment().random)
        , m_now(writer.environment().now())
        , m_sync(sync)
    {
    }

    Result<std::int64_t> run(std::int64_t lastFeedSeq)
    {
        if (auto loose = runScript(m_log, "PRAGMA defer_foreign_keys = ON"); !loose)
            return loose.error();
        if (auto listed = enterPassage(m_log, lastFeedSeq); !listed)
            return listed.error();
        if (auto counted = countInto(m_log, m_stretch); !counted)
            return counted.error();
        if (auto walked = walkFeed(); !walked)
            return walked.error();
        if (auto written = writeFile(); !written)
            return written.error();
        for (auto step : {&Move::noteAuthors, &Move::removeRows, &Move::noteEnd}) {
            if (auto done = (this->*step)(); !done)
                return done.error();
        }
        return m_stretch.events;
    }

private:
    Status walkFeed()
    {
        m_stretch.before = m_stretch.after = {m_sync.cursor.epoch, m_sync.baseSeq, m_sync.baseHash};
        auto query = Statement::prepare(m_log,
            "SELECT f.seq, f.disposition, e.hash FROM feed AS f CROSS JOIN event_log AS e ON e.seq = f.event "
            "WHERE f.event IN (SELECT event FROM in_passage) ORDER BY f.seq");
        if (!query)
            return errorOf(std::move(query));
        return query->forEachRow([this](const Statement &row) {
            m_stretch.after.seq = row.int64(0);
            m_stretch.after.feedHash = core::nextFeedHash(m_stretch.after.feedHash, bytes32From(row.blob(2)),
                row.int64(0), core::toString(static_cast<core::Disposition>(row.int64(1))));
        });
    }

    Status writeFile()
    {
        const QString folder = archiveFolderOf(m_log);
        if (folder.isEmpty())
            return Error{"archive_refused", "This log is in memory alone; nothing was moved."};
        if (auto removed = removeStrays(m_log, folder); !removed)
            return removed;
        auto file = SegmentFile::create(folder, m_log, m_random);
        if (!file)
            return errorOf(std::move(file));
        Status filled = fill(file->connection());
        auto sealed = filled ? file->seal() : Result<SealedSegment>(filled.error());
        if (!sealed) {
            QFile::remove(segmentPath(folder, file->name())); // its -wal goes with the next attempt
            return errorOf(std::move(sealed));
        }
        m_stretch.file = std::move(*sealed);
        return {};
    }

    Status fill(sqlite3 *segment)
    {
        if (auto begun = runScript(segment, "BEGIN"); !begun)
            return begun;
        for (const EventTable &table : tablesBeside) {
            if (auto copied = copyRows(m_log, segment, table.name, table.events); !copied)
                return copied;
        }
        for (const EventTable &table : eventTables) {
            if (auto copied = copyRows(m_log, segment, table.name, table.events); !copied)
                return copied;
        }
        if (auto done = runScript(segment, "COMMIT"); !done)
            return done;
        return keepStates(segment);
    }

    Status keepStates(sqlite3 *segment)
    {
        auto keep = Statement::prepare(m_log,
            "INSERT OR REPLACE INTO snapshot_base (aggregate, revision, deleted, conflicted, fields) VALUES (?,?,?,?,?)");
        if (!keep)
            return errorOf(std::move(keep));
        return foldArchived(segment, [&keep](const ArchivedState &state) {
            const std::string fields = core::canonicalJson(state.view.state.fields);
            keep->bindAll(state.aggregate, state.view.state.revision, state.view.state.deleted, state.view.conflicted,
                std::string_view(fields));
            return keep->run();
        });
    }

    /// Where this device's chain ends is asked for when it goes on.
    Status noteAuthors()
    {
        return runScript(m_log,
            "UPDATE author SET archived_seq = m.seq, archived_hash = m.hash, archived_hlc = max(author.archived_hlc, m.hlc) "
            "FROM (SELECT e.author AS ref, max(e.device_seq) AS seq, e.hash AS hash, e.hlc AS hlc FROM in_passage AS p "
            "JOIN event_log AS e ON e.seq = p.event GROUP BY e.author) AS m "
            "WHERE author.ref = m.ref AND m.seq > author.archived_seq");
    }

    Status removeRows()
    {
        for (auto table = eventTables.rbegin(); table != eventTables.rend(); ++table) {
            const std::string sql = "DELETE FROM " + std::string(table->name) + " WHERE " + std::string(table->events);
            if (auto removed = runScript(m_log, sql.c_str()); !removed)
                return removed;
        }
        return {};
    }

    Status noteEnd()
    {
        if (auto noted = noteStretch(m_log, m_stretch, m_now); !noted)
            return noted;
        m_sync.baseSeq = m_stretch.after.seq;
        m_sync.baseHash = m_stretch.after.feedHash;
        if (auto stored = storeSyncState(m_log, m_sync); !stored)
            return stored;
        return leavePassage(m_log);
    }

    sqlite3 *m_log;
    const RandomBytes &m_random;
    std::int64_t m_now;
    SyncState m_sync;
    ArchivedStretch m_stretch;
};

} // namespace

Archive::Archive(EventLog &log)
    : m_writer(*log.m_writer)
{
}

Result<std::int64_t> Archive::moveOldest(const ArchiveLimits &limits)
{
    return m_writer.change([&]() -> Result<std::int64_t> {
        const auto sync = loadSyncState(m_writer.connection());
        if (!sync)
            return sync.error();
        const auto last = lastToArchive(m_writer.connection(), *sync, limits, m_writer.environment().now());
        if (!last)
            return last.error();
        return *last ? Move(m_writer, *sync).run(**last) : Result<std::int64_t>(0);
    });
}

Result<std::int64_t> Archive::countMovable(std::int64_t beforeMs) const
{
    const auto sync = loadSyncState(m_writer.connection());
    if (!sync)
        return sync.error();
    const auto last
        = lastToArchive(m_writer.connection(), *sync, {beforeMs, 1, INT64_MAX / 2}, m_writer.environment().now());
    if (!last)
        return last.error();
    return *last ? **last - sync->baseSeq : 0;
}

Result<bool> Archive::isShrinkWorthwhile() const
{
    constexpr std::int64_t leastPages = 2'048; // 8 MiB
    auto query = Statement::prepare(m_writer.connection(),
        "SELECT f.freelist_count, p.page_count FROM pragma_freelist_count AS f, pragma_page_count AS p");
    if (!query)
        return errorOf(std::move(query));
    if (const auto row = query->step(); !row)
        return row.error();
    return query->int64(0) >= leastPages && query->int64(0) * 4 >= query->int64(1);
}

Status Archive::shrinkDatabase()
{
    return runScript(m_writer.connection(), "VACUUM; PRAGMA wal_checkpoint(TRUNCATE)");
}

} // namespace wellpulse::storage
