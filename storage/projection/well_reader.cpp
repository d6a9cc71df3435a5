// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/projection/well_reader.h"

#include "storage/log/event_row.h"
#include "storage/projection/well_row.h"

namespace wellpulse::storage {
namespace {

constexpr std::string_view selectWells
    = "SELECT v.aggregate, v.revision, v.pending, v.conflicted, v.deleted, v.name, v.api, v.latitude, v.longitude, "
      "v.route_order, v.rest, a.id FROM well_view AS v JOIN aggregate AS a ON a.ref = v.aggregate WHERE v.deleted = 0 ";
constexpr int idColumn = 11;

Result<std::vector<WellRecord>> readAll(Statement &query)
{
    std::vector<WellRecord> wells;
    auto read = query.forEachRow([&](const Statement &row) -> Status {
        const auto view = readWellRow(row);
        if (!view)
            return view.error();
        auto well = core::wellFromFields(view->state.fields);
        if (!well)
            return errorOf(std::move(well));
        wells.push_back({uuidFrom(row.blob(idColumn)), std::move(*well), view->state.revision});
        return {};
    });
    if (!read)
        return errorOf(std::move(read));
    return wells;
}

} // namespace

WellReader::WellReader(sqlite3 *connection)
    : m_connection(connection)
{
}

Result<std::vector<WellRecord>> WellReader::wells() const
{
    std::string sql(selectWells);
    sql.append("ORDER BY coalesce(v.route_order, 0) = 0, v.route_order, v.name, a.id");
    auto query = Statement::prepare(m_connection, sql);
    if (!query)
        return errorOf(std::move(query));
    return readAll(*query);
}

Result<std::optional<WellRecord>> WellReader::well(const core::Uuid &id) const
{
    std::string sql(selectWells);
    sql.append("AND a.id = ? AND a.type = 1");
    auto query = Statement::prepare(m_connection, sql);
    if (!query)
        return errorOf(std::move(query));
    query->bind(1, blobOf(id.bytes));
    auto wells = readAll(*query);
    if (!wells)
        return errorOf(std::move(wells));
    return wells->empty() ? std::nullopt : std::optional(std::move(wells->front()));
}

} // namespace wellpulse::storage
