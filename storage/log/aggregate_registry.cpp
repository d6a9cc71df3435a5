// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/log/aggregate_registry.h"

#include "storage/log/event_row.h"
#include "storage/log/prepare_all.h"

namespace wellpulse::storage {

Result<AggregateRegistry> AggregateRegistry::open(sqlite3 *connection)
{
    auto statements = prepareAll(connection,
        {"SELECT ref, place FROM aggregate WHERE id = ? AND type = ?", "INSERT INTO aggregate (type, id) VALUES (?, ?)",
            "UPDATE aggregate SET place = ? WHERE ref = ?", "SELECT id FROM aggregate WHERE ref = ?"});
    if (!statements)
        return errorOf(std::move(statements));
    return AggregateRegistry(connection, std::move(*statements));
}

Result<std::optional<AggregateEntry>> AggregateRegistry::find(core::AggregateType type, const core::Uuid &id)
{
    auto &query = m_statements[Find];
    query.bindAll(blobOf(id.bytes), static_cast<int>(type));
    const auto row = query.step();
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<AggregateEntry>();
    AggregateEntry entry{query.int64(0), {}};
    if (!query.isNull(1))
        entry.place = query.int64(1);
    query.reset();
    return std::optional(entry);
}

Result<AggregateEntry> AggregateRegistry::intern(core::AggregateType type, const core::Uuid &id)
{
    const auto known = find(type, id);
    if (!known)
        return known.error();
    return *known ? Result<AggregateEntry>(**known) : add(type, id);
}

Result<AggregateEntry> AggregateRegistry::add(core::AggregateType type, const core::Uuid &id)
{
    auto &insert = m_statements[Insert];
    insert.bindAll(static_cast<int>(type), blobOf(id.bytes));
    if (auto done = insert.run(); !done)
        return done.error();
    return AggregateEntry{sqlite3_last_insert_rowid(m_connection), {}};
}

Status AggregateRegistry::setPlace(std::int64_t ref, std::int64_t place)
{
    m_statements[Place].bindAll(place, ref);
    return m_statements[Place].run();
}

Result<std::int64_t> AggregateRegistry::internWell(const core::Uuid &id)
{
    if (const auto known = m_wellRefs.find(id); known != m_wellRefs.end())
        return known->second;
    const auto entry = intern(core::AggregateType::Well, id);
    if (!entry)
        return entry.error();
    m_wellRefs.emplace(id, entry->ref);
    m_ids.emplace(entry->ref, id);
    return entry->ref;
}

Result<core::Uuid> AggregateRegistry::idOf(std::int64_t ref)
{
    if (const auto known = m_ids.find(ref); known != m_ids.end())
        return known->second;
    auto &query = m_statements[Identify];
    query.bind(1, ref);
    const auto row = query.step();
    if (!row)
        return row.error();
    if (!*row)
        return Error{"vault_damaged", "A view names a record that the log does not know; rebuild the views."};
    const auto id = uuidFrom(query.blob(0));
    query.reset();
    return id;
}

void AggregateRegistry::forget()
{
    m_wellRefs.clear();
    m_ids.clear();
}

} // namespace wellpulse::storage
