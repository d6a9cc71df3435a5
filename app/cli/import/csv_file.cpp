// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/import/csv_file.h"

#include "core/text/utf8.h"

#include <csv.h>

#include <algorithm>
#include <memory>
#include <optional>

namespace wellpulse::cli {

namespace {
constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

struct Collector {
    std::vector<CsvRow> rows;
    CsvRow current;
    std::size_t line = 1;

    void field(std::string_view text)
    {
        if (current.cells.empty())
            current.line = line;
        line += static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
        current.cells.emplace_back(text);
    }
    /// `terminator`: the character that ended the row, -1 at the end of the file.
    void endRow(int terminator)
    {
        if (!current.cells.empty())
            rows.push_back(std::move(current));
        current = {};
        if (terminator == '\n')
            ++line;
    }
};

void onField(void *text, std::size_t length, void *collector)
{
    static_cast<Collector *>(collector)->field({static_cast<const char *>(text), length});
}

void onRow(int terminator, void *collector)
{
    static_cast<Collector *>(collector)->endRow(terminator);
}

std::size_t lineOf(std::string_view text, std::size_t position)
{
    return 1
        + static_cast<std::size_t>(
            std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(position), '\n'));
}

Error malformed(std::size_t line)
{
    return {"csv_malformed",
        "The file is no CSV from line " + std::to_string(line)
            + " on: a quotation mark stands where none may; nothing was imported."};
}

/// The line of the first text that is not UTF-8; nothing if all is.
std::optional<std::size_t> badLine(std::string_view text)
{
    if (core::isUtf8(text))
        return std::nullopt;
    std::size_t line = 1;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        if (!core::isUtf8(text.substr(0, end)))
            return line;
        text.remove_prefix(std::min(end + 1, text.size()));
        ++line;
    }
    return line;
}
} // namespace

Result<std::size_t> CsvFile::column(const std::string &name) const
{
    const auto found = std::find(header.cells.begin(), header.cells.end(), name);
    if (found != header.cells.end())
        return static_cast<std::size_t>(found - header.cells.begin());
    std::string names;
    for (const auto &cell : header.cells)
        names += (names.empty() ? "" : ", ") + cell;
    return Error{"csv_column_missing",
        "The file has no column \"" + name + "\"; it has: " + names.substr(0, 500) + ". Nothing was imported."};
}

Result<CsvFile> parseCsv(std::string_view text)
{
    if (text.starts_with(byteOrderMark))
        text.remove_prefix(byteOrderMark.size());
    if (const auto line = badLine(text))
        return Error{"csv_not_utf8",
            "Line " + std::to_string(*line)
                + " holds characters that are not UTF-8; save the file as UTF-8. Nothing was imported."};
    csv_parser parser{};
    csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL);
    const std::unique_ptr<csv_parser, void (*)(csv_parser *)> guard(&parser, csv_free);
    Collector collector;
    const std::size_t parsed = csv_parse(&parser, text.data(), text.size(), onField, onRow, &collector);
    if (parsed != text.size())
        return malformed(lineOf(text, parsed));
    if (csv_fini(&parser, onField, onRow, &collector) != 0)
        return malformed(lineOf(text, text.size()));
    if (collector.rows.empty())
        return Error{"csv_empty", "The file is empty; it needs a header line and rows. Nothing was imported."};
    CsvFile file;
    file.header = std::move(collector.rows.front());
    file.rows.assign(
        std::make_move_iterator(collector.rows.begin() + 1), std::make_move_iterator(collector.rows.end()));
    return file;
}

} // namespace wellpulse::cli
