// SPDX-License-Identifier: GPL-3.0-or-later
// Text that was copied from a spreadsheet or a file, as rows of cells. Knows nothing of what the cells mean. Pure.
#pragma once

#include "core/production/number_marks.h"
#include "core/production/volume.h"
#include "core/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wellpulse::core {

/// Rows may have different lengths; cells are trimmed.
using SheetTable = std::vector<std::vector<std::string>>;

inline constexpr std::size_t maxSheetBytes = 256 * 1024;

/// Cells are parted by tabs; where there is none, by semicolons; where there is none either, by commas, unless every line
/// reads as one number by itself ("1,234.50" is one cell). Cells may be quoted as in CSV. A blank line between others is a row
/// of one blank cell; blank lines and columns at the end fall off. Errors: `sheet_empty`, `sheet_not_text`,
/// `sheet_too_large`.
Result<SheetTable> splitSheet(std::string_view text, const NumberMarks &marks);

/// What a cell says: nothing for a blank one (not read). Errors: those of parseTypedVolume().
Result<std::optional<Volume>> readSheetCell(std::string_view cell, const NumberMarks &marks);

} // namespace wellpulse::core
