// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/log/event_store.h"

#include "core/time/civil_time.h"
#include "storage/log/event_row.h"
#include "storage/log/prepare_all.h"

namespace wellpulse::storage {
namespace {

/// Milliseconds, if they give the same text back.
std::optional<std::int64_t> compactTimestamp(const std::string &timestamp)
{
    const auto ms = core::parseInstant(timestamp);
    return ms && core::formatInstant(*ms) == timestamp ? ms : std::nullopt;
}

std::optional<std::string_view> viewOf(const std::optional<std::string> &text)
{
    return text ? std::optional<std::string_view>(*text) : std::nullopt;
}

} // namespace

Result<EventStore> EventStore::open(sqlite3 *connection, std::string ownDeviceId)
{
    auto statements = prepareAll(connection,
        {"SELECT seq, hash, author FROM event_log WHERE id = ? ORDER BY seq",
            "INSERT INTO event_log (seq, id, author, device_seq, prev_hash, hlc, timestamp, type, schema_version, aggregate, "
            "base, event_group, payload, extra, hash, signature) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
            "SELECT ref FROM author WHERE device = ? AND user = ? AND tenant = ?",
            "INSERT INTO author (device, user, tenant, own) VALUES (?, ?, ?, ?)", "SELECT max(seq) FROM event_log",
            "SELECT 1 FROM laid_aside WHERE event = ?"});
    if (!statements)
        return errorOf(std::move(statements));
    return EventStore(connection, std::move(ownDeviceId), std::move(*statements));
}

Result<std::vector<KnownEvent>> EventStore::findAll(const core::Uuid &id)
{
    auto &query = m_statements[Find];
    query.bind(1, blobOf(id.bytes));
    std::vector<KnownEvent> known;
    auto read = query.forEachRow([&](const Statement &row) {
        known.push_back({row.int64(0), bytes32From(row.blob(1)), row.int64(2)});
    });
    if (!read)
        return errorOf(std::move(read));
    return known;
}

Result<std::optional<KnownEvent>> EventStore::find(const core::Uuid &id)
{
    const auto known = findAll(id);
    if (!known)
        return known.error();
    if (known->size() <= 1)
        return known->empty() ? std::nullopt : std::optional(known->front());
    auto &query = m_statements[IsAside];
    for (const KnownEvent &event : *known) {
        query.bind(1, event.seq);
        const auto aside = query.step();
        if (!aside)
            return aside.error();
        query.reset();
        if (!*aside)
            return std::optional(event);
    }
    return std::optional(known->back());
}

Result<core::Event> EventStore::read(std::int64_t seq)
{
    auto query = Statement::prepare(m_connection,
        "SELECT " WELLPULSE_EVENT_COLUMNS " FROM event_log AS e JOIN aggregate AS a ON a.ref = e.aggregate "
        "WHERE e.seq = ?");
    if (!query)
        return errorOf(std::move(query));
    query->bind(1, seq);
    const auto row = query->step();
    if (!row)
        return row.error();
    if (!*row)
        return damagedRow(seq);
    AuthorNames authors(m_connection);
    return readEvent(*query, authors);
}

Result<std::int64_t> EventStore::nextSeq()
{
    if (m_lastSeq < 0) {
        auto &query = m_statements[Last];
        if (const auto row = query.step(); !row)
            return row.error();
        m_lastSeq = query.int64(0); // 0 for an empty log
        query.reset();
    }
    return m_lastSeq + 1;
}

Result<std::int64_t> EventStore::insert(const core::Event &event, std::int64_t aggregateRef)
{
    const auto author = internAuthor(event.deviceId, event.userId, event.tenantId);
    if (!author)
        return author;
    const auto seq = nextSeq();
    if (!seq)
        return seq;
    m_payload.clear();
    core::appendCanonicalJson(m_payload, event.payload);
    const std::optional<std::string> extra
        = event.extra.is_null() ? std::nullopt : std::optional(core::canonicalJson(event.extra));
    auto &insert = m_statements[Insert];
    insert.bindAll(*seq, blobOf(event.id.bytes), *author, event.deviceSeq, blobOf(event.prevHash),
        core::packHlc(event.hlc), nullptr, static_cast<int>(event.eventType), event.schemaVersion, aggregateRef,
        event.base, viewOf(event.group), std::string_view(m_payload), viewOf(extra), blobOf(event.hash),
        blobOf(event.signature));
    if (const auto ms = compactTimestamp(event.timestamp))
        insert.bind(7, *ms);
    else
        insert.bind(7, std::string_view(event.timestamp));
    if (auto done = insert.run(); !done)
        return done.error();
    m_lastSeq = *seq;
    return *seq;
}

Result<std::int64_t> EventStore::internAuthor(
    const std::string &deviceId, const std::string &userId, const std::string &tenantId)
{
    std::tuple key(deviceId, userId, tenantId);
    if (const auto known = m_authors.find(key); known != m_authors.end())
        return known->second;
    auto &query = m_statements[FindAuthor];
    query.bindAll(std::string_view(deviceId), std::string_view(userId), std::string_view(tenantId));
    const auto row = query.step();
    if (!row)
        return row.error();
    std::int64_t ref = 0;
    if (*row) {
        ref = query.int64(0);
        query.reset();
    } else {
        auto &insert = m_statements[InsertAuthor];
        insert.bindAll(std::string_view(deviceId), std::string_view(userId), std::string_view(tenantId),
            deviceId == m_ownDeviceId);
        if (auto done = insert.run(); !done)
            return done.error();
        ref = sqlite3_last_insert_rowid(m_connection);
    }
    m_authors.emplace(std::move(key), ref);
    return ref;
}

void EventStore::setOwnDevice(std::string deviceId)
{
    m_ownDeviceId = std::move(deviceId);
    m_authors.clear();
}

void EventStore::forget()
{
    m_authors.clear();
    m_lastSeq = -1;
}

} // namespace wellpulse::storage
