// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/system/kill/kill_target.h"

#include <random>

namespace wellpulse::test {

KillDevice::KillDevice(const QString &folder)
    : m_keychain(killKeychainPath(folder))
{
}

std::unique_ptr<KillDevice> KillDevice::open(const QString &folder, storage::OpenMode mode, std::string &trouble)
{
    std::unique_ptr<KillDevice> device(new KillDevice(folder));
    QObject context;
    sync::loadAccount(device->m_keychain, killVaultId, &context, [&](const Result<sync::DeviceAccount> &account) {
        if (account)
            device->m_account = *account;
        else
            trouble = account.error().message;
    });
    auto connection = storage::openDatabase(killDatabasePath(folder),
        storage::SecretBytes::copyOf(std::string_view("0123456789abcdef0123456789abcdef")), mode);
    if (!connection)
        trouble = connection.error().message;
    if (!trouble.empty())
        return nullptr;
    const sync::DeviceAccount &account = device->m_account;
    auto store = storage::DeviceStore::open(std::move(*connection),
        {{account.tenantId, account.deviceId, account.userId, account.deviceKey}, wallClockMs,
            storage::systemRandom()});
    if (!store) {
        trouble = store.error().message;
        return nullptr;
    }
    device->m_store = std::move(*store);
    device->m_tokens = std::make_unique<sync::KeychainTokenStore>(device->m_keychain, killVaultId);
    device->m_office = std::make_unique<sync::OfficeClient>(
        sync::OfficeAddress{QUrl(QString::fromStdString(account.server)), {}}, wallClockMs);
    device->m_session = std::make_unique<sync::Session>(*device->m_office, *device->m_tokens, wallClockMs);
    device->m_runner = std::make_unique<storage::InlineStoreRunner>(*device->m_store);
    device->m_engine = std::make_unique<sync::SyncEngine>(
        *device->m_runner, *device->m_session, sync::Surroundings{wallClockMs, [] { return std::random_device{}(); }});
    return device;
}

} // namespace wellpulse::test
