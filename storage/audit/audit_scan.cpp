// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/audit/audit_scan.h"

#include "core/time/civil_time.h"
#include "storage/log/logged_event_query.h"
#include "storage/store/store_views.h"

#include <algorithm>

namespace wellpulse::storage {
namespace {

enum Column { Seq, Timestamp, Disposition, OutboxState, Answer, Aside };

std::string listOf(const std::vector<std::int64_t> &numbers)
{
    std::string list;
    for (const std::int64_t number : numbers)
        list += (list.empty() ? "" : ",") + std::to_string(number);
    return '(' + list + ')';
}

/// For LIKE: what a person typed stands for itself.
std::string pattern(const std::string &text)
{
    std::string escaped = "%";
    for (const char letter : text) {
        if (letter == '%' || letter == '_' || letter == '\\')
            escaped += '\\';
        escaped += letter;
    }
    return escaped + '%';
}

Result<std::vector<std::int64_t>> refsOf(sqlite3 *connection, const std::vector<core::Uuid> &ids)
{
    auto query = Statement::prepare(connection, "SELECT ref FROM aggregate WHERE id = ?");
    if (!query)
        return errorOf(std::move(query));
    std::vector<std::int64_t> refs;
    for (const core::Uuid &id : ids) {
        query->bind(1, blobOf(id.bytes));
        if (auto read = query->forEachRow([&](const Statement &row) { refs.push_back(row.int64(0)); }); !read)
            return errorOf(std::move(read));
    }
    return refs;
}

std::int64_t instantOf(const Statement &row)
{
    return row.isText(Timestamp) ? core::parseInstant(row.text(Timestamp)).value_or(0) : row.int64(Timestamp);
}

} // namespace

Result<AuditScan> AuditScan::begin(sqlite3 *connection, const StoreViews &views, const AuditFilter &filter)
{
    AuditScan scan(filter);
    auto newest = Statement::prepare(connection, "SELECT coalesce(max(seq), 0) FROM event_log");
    if (!newest)
        return errorOf(std::move(newest));
    if (const auto row = newest->step(); !row)
        return row.error();
    scan.m_newest = scan.m_next = newest->int64(0);
    if (filter.type)
        scan.m_conditions += " AND e.type = " + std::to_string(static_cast<int>(*filter.type));
    if (filter.aggregate) {
        const auto refs = refsOf(connection, {*filter.aggregate});
        if (!refs)
            return refs.error();
        scan.m_conditions += " AND e.aggregate IN " + listOf(*refs);
    }
    if (auto done = scan.narrowToWell(connection, views); !done)
        return done.error();
    if (auto done = scan.narrowToAuthors(connection); !done)
        return done.error();
    return scan;
}

/// A well's own record and its days by their numbers; equipment and the work on it by name, for they are few.
Status AuditScan::narrowToWell(sqlite3 *connection, const StoreViews &views)
{
    if (!m_filter.well)
        return {};
    const auto own = refsOf(connection, {*m_filter.well});
    if (!own)
        return own.error();
    const auto equipment = views.equipment().list({.well = m_filter.well});
    if (!equipment)
        return equipment.error();
    std::vector<core::Uuid> ids;
    for (const EquipmentRecord &piece : *equipment) {
        ids.push_back(piece.id);
        const auto work = views.equipment().maintenanceOf(piece.id);
        if (!work)
            return work.error();
        for (const MaintenanceRecord &done : *work)
            ids.push_back(done.id);
    }
    const auto others = refsOf(connection, ids);
    if (!others)
        return others.error();
    const std::string well = listOf(*own);
    m_conditions += " AND (a.ref IN " + well + " OR (a.type = 2 AND a.place >> 22 IN " + well + ") OR a.ref IN "
        + listOf(*others) + ')';
    return {};
}

Status AuditScan::narrowToAuthors(sqlite3 *connection)
{
    if (m_filter.userId.empty() && m_filter.deviceId.empty())
        return {};
    auto query = Statement::prepare(
        connection, "SELECT ref FROM author WHERE (?1 = '' OR user = ?1) AND (?2 = '' OR device = ?2)");
    if (!query)
        return errorOf(std::move(query));
    query->bindAll(std::string_view(m_filter.userId), std::string_view(m_filter.deviceId));
    std::vector<std::int64_t> refs;
    if (auto read = query->forEachRow([&](const Statement &row) { refs.push_back(row.int64(0)); }); !read)
        return errorOf(std::move(read));
    m_conditions += " AND e.author IN " + listOf(refs);
    return {};
}

// Only what is asked about is joined: the plain list reads numbers alone.
std::string AuditScan::sql() const
{
    std::string text = "SELECT e.seq, e.timestamp, ";
    text += m_filter.standing ? "f.disposition, o.state, d.answer, l.event " : "NULL, NULL, NULL, NULL ";
    text += "FROM event_log AS e ";
    if (m_filter.well)
        text += "JOIN aggregate AS a ON a.ref = e.aggregate ";
    if (m_filter.standing)
        text += "LEFT JOIN feed AS f ON f.event = e.seq LEFT JOIN outbox AS o ON o.event = e.seq "
                "LEFT JOIN disposition AS d ON d.event = e.seq LEFT JOIN laid_aside AS l ON l.event = e.seq ";
    text += "WHERE e.seq BETWEEN ?1 AND ?2" + m_conditions;
    if (!m_filter.text.empty())
        text += " AND e.payload LIKE ?3 ESCAPE '\\'";
    return text + " ORDER BY e.seq DESC";
}

Result<bool> AuditScan::advance(sqlite3 *connection, std::int64_t events)
{
    if (m_next <= 0)
        return false;
    auto query = Statement::prepare(connection, sql());
    if (!query)
        return errorOf(std::move(query));
    const std::int64_t first = std::max<std::int64_t>(1, m_next - events + 1);
    query->bindAll(first, m_next);
    const std::string typed = pattern(m_filter.text);
    if (!m_filter.text.empty())
        query->bind(3, std::string_view(typed));
    const bool isDated = m_filter.fromMs || m_filter.beforeMs;
    auto read = query->forEachRow([&](const Statement &row) {
        if (isDated) {
            const std::int64_t at = instantOf(row);
            if (at < m_filter.fromMs.value_or(INT64_MIN) || at >= m_filter.beforeMs.value_or(INT64_MAX))
                return;
        }
        if (!m_filter.standing || standingOf(row, {Disposition, OutboxState, Answer, Aside}) == *m_filter.standing)
            m_found.push_back(row.int64(Seq));
    });
    if (!read)
        return errorOf(std::move(read));
    m_next = first - 1;
    return m_next > 0;
}

AuditKeys AuditScan::take()
{
    return std::make_shared<const std::vector<std::int64_t>>(std::move(m_found));
}

} // namespace wellpulse::storage
