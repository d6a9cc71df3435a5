// SPDX-License-Identifier: GPL-3.0-or-later
// Both ways: bytes without a record, and records without bytes.
#include "server/photo/photo_service.h"

#include <limits>
#include <unordered_set>

namespace wellpulse::server {

namespace {

constexpr std::int64_t rowsAtATime = 500;

} // namespace

/// False when the row is gone now.
Result<bool> PhotoService::sweepRow(TenantOffice &office, const PhotoBlob &blob, PhotoSweep &sweep)
{
    const auto record = office.store().aggregate({core::AggregateType::Photo, blob.photo});
    if (!record)
        return record.error();
    const bool isRecorded = *record && (*record)->state.live();
    const bool isOld = blob.requestedAtMs < office.surroundings().nowMs() - m_times.orphanMs;
    if (!isRecorded && isOld) {
        if (Status removed = m_blobs.remove(blob.blobName); !removed)
            return removed.error();
        if (Status forgotten = office.store().forgetPhotoBlob(blob.photo); !forgotten)
            return forgotten.error();
        sweep.removedBlobs += blob.verifiedAtMs ? 1 : 0;
        return false;
    }
    if (blob.verifiedAtMs) { // its bytes may have gone since
        const auto there = m_blobs.read(*parseBlobName(blob.blobName), [](std::string_view) -> Status {
            return Error{"enough", {}};
        });
        const bool isThere = there ? *there : there.error().code == "enough";
        if (!there && there.error().code != "enough")
            return there.error();
        if (!isThere) {
            if (Status noted = office.store().setPhotoVerified(blob.photo, {}); !noted)
                return noted.error();
        }
        return true;
    }
    if (const auto done = complete(office, blob.photo))
        ++sweep.verified;
    else if (done.error().code.starts_with("blob_"))
        return done.error();
    return true;
}

Result<PhotoSweep> PhotoService::sweep(TenantOffice &office)
{
    PhotoSweep sweep;
    std::unordered_set<std::string> known;
    std::optional<core::Uuid> after;
    for (;;) {
        const auto rows = office.store().photoBlobs(after, rowsAtATime);
        if (!rows)
            return rows.error();
        if (rows->empty())
            break;
        after = rows->back().photo;
        for (const PhotoBlob &row : *rows) {
            const auto stays = sweepRow(office, row, sweep);
            if (!stays)
                return stays.error();
            if (*stays)
                known.insert(row.blobName);
        }
    }
    const std::int64_t oldMs = office.surroundings().nowMs() - m_times.orphanMs;
    std::vector<std::string> strays;
    const Status looked = m_blobs.forEach(office.tenantId(), [&](const StoredBlob &blob) -> Status {
        if (!known.contains(blob.name) && blob.modifiedAtMs < oldMs)
            strays.push_back(blob.name);
        return {};
    });
    if (!looked)
        return looked.error();
    for (const std::string &name : strays) {
        if (Status removed = m_blobs.remove(name); !removed)
            return removed.error();
        ++sweep.removedBlobs;
    }
    const auto unfinished = m_blobs.removeUnfinished(office.tenantId(), oldMs);
    if (!unfinished)
        return unfinished.error();
    sweep.removedUnfinished = *unfinished;

    AggregateQuery query;
    query.type = core::AggregateType::Photo;
    query.limit = std::numeric_limits<std::int32_t>::max();
    const auto records = office.store().list(query);
    if (!records)
        return records.error();
    for (const AggregateRow &record : records->rows) {
        const auto blob = office.store().photoBlob(record.state.id);
        if (!blob)
            return blob.error();
        if (!*blob || !(*blob)->verifiedAtMs)
            sweep.missing.push_back(record.state.id);
    }
    return sweep;
}

} // namespace wellpulse::server
