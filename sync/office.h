// SPDX-License-Identifier: GPL-3.0-or-later
// The office, as what speaks to it sees it: a request goes out, an answer comes back or not. OfficeClient is the one over
// HTTPS; a simulation has its own. One thread with an event loop.
#pragma once

#include "sync/office_reply.h"

#include <QtCore/QByteArray>

#include <functional>

namespace wellpulse::sync {

/// Milliseconds since 1970 by the device's wall clock.
using WallClock = std::function<std::int64_t()>;

struct OfficeRequest {
    enum class Method : std::uint8_t { Get, Post };
    Method method = Method::Get;
    std::string path;  ///< with the leading slash and a query, percent-encoded: "/sync/changes?cursor=…"
    std::string body;  ///< JSON; only for Post
    std::string token; ///< bearer token; empty for login and refresh
    std::string idempotencyKey;
    QByteArray packedBody{}; ///< gzip of `body` where that was made already
};

class Office {
public:
    using Answer = std::function<void(OfficeResult<core::Json>)>;

    Office() = default;
    Office(const Office &) = delete;
    Office &operator=(const Office &) = delete;
    virtual ~Office() = default;

    /// `answer` is called exactly once, later, on this thread; not at all when the office is destroyed before.
    virtual void call(const OfficeRequest &request, Answer answer) = 0;
};

} // namespace wellpulse::sync
