// SPDX-License-Identifier: GPL-3.0-or-later
// The real office over its in-memory store, without sockets: requests go straight to its routes. It may be stopped (nobody
// answers) and started again with what it had stored. Left out: sign-in and tokens; who asks is who the device says.
#pragma once

#include "server/sync/sync_routes.h"
#include "sync/office.h"
#include "tests/server/support/test_office.h"
#include "tests/simulation/virtual_time.h"

#include <memory>
#include <optional>
#include <random>

namespace wellpulse::simulation {

class SimulatedOffice {
public:
    SimulatedOffice(VirtualTime &time, std::uint64_t seed);

    void start();
    void stop();
    bool isUp() const { return m_offices != nullptr; }

    /// Nothing when it is down.
    std::optional<sync::OfficeReply> answer(const std::string &userId, const sync::OfficeRequest &request);

    server::EnrolledDevice enrol(const std::string &userId, const std::string &nonce);
    void setPolicy(core::ConflictPolicy policy);
    core::Uuid addWell(const std::string &name);

    server::TenantOffice::StateHash stateHash();
    server::FeedHead head();
    /// The ids of all events in the feed, in its order.
    std::vector<core::Uuid> feedIds();

private:
    server::TenantOffice &tenant();

    VirtualTime &m_time;
    std::mt19937_64 m_random;
    std::unique_ptr<server::test::StoreFactory> m_stores; ///< survives a stop
    server::Metrics m_metrics;
    std::unique_ptr<server::TenantOffices> m_offices;
    server::Router m_router;
};

} // namespace wellpulse::simulation
