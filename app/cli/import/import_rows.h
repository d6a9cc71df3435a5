// SPDX-License-Identifier: GPL-3.0-or-later
// From the rows of a file to days of production: columns by name, units, dates; every row that is no day is told with its
// line and the reason. Pure; which wells exist and what is recorded already is the caller's matter.
#pragma once

#include "app/cli/import/csv_file.h"
#include "core/production/production_day.h"

#include <array>
#include <map>
#include <string>
#include <vector>

namespace wellpulse::cli {

/// What the options of `import` say about the file.
struct ImportLayout {
    std::map<std::string, std::string> columns; ///< "well", "date", "oil", "gas", "water" -> column name
    std::string dateFormat = "yyyy-MM-dd";
    std::array<bool, 3> isSm3{};                            ///< by core::Fluid; else bbl, MCF, bbl
    std::vector<std::pair<std::string, std::string>> where; ///< column = value
};

/// Parses "well=COL,date=COL,…". Errors: `import_map_invalid`.
Result<std::map<std::string, std::string>> parseColumnMap(const std::string &text);
/// Parses "COL=VALUE". Errors: `import_where_invalid`.
Result<std::pair<std::string, std::string>> parseWhere(const std::string &text);

struct ImportedRow {
    std::size_t line = 0;
    std::string well;        ///< as the file calls it
    core::ProductionDay day; ///< without its wellId
};

struct RejectedRow {
    std::size_t line = 0;
    std::string reason;
};

struct ImportRows {
    std::size_t read = 0; ///< rows that `where` lets through
    std::vector<ImportedRow> rows;
    std::vector<RejectedRow> rejected;
};

/// Errors: `csv_column_missing`.
Result<ImportRows> readRows(const CsvFile &file, const ImportLayout &layout);

} // namespace wellpulse::cli
