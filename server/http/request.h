// SPDX-License-Identifier: GPL-3.0-or-later
// What a handler is given: a request that is already within the limits (size, header, time), gunzipped, and from a caller
// whose token was checked where the route asks for one. Knows nothing of sockets. Plain value type; any thread.
#pragma once

#include "server/http/fields.h"

#include <optional>
#include <string>
#include <string_view>

namespace wellpulse::server {

enum class Method { Get, Head, Post, Put, Patch, Delete };

[[nodiscard]] std::string_view methodName(Method method);
[[nodiscard]] std::optional<Method> methodFromName(std::string_view name);

/// Who calls, as the access token says. Everything is empty on a route that needs no token.
struct Identity {
    std::string tenantId;
    std::string userId;
    std::string role;      ///< "pumper", "foreman" or "office"
    std::string sessionId; ///< the refresh token's family
};

struct Request {
    Method method = Method::Get;
    std::string path; ///< percent-decoded, without the query
    Fields params;    ///< `:id` of the route's template, percent-decoded
    Fields query;     ///< percent-decoded
    Fields headers;   ///< names in lower case
    std::string body; ///< gunzipped, at most 1 MiB; handlers may move it away
    Identity identity;
    std::string remoteAddress;
};

} // namespace wellpulse::server
