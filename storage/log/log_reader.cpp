// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/log/log_reader.h"

#include "core/time/civil_time.h"
#include "storage/archive/archive_index.h"
#include "storage/log/logged_event_query.h"

#include <algorithm>
#include <filesystem>

namespace wellpulse::storage {
namespace {

Result<std::vector<LoggedEvent>> readLoggedEvents(
    sqlite3 *connection, Statement &query, std::size_t limit, std::optional<std::int64_t> sinceMs)
{
    AuthorNames authors(connection);
    std::vector<LoggedEvent> events;
    events.reserve(std::min<std::size_t>(limit, 1000));
    while (events.size() < limit) {
        const auto row = query.step();
        if (!row)
            return row.error();
        if (!*row)
            return events;
        auto logged = readLoggedEvent(query, authors);
        if (!logged)
            return logged.error();
        if (!sinceMs || core::parseInstant(logged->event.timestamp).value_or(INT64_MAX) >= *sinceMs)
            events.push_back(std::move(*logged));
    }
    return events;
}

std::int64_t fileBytes(sqlite3 *connection)
{
    const char *name = sqlite3_db_filename(connection, "main");
    if (name == nullptr || *name == '\0')
        return 0;
    std::int64_t bytes = 0;
    for (const char *suffix : {"", "-wal"}) {
        std::error_code missing;
        const auto size = std::filesystem::file_size(std::filesystem::path(std::string(name) + suffix), missing);
        bytes += missing ? 0 : static_cast<std::int64_t>(size);
    }
    return bytes;
}

} // namespace

LogReader::LogReader(sqlite3 *connection)
    : m_connection(connection)
{
}

Result<std::vector<LoggedEvent>> LogReader::events(const EventFilter &filter) const
{
    std::string sql(selectLoggedEvents);
    sql.append("WHERE 1 ");
    if (filter.aggregate)
        sql.append("AND e.aggregate IN (SELECT ref FROM aggregate WHERE id = ?1) ");
    if (filter.type)
        sql.append("AND e.type = ?2 ");
    sql.append("ORDER BY e.seq DESC");
    auto query = Statement::prepare(m_connection, sql);
    if (!query)
        return errorOf(std::move(query));
    if (filter.aggregate)
        query->bind(1, blobOf(filter.aggregate->bytes));
    if (filter.type)
        query->bind(2, static_cast<int>(*filter.type));
    return readLoggedEvents(m_connection, *query, filter.limit, filter.sinceMs);
}

Result<std::optional<LoggedEvent>> LogReader::event(const core::Uuid &id) const
{
    std::string sql(selectLoggedEvents);
    sql.append("WHERE e.id = ? ORDER BY l.event IS NOT NULL, e.seq DESC");
    auto query = Statement::prepare(m_connection, sql);
    if (!query)
        return errorOf(std::move(query));
    query->bind(1, blobOf(id.bytes));
    auto found = readLoggedEvents(m_connection, *query, 1, {});
    if (!found)
        return errorOf(std::move(found));
    return found->empty() ? std::nullopt : std::optional(std::move(found->front()));
}

Result<LogStatistics> LogReader::statistics() const
{
    auto counts = Statement::prepare(m_connection,
        "SELECT (SELECT count(*) FROM event_log), (SELECT count(*) FROM outbox WHERE state < 2), "
        "(SELECT max(version) FROM schema_version), last_sync_at FROM sync_state");
    if (!counts)
        return errorOf(std::move(counts));
    if (const auto row = counts->step(); !row)
        return row.error();
    const auto archive = summarizeArchive(m_connection);
    if (!archive)
        return archive.error();
    auto cipher = Statement::prepare(m_connection, "PRAGMA cipher_version");
    if (!cipher)
        return errorOf(std::move(cipher));
    if (const auto row = cipher->step(); !row)
        return row.error();
    LogStatistics statistics;
    statistics.archivedEvents = archive->events;
    statistics.archiveBytes = archive->bytes;
    statistics.events = counts->int64(0) + statistics.archivedEvents;
    statistics.pending = counts->int64(1);
    statistics.schemaVersion = static_cast<int>(counts->int64(2));
    if (!counts->isNull(3))
        statistics.lastSyncAtMs = counts->int64(3);
    statistics.cipherVersion = std::string(cipher->text(0));
    statistics.databaseBytes = fileBytes(m_connection);
    return statistics;
}

} // namespace wellpulse::storage
