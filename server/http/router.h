// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the handler of a method and a path. Templates are literal segments and `:name` segments:
//
//     router.add(Method::Get, "/wells/:id/production/:date", handler);
//
// Handlers are plain blocking functions: the connection runs them on the worker lane their route names, so that they may
// wait for PostgreSQL without holding up a socket, and no handler needs to know of Asio. They are called from many
// threads at once. Where two templates fit, literal segments win over `:name`. Built before the server starts, then
// read only.
#pragma once

#include "server/http/request.h"
#include "server/http/response.h"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace wellpulse::server {

using Handler = std::function<Response(Request &request)>;

/// Where a handler runs.
enum class Lane {
    Inline,   ///< on the socket's own thread: only what neither waits nor takes more than microseconds
    Database, ///< the worker pool, as wide as the connection pools
    Password, ///< a narrow pool for Argon2id, so that a storm of logins cannot starve the rest
};

/// Which rate limit a request counts against.
enum class RateBucket { None, SyncBatch };

struct RouteOptions {
    bool needsToken = true;
    RateBucket bucket = RateBucket::None;
    Lane lane = Lane::Database;
};

struct Route {
    Method method = Method::Get;
    std::string pathTemplate;
    Handler handler;
    RouteOptions options;
    std::vector<std::string> segments;
    std::size_t index = 0; ///< in the order of adding; metrics count by it
};

class Router {
public:
    void add(Method method, std::string pathTemplate, Handler handler, RouteOptions options = {});

    struct Match {
        const Route *route = nullptr; ///< null: no such path, or not with this method
        Fields params;
        std::vector<Method> allowed; ///< methods the path has, when `route` is null: not empty means 405
    };
    /// `path` is still percent-encoded, without the query.
    [[nodiscard]] Match find(Method method, std::string_view path) const;

    [[nodiscard]] const std::vector<Route> &routes() const { return m_routes; }

private:
    std::vector<Route> m_routes;
};

} // namespace wellpulse::server
