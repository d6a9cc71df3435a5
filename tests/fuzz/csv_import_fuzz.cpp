// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a file to import, with the first columns of its header taken for well, date and volumes. The last byte
// chooses the form of the dates and the units.
#include "tests/fuzz/fuzz_input.h"

#include "app/cli/import/import_rows.h"

#include <algorithm>

using namespace wellpulse;
using fuzz::require;

namespace {
constexpr std::array<const char *, 4> dateFormats{"yyyy-MM-dd", "dd-MMM-yy", "M/d/yyyy", "d.M.yy"};
constexpr std::array<const char *, 5> keys{"well", "date", "oil", "gas", "water"};

cli::ImportLayout layoutFor(const cli::CsvFile &file, std::uint8_t choice)
{
    cli::ImportLayout layout;
    for (std::size_t i = 0; i < keys.size(); ++i)
        layout.columns[keys.at(i)] = file.header.cells.at(std::min(i, file.header.cells.size() - 1));
    layout.dateFormat = dateFormats.at(choice % dateFormats.size());
    layout.isSm3.fill((choice & 4U) != 0);
    if ((choice & 8U) != 0)
        layout.where.emplace_back(file.header.cells.back(), "production");
    return layout;
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const std::string_view text = fuzz::textOf(data, size - 1);
    const auto file = cli::parseCsv(text);
    if (!file) {
        require(!file.error().message.empty(), "a refusal says why");
        return 0;
    }
    require(!file->header.cells.empty(), "a file has a header");
    const auto lines = 1 + static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'))
        + static_cast<std::size_t>(std::count(text.begin(), text.end(), '\r'));
    std::size_t line = file->header.line;
    for (const cli::CsvRow &row : file->rows) {
        require(row.line >= line && row.line <= lines, "rows come in the order of their lines");
        line = row.line;
    }
    const auto rows = cli::readRows(*file, layoutFor(*file, data[size - 1]));
    if (!rows) {
        require(!rows.error().message.empty(), "a missing column is named");
        return 0;
    }
    require(rows->read == rows->rows.size() + rows->rejected.size(), "each row is a day or is told");
    for (const cli::RejectedRow &row : rows->rejected)
        require(!row.reason.empty(), "a rejected row says why");
    for (const cli::ImportedRow &row : rows->rows)
        require(core::parseCivilDate(row.day.date.toString()) == row.day.date, "a day has a date that can be written");
    return 0;
}
