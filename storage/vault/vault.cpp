// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/vault/vault.h"

#include "core/event/hex.h"
#include "storage/driver/statement.h"
#include "storage/secret/hkdf.h"

#include <cstring>

namespace wellpulse::storage {
namespace {

constexpr const char *firstPage = "PRAGMA application_id = 0x57504644;"; // "WPFD"; writes the database's first page

std::span<const unsigned char> bytesOf(const std::string &text)
{
    return {reinterpret_cast<const unsigned char *>(text.data()), text.size()};
}

/// Tells secrets apart and nothing else: eight bytes derived from 32 random ones.
std::string deviceSecretId(const SecretBytes &deviceSecret, const std::string &vaultId)
{
    const SecretBytes id = hkdfSha256(deviceSecret.span(), bytesOf(vaultId), "wellpulse device secret id 1", 8);
    return core::toHex(id.span());
}

Result<SecretBytes> keyEncryptingKey(
    const VaultHeader &header, const SecretBytes &passphraseKey, const SecretBytes &deviceSecret)
{
    SecretBytes both(passphraseKey.size() + deviceSecret.size());
    if (both.isEmpty())
        return Error{"out_of_memory", "There is not enough memory to unlock the vault. Nothing was changed."};
    std::memcpy(both.data(), passphraseKey.data(), passphraseKey.size());
    std::memcpy(both.data() + passphraseKey.size(), deviceSecret.data(), deviceSecret.size());
    return hkdfSha256(both.span(), header.salt, "wellpulse key-encrypting key 1", keyBytes);
}

/// A header but for its wrap.
VaultHeader newHeader(
    const std::string &vaultId, const SecretBytes &deviceSecret, KdfCost cost, const RandomBytes &random)
{
    VaultHeader header;
    header.vaultId = vaultId;
    header.kdf = cost;
    random(header.salt);
    header.deviceSecretId = deviceSecretId(deviceSecret, vaultId);
    return header;
}

Status wrapMasterKey(VaultHeader &header, const SecretBytes &passphraseKey, const SecretBytes &deviceSecret,
    const SecretBytes &masterKey, const RandomBytes &random)
{
    auto wrapKey = keyEncryptingKey(header, passphraseKey, deviceSecret);
    if (!wrapKey)
        return errorOf(std::move(wrapKey));
    return addWrap(header, passphraseWrap, *wrapKey, masterKey, random);
}

Status makeDatabase(const Vault &vault)
{
    auto database = vault.openDatabase(OpenMode::Create);
    if (!database)
        return errorOf(std::move(database));
    return runScript(database->get(), firstPage);
}

} // namespace

Error noDeviceSecret()
{
    return {"vault_no_device_secret",
        "This computer's keychain does not hold the key that belongs to this vault: the keychain may be locked, or the "
        "vault was copied from another computer. Nothing was changed; unlock the keychain and try again."};
}

Vault::Vault(const VaultFolder &folder, const VaultHeader &header, const SecretBytes &passphraseKey,
    const SecretBytes &masterKey)
    : m_folder(folder)
    , m_id(header.vaultId)
    , m_databaseKey(hkdfSha256(masterKey.span(), bytesOf(m_id), "wellpulse database 1", keyBytes))
    , m_photoKey(hkdfSha256(masterKey.span(), bytesOf(m_id), "wellpulse photos 1", keyBytes))
    , m_draftKey(hkdfSha256(masterKey.span(), bytesOf(m_id), "wellpulse drafts 1", keyBytes))
    , m_kdf(header.kdf)
    , m_salt(header.salt)
    , m_passphraseSealKey(
          SecretBytes::copyOf(core::sealOf(passphraseKey.span().first<keyBytes>(), header.salt, header.kdf).key.span()))
{
}

Result<Vault> Vault::create(const VaultFolder &folder, const std::string &vaultId, const SecretBytes &passphrase,
    const SecretBytes &deviceSecret, KdfCost cost, const RandomBytes &random)
{
    return create(folder, vaultId, passphrase, deviceSecret, cost, random, makeDatabase);
}

Result<Vault> Vault::create(const VaultFolder &folder, const std::string &vaultId, const SecretBytes &passphrase,
    const SecretBytes &deviceSecret, KdfCost cost, const RandomBytes &random, const Fill &fill)
{
    if (passphrase.isEmpty())
        return Error{"passphrase_empty", "The passphrase is empty. Nothing was changed; type one."};
    SecretBytes masterKey(keyBytes);
    random(masterKey.span());
    VaultHeader header = newHeader(vaultId, deviceSecret, cost, random);
    auto passphraseKey = derivePassphraseKey(passphrase, header.salt, header.kdf);
    if (!passphraseKey)
        return errorOf(std::move(passphraseKey));
    if (auto wrapped = wrapMasterKey(header, *passphraseKey, deviceSecret, masterKey, random); !wrapped)
        return errorOf(std::move(wrapped));
    const bool hadFolder = folder.isThere();
    if (auto prepared = folder.prepare(); !prepared)
        return errorOf(std::move(prepared));

    Vault vault(folder, header, *passphraseKey, masterKey);
    Status made = folder.writeNewHeader(header);
    if (made)
        made = fill(vault);
    if (made)
        made = folder.commitNewHeader();
    if (!made) {
        folder.discard();
        if (!hadFolder)
            folder.removeIfEmpty();
        return errorOf(std::move(made));
    }
    return vault;
}

Result<Vault> Vault::open(const VaultFolder &folder, const SecretBytes &passphrase, const SecretBytes &deviceSecret)
{
    const auto header = folder.readHeader();
    if (!header)
        return header.error();
    if (deviceSecretId(deviceSecret, header->vaultId) != header->deviceSecretId)
        return noDeviceSecret();
    auto passphraseKey = derivePassphraseKey(passphrase, header->salt, header->kdf);
    if (!passphraseKey)
        return errorOf(std::move(passphraseKey));
    auto wrapKey = keyEncryptingKey(*header, *passphraseKey, deviceSecret);
    if (!wrapKey)
        return errorOf(std::move(wrapKey));
    auto masterKey = openWrap(*header, passphraseWrap, *wrapKey);
    if (!masterKey)
        return errorOf(std::move(masterKey));
    return Vault(folder, *header, *passphraseKey, *masterKey);
}

core::PassphraseSeal Vault::passphraseSeal() const
{
    core::PassphraseSeal seal{m_kdf, m_salt, {}};
    if (m_passphraseSealKey.size() == keyBytes)
        std::memcpy(seal.key.data(), m_passphraseSealKey.data(), keyBytes);
    return seal;
}

Result<DatabaseHandle> Vault::openDatabase(OpenMode mode) const
{
    return storage::openDatabase(m_folder.databasePath(), m_databaseKey, mode);
}

void Vault::lock() noexcept
{
    m_databaseKey.clear();
    m_photoKey.clear();
    m_draftKey.clear();
    m_passphraseSealKey.clear();
}

} // namespace wellpulse::storage
