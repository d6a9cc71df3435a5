// SPDX-License-Identifier: GPL-3.0-or-later
// A login and its refresh tokens: one family, of which one token is current. A token is used once; using it makes the
// next. The one before may be used once more, for a client that lost the answer; any other old token means that somebody
// else holds a copy, and ends the family. Pure; the stores keep the states.
#pragma once

#include "core/event/hex.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace wellpulse::server {

struct Session {
    std::string id; ///< UUID, the `sid` of access tokens
    std::string tenantId;
    std::string userId;
    std::string deviceId; ///< empty until the device enrolled
    std::int64_t expiresAtMs = 0;

    friend bool operator==(const Session &, const Session &) = default;
};

enum class TokenState : std::uint8_t {
    Current = 1,
    Previous = 2, ///< used once; may be used again while it is the last one used
    Retried = 3,  ///< used twice
    Spent = 4,    ///< replaced
};

enum class Rotation : std::uint8_t { Rotate, Retry, Reuse };

struct RotationPolicy {
    std::int64_t retryWithinMs = 24LL * 60 * 60 * 1000;   ///< a truck may be out of coverage for a day
    std::int64_t lifetimeMs = 60LL * 24 * 60 * 60 * 1000; ///< of a family that is not used
};

/// What presenting a token in `state`, first used at `usedAtMs`, means.
[[nodiscard]] Rotation decideRotation(
    TokenState state, std::int64_t usedAtMs, std::int64_t nowMs, const RotationPolicy &policy);

/// What the stores keep of an opaque token: its SHA-256.
using TokenHash = core::Bytes32;
[[nodiscard]] TokenHash hashOfToken(std::string_view token);

} // namespace wellpulse::server
