// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/simulation.h"

#include "tests/simulation/restores.h"

#include <algorithm>
#include <optional>

namespace wellpulse::simulation {

namespace {

constexpr std::int64_t minuteMs = 60'000;
constexpr std::int64_t hourMs = 60 * minuteMs;
constexpr std::int64_t mostHealingMs = 12 * hourMs;

class Run {
public:
    Run(std::uint64_t seed, Omission omission, int devices)
        : m_world(seed, omission)
    {
        changePolicy();
        m_world.addWells(1 + any(3));
        if (omission == Omission::Nothing) // one thing at a time is taken away, or goes back
            m_restores.emplace(m_world, seed);
        const std::uint64_t few = 2 + any(6);
        const std::uint64_t many = 8 + any(43);
        m_world.addDevices(devices > 0 ? static_cast<std::uint64_t>(devices) : any(50) == 0 ? many : few);
    }

    SimulationReport run()
    {
        // Of many devices there is enough to see within a shorter time.
        const auto crowd = static_cast<std::int64_t>(m_world.devices().size() / 8);
        spread(3 * hourMs / (1 + crowd));
        if (heal()) {
            m_world.addDevices(1); // a newcomer, who has nothing but what the office tells
            settleDown();
        }
        return m_world.report();
    }

private:
    std::uint64_t any(std::uint64_t below) { return m_world.any(below); }

    /// Work and trouble.
    void spread(std::int64_t ms)
    {
        const std::int64_t end = m_world.nowMs() + ms;
        while (m_world.nowMs() < end) {
            for (const auto &device : m_world.devices()) {
                if (m_world.happens(40))
                    device->work();
            }
            any(2) == 0 ? troubleDevice(m_world.anyDevice()) : troubleWay(m_world.anyDevice());
            m_world.pass(static_cast<std::int64_t>(1 + any(5 * minuteMs)));
            for (const auto &device : m_world.devices())
                lookAfter(*device);
            if (m_restores)
                m_restores->happen();
        }
    }

    /// A person restarts what stands still, sooner or later.
    void lookAfter(SimulatedDevice &device)
    {
        if (device.isRunning() && device.disk().hasFailed())
            m_world.happens(50) ? device.cutPower() : device.disk().heal();
        if (!device.isRunning() && m_world.happens(50)) {
            device.disk().heal();
            device.start();
        }
    }

    void troubleDevice(SimulatedDevice &device)
    {
        const auto soon = static_cast<std::int64_t>(1 + any(40));
        switch (any(6)) {
        case 0:
            return device.kill();
        case 1:
            return device.cutPower();
        case 2:
            return device.disk().failAt(soon, test::FaultyDisk::Fault::Once);
        case 3:
            return device.disk().failAt(soon, test::FaultyDisk::Fault::Full);
        case 4:
            return device.disk().failAt(soon, test::FaultyDisk::Fault::Broken);
        default:
            return device.setClockOffset((static_cast<std::int64_t>(any(96)) - 48) * hourMs);
        }
    }

    void troubleWay(SimulatedDevice &device)
    {
        const auto share = [this](std::uint64_t most) { return static_cast<int>(any(most)); };
        switch (any(9)) {
        case 0:
            return device.setConnected(false);
        case 1:
            return device.setConnected(true);
        case 2: // everything a little
            return device.setLinkFaults({share(300), share(300), share(300), share(200), share(100), share(100),
                static_cast<std::int64_t>(1 + any(8'000))});
        case 3:
            return device.setLinkFaults({1'000}); // cut on the way there
        case 4:
            return device.setLinkFaults({0, 1'000}); // cut on the way back
        case 5:
            return device.setLinkFaults({});
        case 6:
            m_world.office().renameWell(m_world.anyWell(), "Well " + std::to_string(any(3)));
            return changePolicy();
        case 7:
            return m_world.office().stop();
        default:
            return m_world.office().start();
        }
    }

    void changePolicy()
    {
        if (m_world.office().isUp())
            m_world.office().setPolicy(
                any(3) == 0 ? core::ConflictPolicy::UserPrompt : core::ConflictPolicy::LastWriterWins);
    }

    /// All works again, and there is time. People put right what was refused; what they send may be refused once more, so that they do
    /// it more than once. False: something waits for ever.
    bool heal()
    {
        m_world.office().start();
        for (const auto &device : m_world.devices()) {
            device->disk().heal();
            device->setLinkFaults({});
            device->setConnected(true);
            device->start();
        }
        for (int round = 0; round < 3; ++round) {
            if (!settleDown())
                return false;
            for (const auto &device : m_world.devices())
                device->dealWithRefused();
        }
        return settleDown();
    }

    bool settleDown()
    {
        for (std::int64_t waited = 0; waited < mostHealingMs && !m_world.isQuiet(); waited += 10 * minuteMs) {
            for (const auto &device : m_world.devices())
                device->syncNow(); // a full disk holds the sending until a person asks
            m_world.pass(10 * minuteMs);
        }
        return m_world.isQuiet();
    }

    SimulatedWorld m_world;
    std::optional<Restores> m_restores; ///< once there are wells
};

} // namespace

std::vector<std::string> SimulationReport::sentences() const
{
    std::vector<std::string> all;
    for (const Problem &problem : problems)
        all.push_back(problem.sentence);
    return all;
}

bool SimulationReport::has(Problem::Kind kind) const
{
    return std::any_of(problems.begin(), problems.end(), [kind](const Problem &one) { return one.kind == kind; });
}

SimulationReport simulate(std::uint64_t seed, Omission omission, int devices)
{
    return Run(seed, omission, devices).run();
}

SimulationReport simulateReturn(std::uint64_t seed, Omission omission)
{
    constexpr std::int64_t serviceMs = 50;
    SimulatedWorld world(seed, omission);
    world.addWells(3);
    world.addDevices(30);
    world.pass(10 * minuteMs);
    for (const auto &device : world.devices()) {
        device->setConnected(false);
        device->setLinkFaults({.slowestMs = 100});
        for (int thing = 0; thing < 5; ++thing)
            device->work();
    }
    world.pass(hourMs);
    world.office().setServiceMs(serviceMs);
    for (const auto &device : world.devices())
        device->setConnected(true);
    for (int minute = 0; minute < 60 && !world.isQuiet(); ++minute)
        world.pass(minuteMs);
    return world.report();
}

} // namespace wellpulse::simulation
