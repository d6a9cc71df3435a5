// SPDX-License-Identifier: GPL-3.0-or-later
// Whose vault this is and who this device is to the office: kept in the keychain beside the device secret, outside the
// database, so that a copied database is noticed. One item per vault.
#pragma once

#include "core/event/event_seal.h"
#include "core/result.h"
#include "storage/keychain/keychain.h"
#include "storage/log/chain_check.h"
#include "sync/office_messages.h"

#include <functional>
#include <string>
#include <vector>

class QObject;

namespace wellpulse::sync {

/// An identity that this device had before. Its key is kept for checking what was recorded then.
struct FormerDevice {
    std::string deviceId;
    core::DeviceKey deviceKey{};
    friend bool operator==(const FormerDevice &, const FormerDevice &) = default;
};

struct DeviceAccount {
    std::string server; ///< the office's address as given
    std::string tenantId;
    std::string email;
    std::string userId;
    std::string userName;
    std::string installNonce;
    std::string deviceId;
    core::DeviceKey deviceKey{};
    std::string feedEpoch;              ///< at enrolment
    std::vector<FormerDevice> former{}; ///< the latest last; as many as the item has room for
    friend bool operator==(const DeviceAccount &, const DeviceAccount &) = default;
};

/// The same vault and person under the identity that the office gave for `installNonce`. Pure.
DeviceAccount successorOf(const DeviceAccount &account, const std::string &installNonce, const DeviceAnswer &answer);
/// Of this identity and of those before.
storage::DeviceKeys keysOf(const DeviceAccount &account);

using AccountLoaded = std::function<void(Result<DeviceAccount>)>;
using AccountSaved = std::function<void(Status)>;

/// Errors: `device_not_enrolled` when there is no such item, and those of the keychain.
void loadAccount(storage::Keychain &keychain, const QString &vaultId, QObject *context, AccountLoaded reply);
void saveAccount(storage::Keychain &keychain, const QString &vaultId, const DeviceAccount &account, QObject *context,
    AccountSaved reply);

} // namespace wellpulse::sync
