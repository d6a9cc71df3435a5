// SPDX-License-Identifier: GPL-3.0-or-later
// Seeds of the simulation. A seed that fails is run again alone by WELLPULSE_SEED=n simulation_test.
#include "tests/simulation/simulation.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <QtCore/QtGlobal>

using namespace wellpulse;

TEST_CASE("after days of failing networks, disks and batteries all devices and the office agree, and nothing is lost")
{
    constexpr int seeds = 500;
    const int only = qEnvironmentVariableIntValue("WELLPULSE_SEED");
    std::int64_t events = 0;
    for (int seed = only > 0 ? only : 1; seed <= (only > 0 ? only : seeds); ++seed) {
        CAPTURE(seed);
        const simulation::SimulationReport report = simulation::simulate(static_cast<std::uint64_t>(seed));
        CHECK(report.problems == std::vector<std::string>());
        events += report.events;
    }
    CHECK(events > 0);
}

TEST_CASE("a seed replays a run")
{
    const auto once = simulation::simulate(7);
    const auto again = simulation::simulate(7);
    CHECK(once.events == again.events);
    CHECK(once.feedEntries == again.feedEntries);
    CHECK(once.simulatedMs == again.simulatedMs);
}
