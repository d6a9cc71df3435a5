// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/program/well_list.h"

#include <csv.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>

namespace wellpulse::server {

namespace {

using Row = std::vector<std::string>;

struct NumberedRow {
    std::int64_t line = 0; ///< of its first character
    Row cells;
};

/// Collects libcsv's callbacks. Told of every line's end (CSV_REPALL_NL), so that it can count lines.
struct Rows {
    std::vector<NumberedRow> rows;
    Row current;
    std::int64_t line = 1;
    int lastEnd = 0;

    static void onField(void *text, std::size_t length, void *self)
    {
        static_cast<Rows *>(self)->current.emplace_back(static_cast<const char *>(text), length);
    }
    static void onRow(int end, void *self) { static_cast<Rows *>(self)->finishRow(end); }

    void finishRow(int end)
    {
        const bool isRestOfLineEnd = current.empty() && end == '\n' && lastEnd == '\r';
        lastEnd = isRestOfLineEnd ? 0 : end;
        if (isRestOfLineEnd)
            return;
        const std::int64_t start = line++;
        for (const std::string &cell : current)
            line += std::count(cell.begin(), cell.end(), '\n');
        if (!current.empty())
            rows.push_back({start, std::move(current)});
        current.clear();
    }
};

Result<std::vector<NumberedRow>> readRows(std::string_view csv)
{
    csv_parser parser;
    if (csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL) != 0)
        return Error{"csv_invalid", "The list cannot be read just now."};
    Rows rows;
    const bool parsed = csv_parse(&parser, csv.data(), csv.size(), &Rows::onField, &Rows::onRow, &rows) == csv.size()
        && csv_fini(&parser, &Rows::onField, &Rows::onRow, &rows) == 0;
    const std::string reason = parsed ? "" : csv_strerror(csv_error(&parser));
    csv_free(&parser);
    if (!parsed)
        return Error{
            "csv_invalid", "The list is not CSV from line " + std::to_string(rows.line) + " on: " + reason + "."};
    return std::move(rows.rows);
}

class Columns {
public:
    explicit Columns(const Row &header)
    {
        for (std::size_t i = 0; i < header.size(); ++i)
            m_index.emplace(header[i], i);
    }
    [[nodiscard]] bool has(const char *name) const { return m_index.contains(name); }
    /// Empty where the column or the cell is missing.
    [[nodiscard]] std::string of(const Row &row, const char *name) const
    {
        const auto found = m_index.find(name);
        return found == m_index.end() || found->second >= row.size() ? std::string() : row[found->second];
    }

private:
    std::map<std::string, std::size_t, std::less<>> m_index;
};

std::optional<std::string> coordinateOf(std::string text)
{
    return text.empty() ? std::nullopt : std::optional(std::move(text));
}

Result<core::Well> wellOf(const Row &row, const Columns &columns)
{
    core::Well well;
    well.name = columns.of(row, "name");
    well.api = columns.of(row, "api");
    well.latitude = coordinateOf(columns.of(row, "latitude"));
    well.longitude = coordinateOf(columns.of(row, "longitude"));
    if (well.name.empty() || well.api.empty())
        return Error{"row_invalid", "A well needs a name and an API number."};
    const std::string order = columns.of(row, "routeOrder");
    const auto [end, error] = std::from_chars(order.data(), order.data() + order.size(), well.routeOrder);
    if (!order.empty() && (error != std::errc() || end != order.data() + order.size() || well.routeOrder < 0))
        return Error{"row_invalid", "\"" + order + "\" is no place on a route; type a whole number."};
    return core::wellFromFields(core::toFields(well));
}

} // namespace

Result<WellList> readWellList(std::string_view csv)
{
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    if (csv.starts_with(byteOrderMark))
        csv.remove_prefix(byteOrderMark.size());
    auto rows = readRows(csv);
    if (!rows)
        return errorOf(std::move(rows));
    const Columns columns(rows->empty() ? Row() : rows->front().cells);
    for (const char *name : {"name", "api"}) {
        if (!columns.has(name))
            return Error{"column_missing", "The list's first line has no column \"" + std::string(name) + "\"."};
    }
    WellList list;
    for (std::size_t i = 1; i < rows->size(); ++i) {
        const NumberedRow &row = (*rows)[i];
        auto well = wellOf(row.cells, columns);
        const auto isSame = [&well](const core::Well &other) { return other.api == well->api; };
        if (!well)
            list.rejected.push_back({row.line, well.error().message});
        else if (std::any_of(list.wells.begin(), list.wells.end(), isSame))
            list.rejected.push_back({row.line, "API number " + well->api + " stands in the list already."});
        else
            list.wells.push_back(std::move(*well));
    }
    return list;
}

} // namespace wellpulse::server
