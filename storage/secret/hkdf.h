// SPDX-License-Identifier: GPL-3.0-or-later
// HKDF (RFC 5869) with HMAC-SHA-256: many keys from one. Made of libsodium's HMAC, for libsodium has an HKDF of its own
// only from 1.0.19 on and Debian 12 has 1.0.18.
#pragma once

#include "storage/secret/secret_bytes.h"

#include <cstddef>
#include <span>
#include <string_view>

namespace wellpulse::storage {

/// `size` bytes (at most 255 * 32) of key for the purpose `info`. Empty only if guarded memory ran out.
[[nodiscard]] SecretBytes hkdfSha256(std::span<const unsigned char> secret, std::span<const unsigned char> salt,
    std::string_view info, std::size_t size);

} // namespace wellpulse::storage
