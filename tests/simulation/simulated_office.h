// SPDX-License-Identifier: GPL-3.0-or-later
// The real office over its in-memory store, without sockets: requests go straight to its routes. It may be stopped (nobody
// answers) and started again with what it had stored, or with what a backup of it has. Left out: sign-in and tokens; who asks is
// who the device says.
#pragma once

#include "server/sync/sync_routes.h"
#include "sync/office.h"
#include "tests/simulation/office_memory.h"
#include "tests/simulation/virtual_time.h"

#include <memory>
#include <optional>
#include <random>

namespace wellpulse::simulation {

inline constexpr const char *tenantId = "acme";
inline constexpr const char *officeUserId = "0199f3a2-0000-7000-8000-000000000001";

class SimulatedOffice {
public:
    SimulatedOffice(VirtualTime &time, std::uint64_t seed, Omission omission = Omission::Nothing);

    void start();
    void stop();
    bool isUp() const { return m_offices != nullptr; }
    /// From now on it serves one request at a time, each for so long, and turns away (503) who comes meanwhile. Zero: it is
    /// never busy.
    void setServiceMs(std::int64_t ms) { m_serviceMs = ms; }

    /// Nothing when it is down.
    std::optional<sync::OfficeReply> answer(const std::string &userId, const sync::OfficeRequest &request);

    /// Keeps its database as it is now, in place of the backup of before.
    void backUp() { m_memory->backUp(); }
    bool hasBackup() const { return m_memory->hasBackup(); }
    /// Its machine is lost: it starts on the backup, and its admin says so (`tenant restored`). It is up after it.
    void restore();

    server::EnrolledDevice enrol(const std::string &userId, const std::string &nonce);
    void setPolicy(core::ConflictPolicy policy);
    core::Uuid addWell(const std::string &name);
    /// A person at the office gives the well another name.
    void renameWell(const core::Uuid &well, const std::string &name);

    server::TenantOffice::StateHash stateHash();
    server::FeedHead head();
    /// All of the feed, in its order, as devices are told it.
    std::vector<core::Json> feed();
    /// Every aggregate, deleted ones too, in the order of core::ViewHasher.
    std::vector<core::AggregateState> aggregates();
    std::vector<core::Uuid> openConflicts();
    const std::vector<DecidedEvent> &decided() const { return m_memory->decided(); }
    const std::map<std::string, std::set<std::string>> &refusedBefore() const { return m_memory->refusedBefore(); }

private:
    server::TenantOffice &tenant();
    std::optional<sync::OfficeReply> turnedAway();
    sync::OfficeReply enrolment(const std::string &userId, const std::string &body);

    VirtualTime &m_time;
    std::mt19937_64 m_random;
    std::shared_ptr<OfficeMemory> m_memory; ///< survives a stop
    server::Metrics m_metrics;
    std::unique_ptr<server::TenantOffices> m_offices;
    server::Router m_router;
    std::int64_t m_serviceMs = 0;
    std::int64_t m_busyUntilMs = 0;
    int m_restored = 0; ///< times
};

} // namespace wellpulse::simulation
