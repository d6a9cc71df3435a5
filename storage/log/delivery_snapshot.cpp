// SPDX-License-Identifier: GPL-3.0-or-later
// The bootstrap of a new device: the office's state at one feed position becomes the base that the feed is folded over.
#include "storage/log/conflict_store.h"
#include "storage/log/delivery.h"
#include "storage/log/event_row.h"
#include "storage/log/log_writer.h"
#include "storage/log/settle_days.h"
#include "storage/log/sync_state.h"
#include "storage/projection/replay.h"

namespace wellpulse::storage {
namespace {

Error tooLate()
{
    return {"snapshot_too_late",
        "This device follows the office's feed already, so a snapshot cannot be taken in; nothing was changed."};
}

Error notOpen()
{
    return {"snapshot_not_open", "No snapshot of that position was begun on this device; nothing was changed."};
}

/// Keeps the states of a page: nothing is folded, which would touch a page of the views for each.
class BaseKeeper {
public:
    static Result<BaseKeeper> open(LogWriter &writer)
    {
        auto insert = Statement::prepare(writer.connection(),
            "INSERT OR REPLACE INTO snapshot_base (aggregate, revision, deleted, conflicted, fields) VALUES (?, ?, ?, 0, ?)");
        if (!insert)
            return errorOf(std::move(insert));
        auto hasEvents = Statement::prepare(writer.connection(), "SELECT 1 FROM event_log WHERE aggregate = ? LIMIT 1");
        if (!hasEvents)
            return errorOf(std::move(hasEvents));
        return BaseKeeper(writer, std::move(*insert), std::move(*hasEvents));
    }

    Status keep(const SnapshotAggregate &aggregate)
    {
        const auto known = m_writer.registry().find(aggregate.type, aggregate.id);
        if (!known)
            return known.error();
        auto entry = *known ? Result<AggregateEntry>(**known) : m_writer.registry().add(aggregate.type, aggregate.id);
        if (!entry)
            return entry.error();
        const std::string fields = core::canonicalJson(aggregate.fields);
        m_insert.bindAll(entry->ref, aggregate.revision, aggregate.deleted, std::string_view(fields));
        if (auto inserted = m_insert.run(); !inserted)
            return inserted;
        if (aggregate.type != core::AggregateType::Production)
            return {};
        const auto hasRow = *known ? hasEvents(entry->ref) : Result<bool>(false);
        if (!hasRow)
            return hasRow.error();
        return *hasRow ? Status() : m_writer.projector().settle(aggregate.id, aggregate.fields, *entry);
    }

private:
    BaseKeeper(LogWriter &writer, Statement insert, Statement hasEvents)
        : m_writer(writer)
        , m_insert(std::move(insert))
        , m_hasEvents(std::move(hasEvents))
    {
    }

    Result<bool> hasEvents(std::int64_t ref)
    {
        m_hasEvents.bind(1, ref);
        const auto row = m_hasEvents.step();
        if (!row)
            return row.error();
        m_hasEvents.reset();
        return *row;
    }

    LogWriter &m_writer;
    Statement m_insert;
    Statement m_hasEvents;
};

/// The conflicts may come before or after the records that they are about.
Status markConflicts(sqlite3 *connection)
{
    return runScript(connection,
        "UPDATE snapshot_base SET conflicted = 1 "
        "WHERE aggregate IN (SELECT aggregate FROM conflict WHERE resolution = 3 AND resolved_by IS NULL)");
}

/// Where the row of a day lies follows from its folded fields: those of what the log has events of are known only now.
constexpr std::string_view selectRecordedDays
    = "SELECT a.id FROM aggregate AS a JOIN snapshot_base AS b ON b.aggregate = a.ref "
      "WHERE a.type = ? AND a.ref IN (SELECT aggregate FROM event_log)";

Result<AppliedAnswer> keepPage(LogWriter &writer, const SnapshotPage &page)
{
    const auto sync = loadSyncState(writer.connection());
    if (!sync)
        return sync.error();
    if (!sync->snapshotOpen || page.cursor != FeedCursor{sync->cursor.epoch, sync->baseSeq, sync->baseHash})
        return notOpen();
    auto keeper = BaseKeeper::open(writer);
    if (!keeper)
        return errorOf(std::move(keeper));
    AppliedAnswer applied;
    for (const auto &aggregate : page.aggregates) {
        if (auto kept = keeper->keep(aggregate); !kept)
            return kept.error();
        applied.aggregates.push_back(aggregate.id);
    }
    for (const auto &conflict : page.conflicts) {
        if (auto kept = keepConflict(writer, conflict, writer.environment().now()); !kept)
            return kept.error();
    }
    return applied;
}

Status finish(LogWriter &writer)
{
    auto sync = loadSyncState(writer.connection());
    if (!sync)
        return sync.error();
    if (!sync->snapshotOpen)
        return notOpen();
    sync->cursor.seq = sync->baseSeq;
    sync->cursor.feedHash = sync->baseHash;
    sync->snapshotOpen = false;
    sync->lastSyncAtMs = writer.environment().now();
    if (auto stored = storeSyncState(writer.connection(), *sync); !stored)
        return stored; // from here on the base counts
    if (auto marked = markConflicts(writer.connection()); !marked)
        return marked;
    if (auto settled = settleDays(writer, selectRecordedDays); !settled)
        return settled;
    return rewriteViews({writer.connection()});
}

} // namespace

Status Delivery::beginSnapshot(const FeedCursor &position)
{
    return m_writer.change([&]() -> Status {
        auto sync = loadSyncState(m_writer.connection());
        if (!sync)
            return sync.error();
        if (sync->cursor.seq != 0)
            return tooLate();
        if (auto dropped = runScript(m_writer.connection(), "DELETE FROM snapshot_base"); !dropped)
            return dropped;
        if (auto introduced = m_writer.introduce(); !introduced)
            return introduced;
        sync->cursor.epoch = position.epoch;
        sync->baseSeq = position.seq;
        sync->baseHash = position.feedHash;
        sync->snapshotOpen = true;
        return storeSyncState(m_writer.connection(), *sync);
    });
}

Result<AppliedAnswer> Delivery::applySnapshotPage(const SnapshotPage &page)
{
    return m_writer.change([&] { return keepPage(m_writer, page); });
}

Status Delivery::abandonSnapshot()
{
    return m_writer.change([&]() -> Status {
        auto sync = loadSyncState(m_writer.connection());
        if (!sync)
            return sync.error();
        if (!sync->snapshotOpen)
            return {};
        if (auto dropped = runScript(m_writer.connection(), "DELETE FROM snapshot_base"); !dropped)
            return dropped;
        sync->baseSeq = 0;
        sync->baseHash = {};
        sync->snapshotOpen = false;
        if (auto stored = storeSyncState(m_writer.connection(), *sync); !stored)
            return stored;
        return rewriteViews({m_writer.connection()}); // an earlier program showed what was here of it
    });
}

Status Delivery::finishSnapshot()
{
    return m_writer.change([&] { return finish(m_writer); });
}

Status Delivery::finishSnapshot(const SnapshotPage &last)
{
    return m_writer.change([&]() -> Status {
        const auto kept = keepPage(m_writer, last);
        return kept ? finish(m_writer) : Status(kept.error());
    });
}

} // namespace wellpulse::storage
