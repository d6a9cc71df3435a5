// SPDX-License-Identifier: GPL-3.0-or-later
// An unlocked vault: its keys, in guarded memory, and the way to its database.
//
//     passphrase --Argon2id--+
//     device secret ---------+--HKDF--> key-encrypting key --XChaCha20-Poly1305--> master key --HKDF--> database,
//                                                                                                       photos, drafts
// Of the passphrase's own key one more is made, for files that must open on another laptop (passphraseSeal()).
// The master key is needed for the subkeys only and is gone once they are derived. Letting go of the Vault (or lock())
// zeroes the keys; connections it gave out must be closed by then, for each holds its own copy.
// create() and open() take most of a second: any thread but the UI's. Every refusal leaves the disk as it was.
#pragma once

#include "core/result.h"
#include "core/sealed/passphrase_file_header.h"
#include "storage/driver/database_handle.h"
#include "storage/secret/random.h"
#include "storage/secret/secret_bytes.h"
#include "storage/vault/open_database.h"
#include "storage/vault/passphrase_key.h"
#include "storage/vault/vault_folder.h"

#include <QString>

#include <functional>

namespace wellpulse::storage {

class Vault {
public:
    /// Makes the vault `vaultId` (32 hex digits) in `folder` with an empty database. The device secret must be in the
    /// keychain already: a vault whose secret was never kept could not be opened again. Errors: `vault_exists`,
    /// `passphrase_empty`, `vault_kdf_out_of_range`, `folder_read_only`, `disk_full` and the other storage errors.
    static Result<Vault> create(const VaultFolder &folder, const std::string &vaultId, const SecretBytes &passphrase,
        const SecretBytes &deviceSecret, KdfCost cost, const RandomBytes &random);

    /// Puts what a new vault is to hold into its folder, the database at least; the vault becomes one when that is done.
    using Fill = std::function<Status(const Vault &)>;
    /// create() with other contents than an empty database. What `fill` puts beside the database it takes away again itself
    /// when it fails; its errors are answered.
    static Result<Vault> create(const VaultFolder &folder, const std::string &vaultId, const SecretBytes &passphrase,
        const SecretBytes &deviceSecret, KdfCost cost, const RandomBytes &random, const Fill &fill);

    /// Errors: `vault_missing`, `vault_tampered`, `vault_newer`, `vault_kdf_out_of_range`, `vault_no_device_secret` (the secret is
    /// another vault's), `vault_wrong_passphrase`. It does not touch the database; openDatabase() does.
    static Result<Vault> open(
        const VaultFolder &folder, const SecretBytes &passphrase, const SecretBytes &deviceSecret);

    [[nodiscard]] const std::string &id() const { return m_id; }
    [[nodiscard]] const VaultFolder &folder() const { return m_folder; }
    [[nodiscard]] const SecretBytes &databaseKey() const { return m_databaseKey; }
    [[nodiscard]] const SecretBytes &photoKey() const { return m_photoKey; }
    [[nodiscard]] const SecretBytes &draftKey() const { return m_draftKey; }

    /// What seals files that the passphrase alone opens, also where this computer's keychain is not.
    [[nodiscard]] core::PassphraseSeal passphraseSeal() const;

    /// A connection on the vault's database, for the calling thread.
    Result<DatabaseHandle> openDatabase(OpenMode mode) const;

    /// Zeroes the keys; the vault is of no more use.
    void lock() noexcept;

private:
    Vault(const VaultFolder &folder, const VaultHeader &header, const SecretBytes &passphraseKey,
        const SecretBytes &masterKey);

    VaultFolder m_folder;
    std::string m_id;
    SecretBytes m_databaseKey;
    SecretBytes m_photoKey;
    SecretBytes m_draftKey;
    KdfCost m_kdf;
    KdfSalt m_salt{};
    SecretBytes m_passphraseSealKey;
};

/// The sentence for a keychain that has no secret for a vault that exists. It is never made anew.
[[nodiscard]] Error noDeviceSecret();

} // namespace wellpulse::storage
