// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/projection/production_reader.h"

#include "storage/log/aggregate_registry.h"
#include "storage/projection/location_text.h"
#include "storage/projection/production_row.h"
#include "storage/projection/view_tables.h"

#include <string>

namespace wellpulse::storage {
namespace {

const core::CivilDate earliestDate = core::civilDate(1, 1, 1);
const core::CivilDate latestDate = core::civilDate(9999, 12, 31);

/// Without parsing, unless the row has fields that no column holds.
Result<core::ProductionDay> dayOf(const ProductionRow &row, const core::Uuid &well)
{
    if (!row.rest.empty()) {
        const auto fields = fieldsOf(row, well);
        if (!fields)
            return fields.error();
        return core::productionDayFromFields(*fields);
    }
    core::ProductionDay day;
    day.wellId = well.toString();
    day.date = dateOfPlace(row.place);
    for (const auto fluid : core::allFluids) {
        const auto i = static_cast<std::size_t>(fluid);
        auto &reading = day.reading(fluid);
        if (row.volumes[i] != ProductionRow::notRead)
            reading.volume = core::Volume{row.volumes[i]};
        if (row.sources[i] != 0)
            reading.provenance = static_cast<core::Provenance>(row.sources[i]);
    }
    if (row.entryMethod != 0)
        day.entryMethod = static_cast<core::EntryMethod>(row.entryMethod);
    if (!row.downtimeReason.empty())
        day.downtimeReason = std::string(row.downtimeReason);
    if (!row.notes.empty())
        day.notes = std::string(row.notes);
    if (!row.location.empty()) {
        auto location = locationFrom(row.location);
        if (!location)
            return location.error();
        day.location = std::move(*location);
    }
    return day;
}

constexpr std::string_view selectRows = "SELECT " WELLPULSE_PRODUCTION_COLUMNS " FROM production_view ";

/// One reader's statements and names. Ids of placed rows are derived, as they were made: looking each up in the registry
/// would touch as many pages as rows.
class Scan {
public:
    static Result<Scan> open(sqlite3 *connection)
    {
        auto registry = AggregateRegistry::open(connection);
        if (!registry)
            return errorOf(std::move(registry));
        auto tenant = Statement::prepare(connection, "SELECT tenant FROM author ORDER BY ref LIMIT 1");
        if (!tenant)
            return errorOf(std::move(tenant));
        const auto row = tenant->step();
        if (!row)
            return row.error();
        return Scan(connection, std::move(*registry), *row ? std::string(tenant->text(0)) : std::string());
    }

    /// Nothing when the log does not know the well.
    Result<std::optional<std::int64_t>> wellRef(const core::Uuid &well)
    {
        const auto entry = m_registry.find(core::AggregateType::Well, well);
        if (!entry)
            return entry.error();
        return *entry ? std::optional((*entry)->ref) : std::nullopt;
    }

    /// The wells that have rows, by a search each rather than a scan of their rows.
    Result<std::vector<std::int64_t>> wellRefs()
    {
        auto next = Statement::prepare(
            m_connection, "SELECT place FROM production_view WHERE place >= ? ORDER BY place LIMIT 1");
        if (!next)
            return errorOf(std::move(next));
        std::vector<std::int64_t> refs;
        for (std::int64_t from = 0;;) {
            next->bind(1, from);
            const auto row = next->step();
            if (!row)
                return row.error();
            if (!*row)
                return refs;
            refs.push_back(wellRefOfPlace(next->int64(0)));
            next->reset();
            from = productionPlace(refs.back() + 1, earliestDate);
        }
    }

    Result<ProductionRecord> record(const Statement &query)
    {
        const ProductionRow row = readProductionRow(query);
        const auto well = m_registry.idOf(wellRefOfPlace(row.place));
        if (!well)
            return well.error();
        auto day = dayOf(row, *well);
        if (!day)
            return day.error();
        const auto id = core::productionAggregateId(m_tenant, day->wellId, day->date.toString());
        return ProductionRecord{id, std::move(*day), row.revision, row.pending, row.conflicted};
    }

private:
    Scan(sqlite3 *connection, AggregateRegistry registry, std::string tenant)
        : m_connection(connection)
        , m_registry(std::move(registry))
        , m_tenant(std::move(tenant))
    {
    }

    sqlite3 *m_connection;
    AggregateRegistry m_registry;
    std::string m_tenant;
};

/// Appends the live days of one well, after skipping `skip` of them, until `records` has `limit`.
Status appendDays(
    std::vector<ProductionRecord> &records, Scan &scan, Statement &query, std::size_t &skip, std::size_t limit)
{
    while (records.size() < limit) {
        const auto row = query.step();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        if (skip > 0) {
            --skip;
            continue;
        }
        auto record = scan.record(query);
        if (!record)
            return record.error();
        records.push_back(std::move(*record));
    }
    query.reset();
    return {};
}

std::optional<core::Volume> mean(std::int64_t sum, int days)
{
    return days > 0 ? std::optional(core::Volume{(sum + days / 2) / days}) : std::nullopt;
}

} // namespace

ProductionReader::ProductionReader(sqlite3 *connection)
    : m_connection(connection)
{
}

Result<std::vector<ProductionRecord>> ProductionReader::days(const ProductionQuery &query) const
{
    auto scan = Scan::open(m_connection);
    if (!scan)
        return errorOf(std::move(scan));
    std::vector<std::int64_t> wells;
    if (query.well) {
        const auto ref = scan->wellRef(*query.well);
        if (!ref)
            return ref.error();
        if (*ref)
            wells.push_back(**ref);
    } else {
        auto all = scan->wellRefs();
        if (!all)
            return all.error();
        wells = std::move(*all);
    }
    std::string sql(selectRows);
    sql.append("WHERE place BETWEEN ? AND ? AND deleted = 0 ORDER BY place ")
        .append(query.newestFirst ? "DESC" : "ASC");
    auto rows = Statement::prepare(m_connection, sql);
    if (!rows)
        return errorOf(std::move(rows));
    std::vector<ProductionRecord> records;
    std::size_t skip = query.offset;
    for (const auto well : wells) {
        rows->bindAll(productionPlace(well, query.from.value_or(earliestDate)),
            productionPlace(well, query.to.value_or(latestDate)));
        if (auto appended = appendDays(records, *scan, *rows, skip, query.limit); !appended)
            return appended.error();
    }
    return records;
}

Result<std::vector<std::optional<ProductionRecord>>> ProductionReader::at(std::span<const std::int64_t> places) const
{
    auto scan = Scan::open(m_connection);
    if (!scan)
        return errorOf(std::move(scan));
    std::string sql(selectRows);
    sql.append("WHERE place = ? AND deleted = 0");
    auto row = Statement::prepare(m_connection, sql);
    if (!row)
        return errorOf(std::move(row));
    std::vector<std::optional<ProductionRecord>> records(places.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
        row->bind(1, places[i]);
        const auto found = row->step();
        if (!found)
            return found.error();
        if (!*found)
            continue;
        auto record = scan->record(*row);
        if (!record)
            return errorOf(std::move(record));
        records[i] = std::move(*record);
        row->reset();
    }
    return records;
}

Result<std::optional<ProductionRecord>> ProductionReader::day(const core::Uuid &well, core::CivilDate date) const
{
    auto found = days({.well = well, .from = date, .to = date});
    if (!found)
        return errorOf(std::move(found));
    return found->empty() ? std::nullopt : std::optional(std::move(found->front()));
}

Result<std::optional<ProductionRecord>> ProductionReader::dayBefore(
    const core::Uuid &well, core::CivilDate date, int withinDays) const
{
    auto found = days(
        {.well = well, .from = date.plusDays(-withinDays), .to = date.plusDays(-1), .newestFirst = true, .limit = 1});
    if (!found)
        return errorOf(std::move(found));
    return found->empty() ? std::nullopt : std::optional(std::move(found->front()));
}

Result<VolumeAverages> ProductionReader::averagesBefore(const core::Uuid &well, core::CivilDate date, int count) const
{
    const auto found = days({.well = well, .from = date.plusDays(-count), .to = date.plusDays(-1)});
    if (!found)
        return found.error();
    VolumeAverages averages;
    for (const auto fluid : core::allFluids) {
        std::int64_t sum = 0;
        auto &average = averages[static_cast<std::size_t>(fluid)];
        for (const auto &record : *found) {
            if (const auto &volume = record.day.reading(fluid).volume) {
                sum += volume->hundredths;
                ++average.days;
            }
        }
        average.volume = mean(sum, average.days);
    }
    return averages;
}

Result<std::optional<core::AggregateState>> ProductionReader::state(const core::Uuid &aggregateId) const
{
    auto registry = AggregateRegistry::open(m_connection);
    if (!registry)
        return errorOf(std::move(registry));
    const auto entry = registry->find(core::AggregateType::Production, aggregateId);
    if (!entry)
        return entry.error();
    if (!*entry)
        return std::optional<core::AggregateState>();
    auto views = ViewTables::open(m_connection, *registry, {});
    if (!views)
        return errorOf(std::move(views));
    auto view = views->load(core::AggregateType::Production, aggregateId, **entry);
    if (!view)
        return view.error();
    return view->hasRow() ? std::optional(std::move(view->state)) : std::nullopt;
}

} // namespace wellpulse::storage
