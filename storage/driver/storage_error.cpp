// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/driver/storage_error.h"

#include <QSqlError>
#include <QString>

#include <sqlcipher/sqlite3.h>

#include <cerrno>

namespace wellpulse::storage {
namespace {

Error diskFull()
{
    return {"disk_full",
        "The disk is full. Everything saved so far is safe; free some space on it and do the last step again."};
}

Error folderReadOnly()
{
    return {"folder_read_only",
        "The vault's folder cannot be written to. Nothing was changed; allow writing there or move the vault, then try "
        "again."};
}

Error cannotOpen()
{
    return {"cannot_open",
        "A file of the vault cannot be opened. Nothing was changed; check that the folder is still there and may be "
        "read."};
}

Error damaged()
{
    return {"vault_damaged",
        "The database is damaged or does not belong to this vault. Nothing was changed; put back a backup of the "
        "folder."};
}

Error diskError()
{
    return {"disk_error",
        "The disk reported an error, so the last step was not saved. What was saved before is safe; copy the folder to "
        "another disk."};
}

Error busy()
{
    return {"database_busy", "Another program is writing to this vault just now. Nothing was changed; try again."};
}

Error ioError(int extendedCode)
{
    // The shared-memory file can only fail to grow for want of space.
    return extendedCode == SQLITE_IOERR_SHMSIZE ? diskFull() : diskError();
}

} // namespace

Error storageError(int extendedCode, const char *detail, int systemErrno)
{
    const int code = extendedCode & 0xff;
    if (code == SQLITE_IOERR || code == SQLITE_CANTOPEN) {
        if (systemErrno == ENOSPC || systemErrno == EDQUOT || systemErrno == EFBIG)
            return diskFull();
        if (systemErrno == EROFS || systemErrno == EACCES || systemErrno == EPERM)
            return folderReadOnly();
    }
    switch (code) {
    case SQLITE_FULL:
        return diskFull();
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return folderReadOnly();
    case SQLITE_CANTOPEN:
        return cannotOpen();
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
        return damaged();
    case SQLITE_IOERR:
        return ioError(extendedCode);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return busy();
    case SQLITE_CONSTRAINT:
        return {"constraint_failed", std::string("The database refused the row: ") + detail + '.'};
    default:
        return {"storage_failed", std::string("The database could not do this: ") + detail + '.'};
    }
}

Error storageError(sqlite3 *connection)
{
    if (connection == nullptr)
        return storageError(SQLITE_NOMEM, sqlite3_errstr(SQLITE_NOMEM));
    return storageError(
        sqlite3_extended_errcode(connection), sqlite3_errmsg(connection), sqlite3_system_errno(connection));
}

Error storageError(const QSqlError &error)
{
    bool isNumber = false;
    const int code = error.nativeErrorCode().toInt(&isNumber);
    const QByteArray detail = (error.databaseText().isEmpty() ? error.driverText() : error.databaseText()).toUtf8();
    return storageError(isNumber ? code : SQLITE_ERROR, detail.constData());
}

Error storageError(QFileDevice::FileError error)
{
    switch (error) {
    case QFileDevice::ResourceError: // what Qt makes of ENOSPC
    case QFileDevice::WriteError:    // and of the other limits to a file's size
        return diskFull();
    case QFileDevice::OpenError:
    case QFileDevice::PermissionsError:
        return folderReadOnly();
    default:
        return diskError();
    }
}

} // namespace wellpulse::storage
