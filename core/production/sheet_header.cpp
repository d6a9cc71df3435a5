// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/production/sheet_header.h"

#include "core/production/sheet_date.h"

#include <algorithm>
#include <array>
#include <utility>

namespace wellpulse::core {

namespace {

constexpr std::array<std::pair<std::string_view, HeaderWord>, 34> words{{{"date", HeaderWord::Date},
    {"day", HeaderWord::Date}, {"fecha", HeaderWord::Date}, {"día", HeaderWord::Date}, {"dia", HeaderWord::Date},
    {"well", HeaderWord::Well}, {"lease", HeaderWord::Well}, {"pozo", HeaderWord::Well}, {"oil", HeaderWord::Oil},
    {"crude", HeaderWord::Oil}, {"petróleo", HeaderWord::Oil}, {"petroleo", HeaderWord::Oil},
    {"crudo", HeaderWord::Oil}, {"aceite", HeaderWord::Oil}, {"gas", HeaderWord::Gas}, {"water", HeaderWord::Water},
    {"agua", HeaderWord::Water}, {"bbl", HeaderWord::Unit}, {"bbls", HeaderWord::Unit}, {"bpd", HeaderWord::Unit},
    {"bopd", HeaderWord::Unit}, {"bwpd", HeaderWord::Unit}, {"mcf", HeaderWord::Unit}, {"mcfd", HeaderWord::Unit},
    {"total", HeaderWord::Total}, {"totals", HeaderWord::Total}, {"totales", HeaderWord::Total},
    {"sum", HeaderWord::Total}, {"suma", HeaderWord::Total}, {"average", HeaderWord::Total}, {"avg", HeaderWord::Total},
    {"mean", HeaderWord::Total}, {"promedio", HeaderWord::Total}, {"media", HeaderWord::Total}}};

bool isWordByte(char c)
{
    return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

std::string lowered(std::string_view text)
{
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(),
        [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    for (const auto &[upper, lower] : {std::pair("Í", "í"), std::pair("Ó", "ó")}) {
        if (const auto at = out.find(upper); at != std::string::npos)
            out.replace(at, std::string_view(upper).size(), lower);
    }
    return out;
}

HeaderWord wordNamed(std::string_view name)
{
    const auto *const found
        = std::find_if(words.begin(), words.end(), [&](const auto &entry) { return entry.first == name; });
    return found == words.end() ? HeaderWord::None : found->second;
}

bool isFluid(HeaderWord word)
{
    return word == HeaderWord::Oil || word == HeaderWord::Gas || word == HeaderWord::Water;
}

std::optional<std::size_t> wellNamed(std::string_view cell, const std::vector<std::string> &names)
{
    const auto found
        = std::find_if(names.begin(), names.end(), [&](const std::string &name) { return isSameName(name, cell); });
    return found == names.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - names.begin()));
}

// Numbers and dates belong to days.
bool isOfDays(const std::string &cell, const NumberMarks &marks)
{
    return !cell.empty()
        && (readSheetCell(cell, marks) || readSheetDate(cell, DateOrder::MonthFirst, {})
            || readSheetDate(cell, DateOrder::DayFirst, {}));
}

std::size_t headerRows(const SheetTable &table, const std::vector<std::string> &wellNames, const NumberMarks &marks)
{
    std::size_t rows = 0;
    for (std::size_t row = 0; row < table.size(); ++row) {
        bool known = false;
        for (const std::string &cell : table[row]) {
            if (wellNamed(cell, wellNames))
                known = true;
            else if (isOfDays(cell, marks))
                return rows;
            else
                known = known || headerWord(cell) != HeaderWord::None;
        }
        if (known)
            rows = row + 1;
    }
    return rows;
}

// A line that names wells: one of the sheet's, or others where fluids are headed in another line.
bool namesWells(const std::vector<std::string> &row, const std::vector<std::string> &wellNames)
{
    const bool known = std::any_of(
        row.begin(), row.end(), [&](const std::string &cell) { return wellNamed(cell, wellNames).has_value(); });
    const bool heads = std::any_of(
        row.begin(), row.end(), [](const std::string &cell) { return headerWord(cell) != HeaderWord::None; });
    return known || !heads;
}

// Spreadsheets leave blank what a heading spans, so a well's name holds until the next heading in its line.
void noteWells(SheetHeader &header, const std::vector<std::string> &row, const std::vector<std::string> &wellNames)
{
    if (!namesWells(row, wellNames))
        return;
    std::optional<std::size_t> well;
    std::string unknown;
    for (std::size_t column = 0; column < header.words.size(); ++column) {
        const std::string cell = column < row.size() ? row[column] : std::string();
        const bool isLabel = header.words[column] == HeaderWord::Date || header.words[column] == HeaderWord::Well;
        if (!cell.empty() && !isLabel) { // over a column of labels stands a title, if anything
            well = wellNamed(cell, wellNames);
            unknown = well ? std::string() : cell;
        }
        header.wells[column] = well;
        header.unknownWells[column] = unknown;
    }
}

// A column headed "Date" or "Name of the well", and no well called "Wells 3".
bool isFiller(std::string_view word)
{
    constexpr std::array<std::string_view, 6> fillers{"name", "of", "the", "nombre", "del", "production"};
    return std::find(fillers.begin(), fillers.end(), word) != fillers.end();
}

} // namespace

HeaderWord headerWord(std::string_view cell)
{
    const std::string plain = lowered(cell);
    if (plain.find_first_of("0123456789") != std::string::npos)
        return HeaderWord::None; // a name: "Oil Creek 4"
    HeaderWord found = HeaderWord::None;
    bool onlyKnown = true;
    for (std::size_t at = 0; at < plain.size();) {
        std::size_t end = at;
        while (end < plain.size() && isWordByte(plain[end]))
            ++end;
        const std::string_view name = std::string_view(plain).substr(at, end - at);
        at = end + 1;
        const HeaderWord word = wordNamed(name);
        onlyKnown = onlyKnown && (name.empty() || word != HeaderWord::None || isFiller(name));
        if (word == HeaderWord::Total)
            return word; // "Total oil" is no oil of a well
        if (found == HeaderWord::None || (found == HeaderWord::Unit && isFluid(word)))
            found = word;
    }
    return isFluid(found) || onlyKnown ? found : HeaderWord::None;
}

bool isSameName(std::string_view left, std::string_view right)
{
    return lowered(trimmedText(left)) == lowered(trimmedText(right));
}

bool SheetHeader::namesFluids() const
{
    return std::any_of(words.begin(), words.end(), isFluid);
}

bool SheetHeader::namesWells() const
{
    return std::any_of(wells.begin(), wells.end(), [](const auto &well) { return well.has_value(); })
        || std::any_of(unknownWells.begin(), unknownWells.end(), [](const auto &name) { return !name.empty(); });
}

SheetHeader readHeader(const SheetTable &table, const std::vector<std::string> &wellNames, const NumberMarks &marks)
{
    std::size_t width = 0;
    for (const auto &row : table)
        width = std::max(width, row.size());
    SheetHeader header;
    header.rows = headerRows(table, wellNames, marks);
    header.words.resize(width, HeaderWord::None);
    header.wells.resize(width);
    header.unknownWells.resize(width);
    header.texts.resize(width);
    for (std::size_t row = 0; row < header.rows; ++row) {
        for (std::size_t column = 0; column < table[row].size(); ++column) {
            const std::string &cell = table[row][column];
            const HeaderWord word = wellNamed(cell, wellNames) ? HeaderWord::None : headerWord(cell);
            if (word != HeaderWord::None && word != HeaderWord::Unit)
                header.words[column] = word;
            if (!cell.empty() && word != HeaderWord::Unit)
                header.texts[column] = cell;
        }
    }
    for (std::size_t row = 0; row < header.rows; ++row)
        noteWells(header, table[row], wellNames);
    return header;
}

} // namespace wellpulse::core
