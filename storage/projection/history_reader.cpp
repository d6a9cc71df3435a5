// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/projection/history_reader.h"

#include "core/production/production_rules.h"
#include "storage/driver/statement.h"
#include "storage/projection/production_row.h"

#include <unordered_map>

namespace wellpulse::storage {
namespace {

/// The names of the few wells that a page is about.
class WellNames {
public:
    static Result<WellNames> open(sqlite3 *connection)
    {
        auto query = Statement::prepare(connection, "SELECT name FROM well_view WHERE aggregate = ?");
        if (!query)
            return errorOf(std::move(query));
        return WellNames(std::move(*query));
    }
    Result<std::string> nameOf(std::int64_t wellRef)
    {
        if (const auto known = m_names.find(wellRef); known != m_names.end())
            return known->second;
        m_query.bind(1, wellRef);
        const auto row = m_query.step();
        if (!row)
            return row.error();
        std::string name(*row ? m_query.text(0) : std::string_view());
        m_query.reset();
        return m_names.emplace(wellRef, std::move(name)).first->second;
    }

private:
    explicit WellNames(Statement query)
        : m_query(std::move(query))
    {
    }
    Statement m_query;
    std::unordered_map<std::int64_t, std::string> m_names;
};

Status compare(HistoryDay &day, Statement &volumesAt, std::int64_t placeBefore)
{
    volumesAt.bind(1, placeBefore);
    const auto row = volumesAt.step();
    if (!row)
        return row.error();
    if (!*row)
        return {};
    day.hasDayBefore = true;
    for (const auto fluid : core::allFluids) {
        const auto i = static_cast<std::size_t>(fluid);
        if (!volumesAt.isNull(static_cast<int>(fluid)))
            day.dayBefore[i] = core::Volume{volumesAt.int64(static_cast<int>(fluid))};
        day.flagged[i] = core::variance(day.dayBefore[i], day.record.day.reading(fluid).volume).beyondLimit;
    }
    volumesAt.reset();
    return {};
}

} // namespace

HistoryReader::HistoryReader(sqlite3 *connection)
    : m_connection(connection)
    , m_production(connection)
{
}

Result<std::vector<std::optional<HistoryDay>>> HistoryReader::days(std::span<const std::int64_t> places) const
{
    auto records = m_production.at(places);
    if (!records)
        return errorOf(std::move(records));
    auto names = WellNames::open(m_connection);
    if (!names)
        return errorOf(std::move(names));
    auto volumesAt = Statement::prepare(
        m_connection, "SELECT oil, gas, water FROM production_view WHERE place = ? AND deleted = 0");
    if (!volumesAt)
        return errorOf(std::move(volumesAt));
    std::vector<std::optional<HistoryDay>> days(places.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
        auto &record = (*records)[i];
        if (!record)
            continue;
        auto &day = days[i].emplace();
        day.record = std::move(*record);
        auto name = names->nameOf(wellRefOfPlace(places[i]));
        if (!name)
            return errorOf(std::move(name));
        day.wellName = std::move(*name);
        if (auto compared = compare(day, *volumesAt, places[i] - 1); !compared)
            return compared.error();
    }
    return days;
}

} // namespace wellpulse::storage
