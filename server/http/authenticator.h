// SPDX-License-Identifier: GPL-3.0-or-later
// The port through which the HTTP layer learns who calls. What a token is, is account/'s business.
#pragma once

#include "core/result.h"
#include "server/http/request.h"

#include <functional>
#include <string_view>

namespace wellpulse::server {

/// The caller behind a bearer token, or why there is none (answered as 401). Called on the socket threads: must not wait.
using Authenticator = std::function<Result<Identity>(std::string_view bearerToken)>;

} // namespace wellpulse::server
