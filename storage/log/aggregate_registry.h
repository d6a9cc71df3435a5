// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers under which this database knows aggregates, and where their view rows lie. One connection, its thread.
// A rolled-back transaction must be told (forget()), for the registry remembers numbers given within it.
#pragma once

#include "core/event/event_type.h"
#include "core/event/uuid.h"
#include "storage/driver/statement.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace wellpulse::storage {

struct AggregateEntry {
    std::int64_t ref = 0;
    std::optional<std::int64_t> place; ///< of its view row; nothing before it has had one
};

class AggregateRegistry {
public:
    static Result<AggregateRegistry> open(sqlite3 *connection);

    Result<std::optional<AggregateEntry>> find(core::AggregateType type, const core::Uuid &id);
    /// The aggregate's number, given to it now if it has none.
    Result<AggregateEntry> intern(core::AggregateType type, const core::Uuid &id);
    /// Gives an aggregate that find() does not know its number.
    Result<AggregateEntry> add(core::AggregateType type, const core::Uuid &id);
    Status setPlace(std::int64_t ref, std::int64_t place);

    /// The well's number (given now if it has none) and back; both remembered, for days name few wells.
    Result<std::int64_t> internWell(const core::Uuid &id);
    Result<core::Uuid> idOf(std::int64_t ref);

    void forget();

private:
    enum Use : std::size_t { Find, Insert, Place, Identify };
    AggregateRegistry(sqlite3 *connection, std::vector<Statement> statements)
        : m_connection(connection)
        , m_statements(std::move(statements))
    {
    }

    sqlite3 *m_connection;
    std::vector<Statement> m_statements;
    std::unordered_map<core::Uuid, std::int64_t> m_wellRefs;
    std::unordered_map<std::int64_t, core::Uuid> m_ids;
};

} // namespace wellpulse::storage
