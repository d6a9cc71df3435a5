// SPDX-License-Identifier: GPL-3.0-or-later
// What a handler answers. The connection adds Date, Content-Length, Connection and Content-Encoding itself. Plain value
// type; any thread.
#pragma once

#include "server/http/fields.h"

#include <memory>
#include <string>
#include <vector>

namespace wellpulse::server {

struct Response {
    int status = 200;
    std::string body; ///< goes out as it is; move it in
    std::string contentType = "application/json";
    Fields headers; ///< what else to send, such as `Retry-After`
    /// Memory of the work that is given back on the handler's own thread once the answer is on its way: nobody waits for it.
    std::vector<std::shared_ptr<void>> remains;
};

/// 200 (or `status`) with a JSON text that is already written.
[[nodiscard]] Response jsonResponse(std::string json, int status = 200);

} // namespace wellpulse::server
