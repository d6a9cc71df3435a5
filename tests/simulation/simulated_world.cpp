// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/simulated_world.h"

#include "storage/projection/replay.h"
#include "tests/simulation/device_check.h"
#include "tests/simulation/needed.h"
#include "tests/simulation/office_check.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace wellpulse::simulation {

namespace {

void append(Problems &all, Problems some)
{
    all.insert(all.end(), std::make_move_iterator(some.begin()), std::make_move_iterator(some.end()));
}

/// The views from nothing but the log, as `wellpulse rebuild` makes them.
Problems checkRebuilt(SimulatedDevice &device)
{
    sqlite3 *connection = device.store().connection();
    const auto before = needed(storage::viewHash(connection));
    needed(storage::rebuildViews(connection, {}));
    if (needed(storage::viewHash(connection)) == before)
        return {};
    return {{Problem::Kind::Divergent, device.name() + ": shows something else once its views are rebuilt"}};
}

} // namespace

SimulatedWorld::SimulatedWorld(std::uint64_t seed, Omission omission)
    : m_random(seed)
    , m_omission(omission)
    , m_office(m_time, m_random(), omission)
{
}

void SimulatedWorld::addWells(std::uint64_t count)
{
    for (std::uint64_t well = 0; well < count; ++well)
        m_wells.push_back(m_office.addWell("Well " + std::to_string(well)));
}

void SimulatedWorld::addDevices(std::uint64_t count)
{
    for (std::uint64_t i = 0; i < count; ++i) {
        const std::string number = std::to_string(m_devices.size());
        // Now and then one person has two laptops.
        const std::string user = officeUserId + (m_devices.size() % 3 == 2 ? std::string() : number);
        m_devices.push_back(std::make_unique<SimulatedDevice>(
            m_time, m_office, "laptop " + number, user, m_wells, m_random(), m_omission));
        m_devices.back()->start();
    }
}

void SimulatedWorld::copyDevice(SimulatedDevice &original, std::uint64_t seed)
{
    original.kill();
    const std::string name = "laptop " + std::to_string(m_devices.size()) + ", a copy of " + original.name();
    m_devices.push_back(std::make_unique<SimulatedDevice>(original, name, m_wells, seed));
    m_devices.back()->start();
    original.start();
}

void SimulatedWorld::pass(std::int64_t ms)
{
    const std::int64_t limit = m_time.nowMs() + ms;
    m_time.after(ms, [] {});
    while (m_time.step(limit)) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

bool SimulatedWorld::isQuiet()
{
    const auto head = m_office.head();
    return std::all_of(m_devices.begin(), m_devices.end(), [&](const auto &device) {
        if (!device->isRunning())
            return false;
        const auto state = device->store().delivery().state();
        return state && state->pending == 0 && state->cursor.epoch == head.epoch && state->cursor.seq == head.seq;
    });
}

SimulationReport SimulatedWorld::report()
{
    SimulationReport report;
    const Oracle oracle = oracleOf(m_office.decided());
    append(report.problems, checkOffice(m_office, oracle));
    const OfficeEnd end = endOf(m_office, oracle);
    for (const auto &device : m_devices) {
        append(report.problems, checkDevice(*device, end));
        report.events += static_cast<std::int64_t>(device->acknowledged().size());
        report.archived += device->archived();
    }
    if (!m_devices.empty() && m_devices.front()->isRunning())
        append(report.problems, checkRebuilt(*m_devices.front()));
    report.feedEntries = static_cast<std::int64_t>(oracle.feed().size());
    for (const auto &[id, verdict] : oracle.verdicts()) {
        report.conflicts += verdict.resolution.empty() ? 0 : 1;
        report.refused += verdict.isUnmade() ? 1 : 0;
    }
    report.simulatedMs = m_time.nowMs() - m_beginMs;
    return report;
}

} // namespace wellpulse::simulation
