// SPDX-License-Identifier: GPL-3.0-or-later
// A volume as DECIMAL(10,2), exactly: hundredths in an integer, never a binary fraction. The unit is the field's (bbl
// for oil and water, MCF for gas), not the value's. On the wire a string, "42.50".
#pragma once

#include "core/result.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wellpulse::core {

struct Volume {
    std::int64_t hundredths = 0;

    std::string toString() const; ///< always two decimals: "42.50"
    friend bool operator==(const Volume &, const Volume &) = default;
    friend auto operator<=>(const Volume &, const Volume &) = default;
};

inline constexpr Volume maxVolume{9'999'999'999}; ///< 99,999,999.99

/// The wire form: digits with at most eight before and two after the point, no sign, no separators ("42.5" is 42.50).
std::optional<Volume> parseWireVolume(std::string_view text);

/// What a person types: as above, with '.' as the decimal mark and optional ',' between groups of three. Errors, each
/// one sentence that says what to type: `volume_empty`, `volume_negative`, `volume_too_large`, `volume_too_precise`,
/// `volume_not_a_number`.
Result<Volume> parseTypedVolume(std::string_view text);

/// `value` times `factor`, rounded half away from zero to hundredths. Errors: `volume_negative`, `volume_too_large`.
/// Both are decimal texts (optional sign, digits, optional point, optional thousands ','); arithmetic is exact.
Result<Volume> convertVolume(std::string_view value, std::string_view factor);

/// Oil and water: 1 Sm3 = 6.28981 bbl; gas: 1 Sm3 = 0.0353147 MCF (cli.md, fine print).
inline constexpr std::string_view bblPerSm3 = "6.28981";
inline constexpr std::string_view mcfPerSm3 = "0.0353147";

} // namespace wellpulse::core
