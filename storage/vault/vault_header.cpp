// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/vault/vault_header.h"

#include "core/event/hex.h"

#include <sodium.h>

#include <algorithm>
#include <optional>

namespace wellpulse::storage {
namespace {

using core::Json;

constexpr int headerVersion = 1;
constexpr const char *formatName = "wellpulse-vault";
constexpr const char *kdfName = "argon2id13";
constexpr const char *cipherName = "xchacha20-poly1305-ietf";
constexpr std::size_t nonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t sealedBytes = keyBytes + crypto_aead_xchacha20poly1305_ietf_ABYTES;

using Bytes = std::vector<std::uint8_t>;

Error tampered()
{
    return {"vault_tampered",
        "The vault's header has been changed or damaged, so the vault was not opened. Nothing was changed; put back a "
        "backup of vault.json."};
}

Error notOpened()
{
    return {"vault_wrong_passphrase", "This is not the vault's passphrase. Nothing was changed; try again."};
}

std::string textMember(const Json &object, const char *name)
{
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::int64_t numberMember(const Json &object, const char *name)
{
    const auto found = object.find(name);
    return found != object.end() && found->is_number_integer() ? found->get<std::int64_t>() : -1;
}

std::optional<Bytes> hexMember(const Json &object, const char *name, std::size_t size)
{
    const std::string hex = textMember(object, name);
    Bytes bytes(size);
    std::size_t decoded = 0;
    if (hex.size() != size * 2
        || sodium_hex2bin(bytes.data(), size, hex.data(), hex.size(), nullptr, &decoded, nullptr) != 0
        || decoded != size)
        return std::nullopt;
    return bytes;
}

/// All but the wraps and the checksum: what every wrap is sealed over.
Json sealedPart(const VaultHeader &header)
{
    return {{"format", formatName}, {"version", headerVersion}, {"vaultId", header.vaultId},
        {"kdf",
            {{"algorithm", kdfName}, {"opsLimit", header.kdf.opsLimit}, {"memLimitKiB", header.kdf.memLimitKiB},
                {"salt", core::toHex(header.salt)}}},
        {"deviceSecretId", header.deviceSecretId}};
}

std::string checksumOf(const Json &withoutChecksum)
{
    const std::string text = core::canonicalJson(withoutChecksum);
    std::array<std::uint8_t, crypto_hash_sha256_BYTES> digest{};
    crypto_hash_sha256(digest.data(), reinterpret_cast<const unsigned char *>(text.data()), text.size());
    return core::toHex(digest);
}

std::string associatedData(const VaultHeader &header, std::string_view kind)
{
    return "wellpulse-vault-wrap-1\n" + core::canonicalJson(sealedPart(header)) + '\n' + std::string(kind);
}

const unsigned char *bytesOf(const std::string &text)
{
    return reinterpret_cast<const unsigned char *>(text.data());
}

/// The object that `bytes` are the one canonical form of, its checksum right and taken out.
Result<Json> readChecked(std::string_view bytes)
{
    auto json = bytes.ends_with('\n') ? core::parseJson(bytes) : Result<Json>(tampered());
    if (!json || !json->is_object() || core::canonicalJson(*json) + '\n' != bytes
        || textMember(*json, "format") != formatName)
        return tampered();
    if (numberMember(*json, "version") > headerVersion)
        return Error{
            "vault_newer", "A newer version of this program wrote the vault. Nothing was changed; update first."};
    const std::string checksum = textMember(*json, "checksum");
    json->erase("checksum");
    if (checksum != checksumOf(*json))
        return tampered();
    return json;
}

} // namespace

std::string encodeVaultHeader(const VaultHeader &header)
{
    Json json = sealedPart(header);
    json["wraps"] = header.wraps;
    json["checksum"] = checksumOf(json);
    return core::canonicalJson(json) + '\n';
}

Result<VaultHeader> parseVaultHeader(std::string_view bytes)
{
    auto json = readChecked(bytes);
    if (!json)
        return errorOf(std::move(json));
    const Json kdf = json->value("kdf", Json::object());
    const auto wraps = json->find("wraps");
    const auto salt = kdf.is_object() ? hexMember(kdf, "salt", std::tuple_size_v<KdfSalt>) : std::nullopt;
    if (!salt || textMember(kdf, "algorithm") != kdfName || wraps == json->end() || !wraps->is_array()
        || !hexMember(*json, "vaultId", 16) || !hexMember(*json, "deviceSecretId", 8))
        return tampered();

    VaultHeader header;
    header.vaultId = textMember(*json, "vaultId");
    header.deviceSecretId = textMember(*json, "deviceSecretId");
    header.kdf = {numberMember(kdf, "opsLimit"), numberMember(kdf, "memLimitKiB")};
    std::copy(salt->begin(), salt->end(), header.salt.begin());
    header.wraps = wraps->get<std::vector<Json>>();
    if (auto allowed = checkKdfCost(header.kdf); !allowed)
        return errorOf(std::move(allowed));
    // A member this program does not know would be outside the seal.
    if (encodeVaultHeader(header) != bytes)
        return tampered();
    return header;
}

Status addWrap(VaultHeader &header, std::string_view kind, const SecretBytes &wrapKey, const SecretBytes &masterKey,
    const RandomBytes &random)
{
    Bytes nonce(nonceBytes);
    random(nonce);
    Bytes sealed(sealedBytes);
    const std::string data = associatedData(header, kind);
    crypto_aead_xchacha20poly1305_ietf_encrypt(sealed.data(), nullptr, masterKey.data(), masterKey.size(),
        bytesOf(data), data.size(), nullptr, nonce.data(), wrapKey.data());
    header.wraps.push_back({{"kind", std::string(kind)}, {"cipher", cipherName}, {"nonce", core::toHex(nonce)},
        {"sealed", core::toHex(sealed)}});
    return {};
}

Result<SecretBytes> openWrap(const VaultHeader &header, std::string_view kind, const SecretBytes &wrapKey)
{
    const auto wrap = std::find_if(header.wraps.begin(), header.wraps.end(),
        [kind](const Json &each) { return each.is_object() && textMember(each, "kind") == kind; });
    if (wrap == header.wraps.end() || textMember(*wrap, "cipher") != cipherName)
        return tampered();
    const auto nonce = hexMember(*wrap, "nonce", nonceBytes);
    const auto sealed = hexMember(*wrap, "sealed", sealedBytes);
    if (!nonce || !sealed)
        return tampered();
    const std::string data = associatedData(header, kind);
    SecretBytes masterKey(keyBytes);
    if (masterKey.isEmpty()
        || crypto_aead_xchacha20poly1305_ietf_decrypt(masterKey.data(), nullptr, nullptr, sealed->data(),
               sealed->size(), bytesOf(data), data.size(), nonce->data(), wrapKey.data())
            != 0)
        return notOpened();
    return masterKey;
}

} // namespace wellpulse::storage
