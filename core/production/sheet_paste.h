// SPDX-License-Identifier: GPL-3.0-or-later
// Where the cells of a copied table belong on the seven-day sheet. What the table says about itself decides first: a column of
// dates, a column or a line of well names, a line of fluids ("Oil", "Gas (MCF)", "Agua"). What it does not say follows from
// the cell that it is pasted at. Everything that is not taken is told. Pure.
#pragma once

#include "core/production/production_day.h"
#include "core/production/sheet_date.h"
#include "core/production/sheet_table.h"

#include <array>

namespace wellpulse::core {

/// What the sheet shows: days down, wells across, each with oil, gas and water.
struct SheetFrame {
    std::vector<CivilDate> days; ///< ascending
    std::vector<std::string> wellNames;
};

struct SheetCell {
    std::size_t day = 0;  ///< index into SheetFrame::days
    std::size_t well = 0; ///< index into SheetFrame::wellNames
    Fluid fluid = Fluid::Oil;
    friend bool operator==(const SheetCell &, const SheetCell &) = default;
    friend auto operator<=>(const SheetCell &, const SheetCell &) = default;
};

struct PastedCell {
    SheetCell at;
    std::string text; ///< as copied, trimmed; blank: not read. May be no number: readSheetCell() says what is wrong
    friend bool operator==(const PastedCell &, const PastedCell &) = default;
};

struct SheetPaste {
    std::vector<PastedCell> cells; ///< no place twice
    std::size_t rowsOfOtherDays = 0;
    std::vector<std::string> unknownWells; ///< named in the table, not on the sheet
    std::vector<std::string> otherColumns; ///< headed by something that is no fluid
    friend bool operator==(const SheetPaste &, const SheetPaste &) = default;
};

struct SheetLanguage {
    NumberMarks marks;
    DateOrder dateOrder = DateOrder::MonthFirst;
};

/// Errors, with which nothing is taken: `sheet_other_days` (all of it is about days that are not shown), `sheet_too_tall`,
/// `sheet_too_wide` (from `start` on), `sheet_other_wells`, `sheet_day_twice`, `sheet_no_columns`, `sheet_other_unit`,
/// `sheet_empty`.
Result<SheetPaste> placeTable(
    const SheetTable &table, const SheetFrame &frame, const SheetCell &start, const SheetLanguage &language);

} // namespace wellpulse::core
