// SPDX-License-Identifier: GPL-3.0-or-later
// The thread pools that run blocking handlers, and the way there and back from a connection's coroutine. Private to this
// folder's .cpp files. A lane takes a bounded number of waiting requests.
#pragma once

#include "server/http/http_server.h"
#include "server/http/response.h"
#include "server/http/router.h"

#include <boost/asio/associated_executor.hpp>
#include <boost/asio/async_result.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <atomic>
#include <cassert>
#include <cstddef>
#include <utility>

namespace wellpulse::server {

struct WorkerLane {
    WorkerLane(unsigned threads, std::size_t waitingLimit)
        : pool(threads)
        , maxWaiting(waitingLimit)
    {
    }
    boost::asio::thread_pool pool;
    const std::size_t maxWaiting;
    std::atomic<std::size_t> waiting{0}; ///< queued or running
};

struct WorkerLanes {
    explicit WorkerLanes(const HttpServerOptions &options)
        : database(options.databaseThreads, options.limits.maxQueuedRequests)
        , password(options.passwordThreads, options.limits.maxQueuedLogins)
    {
    }
    WorkerLane &of(Lane lane)
    {
        assert(lane != Lane::Inline);
        return lane == Lane::Password ? password : database;
    }
    void finish()
    {
        database.pool.join();
        password.pool.join();
    }

    WorkerLane database;
    WorkerLane password;
};

/// Runs `work` (no exceptions) on the pool and comes back to the awaiting coroutine's own executor with its answer.
template <class Work> boost::asio::awaitable<Response> runBlocking(boost::asio::thread_pool &pool, Work work)
{
    namespace asio = boost::asio;
    const auto initiate = [&pool](auto handler, Work blocking) {
        asio::post(pool, [handler = std::move(handler), blocking = std::move(blocking)]() mutable {
            Response response = blocking();
            const auto remains = std::exchange(response.remains, {});
            const auto home = asio::get_associated_executor(handler);
            asio::post(home, [handler = std::move(handler), response = std::move(response)]() mutable {
                std::move(handler)(std::move(response));
            });
        });
    };
    return asio::async_initiate<const asio::use_awaitable_t<> &, void(Response)>(
        initiate, asio::use_awaitable, std::move(work));
}

} // namespace wellpulse::server
