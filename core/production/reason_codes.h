// SPDX-License-Identifier: GPL-3.0-or-later
// The reasons that are offered for a volume that was not read, for one far from the day before's, and for a well that does
// not produce. Codes on the wire; screens have words for them. A person's own words stand beside them as plain text, and a
// reader shows a code that it does not know as it is.
#pragma once

#include <array>
#include <string_view>

namespace wellpulse::core {

inline constexpr std::array<std::string_view, 5> notReadReasons{
    "METER_FAULT", "NO_ACCESS", "UNSAFE", "TANK_NOT_GAUGED", "OTHER"};

inline constexpr std::array<std::string_view, 7> varianceReasons{
    "BACK_ON_PRODUCTION", "PUMP_PROBLEM", "WELL_WORK", "CHOKE_CHANGED", "TANK_HAULED", "METER_FAULT", "OTHER"};

inline constexpr std::array<std::string_view, 7> downtimeReasons{
    "PUMP_FAILURE", "PARTED_RODS", "POWER_OUTAGE", "WORKOVER", "NO_STORAGE", "WEATHER", "OTHER"};

} // namespace wellpulse::core
