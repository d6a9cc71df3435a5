// SPDX-License-Identifier: GPL-3.0-or-later
// The same server over TLS: a certificate made here, a client that trusts only it.
#include "server/http/http_server.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <unistd.h>

#include <filesystem>

using namespace wellpulse;
using namespace wellpulse::server;
using Catch::Matchers::ContainsSubstring;

namespace {

/// A self-signed certificate for 127.0.0.1, as two PEM files.
class TestCertificate {
public:
    TestCertificate()
    {
        std::string pattern = (std::filesystem::temp_directory_path() / "wellpulse-tls-XXXXXX").string();
        m_folder = mkdtemp(pattern.data());
        EVP_PKEY *key = EVP_EC_gen("P-256");
        X509 *certificate = X509_new();
        constexpr long hour = 3600;
        X509_set_version(certificate, X509_VERSION_3);
        X509_gmtime_adj(X509_getm_notBefore(certificate), -hour);
        X509_gmtime_adj(X509_getm_notAfter(certificate), hour);
        X509_set_pubkey(certificate, key);
        X509_NAME *name = X509_get_subject_name(certificate);
        X509_NAME_add_entry_by_txt(
            name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char *>("office"), -1, -1, 0);
        X509_set_issuer_name(certificate, name);
        X509_EXTENSION *address = X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, "IP:127.0.0.1");
        X509_add_ext(certificate, address, -1);
        X509_EXTENSION_free(address);
        X509_sign(certificate, key, EVP_sha256());
        FILE *file = std::fopen(certificateFile().c_str(), "w");
        PEM_write_X509(file, certificate);
        std::fclose(file);
        file = std::fopen(keyFile().c_str(), "w");
        PEM_write_PrivateKey(file, key, nullptr, nullptr, 0, nullptr, nullptr);
        std::fclose(file);
        X509_free(certificate);
        EVP_PKEY_free(key);
    }
    ~TestCertificate() { std::filesystem::remove_all(m_folder); }
    TestCertificate(const TestCertificate &) = delete;
    TestCertificate &operator=(const TestCertificate &) = delete;
    [[nodiscard]] std::string certificateFile() const { return m_folder / "certificate.pem"; }
    [[nodiscard]] std::string keyFile() const { return m_folder / "key.pem"; }

private:
    std::filesystem::path m_folder;
};

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
    const TestCertificate certificate;
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
    const TestCertificate other;
    CHECK(healthOver(server->port(), other.certificateFile(), TLS1_3_VERSION).empty());
}
