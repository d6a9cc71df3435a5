// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/well/well.h"

#include <string_view>

namespace wellpulse::core {
namespace {

Error invalid(std::string_view field)
{
    return {"schema_invalid", "The field " + std::string(field) + " of this well cannot be read."};
}

Result<std::optional<std::string>> coordinate(const Json &fields, const char *name, int limitDegrees)
{
    const auto found = fields.find(name);
    if (found == fields.end() || found->is_null())
        return std::optional<std::string>();
    if (!found->is_string() || !isCoordinate(found->get_ref<const std::string &>(), limitDegrees))
        return invalid(name);
    return std::optional(found->get<std::string>());
}

} // namespace

Json toFields(const Well &well)
{
    Json fields{{"name", well.name}, {"api", well.api}, {"routeOrder", well.routeOrder}};
    if (well.latitude)
        fields["latitude"] = *well.latitude;
    if (well.longitude)
        fields["longitude"] = *well.longitude;
    return fields;
}

Result<Well> wellFromFields(const Json &fields)
{
    Well well;
    const auto name = fields.find("name");
    if (name == fields.end() || !name->is_string() || name->get_ref<const std::string &>().empty())
        return invalid("name");
    well.name = name->get<std::string>();
    if (const auto api = fields.find("api"); api != fields.end() && api->is_string())
        well.api = api->get<std::string>();
    if (const auto order = fields.find("routeOrder"); order != fields.end() && order->is_number_integer())
        well.routeOrder = order->get<std::int64_t>();
    auto latitude = coordinate(fields, "latitude", 90);
    if (!latitude)
        return latitude.error();
    auto longitude = coordinate(fields, "longitude", 180);
    if (!longitude)
        return longitude.error();
    well.latitude = *latitude;
    well.longitude = *longitude;
    return well;
}

bool isCoordinate(std::string_view text, int limitDegrees)
{
    if (!text.empty() && text[0] == '-')
        text.remove_prefix(1);
    const auto point = text.find('.');
    const auto whole = text.substr(0, point);
    const auto fraction = point == std::string_view::npos ? std::string_view() : text.substr(point + 1);
    const auto areDigits
        = [](std::string_view t) { return t.find_first_not_of("0123456789") == std::string_view::npos; };
    if (whole.empty() || whole.size() > 3 || fraction.size() > 9 || !areDigits(whole) || !areDigits(fraction)
        || (point != std::string_view::npos && fraction.empty()))
        return false;
    int degrees = 0;
    for (const char c : whole)
        degrees = degrees * 10 + (c - '0');
    const bool beyondWhole = fraction.find_first_not_of('0') != std::string_view::npos;
    return degrees < limitDegrees || (degrees == limitDegrees && !beyondWhole);
}

} // namespace wellpulse::core
