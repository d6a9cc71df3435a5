// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/archive/segment_file.h"

#include "core/event/hex.h"
#include "storage/driver/statement.h"
#include "storage/driver/storage_error.h"
#include "storage/vault/open_database.h"
#include "storage/vault/sync_folder.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <algorithm>
#include <utility>

namespace wellpulse::storage {
namespace {

Error damagedSegment(const QString &name, const char *what)
{
    return {"archive_damaged", "The archive file " + name.toStdString() + ' ' + what + "; put back a backup."};
}

Result<core::Bytes32> hashOfFile(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return storageError(file.error());
    const QByteArray digest = hash.result();
    core::Bytes32 bytes{};
    std::copy_n(digest.cbegin(), bytes.size(), bytes.begin());
    return bytes;
}

Status makeTable(sqlite3 *log, sqlite3 *segment, std::string_view name)
{
    auto query = Statement::prepare(log, "SELECT sql FROM main.sqlite_master WHERE type = 'table' AND name = ?");
    if (!query)
        return errorOf(std::move(query));
    query->bind(1, name);
    if (const auto row = query->step(); !row)
        return row.error();
    return runScript(segment, std::string(query->text(0)).c_str());
}

Status makeTables(sqlite3 *log, sqlite3 *segment)
{
    if (auto loose = runScript(segment, "PRAGMA foreign_keys = OFF"); !loose)
        return loose; // what rows refer to may be in the log, or in another file
    for (const char *name : {"author", "aggregate", "snapshot_base", "outbox"}) {
        if (auto made = makeTable(log, segment, name); !made)
            return made;
    }
    for (const EventTable &table : eventTables) {
        if (auto made = makeTable(log, segment, table.name); !made)
            return made;
    }
    return {};
}

} // namespace

QString archiveFolderOf(sqlite3 *log)
{
    const char *name = sqlite3_db_filename(log, "main");
    if (name == nullptr || *name == '\0')
        return {};
    return QFileInfo(QString::fromUtf8(name)).absolutePath() + QStringLiteral("/archive");
}

QString segmentPath(const QString &folder, const QString &name)
{
    return folder + QLatin1Char('/') + name;
}

SegmentFile::SegmentFile(const QString &folder, const QString &name, SecretBytes key, DatabaseHandle connection)
    : m_folder(folder)
    , m_name(name)
    , m_key(std::move(key))
    , m_connection(std::move(connection))
{
}

Result<SegmentFile> SegmentFile::create(const QString &folder, sqlite3 *log, const RandomBytes &random)
{
    QDir().mkpath(folder);
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    std::array<std::uint8_t, 8> id{};
    random(id);
    const QString name = QString::fromStdString(core::toHex(id)) + QStringLiteral(".db");
    SecretBytes key(keyBytes);
    random(key.span());
    auto connection = openDatabase(segmentPath(folder, name), key, OpenMode::Create);
    if (!connection)
        return errorOf(std::move(connection));
    SegmentFile file(folder, name, std::move(key), std::move(*connection));
    if (auto made = makeTables(log, file.connection()); !made)
        return made.error();
    return file;
}

Result<SegmentFile> SegmentFile::open(const QString &folder, const SealedSegment &segment)
{
    const QString path = segmentPath(folder, segment.name);
    if (!QFileInfo::exists(path))
        return damagedSegment(segment.name, "is missing");
    const auto hash = hashOfFile(path);
    if (!hash)
        return hash.error();
    if (QFileInfo(path).size() != segment.bytes || *hash != segment.sha256)
        return damagedSegment(segment.name, "was altered");
    auto connection = openDatabase(path, segment.key, OpenMode::ReadOnly);
    if (!connection)
        return errorOf(std::move(connection));
    return SegmentFile(folder, segment.name, segment.key.clone(), std::move(*connection));
}

Result<SealedSegment> SegmentFile::seal()
{
    // One file, without a log beside it. Closing the connection of a file in this mode leaves nothing to write.
    if (auto folded = runScript(m_connection.get(), "PRAGMA journal_mode = DELETE"); !folded)
        return folded.error();
    m_connection.reset();
    const QString path = segmentPath(m_folder, m_name);
    syncFolder(m_folder);
    const auto hash = hashOfFile(path);
    if (!hash)
        return hash.error();
    return SealedSegment{0, m_name, std::move(m_key), *hash, QFileInfo(path).size()};
}

} // namespace wellpulse::storage
