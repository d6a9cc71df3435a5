// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/vault/vault_folder.h"

#include "storage/driver/storage_error.h"
#include "storage/vault/sync_folder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <sqlcipher/sqlite3.h>

namespace wellpulse::storage {
namespace {

constexpr qint64 maxHeaderBytes = 64 * 1024;

} // namespace

Error vaultExists(const VaultFolder &folder)
{
    return {"vault_exists",
        "There is already a vault in " + folder.path().toStdString()
            + ". Nothing was changed; unlock it, or choose another folder."};
}

VaultFolder::VaultFolder(const QString &path)
    : m_path(QDir::cleanPath(QDir(path).absolutePath()))
{
}

QString VaultFolder::headerPath() const
{
    return m_path + QStringLiteral("/vault.json");
}

QString VaultFolder::newHeaderPath() const
{
    return headerPath() + QStringLiteral(".new");
}

QString VaultFolder::databasePath() const
{
    return m_path + QStringLiteral("/wellpulse.db");
}

QString VaultFolder::archivePath() const
{
    return m_path + QStringLiteral("/archive");
}

bool VaultFolder::isThere() const
{
    return QFileInfo::exists(m_path);
}

bool VaultFolder::holdsVault() const
{
    return QFileInfo::exists(headerPath());
}

Result<VaultHeader> VaultFolder::readHeader() const
{
    if (!holdsVault())
        return Error{"vault_missing",
            "There is no vault in " + m_path.toStdString() + ". Nothing was changed; check the folder, or set one up."};
    QFile file(headerPath());
    if (!file.open(QIODevice::ReadOnly))
        return storageError(SQLITE_CANTOPEN, "");
    const QByteArray bytes = file.read(maxHeaderBytes);
    return parseVaultHeader({bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

Status VaultFolder::prepare() const
{
    if (holdsVault())
        return vaultExists(*this);
    if (!isThere()) {
        if (!QDir().mkpath(m_path))
            return storageError(SQLITE_READONLY, "");
        QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    if (!QFileInfo(m_path).isDir() || !QFileInfo(m_path).isWritable())
        return storageError(SQLITE_READONLY, "");
    if (QFileInfo::exists(newHeaderPath()))
        discard();
    else if (QFileInfo::exists(databasePath()))
        return Error{"vault_damaged",
            "There is a database in " + m_path.toStdString()
                + ", but its vault.json is gone, and without it nobody can read it. Nothing was changed; put back "
                  "vault.json, or choose another folder."};
    return {};
}

Status VaultFolder::writeNewHeader(const VaultHeader &header) const
{
    const std::string bytes = encodeVaultHeader(header);
    QSaveFile file(newHeaderPath());
    if (!file.open(QIODevice::WriteOnly))
        return storageError(file.error());
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const auto size = static_cast<qint64>(bytes.size());
    if (file.write(bytes.data(), size) != size || !file.commit()) // commit() waits for the disk
        return storageError(file.error());
    return {};
}

Status VaultFolder::commitNewHeader() const
{
    syncFolder(m_path); // the database's name first
    QFile header(newHeaderPath());
    if (!header.rename(headerPath())) // never onto an existing one
        return storageError(header.error());
    syncFolder(m_path);
    return {};
}

void VaultFolder::discard() const
{
    for (const QString &path : {databasePath(), databasePath() + QStringLiteral("-wal"),
             databasePath() + QStringLiteral("-shm"), newHeaderPath()})
        QFile::remove(path);
}

void VaultFolder::removeIfEmpty() const
{
    QDir().rmdir(m_path); // leaves a folder with anything in it
}

} // namespace wellpulse::storage
