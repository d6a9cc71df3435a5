// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/account/password.h"

#include <sodium.h>

#include <array>

namespace wellpulse::server {

Result<std::string> hashPassword(std::string_view password, const PasswordCost &cost)
{
    constexpr std::size_t minBytes = 8;
    constexpr std::size_t maxBytes = 1024;
    if (password.size() < minBytes)
        return Error{"password_too_short", "The password is too short; take at least 8 characters."};
    if (password.size() > maxBytes)
        return Error{"password_too_long", "The password is too long."};
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (crypto_pwhash_str(hash.data(), password.data(), password.size(), cost.passes, cost.memoryBytes) != 0)
        return Error{"out_of_memory", "There was not enough memory to hash the password."};
    return std::string(hash.data());
}

bool isPasswordRight(const std::string &hash, std::string_view password)
{
    return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

} // namespace wellpulse::server
