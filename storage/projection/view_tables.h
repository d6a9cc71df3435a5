// SPDX-License-Identifier: GPL-3.0-or-later
// The view tables, one aggregate at a time: loads and stores what is known of it, whatever its type. Production and wells
// have typed columns, other types a document. The caller holds the transaction. One connection, its thread.
#pragma once

#include "storage/log/aggregate_registry.h"
#include "storage/projection/view_state.h"

#include <string>
#include <vector>

namespace wellpulse::storage {

class ViewTables {
public:
    /// `tenantId` is what ids of production days are derived from. The registry outlives this.
    static Result<ViewTables> open(sqlite3 *connection, AggregateRegistry &registry, std::string tenantId);

    /// A state without a row (revision 0, no fields) when the view has none.
    Result<ViewState> load(core::AggregateType type, const core::Uuid &id, const AggregateEntry &entry);
    /// Writes the row, or removes it when the state has none. Keeps the aggregate's place in the registry and in `entry`.
    Status store(AggregateEntry &entry, const ViewState &view);
    /// Gives a day its place without writing its row, or removing the one it has elsewhere.
    Status settle(AggregateEntry &entry, const core::Uuid &id, const core::Json &fields);

private:
    enum Use : std::size_t {
        LoadProduction,
        StoreProduction,
        EraseProduction,
        LoadWell,
        StoreWell,
        EraseWell,
        LoadDocument,
        StoreDocument,
        EraseDocument
    };
    ViewTables(AggregateRegistry &registry, std::string tenantId, std::vector<Statement> statements)
        : m_registry(&registry)
        , m_tenantId(std::move(tenantId))
        , m_statements(std::move(statements))
    {
    }
    Result<ViewState> loadProduction(ViewState empty, const AggregateEntry &entry);
    Status storeProduction(AggregateEntry &entry, const ViewState &view);
    Result<std::int64_t> placeOf(const AggregateEntry &entry, const core::Uuid &id, const core::Json &fields);
    Status run(Use use, std::int64_t key);

    AggregateRegistry *m_registry;
    std::string m_tenantId;
    std::vector<Statement> m_statements;
};

} // namespace wellpulse::storage
