// SPDX-License-Identifier: GPL-3.0-or-later
// A request's body as one JSON object, and its members with a sentence for what is missing. Pure; any thread.
#pragma once

#include "core/json/json.h"
#include "core/result.h"
#include "server/http/request.h"

namespace wellpulse::server {

/// Errors (all answered as 400): those of parseJson; `json_invalid` where it is no object.
[[nodiscard]] Result<core::Json> jsonObjectBody(const Request &request);

/// A text member of 1 to `maxBytes` bytes. Error: `request_invalid`.
[[nodiscard]] Result<std::string> textMember(const core::Json &object, const char *name, std::size_t maxBytes = 1024);

} // namespace wellpulse::server
