// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/production/sheet_columns.h"

#include <algorithm>
#include <set>

namespace wellpulse::core {

namespace {

constexpr std::size_t fluidCount = allFluids.size();

std::optional<Fluid> fluidOf(HeaderWord word)
{
    switch (word) {
    case HeaderWord::Oil:
        return Fluid::Oil;
    case HeaderWord::Gas:
        return Fluid::Gas;
    case HeaderWord::Water:
        return Fluid::Water;
    default:
        return std::nullopt;
    }
}

Error tooWide()
{
    return {"sheet_too_wide", "The table has more columns than the sheet has from this cell on."};
}

class ColumnReading {
public:
    ColumnReading(const SheetHeader &header, std::span<const std::vector<std::string>> body, const SheetFrame &frame,
        const SheetCell &start, const SheetLanguage &language)
        : m_header(header)
        , m_body(body)
        , m_frame(frame)
        , m_start(start)
        , m_language(language)
    {
    }
    Result<SheetColumns> read();

private:
    std::size_t width() const { return m_header.words.size(); }
    bool isLabel(std::size_t index) const { return index == m_columns.dates || index == m_columns.wells; }
    std::vector<std::string> column(std::size_t index) const;
    void findLabels();
    bool readDates(std::size_t index);
    bool namesWells(std::size_t index) const;
    Status findHeaded();
    Status findPlain();
    void noteUnknown(const std::string &name);

    const SheetHeader &m_header;
    std::span<const std::vector<std::string>> m_body;
    const SheetFrame &m_frame;
    const SheetCell &m_start;
    const SheetLanguage &m_language;
    SheetColumns m_columns;
};

std::vector<std::string> ColumnReading::column(std::size_t index) const
{
    std::vector<std::string> cells;
    for (const auto &row : m_body)
        cells.push_back(sheetText(row, index));
    return cells;
}

// A column of dates has a heading that says so, or nothing but dates in it (and perhaps a total).
bool ColumnReading::readDates(std::size_t index)
{
    const auto cells = column(index);
    auto dates = readSheetDates(cells, m_language.dateOrder, m_frame.days.front(), m_frame.days.back());
    if (m_header.words[index] != HeaderWord::Date) {
        bool any = false;
        for (std::size_t row = 0; row < cells.size(); ++row) {
            const bool isNumber = !cells[row].empty() && readSheetCell(cells[row], m_language.marks);
            const bool isOther = !cells[row].empty() && !dates[row] && headerWord(cells[row]) != HeaderWord::Total;
            if (isNumber || isOther)
                return false;
            any = any || dates[row];
        }
        if (!any)
            return false;
    }
    m_columns.dateOfRow = std::move(dates);
    return true;
}

bool ColumnReading::namesWells(std::size_t index) const
{
    const auto cells = column(index);
    return m_header.words[index] == HeaderWord::Well || std::any_of(cells.begin(), cells.end(), [&](const auto &cell) {
        return sheetWell(m_frame, cell).has_value();
    });
}

// Labels stand left of the numbers.
void ColumnReading::findLabels()
{
    for (std::size_t index = 0; index < width() && !fluidOf(m_header.words[index]); ++index) {
        if (!m_columns.dates && readDates(index))
            m_columns.dates = index;
        else if (!m_columns.wells && namesWells(index))
            m_columns.wells = index;
        else
            return;
    }
}

void ColumnReading::noteUnknown(const std::string &name)
{
    auto &unknown = m_columns.unknownWells;
    if (headerWord(name) != HeaderWord::Total && (unknown.empty() || unknown.back() != name))
        unknown.push_back(name);
}

// By the words above the columns. Without a well's name the fluids start again with the next well.
Status ColumnReading::findHeaded()
{
    std::size_t well = m_columns.wells ? 0 : m_start.well;
    std::set<Fluid> seen;
    for (std::size_t index = 0; index < width(); ++index) {
        if (isLabel(index))
            continue;
        const auto fluid = fluidOf(m_header.words[index]);
        if (!m_header.unknownWells[index].empty()) {
            noteUnknown(m_header.unknownWells[index]);
            continue;
        }
        if (!fluid) {
            if (m_header.words[index] != HeaderWord::Total && !m_header.texts[index].empty())
                m_columns.otherColumns.push_back(m_header.texts[index]);
            continue;
        }
        if (!m_header.wells[index] && !seen.insert(*fluid).second) {
            ++well;
            seen = {*fluid};
        }
        const std::size_t target = m_header.wells[index].value_or(well);
        if (target >= m_frame.wellNames.size() || (m_columns.wells && target > 0))
            return tooWide();
        m_columns.targets.push_back({index, target, *fluid});
    }
    return {};
}

// By place: three columns are a well's oil, gas and water, whichever of them the table was pasted at.
Status ColumnReading::findPlain()
{
    std::vector<std::size_t> columns;
    for (std::size_t index = 0; index < width(); ++index) {
        const bool isNamed = m_header.wells[index] || !m_header.unknownWells[index].empty();
        if (isLabel(index))
            continue;
        if (!isNamed && !m_header.texts[index].empty())
            m_columns.otherColumns.push_back(m_header.texts[index]);
        else
            columns.push_back(index);
    }
    const std::size_t sheetColumns = (m_columns.wells ? 1 : m_frame.wellNames.size()) * fluidCount;
    const bool isWholeWells = m_columns.wells || columns.size() % fluidCount == 0;
    std::size_t next = (m_columns.wells ? 0 : m_start.well * fluidCount)
        + (isWholeWells ? 0 : static_cast<std::size_t>(m_start.fluid));
    if (columns.size() == sheetColumns)
        next = 0;
    if (next + columns.size() > sheetColumns)
        return tooWide();
    for (const std::size_t index : columns) {
        const std::size_t well = next / fluidCount;
        const Fluid fluid = allFluids.at(next % fluidCount);
        ++next;
        if (const auto named = m_header.wells[index]; named || !m_header.namesWells())
            m_columns.targets.push_back({index, named.value_or(well), fluid});
        else if (!m_header.unknownWells[index].empty())
            noteUnknown(m_header.unknownWells[index]);
    }
    return {};
}

Result<SheetColumns> ColumnReading::read()
{
    const bool isMetric = std::any_of(m_header.texts.begin(), m_header.texts.end(), [](const std::string &text) {
        return text.find("m3") != std::string::npos || text.find("m\u00B3") != std::string::npos;
    });
    if (isMetric)
        return Error{"sheet_other_unit", "The table is in cubic metres; this sheet takes bbl and MCF."};
    findLabels();
    if (const Status found = m_header.namesFluids() ? findHeaded() : findPlain(); !found)
        return found.error();
    if (!m_columns.targets.empty())
        return std::move(m_columns);
    if (m_columns.unknownWells.empty())
        return Error{"sheet_no_columns", "The table has no column of oil, gas or water; nothing was pasted."};
    return Error{"sheet_other_wells", "The table is about wells that are not on this sheet; nothing was pasted."};
}

} // namespace

const std::string &sheetText(const std::vector<std::string> &row, std::size_t column)
{
    static const std::string blank;
    return column < row.size() ? row[column] : blank;
}

std::optional<std::size_t> sheetWell(const SheetFrame &frame, std::string_view name)
{
    const auto &names = frame.wellNames;
    const auto found
        = std::find_if(names.begin(), names.end(), [&](const std::string &known) { return isSameName(known, name); });
    return found == names.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - names.begin()));
}

Result<SheetColumns> readColumns(const SheetHeader &header, std::span<const std::vector<std::string>> body,
    const SheetFrame &frame, const SheetCell &start, const SheetLanguage &language)
{
    return ColumnReading(header, body, frame, start, language).read();
}

} // namespace wellpulse::core
