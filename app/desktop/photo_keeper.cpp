// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/photo_keeper.h"

#include "app/desktop/photo_intake.h"
#include "app/desktop/record_id.h"

#include <algorithm>

namespace wellpulse::desktop {

namespace {

/// Empty for what is no id of ours: nothing is kept under that.
core::Uuid idOf(const QString &text)
{
    return core::parseUuid(text.toStdString()).value_or(core::Uuid());
}

ui::PhotoInfo infoOf(const core::Photo &photo)
{
    const auto degrees = [&photo](const char *name) {
        const auto found = photo.location.is_object() ? photo.location.find(name) : photo.location.end();
        return found != photo.location.end() && found->is_string() ? QString::fromStdString(found->get<std::string>())
                                                                   : QString();
    };
    return {.id = QString::fromStdString(photo.id.toString()),
        .pixels = {static_cast<int>(photo.width), static_cast<int>(photo.height)},
        .bytes = photo.sizeBytes,
        .takenAt = QDateTime::fromString(QString::fromStdString(photo.takenAt), Qt::ISODateWithMs).toLocalTime(),
        .latitude = degrees("latitude"),
        .longitude = degrees("longitude")};
}

ui::PhotoDelivery deliveryOf(const std::optional<storage::PhotoState> &state)
{
    if (!state)
        return ui::PhotoDelivery::Elsewhere;
    switch (*state) {
    case storage::PhotoState::Waiting:
        return ui::PhotoDelivery::Waiting;
    case storage::PhotoState::Uploading:
    case storage::PhotoState::Committed: // all of it is there, and not compared yet
        return ui::PhotoDelivery::Uploading;
    case storage::PhotoState::Verified:
        break;
    }
    return ui::PhotoDelivery::Verified;
}

/// On the reading thread. Nothing when it has no record.
std::optional<ui::PhotoInfo> recordedInfo(const storage::StoreViews &views, const core::Uuid &id)
{
    const auto record = views.photos().photo(id);
    if (!record || !*record)
        return std::nullopt;
    ui::PhotoInfo info = infoOf((*record)->photo);
    info.delivery = deliveryOf((*record)->state);
    const auto uploads = views.photos().uploads();
    if (!uploads)
        return info;
    for (const storage::PhotoUpload &upload : *uploads) {
        if (upload.photo.id != id)
            continue;
        info.sentBytes = upload.bytesSent;
        if (upload.needsUser)
            info.delivery = ui::PhotoDelivery::NeedsPerson;
    }
    return info;
}

/// On the pictures' thread. Without an id when it is not an unsaved one.
ui::PhotoInfo unsavedInfo(const storage::PhotoStore &photos, const core::Uuid &id)
{
    const auto facts = photos.unsavedFacts(id);
    const auto json = facts ? core::parseJson(facts->toStdString()) : Result<core::Json>(facts.error());
    const auto photo = json ? core::photoFromFields(*json) : Result<core::Photo>(json.error());
    if (!photo)
        return {};
    ui::PhotoInfo info = infoOf(*photo);
    info.delivery = ui::PhotoDelivery::Unsaved;
    return info;
}

} // namespace

PhotoKeeper::PhotoKeeper(DeviceSlot &slot)
    : m_slot(slot)
{
    connect(&slot, &DeviceSlot::viewsChanged, this, &PhotoKeeper::photosChanged);
}

template <class Work, class Done> void PhotoKeeper::ask(Work work, Done done)
{
    if (m_slot.device() != nullptr)
        m_slot.device()->pictures().ask(m_box, std::move(work), std::move(done));
}

QString PhotoKeeper::take(const ui::PhotoSource &source)
{
    const core::Uuid id = newRecordId();
    const QString name = QString::fromStdString(id.toString());
    const auto tell = [this, name, handle = m_box.handle()](
                          int percent) { handle.post([this, name, percent] { Q_EMIT progressed(name, percent); }); };
    ask([id, source, tell](storage::PhotoStore &photos) { return takeIn(photos, id, source, tell); },
        [this, name](const Result<QImage> &thumbnail) {
            if (thumbnail)
                Q_EMIT taken(name, *thumbnail);
            else
                Q_EMIT refused(name, thumbnail.error());
        });
    return name;
}

void PhotoKeeper::drop(const QString &photoId)
{
    if (m_slot.device() == nullptr)
        return;
    m_slot.device()->pictures().post([id = idOf(photoId)](storage::PhotoStore &photos) {
        static_cast<void>(photos.removeUnsaved(id)); // what cannot be removed now is swept later
    });
}

void PhotoKeeper::hold(const QStringList &photoIds)
{
    ask([](storage::PhotoStore &photos) { return photos.unsaved(); },
        [this, photoIds](const std::vector<core::Uuid> &unsaved) {
            if (m_slot.device() == nullptr)
                return;
            // A crash after the record and before it was noted: those have a record, and stay.
            m_slot.device()->views().ask(
                m_box,
                [unsaved](const storage::ReadStore &store) {
                    std::vector<core::Uuid> recorded;
                    std::copy_if(unsaved.begin(), unsaved.end(), std::back_inserter(recorded),
                        [&store](const core::Uuid &id) { return recordedInfo(store, id).has_value(); });
                    return recorded;
                },
                [this, unsaved, photoIds](const std::vector<core::Uuid> &recorded) {
                    const auto isRecorded = [&recorded](const core::Uuid &id) {
                        return std::find(recorded.begin(), recorded.end(), id) != recorded.end();
                    };
                    std::vector<core::Uuid> strays;
                    std::copy_if(unsaved.begin(), unsaved.end(), std::back_inserter(strays), [&](const core::Uuid &id) {
                        return !isRecorded(id) && !photoIds.contains(QString::fromStdString(id.toString()));
                    });
                    sweep(strays, recorded, photoIds);
                });
        });
}

void PhotoKeeper::sweep(
    const std::vector<core::Uuid> &strays, const std::vector<core::Uuid> &recorded, const QStringList &held)
{
    ask(
        [strays, recorded, held](storage::PhotoStore &photos) {
            for (const core::Uuid &id : recorded)
                static_cast<void>(photos.noteSaved(id));
            for (const core::Uuid &id : strays)
                static_cast<void>(photos.removeUnsaved(id));
            QStringList gone;
            std::copy_if(held.begin(), held.end(), std::back_inserter(gone),
                [&photos](const QString &id) { return !photos.unsavedFacts(idOf(id)); });
            return gone;
        },
        [this](const QStringList &gone) { Q_EMIT this->held(gone); });
}

void PhotoKeeper::readThumbnail(const QString &photoId)
{
    ask([id = idOf(photoId)](const storage::PhotoStore &photos) { return openThumbnail(photos, id); },
        [this, photoId](const QImage &thumbnail) { Q_EMIT thumbnailRead(photoId, thumbnail); });
}

void PhotoKeeper::readPicture(const QString &photoId)
{
    ask([id = idOf(photoId)](const storage::PhotoStore &photos) { return openPicture(photos, id); },
        [this, photoId](const Result<QImage> &picture) {
            Q_EMIT pictureRead(photoId, picture ? *picture : QImage(), picture ? Error() : picture.error());
        });
}

void PhotoKeeper::tellNotFetched(const QString &photoId, const Error &error)
{
    Q_EMIT pictureRead(photoId, {}, error);
}

// The worker is made after the unlock, and another one after the next.
void PhotoKeeper::followSync()
{
    sync::SyncWorker *worker = m_slot.device()->sync();
    if (m_followed == worker)
        return;
    m_followed = worker;
    connect(worker, &sync::SyncWorker::photoFetched, this, &PhotoKeeper::keepFetched);
    connect(worker, &sync::SyncWorker::photoNotFetched, this, [this](const core::Uuid &photo, const Error &error) {
        tellNotFetched(QString::fromStdString(photo.toString()), error);
    });
}

void PhotoKeeper::fetch(const QString &photoId)
{
    if (m_slot.device() == nullptr)
        return;
    m_slot.device()->views().ask(
        m_box, [id = idOf(photoId)](const storage::ReadStore &store) { return store.photos().photo(id); },
        [this, photoId](const Result<std::optional<storage::PhotoRecord>> &record) {
            if (m_slot.device() == nullptr)
                return;
            if (!record || !*record || m_slot.device()->sync() == nullptr)
                return tellNotFetched(photoId, record ? Error{"photo_missing", {}} : record.error());
            followSync();
            m_slot.device()->sync()->fetchPhoto((*record)->photo);
        });
}

void PhotoKeeper::keepFetched(const core::Uuid &photo, const QByteArray &bytes)
{
    const QString photoId = QString::fromStdString(photo.toString());
    ask([photo, bytes](storage::PhotoStore &photos) { return keepForeign(photos, photo, bytes); },
        [this, photoId](const Status &kept) {
            if (!kept)
                return tellNotFetched(photoId, kept.error());
            readThumbnail(photoId);
            readPicture(photoId);
        });
}

void PhotoKeeper::readInfo(const QString &photoId)
{
    if (m_slot.device() == nullptr)
        return;
    m_slot.device()->views().ask(
        m_box, [id = idOf(photoId)](const storage::ReadStore &store) { return recordedInfo(store, id); },
        [this, photoId](const std::optional<ui::PhotoInfo> &info) {
            if (info)
                return Q_EMIT infoRead(*info);
            ask([id = idOf(photoId)](const storage::PhotoStore &photos) { return unsavedInfo(photos, id); },
                [this](const ui::PhotoInfo &unsaved) {
                    if (!unsaved.id.isEmpty())
                        Q_EMIT infoRead(unsaved);
                });
        });
}

void PhotoKeeper::saveCopy(const QString &photoId, const QString &file)
{
    ask([id = idOf(photoId), file](const storage::PhotoStore &photos) { return copyOut(photos, id, file); },
        [this, photoId, file](const Status &status) {
            if (status)
                Q_EMIT copied(photoId, file);
            else
                Q_EMIT copyFailed(photoId, status.error());
        });
}

} // namespace wellpulse::desktop
