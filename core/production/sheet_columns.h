// SPDX-License-Identifier: GPL-3.0-or-later
// What each column of a copied table is about: dates, names of wells, or a volume of one of the sheet's wells. Pure.
#pragma once

#include "core/production/sheet_header.h"
#include "core/production/sheet_paste.h"

namespace wellpulse::core {

/// A column of the table and the sheet's column that it fills.
struct SheetTarget {
    std::size_t column = 0;
    std::size_t well = 0; ///< of no meaning where a column names each row's well
    Fluid fluid = Fluid::Oil;
};

struct SheetColumns {
    std::optional<std::size_t> dates;
    std::optional<std::size_t> wells;
    std::vector<std::optional<CivilDate>> dateOfRow; ///< by row of the body; empty without a column of dates
    std::vector<SheetTarget> targets;                ///< at least one
    std::vector<std::string> unknownWells;
    std::vector<std::string> otherColumns;
};

/// `body` is what follows the header's lines. Errors: `sheet_too_wide`, `sheet_other_wells`, `sheet_no_columns`,
/// `sheet_other_unit`.
Result<SheetColumns> readColumns(const SheetHeader &header, std::span<const std::vector<std::string>> body,
    const SheetFrame &frame, const SheetCell &start, const SheetLanguage &language);

/// A cell of a row that may be shorter than others.
const std::string &sheetText(const std::vector<std::string> &row, std::size_t column);

/// The well of that name; nothing if it is not on the sheet.
std::optional<std::size_t> sheetWell(const SheetFrame &frame, std::string_view name);

} // namespace wellpulse::core
