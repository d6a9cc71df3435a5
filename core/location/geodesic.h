// SPDX-License-Identifier: GPL-3.0-or-later
// The shortest way over the ground between two points on the WGS 84 ellipsoid: Karney's algorithm
// (doi:10.1007/s00190-012-0578-z) as his library GeographicLib computes it, right to nanometres and for every pair of
// points. Pure. Knows neither accuracy nor fences.
#pragma once

namespace wellpulse::core {

/// Degrees; latitude -90 to 90.
struct GeoPoint {
    double latitude = 0;
    double longitude = 0;
    friend bool operator==(const GeoPoint &, const GeoPoint &) = default;
};

inline constexpr double metresPerFoot = 0.3048; ///< the international foot, exactly

constexpr double feetOf(double metres)
{
    return metres / metresPerFoot;
}

/// Metres along the geodesic; NaN for a point that is none.
double distanceMetres(const GeoPoint &from, const GeoPoint &to);

} // namespace wellpulse::core
