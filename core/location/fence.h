// SPDX-License-Identifier: GPL-3.0-or-later
// Is an entry made at its well? Three answers, of which two are certain: the receiver's whole circle of accuracy must lie
// within 500 ft of the well for INSIDE, and wholly beyond for OUTSIDE. Everything else, and everything that is not known
// (a well without coordinates, a source that does not tell its accuracy, an old fix), is UNKNOWN. Pure; ages come from
// the caller, who measures them on a clock that does not jump.
#pragma once

#include "core/location/position.h"

#include <optional>

namespace wellpulse::core {

inline constexpr double fenceFeet = 500;
inline constexpr std::int64_t oldestFixMs = 120'000; ///< a truck is elsewhere after two minutes

/// Why a fence is UNKNOWN, for the words; `None` for the two certain answers.
enum class FenceDoubt : std::uint8_t { None, WellHasNoCoordinates, NoAccuracy, FixTooOld, AccuracyTooPoor };

struct FenceAnswer {
    Fence fence = Fence::Unknown;
    FenceDoubt doubt = FenceDoubt::None;
    std::optional<double> distanceFeet{}; ///< whenever both points are known
    friend bool operator==(const FenceAnswer &, const FenceAnswer &) = default;
};

/// `fixAgeMs` before now; a fix from the future (a clock was set back) counts as old.
FenceAnswer fenceOf(const Position &position, const std::optional<GeoPoint> &well, std::int64_t fixAgeMs);

/// The point of two coordinate texts; nothing unless both are there and are coordinates.
std::optional<GeoPoint> pointOf(
    const std::optional<std::string> &latitude, const std::optional<std::string> &longitude);

} // namespace wellpulse::core
