// SPDX-License-Identifier: GPL-3.0-or-later
// What a backup says of itself, as its first content: canonical JSON inside the seal, so only who has the passphrase reads
// whose it is. Members that are not known are passed over; a schema newer than this program's is refused before anything
// is written.
#pragma once

#include "core/result.h"
#include "storage/secret/secret_bytes.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace wellpulse::storage {

/// Whose vault it is, for who sets it up again; empty where that is not known.
struct BackupAccount {
    std::string server;
    std::string tenantId;
    std::string email;
};

struct BackupManifest {
    std::int64_t writtenAtMs = 0;
    std::int64_t events = 0; ///< rows of the log
    std::int64_t photos = 0; ///< pictures that the office had not confirmed
    int schemaVersion = 0;
    BackupAccount account;
    SecretBytes databaseKey; ///< of the database in this file alone
};

[[nodiscard]] std::string encodeManifest(const BackupManifest &manifest);
/// Error: `file_damaged`.
Result<BackupManifest> parseManifest(std::string_view text);

} // namespace wellpulse::storage
