// SPDX-License-Identifier: GPL-3.0-or-later
// What the kill test and the program it kills agree on: where the device's parts lie in a folder, and its fixed key. The
// key derivation of a vault (a tenth of a second a start) is left out, so that two hundred starts stay affordable.
#pragma once

#include "storage/keychain/file_keychain.h"
#include "storage/secret/random.h"
#include "storage/store/store_runner.h"
#include "storage/vault/open_database.h"
#include "sync/device_account.h"
#include "sync/keychain_token_store.h"
#include "sync/office_client.h"
#include "sync/sync_engine.h"

#include <QtCore/QDateTime>
#include <QtCore/QString>

#include <memory>
#include <optional>

namespace wellpulse::test {

inline const QString killVaultId = QStringLiteral("00000000000000000000000000000000");

class KillDevice {
public:
    /// Nothing when a part of it cannot be opened; `trouble` says why.
    static std::unique_ptr<KillDevice> open(const QString &folder, storage::OpenMode mode, std::string &trouble);

    storage::DeviceStore &store() { return *m_store; }
    sync::SyncEngine &engine() { return *m_engine; }
    const sync::DeviceAccount &account() const { return m_account; }

private:
    explicit KillDevice(const QString &folder);

    storage::FileKeychain m_keychain;
    sync::DeviceAccount m_account;
    std::unique_ptr<sync::KeychainTokenStore> m_tokens;
    std::unique_ptr<sync::OfficeClient> m_office;
    std::unique_ptr<sync::Session> m_session;
    std::unique_ptr<storage::DeviceStore> m_store;
    std::unique_ptr<storage::InlineStoreRunner> m_runner;
    std::unique_ptr<sync::SyncEngine> m_engine;
};

inline QString killKeychainPath(const QString &folder)
{
    return folder + QStringLiteral("/keychain.json");
}
inline QString killDatabasePath(const QString &folder)
{
    return folder + QStringLiteral("/device.db");
}
inline std::int64_t wallClockMs()
{
    return QDateTime::currentMSecsSinceEpoch();
}

} // namespace wellpulse::test
