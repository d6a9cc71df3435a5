// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/vault/unlock.h"

#include "core/event/hex.h"

#include <array>
#include <memory>

namespace wellpulse::storage {
namespace {

/// What the steps of a creation share while the keychain answers them.
struct Creation {
    VaultFolder folder;
    std::string vaultId;
    QString secretName;
    SecretBytes passphrase;
    SecretBytes deviceSecret;
    KdfCost cost;
    RandomBytes random;
    Keychain &keychain;
    QObject *context;
    VaultReply done;
};

using CreationPtr = std::shared_ptr<Creation>;

/// Takes the secret of a creation that failed out of the keychain, then reports why it failed.
void giveUp(const CreationPtr &creation, const Error &error)
{
    creation->keychain.remove(creation->secretName, creation->context,
        [creation, error](Status) { creation->done(error); });
}

void makeVault(const CreationPtr &creation)
{
    auto vault = Vault::create(creation->folder, creation->vaultId, creation->passphrase, creation->deviceSecret,
        creation->cost, creation->random);
    if (!vault)
        return giveUp(creation, vault.error());
    creation->done(std::move(vault));
}

void readSecretBack(const CreationPtr &creation)
{
    creation->keychain.read(creation->secretName, creation->context, [creation](Result<SecretBytes> kept) {
        if (kept && *kept == creation->deviceSecret)
            return makeVault(creation);
        giveUp(creation,
            {"keychain_failed",
                "This computer's keychain did not keep the vault's key, so no vault was made. Unlock the keychain and "
                "try again."});
    });
}

} // namespace

void createVault(const VaultFolder &folder, SecretBytes passphrase, KdfCost cost, const RandomBytes &random,
    Keychain &keychain, QObject *context, VaultReply done)
{
    if (folder.holdsVault())
        return done(Error {"vault_exists", "There is already a vault in this folder. Nothing was changed; unlock it."});
    std::array<std::uint8_t, 16> id {};
    random(id);
    SecretBytes deviceSecret(keyBytes);
    random(deviceSecret.span());
    const std::string vaultId = core::toHex(id);
    const auto creation = std::make_shared<Creation>(Creation {folder, vaultId,
        keychainItemName(QString::fromStdString(vaultId), keychain_item::deviceSecret), std::move(passphrase),
        std::move(deviceSecret), cost, random, keychain, context, std::move(done)});
    keychain.write(creation->secretName, creation->deviceSecret, context, [creation](Status written) {
        if (!written)
            return creation->done(errorOf(std::move(written)));
        readSecretBack(creation);
    });
}

void unlockVault(
    const VaultFolder &folder, SecretBytes passphrase, Keychain &keychain, QObject *context, VaultReply done)
{
    const auto header = folder.readHeader();
    if (!header)
        return done(header.error());
    const QString name = keychainItemName(QString::fromStdString(header->vaultId), keychain_item::deviceSecret);
    auto typed = std::make_shared<SecretBytes>(std::move(passphrase));
    keychain.read(name, context, [folder, typed, done = std::move(done)](Result<SecretBytes> secret) {
        if (secret)
            return done(Vault::open(folder, *typed, *secret));
        done(secret.error().code == "keychain_not_found" ? noDeviceSecret() : secret.error());
    });
}

} // namespace wellpulse::storage
