// SPDX-License-Identifier: GPL-3.0-or-later
// A backup opened, and the vault that is made of it: with the same events and views under keys of its own, the backup's
// passphrase, and this computer's keychain. Only the device secret is put into the keychain, no account: who this laptop is
// to the office, the office says when it is set up there again, for two laptops must not go on as one device.
// Opening takes most of a second, unpacking as long as the disk takes, both in flat memory: any thread but the UI's.
#pragma once

#include "storage/backup/backup_entries.h"
#include "storage/backup/backup_writer.h"
#include "storage/vault/unlock.h"

#include <memory>

namespace wellpulse::storage {

class Backup {
public:
    /// Errors: `file_missing`, `file_foreign`, `file_damaged`, `file_newer`, `file_other_kind`, `file_wrong_passphrase`.
    static Result<Backup> open(const QString &path, const SecretBytes &passphrase);

    [[nodiscard]] const BackupManifest &manifest() const { return m_manifest; }
    [[nodiscard]] BackupReport report() const;

    /// Puts the contents into a vault that is being made (Vault::Fill), once. Errors: `file_damaged`, `backup_stopped`,
    /// those of storage_error.h; pictures that it has written are then taken away again.
    Status unpackInto(const Vault &vault, const BackupProgress &progress = {});

private:
    Backup(BackupEntryReader entries, BackupManifest manifest, std::int64_t bytes);

    BackupEntryReader m_entries;
    BackupManifest m_manifest;
    std::int64_t m_bytes; ///< of the file
};

/// reserveVault(), Vault::create() filled from `backup`, then abandonVault() if that failed. Errors: `vault_exists`, and those
/// of all these.
void restoreVault(const VaultFolder &folder, std::shared_ptr<Backup> backup, SecretBytes passphrase, KdfCost cost,
    const RandomBytes &random, Keychain &keychain, QObject *context, Keychain::Reply<Vault> done);

} // namespace wellpulse::storage
