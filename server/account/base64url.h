// SPDX-License-Identifier: GPL-3.0-or-later
// base64url without padding (RFC 4648, 5), over libsodium. Pure functions.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace wellpulse::server {

[[nodiscard]] std::string toBase64Url(std::span<const std::uint8_t> bytes);
[[nodiscard]] std::string toBase64Url(std::string_view text);

/// Nothing for any other spelling, padding included.
[[nodiscard]] std::optional<std::string> fromBase64Url(std::string_view text);

} // namespace wellpulse::server
