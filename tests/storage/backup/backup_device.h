// SPDX-License-Identifier: GPL-3.0-or-later
// A laptop's vault with a log in it, as both programs have it, and what must be the same after a backup was restored.
#pragma once

#include "core/event/event_codec.h"
#include "storage/backup/restore.h"
#include "storage/log/log_reader.h"
#include "storage/photo/photo_store.h"
#include "storage/photo/photo_uploads.h"
#include "storage/projection/replay.h"
#include "tests/storage/log_fixture.h"
#include "tests/storage/vault/vault_fixture.h"

#include <QFileInfo>

namespace wellpulse::test {

/// A vault of its own in a temporary place; nothing is in it until make().
class BackupDevice : public VaultFixture {
public:
    /// With an empty log.
    void make(const std::string &deviceId = "device-a")
    {
        vault.emplace(must(create()));
        m_deviceId = deviceId;
        open();
        must(delivery().beginFeed("epoch-1"));
    }
    void open()
    {
        database = must(vault->openDatabase(storage::OpenMode::ReadWrite));
        must(storage::migrate(database.get()));
        m_log.emplace(must(storage::EventLog::open(database.get(), world.environment(m_deviceId))));
        m_delivery.emplace(*m_log);
    }
    storage::EventLog &log() { return *m_log; }
    storage::Delivery &delivery() { return *m_delivery; }
    storage::PhotoStore photos() const { return {vault->folder().path(), vault->photoKey()}; }

    Result<storage::BackupReport> backUp(const QString &path, const storage::BackupProgress &progress = {})
    {
        return storage::writeBackup(*vault, path, {"https://office.test", "acme", "a@acme.test"}, world.nowMs,
            storage::systemRandom(), progress);
    }

    /// Makes this laptop's vault of a backup; it has none yet.
    Result<storage::BackupReport> restore(const QString &path, std::string_view passphrase = "correct horse")
    {
        if (folder.holdsVault())
            return storage::vaultExists(folder);
        auto opened = storage::Backup::open(path, secret(passphrase));
        if (!opened)
            return errorOf(std::move(opened));
        const auto backup = std::make_shared<storage::Backup>(std::move(*opened));
        Answer<storage::Vault> answer;
        storage::restoreVault(folder, backup, secret(passphrase), storage::minimumKdfCost, storage::systemRandom(),
            keychain, context(), answer.reply());
        auto made = answer.take();
        if (!made)
            return errorOf(std::move(made));
        vault.emplace(std::move(*made));
        database = must(vault->openDatabase(storage::OpenMode::ReadWrite));
        return backup->report();
    }

    /// Every event with its standing, every view row, every queue entry.
    std::string contents() const
    {
        std::string text;
        const storage::LogReader reader(database.get());
        storage::EventFilter all;
        all.limit = SIZE_MAX;
        for (const auto &logged : must(reader.events(all)))
            text += core::toWire(logged.toEvent()) + ' ' + std::string(storage::toString(logged.standing)) + '\n';
        for (const auto &item : must(reader.queue()))
            text += item.eventId.toString() + ' ' + std::to_string(item.attempts) + '\n';
        return text + viewBytes(database.get()) + core::toHex(must(storage::viewHash(database.get())));
    }

    DeviceWorld world;
    std::optional<storage::Vault> vault;
    storage::DatabaseHandle database;

private:
    std::string m_deviceId = "device-a";
    std::optional<storage::EventLog> m_log;
    std::optional<storage::Delivery> m_delivery;
};

} // namespace wellpulse::test
