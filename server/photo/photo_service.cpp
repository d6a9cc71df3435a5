// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/photo/photo_service.h"

#include "server/photo/photo_check.h"

#include <limits>

namespace wellpulse::server {

namespace {

Error notFound()
{
    return {"not_found", "There is no such photo."};
}

Error differs()
{
    return {
        "photo_differs", "Another photo has this id already, with other content; give the new one an id of its own."};
}

/// The record of a photo, deleted or not; nothing if no event brought it yet.
Result<std::optional<AggregateRow>> recordOf(TenantOffice &office, const core::Uuid &photo)
{
    auto row = office.store().aggregate({core::AggregateType::Photo, photo});
    if (row && *row && !(*row)->state.exists())
        return std::optional<AggregateRow>();
    return row;
}

bool isSamePhoto(const PhotoBlob &blob, const PhotoRequest &request)
{
    return blob.sha256 == request.sha256 && blob.sizeBytes == request.sizeBytes && blob.mime == request.mime;
}

Status checkRequest(const PhotoRequest &request)
{
    if (extensionOf(request.mime).empty())
        return Error{"photo_type_unknown", "A photo is image/jpeg, image/png or image/webp."};
    if (request.sizeBytes < 1 || request.sizeBytes > core::maxPhotoBytes)
        return Error{"photo_too_large", "A photo has between 1 byte and 10 MB."};
    return {};
}

/// Whether the photo's record, if its event was here already, says the same.
Status checkRecord(TenantOffice &office, const core::Uuid &equipment, const PhotoRequest &request)
{
    const auto record = recordOf(office, request.photo);
    if (!record)
        return record.error();
    if (!*record)
        return {};
    const auto photo = core::photoFromFields((*record)->state.fields);
    if (!photo || photo->sha256 != request.sha256 || photo->sizeBytes != request.sizeBytes
        || photo->mime != request.mime)
        return differs();
    const auto maintenance = core::parseUuid(photo->maintenanceId);
    const auto work = maintenance ? office.store().aggregate({core::AggregateType::Maintenance, *maintenance})
                                  : Result<std::optional<AggregateRow>>(std::nullopt);
    if (!work)
        return work.error();
    if (!*work || (*work)->state.fields.value("equipmentId", std::string()) != equipment.toString())
        return Error{"photo_differs", "This photo belongs to other equipment."};
    return {};
}

/// Nothing: there are no bytes. Error: `photo_damaged`.
Result<bool> check(BlobStore &blobs, const PhotoBlob &expected)
{
    const auto name = parseBlobName(expected.blobName);
    if (!name)
        return false;
    PhotoCheck check;
    std::int64_t seen = 0;
    Result<bool> found = blobs.read(*name, [&](std::string_view piece) -> Status {
        check.add(piece);
        seen += static_cast<std::int64_t>(piece.size());
        if (seen > expected.sizeBytes)
            return Error{"photo_damaged", "More was uploaded than this photo has; upload it again."};
        return {};
    });
    if (!found || !*found)
        return found;
    if (Status same = check.matches(expected); !same)
        return same.error();
    return true;
}

} // namespace

Result<PhotoBlob> PhotoService::enter(
    TenantOffice &office, const core::Uuid &equipment, const PhotoRequest &request, const std::string &userId)
{
    if (Status possible = checkRequest(request); !possible)
        return possible.error();
    const auto holder = office.store().aggregate({core::AggregateType::Equipment, equipment});
    if (!holder)
        return holder.error();
    if (!*holder || !(*holder)->state.exists()) // deleted since: the photo was taken all the same
        return Error{"unknown_equipment", "The office does not know this equipment."};
    if (Status same = checkRecord(office, equipment, request); !same)
        return same.error();
    const BlobName name{office.tenantId(), equipment, request.photo, extensionOf(request.mime)};
    auto blob = office.store().requestPhoto({request.photo, equipment, request.sha256, request.sizeBytes, request.mime,
        name.toString(), userId, office.surroundings().nowMs(), {}});
    if (!blob)
        return blob.error();
    if (!isSamePhoto(*blob, request) || blob->equipment != equipment)
        return differs();
    return blob;
}

Result<core::Json> PhotoService::requestUpload(TenantOffice &office, const core::Uuid &equipment,
    const PhotoRequest &request, const std::string &userId, std::string_view origin)
{
    const auto blob = enter(office, equipment, request, userId);
    if (!blob)
        return blob.error();
    const std::int64_t expiresAtMs = office.surroundings().nowMs() + m_times.uploadMs;
    return core::Json{{"uploadUrl", m_blobs.uploadUrl(*parseBlobName(blob->blobName), origin, expiresAtMs)},
        {"blobName", blob->blobName}, {"expiresAt", core::formatInstant(expiresAtMs)},
        {"state", blob->verifiedAtMs ? "VERIFIED" : "WAITING"}};
}

Result<core::Json> PhotoService::complete(TenantOffice &office, const core::Uuid &photo)
{
    const auto blob = office.store().photoBlob(photo);
    if (!blob)
        return blob.error();
    if (!*blob)
        return notFound();
    const core::Json done{{"photoId", photo.toString()}, {"blobName", (*blob)->blobName}, {"state", "VERIFIED"}};
    if ((*blob)->verifiedAtMs)
        return done;
    const auto whole = check(m_blobs, **blob);
    if (!whole && whole.error().code == "photo_damaged") {
        if (Status removed = m_blobs.remove((*blob)->blobName); !removed)
            return removed.error();
    }
    if (!whole)
        return whole.error();
    if (!*whole)
        return Error{"photo_incomplete", "Nothing was uploaded for this photo yet, or not all of it."};
    if (Status noted = office.store().setPhotoVerified(photo, office.surroundings().nowMs()); !noted)
        return noted.error();
    return done;
}

Result<core::Json> PhotoService::take(TenantOffice &office, const core::Uuid &equipment, const PhotoRequest &request,
    std::string_view bytes, const std::string &userId)
{
    const auto blob = enter(office, equipment, request, userId);
    if (!blob)
        return blob.error();
    PhotoCheck content;
    content.add(bytes);
    if (Status same = content.matches(*blob); !same)
        return same.error();
    if (!blob->verifiedAtMs) {
        if (Status kept = m_blobs.put(*parseBlobName(blob->blobName), bytes); !kept)
            return kept.error();
    }
    return complete(office, request.photo);
}

core::Json PhotoService::describe(
    TenantOffice &office, const core::Json &record, const std::optional<PhotoBlob> &blob, std::string_view origin)
{
    core::Json json{{"photoId", record.value("photoId", core::Json())},
        {"maintenanceId", record.value("maintenanceId", core::Json())},
        {"sha256", record.value("sha256", core::Json())}, {"size", record.value("size", core::Json())},
        {"mime", record.value("mime", core::Json())}, {"width", record.value("width", core::Json())},
        {"height", record.value("height", core::Json())}, {"takenAt", record.value("takenAt", core::Json())},
        {"location", record.value("location", core::Json())}, {"state", "WAITING"}, {"blobName", core::Json()},
        {"downloadUrl", core::Json()}, {"expiresAt", core::Json()}};
    if (!blob || !blob->verifiedAtMs)
        return json;
    const std::int64_t expiresAtMs = office.surroundings().nowMs() + m_times.downloadMs;
    json["state"] = "VERIFIED";
    json["blobName"] = blob->blobName;
    json["downloadUrl"] = m_blobs.downloadUrl(*parseBlobName(blob->blobName), origin, expiresAtMs);
    json["expiresAt"] = core::formatInstant(expiresAtMs);
    return json;
}

Result<core::Json> PhotoService::show(TenantOffice &office, const core::Uuid &photo, std::string_view origin)
{
    const auto record = recordOf(office, photo);
    if (!record)
        return record.error();
    if (!*record || !(*record)->state.live())
        return notFound();
    const auto blob = office.store().photoBlob(photo);
    if (!blob)
        return blob.error();
    return describe(office, (*record)->state.fields, *blob, origin);
}

Result<core::Json> PhotoService::list(TenantOffice &office, const core::Uuid &maintenance, std::string_view origin)
{
    const auto work = office.store().aggregate({core::AggregateType::Maintenance, maintenance});
    if (!work)
        return work.error();
    if (!*work || !(*work)->state.live())
        return Error{"unknown_maintenance", "The office does not know this maintenance."};
    AggregateQuery query;
    query.type = core::AggregateType::Photo;
    query.parent = maintenance;
    query.limit = std::numeric_limits<std::int32_t>::max();
    const auto records = office.store().list(query);
    if (!records)
        return records.error();
    core::Json photos = core::Json::array();
    for (const AggregateRow &record : records->rows) {
        const auto blob = office.store().photoBlob(record.state.id);
        if (!blob)
            return blob.error();
        photos.push_back(describe(office, record.state.fields, *blob, origin));
    }
    return core::Json{{"photos", std::move(photos)}};
}

} // namespace wellpulse::server
