// SPDX-License-Identifier: GPL-3.0-or-later
// A vault unlocked for a command that needs no account with the office: one that was restored and not set up again yet is
// backed up like any other.
#pragma once

#include "app/cli/global_options.h"
#include "storage/backup/backup_manifest.h"
#include "storage/vault/vault.h"

namespace wellpulse::cli {

struct UnlockedVault {
    storage::Vault vault;
    storage::BackupAccount account; ///< empty where the keychain knows none
};

/// Errors are those of the passphrase file, the keychain and the vault: exit code 3.
Result<UnlockedVault> unlockNamedVault(const GlobalOptions &options);

/// How dear a new vault's passphrase is.
storage::KdfCost kdfCostFor(const GlobalOptions &options);

} // namespace wellpulse::cli
