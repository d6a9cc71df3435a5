// SPDX-License-Identifier: GPL-3.0-or-later
// Errors as every client reads them: `{"error": {"code", "message"}}`. The message is one sentence for people and never
// holds what a secret, a coordinate or an SQL text could hide in.
#pragma once

#include "core/result.h"
#include "server/http/response.h"

#include <cstdint>
#include <string_view>

namespace wellpulse::server {

[[nodiscard]] Response errorResponse(int status, std::string_view code, std::string_view message);
[[nodiscard]] Response errorResponse(int status, const Error &error);

/// 429 (or 503) with a `Retry-After` of whole seconds, at least 1.
[[nodiscard]] Response retryLaterResponse(
    int status, std::string_view code, std::string_view message, std::int64_t retryAfterSeconds);

/// 500 `internal`: for what the caller can do nothing about; the reason belongs in the log.
[[nodiscard]] Response internalErrorResponse();

} // namespace wellpulse::server
