// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/event/feed_hash.h"

#include <sodium/crypto_hash_sha256.h>

#include <string>

namespace wellpulse::core {

Bytes32 nextFeedHash(const Bytes32 &previous, const Bytes32 &eventHash, std::int64_t seq, std::string_view disposition)
{
    const auto tail = std::to_string(seq).append(disposition);
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    crypto_hash_sha256_update(&state, previous.data(), previous.size());
    crypto_hash_sha256_update(&state, eventHash.data(), eventHash.size());
    crypto_hash_sha256_update(&state, reinterpret_cast<const unsigned char *>(tail.data()), tail.size());
    Bytes32 hash;
    crypto_hash_sha256_final(&state, hash.data());
    return hash;
}

} // namespace wellpulse::core
