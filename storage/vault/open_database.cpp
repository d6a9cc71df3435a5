// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/vault/open_database.h"

#include "storage/driver/statement.h"
#include "storage/driver/storage_error.h"
#include "storage/vault/raw_key.h"

#include <QDir>
#include <QFileInfo>

#include <array>
#include <string>

#ifndef SQLITE_HAS_CODEC
#error "SQLCipher is needed: this SQLite would write plaintext"
#endif

namespace wellpulse::storage {
namespace {

constexpr std::string_view plaintextHeader("SQLite format 3\0", 16);
constexpr qint64 cipherPageBytes = 4'096; // SQLCipher 4's own; 8,192 costs an append more than it saves in size

Error folderReadOnly()
{
    return storageError(SQLITE_READONLY, "");
}

Error damaged()
{
    return storageError(SQLITE_NOTADB, "");
}

bool hasWriteAheadLog(const QString &path)
{
    return QFileInfo(path + QStringLiteral("-wal")).size() > 0;
}

/// What can be told of the file's name, size and rights before SQLite, which might touch it, sees it. Never opens it: where
/// the system's locks are of the process (POSIX), closing it again would drop the locks of every connection that this
/// process has to it, and another program could then delete the write-ahead log under them.
Status checkFile(const QString &path, OpenMode mode)
{
    const QFileInfo info(path);
    const bool writes = mode != OpenMode::ReadOnly;
    if (writes && info.absoluteDir().exists() && !QFileInfo(info.absolutePath()).isWritable())
        return folderReadOnly();
    if (mode == OpenMode::Create) {
        if (info.exists())
            return Error{"vault_exists", "There is already a database in this folder. Nothing was changed."};
        return {};
    }
    if (!info.exists())
        return Error{"vault_missing",
            "The vault's database is not in its folder. Nothing was changed; check the folder or put back a backup."};
    if (!info.isReadable())
        return storageError(SQLITE_CANTOPEN, "");
    // A crash in the middle of a checkpoint may leave part of a page, but then the write-ahead log still has it whole.
    if (info.size() < cipherPageBytes || (info.size() % cipherPageBytes != 0 && !hasWriteAheadLog(path)))
        return damaged();
    if (writes && !info.isWritable())
        return folderReadOnly();
    return {};
}

/// Reads the first bytes through SQLite's own open file (see checkFile), before anything else does.
Status checkStart(sqlite3 *connection)
{
    sqlite3_file *file = nullptr;
    std::array<char, plaintextHeader.size()> start{};
    if (sqlite3_file_control(connection, "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK
        || file->pMethods == nullptr
        || file->pMethods->xRead(file, start.data(), static_cast<int>(start.size()), 0) != SQLITE_OK)
        return storageError(SQLITE_CANTOPEN, "");
    if (std::string_view(start.data(), start.size()) == plaintextHeader)
        return Error{"vault_plaintext",
            "The vault's database is not encrypted, so it is not the one this program wrote. Nothing was changed; put "
            "back a backup of the folder."};
    return {};
}

Status setKey(sqlite3 *connection, const SecretBytes &key)
{
    return withRawKey(connection, key, sqlite3_key);
}

Result<std::string> answerOf(sqlite3 *connection, std::string_view sql)
{
    auto statement = Statement::prepare(connection, sql);
    if (!statement)
        return errorOf(std::move(statement));
    auto row = statement->step();
    if (!row)
        return errorOf(std::move(row));
    return *row ? std::string(statement->text(0)) : std::string();
}

/// A SQLite without a cipher takes PRAGMA key without a word and writes plaintext.
Status requireCipher(sqlite3 *connection)
{
    auto version = answerOf(connection, "PRAGMA cipher_version");
    if (!version)
        return errorOf(std::move(version));
    if (version->empty())
        return Error{"cipher_missing",
            "This program was built without its encryption, so it does not open the vault. Nothing was changed; install "
            "it again."};
    return {};
}

void setConnectionOptions(sqlite3 *connection)
{
    sqlite3_extended_result_codes(connection, 1);
    sqlite3_busy_timeout(connection, busyTimeoutMs);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_DQS_DML, 0, nullptr); // "x" is a name, never a string
    sqlite3_db_config(connection, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
}

/// With the key set: nothing that is sorted or joined goes to a temporary file in plaintext, and what must be in the
/// clear in memory is not locked page by page (that costs 8x; the key itself is guarded).
constexpr const char *cipherOptions = "PRAGMA temp_store = 2;"
                                      "PRAGMA cipher_memory_security = OFF;";

std::string sessionOptions(OpenMode mode)
{
    std::string sql = "PRAGMA synchronous = FULL;"
                      "PRAGMA foreign_keys = ON;"
                      "PRAGMA secure_delete = OFF;" // what is deleted is ciphertext already
                      "PRAGMA cache_size = -16384;";
    if (mode != OpenMode::ReadOnly)
        sql += "PRAGMA wal_autocheckpoint = " + std::to_string(checkpointPages) + ';';
    return sql;
}

Status startWriteAheadLog(sqlite3 *connection)
{
    auto journal = answerOf(connection, "PRAGMA journal_mode = WAL");
    if (!journal)
        return errorOf(std::move(journal));
    if (*journal != "wal")
        return Error{"disk_error",
            "This disk cannot hold the vault, for it lacks shared memory files. Move the vault to a "
            "local disk."};
    return {};
}

Status runOpenSequence(sqlite3 *connection, const SecretBytes &key, OpenMode mode)
{
    // SQLCipher would write every refusal to stderr; here a refusal is an Error.
    if (auto quiet = runScript(connection, "PRAGMA cipher_log_level = NONE"); !quiet)
        return quiet;
    if (auto keyed = setKey(connection, key); !keyed)
        return keyed;
    if (auto cipher = requireCipher(connection); !cipher)
        return cipher;
    if (auto options = runScript(connection, cipherOptions); !options)
        return options;
    if (auto schema = answerOf(connection, "SELECT count(*) FROM sqlite_master"); !schema)
        return errorOf(std::move(schema));
    if (mode != OpenMode::ReadOnly) {
        if (sqlite3_db_readonly(connection, "main") != 0)
            return folderReadOnly();
        if (auto wal = startWriteAheadLog(connection); !wal)
            return wal;
    }
    return runScript(connection, sessionOptions(mode).c_str());
}

int openFlags(OpenMode mode)
{
    const int common = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE; // one thread a connection
    switch (mode) {
    case OpenMode::Create:
        return common | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    case OpenMode::ReadWrite:
        return common | SQLITE_OPEN_READWRITE;
    case OpenMode::ReadOnly:
        break;
    }
    return common | SQLITE_OPEN_READONLY;
}

/// Until the key has proved right, closing must not copy a write-ahead log into the database.
void keepLogOnClose(sqlite3 *connection, bool keep)
{
    sqlite3_db_config(connection, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keep ? 1 : 0, nullptr);
}

} // namespace

Result<DatabaseHandle> openDatabase(const QString &path, const SecretBytes &key, OpenMode mode)
{
    if (auto file = checkFile(path, mode); !file)
        return errorOf(std::move(file));

    sqlite3 *opened = nullptr;
    const int code = sqlite3_open_v2(path.toUtf8().constData(), &opened, openFlags(mode), nullptr);
    DatabaseHandle connection(opened);
    if (code != SQLITE_OK)
        return storageError(opened);
    if (mode != OpenMode::Create) {
        if (auto start = checkStart(opened); !start)
            return errorOf(std::move(start));
    }
    setConnectionOptions(opened);
    const bool hadLog = hasWriteAheadLog(path);
    keepLogOnClose(opened, hadLog);
    if (auto done = runOpenSequence(opened, key, mode); !done)
        return errorOf(std::move(done));
    keepLogOnClose(opened, false);
    return connection;
}

} // namespace wellpulse::storage
