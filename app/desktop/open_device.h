// SPDX-License-Identifier: GPL-3.0-or-later
// A device that stands open: its store, who it is to the office, and the vault whose keys it lives on.
#pragma once

#include "storage/keychain/keychain.h"
#include "storage/store/device_store.h"
#include "storage/store/read_store.h"
#include "storage/vault/vault.h"
#include "sync/device_account.h"

#include <QtCore/QString>

#include <functional>
#include <memory>
#include <optional>

namespace wellpulse::desktop {

/// A keychain for the calling thread: each thread has its own object on the same keychain.
using MakeKeychain = std::function<std::unique_ptr<storage::Keychain>()>;

struct OpenDevice {
    storage::Vault vault;
    sync::DeviceAccount account;
    std::unique_ptr<storage::DeviceStore> store; ///< destroyed before the vault's keys go, as the next
    std::unique_ptr<storage::ReadStore> views;
    qint64 keyDerivationMs = 0;
};

} // namespace wellpulse::desktop
