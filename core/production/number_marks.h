// SPDX-License-Identifier: GPL-3.0-or-later
// How a language writes numbers, and the same number with the marks that parseTypedVolume() reads. Pure; the language's marks
// come from the caller.
#pragma once

#include <string>
#include <string_view>

namespace wellpulse::core {

/// UTF-8; `group` parts the thousands and may be a space of any kind or an apostrophe.
struct NumberMarks {
    std::string decimal = ".";
    std::string group = ",";
};

/// `typed` without the space around it, with '.' for decimals and ',' between thousands. A single point or comma with one
/// or two digits behind it is a decimal mark in every language: thousands always come in threes.
std::string withPlainMarks(std::string_view typed, const NumberMarks &marks);

/// `text` without spaces, tabs, line ends and no-break spaces at its ends.
std::string_view trimmedText(std::string_view text);

} // namespace wellpulse::core
