// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/http_server.h"

#include "server/http/connection.h"
#include "server/http/tls_context.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <spdlog/spdlog.h>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace wellpulse::server {

namespace asio = boost::asio;
using asio::ip::tcp;

namespace {

constexpr auto whole = asio::as_tuple(asio::use_awaitable);

/// One io_context a thread: a connection never leaves its thread, so nothing in it needs a lock or a strand.
struct SocketThread {
    std::unordered_set<OpenConnection *> open; // before io, whose end takes the last connections out of it
    asio::io_context io{1};
    asio::executor_work_guard<asio::io_context::executor_type> work{io.get_executor()};
    std::thread thread;
};

} // namespace

class HttpServer::Impl {
public:
    Impl(const HttpServerOptions &options, const Router &router, Authenticator authenticator, Metrics &metrics)
        : m_options(options)
        , m_metrics(metrics)
        , m_gate(router, std::move(authenticator), options.syncBatchesPerMinute, metrics)
        , m_lanes(options)
        , m_threads(std::max(1U, options.socketThreads))
        , m_acceptor(m_threads.front().io)
    {
    }

    Status listen()
    {
        if (!m_options.certificateFile.empty()) {
            auto context = createTlsContext(m_options.certificateFile, m_options.privateKeyFile);
            if (!context)
                return errorOf(std::move(context));
            m_tls = std::move(*context);
        }
        boost::system::error_code error;
        const asio::ip::address address = asio::ip::make_address(m_options.address, error);
        if (error)
            return Error{"address_invalid", "\"" + m_options.address + "\" is not an IP address to listen on."};
        const tcp::endpoint endpoint(address, m_options.port);
        m_acceptor.open(endpoint.protocol(), error);
        if (!error)
            m_acceptor.set_option(tcp::acceptor::reuse_address(true), error);
        if (!error)
            m_acceptor.bind(endpoint, error);
        if (!error)
            m_acceptor.listen(asio::socket_base::max_listen_connections, error);
        if (!error)
            m_port = m_acceptor.local_endpoint(error).port();
        if (error) {
            return Error{"address_in_use",
                "Cannot listen on " + m_options.address + " port " + std::to_string(m_options.port) + ": "
                    + error.message() + "."};
        }
        return {};
    }

    void run()
    {
        asio::co_spawn(m_threads.front().io, acceptLoop(), asio::detached);
        for (SocketThread &thread : m_threads)
            thread.thread = std::thread([&thread] { thread.io.run(); });
    }

    void stop(std::chrono::milliseconds grace)
    {
        if (m_stopping.exchange(true))
            return;
        asio::post(m_threads.front().io, [this] {
            boost::system::error_code ignored;
            m_acceptor.close(ignored);
        });
        for (SocketThread &thread : m_threads) {
            asio::post(thread.io, [&thread] {
                for (OpenConnection *connection : thread.open)
                    connection->closeIfIdle();
            });
        }
        {
            std::unique_lock lock(m_countMutex);
            m_noneLeft.wait_for(lock, grace, [this] { return m_connections == 0; });
        }
        m_lanes.finish();
        for (SocketThread &thread : m_threads)
            thread.io.stop();
        for (SocketThread &thread : m_threads) {
            if (thread.thread.joinable())
                thread.thread.join();
        }
    }

    [[nodiscard]] std::uint16_t port() const { return m_port; }

private:
    asio::awaitable<void> acceptLoop()
    {
        for (std::size_t turn = 0; !m_stopping; ++turn) {
            SocketThread &thread = m_threads[turn % m_threads.size()];
            const asio::any_io_executor executor = thread.io.get_executor();
            auto [error, socket] = co_await m_acceptor.async_accept(executor, whole);
            if (error == asio::error::operation_aborted || m_stopping)
                co_return;
            if (error) {
                // Out of descriptors, most likely: give the open connections a moment to end.
                spdlog::warn("a connection could not be accepted: {}", error.message());
                asio::steady_timer pause(m_threads.front().io, std::chrono::milliseconds(100));
                co_await pause.async_wait(whole);
                continue;
            }
            if (!countIn())
                continue; // full: the socket closes here
            asio::co_spawn(thread.io, serve(std::move(socket), thread), asio::detached);
        }
    }

    asio::awaitable<void> serve(tcp::socket socket, SocketThread &thread)
    {
        const ConnectionSurroundings around{m_gate, m_metrics, m_lanes, m_options.limits, m_stopping, thread.open};
        try {
            if (m_tls) {
                Connection<TlsStream> connection(TlsStream(PlainStream(std::move(socket)), *m_tls), around);
                co_await connection.serve();
            } else {
                Connection<PlainStream> connection(PlainStream(std::move(socket)), around);
                co_await connection.serve();
            }
        } catch (const std::exception &exception) {
            spdlog::error("a connection ended badly: {}", exception.what());
        }
        countOut();
    }

    bool countIn()
    {
        const std::scoped_lock lock(m_countMutex);
        if (m_connections >= m_options.limits.maxConnections)
            return false;
        ++m_connections;
        return true;
    }

    void countOut()
    {
        const std::scoped_lock lock(m_countMutex);
        if (--m_connections == 0)
            m_noneLeft.notify_all();
    }

    const HttpServerOptions m_options;
    Metrics &m_metrics;
    Gate m_gate;
    std::unique_ptr<asio::ssl::context> m_tls;
    WorkerLanes m_lanes;
    std::atomic<bool> m_stopping{false};
    std::mutex m_countMutex;
    std::condition_variable m_noneLeft;
    std::size_t m_connections = 0;
    std::uint16_t m_port = 0;
    std::deque<SocketThread> m_threads; // a deque: an io_context cannot be moved
    tcp::acceptor m_acceptor;
};

HttpServer::HttpServer(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}

Result<std::unique_ptr<HttpServer>> HttpServer::start(
    const HttpServerOptions &options, const Router &router, Authenticator authenticator, Metrics &metrics)
{
    auto impl = std::make_unique<Impl>(options, router, std::move(authenticator), metrics);
    if (Status status = impl->listen(); !status)
        return errorOf(std::move(status));
    metrics.watch(router);
    impl->run();
    return std::unique_ptr<HttpServer>(new HttpServer(std::move(impl)));
}

HttpServer::~HttpServer()
{
    stop(std::chrono::milliseconds(0));
}

std::uint16_t HttpServer::port() const
{
    return m_impl->port();
}

void HttpServer::stop(std::chrono::milliseconds grace)
{
    m_impl->stop(grace);
}

} // namespace wellpulse::server
