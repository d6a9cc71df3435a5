// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup/restore.h"

#include "core/event/uuid.h"
#include "storage/backup/passphrase_output.h"
#include "storage/driver/statement.h"
#include "storage/driver/storage_error.h"
#include "storage/log/migrations.h"
#include "storage/photo/photo_store.h"
#include "storage/vault/change_key.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QRegularExpression>
#include <QtCore/QSaveFile>

#include <algorithm>
#include <utility>
#include <vector>

namespace wellpulse::storage {
namespace {

constexpr std::size_t longestManifest = 64UL * 1024;
constexpr std::size_t longestPicture = 64UL * 1024 * 1024; // many times what photo/ makes
constexpr std::string_view photoPrefix = "photo/";
constexpr std::string_view thumbnailPrefix = "thumbnail/";
constexpr std::string_view archivePrefix = "archive/";

QByteArray bytesOf(const std::string &text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

class Unpacking {
public:
    Unpacking(BackupEntryReader &entries, const BackupManifest &manifest, const Vault &vault,
        const BackupProgress &progress, std::int64_t total)
        : m_entries(entries)
        , m_manifest(manifest)
        , m_vault(vault)
        , m_photos(vault.folder().path(), vault.photoKey())
        , m_progress(progress)
        , m_total(total)
    {
    }

    Status run()
    {
        Status done = unpackAll();
        if (done && !m_hasDatabase)
            done = core::damagedFile();
        if (!done) {
            for (const core::Uuid &photo : m_kept)
                static_cast<void>(m_photos.remove(photo)); // what stays cannot be read by anybody
            QDir(m_vault.folder().archivePath()).removeRecursively();
        }
        return done;
    }

private:
    Status unpackAll()
    {
        for (;;) {
            const auto name = m_entries.next();
            if (!name)
                return name.error();
            if (!*name)
                return {};
            if (auto unpacked = unpack(**name); !unpacked)
                return unpacked;
        }
    }

    Status unpack(const std::string &name)
    {
        if (name == "database")
            return unpackDatabase();
        if (name.starts_with(thumbnailPrefix))
            return takeThumbnail(std::string_view(name).substr(thumbnailPrefix.size()));
        if (name.starts_with(photoPrefix))
            return unpackPhoto(std::string_view(name).substr(photoPrefix.size()));
        if (name.starts_with(archivePrefix))
            return unpackArchive(std::string_view(name).substr(archivePrefix.size()));
        return {}; // of a newer program; what it cannot do without raises the file's version
    }

    Status passed(std::size_t bytes)
    {
        m_done += static_cast<std::int64_t>(bytes);
        if (m_progress && !m_progress(std::min(m_done, m_total), m_total))
            return Error{"backup_stopped", "The restoring was stopped. Nothing was changed."};
        return {};
    }

    Status writeRest(QFileDevice &file, QIODevice::OpenMode mode)
    {
        if (!file.open(mode | QIODevice::Unbuffered))
            return storageError(file.error());
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        for (;;) {
            const auto piece = m_entries.piece();
            if (!piece)
                return piece.error();
            if (piece->empty())
                return {};
            for (std::size_t done = 0; done < piece->size();) {
                const qint64 written = file.write(piece->data() + done, static_cast<qint64>(piece->size() - done));
                if (written <= 0)
                    return storageError(file.error());
                done += static_cast<std::size_t>(written);
            }
            if (auto on = passed(piece->size()); !on)
                return on;
        }
    }

    Status unpackDatabase()
    {
        const QString path = m_vault.folder().databasePath();
        QFile file(path);
        if (auto written = writeRest(file, QIODevice::WriteOnly | QIODevice::NewOnly); !written)
            return written;
        file.close();
        if (auto changed = changeKeyOfCopy(path, m_manifest.databaseKey, m_vault.databaseKey()); !changed)
            return changed;
        m_hasDatabase = true;
        return checkEvents();
    }

    Status unpackArchive(std::string_view name)
    {
        static const QRegularExpression plain(QStringLiteral("^[0-9a-f]{16}\\.db$"));
        const QString plainName = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
        if (!plain.match(plainName).hasMatch())
            return core::damagedFile();
        const QString folder = m_vault.folder().archivePath();
        QDir().mkpath(folder);
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QSaveFile file(folder + QLatin1Char('/') + plainName); // waits for the disk
        if (auto written = writeRest(file, QIODevice::WriteOnly); !written)
            return written;
        return file.commit() ? Status() : Status(storageError(file.error()));
    }

    Status checkEvents()
    {
        if (m_manifest.schemaVersion == 0)
            return {};
        auto connection = m_vault.openDatabase(OpenMode::ReadWrite);
        if (!connection)
            return errorOf(std::move(connection));
        auto count = Statement::prepare(connection->get(), "SELECT count(*) FROM event_log");
        if (!count)
            return errorOf(std::move(count));
        if (const auto row = count->step(); !row)
            return row.error();
        return count->int64(0) == m_manifest.events ? Status() : Status(core::damagedFile());
    }

    Status takeThumbnail(std::string_view id)
    {
        auto bytes = m_entries.rest(longestPicture);
        if (!bytes)
            return errorOf(std::move(bytes));
        m_thumbnail = {std::string(id), std::move(*bytes)};
        return passed(m_thumbnail.second.size());
    }

    Status unpackPhoto(std::string_view id)
    {
        const auto bytes = m_entries.rest(longestPicture);
        if (!bytes)
            return bytes.error();
        const auto photo = core::parseUuid(id);
        if (!photo)
            return core::damagedFile();
        m_kept.push_back(*photo);
        const std::string thumbnail = m_thumbnail.first == id ? m_thumbnail.second : std::string();
        if (auto kept = m_photos.keep(*photo, bytesOf(*bytes), bytesOf(thumbnail)); !kept)
            return kept;
        return passed(bytes->size());
    }

    BackupEntryReader &m_entries;
    const BackupManifest &m_manifest;
    const Vault &m_vault;
    PhotoStore m_photos;
    const BackupProgress &m_progress;
    std::int64_t m_total;
    std::int64_t m_done = 0;
    bool m_hasDatabase = false;
    std::pair<std::string, std::string> m_thumbnail; ///< whose, and its bytes
    std::vector<core::Uuid> m_kept;
};

} // namespace

Backup::Backup(BackupEntryReader entries, BackupManifest manifest, std::int64_t bytes)
    : m_entries(std::move(entries))
    , m_manifest(std::move(manifest))
    , m_bytes(bytes)
{
}

Result<Backup> Backup::open(const QString &path, const SecretBytes &passphrase)
{
    auto file = openPassphraseFile(path, core::SealedContent::Backup, core::sealByPassphrase(passphrase.view()));
    if (!file)
        return errorOf(std::move(file));
    BackupEntryReader entries(std::move(*file));
    const auto first = entries.next();
    if (!first)
        return first.error();
    if (*first != "manifest")
        return core::damagedFile();
    const auto text = entries.rest(longestManifest);
    if (!text)
        return text.error();
    auto manifest = parseManifest(*text);
    if (!manifest)
        return errorOf(std::move(manifest));
    if (manifest->schemaVersion > latestSchemaVersion())
        return core::newerFile();
    return Backup(std::move(entries), std::move(*manifest), QFileInfo(path).size());
}

BackupReport Backup::report() const
{
    return {m_manifest.events, m_bytes, m_manifest.photos};
}

Status Backup::unpackInto(const Vault &vault, const BackupProgress &progress)
{
    return Unpacking(m_entries, m_manifest, vault, progress, m_bytes).run();
}

void restoreVault(const VaultFolder &folder, std::shared_ptr<Backup> backup, SecretBytes passphrase, KdfCost cost,
    const RandomBytes &random, Keychain &keychain, QObject *context, Keychain::Reply<Vault> done)
{
    const auto typed = std::make_shared<SecretBytes>(std::move(passphrase));
    reserveVault(folder, random, keychain, context,
        [folder, backup = std::move(backup), typed, cost, random, context, done = std::move(done), &keychain](
            Result<NewVault> reserved) {
            if (!reserved)
                return done(errorOf(std::move(reserved)));
            auto vault = Vault::create(folder, reserved->id, *typed, reserved->deviceSecret, cost, random,
                [&backup](const Vault &made) { return backup->unpackInto(made); });
            if (vault)
                return done(std::move(vault));
            abandonVault(reserved->id, keychain, context, [done, error = vault.error()](Status) { done(error); });
        });
}

} // namespace wellpulse::storage
