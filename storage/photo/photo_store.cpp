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

Status PhotoStore::keep(const core::Uuid &photo, const QByteArray &jpeg, const QByteArray &thumbnail)
{
    if (!QDir(m_folder).exists() && QDir().mkpath(m_folder))
        QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (auto kept = writeSealed(pathOf(photo, thumbnailKind), m_key, contextOf(photo, thumbnailKind), thumbnail); !kept)
        return kept;
    return writeSealed(pathOf(photo, pictureKind), m_key, contextOf(photo, pictureKind), jpeg);
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

Status PhotoStore::remove(const core::Uuid &photo)
{
    for (const char *kind : {pictureKind, thumbnailKind}) {
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
        if (!photo || owned.contains(*photo) || file.lastModified().toMSecsSinceEpoch() >= beforeMs)
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
