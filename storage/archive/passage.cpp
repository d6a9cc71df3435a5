// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/archive/passage.h"

#include "storage/log/run_statement.h"

#include <algorithm>

namespace wellpulse::storage {
namespace {

// What has to stay: what waits for the office, pictures that it has not confirmed, records that a person is asked about, and
// the newest row, which numbers are counted on from. With each, what stands for it.
constexpr std::string_view selectFirstHeld = R"sql(
WITH RECURSIVE held (event) AS (
    SELECT event FROM outbox
    UNION SELECT event FROM photo_upload WHERE state < 3
    UNION SELECT e.seq FROM conflict AS c JOIN event_log AS e ON e.aggregate = c.aggregate
        WHERE c.resolution = 3 AND c.resolved_by IS NULL
    UNION SELECT max(seq) FROM event_log
    UNION SELECT l.stand_in FROM held AS h JOIN laid_aside AS l ON l.event = h.event
    UNION SELECT s.resent_as FROM held AS h JOIN set_aside AS s ON s.event = h.event WHERE s.resent_as IS NOT NULL
)
SELECT min(f.seq) FROM held AS h JOIN feed AS f ON f.event = h.event)sql";

// Not by the hybrid clock: it passes a clock that is ahead on to everybody who hears of it.
constexpr std::string_view selectFirstYoung
    = "SELECT f.seq FROM feed AS f CROSS JOIN event_log AS e ON e.seq = f.event WHERE typeof(e.timestamp) = 'integer' "
      "AND e.timestamp >= ? AND e.timestamp < ? ORDER BY f.seq LIMIT 1";
constexpr std::int64_t dayMs = 86'400'000; ///< more than clocks and time zones make of today

constexpr std::string_view listMoved = R"sql(
INSERT INTO in_passage
WITH RECURSIVE moved (event) AS (
    SELECT event FROM feed WHERE seq <= ?
    UNION SELECT l.event FROM moved AS m JOIN laid_aside AS l ON l.stand_in = m.event
    UNION SELECT s.event FROM moved AS m JOIN set_aside AS s ON s.resent_as = m.event
)
SELECT event FROM moved)sql";

/// The number in the only row, when there is one and it is not null.
template <class... Values>
Result<std::optional<std::int64_t>> numberIn(sqlite3 *log, std::string_view sql, const Values &...values)
{
    auto query = Statement::prepare(log, sql);
    if (!query)
        return errorOf(std::move(query));
    query->bindAll(values...);
    const auto row = query->step();
    if (!row)
        return row.error();
    return *row && !query->isNull(0) ? std::optional(query->int64(0)) : std::nullopt;
}

} // namespace

Result<std::optional<std::int64_t>> lastToArchive(
    sqlite3 *log, const SyncState &sync, const ArchiveLimits &limits, std::int64_t nowMs)
{
    const auto next = numberIn(log, "SELECT 1 FROM next_epoch");
    if (!next)
        return next.error();
    if (*next || sync.snapshotOpen)
        return std::optional<std::int64_t>();
    const auto held = numberIn(log, selectFirstHeld);
    if (!held)
        return held.error();
    const auto young = numberIn(log, selectFirstYoung, limits.beforeMs, nowMs + dayMs);
    if (!young)
        return young.error();
    const std::int64_t last = std::min({sync.cursor.seq, sync.durableSeq, sync.baseSeq + limits.most,
        held->value_or(INT64_MAX) - 1, young->value_or(INT64_MAX) - 1});
    return last - sync.baseSeq >= limits.least ? std::optional(last) : std::nullopt;
}

Status enterPassage(sqlite3 *log, std::int64_t lastFeedSeq)
{
    return runStatement(log, listMoved, lastFeedSeq);
}

Status enterPassageFrom(sqlite3 *segment, sqlite3 *log)
{
    auto list = Statement::prepare(log, "INSERT INTO in_passage VALUES (?)");
    auto events = Statement::prepare(segment, "SELECT seq FROM event_log");
    if (!list || !events)
        return list ? errorOf(std::move(events)) : errorOf(std::move(list));
    return events->forEachRow([&](const Statement &row) {
        list->bind(1, row.int64(0));
        return list->run();
    });
}

Status leavePassage(sqlite3 *log)
{
    return runScript(log, "DELETE FROM in_passage");
}

} // namespace wellpulse::storage
