// SPDX-License-Identifier: GPL-3.0-or-later
// A person who may log in to one tenant. Plain values.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace wellpulse::server {

struct User {
    std::string id; ///< UUID
    std::string tenantId;
    std::string email; ///< as normalEmail() leaves it
    std::string name;
    std::string role;         ///< "pumper", "foreman" or "office"
    std::string passwordHash; ///< Argon2id, libsodium's text form

    friend bool operator==(const User &, const User &) = default;
};

[[nodiscard]] bool isRole(std::string_view text);

/// Lower case (ASCII), without the space around it; nothing where it has no `@` with text on both sides.
[[nodiscard]] std::optional<std::string> normalEmail(std::string_view text);

} // namespace wellpulse::server
