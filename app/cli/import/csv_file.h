// SPDX-License-Identifier: GPL-3.0-or-later
// A CSV file (RFC 4180, UTF-8) as rows with their line numbers. Knows nothing of what the columns mean.
#pragma once

#include "core/result.h"

#include <string>
#include <vector>

namespace wellpulse::cli {

struct CsvRow {
    std::size_t line = 0; ///< of its first character, counted from 1
    std::vector<std::string> cells;
};

struct CsvFile {
    CsvRow header;
    std::vector<CsvRow> rows;

    /// Position of a column. Error: `csv_column_missing`, which names the columns that are there.
    Result<std::size_t> column(const std::string &name) const;
};

/// Errors, each one sentence: `csv_empty`, `csv_not_utf8` and `csv_malformed` with the line.
Result<CsvFile> parseCsv(std::string_view text);

} // namespace wellpulse::cli
