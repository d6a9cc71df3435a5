// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/account/base64url.h"

#include <sodium.h>

namespace wellpulse::server {

namespace {

constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;

} // namespace

std::string toBase64Url(std::span<const std::uint8_t> bytes)
{
    std::string out(sodium_base64_encoded_len(bytes.size(), variant), '\0');
    sodium_bin2base64(out.data(), out.size(), bytes.data(), bytes.size(), variant);
    out.pop_back(); // the C string's end
    return out;
}

std::string toBase64Url(std::string_view text)
{
    return toBase64Url(std::span(reinterpret_cast<const std::uint8_t *>(text.data()), text.size()));
}

std::optional<std::string> fromBase64Url(std::string_view text)
{
    std::string out(text.size(), '\0');
    std::size_t length = 0;
    const char *end = nullptr;
    const int status = sodium_base642bin(reinterpret_cast<unsigned char *>(out.data()), out.size(), text.data(),
        text.size(), nullptr, &length, &end, variant);
    if (status != 0 || end != text.data() + text.size())
        return std::nullopt;
    out.resize(length);
    return out;
}

} // namespace wellpulse::server
