// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/account/session.h"

#include <sodium.h>

namespace wellpulse::server {

Rotation decideRotation(TokenState state, std::int64_t usedAtMs, std::int64_t nowMs, const RotationPolicy &policy)
{
    if (state == TokenState::Current)
        return Rotation::Rotate;
    // A clock set back does not lengthen the grace.
    const bool inTime = nowMs >= usedAtMs && nowMs - usedAtMs <= policy.retryWithinMs;
    return state == TokenState::Previous && inTime ? Rotation::Retry : Rotation::Reuse;
}

TokenHash hashOfToken(std::string_view token)
{
    TokenHash hash{};
    crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char *>(token.data()), token.size());
    return hash;
}

} // namespace wellpulse::server
