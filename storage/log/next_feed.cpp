// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/log/next_feed.h"

#include "storage/log/conflict_store.h"
#include "storage/log/event_row.h"
#include "storage/log/identity.h"
#include "storage/log/log_writer.h"
#include "storage/log/run_statement.h"
#include "storage/log/settle_days.h"
#include "storage/log/stand_in.h"
#include "storage/projection/replay.h"

#include <set>

namespace wellpulse::storage {
namespace {

using Pair = std::pair<std::int64_t, std::int64_t>;

Result<std::vector<Pair>> pairsOf(sqlite3 *connection, std::string_view sql)
{
    auto query = Statement::prepare(connection, sql);
    if (!query)
        return errorOf(std::move(query));
    std::vector<Pair> pairs;
    if (auto read = query->forEachRow([&](const Statement &row) { pairs.emplace_back(row.int64(0), row.int64(1)); });
        !read)
        return errorOf(std::move(read));
    return pairs;
}

class Change {
public:
    Change(LogWriter &writer, const NextEpoch &next)
        : m_writer(writer)
        , m_connection(writer.connection())
        , m_next(next)
    {
    }

    Status run(SyncState &sync)
    {
        if (auto kept = keepFormer(sync); !kept)
            return kept;
        if (auto moved = runScript(m_connection,
                "DELETE FROM feed; DELETE FROM snapshot_base; INSERT INTO feed SELECT * FROM next_feed ORDER BY seq;"
                "DELETE FROM next_feed; DELETE FROM next_epoch; DELETE FROM outbox WHERE event IN (SELECT event FROM feed)");
            !moved)
            return moved;
        sync.cursor = m_next.cursor;
        sync.baseSeq = 0;
        sync.baseHash = {};
        sync.snapshotOpen = false;
        sync.durableSeq = m_next.durableSeq;
        for (auto step : {&Change::chooseRows, &Change::offerAgain, &Change::settleConflicts, &Change::rewriteViews}) {
            if (auto done = (this->*step)(); !done)
                return done;
        }
        return {};
    }

private:
    Status keepFormer(const SyncState &sync)
    {
        if (auto noted = runStatement(m_connection,
                "INSERT INTO former_epoch (epoch, base_seq, base_hash, seq, feed_hash, ended_at) VALUES (?,?,?,?,?,?)",
                std::string_view(sync.cursor.epoch), sync.baseSeq, blobOf(sync.baseHash), sync.cursor.seq,
                blobOf(sync.cursor.feedHash), m_writer.environment().now());
            !noted)
            return noted;
        return runScript(m_connection,
            "INSERT INTO former_feed SELECT (SELECT max(number) FROM former_epoch), seq, event, disposition, revision, "
            "deleted, effect FROM feed ORDER BY seq");
    }

    /// Of rows that say the same the one in the feed counts; an own one, where another device's is in the feed no more.
    Status chooseRows()
    {
        const auto fed = pairsOf(m_connection,
            "SELECT f.event, o.seq FROM feed AS f JOIN event_log AS n ON n.seq = f.event JOIN event_log AS o ON o.id = n.id "
            "WHERE o.seq <> n.seq");
        if (!fed)
            return fed.error();
        for (const auto &[event, other] : *fed) {
            if (auto stands = standFor(m_writer, event, other); !stands)
                return stands;
        }
        const auto lost = pairsOf(m_connection,
            "SELECT l.stand_in, l.event FROM laid_aside AS l JOIN event_log AS s ON s.seq = l.stand_in "
            "JOIN author AS sa ON sa.ref = s.author JOIN event_log AS e ON e.seq = l.event "
            "JOIN author AS ea ON ea.ref = e.author WHERE sa.own = 0 AND ea.own = 1 "
            "AND NOT EXISTS (SELECT 1 FROM feed WHERE event = l.stand_in) ORDER BY l.event DESC");
        if (!lost)
            return lost.error();
        std::set<std::int64_t> chosen;
        for (const auto &[foreign, own] : *lost) {
            if (!chosen.insert(foreign).second)
                continue;
            if (auto aside = layAside(m_connection, foreign, own); !aside)
                return aside;
        }
        return {};
    }

    /// What was recorded here and the office has no more. What it refused it would refuse again, and is sent only where the
    /// chain needs it (Delivery::offerAgain). Pictures are compared once more: the office may have forgotten that it did.
    Status offerAgain()
    {
        if (auto offered = runScript(m_connection,
                "UPDATE outbox SET state = 0, error_code = NULL, error_message = NULL, next_retry_at = NULL;"
                "INSERT INTO outbox (event, state, attempts) SELECT e.seq, 0, 0 FROM author AS a "
                "JOIN event_log AS e ON e.author = a.ref WHERE a.own = 1 "
                "AND NOT EXISTS (SELECT 1 FROM feed WHERE event = e.seq) "
                "AND NOT EXISTS (SELECT 1 FROM laid_aside WHERE event = e.seq) "
                "AND NOT EXISTS (SELECT 1 FROM outbox WHERE event = e.seq) "
                "AND NOT EXISTS (SELECT 1 FROM disposition WHERE event = e.seq AND answer = 2) ORDER BY e.seq;"
                "DELETE FROM disposition WHERE event IN (SELECT event FROM outbox);"
                "UPDATE photo_upload SET state = 0, bytes_sent = 0, attempts = 0 WHERE state = 3");
            !offered)
            return offered;
        return sayAgain(m_writer);
    }

    /// A conflict whose event the office lost comes again with that event; what settled one may be lost, or found, or be in
    /// front of it now and settle nothing.
    Status settleConflicts()
    {
        if (auto replaced = replaceConflicts(m_connection); !replaced)
            return replaced;
        if (auto forgotten = runScript(m_connection,
                "UPDATE conflict SET resolved_by = NULL WHERE resolved_by IS NOT NULL "
                "AND NOT EXISTS (SELECT 1 FROM outbox WHERE event = resolved_by)");
            !forgotten)
            return forgotten;
        const auto resolutions = numbersOf(m_connection,
            "SELECT e.seq FROM feed AS f JOIN event_log AS e ON e.seq = f.event WHERE e.type = ? AND f.disposition <> ? "
            "ORDER BY f.seq",
            static_cast<int>(core::EventType::ConflictResolved), static_cast<int>(core::Disposition::Conflict));
        if (!resolutions)
            return resolutions.error();
        for (const std::int64_t number : *resolutions) {
            const auto event = m_writer.events().read(number);
            if (!event)
                return event.error();
            if (auto noted = noteResolution(m_connection, *event, number); !noted)
                return noted;
            if (auto reopened = reopenBehind(m_connection, number); !reopened)
                return reopened;
        }
        return {};
    }

    Status rewriteViews()
    {
        // Days that no view has shown yet.
        if (auto settled = settleDays(m_writer, "SELECT id FROM aggregate WHERE place IS NULL AND type = ?"); !settled)
            return settled;
        return storage::rewriteViews({m_connection});
    }

    LogWriter &m_writer;
    sqlite3 *m_connection;
    const NextEpoch &m_next;
};

} // namespace

Result<std::optional<NextEpoch>> loadNextEpoch(sqlite3 *connection)
{
    auto query = Statement::prepare(connection, "SELECT epoch, seq, feed_hash, durable_seq FROM next_epoch");
    if (!query)
        return errorOf(std::move(query));
    const auto row = query->step();
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<NextEpoch>();
    return std::optional(
        NextEpoch{{std::string(query->text(0)), query->int64(1), bytes32From(query->blob(2))}, query->int64(3)});
}

Status storeNextEpoch(sqlite3 *connection, const NextEpoch &next)
{
    return runStatement(connection, "INSERT OR REPLACE INTO next_epoch VALUES (1, ?, ?, ?, ?)",
        std::string_view(next.cursor.epoch), next.cursor.seq, blobOf(next.cursor.feedHash), next.durableSeq);
}

Status dropNextFeed(sqlite3 *connection)
{
    return runScript(connection, "DELETE FROM next_feed; DELETE FROM next_conflict; DELETE FROM next_epoch");
}

Status beginEpoch(LogWriter &writer, const NextEpoch &next, SyncState &sync)
{
    return Change(writer, next).run(sync);
}

Status standFor(LogWriter &writer, std::int64_t fed, std::int64_t other)
{
    if (auto aside = layAside(writer.connection(), other, fed); !aside)
        return aside;
    return runStatement(writer.connection(),
        "DELETE FROM outbox WHERE event = ?1 AND (state = 2 OR NOT EXISTS (SELECT 1 FROM event_log AS e "
        "JOIN author AS a ON a.ref = e.author WHERE e.seq = ?1 AND a.device = ?2))",
        other, std::string_view(writer.environment().identity.deviceId));
}

} // namespace wellpulse::storage
