// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/location/position.h"

#include "core/time/civil_time.h"

#include <array>
#include <charconv>
#include <cmath>
#include <limits>

namespace wellpulse::core {
namespace {

std::string decimalText(double value, int decimals)
{
    std::array<char, 64> text{};
    const auto [end, error]
        = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, decimals);
    std::string decimal(text.data(), error == std::errc() ? end : text.data());
    const bool isMinusZero = decimal.starts_with('-') && decimal.find_first_not_of("-0.") == std::string::npos;
    return isMinusZero ? decimal.substr(1) : decimal;
}

constexpr double mostAccuracyMetres = 1e9; // farther than any point of the globe: no number to write down

} // namespace

GeoPoint Position::point() const
{
    return {degreesOf(latitude), degreesOf(longitude)};
}

std::optional<double> Position::accuracyMetres() const
{
    if (!accuracyM)
        return {};
    return degreesOf(*accuracyM);
}

std::optional<Position> positionOf(double latitude, double longitude, double accuracyMetres, std::int64_t fixAtMs)
{
    // Also false for NaN.
    const bool onGlobe = std::abs(latitude) <= 90 && std::abs(longitude) <= 180;
    if (!onGlobe)
        return {};
    Position position{decimalText(latitude, 7), decimalText(longitude, 7), {}, fixAtMs};
    if (accuracyMetres > 0 && accuracyMetres < mostAccuracyMetres)
        position.accuracyM = decimalText(std::ceil(accuracyMetres * 10) / 10, 1);
    return position;
}

double degreesOf(std::string_view text)
{
    double value = std::numeric_limits<double>::quiet_NaN();
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

bool isAccuracyText(std::string_view text)
{
    if (text.size() > 20 || text.find_first_not_of("0123456789.") != std::string_view::npos)
        return false;
    const auto point = text.find('.');
    const bool onePoint = point == std::string_view::npos
        || (point > 0 && point + 1 < text.size() && text.find('.', point + 1) == std::string_view::npos);
    return !text.empty() && onePoint;
}

std::string_view toString(Fence fence)
{
    switch (fence) {
    case Fence::Inside:
        return "INSIDE";
    case Fence::Outside:
        return "OUTSIDE";
    case Fence::Unknown:
        break;
    }
    return "UNKNOWN";
}

Json toLocationJson(const Position &position, Fence fence)
{
    return {{"latitude", position.latitude}, {"longitude", position.longitude},
        {"accuracyM", position.accuracyM ? Json(*position.accuracyM) : Json()},
        {"fixAt", formatInstant(position.fixAtMs)}, {"fence", toString(fence)}};
}

} // namespace wellpulse::core
