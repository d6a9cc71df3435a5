// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/request.h"

#include <array>
#include <utility>

namespace wellpulse::server {

namespace {

constexpr std::array<std::pair<Method, std::string_view>, 6> names{{
    {Method::Get, "GET"},
    {Method::Head, "HEAD"},
    {Method::Post, "POST"},
    {Method::Put, "PUT"},
    {Method::Patch, "PATCH"},
    {Method::Delete, "DELETE"},
}};

} // namespace

std::string_view methodName(Method method)
{
    for (const auto &[value, name] : names) {
        if (value == method)
            return name;
    }
    return {};
}

std::optional<Method> methodFromName(std::string_view name)
{
    for (const auto &[value, text] : names) {
        if (text == name)
            return value;
    }
    return std::nullopt;
}

} // namespace wellpulse::server
