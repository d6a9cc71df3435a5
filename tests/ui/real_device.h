// SPDX-License-Identifier: GPL-3.0-or-later
// A laptop as the program runs it, in a folder of its own: vault, database, drafts and their threads, with wells on it and
// no office. Locking closes all of it; unlocking opens it again.
#pragma once

#include "app/desktop/device_opener.h"
#include "app/desktop/device_slot.h"
#include "core/well/well.h"
#include "storage/keychain/file_keychain.h"
#include "storage/secret/random.h"

#include <catch2/catch_test_macros.hpp>

namespace wellpulse::test {

template <class T> T mustHave(Result<T> result)
{
    if (!result)
        FAIL(result.error().code << ": " << result.error().message);
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

inline QString wellIdOf(int number)
{
    return QStringLiteral("%1%1%1%1%1%1%1%1-1111-7111-8111-111111111111").arg(number);
}

class RealDevice {
public:
    explicit RealDevice(const QString &folder, int wells = 3)
        : m_folder(folder)
    {
        if (m_folder.holdsVault()) {
            unlock();
            return;
        }
        mustHave(storage::Vault::create(m_folder, "0123456789abcdef0123456789abcdef", m_passphrase, m_deviceSecret,
            storage::minimumKdfCost, storage::systemRandom()));
        open(wells);
    }

    void unlock() { open(0); }
    void lock() { slot.put(nullptr); }

    desktop::DeviceSlot slot;

private:
    void open(int newWells)
    {
        auto vault = mustHave(storage::Vault::open(m_folder, m_passphrase, m_deviceSecret));
        auto writing = mustHave(vault.openDatabase(storage::OpenMode::ReadWrite));
        sync::DeviceAccount account;
        account.tenantId = "acme";
        account.userId = "user-1";
        account.deviceId = "device-a";
        account.deviceKey.fill(7);
        auto store = mustHave(storage::DeviceStore::open(std::move(writing),
            {{account.tenantId, account.deviceId, account.userId, account.deviceKey}, [] { return m_nowMs += 1'000; },
                storage::systemRandom()}));
        if (newWells > 0)
            receiveWells(store->delivery(), newWells);
        auto views = std::make_unique<storage::ReadStore>(mustHave(vault.openDatabase(storage::OpenMode::ReadOnly)));
        slot.put(std::make_unique<desktop::FieldDevice>(
            desktop::OpenDevice{std::move(vault), account, std::move(store), std::move(views)},
            desktop::DevicePlace{}));
    }

    static storage::SnapshotAggregate wellAggregate(int number)
    {
        core::Well well;
        well.name = "Acme Well #" + std::to_string(number);
        well.routeOrder = number;
        return {core::AggregateType::Well, *core::parseUuid(wellIdOf(number).toStdString()), 1, core::toFields(well),
            false};
    }
    static void receiveWells(storage::Delivery &delivery, int count)
    {
        std::vector<storage::SnapshotAggregate> wells;
        for (int number = 1; number <= count; ++number)
            wells.push_back(wellAggregate(number));
        mustHave(delivery.beginFeed("epoch-1"));
        mustHave(delivery.beginSnapshot({"epoch-1", 2, {}}));
        mustHave(delivery.applySnapshotPage({{"epoch-1", 2, {}}, wells, {}}));
        mustHave(delivery.finishSnapshot());
    }

    static inline std::int64_t m_nowMs = 1'760'970'600'000;
    storage::VaultFolder m_folder;
    storage::SecretBytes m_passphrase = storage::SecretBytes::copyOf(std::string_view("correct horse"));
    storage::SecretBytes m_deviceSecret
        = storage::SecretBytes::copyOf(std::string_view("0123456789abcdef0123456789abcdef"));
};

} // namespace wellpulse::test
