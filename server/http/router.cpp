// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/router.h"

#include "server/http/url.h"

#include <algorithm>
#include <cassert>

namespace wellpulse::server {

namespace {

bool isParameter(std::string_view segment)
{
    return segment.starts_with(':');
}

bool fits(const Route &route, const std::vector<std::string_view> &segments)
{
    if (route.segments.size() != segments.size())
        return false;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        if (isParameter(route.segments[i]) ? segments[i].empty() : route.segments[i] != segments[i])
            return false;
    }
    return true;
}

/// Literal segments first: of two templates that fit, the one whose earliest differing segment is a literal.
bool isMoreLiteral(const Route &a, const Route &b)
{
    for (std::size_t i = 0; i < a.segments.size(); ++i) {
        if (isParameter(a.segments[i]) != isParameter(b.segments[i]))
            return !isParameter(a.segments[i]);
    }
    return false;
}

} // namespace

void Router::add(Method method, std::string pathTemplate, Handler handler, RouteOptions options)
{
    assert(pathTemplate.starts_with('/') && handler);
    Route route;
    route.method = method;
    for (const std::string_view segment : pathSegments(pathTemplate))
        route.segments.emplace_back(segment);
    route.pathTemplate = std::move(pathTemplate);
    route.handler = std::move(handler);
    route.options = options;
    route.index = m_routes.size();
    m_routes.push_back(std::move(route));
}

Router::Match Router::find(Method method, std::string_view path) const
{
    Match match;
    const std::vector<std::string_view> segments = pathSegments(path);
    // HEAD is answered like GET; the connection leaves the body out.
    const Method wanted = method == Method::Head ? Method::Get : method;
    for (const Route &route : m_routes) {
        if (!fits(route, segments))
            continue;
        if (route.method != wanted) {
            if (std::find(match.allowed.begin(), match.allowed.end(), route.method) == match.allowed.end())
                match.allowed.push_back(route.method);
        } else if (match.route == nullptr || isMoreLiteral(route, *match.route)) {
            match.route = &route;
        }
    }
    if (match.route == nullptr)
        return match;
    match.allowed.clear();
    for (std::size_t i = 0; i < segments.size(); ++i) {
        if (!isParameter(match.route->segments[i]))
            continue;
        auto value = percentDecode(segments[i]);
        if (!value) {
            match.route = nullptr; // a broken encoding names nothing
            return match;
        }
        match.params.add(match.route->segments[i].substr(1), std::move(*value));
    }
    return match;
}

} // namespace wellpulse::server
