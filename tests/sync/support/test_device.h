// SPDX-License-Identifier: GPL-3.0-or-later
// A device for tests of the sync room: a real encrypted store in a folder of its own, a real engine, a clock and a random
// source that the test holds. One thread.
#pragma once

#include "core/equipment/photo.h"
#include "core/production/production_change.h"
#include "storage/photo/photo_store.h"
#include "storage/store/store_runner.h"
#include "storage/vault/open_database.h"
#include "sync/enrolment.h"
#include "sync/office_client.h"
#include "sync/sync_engine.h"
#include "tests/sync/support/forgetful_line.h"

#include <QtCore/QTemporaryDir>
#include <QtCore/QUrl>

#include <functional>
#include <memory>
#include <random>

namespace wellpulse::test {

class TestDevice {
public:
    /// Enrols with the office at `server` and opens an empty store. `name` is also the install nonce.
    TestDevice(const QUrl &server, const std::string &name, const std::string &password = "wellpulse-demo",
        int stalledTimeoutMs = 20'000, const std::string &email = "demo@acme.test");
    /// A second laptop: everything of `original` as it is now was copied to it, keychain and all, and its user signed in there.
    TestDevice(TestDevice &original, const std::string &name, const std::string &email = "demo@acme.test");

    /// One round of the engine, waited for.
    sync::SyncReport sync(sync::SyncScope scope = {});
    /// Rounds until drained; after a failure the clock jumps to the next try. Fails the test after `mostRounds`.
    sync::SyncReport drain(int mostRounds = 20);

    /// Records a day. Answers the event.
    core::Event record(const std::string &wellId, int daysAgo, const std::string &oil);
    core::Event edit(const std::string &wellId, int daysAgo, const std::string &oil);

    /// Records equipment at the first well and a day's work on it; answers the work's id.
    core::Uuid logWork();
    /// Keeps `jpeg` and attaches it.
    core::Photo attach(const core::Uuid &maintenance, const QByteArray &jpeg);

    core::CivilDate today() const { return core::utcDateOf(nowMs); }
    core::Event append(const core::RecordChange &change);
    core::Uuid newId();
    /// Signs somebody in, on this device as it is.
    void signIn(const std::string &email);
    ForgetfulLine &line() { return *m_line; }
    sync::SyncEngine &engine() { return *m_engine; }
    /// The program ends and starts again; in between `alter` changes the database.
    void reopen(const std::function<void(sqlite3 *)> &alter = {});
    /// Keeps a copy of the database; puts the kept one in the place of the present one, keychain untouched.
    void keepBackup();
    void putBackBackup();

    storage::DeviceStore &store() { return *m_store; }
    storage::PhotoStore &photos() { return *m_photos; }
    sync::Session &session() { return *m_session; }
    sync::BlobClient &blobs() { return *m_blobs; }
    std::int64_t pending() const;
    std::string firstWell() const;

    std::int64_t nowMs = 1'760'970'600'000;
    sync::MemoryTokenStore tokens;
    sync::MemoryAccountStore accounts; ///< the keychain's

private:
    void connectTo(const std::string &name);
    void close();
    void open(storage::OpenMode mode, const std::function<void(sqlite3 *)> &alter);

    const QUrl m_server;
    const int m_stalledTimeoutMs;
    QTemporaryDir m_folder;
    QTemporaryDir m_backup;
    std::mt19937_64 m_random;
    std::unique_ptr<sync::OfficeClient> m_office;
    std::unique_ptr<ForgetfulLine> m_line;
    std::unique_ptr<sync::Session> m_session;
    std::unique_ptr<sync::DeviceRenewal> m_renewal;
    std::unique_ptr<storage::DeviceStore> m_store;
    std::unique_ptr<storage::InlineStoreRunner> m_runner;
    std::unique_ptr<storage::PhotoStore> m_photos;
    std::unique_ptr<sync::BlobClient> m_blobs;
    std::unique_ptr<sync::PhotoUploader> m_uploader;
    std::unique_ptr<sync::SyncEngine> m_engine;
    std::string m_tenant;
};

} // namespace wellpulse::test
