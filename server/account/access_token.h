// SPDX-License-Identifier: GPL-3.0-or-later
// Access tokens: JWT (RFC 7519) signed with HS256 by this server for itself, and nothing else: any other algorithm,
// issuer or audience is refused. The time comes from the caller. Thread-safe (no state but the key).
#pragma once

#include "core/event/hex.h"
#include "core/result.h"
#include "server/http/request.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace wellpulse::server {

inline constexpr std::int64_t accessTokenSeconds = 15 * 60;

class AccessTokens {
public:
    explicit AccessTokens(const core::Bytes32 &key);

    [[nodiscard]] std::string issue(const Identity &identity, std::int64_t nowSeconds) const;

    /// Errors: `token_missing`, `token_invalid`, `token_expired`.
    [[nodiscard]] Result<Identity> verify(std::string_view token, std::int64_t nowSeconds) const;

private:
    core::Bytes32 m_key;
};

} // namespace wellpulse::server
