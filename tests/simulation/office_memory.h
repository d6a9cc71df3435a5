// SPDX-License-Identifier: GPL-3.0-or-later
// What the simulated office has on its disk: the in-memory store, which outlives the office's program, and beside it a record
// of every decision in the order in which it was made, for the oracle. By an Omission it forgets what it should know.
#pragma once

#include "server/store/memory_store.h"
#include "tests/simulation/omission.h"

#include <map>
#include <memory>
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

    server::MemoryStore &store() { return m_store; }
    const std::vector<DecidedEvent> &decided() const { return m_decided; }

    /// Makes a loaded set as the omission would have it.
    void leaveOut(server::WorkingSet &set, const server::LoadRequest &request) const;
    void note(const server::WorkingSet &set);

private:
    void forgetReceived(server::WorkingSet &set, const server::LoadRequest &request) const;

    const Omission m_omission;
    server::MemoryStore m_store;
    std::vector<DecidedEvent> m_decided;
    std::map<core::Uuid, std::size_t> m_placeOf;
    std::map<std::int32_t, std::map<std::int64_t, core::Bytes32>> m_chains; ///< hashes by device and deviceSeq
    std::size_t m_turns = 0;
};

} // namespace wellpulse::simulation
