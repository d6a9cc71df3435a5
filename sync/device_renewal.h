// SPDX-License-Identifier: GPL-3.0-or-later
// Another identity for a device that the office takes for two (its database was copied or restored) or does not know any more (the
// office was restored): asks for it and keeps it, before the log takes it (storage/log/identity.h). Cut off anywhere, the
// next attempt or the next start goes on from there; at worst the office knows a device that never writes. One thread.
#pragma once

#include "sync/account_store.h"
#include "sync/session.h"

#include <functional>
#include <string>

namespace wellpulse::sync {

class DeviceRenewal {
public:
    enum class Reason : std::uint8_t {
        Forked,    ///< another one writes under this device's id: a new installation to the office
        Forgotten, ///< the same installation, enrolled again
    };
    struct Installation {
        std::string deviceName;
        std::string platform;
        std::function<std::string()> newNonce;
    };
    using Done = std::function<void(OfficeResult<DeviceAccount>)>;

    /// All outlive the renewal.
    DeviceRenewal(Session &session, AccountStore &accounts, Installation installation);

    /// The account after it, as kept. It is the kept one where that is of another device than `deviceId` already, and where the
    /// office does know the device.
    void renew(const std::string &deviceId, Reason reason, Done done);

private:
    void enrol(const DeviceAccount &account, const std::string &nonce, Done done);
    void keep(const DeviceAccount &account, Done done);

    Session &m_session;
    AccountStore &m_accounts;
    Installation m_installation;
    std::string m_nonce; ///< of an attempt that has not come to its end: the same nonce, the same device
};

} // namespace wellpulse::sync
