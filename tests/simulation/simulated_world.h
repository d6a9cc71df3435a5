// SPDX-License-Identifier: GPL-3.0-or-later
// An office, its wells and its devices in one virtual time, and the passing of that time.
#pragma once

#include "tests/simulation/simulated_device.h"
#include "tests/simulation/simulation.h"

#include <memory>
#include <random>
#include <vector>

namespace wellpulse::simulation {

class SimulatedWorld {
public:
    SimulatedWorld(std::uint64_t seed, Omission omission);

    std::uint64_t any(std::uint64_t below) { return m_random() % below; }
    bool happens(std::uint64_t ofHundred) { return any(100) < ofHundred; }

    void addWells(std::uint64_t count);
    void addDevices(std::uint64_t count);
    /// A second laptop that begins as `original` is now. Both run after it.
    void copyDevice(SimulatedDevice &original, std::uint64_t seed);
    SimulatedDevice &anyDevice() { return *m_devices[any(m_devices.size())]; }
    const core::Uuid &anyWell() { return m_wells[any(m_wells.size())]; }
    const std::vector<std::unique_ptr<SimulatedDevice>> &devices() const { return m_devices; }
    SimulatedOffice &office() { return m_office; }
    std::int64_t nowMs() const { return m_time.nowMs(); }

    /// Everything that is due until `ms` from now.
    void pass(std::int64_t ms);
    /// Nothing waits anywhere. A look for news may be under way: there are none.
    bool isQuiet();
    /// All that must hold now, and what there was.
    SimulationReport report();

private:
    std::mt19937_64 m_random;
    const Omission m_omission;
    VirtualTime m_time;
    const std::int64_t m_beginMs = m_time.nowMs();
    SimulatedOffice m_office;
    std::vector<core::Uuid> m_wells;
    std::vector<std::unique_ptr<SimulatedDevice>> m_devices;
};

} // namespace wellpulse::simulation
