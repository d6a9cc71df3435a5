// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/location/fence.h"

#include "core/well/well.h"

#include <cmath>

namespace wellpulse::core {

FenceAnswer fenceOf(const Position &position, const std::optional<GeoPoint> &well, std::int64_t fixAgeMs)
{
    const auto cannotTell = [](FenceDoubt doubt, std::optional<double> distanceFeet) {
        return FenceAnswer{Fence::Unknown, doubt, distanceFeet};
    };
    if (!well)
        return cannotTell(FenceDoubt::WellHasNoCoordinates, {});
    const double distanceFeet = feetOf(distanceMetres(position.point(), *well));
    if (!std::isfinite(distanceFeet))
        return cannotTell(FenceDoubt::WellHasNoCoordinates, {});
    if (fixAgeMs < 0 || fixAgeMs > oldestFixMs)
        return cannotTell(FenceDoubt::FixTooOld, distanceFeet);
    const double accuracyFeet = feetOf(position.accuracyMetres().value_or(0));
    const bool isAccuracy = accuracyFeet > 0 && std::isfinite(accuracyFeet); // an exact receiver does not exist
    if (!isAccuracy)
        return cannotTell(FenceDoubt::NoAccuracy, distanceFeet);
    if (distanceFeet - accuracyFeet > fenceFeet)
        return {Fence::Outside, FenceDoubt::None, distanceFeet};
    if (distanceFeet + accuracyFeet <= fenceFeet)
        return {Fence::Inside, FenceDoubt::None, distanceFeet};
    return cannotTell(FenceDoubt::AccuracyTooPoor, distanceFeet);
}

std::optional<GeoPoint> pointOf(const std::optional<std::string> &latitude, const std::optional<std::string> &longitude)
{
    if (!latitude || !longitude || !isCoordinate(*latitude, 90) || !isCoordinate(*longitude, 180))
        return {};
    return GeoPoint{degreesOf(*latitude), degreesOf(*longitude)};
}

} // namespace wellpulse::core
