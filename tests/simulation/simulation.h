// SPDX-License-Identifier: GPL-3.0-or-later
// Devices and an office through days of work on bad networks, disks and batteries, by one seed; then everything works again
// and all must come to agree. The storage, sync and server of the product run as they are; time, random numbers, network
// and disk are the simulation's.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace wellpulse::simulation {

struct SimulationReport {
    std::vector<std::string> problems; ///< empty: all is as it must be
    std::int64_t events = 0;           ///< that were said to be saved
    std::int64_t feedEntries = 0;
    std::int64_t simulatedMs = 0;
};

/// Two to seven devices by the seed, or `devices`.
SimulationReport simulate(std::uint64_t seed, int devices = 0);

} // namespace wellpulse::simulation
