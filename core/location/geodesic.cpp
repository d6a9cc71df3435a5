// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/location/geodesic.h"

#include <GeographicLib/Geodesic.hpp>

namespace wellpulse::core {

double distanceMetres(const GeoPoint &from, const GeoPoint &to)
{
    double metres = 0;
    GeographicLib::Geodesic::WGS84().Inverse(from.latitude, from.longitude, to.latitude, to.longitude, metres);
    return metres;
}

} // namespace wellpulse::core
