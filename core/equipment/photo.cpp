// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/equipment/photo.h"

#include "core/schema/field_text.h"

namespace wellpulse::core {
namespace {

std::int64_t countOr0(const Json &fields, std::string_view name)
{
    const auto found = fields.find(name);
    return found != fields.end() && found->is_number_integer() ? found->get<std::int64_t>() : 0;
}

} // namespace

Json toFields(const Photo &photo)
{
    Json fields{{"photoId", photo.id.toString()}, {"maintenanceId", photo.maintenanceId},
        {"sha256", toHex(photo.sha256)}, {"size", photo.sizeBytes}, {"mime", photo.mime}};
    if (photo.width > 0 && photo.height > 0) {
        fields["width"] = photo.width;
        fields["height"] = photo.height;
    }
    if (!photo.takenAt.empty())
        fields["takenAt"] = photo.takenAt;
    if (!photo.location.is_null())
        fields["location"] = photo.location;
    return fields;
}

Result<Photo> photoFromFields(const Json &fields)
{
    Photo photo;
    const auto id = parseUuid(textMember(fields, "photoId").value_or(""));
    if (!id)
        return unreadableField("photoId");
    photo.id = *id;
    photo.maintenanceId = textMember(fields, "maintenanceId").value_or("");
    const auto sha256 = parseBytes32(textMember(fields, "sha256").value_or(""));
    if (!sha256)
        return unreadableField("sha256");
    photo.sha256 = *sha256;
    photo.sizeBytes = countOr0(fields, "size");
    photo.mime = textMember(fields, "mime").value_or("");
    photo.width = countOr0(fields, "width");
    photo.height = countOr0(fields, "height");
    photo.takenAt = textMember(fields, "takenAt").value_or("");
    if (const auto location = fields.find("location"); location != fields.end())
        photo.location = *location;
    return photo;
}

Result<RecordChange> decideAttachPhoto(const std::optional<AggregateState> &maintenance, const Photo &photo)
{
    if (!isThere(maintenance))
        return Error{
            "maintenance_missing", "This maintenance is not there any more, so no picture can be attached to it."};
    if (photo.sizeBytes <= 0)
        return Error{"photo_empty", "This picture has no content; choose another one."};
    if (photo.sizeBytes > maxPhotoBytes)
        return Error{"photo_too_large", "This picture is larger than the office takes (10 MB); choose a smaller one."};
    return RecordChange{EventType::PhotoAttached, photo.id, {}, toFields(photo)};
}

std::string_view photoTypeOf(std::string_view firstBytes)
{
    if (firstBytes.starts_with("\xff\xd8\xff"))
        return photoTypes[0];
    if (firstBytes.starts_with("\x89PNG\r\n\x1a\n"))
        return photoTypes[1];
    if (firstBytes.starts_with("RIFF") && firstBytes.size() >= 12 && firstBytes.substr(8, 4) == "WEBP")
        return photoTypes[2];
    return {};
}

} // namespace wellpulse::core
