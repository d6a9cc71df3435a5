// SPDX-License-Identifier: GPL-3.0-or-later
// Calendar dates (YYYY-MM-DD) and UTC instants (ISO 8601 with milliseconds) as the protocol writes them. Pure calendar
// arithmetic on the proleptic Gregorian calendar; knows no clock and no time zone.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wellpulse::core {

/// A calendar date as days since 1970-01-01.
struct CivilDate {
    std::int32_t days = 0;

    std::string toString() const; ///< YYYY-MM-DD
    CivilDate plusDays(int count) const { return {days + count}; }
    friend bool operator==(const CivilDate &, const CivilDate &) = default;
    friend auto operator<=>(const CivilDate &, const CivilDate &) = default;
};

/// Nothing unless `text` is YYYY-MM-DD and a day of the calendar, years 0001 to 9999.
std::optional<CivilDate> parseCivilDate(std::string_view text);
/// `month` 1 to 12 and `day` within it are the caller's promise.
CivilDate civilDate(int year, unsigned month, unsigned day);
/// The UTC date of an instant in milliseconds since 1970.
CivilDate utcDateOf(std::int64_t unixMs);

/// "2025-10-20T14:30:00.123Z"
std::string formatInstant(std::int64_t unixMs);
/// Milliseconds since 1970 of "YYYY-MM-DDTHH:MM:SS[.fraction](Z|+hh:mm|-hh:mm)"; digits past the millisecond are cut.
std::optional<std::int64_t> parseInstant(std::string_view text);

} // namespace wellpulse::core
