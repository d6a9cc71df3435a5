// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/response.h"
#include "server/http/error_response.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace wellpulse::server {

Response jsonResponse(std::string json, int status)
{
    Response response;
    response.status = status;
    response.body = std::move(json);
    return response;
}

Response errorResponse(int status, std::string_view code, std::string_view message)
{
    const nlohmann::json document{{"error", {{"code", code}, {"message", message}}}};
    return jsonResponse(document.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace), status);
}

Response errorResponse(int status, const Error &error)
{
    return errorResponse(status, error.code, error.message);
}

Response retryLaterResponse(int status, std::string_view code, std::string_view message, std::int64_t retryAfterSeconds)
{
    Response response = errorResponse(status, code, message);
    response.headers.add("Retry-After", std::to_string(std::max<std::int64_t>(retryAfterSeconds, 1)));
    return response;
}

Response internalErrorResponse()
{
    return errorResponse(
        500, "internal", "The office server could not do this just now. Your entries are safe; try again.");
}

} // namespace wellpulse::server
