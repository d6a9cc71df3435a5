// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/vault/unlock.h"

#include "core/event/hex.h"

#include <array>
#include <memory>

namespace wellpulse::storage {
namespace {

QString secretName(const std::string &vaultId)
{
    return keychainItemName(QString::fromStdString(vaultId), keychain_item::deviceSecret);
}

Error keychainForgot()
{
    return {"keychain_failed",
        "This computer's keychain did not keep the vault's key, so no vault was made. Unlock the keychain and try "
        "again."};
}

} // namespace

void findDeviceSecret(
    const VaultFolder &folder, Keychain &keychain, QObject *context, Keychain::Reply<SecretBytes> done)
{
    const auto header = folder.readHeader();
    if (!header)
        return done(header.error());
    keychain.read(secretName(header->vaultId), context, [done = std::move(done)](Result<SecretBytes> secret) {
        // A locked keyring can answer "no such item" too, which is why the sentence speaks of it.
        if (!secret && secret.error().code == "keychain_not_found")
            return done(noDeviceSecret());
        done(std::move(secret));
    });
}

void reserveVault(const VaultFolder &folder, const RandomBytes &random, Keychain &keychain, QObject *context,
    Keychain::Reply<NewVault> done)
{
    if (folder.holdsVault())
        return done(vaultExists(folder));
    std::array<std::uint8_t, 16> id{};
    random(id);
    // Shared, for a std::function copies what it holds.
    const auto made = std::make_shared<NewVault>(NewVault{core::toHex(id), SecretBytes(keyBytes)});
    random(made->deviceSecret.span());
    const auto readBack = [made, done](Result<SecretBytes> kept) {
        if (!kept || !(*kept == made->deviceSecret))
            return done(keychainForgot());
        done(std::move(*made));
    };
    keychain.write(
        secretName(made->id), made->deviceSecret, context, [made, readBack, done, context, &keychain](Status written) {
            if (!written)
                return done(errorOf(std::move(written)));
            keychain.read(secretName(made->id), context, readBack);
        });
}

void abandonVault(const std::string &vaultId, Keychain &keychain, QObject *context, Keychain::Reply<void> done)
{
    keychain.remove(secretName(vaultId), context, std::move(done));
}

void createVault(const VaultFolder &folder, SecretBytes passphrase, KdfCost cost, const RandomBytes &random,
    Keychain &keychain, QObject *context, Keychain::Reply<Vault> done)
{
    const auto typed = std::make_shared<SecretBytes>(std::move(passphrase));
    reserveVault(folder, random, keychain, context,
        [folder, typed, cost, random, context, done = std::move(done), &keychain](Result<NewVault> reserved) {
            if (!reserved)
                return done(errorOf(std::move(reserved)));
            auto vault = Vault::create(folder, reserved->id, *typed, reserved->deviceSecret, cost, random);
            if (vault)
                return done(std::move(vault));
            abandonVault(reserved->id, keychain, context, [done, error = vault.error()](Status) { done(error); });
        });
}

void unlockVault(const VaultFolder &folder, SecretBytes passphrase, Keychain &keychain, QObject *context,
    Keychain::Reply<Vault> done)
{
    const auto typed = std::make_shared<SecretBytes>(std::move(passphrase));
    findDeviceSecret(folder, keychain, context, [folder, typed, done = std::move(done)](Result<SecretBytes> secret) {
        done(secret ? Vault::open(folder, *typed, *secret) : Result<Vault>(errorOf(std::move(secret))));
    });
}

} // namespace wellpulse::storage
