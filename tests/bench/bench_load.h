// SPDX-License-Identifier: GPL-3.0-or-later
// Devices that send batches of new days to an office at once, each on a connection of its own, one batch after the other.
#pragma once

#include "tests/bench/bench_batches.h"
#include "tests/bench/office_process.h"

#include <vector>

namespace wellpulse::bench {

inline constexpr int batchEvents = 100;

struct Load {
    double eventsPerSecond = 0;
    double p50Ms = 0; ///< of a batch
    double p99Ms = 0;
    CpuSeconds cpu; ///< of one event
};

/// `connections` devices of `devices`, each `batches` batches. Batches are built before the clock starts.
Load loadOffice(const OfficeProcess &office, std::vector<BenchDevice> &devices, DaySource &days,
    std::size_t connections, int batches);

/// Brings at least `events` more into the office, as fast as it goes.
void fillOffice(const OfficeProcess &office, std::vector<BenchDevice> &devices, DaySource &days, std::int64_t events);

} // namespace wellpulse::bench
