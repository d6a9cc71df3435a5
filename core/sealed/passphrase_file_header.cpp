// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sealed/passphrase_file_header.h"

#include "core/event/hex.h"
#include "core/json/json.h"

#include <sodium.h>

#include <optional>

namespace wellpulse::core {
namespace {

constexpr int headerVersion = 1;
constexpr const char *formatName = "wellpulse-sealed";
constexpr const char *kdfName = "argon2id13";
constexpr const char *cipherName = "xchacha20-poly1305-ietf";
constexpr const char *sealPurpose = "wellpulse passphrase file 1";

const char *nameOf(SealedContent content)
{
    return content == SealedContent::Backup ? "backup" : "unsent";
}

std::optional<SealedContent> contentNamed(std::string_view name)
{
    if (name == "backup")
        return SealedContent::Backup;
    if (name == "unsent")
        return SealedContent::Unsent;
    return std::nullopt;
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

template <std::size_t Size> bool readHex(const Json &object, const char *name, std::array<std::uint8_t, Size> &bytes)
{
    const std::string hex = textMember(object, name);
    std::size_t decoded = 0;
    return hex.size() == Size * 2
        && sodium_hex2bin(bytes.data(), Size, hex.data(), hex.size(), nullptr, &decoded, nullptr) == 0
        && decoded == Size;
}

/// All but the sealed key and the checksum: what the key is sealed over.
Json sealedPart(const PassphraseFileHeader &header)
{
    return {{"format", formatName}, {"version", headerVersion}, {"kind", nameOf(header.content)},
        {"kdf",
            {{"algorithm", kdfName}, {"opsLimit", header.kdf.opsLimit}, {"memLimitKiB", header.kdf.memLimitKiB},
                {"salt", toHex(header.salt)}}}};
}

std::string checksumOf(const Json &withoutChecksum)
{
    const std::string text = canonicalJson(withoutChecksum);
    Bytes32 digest{};
    crypto_hash_sha256(digest.data(), reinterpret_cast<const unsigned char *>(text.data()), text.size());
    return toHex(digest);
}

std::string associatedData(const PassphraseFileHeader &header)
{
    return "wellpulse-sealed-key-1\n" + canonicalJson(sealedPart(header));
}

const unsigned char *bytesOf(const std::string &text)
{
    return reinterpret_cast<const unsigned char *>(text.data());
}

} // namespace

Error foreignFile()
{
    return {"file_foreign",
        "This is not a file that WellPulse has sealed, or its beginning is damaged. Nothing was changed; choose another "
        "file."};
}

Error damagedFile()
{
    return {"file_damaged", "The file is damaged or cut short. Nothing was changed; use another copy of it."};
}

Error newerFile()
{
    return {"file_newer",
        "A newer version of this program wrote the file. Nothing was changed; update this program first."};
}

PassphraseSeal sealOf(std::span<const std::uint8_t, 32> passphraseKey, const KdfSalt &salt, KdfCost kdf)
{
    return {kdf, salt, subkey(passphraseKey, sealPurpose)};
}

Result<PassphraseSeal> sealOf(std::string_view passphrase, const KdfSalt &salt, KdfCost kdf)
{
    WipedKey key;
    if (!deriveFromPassphrase(key.span(), passphrase, salt, kdf))
        return Error{"out_of_memory",
            "There is not enough memory for the file's passphrase. Nothing was changed; close other programs and try "
            "again."};
    return sealOf(std::span<const std::uint8_t, 32>(key.span()), salt, kdf);
}

PassphraseFileHeader makePassphraseFileHeader(
    SealedContent content, const PassphraseSeal &seal, const WipedKey &fileKey, const FillRandom &random)
{
    PassphraseFileHeader header{content, seal.kdf, seal.salt, {}, {}};
    static_assert(sizeof header.nonce == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
    static_assert(sizeof header.sealedKey == 32 + crypto_aead_xchacha20poly1305_ietf_ABYTES);
    random(header.nonce);
    const std::string data = associatedData(header);
    crypto_aead_xchacha20poly1305_ietf_encrypt(header.sealedKey.data(), nullptr, fileKey.data(), fileKey.span().size(),
        bytesOf(data), data.size(), nullptr, header.nonce.data(), seal.key.data());
    return header;
}

std::string encodePassphraseFileHeader(const PassphraseFileHeader &header)
{
    Json json = sealedPart(header);
    json["key"] = {{"cipher", cipherName}, {"nonce", toHex(header.nonce)}, {"sealed", toHex(header.sealedKey)}};
    json["checksum"] = checksumOf(json);
    return canonicalJson(json) + '\n';
}

Result<PassphraseFileHeader> parsePassphraseFileHeader(std::string_view line)
{
    auto json = line.ends_with('\n') ? parseJson(line) : Result<Json>(foreignFile());
    if (!json || !json->is_object() || textMember(*json, "format") != formatName)
        return foreignFile();
    if (numberMember(*json, "version") > headerVersion)
        return newerFile();
    const std::string checksum = textMember(*json, "checksum");
    json->erase("checksum");
    if (checksum != checksumOf(*json))
        return damagedFile();

    PassphraseFileHeader header;
    const Json kdf = json->value("kdf", Json::object());
    const Json key = json->value("key", Json::object());
    const auto content = contentNamed(textMember(*json, "kind"));
    if (!content || !kdf.is_object() || !key.is_object() || !readHex(kdf, "salt", header.salt)
        || !readHex(key, "nonce", header.nonce) || !readHex(key, "sealed", header.sealedKey))
        return damagedFile();
    header.content = *content;
    header.kdf = {numberMember(kdf, "opsLimit"), numberMember(kdf, "memLimitKiB")};
    // A member this program does not know would be outside the seal.
    if (!isAllowed(header.kdf) || encodePassphraseFileHeader(header) != line)
        return damagedFile();
    return header;
}

Result<WipedKey> openFileKey(const PassphraseFileHeader &header, const PassphraseSeal &seal)
{
    WipedKey key;
    const std::string data = associatedData(header);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(key.data(), nullptr, nullptr, header.sealedKey.data(),
            header.sealedKey.size(), bytesOf(data), data.size(), header.nonce.data(), seal.key.data())
        != 0)
        return Error{"file_wrong_passphrase", "This is not the file's passphrase. Nothing was changed; try again."};
    return key;
}

} // namespace wellpulse::core
