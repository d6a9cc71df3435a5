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

inline constexpr std::string_view hexDigits = "0123456789abcdef";

namespace detail {
constexpr std::array<std::int8_t, 256> findHexDigitValues()
{
    std::array<std::int8_t, 256> values{};
    values.fill(-1);
    for (std::size_t i = 0; i < hexDigits.size(); ++i)
        values[static_cast<unsigned char>(hexDigits[i])] = static_cast<std::int8_t>(i);
    return values;
}
inline constexpr std::array<std::int8_t, 256> hexDigitValues = findHexDigitValues();
} // namespace detail

/// 0 to 15, or -1 for what is no lower-case hex digit.
constexpr int hexDigitValue(char c)
{
    return detail::hexDigitValues[static_cast<unsigned char>(c)];
}

/// 64 lower-case hex digits as bytes; nothing for any other text.
std::optional<Bytes32> parseBytes32(std::string_view hex);

} // namespace wellpulse::core
