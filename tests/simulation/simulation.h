// SPDX-License-Identifier: GPL-3.0-or-later
// Devices and an office through hours of work on bad networks, disks and batteries, by one seed; then everything works again
// and all must come to agree: with each other, with a replay, and with the oracle. The storage, sync and server of the product run
// as they are; time, random numbers, network and disk are the simulation's.
#pragma once

#include "tests/simulation/omission.h"
#include "tests/simulation/problem.h"

#include <cstdint>

namespace wellpulse::simulation {

struct SimulationReport {
    Problems problems;       ///< empty: all is as it must be
    std::int64_t events = 0; ///< that were said to be saved
    std::int64_t feedEntries = 0;
    std::int64_t conflicts = 0; ///< two values that met
    std::int64_t refused = 0;   ///< events
    std::int64_t archived = 0;  ///< events that left a log for a sealed file, for good or until they came back
    std::int64_t simulatedMs = 0;

    std::vector<std::string> sentences() const;
    bool has(Problem::Kind kind) const;
};

/// Two to fifty devices by the seed, mostly few, or `devices`.
SimulationReport simulate(std::uint64_t seed, Omission omission = Omission::Nothing, int devices = 0);

/// Thirty devices that all worked without a network get it back at one moment, and the office serves one request at a time. All
/// must be done within an hour.
SimulationReport simulateReturn(std::uint64_t seed, Omission omission = Omission::Nothing);

} // namespace wellpulse::simulation
