// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/projection/series_reader.h"

#include "storage/log/aggregate_registry.h"
#include "storage/projection/production_row.h"

#include <string>

namespace wellpulse::storage {
namespace {

const core::DateRange allDates{core::civilDate(1, 1, 1), core::civilDate(9999, 12, 31)};

/// Only a row with fields that no column holds (reasons among them) is worth parsing.
Result<core::SeriesDay> seriesDay(const ProductionRow &row, const core::Uuid &well)
{
    core::SeriesDay day;
    day.date = dateOfPlace(row.place);
    if (!row.rest.empty()) {
        const auto fields = fieldsOf(row, well);
        if (!fields)
            return fields.error();
        auto whole = core::productionDayFromFields(*fields);
        if (!whole)
            return errorOf(std::move(whole));
        day.readings = std::move(whole->readings);
        day.downtimeReason = std::move(whole->downtimeReason);
        return day;
    }
    for (std::size_t fluid = 0; fluid < day.readings.size(); ++fluid) {
        if (row.volumes[fluid] != ProductionRow::notRead)
            day.readings[fluid].volume = core::Volume{row.volumes[fluid]};
        if (row.sources[fluid] != 0)
            day.readings[fluid].provenance = static_cast<core::Provenance>(row.sources[fluid]);
    }
    if (!row.downtimeReason.empty())
        day.downtimeReason = std::string(row.downtimeReason);
    return day;
}

} // namespace

SeriesReader::SeriesReader(sqlite3 *connection)
    : m_connection(connection)
{
}

Result<std::vector<core::SeriesDay>> SeriesReader::days(const core::Uuid &well, const core::DateRange &range) const
{
    auto registry = AggregateRegistry::open(m_connection);
    if (!registry)
        return errorOf(std::move(registry));
    const auto entry = registry->find(core::AggregateType::Well, well);
    if (!entry)
        return entry.error();
    std::vector<core::SeriesDay> days;
    if (!*entry)
        return days;
    auto rows = Statement::prepare(m_connection,
        "SELECT " WELLPULSE_PRODUCTION_COLUMNS
        " FROM production_view WHERE place BETWEEN ? AND ? AND deleted = 0 ORDER BY place");
    if (!rows)
        return errorOf(std::move(rows));
    rows->bindAll(productionPlace((*entry)->ref, range.first), productionPlace((*entry)->ref, range.last));
    auto read = rows->forEachRow([&](const Statement &row) -> Status {
        auto day = seriesDay(readProductionRow(row), well);
        if (!day)
            return errorOf(std::move(day));
        days.push_back(std::move(*day));
        return {};
    });
    if (!read)
        return errorOf(std::move(read));
    return days;
}

Result<std::vector<core::SeriesDay>> SeriesReader::allDays(const core::Uuid &well) const
{
    return days(well, allDates);
}

} // namespace wellpulse::storage
