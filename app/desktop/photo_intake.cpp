// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/photo_intake.h"

#include "core/time/civil_time.h"
#include "photo/photo_record.h"

#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>

namespace wellpulse::desktop {

namespace {

Result<photo::PreparedPhoto> prepareFile(const QString &path, const photo::PhotoProgress &progress)
{
    const QFileInfo info(path);
    if (!info.exists())
        return Error{"photo_file_missing", "This file is not there any more; choose another one."};
    if (info.isDir())
        return Error{"photo_is_folder", "This is a folder; choose the pictures in it."};
    QFile file(path);
    // Only true files: a pipe or a device may never end.
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        return Error{"photo_file_refused", "This file cannot be read; check who may read it, or choose another one."};
    return photo::preparePhoto(file, progress);
}

} // namespace

Result<QImage> takeIn(storage::PhotoStore &photos, const core::Uuid &id, const ui::PhotoSource &source,
    const photo::PhotoProgress &progress)
{
    const auto prepared
        = source.file.isEmpty() ? photo::preparePicture(source.image, progress) : prepareFile(source.file, progress);
    if (!prepared)
        return prepared.error();
    core::Photo record = photo::recordOf(*prepared, id);
    if (source.takenAt.isValid())
        record.takenAt = core::formatInstant(source.takenAt.toMSecsSinceEpoch());
    if (!source.location.is_null())
        record.location = source.location;
    const QByteArray facts = QByteArray::fromStdString(core::canonicalJson(core::toFields(record)));
    if (const Status kept = photos.keepUnsaved(id, prepared->jpeg, prepared->thumbnail, facts); !kept)
        return kept.error();
    return photo::decodePhoto(prepared->thumbnail);
}

Status keepForeign(storage::PhotoStore &photos, const core::Uuid &id, const QByteArray &bytes)
{
    const auto thumbnail = photo::thumbnailOf(bytes);
    return thumbnail ? photos.keep(id, bytes, *thumbnail) : Status(thumbnail.error());
}

Result<QImage> openPicture(const storage::PhotoStore &photos, const core::Uuid &id)
{
    const auto bytes = photos.read(id);
    return bytes ? photo::decodePhoto(*bytes) : Result<QImage>(bytes.error());
}

QImage openThumbnail(const storage::PhotoStore &photos, const core::Uuid &id)
{
    const auto bytes = photos.thumbnail(id);
    if (!bytes)
        return {};
    const auto image = photo::decodePhoto(*bytes);
    return image ? *image : QImage();
}

Status copyOut(const storage::PhotoStore &photos, const core::Uuid &id, const QString &file)
{
    const auto bytes = photos.read(id);
    if (!bytes)
        return bytes.error();
    QSaveFile copy(file);
    if (!copy.open(QIODevice::WriteOnly) || copy.write(*bytes) != bytes->size() || !copy.commit())
        return Error{"file_unwritable", "The copy could not be written there; choose another folder."};
    return {};
}

} // namespace wellpulse::desktop
