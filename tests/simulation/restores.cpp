// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/restores.h"

namespace wellpulse::simulation {

namespace {

constexpr std::uint64_t streamOfRestores = 0x9e3779b97f4a7c15; ///< apart from the world's own random numbers
constexpr int mostCopies = 3;
constexpr std::int64_t minuteMs = 60'000;

} // namespace

Restores::Restores(SimulatedWorld &world, std::uint64_t seed)
    : m_world(world)
    , m_random(seed ^ streamOfRestores)
    , m_copiesDevices(any(4) == 0)
    , m_restoresDevices(any(4) == 0)
    , m_restoresOffice(any(4) == 0)
    , m_archivesLogs(any(3) == 0)
{
    if (m_restoresOffice && any(3) == 0)
        m_world.office().backUp();
}

void Restores::happen()
{
    if (m_copiesDevices && happens(5))
        copyDevice();
    if (m_restoresDevices && happens(12))
        restoreDevice();
    if (m_restoresOffice && happens(6))
        restoreOffice();
    if (m_archivesLogs && happens(25))
        anyDevice().archive(static_cast<std::int64_t>(any(90)) * minuteMs);
}

/// Also of a copy.
void Restores::copyDevice()
{
    if (m_copies < mostCopies)
        m_world.copyDevice(anyDevice(), m_random());
    ++m_copies;
}

void Restores::restoreDevice()
{
    SimulatedDevice &device = anyDevice();
    device.kill();
    device.hasBackup() && any(2) == 0 ? device.putBackBackup() : device.keepBackup();
    device.start();
}

void Restores::restoreOffice()
{
    SimulatedOffice &office = m_world.office();
    office.hasBackup() && any(2) == 0 ? office.restore() : office.backUp();
}

} // namespace wellpulse::simulation
