// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/network_watch.h"

#include <QtNetwork/QNetworkInformation>

#include <utility>

namespace wellpulse::sync {

namespace {

NetworkState stateOf(const QNetworkInformation &information)
{
    using Feature = QNetworkInformation::Feature;
    return {.down = information.reachability() == QNetworkInformation::Reachability::Disconnected,
        .captivePortal = information.supports(Feature::CaptivePortal) && information.isBehindCaptivePortal(),
        .metered = information.supports(Feature::Metered) && information.isMetered()};
}

} // namespace

NetworkWatch::NetworkWatch(QObject *parent)
    : QObject(parent)
{
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    const QNetworkInformation *information = QNetworkInformation::instance();
    m_state = stateOf(*information);
    connect(information, &QNetworkInformation::reachabilityChanged, this, &NetworkWatch::look);
    connect(information, &QNetworkInformation::isBehindCaptivePortalChanged, this, &NetworkWatch::look);
    connect(information, &QNetworkInformation::isMeteredChanged, this, &NetworkWatch::look);
}

void NetworkWatch::look()
{
    const NetworkState before = std::exchange(m_state, stateOf(*QNetworkInformation::instance()));
    if (m_state != before)
        Q_EMIT changed(before, m_state);
}

} // namespace wellpulse::sync
