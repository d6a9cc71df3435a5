// SPDX-License-Identifier: GPL-3.0-or-later
// The device database's schema and its versions. Each migration is one transaction that ends with its row in
// `schema_version`. Works on an open, keyed SQLCipher connection; knows nothing of keys and files.
#pragma once

#include "core/result.h"

struct sqlite3;

namespace wellpulse::storage {

/// The newest schema that this program knows.
int latestSchemaVersion();
/// The first that has an archive.
inline constexpr int archiveSchemaVersion = 7;

/// Brings the database up to latestSchemaVersion() and answers that. Errors: `database_too_new` when a newer program
/// has written it (nothing is changed), else those of storage_error.h.
Result<int> migrate(sqlite3 *connection);
/// The same up to `target` alone, which an earlier program knew as the newest one. Answers the version there is then.
Result<int> migrateTo(sqlite3 *connection, int target);

/// 0 for an empty database.
Result<int> schemaVersion(sqlite3 *connection);

} // namespace wellpulse::storage
