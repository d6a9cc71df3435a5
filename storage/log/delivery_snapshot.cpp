// SPDX-License-Identifier: GPL-3.0-or-later
// The bootstrap of a new device: the office's state at one feed position becomes the base that the feed is folded over.
#include "storage/log/conflict_store.h"
#include "storage/log/delivery.h"
#include "storage/log/event_row.h"
#include "storage/log/log_writer.h"
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

/// Keeps the states of a page: nothing is folded, which would touch a page of the views for each.
class BaseKeeper {
public:
    static Result<BaseKeeper> open(LogWriter &writer)
    {
        auto insert = Statement::prepare(writer.connection(),
            "INSERT OR REPLACE INTO snapshot_base (aggregate, revision, deleted, conflicted, fields) VALUES (?1, ?2, ?3, "
            "EXISTS (SELECT 1 FROM conflict WHERE aggregate = ?1 AND resolution = 3 AND resolved_by IS NULL), ?4)");
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
        const auto hasRow = *known ? hasEvents(entry->ref) : Result<bool>(false);
        if (!hasRow)
            return hasRow.error();
        return *hasRow ? Status() : settle(aggregate, *entry);
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

    Status settle(const SnapshotAggregate &aggregate, AggregateEntry &entry)
    {
        ViewState base;
        base.state.type = aggregate.type;
        base.state.id = aggregate.id;
        base.state.fields = aggregate.fields;
        return m_writer.projector().settle(base, entry);
    }

    LogWriter &m_writer;
    Statement m_insert;
    Statement m_hasEvents;
};

/// What the log has events of is folded as always; the place of its row may change with the base.
Status refoldRecorded(LogWriter &writer)
{
    auto query = Statement::prepare(writer.connection(),
        "SELECT DISTINCT a.type, a.id FROM event_log AS e JOIN snapshot_base AS b ON b.aggregate = e.aggregate "
        "JOIN aggregate AS a ON a.ref = e.aggregate");
    if (!query)
        return errorOf(std::move(query));
    std::vector<std::pair<core::AggregateType, core::Uuid>> recorded;
    auto read = query->forEachRow([&](const Statement &row) {
        recorded.emplace_back(static_cast<core::AggregateType>(row.int64(0)), uuidFrom(row.blob(1)));
    });
    if (!read)
        return read;
    for (const auto &[type, id] : recorded) {
        auto entry = writer.registry().intern(type, id);
        if (!entry)
            return entry.error();
        if (auto folded = writer.projector().refold(type, id, *entry); !folded)
            return folded;
    }
    return {};
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
    return mark->run();
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
        auto keeper = BaseKeeper::open(m_writer);
        if (!keeper)
            return errorOf(std::move(keeper));
        AppliedAnswer applied;
        for (const auto &aggregate : page.aggregates) {
            if (auto kept = keeper->keep(aggregate); !kept)
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
        if (auto stored = storeSyncState(m_writer.connection(), *sync); !stored)
            return stored; // from here on the base counts
        if (auto written = rewriteViews({m_writer.connection()}); !written)
            return written;
        return refoldRecorded(m_writer);
    });
}

} // namespace wellpulse::storage
