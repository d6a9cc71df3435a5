// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/account/tenant.h"

#include <algorithm>

namespace wellpulse::server {

bool isTenantId(std::string_view text)
{
    constexpr std::size_t maxLength = 40;
    const auto isLetter = [](char c) { return c >= 'a' && c <= 'z'; };
    const auto isAllowed = [&isLetter](char c) { return isLetter(c) || (c >= '0' && c <= '9') || c == '-'; };
    return !text.empty() && text.size() <= maxLength && isLetter(text.front())
        && std::all_of(text.begin(), text.end(), isAllowed);
}

std::string tenantDatabaseName(std::string_view tenantId)
{
    return "wellpulse_t_" + std::string(tenantId);
}

} // namespace wellpulse::server
