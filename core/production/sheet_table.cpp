// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/production/sheet_table.h"

#include "core/text/utf8.h"

#include <csv.h>

#include <algorithm>
#include <memory>

namespace wellpulse::core {

namespace {

struct Collector {
    SheetTable rows;
    std::vector<std::string> current;
};

void onField(void *text, std::size_t length, void *collector)
{
    const std::string_view cell(static_cast<const char *>(text), length);
    static_cast<Collector *>(collector)->current.emplace_back(trimmedText(cell));
}

void onRow(int, void *collector)
{
    auto *rows = static_cast<Collector *>(collector);
    if (rows->current.empty())
        rows->current.emplace_back(); // a blank line
    rows->rows.push_back(std::move(rows->current));
    rows->current.clear();
}

std::string withLineFeeds(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\r')
            out += text[i];
        else if (i + 1 == text.size() || text[i + 1] != '\n')
            out += '\n';
    }
    return out;
}

bool hasUnquoted(std::string_view text, char wanted)
{
    bool quoted = false;
    for (const char c : text) {
        quoted = quoted != (c == '"');
        if (c == wanted && !quoted)
            return true;
    }
    return false;
}

// Two groups of thousands would be a million barrels a day: such a line is a row of cells.
bool isOneNumber(std::string_view line, const NumberMarks &marks)
{
    return std::count(line.begin(), line.end(), ',') <= 1 && readSheetCell(line, marks).has_value();
}

bool isOneColumn(std::string_view text, const NumberMarks &marks)
{
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        if (hasUnquoted(line, ',') && !isOneNumber(line, marks))
            return false;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return true;
}

char separatorOf(std::string_view text, const NumberMarks &marks)
{
    if (text.find('\t') != std::string_view::npos)
        return '\t';
    if (hasUnquoted(text, ';'))
        return ';';
    return isOneColumn(text, marks) ? '\t' : ',';
}

bool isBlank(const std::vector<std::string> &row)
{
    return std::all_of(row.begin(), row.end(), [](const std::string &cell) { return cell.empty(); });
}

void dropBlankEnds(SheetTable &table)
{
    while (!table.empty() && isBlank(table.back()))
        table.pop_back();
    std::size_t width = 1;
    for (const auto &row : table) {
        for (std::size_t column = 0; column < row.size(); ++column) {
            if (!row[column].empty())
                width = std::max(width, column + 1);
        }
    }
    for (auto &row : table)
        row.resize(std::min(width, row.size()));
}

} // namespace

Result<SheetTable> splitSheet(std::string_view text, const NumberMarks &marks)
{
    if (text.size() > maxSheetBytes)
        return Error{"sheet_too_large", "The copied table is too large; copy the days of this sheet only."};
    if (!isUtf8(text) || text.find('\0') != std::string_view::npos)
        return Error{"sheet_not_text", "What was copied is no text; copy the cells of a table."};
    const std::string lines = withLineFeeds(text);
    csv_parser parser{};
    csv_init(&parser, CSV_REPALL_NL);
    const std::unique_ptr<csv_parser, void (*)(csv_parser *)> guard(&parser, csv_free);
    csv_set_delim(&parser, static_cast<unsigned char>(separatorOf(lines, marks)));
    Collector collector;
    const bool read = csv_parse(&parser, lines.data(), lines.size(), onField, onRow, &collector) == lines.size()
        && csv_fini(&parser, onField, onRow, &collector) == 0;
    dropBlankEnds(collector.rows);
    if (!read || collector.rows.empty())
        return Error{"sheet_empty", "There are no cells to paste; copy them in the spreadsheet first."};
    return std::move(collector.rows);
}

Result<std::optional<Volume>> readSheetCell(std::string_view cell, const NumberMarks &marks)
{
    if (trimmedText(cell).empty())
        return std::optional<Volume>();
    const auto volume = parseTypedVolume(withPlainMarks(cell, marks));
    if (!volume)
        return volume.error();
    return std::optional(*volume);
}

} // namespace wellpulse::core
