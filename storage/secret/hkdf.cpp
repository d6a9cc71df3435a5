// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/secret/hkdf.h"

#include <sodium.h>

#include <algorithm>
#include <cassert>
#include <cstring>

namespace wellpulse::storage {
namespace {

constexpr std::size_t blockBytes = crypto_auth_hmacsha256_BYTES;

/// libsodium wants an address also where there is nothing.
const unsigned char *addressOf(std::span<const unsigned char> bytes)
{
    static constexpr unsigned char nothing = 0;
    return bytes.empty() ? &nothing : bytes.data();
}

} // namespace

SecretBytes hkdfSha256(
    std::span<const unsigned char> secret, std::span<const unsigned char> salt, std::string_view info, std::size_t size)
{
    assert(size <= 255 * blockBytes);
    SecretBytes extracted(blockBytes);
    SecretBytes block(blockBytes);
    SecretBytes out(size);
    if (extracted.isEmpty() || block.isEmpty() || out.isEmpty())
        return {};
    crypto_auth_hmacsha256_state hmac; // on the stack, and wiped below

    crypto_auth_hmacsha256_init(&hmac, addressOf(salt), salt.size());
    crypto_auth_hmacsha256_update(&hmac, addressOf(secret), secret.size());
    crypto_auth_hmacsha256_final(&hmac, extracted.data());

    unsigned char counter = 0;
    for (std::size_t done = 0; done < size; done += blockBytes) {
        crypto_auth_hmacsha256_init(&hmac, extracted.data(), extracted.size());
        if (counter > 0)
            crypto_auth_hmacsha256_update(&hmac, block.data(), block.size());
        crypto_auth_hmacsha256_update(&hmac, reinterpret_cast<const unsigned char *>(info.data()), info.size());
        ++counter;
        crypto_auth_hmacsha256_update(&hmac, &counter, 1);
        crypto_auth_hmacsha256_final(&hmac, block.data());
        std::memcpy(out.data() + done, block.data(), std::min(blockBytes, size - done));
    }
    sodium_memzero(&hmac, sizeof hmac);
    return out;
}

} // namespace wellpulse::storage
