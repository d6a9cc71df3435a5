// SPDX-License-Identifier: GPL-3.0-or-later
// What goes back to an earlier state of itself, or lives on twice: a laptop whose database is copied to a second one, a laptop
// that puts back its own backup, an office that starts again on one; and laptops whose old entries leave the log, which such a return
// must find again. Which of the four a run meets is by its seed, one in four each, the last one in three; the random numbers are of its own, so that what else happens in a run does not depend on them.
#pragma once

#include "tests/simulation/simulated_world.h"

#include <random>

namespace wellpulse::simulation {

class Restores {
public:
    /// `world` outlives this and has no devices yet: what the office keeps now knows none of them.
    Restores(SimulatedWorld &world, std::uint64_t seed);

    /// Now and then one of them happens.
    void happen();

private:
    std::uint64_t any(std::uint64_t below) { return m_random() % below; }
    bool happens(std::uint64_t ofHundred) { return any(100) < ofHundred; }
    SimulatedDevice &anyDevice() { return *m_world.devices()[any(m_world.devices().size())]; }

    void copyDevice();
    void restoreDevice();
    void restoreOffice();

    SimulatedWorld &m_world;
    std::mt19937_64 m_random;
    const bool m_copiesDevices;
    const bool m_restoresDevices;
    const bool m_restoresOffice;
    const bool m_archivesLogs;
    int m_copies = 0;
};

} // namespace wellpulse::simulation
