// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup/backup_writer.h"

#include "core/event/hex.h"
#include "core/event/uuid.h"
#include "storage/archive/archive_index.h"
#include "storage/backup/backup_entries.h"
#include "storage/backup/passphrase_output.h"
#include "storage/driver/statement.h"
#include "storage/driver/storage_error.h"
#include "storage/log/migrations.h"
#include "storage/photo/photo_store.h"
#include "storage/vault/change_key.h"

#include <QtCore/QDateTime>
#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <algorithm>
#include <array>
#include <vector>

namespace wellpulse::storage {
namespace {

constexpr qint64 copyBlockBytes = 64 * 1024;
constexpr qint64 strayAgeSeconds = 6 * 60 * 60;

/// The database at one moment, in a file of the vault's folder that goes when this goes.
class DatabaseCopy {
public:
    DatabaseCopy(const VaultFolder &folder, const RandomBytes &random)
    {
        std::array<std::uint8_t, 8> name{};
        random(name);
        m_path = folder.path() + QStringLiteral("/copy-") + QString::fromStdString(core::toHex(name))
            + QStringLiteral(".db");
    }
    DatabaseCopy(const DatabaseCopy &) = delete;
    DatabaseCopy &operator=(const DatabaseCopy &) = delete;
    ~DatabaseCopy()
    {
        for (const char *suffix : {"", "-wal", "-shm", "-journal"})
            QFile::remove(m_path + QLatin1String(suffix));
    }

    const QString &path() const { return m_path; }

    /// Removes what a copy left that was cut off, long enough ago that nobody works on it any more.
    static void removeStray(const VaultFolder &folder)
    {
        for (QDirIterator files(folder.path(), {QStringLiteral("copy-*.db*")}, QDir::Files); files.hasNext();) {
            files.next();
            if (files.fileInfo().lastModified().secsTo(QDateTime::currentDateTime()) > strayAgeSeconds)
                QFile::remove(files.filePath());
        }
    }

private:
    QString m_path;
};

/// Reads in one transaction while others write; what was deleted takes no room in it.
Status copyDatabase(const Vault &vault, const QString &path)
{
    auto connection = vault.openDatabase(OpenMode::ReadOnly);
    if (!connection)
        return errorOf(std::move(connection));
    auto vacuum = Statement::prepare(connection->get(), "VACUUM INTO ?");
    if (!vacuum)
        return errorOf(std::move(vacuum));
    const QByteArray name = path.toUtf8();
    vacuum->bind(1, std::string_view(name.constData(), static_cast<std::size_t>(name.size())));
    return vacuum->run();
}

/// What the copy says of itself, and what must come along: pictures, and files of the archive, whose keys are in the database.
struct Contents {
    BackupManifest manifest;
    std::vector<core::Uuid> photos;
    std::vector<QString> archiveFiles;
    std::int64_t archiveBytes = 0;
};

Result<Contents> lookInto(const QString &path, const SecretBytes &key)
{
    auto connection = openDatabase(path, key, OpenMode::ReadOnly);
    if (!connection)
        return errorOf(std::move(connection));
    Contents contents;
    const auto version = schemaVersion(connection->get());
    if (!version)
        return version.error();
    contents.manifest.schemaVersion = *version;
    if (*version == 0)
        return contents;
    auto count = Statement::prepare(connection->get(), "SELECT count(*) FROM event_log");
    if (!count)
        return errorOf(std::move(count));
    if (const auto row = count->step(); !row)
        return row.error();
    contents.manifest.events = count->int64(0);
    auto photos
        = Statement::prepare(connection->get(), "SELECT photo FROM photo_upload WHERE state < 3 ORDER BY event");
    if (!photos)
        return errorOf(std::move(photos));
    const auto listed = photos->forEachRow([&contents](Statement &row) {
        core::Uuid photo;
        if (const BlobView id = row.blob(0); id.size() == photo.bytes.size())
            std::copy_n(reinterpret_cast<const std::uint8_t *>(id.data()), id.size(), photo.bytes.begin());
        contents.photos.push_back(photo);
    });
    if (!listed)
        return listed.error();
    if (*version < archiveSchemaVersion)
        return contents;
    const auto archive = readArchive(connection->get());
    if (!archive)
        return archive.error();
    for (const ArchivedStretch &stretch : *archive) {
        contents.archiveFiles.push_back(stretch.file.name);
        contents.archiveBytes += stretch.file.bytes;
    }
    return contents;
}

class Packing {
public:
    Packing(core::PassphraseFileWriter &file, const BackupProgress &progress, std::int64_t total)
        : m_entries(file)
        , m_progress(progress)
        , m_total(total)
    {
    }

    Status add(std::string_view name, std::string_view bytes)
    {
        if (auto added = m_entries.add(name, bytes); !added)
            return added;
        return passed(static_cast<std::int64_t>(bytes.size()));
    }

    Status addFile(std::string_view name, const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return storageError(file.error());
        if (auto begun = m_entries.begin(name); !begun)
            return begun;
        while (!file.atEnd()) {
            const QByteArray block = file.read(copyBlockBytes);
            if (block.isEmpty())
                return storageError(file.error());
            if (auto written = m_entries.write({block.constData(), static_cast<std::size_t>(block.size())}); !written)
                return written;
            if (auto on = passed(block.size()); !on)
                return on;
        }
        return m_entries.end();
    }

private:
    Status passed(std::int64_t bytes)
    {
        m_done += bytes;
        if (m_progress && !m_progress(std::min(m_done, m_total), m_total))
            return Error{"backup_stopped", "The backup was stopped. The one before it is still there."};
        return {};
    }

    BackupEntryWriter m_entries;
    const BackupProgress &m_progress;
    std::int64_t m_total;
    std::int64_t m_done = 0;
};

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

/// The thumbnail first: whoever unpacks keeps both at once, when the picture comes.
Status addPhoto(Packing &packing, const PhotoStore &photos, const core::Uuid &photo)
{
    const auto picture = photos.read(photo);
    if (!picture) // gone or damaged: the queue says so, and a backup without it is better than none
        return {};
    if (const auto thumbnail = photos.thumbnail(photo)) {
        if (auto added = packing.add("thumbnail/" + photo.toString(), viewOf(*thumbnail)); !added)
            return added;
    }
    return packing.add("photo/" + photo.toString(), viewOf(*picture));
}

/// As they are. One that is gone is told of by verify(), and a backup without it is better than none.
Status addArchive(Packing &packing, const Contents &contents, const QString &folder)
{
    for (const QString &name : contents.archiveFiles) {
        const QString path = segmentPath(folder, name);
        if (!QFileInfo::exists(path))
            continue;
        if (auto added = packing.addFile("archive/" + name.toStdString(), path); !added)
            return added;
    }
    return {};
}

Status pack(Packing &packing, const Contents &contents, const QString &database, const PhotoStore &photos,
    const QString &archiveFolder)
{
    if (auto added = packing.add("manifest", encodeManifest(contents.manifest)); !added)
        return added;
    if (auto added = packing.addFile("database", database); !added)
        return added;
    if (auto added = addArchive(packing, contents, archiveFolder); !added)
        return added;
    for (const core::Uuid &photo : contents.photos) {
        if (auto added = addPhoto(packing, photos, photo); !added)
            return added;
    }
    return {};
}

} // namespace

Result<BackupReport> writeBackup(const Vault &vault, const QString &path, const BackupAccount &account,
    std::int64_t nowMs, const RandomBytes &random, const BackupProgress &progress)
{
    // First, so that a stick that is not there costs nothing.
    auto output = PassphraseOutput::create(path, core::SealedContent::Backup, vault.passphraseSeal(), random);
    if (!output)
        return errorOf(std::move(output));
    DatabaseCopy::removeStray(vault.folder());
    const DatabaseCopy copy(vault.folder(), random);
    if (auto copied = copyDatabase(vault, copy.path()); !copied)
        return errorOf(std::move(copied));
    auto contents = lookInto(copy.path(), vault.databaseKey());
    if (!contents)
        return errorOf(std::move(contents));
    SecretBytes copyKey(keyBytes);
    random(copyKey.span());
    if (auto changed = changeKeyOfCopy(copy.path(), vault.databaseKey(), copyKey); !changed)
        return errorOf(std::move(changed));
    contents->manifest.databaseKey = std::move(copyKey);
    contents->manifest.writtenAtMs = nowMs;
    contents->manifest.photos = static_cast<std::int64_t>(contents->photos.size());
    contents->manifest.account = account;

    const PhotoStore photos(vault.folder().path(), vault.photoKey());
    Packing packing(
        output->writer(), progress, QFileInfo(copy.path()).size() + contents->archiveBytes + photos.bytes());
    if (auto packed = pack(packing, *contents, copy.path(), photos, vault.folder().archivePath()); !packed)
        return errorOf(std::move(packed));
    const auto bytes = output->commit();
    if (!bytes)
        return bytes.error();
    return BackupReport{contents->manifest.events, *bytes, contents->manifest.photos};
}

} // namespace wellpulse::storage
