// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a host is the machine that the program runs on, whose own traffic nobody else can read. Pure.
#pragma once

#include <QtNetwork/QHostAddress>

namespace wellpulse::sync {

inline bool isThisMachine(const QString &host)
{
    return host == QLatin1StringView("localhost") || QHostAddress(host).isLoopback();
}

} // namespace wellpulse::sync
