// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/json_body.h"

namespace wellpulse::server {

Result<core::Json> jsonObjectBody(const Request &request)
{
    auto json = core::parseJson(request.body);
    if (json && !json->is_object())
        return Error{"json_invalid", "The body must be one JSON object."};
    return json;
}

Result<std::string> textMember(const core::Json &object, const char *name, std::size_t maxBytes)
{
    const auto found = object.find(name);
    if (found == object.end() || !found->is_string() || found->get_ref<const std::string &>().empty())
        return Error{"request_invalid", "\"" + std::string(name) + "\" is missing or not a text."};
    if (found->get_ref<const std::string &>().size() > maxBytes)
        return Error{"request_invalid", "\"" + std::string(name) + "\" is too long."};
    return found->get<std::string>();
}

} // namespace wellpulse::server
