// SPDX-License-Identifier: GPL-3.0-or-later
// The office's side of a photo's bytes: says where a device puts them, looks at what came (size, kind by content, SHA-256),
// gives out addresses to read them, and sweeps what has no counterpart. The record of a photo goes the way of every event;
// the two may come in any order. Any thread; calls wait for the stores.
#pragma once

#include "core/equipment/photo.h"
#include "server/blob/blob_store.h"
#include "server/sync/tenant_office.h"

namespace wellpulse::server {

struct PhotoTimes {
    std::int64_t uploadMs = 15 * 60'000LL;        ///< how long an address for putting is good
    std::int64_t downloadMs = 5 * 60'000LL;       ///< the same for reading
    std::int64_t orphanMs = 7 * 24 * 3'600'000LL; ///< how long bytes without a record, and half of them, are kept
};

/// What a device wants to upload.
struct PhotoRequest {
    core::Uuid photo{};
    core::Bytes32 sha256{};
    std::int64_t sizeBytes = 0;
    std::string mime{};
};

/// What a sweep found, and did about it.
struct PhotoSweep {
    int removedBlobs = 0; ///< finished, with no record after all this time
    int removedUnfinished = 0;
    int verified = 0;                ///< whole, but nobody had said so
    std::vector<core::Uuid> missing; ///< recorded, and the bytes never came or are gone
};

class PhotoService {
public:
    /// `blobs` outlives the service.
    PhotoService(BlobStore &blobs, PhotoTimes times)
        : m_blobs(blobs)
        , m_times(times)
    {
    }

    /// {uploadUrl, blobName, expiresAt, state}. Errors: `unknown_equipment`, `photo_type_unknown`, `photo_too_large`,
    /// `photo_differs` (the photo's record, or an earlier request, says otherwise).
    Result<core::Json> requestUpload(TenantOffice &office, const core::Uuid &equipment, const PhotoRequest &request,
        const std::string &userId, std::string_view origin);
    /// {photoId, blobName, state: "VERIFIED"}. Errors: `not_found` (never asked for), `photo_incomplete` (nothing was put
    /// there), `photo_damaged` (something else was: it is dropped, put it again).
    Result<core::Json> complete(TenantOffice &office, const core::Uuid &photo);
    /// Takes the bytes themselves, from clients that have no other way. Errors as of the two above.
    Result<core::Json> take(TenantOffice &office, const core::Uuid &equipment, const PhotoRequest &request,
        std::string_view bytes, const std::string &userId);
    /// The photo's record with `state`, and when verified `downloadUrl` and `expiresAt`. Error: `not_found`.
    Result<core::Json> show(TenantOffice &office, const core::Uuid &photo, std::string_view origin);
    /// As show(), of all photos of a piece of maintenance. Error: `unknown_maintenance`.
    Result<core::Json> list(TenantOffice &office, const core::Uuid &maintenance, std::string_view origin);

    Result<PhotoSweep> sweep(TenantOffice &office);

private:
    Result<PhotoBlob> enter(
        TenantOffice &office, const core::Uuid &equipment, const PhotoRequest &request, const std::string &userId);
    core::Json describe(
        TenantOffice &office, const core::Json &record, const std::optional<PhotoBlob> &blob, std::string_view origin);
    Result<bool> sweepRow(TenantOffice &office, const PhotoBlob &blob, PhotoSweep &sweep);

    BlobStore &m_blobs;
    const PhotoTimes m_times;
};

} // namespace wellpulse::server
