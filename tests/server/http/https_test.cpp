// SPDX-License-Identifier: GPL-3.0-or-later
// The same server over TLS: a certificate made here, a client that trusts only it.
#include "server/http/http_server.h"
#include "tests/support/test_certificate.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <openssl/ssl.h>

using namespace wellpulse;
using namespace wellpulse::server;
using Catch::Matchers::ContainsSubstring;

namespace {

/// What the server answers to one GET /health, or an empty text where there was no handshake.
std::string healthOver(std::uint16_t port, const std::string &trusted, int maxVersion)
{
    SSL_CTX *context = SSL_CTX_new(TLS_client_method());
    SSL_CTX_load_verify_file(context, trusted.c_str());
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER, nullptr);
    SSL_CTX_set_security_level(context, 0); // so that an old version is the server's to refuse
    SSL_CTX_set_max_proto_version(context, maxVersion);
    BIO *connection = BIO_new_ssl_connect(context);
    BIO_set_conn_hostname(connection, ("127.0.0.1:" + std::to_string(port)).c_str());
    std::string answer;
    if (BIO_do_connect(connection) == 1) {
        BIO_puts(connection, "GET /health HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        char bytes[4096];
        for (int count = 0; (count = BIO_read(connection, bytes, sizeof bytes)) > 0;)
            answer.append(bytes, static_cast<std::size_t>(count));
    }
    BIO_free_all(connection);
    SSL_CTX_free(context);
    return answer;
}

} // namespace

TEST_CASE("with a certificate the server speaks TLS 1.2 and 1.3, and nothing older")
{
    const test::TestCertificate certificate;
    Router router;
    RouteOptions open;
    open.needsToken = false;
    router.add(
        Method::Get, "/health", [](Request &) { return jsonResponse("{}"); }, open);
    Metrics metrics;
    HttpServerOptions options;
    options.certificateFile = certificate.certificateFile();
    options.privateKeyFile = certificate.keyFile();
    const Authenticator nobody = [](std::string_view) -> Result<Identity> { return Error{"token_invalid", "No."}; };
    const auto server = HttpServer::start(options, router, nobody, metrics).value();
    const std::string trusted = certificate.certificateFile();
    CHECK_THAT(healthOver(server->port(), trusted, TLS1_3_VERSION), ContainsSubstring("200 OK"));
    CHECK_THAT(healthOver(server->port(), trusted, TLS1_2_VERSION), ContainsSubstring("200 OK"));
    CHECK(healthOver(server->port(), trusted, TLS1_1_VERSION).empty());
    const test::TestCertificate other;
    CHECK(healthOver(server->port(), other.certificateFile(), TLS1_3_VERSION).empty());
}
