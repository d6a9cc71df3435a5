// SPDX-License-Identifier: GPL-3.0-or-later
// What the simulated office has on its disk: the in-memory store, which outlives the office's program, and beside it a record
// of every decision in the order in which it was made, for the oracle. It can be put back to what it was at a backup; then the
// decisions since were never made. By an Omission it forgets what it should know.
#pragma once

#include "server/store/memory_store.h"
#include "tests/simulation/omission.h"

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace wellpulse::simulation {

/// One event that the office took, and what it made of it in the end.
struct DecidedEvent {
    core::Uuid id;
    std::string wire; ///< the event, canonical, with its seal
    std::int64_t receivedAtMs = 0;
    std::size_t turn = 0;    ///< the transaction in which it came
    bool asksPerson = false; ///< the tenant's policy was USER_PROMPT
    bool isRestored = false; ///< the office had been put back before
    core::Disposition disposition = core::Disposition::Applied;
    std::string code;     ///< with Rejected and Parked
    std::string conflict; ///< the report as JSON text, or empty
    std::int64_t feedSeq = 0;
};

class OfficeMemory {
public:
    explicit OfficeMemory(Omission omission = Omission::Nothing);

    /// A store over this memory, for an office that is started.
    static std::unique_ptr<server::TenantStore> open(std::shared_ptr<OfficeMemory> memory);

    server::MemoryStore &store() { return m_disk->store; }
    const std::vector<DecidedEvent> &decided() const { return m_disk->decided; }

    void backUp() { m_backup = std::make_unique<Disk>(*m_disk); }
    bool hasBackup() const { return m_backup != nullptr; }
    /// As at the backup, which stays. With no program over it.
    void restore(const std::string &epoch);
    /// With what codes an event was refused before a restore: a device that was told so then need not ask again.
    const std::map<std::string, std::set<std::string>> &refusedBefore() const { return m_refusedBefore; }

    /// Makes a loaded set as the omission would have it.
    void leaveOut(server::WorkingSet &set, const server::LoadRequest &request) const;
    void note(const server::WorkingSet &set);

private:
    void forgetReceived(server::WorkingSet &set, const server::LoadRequest &request) const;

    struct Disk {
        server::MemoryStore store;
        std::vector<DecidedEvent> decided{};
        std::map<core::Uuid, std::size_t> placeOf{};
        std::map<std::int32_t, std::map<std::int64_t, core::Bytes32>> chains{}; ///< hashes by device and deviceSeq
    };

    const Omission m_omission;
    std::unique_ptr<Disk> m_disk;
    std::unique_ptr<Disk> m_backup;
    std::map<std::string, std::set<std::string>> m_refusedBefore;
    std::size_t m_turns = 0;
};

} // namespace wellpulse::simulation
