// SPDX-License-Identifier: GPL-3.0-or-later
// gzip (RFC 1952) of a request body. Pure; answers are unpacked by the transport.
#pragma once

#include <QtCore/QByteArray>

#include <string_view>

namespace wellpulse::sync {

QByteArray gzip(std::string_view data);

} // namespace wellpulse::sync
