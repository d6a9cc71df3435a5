// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/production/sheet_paste.h"

#include "core/production/sheet_columns.h"

#include <algorithm>
#include <map>
#include <set>

namespace wellpulse::core {

namespace {

using Row = std::vector<std::string>;

/// Puts the rows, whose columns are known, onto the sheet.
class Placing {
public:
    Placing(std::span<const Row> body, const SheetFrame &frame, const SheetCell &start, SheetColumns columns)
        : m_body(body)
        , m_frame(frame)
        , m_start(start)
        , m_columns(std::move(columns))
    {
        m_paste.unknownWells = m_columns.unknownWells;
        m_paste.otherColumns = m_columns.otherColumns;
    }
    Result<SheetPaste> place();

private:
    Status placeRow(std::size_t row);
    Status placeCells(std::size_t row, std::size_t day, std::optional<std::size_t> well);
    Result<std::size_t> dayByPlace(std::size_t row, std::optional<std::size_t> well);
    std::optional<std::size_t> dayByDate(std::size_t row);
    void noteUnknown(const std::string &name);

    std::span<const Row> m_body;
    const SheetFrame &m_frame;
    SheetCell m_start;
    SheetColumns m_columns;
    std::map<std::size_t, std::size_t> m_rowsOfWell; ///< how many each well has had, for tables without dates
    std::set<SheetCell> m_taken;
    bool m_anyWellHere = false;
    bool m_anyDayHere = false;
    SheetPaste m_paste;
};

void Placing::noteUnknown(const std::string &name)
{
    auto &unknown = m_paste.unknownWells;
    const bool isNew = std::find(unknown.begin(), unknown.end(), name) == unknown.end();
    if (isNew && !name.empty() && headerWord(name) != HeaderWord::Total)
        unknown.push_back(name);
}

// Nothing: the row is about a day that the sheet does not show, or about none.
std::optional<std::size_t> Placing::dayByDate(std::size_t row)
{
    const auto &date = m_columns.dateOfRow[row];
    const auto &days = m_frame.days;
    const auto found = date ? std::find(days.begin(), days.end(), *date) : days.end();
    if (found != days.end())
        return static_cast<std::size_t>(found - days.begin());
    const std::string &text = sheetText(m_body[row], *m_columns.dates);
    const bool isDay = date || (!text.empty() && headerWord(text) != HeaderWord::Total);
    m_paste.rowsOfOtherDays += isDay ? 1 : 0;
    return std::nullopt;
}

// As many rows as days are the week, wherever the table was pasted.
Result<std::size_t> Placing::dayByPlace(std::size_t row, std::optional<std::size_t> well)
{
    const std::size_t nth = well ? m_rowsOfWell[*well]++ : row;
    const bool isWholeWeek = well || m_body.size() == m_frame.days.size();
    const std::size_t day = (isWholeWeek ? 0 : m_start.day) + nth;
    if (day >= m_frame.days.size())
        return Error{"sheet_too_tall", "The table has more rows than the sheet has days from this cell on."};
    return day;
}

Status Placing::placeCells(std::size_t row, std::size_t day, std::optional<std::size_t> well)
{
    m_anyDayHere = true;
    for (const SheetTarget &target : m_columns.targets) {
        const SheetCell at{day, well.value_or(target.well), target.fluid};
        if (!m_taken.insert(at).second)
            return Error{"sheet_day_twice", "The table has a day of a well twice; nothing was pasted."};
        m_paste.cells.push_back({at, sheetText(m_body[row], target.column)});
    }
    return {};
}

Status Placing::placeRow(std::size_t row)
{
    std::optional<std::size_t> well;
    if (m_columns.wells) {
        const std::string &name = sheetText(m_body[row], *m_columns.wells);
        well = sheetWell(m_frame, name);
        if (!well) {
            noteUnknown(name);
            return {};
        }
    }
    m_anyWellHere = true;
    if (m_columns.dates) {
        const auto day = dayByDate(row);
        return day ? placeCells(row, *day, well) : Status();
    }
    const auto day = dayByPlace(row, well);
    if (!day)
        return day.error();
    return placeCells(row, *day, well);
}

Result<SheetPaste> Placing::place()
{
    for (std::size_t row = 0; row < m_body.size(); ++row) {
        if (const Status placed = placeRow(row); !placed)
            return placed.error();
    }
    if (!m_anyWellHere)
        return Error{"sheet_other_wells", "The table is about wells that are not on this sheet; nothing was pasted."};
    if (!m_anyDayHere)
        return Error{"sheet_other_days", "The table is about days that are not on this sheet; nothing was pasted."};
    return std::move(m_paste);
}

} // namespace

Result<SheetPaste> placeTable(
    const SheetTable &table, const SheetFrame &frame, const SheetCell &start, const SheetLanguage &language)
{
    const SheetHeader header = readHeader(table, frame.wellNames, language.marks);
    const auto body = std::span(table).subspan(header.rows);
    if (body.empty())
        return Error{"sheet_empty", "There are no cells to paste; copy them in the spreadsheet first."};
    auto columns = readColumns(header, body, frame, start, language);
    if (!columns)
        return columns.error();
    return Placing(body, frame, start, std::move(*columns)).place();
}

} // namespace wellpulse::core
