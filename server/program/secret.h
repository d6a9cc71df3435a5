// SPDX-License-Identifier: GPL-3.0-or-later
// The server's one secret, 32 random bytes, and the keys made from it for each purpose, so that none of them says anything
// of another.
#pragma once

#include "core/event/hex.h"
#include "core/result.h"

#include <filesystem>
#include <string_view>

namespace wellpulse::server {

using ServerSecret = core::Bytes32;

/// 64 hex digits. Error: `secret_invalid`.
Result<ServerSecret> parseSecret(std::string_view hex);

/// Reads the file, or makes it (0600) with a new secret. Errors: `secret_invalid`, `folder_unusable`.
Result<ServerSecret> readOrMakeSecret(const std::filesystem::path &file);

/// HMAC-SHA-256 of the purpose: "access tokens", "tenant roles", "cluster administrator".
core::Bytes32 keyFor(const ServerSecret &secret, std::string_view purpose);

} // namespace wellpulse::server
