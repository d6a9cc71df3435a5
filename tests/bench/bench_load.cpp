// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench_load.h"

#include "tests/bench/bench_report.h"

#include <algorithm>
#include <barrier>
#include <thread>

namespace wellpulse::bench {

namespace {
constexpr int fillingBatches = 20; ///< of a connection at a time: what is built lies in memory
} // namespace

Load loadOffice(const OfficeProcess &office, std::vector<BenchDevice> &devices, DaySource &days,
    std::size_t connections, int batches)
{
    std::vector<std::vector<std::string>> requests(connections);
    for (std::size_t i = 0; i < connections; ++i) {
        for (int batch = 0; batch < batches; ++batch)
            requests[i].push_back(devices.at(i).batchRequest(days, batchEvents));
    }
    std::vector<std::vector<double>> latencies(connections);
    std::barrier ready(static_cast<std::ptrdiff_t>(connections) + 1);
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < connections; ++i) {
        threads.emplace_back([&, i] {
            BenchClient client(office.port());
            ready.arrive_and_wait();
            for (const std::string &request : requests[i]) {
                const Stopwatch watch;
                expectAllSynced(client.exchange(request));
                latencies[i].push_back(watch.milliseconds());
            }
        });
    }
    const CpuSeconds cpuBefore = cpuSeconds(office.pid());
    ready.arrive_and_wait();
    const Stopwatch watch;
    threads.clear();
    const double seconds = watch.milliseconds() / 1000;
    const CpuSeconds cpu = cpuSeconds(office.pid()) - cpuBefore;
    std::vector<double> all;
    for (const auto &list : latencies)
        all.insert(all.end(), list.begin(), list.end());
    const auto events = static_cast<double>(all.size() * batchEvents);
    return {events / seconds, quantile(all, .5), quantile(all, .99),
        {cpu.server / events, cpu.postgres / events, cpu.client / events}};
}

void fillOffice(const OfficeProcess &office, std::vector<BenchDevice> &devices, DaySource &days, std::int64_t events)
{
    const auto all = static_cast<std::int64_t>(devices.size());
    while (events > 0) {
        const std::int64_t needed = (events + all * batchEvents - 1) / (all * batchEvents);
        const int batches = static_cast<int>(std::min<std::int64_t>(needed, fillingBatches));
        loadOffice(office, devices, days, devices.size(), batches);
        events -= all * batches * batchEvents;
    }
}

} // namespace wellpulse::bench
