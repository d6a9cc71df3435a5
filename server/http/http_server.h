// SPDX-License-Identifier: GPL-3.0-or-later
// The listening server: HTTP/1.1, over TLS when a certificate is given. Two kinds of threads: a few that own sockets
// (each connection stays on one) and worker lanes that run the handlers. Knows routes, not what they do. `start` fails
// with a sentence when the address cannot be bound or the certificate not read; after that, errors of single
// connections stay with them.
#pragma once

#include "core/result.h"
#include "server/http/authenticator.h"
#include "server/http/metrics.h"
#include "server/http/router.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>

namespace wellpulse::server {

struct HttpLimits {
    std::size_t maxBodyBytes = 1024 * 1024; ///< on the wire, and again after inflating
    std::uint32_t maxHeaderBytes = 8 * 1024;
    std::size_t maxConnections = 2000;
    std::size_t maxQueuedRequests = 1000; ///< waiting for a worker; beyond that 503
    std::size_t maxQueuedLogins = 64;     ///< the same on the password lane, where each takes a tenth of a second
    /// From a request's first byte to its last. A body earns more time at `minBytesPerSecond`, so that an honest slow
    /// line gets through and a client that trickles does not.
    std::chrono::milliseconds requestDeadline{9'000};
    std::size_t minBytesPerSecond = 8 * 1024;
    std::chrono::milliseconds idleTimeout{60'000}; ///< between requests of a kept connection
};

struct HttpServerOptions {
    std::string address = "127.0.0.1";
    std::uint16_t port = 0;      ///< 0: any free one, see port()
    std::string certificateFile; ///< PEM chain; empty: plain HTTP
    std::string privateKeyFile;
    unsigned socketThreads = 2;
    unsigned databaseThreads = 16; ///< a waiting transaction joins the next commit, so more of them wait together
    unsigned passwordThreads = 2;
    std::uint32_t syncBatchesPerMinute = 10; ///< a user; 0: no limit
    HttpLimits limits;
};

class HttpServer {
public:
    /// `router` and `metrics` outlive the server.
    static Result<std::unique_ptr<HttpServer>> start(
        const HttpServerOptions &options, const Router &router, Authenticator authenticator, Metrics &metrics);
    ~HttpServer();
    HttpServer(const HttpServer &) = delete;
    HttpServer &operator=(const HttpServer &) = delete;

    [[nodiscard]] std::uint16_t port() const;

    /// Takes no new request, lets those under way answer (at most `grace`), and returns when every thread has ended.
    void stop(std::chrono::milliseconds grace = std::chrono::seconds(10));

private:
    class Impl;
    explicit HttpServer(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace wellpulse::server
