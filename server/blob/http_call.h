// SPDX-License-Identifier: GPL-3.0-or-later
// One blocking HTTP request of the office's own, by libcurl: certificates checked, no redirect, bounded in time. Keeps the
// connection for the thread's next one. Error: `blob_unavailable` when no whole answer came.
#pragma once

#include "core/result.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace wellpulse::server {

struct HttpCall {
    std::string method; ///< "GET", "PUT", "DELETE"
    std::string url;
    std::string_view body;            ///< only for PUT
    std::vector<std::string> headers; ///< "Name: value"
    /// Takes the body of an answer with status 200; without it the body comes back whole. Its error ends the call.
    std::function<Status(std::string_view piece)> sink;
};

struct HttpAnswer {
    long status = 0;
    std::string body; ///< at most 8 MiB
};

Result<HttpAnswer> callHttp(const HttpCall &call);

} // namespace wellpulse::server
