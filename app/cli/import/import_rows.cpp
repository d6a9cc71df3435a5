// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/import/import_rows.h"

#include "app/cli/import/import_date.h"

#include <algorithm>
#include <optional>

namespace wellpulse::cli {

namespace {
constexpr std::array<std::string_view, 5> mapKeys{"well", "date", "oil", "gas", "water"};
constexpr std::array<std::string_view, 3> volumeKeys{"oil", "gas", "water"}; ///< by core::Fluid

struct Columns {
    std::size_t well = 0;
    std::size_t date = 0;
    std::array<std::optional<std::size_t>, 3> volumes;
    std::vector<std::pair<std::size_t, std::string>> where;
};

std::string trimmed(const std::string &text)
{
    const auto first = text.find_first_not_of(" \t\r\n");
    return first == std::string::npos ? std::string()
                                      : text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

Result<Columns> findColumns(const CsvFile &file, const ImportLayout &layout)
{
    Columns columns;
    std::optional<Error> missing;
    const auto position = [&](const std::string &name) {
        const auto column = file.column(name);
        if (!column && !missing)
            missing = column.error();
        return column.value_or(0);
    };
    columns.well = position(layout.columns.at("well"));
    columns.date = position(layout.columns.at("date"));
    for (std::size_t fluid = 0; fluid < volumeKeys.size(); ++fluid) {
        const auto mapped = layout.columns.find(std::string(volumeKeys.at(fluid)));
        if (mapped != layout.columns.end())
            columns.volumes.at(fluid) = position(mapped->second);
    }
    for (const auto &[name, value] : layout.where)
        columns.where.emplace_back(position(name), value);
    if (missing)
        return *missing;
    return columns;
}

bool isMeant(const CsvRow &row, const Columns &columns)
{
    return std::all_of(columns.where.begin(), columns.where.end(), [&](const auto &condition) {
        return condition.first < row.cells.size() && trimmed(row.cells[condition.first]) == condition.second;
    });
}

std::string_view factorOf(core::Fluid fluid, bool isSm3)
{
    if (!isSm3)
        return "1";
    return fluid == core::Fluid::Gas ? core::mcfPerSm3 : core::bblPerSm3;
}

Status readVolumes(core::ProductionDay &day, const CsvRow &row, const Columns &columns, const ImportLayout &layout)
{
    for (const auto fluid : core::allFluids) {
        const auto index = static_cast<std::size_t>(fluid);
        if (!columns.volumes.at(index))
            continue;
        const std::string text = trimmed(row.cells[*columns.volumes.at(index)]);
        if (text.empty())
            continue; // blank: not read
        const auto volume = core::convertVolume(text, factorOf(fluid, layout.isSm3.at(index)));
        if (!volume)
            return Error{volume.error().code, std::string(volumeKeys.at(index)) + ": " + volume.error().message};
        day.reading(fluid) = {*volume, core::Provenance::Measured};
    }
    return {};
}

Result<ImportedRow> readRow(
    const CsvRow &row, std::size_t width, const Columns &columns, const ImportLayout &layout, ImportDates &dates)
{
    if (row.cells.size() != width)
        return Error{"row_width",
            "It has " + std::to_string(row.cells.size()) + " cells where the header has " + std::to_string(width)
                + "."};
    ImportedRow imported{row.line, trimmed(row.cells[columns.well]), {}};
    if (imported.well.empty())
        return Error{"unknown_well", "It names no well."};
    const auto date = dates.parse(row.cells[columns.date]);
    if (!date)
        return Error{"date_invalid",
            "\"" + row.cells[columns.date].substr(0, 40) + "\" is no date in the form " + layout.dateFormat + "."};
    imported.day.date = *date;
    imported.day.entryMethod = core::EntryMethod::Scada;
    if (const Status volumes = readVolumes(imported.day, row, columns, layout); !volumes)
        return volumes.error();
    return imported;
}
} // namespace

Result<std::map<std::string, std::string>> parseColumnMap(const std::string &text)
{
    std::map<std::string, std::string> columns;
    std::size_t start = 0;
    while (start <= text.size()) {
        const std::size_t end = std::min(text.find(',', start), text.size());
        const std::string pair = text.substr(start, end - start);
        const auto equals = pair.find('=');
        const std::string key = pair.substr(0, equals);
        if (equals == std::string::npos || std::find(mapKeys.begin(), mapKeys.end(), key) == mapKeys.end()
            || equals + 1 == pair.size())
            return Error{"import_map_invalid",
                "--map takes well=COLUMN,date=COLUMN and any of oil=, gas=, water=, separated by commas."};
        columns[key] = pair.substr(equals + 1);
        start = end + 1;
    }
    if (!columns.contains("well") || !columns.contains("date") || columns.size() < 3)
        return Error{"import_map_invalid", "--map needs well=, date= and at least one of oil=, gas=, water=."};
    return columns;
}

Result<std::pair<std::string, std::string>> parseWhere(const std::string &text)
{
    const auto equals = text.find('=');
    if (equals == std::string::npos || equals == 0)
        return Error{"import_where_invalid", "--where takes COLUMN=VALUE."};
    return std::pair(text.substr(0, equals), text.substr(equals + 1));
}

Result<ImportRows> readRows(const CsvFile &file, const ImportLayout &layout)
{
    const auto columns = findColumns(file, layout);
    if (!columns)
        return columns.error();
    ImportDates dates(layout.dateFormat);
    ImportRows result;
    for (const CsvRow &row : file.rows) {
        if (!isMeant(row, *columns))
            continue;
        ++result.read;
        auto imported = readRow(row, file.header.cells.size(), *columns, layout, dates);
        if (imported)
            result.rows.push_back(std::move(*imported));
        else
            result.rejected.push_back({row.line, imported.error().message});
    }
    return result;
}

} // namespace wellpulse::cli
