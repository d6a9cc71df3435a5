// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/log/conflict_store.h"

#include "storage/log/log_writer.h"
#include "storage/log/run_statement.h"

namespace wellpulse::storage {
namespace {

/// The report names no aggregate type: that of the event, of any aggregate with that id, or else a production day.
Result<std::int64_t> aggregateOf(LogWriter &writer, const ConflictNotice &notice)
{
    auto query = Statement::prepare(writer.connection(),
        "SELECT aggregate FROM event_log WHERE id = ?1 UNION ALL SELECT ref FROM aggregate WHERE id = ?2 LIMIT 1");
    if (!query)
        return errorOf(std::move(query));
    query->bindAll(blobOf(notice.eventId.bytes), blobOf(notice.aggregateId.bytes));
    const auto row = query->step();
    if (!row)
        return row.error();
    if (*row)
        return query->int64(0);
    const auto entry = writer.registry().intern(core::AggregateType::Production, notice.aggregateId);
    if (!entry)
        return entry.error();
    return entry->ref;
}

Status insertConflict(LogWriter &writer, const char *table, const ConflictNotice &notice, std::int64_t nowMs)
{
    const auto aggregate = aggregateOf(writer, notice);
    if (!aggregate)
        return aggregate.error();
    auto insert = Statement::prepare(writer.connection(),
        std::string("INSERT INTO ") + table
            + " (id, event, aggregate, resolution, reason, fields, existing_data, incoming_data, reported_at) "
              "VALUES (?,?,?,?,?,?,?,?,?) ON CONFLICT (id) DO NOTHING");
    if (!insert)
        return errorOf(std::move(insert));
    const std::string fields = core::canonicalJson(notice.fields);
    const std::string existing = core::canonicalJson(notice.existingData);
    const std::string incoming = core::canonicalJson(notice.incomingData);
    insert->bindAll(std::string_view(notice.conflictId), blobOf(notice.eventId.bytes), *aggregate,
        static_cast<int>(notice.resolution), std::string_view(notice.reason), std::string_view(fields),
        std::string_view(existing), std::string_view(incoming), nowMs);
    return insert->run();
}

/// The resolution with number `event` was taken back: what it settled waits for a person again.
Status reopenConflicts(sqlite3 *connection, std::int64_t event)
{
    auto reopen = Statement::prepare(connection, "UPDATE conflict SET resolved_by = NULL WHERE resolved_by = ?");
    if (!reopen)
        return errorOf(std::move(reopen));
    reopen->bind(1, event);
    return reopen->run();
}

} // namespace

Status keepConflict(LogWriter &writer, const ConflictNotice &notice, std::int64_t nowMs)
{
    return insertConflict(writer, "conflict", notice, nowMs);
}

Status collectConflict(LogWriter &writer, const ConflictNotice &notice, std::int64_t nowMs)
{
    return insertConflict(writer, "next_conflict", notice, nowMs);
}

Status replaceConflicts(sqlite3 *connection)
{
    return runScript(connection,
        "DELETE FROM conflict WHERE id NOT IN (SELECT id FROM next_conflict);"
        "INSERT INTO conflict (id, event, aggregate, resolution, reason, fields, existing_data, incoming_data, reported_at) "
        "SELECT id, event, aggregate, resolution, reason, fields, existing_data, incoming_data, reported_at "
        "FROM next_conflict WHERE true ORDER BY number "
        "ON CONFLICT (id) DO UPDATE SET resolution = excluded.resolution, reason = excluded.reason, fields = excluded.fields, "
        "existing_data = excluded.existing_data, incoming_data = excluded.incoming_data;"
        "DELETE FROM next_conflict");
}

Status noteResolution(sqlite3 *connection, const core::Event &resolution, std::int64_t event)
{
    const auto ids = resolution.payload.find("conflictIds");
    if (ids == resolution.payload.end() || !ids->is_array())
        return {};
    // What was taken back here settles nothing, and neither does what took it back.
    auto settle = Statement::prepare(connection,
        "UPDATE conflict SET resolved_by = ?1 WHERE id = ?2 AND resolved_by IS NULL "
        "AND NOT EXISTS (SELECT 1 FROM undo WHERE event = ?1 OR undoes = ?1)");
    if (!settle)
        return errorOf(std::move(settle));
    for (const auto &id : *ids) {
        if (!id.is_string())
            continue;
        settle->bindAll(event, std::string_view(id.get_ref<const std::string &>()));
        if (auto settled = settle->run(); !settled)
            return settled;
    }
    auto undone = Statement::prepare(connection, "SELECT undoes FROM undo WHERE event = ?");
    if (!undone)
        return errorOf(std::move(undone));
    undone->bind(1, event);
    const auto row = undone->step();
    if (!row)
        return row.error();
    return *row ? reopenConflicts(connection, undone->int64(0)) : Status();
}

Status reopenBehind(sqlite3 *connection, std::int64_t event)
{
    return runStatement(connection,
        "UPDATE conflict SET resolved_by = NULL WHERE resolved_by = ?1 "
        "AND EXISTS (SELECT 1 FROM event_log AS e WHERE e.id = conflict.event AND (EXISTS (SELECT 1 FROM outbox WHERE event = e.seq) "
        "OR EXISTS (SELECT 1 FROM feed WHERE event = e.seq))) "
        "AND NOT EXISTS (SELECT 1 FROM event_log AS e JOIN feed AS f ON f.event = e.seq WHERE e.id = conflict.event "
        "AND f.seq < (SELECT seq FROM feed WHERE event = ?1))",
        event);
}

Status withdrawResolution(sqlite3 *connection, std::int64_t event)
{
    auto withdraw = Statement::prepare(connection,
        "UPDATE conflict SET resolved_by = (SELECT e.seq FROM event_log AS e JOIN feed AS f ON f.event = e.seq, "
        "json_each(e.payload, '$.conflictIds') AS named WHERE e.aggregate = conflict.aggregate AND e.type = ?2 "
        "AND f.disposition <> ?3 AND named.value = conflict.id AND e.seq <> ?1 "
        "AND NOT EXISTS (SELECT 1 FROM undo WHERE event = e.seq OR undoes = e.seq) ORDER BY f.seq LIMIT 1) "
        "WHERE resolved_by = ?1");
    if (!withdraw)
        return errorOf(std::move(withdraw));
    withdraw->bindAll(
        event, static_cast<int>(core::EventType::ConflictResolved), static_cast<int>(core::Disposition::Conflict));
    return withdraw->run();
}

} // namespace wellpulse::storage
