// SPDX-License-Identifier: GPL-3.0-or-later
// What the office would not take, what of it still waits for a person, and how authors are called.
#include "storage/log/log_reader.h"
#include "storage/log/logged_event_query.h"

namespace wellpulse::storage {
namespace {

constexpr int skippedAtColumn = loggedEventColumnCount;

// From the few answers, not from all events: this runs at every start.
constexpr std::string_view selectRefused
    = "SELECT " WELLPULSE_LOGGED_EVENT_COLUMNS ", s.at " WELLPULSE_LOGGED_EVENT_TABLES
      "LEFT JOIN set_aside AS s ON s.event = e.seq "
      "WHERE e.seq IN (SELECT event FROM disposition WHERE answer IN (2, 3)) AND f.seq IS NULL AND l.event IS NULL "
      "AND (s.event IS NULL OR (?1 AND s.resent_as IS NULL)) ORDER BY e.seq LIMIT ?2";

} // namespace

Result<std::vector<RefusedEvent>> LogReader::refused(std::size_t limit, bool withSkipped) const
{
    auto query = Statement::prepare(m_connection, selectRefused);
    if (!query)
        return errorOf(std::move(query));
    query->bindAll(withSkipped, limit);
    AuthorNames authors(m_connection);
    std::vector<RefusedEvent> refused;
    auto read = query->forEachRow([&](const Statement &row) -> Status {
        auto logged = readLoggedEvent(row, authors);
        if (!logged)
            return errorOf(std::move(logged));
        const bool retryable = logged->standing == EventStanding::Parked;
        const auto skippedAt = row.isNull(skippedAtColumn) ? std::nullopt : std::optional(row.int64(skippedAtColumn));
        refused.push_back({std::move(*logged), retryable, skippedAt});
        return {};
    });
    if (!read)
        return errorOf(std::move(read));
    return refused;
}

Result<std::int64_t> LogReader::countForPerson() const
{
    auto count = Statement::prepare(m_connection,
        "SELECT (SELECT count(*) FROM conflict WHERE resolution = 3 AND resolved_by IS NULL) + "
        "(SELECT count(*) FROM disposition AS d WHERE d.answer IN (2, 3) "
        "AND NOT EXISTS (SELECT 1 FROM feed WHERE event = d.event) "
        "AND NOT EXISTS (SELECT 1 FROM laid_aside WHERE event = d.event) "
        "AND NOT EXISTS (SELECT 1 FROM set_aside WHERE event = d.event)) + "
        "(SELECT count(*) FROM photo_upload WHERE state < 3 AND needs_user)");
    if (!count)
        return errorOf(std::move(count));
    if (const auto row = count->step(); !row)
        return row.error();
    return count->int64(0);
}

Result<std::map<std::string, std::string, std::less<>>> LogReader::authorNames() const
{
    auto query = Statement::prepare(m_connection, "SELECT id, name FROM author_name");
    if (!query)
        return errorOf(std::move(query));
    std::map<std::string, std::string, std::less<>> names;
    auto read = query->forEachRow(
        [&](const Statement &row) { names.emplace(std::string(row.text(0)), std::string(row.text(1))); });
    if (!read)
        return errorOf(std::move(read));
    return names;
}

Result<std::vector<std::string>> LogReader::unnamedAuthors() const
{
    // The office itself, which writes as the device "server", is no laptop.
    auto query = Statement::prepare(m_connection,
        "SELECT user FROM author WHERE own = 0 UNION SELECT device FROM author WHERE own = 0 AND device <> 'server' "
        "EXCEPT SELECT id FROM author_name");
    if (!query)
        return errorOf(std::move(query));
    std::vector<std::string> ids;
    auto read = query->forEachRow([&](const Statement &row) { ids.emplace_back(row.text(0)); });
    if (!read)
        return errorOf(std::move(read));
    return ids;
}

} // namespace wellpulse::storage
