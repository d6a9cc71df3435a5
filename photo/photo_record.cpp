// SPDX-License-Identifier: GPL-3.0-or-later
#include "photo/photo_record.h"

#include "core/time/civil_time.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDateTime>

#include <algorithm>

namespace wellpulse::photo {

namespace {

core::Bytes32 sha256(const QByteArray &bytes)
{
    const QByteArray digest = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    core::Bytes32 hash{};
    std::copy_n(digest.begin(), hash.size(), hash.begin());
    return hash;
}

/// What the camera wrote, as the event tells it.
void takeFacts(const PhotoFacts &facts, core::Photo &photo)
{
    const QDateTime taken = QDateTime::fromString(QString::fromStdString(facts.takenAtLocal), Qt::ISODate);
    if (taken.isValid())
        photo.takenAt = core::formatInstant(taken.toMSecsSinceEpoch());
    if (!facts.latitude || !facts.longitude)
        return;
    photo.location = {{"latitude", *facts.latitude}, {"longitude", *facts.longitude}, {"accuracyM", nullptr},
        {"fixAt", photo.takenAt.empty() ? core::Json() : core::Json(photo.takenAt)}, {"fence", "UNKNOWN"}};
}

} // namespace

core::Photo recordOf(const PreparedPhoto &prepared, const core::Uuid &id)
{
    core::Photo photo;
    photo.id = id;
    photo.sha256 = sha256(prepared.jpeg);
    photo.sizeBytes = prepared.jpeg.size();
    photo.mime = core::photoTypes.front();
    photo.width = prepared.width;
    photo.height = prepared.height;
    takeFacts(prepared.facts, photo);
    return photo;
}

} // namespace wellpulse::photo
