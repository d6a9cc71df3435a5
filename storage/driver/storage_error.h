// SPDX-License-Identifier: GPL-3.0-or-later
// What SQLite reports, as an Error a person can act on. The codes: `disk_full`, `folder_read_only`, `cannot_open`,
// `vault_damaged`, `disk_error`, `database_busy`, `constraint_failed`, and `storage_failed` for the rest (a bug or an
// exhausted machine; the message then carries SQLite's own words).
#pragma once

#include "core/result.h"

#include <QtCore/QFileDevice>

class QSqlError;
struct sqlite3;

namespace wellpulse::storage {

/// The last error of `connection` (null: SQLite could not even allocate one). The operating system's own reason is
/// taken into account: SQLite reports some full disks as a mere input/output error.
[[nodiscard]] Error storageError(sqlite3 *connection);

/// The error for an extended result code; `detail` is SQLite's text.
[[nodiscard]] Error storageError(int extendedCode, const char *detail, int systemErrno = 0);

/// The error of a query or a database that runs on SqlCipherDriver.
[[nodiscard]] Error storageError(const QSqlError &error);

/// The error of a file that Qt writes.
[[nodiscard]] Error storageError(QFileDevice::FileError error);

} // namespace wellpulse::storage
