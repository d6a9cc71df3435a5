// SPDX-License-Identifier: GPL-3.0-or-later
// Dates as people write them beside numbers in a spreadsheet: "10/14/2025", "14.10.25", "2025-10-14 00:00", "Tue, Oct 14",
// "14 de octubre". Months and weekdays in English and Spanish, whatever the user's language. Pure.
#pragma once

#include "core/time/civil_time.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wellpulse::core {

enum class DateOrder : std::uint8_t { MonthFirst, DayFirst, YearFirst };

/// A year of two digits lies between 1970 and 2069; without a year, the one that comes closest to `around` is meant.
std::optional<CivilDate> readSheetDate(std::string_view text, DateOrder order, CivilDate around);

/// One reading for all of a column: in `preferred` order, unless another reads more of them or finds more of the days between
/// `from` and `to`. Blank and unreadable cells give nothing.
std::vector<std::optional<CivilDate>> readSheetDates(
    std::span<const std::string> column, DateOrder preferred, CivilDate from, CivilDate to);

} // namespace wellpulse::core
