// SPDX-License-Identifier: GPL-3.0-or-later
// What the system knows of the network: whether there is one, whether it wants somebody to sign in first, whether it costs by
// volume. Where the system has no such service, or does not say one of these, it is taken as an ordinary network: the backoff
// alone decides then. Lives on the thread that made it.
#pragma once

#include <QtCore/QObject>

namespace wellpulse::sync {

struct NetworkState {
    bool down = false;
    bool captivePortal = false;
    bool metered = false;

    friend bool operator==(const NetworkState &, const NetworkState &) = default;
};

/// Entries are small and always go. Pictures are not: on a network that costs by volume they wait, unless a person asked.
constexpr bool photosMayGo(const NetworkState &network, bool asked)
{
    return !network.metered || asked;
}

class NetworkWatch : public QObject {
    Q_OBJECT
public:
    explicit NetworkWatch(QObject *parent = nullptr);

    const NetworkState &state() const { return m_state; }

Q_SIGNALS:
    void changed(const wellpulse::sync::NetworkState &before, const wellpulse::sync::NetworkState &now);

private:
    void look();

    NetworkState m_state;
};

} // namespace wellpulse::sync
