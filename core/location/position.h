// SPDX-License-Identifier: GPL-3.0-or-later
// A position as it is recorded with an entry: the decimal texts of the protocol, so that what is stored is what was
// shown. Pure; made from a receiver's numbers or from what a person typed.
#pragma once

#include "core/json/json.h"
#include "core/location/geodesic.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wellpulse::core {

struct Position {
    std::string latitude; ///< WGS 84 degrees, "31.845700"
    std::string longitude;
    std::optional<std::string> accuracyM; ///< radius in metres; empty = the source did not say
    std::int64_t fixAtMs = 0;             ///< since 1970
    friend bool operator==(const Position &, const Position &) = default;

    GeoPoint point() const;
    std::optional<double> accuracyMetres() const;
};

/// Coordinates with seven decimals (a centimetre), the accuracy with one, rounded up. An accuracy that is no positive
/// number is left out: no receiver is exact. Nothing for coordinates off the globe.
std::optional<Position> positionOf(double latitude, double longitude, double accuracyMetres, std::int64_t fixAtMs);

/// The number of a coordinate or accuracy text; the caller has checked it (isCoordinate()).
double degreesOf(std::string_view text);

/// True for digits with at most one point between, at most 20 of them: metres, not negative.
bool isAccuracyText(std::string_view text);

/// Where a position is to its well. OUTSIDE asks for a confirmation, UNKNOWN never does.
enum class Fence : std::uint8_t { Inside, Outside, Unknown };
std::string_view toString(Fence fence); ///< "INSIDE", "OUTSIDE", "UNKNOWN"

/// {latitude, longitude, accuracyM, fixAt, fence}; accuracyM is null when nobody said.
Json toLocationJson(const Position &position, Fence fence);

} // namespace wellpulse::core
