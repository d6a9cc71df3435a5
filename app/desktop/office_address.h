// SPDX-License-Identifier: GPL-3.0-or-later
// The office's address with the certificates that are trusted beside the system's.
#pragma once

#include "sync/office_client.h"

namespace wellpulse::desktop {

/// `caFile` may be empty. Errors: those of parseServerUrl() and readRoots().
inline Result<sync::OfficeAddress> officeAddress(const QString &server, const QString &caFile)
{
    const auto url = sync::parseServerUrl(server);
    if (!url)
        return url.error();
    sync::OfficeAddress address{.server = *url, .extraRoots = {}};
    if (caFile.isEmpty())
        return address;
    auto roots = sync::readRoots(caFile);
    if (!roots)
        return roots.error();
    address.extraRoots = std::move(*roots);
    return address;
}

} // namespace wellpulse::desktop
