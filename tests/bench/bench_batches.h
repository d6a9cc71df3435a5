// SPDX-License-Identifier: GPL-3.0-or-later
// Batches of sealed events for the office, built before any clock starts: new days of production, no two of which meet.
#pragma once

#include "core/event/event_seal.h"
#include "core/time/civil_time.h"
#include "tests/bench/bench_client.h"

#include <string>
#include <utility>
#include <vector>

namespace wellpulse::bench {

/// The demo user's session.
struct Login {
    std::string token;
    std::string userId;
    std::vector<std::string> wells;
};
Login login(BenchClient &client);

/// Every new day of every well once, so that no two batches meet.
class DaySource {
public:
    explicit DaySource(std::vector<std::string> wells)
        : m_wells(std::move(wells))
    {
    }
    std::pair<const std::string &, core::CivilDate> next();

private:
    std::vector<std::string> m_wells;
    std::size_t m_next = 0;
};

/// Enrolled at the office, without a store.
class BenchDevice {
public:
    BenchDevice(BenchClient &client, const Login &login, int number);

    const std::string &feedEpoch() const { return m_feedEpoch; }
    core::Event nextEvent(DaySource &days);
    /// A whole POST /sync/batch.
    std::string batchRequest(DaySource &days, int events);

private:
    const Login &m_login;
    const std::uint8_t m_number;
    std::string m_deviceId;
    std::string m_feedEpoch;
    core::DeviceKey m_key{};
    std::int64_t m_seq = 0;
    core::Bytes32 m_lastHash{};
};

void expectAllSynced(const std::string &answer);

} // namespace wellpulse::bench
