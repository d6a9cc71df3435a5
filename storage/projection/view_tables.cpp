// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/projection/view_tables.h"

#include "storage/log/prepare_all.h"
#include "storage/projection/production_row.h"
#include "storage/projection/well_row.h"

namespace wellpulse::storage {
namespace {

ViewState emptyState(core::AggregateType type, const core::Uuid &id)
{
    ViewState view;
    view.state.type = type;
    view.state.id = id;
    return view;
}

} // namespace

Result<ViewTables> ViewTables::open(sqlite3 *connection, AggregateRegistry &registry, std::string tenantId)
{
    auto statements = prepareAll(connection,
        {"SELECT " WELLPULSE_PRODUCTION_COLUMNS " FROM production_view WHERE place = ?", replaceProductionRow,
            "DELETE FROM production_view WHERE place = ?",
            "SELECT " WELLPULSE_WELL_COLUMNS " FROM well_view WHERE aggregate = ?", replaceWellRow,
            "DELETE FROM well_view WHERE aggregate = ?",
            "SELECT aggregate, revision, pending, conflicted, deleted, fields FROM document_view WHERE aggregate = ?",
            replaceDocumentRow, "DELETE FROM document_view WHERE aggregate = ?"});
    if (!statements)
        return errorOf(std::move(statements));
    return ViewTables(registry, std::move(tenantId), std::move(*statements));
}

Result<ViewState> ViewTables::load(core::AggregateType type, const core::Uuid &id, const AggregateEntry &entry)
{
    ViewState empty = emptyState(type, id);
    if (type == core::AggregateType::Production)
        return loadProduction(std::move(empty), entry);
    const bool isWell = type == core::AggregateType::Well;
    auto &query = m_statements[isWell ? LoadWell : LoadDocument];
    query.bind(1, entry.ref);
    const auto row = query.step();
    if (!row)
        return row.error();
    if (!*row)
        return empty;
    auto view = isWell ? readWellRow(query) : readDocumentRow(query);
    query.reset();
    if (view) {
        view->state.type = type;
        view->state.id = id;
    }
    return view;
}

Result<ViewState> ViewTables::loadProduction(ViewState empty, const AggregateEntry &entry)
{
    if (!entry.place)
        return empty;
    auto &query = m_statements[LoadProduction];
    query.bind(1, *entry.place);
    const auto found = query.step();
    if (!found)
        return found.error();
    if (!*found)
        return empty;
    const ProductionRow row = readProductionRow(query);
    core::Uuid well;
    if (row.place >= 0) {
        const auto id = m_registry->idOf(wellRefOfPlace(row.place));
        if (!id)
            return id.error();
        well = *id;
    }
    auto view = toViewState(row, well, empty.state.id);
    query.reset();
    return view;
}

Status ViewTables::store(AggregateEntry &entry, const ViewState &view)
{
    switch (view.state.type) {
    case core::AggregateType::Production:
        return storeProduction(entry, view);
    case core::AggregateType::Well:
        return view.hasRow() ? writeWellRow(m_statements[StoreWell], entry.ref, view) : run(EraseWell, entry.ref);
    default:
        return view.hasRow() ? writeDocumentRow(m_statements[StoreDocument], entry.ref, view)
                             : run(EraseDocument, entry.ref);
    }
}

/// By the fields alone, so that replay finds the same. Only a day whose id is derived from its well and date may lie at
/// their place; two aggregates can then never claim one place.
Result<std::int64_t> ViewTables::placeOf(const AggregateEntry &entry, const core::Uuid &id, const core::Json &fields)
{
    const auto identity = identityOf(fields);
    if (!identity)
        return unplaced(entry.ref);
    const auto well = m_registry->internWell(identity->well);
    if (!well)
        return well;
    const std::int64_t place = productionPlace(*well, identity->date);
    if (entry.place == place)
        return place;
    const auto derived = core::productionAggregateId(m_tenantId, identity->well.toString(), identity->date.toString());
    return derived == id ? place : unplaced(entry.ref);
}

Status ViewTables::settle(AggregateEntry &entry, const core::Uuid &id, const core::Json &fields)
{
    const auto place = placeOf(entry, id, fields);
    if (!place)
        return place.error();
    if (entry.place == *place)
        return {};
    entry.place = *place;
    return m_registry->setPlace(entry.ref, *place);
}

Status ViewTables::storeProduction(AggregateEntry &entry, const ViewState &view)
{
    if (!view.hasRow())
        return entry.place ? run(EraseProduction, *entry.place) : Status();
    const auto place = placeOf(entry, view.state.id, view.state.fields);
    if (!place)
        return place.error();
    if (entry.place != *place) {
        if (entry.place) {
            if (auto erased = run(EraseProduction, *entry.place); !erased)
                return erased;
        }
        if (auto placed = m_registry->setPlace(entry.ref, *place); !placed)
            return placed;
        entry.place = *place;
    }
    StringArena texts;
    bindRow(m_statements[StoreProduction], toRow(view, entry.ref, *place, texts));
    return m_statements[StoreProduction].run();
}

Status ViewTables::run(Use use, std::int64_t key)
{
    m_statements[use].bind(1, key);
    return m_statements[use].run();
}

} // namespace wellpulse::storage
