// SPDX-License-Identifier: GPL-3.0-or-later
// The one way to a connection on an encrypted database: the open sequence of docs/security.md. Knows the file and its key;
// not the vault's header, nor the schema. Called on the thread that will use the connection.
//
// Every refusal leaves the files as they were (SQLite may leave an empty log beside a database refused for reading only):
//   `vault_missing` no such file; `vault_plaintext` a SQLite file that is not encrypted; `vault_damaged` truncated,
//   altered, or not of this key; `folder_read_only`; `disk_full`; `cipher_missing` the SQLite in this program cannot encrypt.
//
// Several processes may have one database open (the desktop and the command line, or two commands): SQLite's locks and a
// waiting time put their transactions in order, so there is no lock file that a crash could leave behind. It follows that
// nobody may keep what another process can change (the next sequence number, say) from one transaction to the next.
#pragma once

#include "core/result.h"
#include "storage/driver/database_handle.h"
#include "storage/secret/secret_bytes.h"

#include <QString>

namespace wellpulse::storage {

enum class OpenMode {
    Create, ///< a new file, refused (`vault_exists`) if there is one
    ReadWrite,
    ReadOnly,
};

/// How long a connection waits for another one's transaction before it answers `database_busy`.
inline constexpr int busyTimeoutMs = 10'000;

/// Pages in the write-ahead log before a commit copies them back into the database, which takes some milliseconds. At
/// the eight or so pages an append writes this is one append in five hundred, and a log of 16 MiB.
inline constexpr int checkpointPages = 4'000;

/// Opens `path` with the raw 32-byte `key` (no second key derivation).
Result<DatabaseHandle> openDatabase(const QString &path, const SecretBytes &key, OpenMode mode);

} // namespace wellpulse::storage
