// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/blob/blob_name.h"

#include "core/equipment/photo.h"

#include <algorithm>
#include <array>

namespace wellpulse::server {

namespace {

constexpr std::string_view equipmentPart = "/equipment/";
constexpr std::string_view maintenancePart = "/maintenance/";
constexpr std::size_t uuidLength = 36;
constexpr std::array<std::string_view, 3> extensions{"jpg", "png", "webp"}; // as core::photoTypes

bool isTenant(std::string_view text)
{
    return !text.empty() && text.size() <= 64 && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

} // namespace

std::string BlobName::toString() const
{
    std::string name = tenantId;
    name.append(equipmentPart).append(equipment.toString()).append(maintenancePart).append(photo.toString());
    return name.append(".").append(extension);
}

std::optional<BlobName> parseBlobName(std::string_view text)
{
    BlobName name;
    const auto equipmentAt = text.find(equipmentPart);
    if (equipmentAt == std::string_view::npos || !isTenant(text.substr(0, equipmentAt)))
        return {};
    name.tenantId = text.substr(0, equipmentAt);
    const std::string_view rest = text.substr(equipmentAt + equipmentPart.size());
    if (rest.size() < 2 * uuidLength + maintenancePart.size() + 1
        || rest.substr(uuidLength, maintenancePart.size()) != maintenancePart)
        return {};
    const auto equipment = core::parseUuid(rest.substr(0, uuidLength));
    const std::string_view file = rest.substr(uuidLength + maintenancePart.size());
    const auto photo = core::parseUuid(file.substr(0, uuidLength));
    const auto extension = std::find(extensions.begin(), extensions.end(), file.substr(uuidLength + 1));
    if (!equipment || !photo || file[uuidLength] != '.' || extension == extensions.end())
        return {};
    name.equipment = *equipment;
    name.photo = *photo;
    name.extension = *extension;
    return name;
}

std::string_view extensionOf(std::string_view mime)
{
    const auto found = std::find(core::photoTypes.begin(), core::photoTypes.end(), mime);
    return found == core::photoTypes.end() ? std::string_view()
                                           : extensions.at(static_cast<std::size_t>(found - core::photoTypes.begin()));
}

std::string_view mimeOf(std::string_view extension)
{
    const auto found = std::find(extensions.begin(), extensions.end(), extension);
    return found == extensions.end() ? std::string_view()
                                     : core::photoTypes.at(static_cast<std::size_t>(found - extensions.begin()));
}

} // namespace wellpulse::server
