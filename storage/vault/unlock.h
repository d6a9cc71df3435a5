// SPDX-License-Identifier: GPL-3.0-or-later
// A vault and the keychain together. The keychain answers later, so everything here does: `done` is called once, on
// `context`'s thread, and with a FileKeychain before these return.
//
// A window does the two halves in two places: findDeviceSecret() or reserveVault() on the UI thread, where a keychain may
// ask its user, then Vault::open() or Vault::create() (most of a second of key derivation) on the storage thread. A
// program without a window takes unlockVault() and createVault(), which do both halves on the one thread it has.
#pragma once

#include "storage/keychain/keychain.h"
#include "storage/vault/vault.h"

#include <functional>

namespace wellpulse::storage {

/// What a vault is to be made with. Its device secret is in the keychain already.
struct NewVault {
    std::string id;
    SecretBytes deviceSecret;
};

/// The device secret of the vault in `folder`. Errors: those of VaultFolder::readHeader() and of the keychain, but
/// `vault_no_device_secret` where the keychain has no such item. Nothing is ever made anew for a vault that exists.
void findDeviceSecret(
    const VaultFolder &folder, Keychain &keychain, QObject *context, Keychain::Reply<SecretBytes> done);

/// Puts a new vault's secret into the keychain and reads it back, for a keyring that forgets would lock its owner out.
/// Errors: `vault_exists`, and those of the keychain.
void reserveVault(const VaultFolder &folder, const RandomBytes &random, Keychain &keychain, QObject *context,
    Keychain::Reply<NewVault> done);

/// Takes the secret of a vault that was not made out of the keychain again.
void abandonVault(const std::string &vaultId, Keychain &keychain, QObject *context, Keychain::Reply<void> done);

/// reserveVault(), then Vault::create(), then abandonVault() if that failed.
void createVault(const VaultFolder &folder, SecretBytes passphrase, KdfCost cost, const RandomBytes &random,
    Keychain &keychain, QObject *context, Keychain::Reply<Vault> done);

/// findDeviceSecret(), then Vault::open().
void unlockVault(const VaultFolder &folder, SecretBytes passphrase, Keychain &keychain, QObject *context,
    Keychain::Reply<Vault> done);

} // namespace wellpulse::storage
