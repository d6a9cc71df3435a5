// SPDX-License-Identifier: GPL-3.0-or-later
// The server's TLS settings: TLS 1.2 at least, one certificate chain and key from PEM files. Private to this folder's
// .cpp files.
#pragma once

#include "core/result.h"

#include <boost/asio/ssl/context.hpp>

#include <memory>
#include <string>

namespace wellpulse::server {

/// Error: `certificate_unreadable`, with OpenSSL's reason.
Result<std::unique_ptr<boost::asio::ssl::context>> createTlsContext(
    const std::string &certificateFile, const std::string &privateKeyFile);

} // namespace wellpulse::server
