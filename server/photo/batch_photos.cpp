// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/photo/batch_photos.h"

#include "core/equipment/photo.h"
#include "server/blob/shared_access.h"

#include <algorithm>

namespace wellpulse::server {

namespace {

Result<core::Photo> attachedBy(const Batch &batch, const std::string &eventId)
{
    const auto submitted = std::find_if(
        batch.events.begin(), batch.events.end(), [&](const SubmittedEvent &event) { return event.id == eventId; });
    if (submitted == batch.events.end())
        return Error{"not_found", "This batch has no event with this id; send the photo with its own."};
    if (submitted->unsealed)
        return *submitted->unsealed;
    if (submitted->refused)
        return *submitted->refused;
    if (submitted->event.eventType != core::EventType::PhotoAttached)
        return Error{"request_invalid", "This event attaches no photo."};
    const auto photo = core::photoFromFields(submitted->event.payload);
    if (!photo)
        return Error{"schema_invalid", photo.error().message};
    return *photo;
}

/// Whose maintenance it shows. Error: `unknown_maintenance`.
Result<core::Uuid> equipmentOf(TenantOffice &office, const core::Photo &photo)
{
    const Error unknown{"unknown_maintenance", "The office does not know the maintenance of this photo."};
    const auto maintenance = core::parseUuid(photo.maintenanceId);
    if (!maintenance)
        return unknown;
    const auto work = office.store().aggregate({core::AggregateType::Maintenance, *maintenance});
    if (!work)
        return work.error();
    const auto equipment
        = *work ? core::parseUuid((*work)->state.fields.value("equipmentId", std::string())) : std::nullopt;
    if (!equipment)
        return unknown;
    return *equipment;
}

Result<core::Uuid> take(PhotoService &photos, TenantOffice &office, const Batch &batch, const BatchPhoto &sent)
{
    const auto photo = attachedBy(batch, sent.eventId);
    if (!photo)
        return photo.error();
    const auto bytes = fromBase64(sent.base64Data);
    if (!bytes)
        return Error{"request_invalid", "base64Data is not base64."};
    const auto equipment = equipmentOf(office, *photo);
    if (!equipment)
        return equipment.error();
    const auto taken = photos.take(
        office, *equipment, {photo->id, photo->sha256, photo->sizeBytes, photo->mime}, *bytes, batch.userId);
    if (!taken)
        return taken.error();
    return photo->id;
}

core::Json answerFor(const BatchPhoto &sent, const Result<core::Uuid> &taken)
{
    if (taken)
        return {{"eventId", sent.eventId}, {"photoId", taken->toString()}, {"state", "VERIFIED"}};
    const Error &error = taken.error();
    const bool outage = error.code.starts_with("database_") || error.code.starts_with("blob_");
    if (outage)
        return {{"eventId", sent.eventId}, {"code", "unavailable"},
            {"message", "The office cannot keep this photo just now; send it again."}, {"retryable", true}};
    return {{"eventId", sent.eventId}, {"code", error.code}, {"message", error.message}, {"retryable", false}};
}

} // namespace

TakeBatchPhotos takingBatchPhotos(PhotoService &photos)
{
    return [&photos](TenantOffice &office, const Batch &batch, const std::vector<BatchPhoto> &sent) {
        core::Json answers = core::Json::array();
        for (const BatchPhoto &photo : sent)
            answers.push_back(answerFor(photo, take(photos, office, batch, photo)));
        return answers;
    };
}

} // namespace wellpulse::server
