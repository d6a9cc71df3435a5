// SPDX-License-Identifier: GPL-3.0-or-later
// Decides whether a request may reach its handler: route, token, rate limit, in this order and before a byte of the body
// is inflated. Knows no sockets; the clock is passed in. Thread-safe after construction.
#pragma once

#include "server/http/authenticator.h"
#include "server/http/metrics.h"
#include "server/http/rate_limiter.h"
#include "server/http/router.h"

#include <cstdint>

namespace wellpulse::server {

class Gate {
public:
    Gate(const Router &router, Authenticator authenticator, std::uint32_t syncBatchesPerMinute, Metrics &metrics);

    struct Passage {
        const Route *route = nullptr; ///< also set for a refusal after the route was found
        bool refused = false;
        Response refusal;
    };
    /// `target` is the request line's, still encoded. Fills path, params, query and identity of `request`.
    [[nodiscard]] Passage check(Request &request, std::string_view target, RateLimiter::TimePoint now);

private:
    const Router &m_router;
    Authenticator m_authenticator;
    RateLimiter m_syncBatches;
    Metrics &m_metrics;
};

/// Calls the handler; inflates the body before and compresses the answer after, where the two sides ask for it. A handler's
/// exception becomes 500.
[[nodiscard]] Response runHandler(const Route &route, Request &request, std::size_t maxBodyBytes);

} // namespace wellpulse::server
