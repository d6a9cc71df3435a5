// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/connection.h"

#include "server/http/quick_ack.h"

#include <spdlog/spdlog.h>

#include <array>
#include <ctime>
#include <type_traits>

namespace wellpulse::server {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;

namespace {

constexpr auto whole = asio::as_tuple(asio::use_awaitable);
constexpr std::size_t readAheadBytes = 8 * 1024;
constexpr std::size_t smallBodyBytes = 128 * 1024;
constexpr std::size_t drainAtMostBytes = 4 * 1024 * 1024;
constexpr auto drainAtMost = std::chrono::seconds(2);
constexpr auto answerDeadline = std::chrono::seconds(30);

/// RFC 9110's date, made once a second and thread.
const std::string &httpDate()
{
    thread_local std::time_t madeAt = 0;
    thread_local std::string text;
    const std::time_t now = std::time(nullptr);
    if (now != madeAt) {
        std::tm parts{};
        gmtime_r(&now, &parts);
        std::array<char, 40> buffer{};
        text.assign(buffer.data(), std::strftime(buffer.data(), buffer.size(), "%a, %d %b %Y %H:%M:%S GMT", &parts));
        madeAt = now;
    }
    return text;
}

std::string lowerCase(std::string_view name)
{
    std::string lower(name);
    for (char &c : lower) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    return lower;
}

std::string_view view(beast::string_view text)
{
    return {text.data(), text.size()};
}

template <class Message> void setHeader(Message &message, const Response &response, bool keepAlive)
{
    message.set(http::field::date, httpDate());
    if (!response.contentType.empty())
        message.set(http::field::content_type, response.contentType);
    message.set(http::field::cache_control, "no-store");
    message.set("X-Content-Type-Options", "nosniff");
    for (const auto &[name, value] : response.headers)
        message.set(name, value);
    message.keep_alive(keepAlive);
}

} // namespace

template <class Stream>
Connection<Stream>::Connection(Stream stream, const ConnectionSurroundings &surroundings)
    : m_stream(std::move(stream))
    , m_around(surroundings)
{
    ErrorCode error;
    const auto endpoint = lowest().socket().remote_endpoint(error);
    if (!error)
        m_remoteAddress = endpoint.address().to_string();
    lowest().socket().set_option(asio::ip::tcp::no_delay(true), error);
    m_around.open.insert(this);
}

template <class Stream> Connection<Stream>::~Connection()
{
    m_around.open.erase(this);
}

template <class Stream> void Connection<Stream>::closeIfIdle()
{
    if (m_idle)
        lowest().cancel();
}

template <class Stream> asio::awaitable<void> Connection<Stream>::serve()
{
    if constexpr (std::is_same_v<Stream, TlsStream>) {
        lowest().expires_after(m_around.limits.requestDeadline);
        const auto [error] = co_await m_stream.async_handshake(asio::ssl::stream_base::server, whole);
        if (error)
            co_return;
    }
    // No co_await within a condition here: GCC 12 evaluates it even where && or || would leave it out.
    bool again = true;
    while (again) {
        if (m_buffer.size() == 0)
            again = co_await waitForBytes();
        if (again)
            again = co_await serveOne();
    }
    co_await closeGently();
}

template <class Stream> asio::awaitable<bool> Connection<Stream>::waitForBytes()
{
    if (m_around.stopping)
        co_return false;
    lowest().expires_after(m_around.limits.idleTimeout);
    m_idle = true;
    const auto [error, count] = co_await m_stream.async_read_some(m_buffer.prepare(readAheadBytes), whole);
    m_idle = false;
    m_buffer.commit(count);
    co_return !error;
}

/// False when the connection is to end.
template <class Stream> asio::awaitable<bool> Connection<Stream>::serveOne()
{
    const Clock::time_point start = Clock::now();
    Parser parser;
    parser.header_limit(m_around.limits.maxHeaderBytes);
    parser.body_limit(m_around.limits.maxBodyBytes);

    Response response;
    std::size_t routeIndex = Metrics::noRoute;
    std::string_view routeName = "a request without a route";
    bool keepAlive = false;
    bool headOnly = false;
    Read read = co_await readHeader(parser, start, response);
    if (read == Read::Complete) {
        const auto &message = parser.get();
        Request request;
        request.remoteAddress = m_remoteAddress;
        for (const auto &field : message)
            request.headers.add(lowerCase(view(field.name_string())), std::string(view(field.value())));
        const auto method = methodFromName(view(message.method_string()));
        request.method = method.value_or(Method::Get);
        headOnly = request.method == Method::Head;
        keepAlive = message.keep_alive();
        Gate::Passage passage;
        if (method) {
            passage = m_around.gate.check(request, view(message.target()), start);
        } else {
            passage.refused = true;
            passage.refusal = errorResponse(405, "method_not_allowed", "This method is not known here.");
        }
        if (passage.route != nullptr) {
            routeIndex = passage.route->index;
            routeName = passage.route->pathTemplate; // never the path: ids stay out of the log
        }

        const bool expectsContinue = beast::iequals(message[http::field::expect], "100-continue");
        if (passage.refused && (expectsContinue || !isUnreadBodySmall(parser))) {
            keepAlive = parser.is_done() && keepAlive; // what is not read cannot be told from the next request
        } else if (!parser.is_done()) {
            bool mayRead = true;
            if (expectsContinue)
                mayRead = co_await sendContinue();
            read = Read::Gone;
            if (mayRead)
                read = co_await readBody(parser, start, response);
        }
        if (read == Read::Complete && passage.refused) {
            response = std::move(passage.refusal);
        } else if (read == Read::Complete) {
            request.body = std::move(parser.get().body());
            response = co_await runOnLane(*passage.route, request);
        }
    }
    if (read == Read::Gone)
        co_return false;
    keepAlive = keepAlive && read == Read::Complete && !m_around.stopping;
    const double seconds = std::chrono::duration<double>(Clock::now() - start).count();
    m_around.metrics.countRequest(routeIndex, response.status, seconds);
    if (response.status >= 500)
        spdlog::warn("{} answered {} after {:.3f} s", routeName, response.status, seconds);
    const unsigned version = parser.get().version() == 10 ? 10 : 11;
    const bool sent = co_await send(std::move(response), keepAlive, headOnly, version);
    co_return sent &&keepAlive;
}

template <class Stream> bool Connection<Stream>::isUnreadBodySmall(const Parser &parser) const
{
    if (parser.is_done())
        return true;
    const auto length = parser.content_length();
    return length && *length <= smallBodyBytes;
}

template <class Stream>
asio::awaitable<typename Connection<Stream>::Read> Connection<Stream>::readHeader(
    Parser &parser, Clock::time_point start, Response &refusal)
{
    lowest().expires_at(start + m_around.limits.requestDeadline);
    const auto [error, count] = co_await http::async_read_header(m_stream, m_buffer, parser, whole);
    if (!error)
        co_return Read::Complete;
    refusal = refusalFor(error);
    co_return refusal.status == 0 ? Read::Gone : Read::Refused;
}

template <class Stream>
asio::awaitable<typename Connection<Stream>::Read> Connection<Stream>::readBody(
    Parser &parser, Clock::time_point start, Response &refusal)
{
    // One deadline for the whole request, which every `minBytesPerSecond` received push out by a second.
    std::size_t received = 0;
    while (!parser.is_done()) {
        const auto earned = std::chrono::milliseconds(received * 1000 / m_around.limits.minBytesPerSecond);
        lowest().expires_at(start + m_around.limits.requestDeadline + earned);
        acknowledgeAtOnce(lowest().socket().native_handle());
        const auto [error, count] = co_await http::async_read_some(m_stream, m_buffer, parser, whole);
        received += count;
        if (error) {
            refusal = refusalFor(error);
            co_return refusal.status == 0 ? Read::Gone : Read::Refused;
        }
    }
    co_return Read::Complete;
}

/// Status 0: the other side is gone or too slow, nobody to answer.
template <class Stream> Response Connection<Stream>::refusalFor(ErrorCode error) const
{
    if (error == http::error::header_limit || error == http::error::buffer_overflow)
        return errorResponse(431, "header_too_large", "The request's header is larger than 8 KiB.");
    if (error == http::error::body_limit)
        return errorResponse(413, "body_too_large", "The body is larger than 1 MiB; send it in halves.");
    const bool isGrammar = error.category() == http::make_error_code(http::error::bad_method).category();
    if (isGrammar && error != http::error::end_of_stream && error != http::error::partial_message)
        return errorResponse(400, "http_invalid", "This is not an HTTP/1.1 request.");
    Response none;
    none.status = 0;
    return none;
}

template <class Stream> asio::awaitable<bool> Connection<Stream>::sendContinue()
{
    http::response<http::empty_body> message(http::status::continue_, 11);
    lowest().expires_after(answerDeadline);
    const auto [error, count] = co_await http::async_write(m_stream, message, whole);
    co_return !error;
}

template <class Stream> asio::awaitable<Response> Connection<Stream>::runOnLane(const Route &route, Request &request)
{
    const std::size_t maxBodyBytes = m_around.limits.maxBodyBytes;
    if (route.options.lane == Lane::Inline)
        co_return runHandler(route, request, maxBodyBytes);
    WorkerLane &lane = m_around.lanes.of(route.options.lane);
    if (lane.waiting.fetch_add(1) >= lane.maxWaiting) {
        lane.waiting.fetch_sub(1);
        co_return retryLaterResponse(503, "busy", "The office server is busy; try again in a moment.", 2);
    }
    lowest().expires_never();
    Response response = co_await runBlocking(lane.pool, [&route, &request, &lane, maxBodyBytes] {
        Response answer = runHandler(route, request, maxBodyBytes);
        lane.waiting.fetch_sub(1);
        return answer;
    });
    co_return response;
}

template <class Stream>
asio::awaitable<bool> Connection<Stream>::send(Response response, bool keepAlive, bool headOnly, unsigned version)
{
    const auto earned = std::chrono::milliseconds(response.body.size() * 1000 / m_around.limits.minBytesPerSecond);
    lowest().expires_after(answerDeadline + earned);
    ErrorCode error;
    if (headOnly) {
        http::response<http::empty_body> message(static_cast<http::status>(response.status), version);
        setHeader(message, response, keepAlive);
        message.content_length(response.body.size());
        std::tie(error, std::ignore) = co_await http::async_write(m_stream, message, whole);
    } else {
        http::response<http::string_body> message(static_cast<http::status>(response.status), version);
        setHeader(message, response, keepAlive);
        message.body() = std::move(response.body);
        message.prepare_payload();
        std::tie(error, std::ignore) = co_await http::async_write(m_stream, message, whole);
    }
    co_return !error;
}

/// Closing with bytes unread would reset the connection and could take the answer away from a client that is still
/// sending: first say that nothing more comes, then read and drop for a moment.
template <class Stream> asio::awaitable<void> Connection<Stream>::closeGently()
{
    auto &socket = lowest().socket();
    if (!socket.is_open())
        co_return;
    lowest().expires_after(drainAtMost);
    ErrorCode error;
    if constexpr (std::is_same_v<Stream, TlsStream>)
        std::tie(error) = co_await m_stream.async_shutdown(whole);
    else
        socket.shutdown(asio::ip::tcp::socket::shutdown_send, error);
    std::array<char, readAheadBytes> dropped{};
    std::size_t total = 0;
    while (!error && total < drainAtMostBytes && !m_around.stopping) {
        std::size_t count = 0;
        std::tie(error, count) = co_await lowest().async_read_some(asio::buffer(dropped), whole);
        total += count;
    }
    socket.close(error);
}

template class Connection<PlainStream>;
template class Connection<TlsStream>;

} // namespace wellpulse::server
