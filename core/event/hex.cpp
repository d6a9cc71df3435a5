// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/event/hex.h"

namespace wellpulse::core {
void appendHex(std::string &out, std::span<const std::uint8_t> bytes)
{
    for (const auto byte : bytes) {
        out += hexDigits[byte >> 4];
        out += hexDigits[byte & 15];
    }
}

std::string toHex(std::span<const std::uint8_t> bytes)
{
    std::string out;
    out.reserve(bytes.size() * 2);
    appendHex(out, bytes);
    return out;
}

std::optional<Bytes32> parseBytes32(std::string_view hex)
{
    Bytes32 bytes;
    if (hex.size() != bytes.size() * 2)
        return {};
    int all = 0; // negative once a digit was
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const int high = hexDigitValue(hex[i * 2]);
        const int low = hexDigitValue(hex[i * 2 + 1]);
        all |= high | low;
        bytes[i] = static_cast<std::uint8_t>(static_cast<unsigned>(high) << 4 | static_cast<unsigned>(low));
    }
    if (all < 0)
        return {};
    return bytes;
}

} // namespace wellpulse::core
