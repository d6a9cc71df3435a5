// SPDX-License-Identifier: GPL-3.0-or-later
// Seeds of the simulation. A seed that fails is run again alone by WELLPULSE_SEED=n simulation_test.
#include "tests/simulation/simulation.h"

#include <catch2/catch_test_macros.hpp>

#include <QtCore/QtGlobal>

using namespace wellpulse;

namespace {

/// Nothing is lost and all agree, by each seed; those of another part are left to it.
void simulateAll(int first, int last)
{
    const int only = qEnvironmentVariableIntValue("WELLPULSE_SEED");
    std::int64_t events = 0;
    for (int seed = only > 0 ? only : first; seed <= (only > 0 ? only : last); ++seed) {
        CAPTURE(seed);
        const simulation::SimulationReport report = simulation::simulate(static_cast<std::uint64_t>(seed));
        CHECK(report.sentences() == std::vector<std::string>());
        events += report.events;
    }
    CHECK(events > 0);
}

} // namespace

// In two parts, which run beside each other.
TEST_CASE("after hours of failing networks, disks and batteries all agree and nothing is lost: seeds 1 to 250")
{
    simulateAll(1, 250);
}

TEST_CASE("after hours of failing networks, disks and batteries all agree and nothing is lost: seeds 251 to 500")
{
    simulateAll(251, 500);
}

TEST_CASE("a seed replays a run")
{
    const auto once = simulation::simulate(7);
    const auto again = simulation::simulate(7);
    CHECK(once.events == again.events);
    CHECK(once.feedEntries == again.feedEntries);
    CHECK(once.simulatedMs == again.simulatedMs);
}
