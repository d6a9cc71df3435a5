// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sealed/passphrase_key.h"

#include <sodium.h>

#include <cassert>
#include <tuple>

namespace wellpulse::core {

bool isAllowed(KdfCost cost)
{
    const auto within
        = [](std::int64_t value, std::int64_t least, std::int64_t most) { return value >= least && value <= most; };
    return within(cost.opsLimit, minimumKdfCost.opsLimit, maximumKdfCost.opsLimit)
        && within(cost.memLimitKiB, minimumKdfCost.memLimitKiB, maximumKdfCost.memLimitKiB);
}

WipedKey::~WipedKey()
{
    sodium_memzero(m_bytes.data(), m_bytes.size());
}

bool deriveFromPassphrase(
    std::span<std::uint8_t, 32> key, std::string_view passphrase, const KdfSalt &salt, KdfCost cost)
{
    static_assert(std::tuple_size_v<KdfSalt> == crypto_pwhash_argon2id_SALTBYTES);
    assert(isAllowed(cost));
    return crypto_pwhash_argon2id(key.data(), key.size(), passphrase.empty() ? "" : passphrase.data(),
               passphrase.size(), salt.data(), static_cast<unsigned long long>(cost.opsLimit),
               static_cast<std::size_t>(cost.memLimitKiB) * 1024, crypto_pwhash_argon2id_ALG_ARGON2ID13)
        == 0;
}

WipedKey subkey(std::span<const std::uint8_t, 32> key, std::string_view purpose)
{
    static_assert(crypto_auth_hmacsha256_BYTES == 32);
    static_assert(crypto_auth_hmacsha256_KEYBYTES == 32);
    WipedKey made;
    crypto_auth_hmacsha256(
        made.data(), reinterpret_cast<const unsigned char *>(purpose.data()), purpose.size(), key.data());
    return made;
}

} // namespace wellpulse::core
