// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/gate.h"

#include "server/http/error_response.h"
#include "server/http/gzip.h"
#include "server/http/url.h"

#include <spdlog/spdlog.h>

#include <exception>

namespace wellpulse::server {

namespace {

constexpr std::size_t compressFromBytes = 4096;

Response unauthorized(const Error &error)
{
    Response response = errorResponse(401, error);
    response.headers.add("WWW-Authenticate", "Bearer");
    return response;
}

Response methodNotAllowed(const std::vector<Method> &allowed)
{
    Response response = errorResponse(405, "method_not_allowed", "This address does not take that method.");
    std::string list;
    for (const Method method : allowed)
        list.append(list.empty() ? "" : ", ").append(methodName(method));
    response.headers.add("Allow", std::move(list));
    return response;
}

/// "Bearer abc" -> "abc"; the scheme in any case.
std::string_view bearerToken(std::string_view authorization)
{
    constexpr std::string_view scheme = "bearer ";
    if (authorization.size() <= scheme.size())
        return {};
    for (std::size_t i = 0; i < scheme.size(); ++i) {
        const char c = authorization[i];
        if ((c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c) != scheme[i])
            return {};
    }
    return authorization.substr(scheme.size());
}

/// Empty where the body is ready for the handler.
std::optional<Response> inflateBody(Request &request, std::size_t maxBodyBytes)
{
    const std::string_view encoding = request.headers.get("content-encoding");
    if (encoding.empty() || encoding == "identity")
        return std::nullopt;
    if (encoding != "gzip")
        return errorResponse(415, "encoding_unsupported", "Only gzip is understood as Content-Encoding.");
    auto body = gunzip(request.body, maxBodyBytes);
    if (!body)
        return errorResponse(body.error().code == "body_too_large" ? 413 : 400, body.error());
    request.body = std::move(*body);
    return std::nullopt;
}

} // namespace

Gate::Gate(const Router &router, Authenticator authenticator, std::uint32_t syncBatchesPerMinute, Metrics &metrics)
    : m_router(router)
    , m_authenticator(std::move(authenticator))
    , m_syncBatches(syncBatchesPerMinute)
    , m_metrics(metrics)
{
}

Gate::Passage Gate::check(Request &request, std::string_view target, RateLimiter::TimePoint now)
{
    Passage passage;
    const auto refuse = [&passage](Response response) {
        passage.refused = true;
        passage.refusal = std::move(response);
        return std::move(passage);
    };

    const std::size_t mark = target.find('?');
    const std::string_view path = target.substr(0, mark);
    Router::Match match = m_router.find(request.method, path);
    if (match.route == nullptr) {
        return refuse(match.allowed.empty() ? errorResponse(404, "not_found", "There is nothing at this address.")
                                            : methodNotAllowed(match.allowed));
    }
    passage.route = match.route;
    request.params = std::move(match.params);
    request.path = percentDecode(path).value_or(std::string(path));
    if (mark != std::string_view::npos) {
        auto query = parseQuery(target.substr(mark + 1));
        if (!query)
            return refuse(errorResponse(400, "query_invalid", "The query of the address is not properly encoded."));
        request.query = std::move(*query);
    }

    if (passage.route->options.needsToken) {
        auto identity = m_authenticator(bearerToken(request.headers.get("authorization")));
        if (!identity)
            return refuse(unauthorized(identity.error()));
        request.identity = std::move(*identity);
    }
    if (passage.route->options.bucket == RateBucket::SyncBatch) {
        const std::int64_t seconds = m_syncBatches.take(request.identity.tenantId + "/" + request.identity.userId, now);
        if (seconds > 0) {
            m_metrics.countRateLimited();
            return refuse(
                retryLaterResponse(429, "rate_limited", "Too many batches within a minute; wait a little.", seconds));
        }
    }
    return passage;
}

Response runHandler(const Route &route, Request &request, std::size_t maxBodyBytes)
{
    Response response;
    try {
        if (auto refusal = inflateBody(request, maxBodyBytes))
            return std::move(*refusal);
        response = route.handler(request);
    } catch (const std::exception &exception) {
        // A handler reports with its answer; what still gets here is out of memory or a bug.
        spdlog::error("{} {} failed: {}", methodName(route.method), route.pathTemplate, exception.what());
        return internalErrorResponse();
    }
    const bool isText
        = response.contentType.starts_with("application/json") || response.contentType.starts_with("text/");
    if (isText && response.body.size() >= compressFromBytes
        && request.headers.get("accept-encoding").find("gzip") != std::string_view::npos) {
        response.body = gzipFast(response.body);
        response.headers.add("Content-Encoding", "gzip");
        response.headers.add("Vary", "Accept-Encoding");
    }
    return response;
}

} // namespace wellpulse::server
