// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/projection/view_contents.h"

#include "core/projection/view_hash.h"
#include "storage/log/aggregate_registry.h"
#include "storage/log/event_row.h"
#include "storage/projection/replay.h"
#include "storage/projection/well_row.h"

#include <algorithm>
#include <tuple>

namespace wellpulse::storage {
namespace {

template <class Each> Status forEachRow(sqlite3 *connection, std::string_view sql, Each each)
{
    auto query = Statement::prepare(connection, sql);
    if (!query)
        return errorOf(std::move(query));
    return query->forEachRow(each);
}

Status readProduction(sqlite3 *connection, ViewContents &contents)
{
    return forEachRow(connection, "SELECT " WELLPULSE_PRODUCTION_COLUMNS " FROM production_view",
        [&](const Statement &query) -> Status {
            ProductionRow row = readProductionRow(query);
            if (!contents.views.hasRoomFor(row.aggregate))
                return Error{"vault_damaged",
                    "The production view names a record that the log does not know; rebuild the "
                    "views."};
            for (auto *text : {&row.downtimeReason, &row.notes, &row.location, &row.rest})
                *text = contents.texts.keep(*text);
            contents.views.setProduction(row);
            return {};
        });
}

Status readOthers(sqlite3 *connection, ViewContents &contents)
{
    auto wells = forEachRow(
        connection, "SELECT " WELLPULSE_WELL_COLUMNS " FROM well_view", [&](const Statement &query) -> Status {
            auto view = readWellRow(query);
            if (!view)
                return view.error();
            contents.views.other(query.int64(0)) = std::move(*view);
            return {};
        });
    if (!wells)
        return wells;
    return forEachRow(connection,
        "SELECT v.aggregate, v.revision, v.pending, v.conflicted, v.deleted, v.fields, a.type FROM document_view AS v "
        "JOIN aggregate AS a ON a.ref = v.aggregate",
        [&](const Statement &query) -> Status {
            auto view = readDocumentRow(query);
            if (!view)
                return view.error();
            view->state.type = core::aggregateTypeFromNumber(query.int64(6)).value_or(core::AggregateType::Photo);
            contents.views.other(query.int64(0)) = std::move(*view);
            return {};
        });
}

/// A live row's key in the order of the hash.
struct LiveRow {
    std::string_view typeName;
    core::Uuid id;
    core::AggregateType type;
    std::int64_t ref;
    bool operator<(const LiveRow &other) const { return std::tie(typeName, id) < std::tie(other.typeName, other.id); }
};

bool isLive(const MemoryViews &views, core::AggregateType type, std::int64_t ref)
{
    if (type == core::AggregateType::Production) {
        const auto *row = views.production(ref);
        return row != nullptr && !row->deleted;
    }
    const auto found = views.others().find(ref);
    return found != views.others().end() && found->second.hasRow() && !found->second.state.deleted;
}

Result<std::vector<LiveRow>> liveRows(sqlite3 *connection, const MemoryViews &views)
{
    std::vector<LiveRow> rows;
    auto listed = forEachRow(connection, "SELECT ref, type, id FROM aggregate", [&](const Statement &query) -> Status {
        const auto type = core::aggregateTypeFromNumber(query.int64(1));
        if (type && isLive(views, *type, query.int64(0)))
            rows.push_back({core::toString(*type), uuidFrom(query.blob(2)), *type, query.int64(0)});
        return {};
    });
    if (!listed)
        return listed.error();
    std::sort(rows.begin(), rows.end());
    return rows;
}

} // namespace

Result<ViewContents> readViews(sqlite3 *connection)
{
    auto largest = Statement::prepare(connection, "SELECT coalesce(max(ref), 0) FROM aggregate");
    if (!largest)
        return errorOf(std::move(largest));
    if (const auto row = largest->step(); !row)
        return row.error();
    ViewContents contents{{}, MemoryViews(largest->int64(0))};
    largest->reset();
    if (auto read = readProduction(connection, contents); !read)
        return read.error();
    if (auto read = readOthers(connection, contents); !read)
        return read.error();
    return contents;
}

Result<core::Bytes32> hashOf(sqlite3 *connection, const MemoryViews &views)
{
    const auto rows = liveRows(connection, views);
    if (!rows)
        return rows.error();
    auto registry = AggregateRegistry::open(connection);
    if (!registry)
        return registry.error();
    core::ViewHasher hasher;
    for (const auto &live : *rows) {
        if (live.type != core::AggregateType::Production) {
            const auto &state = views.others().at(live.ref).state;
            hasher.add(live.type, live.id, state.revision, state.fields);
            continue;
        }
        const auto &row = *views.production(live.ref);
        const auto well = row.place < 0 ? Result<core::Uuid>(core::Uuid()) : registry->idOf(wellRefOfPlace(row.place));
        if (!well)
            return well.error();
        const auto fields = fieldsOf(row, *well);
        if (!fields)
            return fields.error();
        hasher.add(live.type, live.id, row.revision, *fields);
    }
    return hasher.finish();
}

Result<core::Bytes32> viewHash(sqlite3 *connection)
{
    const auto contents = readViews(connection);
    if (!contents)
        return contents.error();
    return hashOf(connection, contents->views);
}

} // namespace wellpulse::storage
