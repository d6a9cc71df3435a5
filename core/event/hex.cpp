// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/event/hex.h"

namespace wellpulse::core {
namespace {

constexpr std::string_view digits = "0123456789abcdef";

int valueOf(char c)
{
    return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

} // namespace

void appendHex(std::string &out, std::span<const std::uint8_t> bytes)
{
    for (const auto byte : bytes) {
        out += digits[byte >> 4];
        out += digits[byte & 15];
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
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const int high = valueOf(hex[i * 2]);
        const int low = valueOf(hex[i * 2 + 1]);
        if (high < 0 || low < 0)
            return {};
        bytes[i] = static_cast<std::uint8_t>(high << 4 | low);
    }
    return bytes;
}

} // namespace wellpulse::core
