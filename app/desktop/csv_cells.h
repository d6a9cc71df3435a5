// SPDX-License-Identifier: GPL-3.0-or-later
// Cells and lines of a CSV file (RFC 4180) that a spreadsheet opens without taking a person's words for a formula. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace wellpulse::desktop {

/// What a spreadsheet takes for a formula, also behind spaces.
bool looksLikeFormula(std::string_view text);
/// As it is, in quotes where it must be.
std::string inQuotes(std::string_view text);
/// A person's words.
std::string textCell(std::string_view text);
/// The cells as they are, with the end of the line.
std::string joined(const std::vector<std::string> &cells);

} // namespace wellpulse::desktop
