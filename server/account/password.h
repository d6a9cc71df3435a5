// SPDX-License-Identifier: GPL-3.0-or-later
// Password hashes: Argon2id through libsodium, in its text form that carries its own parameters. Takes about a tenth of a
// second and its memory on purpose: call it on the password lane only. Thread-safe.
#pragma once

#include "core/result.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace wellpulse::server {

struct PasswordCost {
    unsigned long long passes = 3;
    std::size_t memoryBytes = 64 * 1024 * 1024;
};

/// Errors: `password_too_short` (less than 8 bytes), `password_too_long`, `out_of_memory`.
[[nodiscard]] Result<std::string> hashPassword(std::string_view password, const PasswordCost &cost = {});

[[nodiscard]] bool isPasswordRight(const std::string &hash, std::string_view password);

} // namespace wellpulse::server
