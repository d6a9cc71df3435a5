// SPDX-License-Identifier: GPL-3.0-or-later
// An unlocked device as the desktop has it, in a folder of its own: a vault with a real encrypted database, the storage and
// the reading thread. It never talks to an office.
#pragma once

#include "app/desktop/device_opener.h"
#include "app/desktop/device_slot.h"
#include "storage/keychain/file_keychain.h"
#include "storage/secret/random.h"

#include <QtCore/QDateTime>
#include <QtCore/QTemporaryDir>

namespace wellpulse::test {

/// `fill` gets the store before the device's threads run.
inline Result<std::unique_ptr<desktop::FieldDevice>> openFieldDevice(
    const QTemporaryDir &folder, const std::function<void(storage::DeviceStore &)> &fill)
{
    const storage::VaultFolder place(folder.filePath(QStringLiteral("vault")));
    auto vault = storage::Vault::create(place, std::string(32, 'a'),
        storage::SecretBytes::copyOf(std::string_view("correct horse")),
        storage::SecretBytes::copyOf(std::string_view("0123456789abcdef0123456789abcdef")), storage::minimumKdfCost,
        storage::systemRandom());
    if (!vault)
        return errorOf(std::move(vault));
    sync::DeviceAccount account;
    account.server = "http://127.0.0.1:1";
    account.tenantId = "acme";
    account.userId = "user-1";
    account.deviceId = "device-a";
    account.deviceKey.fill(7);
    auto connection = vault->openDatabase(storage::OpenMode::ReadWrite);
    if (!connection)
        return errorOf(std::move(connection));
    auto store = storage::DeviceStore::open(std::move(*connection),
        {{account.tenantId, account.deviceId, account.userId, account.deviceKey},
            [] { return QDateTime::currentMSecsSinceEpoch(); }, storage::systemRandom()});
    if (!store)
        return errorOf(std::move(store));
    fill(**store);
    auto reading = vault->openDatabase(storage::OpenMode::ReadOnly);
    if (!reading)
        return errorOf(std::move(reading));
    const desktop::DevicePlace devicePlace{.vaultFolder = place.path(),
        .caFile = {},
        .makeKeychain = [path = storage::FileKeychain::pathBeside(place.path())] {
            return std::make_unique<storage::FileKeychain>(path);
        }};
    return std::make_unique<desktop::FieldDevice>(desktop::OpenDevice{std::move(*vault), account, std::move(*store),
                                                      std::make_unique<storage::ReadStore>(std::move(*reading)), 0},
        devicePlace);
}

} // namespace wellpulse::test
