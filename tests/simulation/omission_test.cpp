// SPDX-License-Identifier: GPL-3.0-or-later
// The test of the test: a world without one of the product's safeguards must be seen to be wrong. Each looks through seeds until
// one fails, and none of those fails with the safeguard in place (simulation_test.cpp).
#include "tests/simulation/simulation.h"

#include <catch2/catch_test_macros.hpp>

using namespace wellpulse;
using simulation::Omission;
using simulation::Problem;
using simulation::SimulationReport;

namespace {

constexpr std::uint64_t lastSeed = 60;

/// What the first seed says that fails; nothing when none does.
SimulationReport firstFailure(Omission omission)
{
    for (std::uint64_t seed = 1; seed <= lastSeed; ++seed) {
        SimulationReport report = simulation::simulate(seed, omission);
        if (!report.problems.empty())
            return report;
    }
    return {};
}

} // namespace

TEST_CASE("the simulation sees an office that does not know what it has: events counted twice")
{
    CHECK(firstFailure(Omission::Dedup).has(Problem::Kind::Lost));
}

TEST_CASE("the simulation sees a device that does not look at the feed's running hash")
{
    CHECK_FALSE(firstFailure(Omission::ChainCheck).problems.empty());
}

TEST_CASE("the simulation sees an office that forgets what was deleted")
{
    CHECK(firstFailure(Omission::Tombstones).has(Problem::Kind::Divergent));
}

TEST_CASE("the simulation sees a device that does not fold its own entries anew")
{
    CHECK(firstFailure(Omission::Refold).has(Problem::Kind::Divergent));
}

TEST_CASE("the simulation sees devices that all wait equally long")
{
    CHECK(simulation::simulateReturn(1, Omission::Jitter).has(Problem::Kind::Wedged));
}

TEST_CASE("thirty devices that come back at one moment are done within an hour")
{
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
        CAPTURE(seed);
        CHECK(simulation::simulateReturn(seed).sentences() == std::vector<std::string>());
    }
}
