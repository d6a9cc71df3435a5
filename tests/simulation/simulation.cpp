// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/simulation.h"

#include "storage/log/verify.h"
#include "tests/simulation/simulated_device.h"

#include <QtCore/QCoreApplication>

#include <set>

namespace wellpulse::simulation {

namespace {

constexpr std::int64_t minuteMs = 60'000;
constexpr std::int64_t hourMs = 60 * minuteMs;
constexpr std::int64_t mostHealingMs = 48 * hourMs;

class Run {
public:
    Run(std::uint64_t seed, int devices)
        : m_random(seed)
        , m_office(m_time, m_random())
    {
        if (any(3) == 0)
            m_office.setPolicy(core::ConflictPolicy::UserPrompt);
        std::vector<core::Uuid> wells;
        for (std::uint64_t well = 0; well < 1 + any(3); ++well)
            wells.push_back(m_office.addWell("Well " + std::to_string(well)));
        const auto count = devices > 0 ? static_cast<std::uint64_t>(devices) : 2 + any(6);
        for (std::uint64_t i = 0; i < count; ++i) {
            // Now and then one person has two laptops.
            const std::string user = server::test::userId + std::string(i % 3 == 2 ? "" : std::to_string(i));
            m_devices.push_back(std::make_unique<SimulatedDevice>(
                m_time, m_office, "laptop " + std::to_string(i), user, wells, m_random()));
        }
    }

    SimulationReport run()
    {
        const std::int64_t startMs = m_time.nowMs();
        for (const auto &device : m_devices)
            device->start();
        spread(3 * hourMs);
        heal();
        check();
        m_report.simulatedMs = m_time.nowMs() - startMs;
        return std::move(m_report);
    }

private:
    std::uint64_t any(std::uint64_t below) { return m_random() % below; }
    bool happens(std::uint64_t ofHundred) { return any(100) < ofHundred; }
    SimulatedDevice &anyDevice() { return *m_devices[any(m_devices.size())]; }

    /// Everything that is due until `ms` from now.
    void pass(std::int64_t ms)
    {
        const std::int64_t limit = m_time.nowMs() + ms;
        m_time.after(ms, [] {});
        while (m_time.step(limit)) {
            QCoreApplication::sendPostedEvents();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
    }

    /// Work and trouble.
    void spread(std::int64_t ms)
    {
        const std::int64_t end = m_time.nowMs() + ms;
        while (m_time.nowMs() < end) {
            for (const auto &device : m_devices) {
                if (happens(40))
                    device->work();
            }
            trouble();
            pass(static_cast<std::int64_t>(1 + any(5 * minuteMs)));
            for (const auto &device : m_devices) {
                if (device->isRunning() && device->disk().hasFailed())
                    happens(50) ? device->cutPower() : device->disk().heal();
                if (!device->isRunning() && happens(50)) {
                    device->disk().heal();
                    device->start();
                }
            }
        }
    }

    void trouble()
    {
        SimulatedDevice &device = anyDevice();
        switch (any(12)) {
        case 0:
            return device.kill();
        case 1:
            return device.cutPower();
        case 2:
            return device.disk().failAt(static_cast<std::int64_t>(1 + any(40)), test::FaultyDisk::Fault::Once);
        case 3:
            return device.disk().failAt(static_cast<std::int64_t>(1 + any(40)), test::FaultyDisk::Fault::Full);
        case 4:
            return device.disk().failAt(static_cast<std::int64_t>(1 + any(40)), test::FaultyDisk::Fault::Broken);
        case 5:
            return device.setConnected(false);
        case 6:
            return device.setConnected(true);
        case 7:
            return device.setLinkFaults(
                {static_cast<int>(any(300)), static_cast<int>(any(300)), static_cast<int>(any(300)),
                    static_cast<int>(any(200)), static_cast<int>(any(100)), static_cast<std::int64_t>(1 + any(8'000))});
        case 8:
            return device.setLinkFaults({});
        case 9:
            return device.setClockOffset(
                static_cast<std::int64_t>(any(96)) * hourMs - static_cast<std::int64_t>(48 * hourMs));
        case 10:
            return m_office.stop();
        default:
            return m_office.start();
        }
    }

    /// All works again, and there is time.
    void heal()
    {
        m_office.start();
        for (const auto &device : m_devices) {
            device->disk().heal();
            device->setLinkFaults({});
            device->setConnected(true);
            device->start();
        }
        for (std::int64_t waited = 0; waited < mostHealingMs && !isQuiet(); waited += 10 * minuteMs) {
            for (const auto &device : m_devices)
                device->syncNow(); // a full disk holds the sending until a person asks
            pass(10 * minuteMs);
        }
    }

    /// Nothing waits anywhere. A look for news may be under way: there are none.
    bool isQuiet()
    {
        const auto head = m_office.head();
        return std::all_of(m_devices.begin(), m_devices.end(), [&](const auto &device) {
            if (!device->isRunning())
                return false;
            const auto state = device->store().delivery().state();
            return state && state->pending == 0 && state->cursor.seq == head.seq;
        });
    }

    void problem(const SimulatedDevice &device, const std::string &sentence)
    {
        m_report.problems.push_back(device.name() + ": " + sentence);
    }

    void check()
    {
        const auto head = m_office.head();
        const auto state = m_office.stateHash();
        const std::vector<core::Uuid> feed = m_office.feedIds();
        m_report.feedEntries = static_cast<std::int64_t>(feed.size());
        if (std::set(feed.begin(), feed.end()).size() != feed.size())
            m_report.problems.emplace_back("The feed has an event twice.");
        for (const auto &device : m_devices)
            checkDevice(*device, head, state);
    }

    void checkDevice(
        SimulatedDevice &device, const server::FeedHead &head, const server::TenantOffice::StateHash &office)
    {
        m_report.events += static_cast<std::int64_t>(device.acknowledged().size());
        if (!device.isRunning())
            return problem(device, "does not start any more");
        const auto state = device.store().delivery().state();
        const auto report = storage::verifyLog(device.store().connection(), device.key());
        if (!state || !report)
            return problem(device, "cannot be read");
        if (state->pending != 0)
            problem(device, std::to_string(state->pending) + " events never left; " + device.trouble());
        if (state->cursor.seq != head.seq || state->cursor.feedHash != head.hash)
            problem(device,
                "stands at " + std::to_string(state->cursor.seq) + " of the feed's " + std::to_string(head.seq) + "; "
                    + device.trouble());
        if (report->viewHash != office.hash)
            problem(device, "shows another state than the office");
        for (const std::string &sentence : report->problems)
            problem(device, sentence);
        std::multiset<core::Uuid> kept;
        storage::EventFilter all;
        all.limit = 1'000'000;
        const auto events = device.store().reader().events(all);
        if (!events)
            return problem(device, "its log cannot be read");
        for (const auto &logged : *events)
            kept.insert(logged.event.id);
        for (const core::Uuid &id : device.acknowledged()) {
            if (kept.count(id) != 1)
                problem(
                    device, "has the saved event " + id.toString() + " " + std::to_string(kept.count(id)) + " times");
        }
    }

    std::mt19937_64 m_random;
    VirtualTime m_time;
    SimulatedOffice m_office;
    std::vector<std::unique_ptr<SimulatedDevice>> m_devices;
    SimulationReport m_report;
};

} // namespace

SimulationReport simulate(std::uint64_t seed, int devices)
{
    return Run(seed, devices).run();
}

} // namespace wellpulse::simulation
