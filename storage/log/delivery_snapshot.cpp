// SPDX-License-Identifier: GPL-3.0-or-later
// The bootstrap of a new device: the office's state at one feed position becomes the base that the feed is folded over.
#include "storage/log/conflict_store.h"
#include "storage/log/delivery.h"
#include "storage/log/event_row.h"
#include "storage/log/log_writer.h"
#include "storage/log/sync_state.h"

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

Result<std::vector<core::Uuid>> baseAggregates(sqlite3 *connection, std::vector<core::AggregateType> &types)
{
    auto query = Statement::prepare(
        connection, "SELECT a.type, a.id FROM snapshot_base AS b JOIN aggregate AS a ON a.ref = b.aggregate");
    if (!query)
        return errorOf(std::move(query));
    std::vector<core::Uuid> ids;
    auto read = query->forEachRow([&](const Statement &row) {
        types.push_back(static_cast<core::AggregateType>(row.int64(0)));
        ids.push_back(uuidFrom(row.blob(1)));
    });
    if (!read)
        return errorOf(std::move(read));
    return ids;
}

/// Drops the base that an interrupted snapshot left, and folds its aggregates without it.
Status dropBase(LogWriter &writer)
{
    std::vector<core::AggregateType> types;
    const auto ids = baseAggregates(writer.connection(), types);
    if (!ids)
        return ids.error();
    if (auto dropped = runScript(writer.connection(), "DELETE FROM snapshot_base"); !dropped)
        return dropped;
    for (std::size_t i = 0; i < ids->size(); ++i) {
        auto entry = writer.registry().intern(types[i], (*ids)[i]);
        if (!entry)
            return entry.error();
        if (auto folded = writer.projector().refold(types[i], (*ids)[i], *entry); !folded)
            return folded;
    }
    return {};
}

Status keepBase(LogWriter &writer, Statement &insert, const SnapshotAggregate &aggregate)
{
    auto entry = writer.registry().intern(aggregate.type, aggregate.id);
    if (!entry)
        return entry.error();
    const std::string fields = core::canonicalJson(aggregate.fields);
    insert.bindAll(entry->ref, aggregate.revision, aggregate.deleted, std::string_view(fields));
    if (auto inserted = insert.run(); !inserted)
        return inserted;
    return writer.projector().refold(aggregate.type, aggregate.id, *entry);
}

Status contestBase(LogWriter &writer, const ConflictNotice &notice, std::int64_t nowMs)
{
    if (auto kept = keepConflict(writer, notice, nowMs); !kept)
        return kept;
    auto find = Statement::prepare(writer.connection(),
        "SELECT a.type, a.id FROM conflict AS c JOIN aggregate AS a ON a.ref = c.aggregate WHERE c.id = ? "
        "AND c.resolution = 3");
    if (!find)
        return errorOf(std::move(find));
    find->bind(1, std::string_view(notice.conflictId));
    const auto row = find->step();
    if (!row)
        return row.error();
    if (!*row)
        return {};
    const auto type = static_cast<core::AggregateType>(find->int64(0));
    find->reset();
    auto entry = writer.registry().intern(type, notice.aggregateId);
    if (!entry)
        return entry.error();
    auto mark = Statement::prepare(writer.connection(), "UPDATE snapshot_base SET conflicted = 1 WHERE aggregate = ?");
    if (!mark)
        return errorOf(std::move(mark));
    mark->bind(1, entry->ref);
    if (auto marked = mark->run(); !marked)
        return marked;
    return writer.projector().refold(type, notice.aggregateId, *entry);
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
        if (auto dropped = dropBase(m_writer); !dropped)
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
    return m_writer.change([&]() -> Result<AppliedAnswer> {
        const auto sync = loadSyncState(m_writer.connection());
        if (!sync)
            return sync.error();
        if (!sync->snapshotOpen || page.cursor != FeedCursor{sync->cursor.epoch, sync->baseSeq, sync->baseHash})
            return notOpen();
        auto insert = Statement::prepare(m_writer.connection(),
            "INSERT OR REPLACE INTO snapshot_base (aggregate, revision, deleted, conflicted, fields) VALUES (?1, ?2, ?3, "
            "EXISTS (SELECT 1 FROM conflict WHERE aggregate = ?1 AND resolution = 3 AND resolved_by IS NULL), ?4)");
        if (!insert)
            return errorOf(std::move(insert));
        AppliedAnswer applied;
        for (const auto &aggregate : page.aggregates) {
            if (auto kept = keepBase(m_writer, *insert, aggregate); !kept)
                return kept.error();
            applied.aggregates.push_back(aggregate.id);
        }
        for (const auto &conflict : page.conflicts) {
            if (auto kept = contestBase(m_writer, conflict, m_writer.environment().now()); !kept)
                return kept.error();
        }
        return applied;
    });
}

Status Delivery::abandonSnapshot()
{
    return m_writer.change([&]() -> Status {
        auto sync = loadSyncState(m_writer.connection());
        if (!sync)
            return sync.error();
        if (!sync->snapshotOpen)
            return {};
        if (auto dropped = dropBase(m_writer); !dropped)
            return dropped;
        sync->baseSeq = 0;
        sync->baseHash = {};
        sync->snapshotOpen = false;
        return storeSyncState(m_writer.connection(), *sync);
    });
}

Status Delivery::finishSnapshot()
{
    return m_writer.change([&]() -> Status {
        auto sync = loadSyncState(m_writer.connection());
        if (!sync)
            return sync.error();
        if (!sync->snapshotOpen)
            return notOpen();
        sync->cursor.seq = sync->baseSeq;
        sync->cursor.feedHash = sync->baseHash;
        sync->snapshotOpen = false;
        sync->lastSyncAtMs = m_writer.environment().now();
        return storeSyncState(m_writer.connection(), *sync);
    });
}

} // namespace wellpulse::storage
