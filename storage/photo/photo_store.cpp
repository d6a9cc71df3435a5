// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/photo/photo_store.h"

#include "storage/driver/storage_error.h"
#include "storage/secret/hkdf.h"

#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

namespace wellpulse::storage {
namespace {

constexpr const char *pictureKind = "picture";
constexpr const char *thumbnailKind = "thumbnail";
constexpr const char *factsKind = "facts"; ///< of a picture without a record

/// What is authenticated beside a file's bytes: one picture's file cannot stand in for another's.
QByteArray contextOf(const core::Uuid &photo, const char *kind)
{
    return QByteArray(kind) + ' ' + QByteArray::fromStdString(photo.toString());
}

Error missing()
{
    return {"photo_missing", "The picture is not on this laptop any more; attach it again if you still have it."};
}

} // namespace

PhotoStore::PhotoStore(const QString &vaultFolder, const SecretBytes &photoKey)
    : m_folder(vaultFolder + QStringLiteral("/photos"))
    , m_key(hkdfSha256(photoKey.span(), {}, "wellpulse photo files 1", keyBytes))
{
}

QString PhotoStore::pathOf(const core::Uuid &photo, const char *kind) const
{
    return m_folder + u'/' + QString::fromStdString(photo.toString()) + u'.' + QLatin1StringView(kind);
}

void PhotoStore::prepareFolder() const
{
    if (!QDir(m_folder).exists() && QDir().mkpath(m_folder))
        QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

Status PhotoStore::keep(const core::Uuid &photo, const QByteArray &jpeg, const QByteArray &thumbnail)
{
    prepareFolder();
    if (auto kept = writeSealed(pathOf(photo, thumbnailKind), m_key, contextOf(photo, thumbnailKind), thumbnail); !kept)
        return kept;
    return writeSealed(pathOf(photo, pictureKind), m_key, contextOf(photo, pictureKind), jpeg);
}

// The facts first: with them no file of it is a stray, whatever interrupts this.
Status PhotoStore::keepUnsaved(
    const core::Uuid &photo, const QByteArray &jpeg, const QByteArray &thumbnail, const QByteArray &facts)
{
    prepareFolder();
    if (auto kept = writeSealed(pathOf(photo, factsKind), m_key, contextOf(photo, factsKind), facts); !kept)
        return kept;
    auto kept = keep(photo, jpeg, thumbnail);
    if (!kept)
        static_cast<void>(remove(photo)); // what cannot be removed now goes with what no form holds
    return kept;
}

Result<QByteArray> PhotoStore::unsavedFacts(const core::Uuid &photo) const
{
    const QString path = pathOf(photo, factsKind);
    if (!QFile::exists(path) || !holds(photo))
        return missing();
    return readSealed(path, m_key, contextOf(photo, factsKind));
}

std::vector<core::Uuid> PhotoStore::unsaved() const
{
    std::vector<core::Uuid> photos;
    for (QDirIterator files(m_folder, {QStringLiteral("*.") + QLatin1StringView(factsKind)}, QDir::Files);
         files.hasNext();) {
        files.next();
        if (const auto photo = core::parseUuid(files.fileInfo().baseName().toStdString()))
            photos.push_back(*photo);
    }
    return photos;
}

Status PhotoStore::noteSaved(const core::Uuid &photo)
{
    return removeFiles(photo, {factsKind});
}

Status PhotoStore::removeUnsaved(const core::Uuid &photo)
{
    return QFile::exists(pathOf(photo, factsKind)) ? remove(photo) : Status();
}

bool PhotoStore::holds(const core::Uuid &photo) const
{
    return QFile::exists(pathOf(photo, pictureKind));
}

Result<SealedFileReader> PhotoStore::open(const core::Uuid &photo) const
{
    if (!holds(photo))
        return missing();
    return SealedFileReader::open(pathOf(photo, pictureKind), m_key, contextOf(photo, pictureKind));
}

Result<QByteArray> PhotoStore::read(const core::Uuid &photo) const
{
    if (!holds(photo))
        return missing();
    return readSealed(pathOf(photo, pictureKind), m_key, contextOf(photo, pictureKind));
}

Result<QByteArray> PhotoStore::thumbnail(const core::Uuid &photo) const
{
    const QString path = pathOf(photo, thumbnailKind);
    if (!QFile::exists(path))
        return missing();
    return readSealed(path, m_key, contextOf(photo, thumbnailKind));
}

// The facts last, for the same reason that they come first.
Status PhotoStore::remove(const core::Uuid &photo)
{
    return removeFiles(photo, {pictureKind, thumbnailKind, factsKind});
}

Status PhotoStore::removeFiles(const core::Uuid &photo, std::initializer_list<const char *> kinds)
{
    for (const char *kind : kinds) {
        QFile file(pathOf(photo, kind));
        if (file.exists() && !file.remove())
            return storageError(file.error());
    }
    return {};
}

Result<int> PhotoStore::removeStray(const std::set<core::Uuid> &owned, std::int64_t beforeMs)
{
    int removed = 0;
    for (QDirIterator files(m_folder, QDir::Files); files.hasNext();) {
        files.next();
        const QFileInfo file = files.fileInfo();
        const auto photo = core::parseUuid(file.baseName().toStdString());
        const bool isYoung = file.lastModified().toMSecsSinceEpoch() >= beforeMs;
        if (!photo || owned.contains(*photo) || isYoung || QFile::exists(pathOf(*photo, factsKind)))
            continue;
        QFile stray(file.filePath());
        if (!stray.remove())
            return storageError(stray.error());
        removed += file.suffix() == QLatin1StringView(pictureKind) ? 1 : 0;
    }
    return removed;
}

qint64 PhotoStore::bytes() const
{
    qint64 sum = 0;
    for (QDirIterator files(m_folder, QDir::Files); files.hasNext();) {
        files.next();
        sum += files.fileInfo().size();
    }
    return sum;
}

} // namespace wellpulse::storage
