// SPDX-License-Identifier: GPL-3.0-or-later
// The server over real sockets: what it answers, and what it does not let a client do to it (security.md, 35-38).
#include "server/http/error_response.h"
#include "server/http/gzip.h"
#include "server/http/http_server.h"
#include "server/http/json_body.h"
#include "tests/server/support/http_client.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <latch>
#include <stdexcept>
#include <thread>

using namespace wellpulse;
using namespace wellpulse::server;
using Catch::Matchers::ContainsSubstring;
using wellpulse::tests::HttpClient;

namespace {

/// /open and /closed echo; /json parses; /batch counts against the rate limit; /big answers 100 KB; /broken throws.
class TestServer {
public:
    explicit TestServer(HttpServerOptions options = {})
    {
        const auto echo = [](Request &request) {
            Response response;
            response.contentType = "text/plain";
            response.body = std::move(request.body);
            return response;
        };
        const auto parse = [](Request &request) {
            const auto json = jsonObjectBody(request);
            return json ? jsonResponse(json->dump()) : errorResponse(400, json.error());
        };
        RouteOptions open;
        open.needsToken = false;
        RouteOptions limited;
        limited.bucket = RateBucket::SyncBatch;
        RouteOptions cheap = open;
        cheap.lane = Lane::Inline;
        m_router.add(Method::Post, "/open", echo, open);
        m_router.add(Method::Post, "/closed", echo);
        m_router.add(Method::Post, "/json", parse, open);
        m_router.add(Method::Post, "/batch", echo, limited);
        m_router.add(
            Method::Get, "/health", [](Request &) { return jsonResponse("{}"); }, cheap);
        m_router.add(
            Method::Get, "/big", [](Request &) { return jsonResponse(std::string(100'000, 'x')); }, open);
        m_router.add(
            Method::Get, "/broken", [](Request &) -> Response { throw std::runtime_error("no"); }, open);
        const Authenticator authenticator = [](std::string_view token) -> Result<Identity> {
            if (token.starts_with("token-of-"))
                return Identity{"acme", std::string(token.substr(9)), "pumper", "s"};
            return Error{"token_invalid", "No."};
        };
        m_server = HttpServer::start(options, m_router, authenticator, m_metrics).value();
    }
    [[nodiscard]] std::uint16_t port() const { return m_server->port(); }
    HttpServer &server() { return *m_server; }
    [[nodiscard]] std::string metrics() const { return m_metrics.prometheusText(); }
    Router &router() { return m_router; }

private:
    Router m_router;
    Metrics m_metrics;
    std::unique_ptr<HttpServer> m_server;
};

constexpr std::size_t mebibyte = 1024 * 1024;

} // namespace

TEST_CASE("requests of one connection are answered one after the other")
{
    const TestServer server;
    HttpClient client(server.port());
    for (const char *text : {"first", "second"}) {
        const auto reply = client.request("POST", "/open", text);
        REQUIRE(reply);
        CHECK(reply->status == 200);
        CHECK(reply->body == text);
        CHECK(reply->field("Cache-Control") == "no-store");
    }
    // Both at once: pipelined.
    client.send("POST /open HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\naPOST /open HTTP/1.1\r\nHost: a\r\n"
                "Content-Length: 1\r\n\r\nb");
    CHECK(client.read().value().body == "a");
    CHECK(client.read().value().body == "b");
}

TEST_CASE("errors have one shape")
{
    const TestServer server;
    HttpClient client(server.port());
    const auto missing = client.request("GET", "/nothing");
    CHECK(missing.value().status == 404);
    CHECK(core::parseJson(missing->body).value().at("error").at("code") == "not_found");
    const auto method = client.request("DELETE", "/open");
    CHECK(method.value().status == 405);
    CHECK(method->field("Allow") == "POST");
    CHECK(client.request("BREW", "/open").value().status == 405);
    const auto broken = client.request("GET", "/broken");
    CHECK(broken.value().status == 500);
    CHECK(core::parseJson(broken->body).value().at("error").at("code") == "internal");
    CHECK(client.request("GET", "/health").value().status == 200); // the connection lives on
}

TEST_CASE("without a good token there is 401, and the body is not asked for")
{
    const TestServer server;
    HttpClient client(server.port());
    CHECK(client.request("POST", "/closed", "x").value().status == 401);
    const auto wrong = client.request("POST", "/closed", "x", "Authorization: Bearer abc\r\n");
    CHECK(wrong.value().status == 401);
    CHECK(wrong->field("WWW-Authenticate") == "Bearer");
    CHECK(client.request("POST", "/closed", "x", "Authorization: bearer token-of-ann\r\n").value().body == "x");
    client.send("POST /closed HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 100\r\n\r\n");
    CHECK(client.read().value().status == 401);
    CHECK(client.waitForClose());
}

TEST_CASE("a client that waits for 100 Continue gets it")
{
    const TestServer server;
    HttpClient client(server.port());
    client.send("POST /open HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n");
    CHECK(client.read().value().status == 100);
    client.send("hello");
    CHECK(client.read().value().body == "hello");
}

TEST_CASE("a body of 1 MiB passes, one byte more is 413")
{
    const TestServer server;
    HttpClient client(server.port());
    CHECK(client.request("POST", "/open", std::string(mebibyte, 'x')).value().status == 200);
    const auto reply = client.request("POST", "/open", std::string(mebibyte + 1, 'x'));
    CHECK(reply.value().status == 413);
    CHECK(core::parseJson(reply->body).value().at("error").at("code") == "body_too_large");
}

TEST_CASE("a chunked body is limited like any other")
{
    const TestServer server;
    HttpClient client(server.port());
    client.send("POST /open HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
    const std::string chunk = "10000\r\n" + std::string(0x10000, 'x') + "\r\n";
    for (int i = 0; i < 17; ++i)
        client.send(chunk);
    CHECK(client.read().value().status == 413);
}

TEST_CASE("a gzip body is inflated, up to 1 MiB")
{
    const TestServer server;
    HttpClient client(server.port());
    const char *header = "Content-Encoding: gzip\r\n";
    CHECK(client.request("POST", "/open", gzipFast("hello"), header).value().body == "hello");
    CHECK(client.request("POST", "/open", gzipFast(std::string(mebibyte, 'x')), header).value().status == 200);
    CHECK(client.request("POST", "/open", gzipFast(std::string(mebibyte + 1, 'x')), header).value().status == 413);
    const std::string bomb = gzipFast(std::string(100 * mebibyte, '\0'));
    REQUIRE(bomb.size() < mebibyte);
    CHECK(client.request("POST", "/open", bomb, header).value().status == 413);
    const std::string whole = gzipFast("hello");
    CHECK(client.request("POST", "/open", whole.substr(0, whole.size() - 4), header).value().status == 400);
    CHECK(client.request("POST", "/open", whole + "tail", header).value().status == 400);
    CHECK(client.request("POST", "/open", "hello", header).value().status == 400);
    CHECK(client.request("POST", "/open", "hello", "Content-Encoding: br\r\n").value().status == 415);
}

TEST_CASE("a large answer is compressed for who takes it")
{
    const TestServer server;
    HttpClient client(server.port());
    CHECK(client.request("GET", "/big").value().body.size() == 100'000);
    const auto reply = client.request("GET", "/big", {}, "Accept-Encoding: gzip, deflate\r\n");
    CHECK(reply.value().field("Content-Encoding") == "gzip");
    CHECK(gunzip(reply->body, mebibyte).value() == std::string(100'000, 'x'));
}

TEST_CASE("a header over 8 KiB is 431")
{
    const TestServer server;
    {
        HttpClient client(server.port());
        CHECK(client.request("GET", "/health", {}, "X-Long: " + std::string(7000, 'x') + "\r\n").value().status == 200);
        CHECK(client.request("GET", "/health", {}, "X-Long: " + std::string(9000, 'x') + "\r\n").value().status == 431);
        CHECK(client.waitForClose());
    }
    HttpClient client(server.port());
    std::string many;
    for (int i = 0; i < 2000; ++i)
        many += "X-" + std::to_string(i) + ": y\r\n";
    CHECK(client.request("GET", "/health", {}, many).value().status == 431);
}

TEST_CASE("JSON deeper than 32 is 400")
{
    const TestServer server;
    HttpClient client(server.port());
    const auto nested = [](int depth) {
        std::string text = R"({"a":)";
        for (int i = 1; i < depth; ++i)
            text += '[';
        text += '1';
        for (int i = 1; i < depth; ++i)
            text += ']';
        return text + "}";
    };
    CHECK(client.request("POST", "/json", nested(32)).value().status == 200);
    CHECK(client.request("POST", "/json", nested(33)).value().status == 400);
    CHECK(client.request("POST", "/json", "[1]").value().status == 400);
}

TEST_CASE("what is not HTTP is 400")
{
    const TestServer server;
    HttpClient client(server.port());
    client.send("\x16\x03\x01\x02\x00 this is no request\r\n\r\n");
    CHECK(client.read().value().status == 400);
    CHECK(client.waitForClose());
}

TEST_CASE("a client that trickles is dropped at its deadline and slows nobody")
{
    HttpServerOptions options;
    options.socketThreads = 1; // the same thread serves both
    options.limits.requestDeadline = std::chrono::milliseconds(300);
    options.limits.minBytesPerSecond = mebibyte; // this loop is quicker than a byte a second
    TestServer server(options);
    const auto start = std::chrono::steady_clock::now();
    HttpClient slow(server.port());
    slow.send("POST /open HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n");
    HttpClient fast(server.port());
    // Each byte is a sign of life, and still the deadline counts from the first one.
    while (slow.send("x"))
        REQUIRE(fast.request("GET", "/health").value().status == 200);
    CHECK(std::chrono::steady_clock::now() - start >= options.limits.requestDeadline);
}

TEST_CASE("the deadline holds for a header that never ends")
{
    HttpServerOptions options;
    options.limits.requestDeadline = std::chrono::milliseconds(200);
    const TestServer server(options);
    HttpClient client(server.port());
    client.send("GET /health HTTP/1.1\r\nX-Slow: ");
    CHECK(client.waitForClose());
}

TEST_CASE("the deadlines as shipped drop a client of one byte a second within 10 s")
{
    const HttpLimits limits;
    CHECK(limits.requestDeadline < std::chrono::seconds(10));
    CHECK(10 / limits.minBytesPerSecond == 0); // ten bytes earn no whole second
}

TEST_CASE("an idle connection is closed")
{
    HttpServerOptions options;
    options.limits.idleTimeout = std::chrono::milliseconds(50);
    const TestServer server(options);
    HttpClient client(server.port());
    // On a busy machine the connection may be idle for too long before the request is out, too.
    if (const auto reply = client.request("GET", "/health"))
        CHECK(reply->status == 200);
    CHECK(client.waitForClose());
}

TEST_CASE("over the rate limit there is 429 with Retry-After, for that user alone")
{
    HttpServerOptions options;
    options.syncBatchesPerMinute = 2;
    const TestServer server(options);
    HttpClient client(server.port());
    const char *ann = "Authorization: Bearer token-of-ann\r\n";
    CHECK(client.request("POST", "/batch", "x", ann).value().status == 200);
    CHECK(client.request("POST", "/batch", "x", ann).value().status == 200);
    const auto refused = client.request("POST", "/batch", "x", ann);
    CHECK(refused.value().status == 429);
    CHECK(std::stoi(refused->field("Retry-After")) >= 1);
    CHECK(std::stoi(refused->field("Retry-After")) <= 30);
    CHECK(client.request("POST", "/closed", "x", ann).value().status == 200); // only batches count
    CHECK(client.request("POST", "/batch", "x", "Authorization: Bearer token-of-bob\r\n").value().status == 200);
    CHECK_THAT(server.metrics(), ContainsSubstring("wellpulse_rate_limited_total 1\n"));
}

TEST_CASE("HEAD has the header of GET and no body")
{
    const TestServer server;
    HttpClient client(server.port());
    const auto reply = client.request("HEAD", "/big");
    CHECK(reply.value().status == 200);
    CHECK(reply->field("Content-Length") == "100000");
    CHECK(client.request("GET", "/health").value().status == 200);
}

TEST_CASE("stopping lets a request under way have its answer and closes idle connections")
{
    Router router;
    std::latch entered(1);
    std::latch leave(1);
    RouteOptions open;
    open.needsToken = false;
    router.add(
        Method::Get, "/wait",
        [&](Request &) {
            entered.count_down();
            leave.wait();
            return jsonResponse("{}");
        },
        open);
    Metrics metrics;
    const Authenticator nobody = [](std::string_view) -> Result<Identity> { return Error{"token_invalid", "No."}; };
    auto server = HttpServer::start({}, router, nobody, metrics).value();
    HttpClient idle(server->port());
    CHECK(idle.request("GET", "/none").value().status == 404);
    HttpClient busy(server->port());
    busy.send("GET /wait HTTP/1.1\r\nHost: a\r\n\r\n");
    entered.wait();
    std::thread stopper([&] { server->stop(std::chrono::seconds(30)); });
    CHECK(idle.waitForClose());
    leave.count_down();
    const auto reply = busy.read();
    CHECK(reply.value().status == 200);
    CHECK(reply->field("Connection") == "close");
    stopper.join();
}

TEST_CASE("a port that is taken is a sentence")
{
    const TestServer first;
    Router router;
    Metrics metrics;
    HttpServerOptions options;
    options.port = first.port();
    const auto second = HttpServer::start(options, router, {}, metrics);
    REQUIRE_FALSE(second);
    CHECK(second.error().code == "address_in_use");
}

TEST_CASE("a certificate that cannot be read is a sentence")
{
    Router router;
    Metrics metrics;
    HttpServerOptions options;
    options.certificateFile = "/nonexistent/certificate.pem";
    options.privateKeyFile = "/nonexistent/key.pem";
    const auto server = HttpServer::start(options, router, {}, metrics);
    REQUIRE_FALSE(server);
    CHECK(server.error().code == "certificate_unreadable");
}
