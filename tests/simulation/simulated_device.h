// SPDX-License-Identifier: GPL-3.0-or-later
// A laptop in the field: the real encrypted store on a disk that may fail, the real sync engine, a person (pumper.h). Its
// program may be killed, its power cut, its clock set, its database copied to another laptop or put back to what it was; its
// keychain only ever goes on. Everything it does is by its seed.
#pragma once

#include "storage/store/store_runner.h"
#include "sync/account_store.h"
#include "sync/sync_engine.h"
#include "sync/sync_schedule.h"
#include "sync/token_store.h"
#include "tests/simulation/pumper.h"
#include "tests/simulation/simulated_link.h"
#include "tests/support/faulty_disk.h"

#include <QtCore/QTemporaryDir>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace wellpulse::simulation {

class SimulatedDevice {
public:
    SimulatedDevice(VirtualTime &time, SimulatedOffice &office, const std::string &name, const std::string &userId,
        const std::vector<core::Uuid> &wells, std::uint64_t seed, Omission omission = Omission::Nothing);
    /// A second laptop to which all of `original` is copied as it is on its disk, keychain and all. `original` is not running.
    SimulatedDevice(
        SimulatedDevice &original, const std::string &name, const std::vector<core::Uuid> &wells, std::uint64_t seed);
    ~SimulatedDevice();

    /// Opens the vault and begins to sync. Does nothing while it runs.
    void start();
    /// The program ends between two of its steps.
    void kill();
    /// The power goes: what was not synced may be lost, sector by sector.
    void cutPower();
    bool isRunning() const { return m_store != nullptr; }

    /// Keeps a copy of the database as it is on the disk, in place of the one of before. Not while it runs.
    void keepBackup();
    bool hasBackup() const { return m_acknowledgedAtBackup.has_value(); }
    /// Puts the copy in the place of the database. Not while it runs.
    void putBackBackup();

    /// What is older leaves its log for a sealed file, where the office has it for good. A disk that fails changes nothing.
    void archive(std::int64_t ageMs);

    /// The person does one thing.
    void work();
    /// The person deals with what the office refused.
    void dealWithRefused();
    /// Something failed for good and the person asks again; also the button "Sync now".
    void syncNow();

    void setConnected(bool isConnected);
    void setLinkFaults(const LinkFaults &faults);
    void setClockOffset(std::int64_t ms) { m_clockOffsetMs = ms; }
    test::FaultyDisk &disk() { return m_disk; }

    const std::string &name() const { return m_name; }
    /// Ids of the events that were said to be saved here, or where its database was copied from.
    const std::vector<core::Uuid> &saved() const { return m_saved; }
    /// Those of them that its database had when it was last put back to an earlier state, and those since: with no such moment
    /// all. What it recorded between a backup and its being put back is gone here, unless it came again from the office.
    const std::vector<core::Uuid> &acknowledged() const { return m_acknowledged; }
    /// Events that left its log for a sealed file.
    std::int64_t archived() const { return m_archived; }
    /// Why the last round failed; empty after a good one.
    const std::string &trouble() const { return m_trouble; }
    storage::DeviceStore &store() { return *m_store; }
    storage::DeviceKeys keys() const { return sync::keysOf(m_accounts.account); }

private:
    std::int64_t clock() const { return m_time.nowMs() + m_clockOffsetMs; }
    bool openStore();
    void beginSync();
    void end();
    void arrange();
    void take(const std::vector<core::Uuid> &saved);

    VirtualTime &m_time;
    SimulatedOffice &m_office;
    const std::string m_name;
    const std::string m_userId;
    const Omission m_omission;
    std::mt19937_64 m_random;
    Pumper m_pumper;
    QTemporaryDir m_folder;
    QTemporaryDir m_backup;
    test::FaultyDisk m_disk;
    sync::MemoryTokenStore m_tokens;
    sync::MemoryAccountStore m_accounts; ///< the keychain's
    std::int64_t m_clockOffsetMs = 0;
    LinkFaults m_faults;
    bool m_isConnected = true;
    bool m_wasMade = false;
    std::vector<core::Uuid> m_saved;
    std::vector<core::Uuid> m_acknowledged;
    std::optional<std::vector<core::Uuid>> m_acknowledgedAtBackup;
    std::int64_t m_archived = 0;
    std::string m_trouble;

    // Of the running program
    std::unique_ptr<storage::DeviceStore> m_store;
    std::unique_ptr<storage::StoreRunner> m_runner;
    std::unique_ptr<SimulatedLink> m_link;
    std::unique_ptr<sync::Session> m_session;
    std::unique_ptr<sync::DeviceRenewal> m_renewal;
    std::unique_ptr<sync::SyncEngine> m_engine;
    sync::SyncSchedule m_schedule;
    std::shared_ptr<int> m_timer; ///< the one that counts; others are stale
};

} // namespace wellpulse::simulation
