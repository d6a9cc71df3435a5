// SPDX-License-Identifier: GPL-3.0-or-later
// One client connection as a coroutine: read a request within its limits and its time, pass the gate, run the handler,
// answer, and again. Private to this folder's .cpp files (Beast). Stays on one socket thread. Errors end the connection and
// nothing else.
#pragma once

#include "server/http/error_response.h"
#include "server/http/gate.h"
#include "server/http/http_server.h"
#include "server/http/worker_lanes.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>

#include <atomic>
#include <unordered_set>

namespace wellpulse::server {

/// What stop() needs of a connection; only on its socket thread.
class OpenConnection {
public:
    OpenConnection() = default;
    virtual ~OpenConnection() = default;
    OpenConnection(const OpenConnection &) = delete;
    OpenConnection &operator=(const OpenConnection &) = delete;
    virtual void closeIfIdle() = 0;
};

/// What all connections of a server share; `open` belongs to one socket thread.
struct ConnectionSurroundings {
    Gate &gate;
    Metrics &metrics;
    WorkerLanes &lanes;
    const HttpLimits &limits;
    const std::atomic<bool> &stopping;
    std::unordered_set<OpenConnection *> &open;
};

using PlainStream = boost::beast::tcp_stream;
using TlsStream = boost::beast::ssl_stream<boost::beast::tcp_stream>;

template <class Stream> class Connection final : public OpenConnection {
public:
    Connection(Stream stream, const ConnectionSurroundings &surroundings);
    ~Connection() override;

    boost::asio::awaitable<void> serve();
    void closeIfIdle() override;

private:
    using Clock = std::chrono::steady_clock;
    using Parser = boost::beast::http::request_parser<boost::beast::http::string_body>;
    using ErrorCode = boost::beast::error_code;
    enum class Read { Complete, Refused, Gone };

    boost::asio::awaitable<bool> waitForBytes();
    boost::asio::awaitable<bool> serveOne();
    boost::asio::awaitable<Read> readHeader(Parser &parser, Clock::time_point start, Response &refusal);
    boost::asio::awaitable<Read> readBody(Parser &parser, Clock::time_point start, Response &refusal);
    boost::asio::awaitable<bool> sendContinue();
    boost::asio::awaitable<Response> runOnLane(const Route &route, Request &request);
    boost::asio::awaitable<bool> send(Response response, bool keepAlive, bool headOnly, unsigned version);
    boost::asio::awaitable<void> closeGently();
    Response refusalFor(ErrorCode error) const;
    [[nodiscard]] bool isUnreadBodySmall(const Parser &parser) const;

    auto &lowest() { return boost::beast::get_lowest_layer(m_stream); }

    Stream m_stream;
    ConnectionSurroundings m_around;
    boost::beast::flat_buffer m_buffer;
    std::string m_remoteAddress;
    bool m_idle = false;
};

extern template class Connection<PlainStream>;
extern template class Connection<TlsStream>;

} // namespace wellpulse::server
