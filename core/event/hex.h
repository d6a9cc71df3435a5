// SPDX-License-Identifier: GPL-3.0-or-later
// Lower-case hex of fixed-size digests and keys.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace wellpulse::core {

using Bytes32 = std::array<std::uint8_t, 32>;

std::string toHex(std::span<const std::uint8_t> bytes);
void appendHex(std::string &out, std::span<const std::uint8_t> bytes);

/// 64 lower-case hex digits as bytes; nothing for any other text.
std::optional<Bytes32> parseBytes32(std::string_view hex);

} // namespace wellpulse::core
