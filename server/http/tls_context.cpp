// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/tls_context.h"

namespace wellpulse::server {

namespace ssl = boost::asio::ssl;

Result<std::unique_ptr<ssl::context>> createTlsContext(
    const std::string &certificateFile, const std::string &privateKeyFile)
{
    auto context = std::make_unique<ssl::context>(ssl::context::tls_server);
    context->set_options(ssl::context::default_workarounds | ssl::context::no_sslv2 | ssl::context::no_sslv3
        | ssl::context::no_tlsv1 | ssl::context::no_tlsv1_1);
    boost::system::error_code error;
    std::string file = certificateFile;
    context->use_certificate_chain_file(certificateFile, error);
    if (!error) {
        file = privateKeyFile;
        context->use_private_key_file(privateKeyFile, ssl::context::pem, error);
    }
    if (error)
        return Error{"certificate_unreadable", "The TLS file " + file + " cannot be used: " + error.message() + "."};
    return context;
}

} // namespace wellpulse::server
