// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as vault.json: as they are, and with the checksum made good, so that what lies behind it is reached.
#include "tests/fuzz/fuzz_input.h"

#include "storage/vault/vault_header.h"

#include <sodium.h>

using namespace wellpulse;
using fuzz::require;

namespace {
void check(std::string_view bytes)
{
    const auto header = storage::parseVaultHeader(bytes);
    if (!header)
        return require(!header.error().message.empty(), "a refusal says why");
    require(storage::encodeVaultHeader(*header) == bytes, "a header has one form");
    require(storage::checkKdfCost(header->kdf).has_value(), "no key derivation is dearer than allowed");
    const auto key = storage::SecretBytes::copyOf(std::string_view("0123456789abcdef0123456789abcdef"));
    for (const char *kind : {"passphrase", "device", "recovery", ""}) {
        const auto opened = storage::openWrap(*header, kind, key);
        require(!opened, "no wrap opens with another key");
    }
}

/// The header in canonical form with the right checksum.
std::string checked(core::Json json)
{
    json.erase("checksum");
    const std::string text = core::canonicalJson(json);
    std::array<std::uint8_t, crypto_hash_sha256_BYTES> digest{};
    crypto_hash_sha256(digest.data(), reinterpret_cast<const unsigned char *>(text.data()), text.size());
    json["checksum"] = core::toHex(digest);
    return core::canonicalJson(json) + '\n';
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes = fuzz::textOf(data, size);
    check(bytes);
    if (const auto json = core::parseJson(bytes); json && json->is_object())
        check(checked(*json));
    return 0;
}
