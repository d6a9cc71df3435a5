// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/account/user.h"

namespace wellpulse::server {

bool isRole(std::string_view text)
{
    return text == "pumper" || text == "foreman" || text == "office";
}

std::optional<std::string> normalEmail(std::string_view text)
{
    constexpr std::size_t maxLength = 254; // RFC 5321
    constexpr std::string_view space = " \t\r\n";
    const std::size_t first = text.find_first_not_of(space);
    if (first == std::string_view::npos)
        return std::nullopt;
    std::string email(text.substr(first, text.find_last_not_of(space) - first + 1));
    for (char &c : email) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    const std::size_t at = email.find('@');
    const bool isSound = at != std::string::npos && at > 0 && at + 1 < email.size() && email.size() <= maxLength
        && email.find_first_of(space) == std::string::npos;
    return isSound ? std::optional(std::move(email)) : std::nullopt;
}

} // namespace wellpulse::server
