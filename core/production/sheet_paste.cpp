// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/production/sheet_paste.h"

#include "core/production/sheet_header.h"

#include <algorithm>
#include <map>
#include <set>

namespace wellpulse::core {

namespace {

constexpr std::size_t fluidCount = allFluids.size();

const std::string &cellAt(const std::vector<std::string> &row, std::size_t column)
{
    static const std::string blank;
    return column < row.size() ? row[column] : blank;
}

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

/// A column of the table and the sheet's column that it fills.
struct Target {
    std::size_t column = 0;
    std::size_t well = 0;
    Fluid fluid = Fluid::Oil;
};

class Placing {
public:
    Placing(const SheetTable &table, const SheetFrame &frame, const SheetCell &start, const SheetLanguage &language)
        : m_frame(frame)
        , m_start(start)
        , m_language(language)
        , m_header(readHeader(table, frame.wellNames, language.marks))
        , m_body(table.begin() + static_cast<std::ptrdiff_t>(m_header.rows), table.end())
    {
    }

    Result<SheetPaste> place();

private:
    std::size_t width() const { return m_header.words.size(); }
    std::vector<std::string> column(std::size_t index) const;
    bool isNumber(const std::string &cell) const { return readSheetCell(cell, m_language.marks).has_value(); }
    void findLabels();
    bool isDateColumn(std::size_t index);
    bool isWellColumn(std::size_t index) const;
    Status findTargets();
    Status headedTargets();
    Status plainTargets();
    Status placeRows();
    Result<std::optional<std::size_t>> dayOf(std::size_t row, std::optional<std::size_t> well);
    Status placeRow(std::size_t row);

    const SheetFrame &m_frame;
    SheetCell m_start;
    const SheetLanguage &m_language;
    SheetHeader m_header;
    SheetTable m_body;
    std::optional<std::size_t> m_dateColumn;
    std::optional<std::size_t> m_wellColumn;
    std::vector<std::optional<CivilDate>> m_dates; ///< by row, if there is a date column
    std::vector<Target> m_targets;
    std::map<std::size_t, std::size_t> m_rowsOfWell; ///< how many rows each well has had, for tables without dates
    std::set<SheetCell> m_taken;
    bool m_anyDayHere = false;
    bool m_anyWellHere = false;
    SheetPaste m_paste;
};

std::vector<std::string> Placing::column(std::size_t index) const
{
    std::vector<std::string> cells;
    for (const auto &row : m_body)
        cells.push_back(cellAt(row, index));
    return cells;
}

bool Placing::isDateColumn(std::size_t index)
{
    const auto cells = column(index);
    const bool isHeaded = m_header.words[index] == HeaderWord::Date;
    if (!isHeaded && std::any_of(cells.begin(), cells.end(), [&](const auto &c) { return !c.empty() && isNumber(c); }))
        return false;
    auto dates = readSheetDates(cells, m_language.dateOrder, m_frame.days.front(), m_frame.days.back());
    for (std::size_t row = 0; row < cells.size() && !isHeaded; ++row) {
        if (!cells[row].empty() && !dates[row] && headerWord(cells[row]) != HeaderWord::Total)
            return false;
    }
    if (!isHeaded && std::none_of(dates.begin(), dates.end(), [](const auto &date) { return date.has_value(); }))
        return false;
    m_dates = std::move(dates);
    return true;
}

bool Placing::isWellColumn(std::size_t index) const
{
    if (m_header.words[index] == HeaderWord::Well)
        return true;
    const auto cells = column(index);
    return std::any_of(cells.begin(), cells.end(), [&](const auto &cell) {
        return std::any_of(m_frame.wellNames.begin(), m_frame.wellNames.end(),
            [&](const auto &name) { return isSameName(name, cell); });
    });
}

// Labels stand left of the numbers.
void Placing::findLabels()
{
    for (std::size_t index = 0; index < width(); ++index) {
        if (fluidOf(m_header.words[index]))
            return;
        if (!m_dateColumn && isDateColumn(index))
            m_dateColumn = index;
        else if (!m_wellColumn && isWellColumn(index))
            m_wellColumn = index;
        else
            return;
    }
}

Status Placing::findTargets()
{
    if (std::any_of(m_header.texts.begin(), m_header.texts.end(), [](const std::string &text) {
            return text.find("m3") != std::string::npos || text.find("m\u00B3") != std::string::npos;
        }))
        return Error{"sheet_other_unit", "The table is in cubic metres; this sheet takes bbl and MCF."};
    Status found = m_header.namesFluids() ? headedTargets() : plainTargets();
    if (found && m_targets.empty())
        return m_paste.unknownWells.empty()
            ? Error{"sheet_no_columns", "The table has no column of oil, gas or water; nothing was pasted."}
            : Error{"sheet_other_wells", "The table is about wells that are not on this sheet; nothing was pasted."};
    return found;
}

// By the words above the columns. Without a well's name the fluids start again with the next well.
Status Placing::headedTargets()
{
    std::size_t well = m_wellColumn ? 0 : m_start.well;
    std::set<Fluid> seen;
    for (std::size_t index = 0; index < width(); ++index) {
        if (index == m_dateColumn || index == m_wellColumn)
            continue;
        const auto fluid = fluidOf(m_header.words[index]);
        if (const std::string &unknown = m_header.unknownWells[index]; !unknown.empty()) {
            const bool isNew = m_paste.unknownWells.empty() || m_paste.unknownWells.back() != unknown;
            if (isNew && headerWord(unknown) != HeaderWord::Total)
                m_paste.unknownWells.push_back(unknown);
            continue;
        }
        if (!fluid) {
            if (m_header.words[index] != HeaderWord::Total && !m_header.texts[index].empty())
                m_paste.otherColumns.push_back(m_header.texts[index]);
            continue;
        }
        if (!m_header.wells[index] && !seen.insert(*fluid).second) {
            ++well;
            seen = {*fluid};
        }
        m_targets.push_back({index, m_header.wells[index].value_or(well), *fluid});
        if (m_targets.back().well >= m_frame.wellNames.size() || (m_wellColumn && m_targets.back().well > 0))
            return Error{"sheet_too_wide", "The table has more columns than the sheet has from this cell on."};
    }
    return {};
}

// By place: three columns are a well's oil, gas and water, whichever of them the table was pasted at.
Status Placing::plainTargets()
{
    std::vector<std::size_t> columns;
    for (std::size_t index = 0; index < width(); ++index) {
        const bool isOther = !m_header.texts[index].empty() && !m_header.wells[index];
        if (index == m_dateColumn || index == m_wellColumn)
            continue;
        if (isOther && m_header.unknownWells[index].empty())
            m_paste.otherColumns.push_back(m_header.texts[index]);
        else
            columns.push_back(index);
    }
    const std::size_t sheetColumns = (m_wellColumn ? 1 : m_frame.wellNames.size()) * fluidCount;
    const bool isWholeWells = m_wellColumn || columns.size() % fluidCount == 0;
    std::size_t next
        = (m_wellColumn ? 0 : m_start.well * fluidCount) + (isWholeWells ? 0 : static_cast<std::size_t>(m_start.fluid));
    if (columns.size() == sheetColumns)
        next = 0;
    if (next + columns.size() > sheetColumns)
        return Error{"sheet_too_wide", "The table has more columns than the sheet has from this cell on."};
    for (const std::size_t index : columns) {
        const std::size_t well = next / fluidCount;
        const auto fluid = allFluids.at(next % fluidCount);
        ++next;
        if (const auto named = m_header.wells[index]; named || !m_header.namesWells())
            m_targets.push_back({index, named.value_or(well), fluid});
        else if (const std::string &unknown = m_header.unknownWells[index];
                 !unknown.empty() && (m_paste.unknownWells.empty() || m_paste.unknownWells.back() != unknown))
            m_paste.unknownWells.push_back(unknown);
    }
    return {};
}

// Nothing: the row is about a day that the sheet does not show, or about none.
Result<std::optional<std::size_t>> Placing::dayOf(std::size_t row, std::optional<std::size_t> well)
{
    const auto &days = m_frame.days;
    if (m_dateColumn) {
        const auto found = m_dates[row] ? std::find(days.begin(), days.end(), *m_dates[row]) : days.end();
        if (found == days.end())
            return std::optional<std::size_t>();
        return std::optional(static_cast<std::size_t>(found - days.begin()));
    }
    const std::size_t nth = m_wellColumn ? m_rowsOfWell[well.value_or(0)]++ : row;
    const bool isWholeWeek = m_wellColumn || m_body.size() == days.size();
    const std::size_t day = (isWholeWeek ? 0 : m_start.day) + nth;
    if (day >= days.size())
        return Error{"sheet_too_tall", "The table has more rows than the sheet has days from this cell on."};
    return std::optional(day);
}

Status Placing::placeRow(std::size_t row)
{
    const auto &cells = m_body[row];
    std::optional<std::size_t> well;
    if (m_wellColumn) {
        const std::string &name = cellAt(cells, *m_wellColumn);
        const auto found = std::find_if(m_frame.wellNames.begin(), m_frame.wellNames.end(),
            [&](const auto &known) { return isSameName(known, name); });
        if (found == m_frame.wellNames.end()) {
            const auto &unknown = m_paste.unknownWells;
            const bool isNew = std::find(unknown.begin(), unknown.end(), name) == unknown.end();
            if (!name.empty() && isNew && headerWord(name) != HeaderWord::Total)
                m_paste.unknownWells.push_back(name);
            return {};
        }
        well = static_cast<std::size_t>(found - m_frame.wellNames.begin());
    }
    m_anyWellHere = true;
    const auto day = dayOf(row, well);
    if (!day)
        return day.error();
    if (!*day) {
        const bool isDay = m_dates[row].has_value()
            || (!cellAt(cells, *m_dateColumn).empty() && headerWord(cellAt(cells, *m_dateColumn)) != HeaderWord::Total);
        m_paste.rowsOfOtherDays += isDay ? 1 : 0;
        return {};
    }
    m_anyDayHere = true;
    for (const Target &target : m_targets) {
        const SheetCell at{**day, well.value_or(target.well), target.fluid};
        if (!m_taken.insert(at).second)
            return Error{"sheet_day_twice", "The table has a day of a well twice; nothing was pasted."};
        m_paste.cells.push_back({at, cellAt(cells, target.column)});
    }
    return {};
}

Status Placing::placeRows()
{
    for (std::size_t row = 0; row < m_body.size(); ++row) {
        if (Status placed = placeRow(row); !placed)
            return placed;
    }
    if (!m_anyWellHere)
        return Error{"sheet_other_wells", "The table is about wells that are not on this sheet; nothing was pasted."};
    if (!m_anyDayHere)
        return Error{"sheet_other_days", "The table is about days that are not on this sheet; nothing was pasted."};
    return {};
}

Result<SheetPaste> Placing::place()
{
    if (m_body.empty())
        return Error{"sheet_empty", "There are no cells to paste; copy them in the spreadsheet first."};
    findLabels();
    if (const Status found = findTargets(); !found)
        return found.error();
    if (const Status placed = placeRows(); !placed)
        return placed.error();
    return std::move(m_paste);
}

} // namespace

Result<SheetPaste> placeTable(
    const SheetTable &table, const SheetFrame &frame, const SheetCell &start, const SheetLanguage &language)
{
    return Placing(table, frame, start, language).place();
}

} // namespace wellpulse::core
