// SPDX-License-Identifier: GPL-3.0-or-later
// One file with all that a laptop would take with it: the database as it is at one moment, and the pictures that the office
// has not confirmed. The program may go on writing meanwhile. What lies on the disk on the way is encrypted too. The vault's
// own keys are not in the file: the copy of the database has a key of its own, and pictures are sealed anew where they are
// restored. Waits for the disk, in blocks of flat memory; any thread but the UI's.
#pragma once

#include "storage/backup/backup_manifest.h"
#include "storage/secret/random.h"
#include "storage/vault/vault.h"

#include <functional>

namespace wellpulse::storage {

struct BackupReport {
    std::int64_t events = 0;
    std::int64_t bytes = 0; ///< of the file
    std::int64_t photos = 0;
};

/// Bytes done of about how many; false stops the work.
using BackupProgress = std::function<bool(std::int64_t done, std::int64_t total)>;

/// Errors: those of PassphraseOutput::create(), of the database and of storage_error.h; `backup_stopped`. After any, the
/// file of that name is what it was before.
Result<BackupReport> writeBackup(const Vault &vault, const QString &path, const BackupAccount &account,
    std::int64_t nowMs, const RandomBytes &random, const BackupProgress &progress = {});

} // namespace wellpulse::storage
