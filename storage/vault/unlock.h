// SPDX-License-Identifier: GPL-3.0-or-later
// A vault and the keychain together: making one, and unlocking one. The keychain answers later, so these do; `done` is
// called once on `context`'s thread, and the key derivation (most of a second) runs there too: in the desktop
// application that is the storage thread, never the UI's. With a FileKeychain `done` is called before these return.
#pragma once

#include "storage/keychain/keychain.h"
#include "storage/vault/vault.h"

#include <functional>

namespace wellpulse::storage {

using VaultReply = std::function<void(Result<Vault>)>;

/// Makes a vault in `folder`: its device secret goes into the keychain first, and is read back, for a keyring that
/// forgets would lock its owner out. A creation that fails takes it out again. Errors: those of Vault::create() and of the
/// keychain.
void createVault(const VaultFolder &folder, SecretBytes passphrase, KdfCost cost, const RandomBytes &random,
    Keychain &keychain, QObject *context, VaultReply done);

/// Unlocks the vault in `folder`. Errors: those of Vault::open() and of the keychain. A keychain without the secret is
/// `vault_no_device_secret`, and nothing is ever made anew for a vault that exists.
void unlockVault(
    const VaultFolder &folder, SecretBytes passphrase, Keychain &keychain, QObject *context, VaultReply done);

} // namespace wellpulse::storage
