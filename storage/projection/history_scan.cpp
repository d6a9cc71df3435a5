// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/projection/history_scan.h"

#include "core/production/production_rules.h"
#include "storage/driver/statement.h"
#include "storage/projection/production_row.h"

#include <algorithm>
#include <limits>

namespace wellpulse::storage {
namespace {

const core::CivilDate earliestDate = core::civilDate(1, 1, 1);
const core::CivilDate latestDate = core::civilDate(9999, 12, 31);
constexpr int rankBits = 40; // days since 0001-01-01 need 22 more
constexpr std::int64_t rankMask = (std::int64_t{1} << rankBits) - 1;

constexpr std::string_view selectSlice
    = "SELECT place, pending, conflicted, oil, gas, water, downtime_reason, notes FROM production_view "
      "WHERE place BETWEEN ? AND ? AND deleted = 0 ORDER BY place LIMIT ?";
constexpr int firstVolumeColumn = 3;
constexpr int reasonColumn = 6;
constexpr int notesColumn = 7;

/// Without what differs between two spellings of a word that mean the same to who searches: case and accents.
QString folded(std::string_view utf8)
{
    QString text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()))
                       .normalized(QString::NormalizationForm_KD)
                       .toCaseFolded();
    text.removeIf([](QChar c) { return c.isMark(); });
    return text;
}

core::ProductionDay volumesOf(const Statement &row)
{
    core::ProductionDay day;
    for (const auto fluid : core::allFluids) {
        const int column = firstVolumeColumn + static_cast<int>(fluid);
        if (!row.isNull(column))
            day.reading(fluid).volume = core::Volume{row.int64(column)};
    }
    return day;
}

std::int64_t daysOf(core::CivilDate date)
{
    return date.days - earliestDate.days;
}

} // namespace

HistoryScan::HistoryScan(const HistoryFilter &filter, HistoryOrder order)
    : m_filter(filter)
    , m_order(order)
    , m_text(folded(filter.text))
{
}

Result<HistoryScan> HistoryScan::begin(
    sqlite3 *connection, const HistoryFilter &filter, HistoryOrder order, const QCollator &collator)
{
    HistoryScan scan(filter, order);
    if (auto ranked = scan.rankWells(connection, collator); !ranked)
        return ranked.error();
    if (!filter.well)
        return scan;
    auto ref = Statement::prepare(connection, "SELECT ref FROM aggregate WHERE type = 1 AND id = ?");
    if (!ref)
        return errorOf(std::move(ref));
    ref->bind(1, blobOf(filter.well->bytes));
    const auto known = ref->step();
    if (!known)
        return known.error();
    scan.m_onlyWell = *known ? ref->int64(0) : noWell;
    return scan;
}

Status HistoryScan::rankWells(sqlite3 *connection, const QCollator &collator)
{
    auto names = Statement::prepare(connection, "SELECT aggregate, coalesce(name, '') FROM well_view");
    if (!names)
        return errorOf(std::move(names));
    std::vector<std::pair<QCollatorSortKey, std::int64_t>> wells;
    auto read = names->forEachRow([&](const Statement &row) {
        const auto name = row.text(1);
        wells.emplace_back(
            collator.sortKey(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()))), row.int64(0));
    });
    if (!read)
        return read;
    std::sort(wells.begin(), wells.end(), [](const auto &a, const auto &b) {
        const int order = a.first.compare(b.first);
        return order != 0 ? order < 0 : a.second < b.second;
    });
    for (const auto &[name, ref] : wells)
        rankOf(ref);
    return {};
}

// A well without a name yet comes after those with one.
std::int64_t HistoryScan::rankOf(std::int64_t wellRef)
{
    const auto [found, isNew] = m_rankOf.try_emplace(wellRef, static_cast<std::int64_t>(m_refOf.size()));
    if (isNew)
        m_refOf.push_back(wellRef);
    return found->second;
}

Result<bool> HistoryScan::nextRange(Statement &nextPlace)
{
    // Flagged or not is told by the day before, which may lie outside what is asked for.
    const auto from = m_filter.from.value_or(earliestDate);
    const auto lookFrom = m_filter.flagged && from > earliestDate ? from.plusDays(-1) : from;
    const auto to = m_filter.to.value_or(latestDate);
    if (m_onlyWell == noWell || from > to)
        return false;
    std::int64_t well = m_onlyWell;
    if (well == allWells) {
        nextPlace.bind(1, m_next);
        const auto row = nextPlace.step();
        if (!row)
            return row.error();
        if (!*row)
            return false;
        well = wellRefOfPlace(nextPlace.int64(0));
        nextPlace.reset();
    }
    if (m_next > productionPlace(well, to)) {
        if (m_onlyWell != allWells)
            return false;
        m_next = productionPlace(well + 1, earliestDate);
        return nextRange(nextPlace);
    }
    m_next = std::max(m_next, productionPlace(well, lookFrom));
    m_wantedFrom = productionPlace(well, from);
    m_rangeEnd = productionPlace(well, to);
    return true;
}

Result<bool> HistoryScan::advance(sqlite3 *connection, std::size_t rows)
{
    auto slice = Statement::prepare(connection, selectSlice);
    if (!slice)
        return errorOf(std::move(slice));
    auto nextPlace
        = Statement::prepare(connection, "SELECT place FROM production_view WHERE place >= ? ORDER BY place LIMIT 1");
    if (!nextPlace)
        return errorOf(std::move(nextPlace));
    for (std::size_t seen = 0; seen < rows;) {
        const auto more = nextRange(*nextPlace);
        if (!more)
            return more.error();
        if (!*more)
            return false;
        slice->bindAll(m_next, m_rangeEnd, rows - seen);
        const std::size_t before = seen;
        auto read = slice->forEachRow([&](const Statement &row) {
            see(row);
            ++seen;
        });
        if (!read)
            return errorOf(std::move(read));
        m_rowsSeen += static_cast<std::int64_t>(seen - before);
        if (seen < rows)
            m_next = m_rangeEnd + 1;
    }
    return true;
}

void HistoryScan::see(const Statement &row)
{
    const std::int64_t place = row.int64(0);
    const core::ProductionDay day = volumesOf(row);
    m_next = place + 1;
    if (place >= m_wantedFrom && isWanted(row, day, place)) {
        const std::int64_t rank = rankOf(wellRefOfPlace(place));
        const std::int64_t newestFirst = daysOf(latestDate) - daysOf(dateOfPlace(place));
        m_found.push_back({firstKeyOf(day, place, rank), newestFirst << rankBits | rank});
        for (const auto fluid : core::allFluids) {
            const auto i = static_cast<std::size_t>(fluid);
            if (const auto &volume = day.reading(fluid).volume) {
                m_totals.volumes[i].hundredths += volume->hundredths;
                ++m_totals.readings[i];
            }
        }
    }
    if (m_filter.flagged)
        m_neighbour = {place, day};
}

bool HistoryScan::isWanted(const Statement &row, const core::ProductionDay &day, std::int64_t place) const
{
    if (m_filter.pending && row.int64(1) == 0)
        return false;
    if (m_filter.conflicted && row.int64(2) == 0)
        return false;
    if (m_filter.flagged && (m_neighbour.place != place - 1 || core::warnings(day, m_neighbour.day).empty()))
        return false;
    return m_text.isEmpty() || folded(row.text(notesColumn)).contains(m_text)
        || folded(row.text(reasonColumn)).contains(m_text);
}

std::int64_t HistoryScan::firstKeyOf(const core::ProductionDay &day, std::int64_t place, std::int64_t rank) const
{
    const std::int64_t sign = m_order.descending ? -1 : 1;
    switch (m_order.by) {
    case HistorySort::Date:
        return sign * daysOf(dateOfPlace(place));
    case HistorySort::Well:
        return sign * rank;
    case HistorySort::Oil:
    case HistorySort::Gas:
    case HistorySort::Water:
        break;
    }
    const auto fluid = static_cast<core::Fluid>(static_cast<int>(m_order.by) - static_cast<int>(HistorySort::Oil));
    const auto &volume = day.reading(fluid).volume;
    return volume ? sign * volume->hundredths : std::numeric_limits<std::int64_t>::max();
}

HistoryKeys HistoryScan::take()
{
    std::sort(m_found.begin(), m_found.end(),
        [](const Entry &a, const Entry &b) { return a.first != b.first ? a.first < b.first : a.second < b.second; });
    HistoryKeys keys;
    keys.totals = m_totals;
    keys.places.reserve(m_found.size());
    for (const Entry &entry : m_found) {
        const auto days = static_cast<std::int32_t>(daysOf(latestDate) - (entry.second >> rankBits));
        const std::int64_t ref = m_refOf[static_cast<std::size_t>(entry.second & rankMask)];
        keys.places.push_back(productionPlace(ref, earliestDate.plusDays(days)));
    }
    m_found = {};
    return keys;
}

} // namespace wellpulse::storage
