// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/blob_address.h"

#include "sync/this_machine.h"

namespace wellpulse::sync {

namespace {

bool isHttps(const QUrl &url)
{
    return url.scheme() == QLatin1StringView("https");
}

} // namespace

bool isAllowedBlobUrl(const QUrl &url, const QUrl &office)
{
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty())
        return false;
    if (isSameHost(url, office))
        return isHttps(url) || isThisMachine(url.host());
    if (isHttps(url) && url.host().endsWith(QLatin1StringView(".blob.core.windows.net")))
        return true;
    return isThisMachine(url.host()) && isThisMachine(office.host())
        && (isHttps(url) || url.scheme() == QLatin1StringView("http"));
}

bool isSameHost(const QUrl &a, const QUrl &b)
{
    return a.scheme() == b.scheme() && a.host() == b.host() && portOf(a) == portOf(b);
}

quint16 portOf(const QUrl &url)
{
    return static_cast<quint16>(url.port(isHttps(url) ? 443 : 80));
}

} // namespace wellpulse::sync
