// SPDX-License-Identifier: GPL-3.0-or-later
// What may be recorded for a day, and what deserves a second look. Errors block one field with one sentence; warnings
// ask and never block. Pure: today's date and the neighbouring days come from the caller.
#pragma once

#include "core/production/production_day.h"
#include "core/result.h"
#include "core/schema/field_error.h"

#include <string>
#include <vector>

namespace wellpulse::core {

inline constexpr std::size_t maxNotesBytes = 10'000; ///< UTF-8; an event must stay far below 256 KiB
inline constexpr std::size_t maxReasonBytes = 255;
inline constexpr int varianceLimitPercent = 20;

/// Everything wrong with `day` as entered on `today` (the user's local date); empty when it may be saved. Codes:
/// `unknown_well`, `date_in_future`, `notes_too_long`, `reason_too_long`, `text_not_utf8`, `nothing_entered`, volume_* …
std::vector<FieldError> validate(const ProductionDay &day, CivilDate today);

/// The relative change from `previous` to `current`, as far as it is a number.
struct Variance {
    enum class Kind : std::uint8_t { None, Percent, FromZero };
    Kind kind = Kind::None;         ///< None: one of both is not read, or both are zero; FromZero: no percentage exists
    std::int64_t tenthsPercent = 0; ///< -123 = -12.3 %, rounded half away from zero; only for Percent
    bool beyondLimit = false;       ///< over 20 % either way, exactly (not after rounding), or up from zero
    friend bool operator==(const Variance &, const Variance &) = default;
};
Variance variance(std::optional<Volume> previous, std::optional<Volume> current);

/// Codes of warnings for a day against the day before ("oil_variance", "gas_variance", "water_variance").
std::vector<std::string> warnings(const ProductionDay &day, const std::optional<ProductionDay> &dayBefore);

} // namespace wellpulse::core
