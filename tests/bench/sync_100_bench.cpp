// SPDX-License-Identifier: GPL-3.0-or-later
// The `sync_100` benchmark (cli.md): one round of the sync engine with 100 waiting events, over loopback HTTP to the real
// `wellpulse-server dev` with its private PostgreSQL, both ends durable (synchronous=FULL here, fsync there). From the
// round's start to its end: push, answer stored and projected, pull until there is no more. The raw limit beside it: the
// same exchange of 100 signed events by a client that stores nothing.
//
// usage: sync_100_bench [PATH-TO-WELLPULSE-SERVER], by default the one beside it; a table on stderr, JSON on stdout.
#include "tests/bench/bench_device.h"
#include "tests/bench/bench_report.h"
#include "tests/bench/office_process.h"

#include <QtCore/QCoreApplication>

using namespace wellpulse;
using namespace wellpulse::bench;

namespace {
constexpr int events = 100;
constexpr int warmUps = 5;
constexpr int rounds = 100;

/// Milliseconds of each round with 100 events that wait.
std::vector<double> measureRounds(const QUrl &server, std::string &well)
{
    FieldDevice device(server, "bench-device");
    device.runRound();
    well = device.firstWell();
    std::vector<double> times;
    for (int round = 0; round < warmUps + rounds; ++round) {
        device.append(well, round * events, events);
        const Stopwatch watch;
        device.runRound();
        if (round >= warmUps)
            times.push_back(watch.milliseconds());
    }
    return times;
}

/// Milliseconds of the bare exchange of 100 events of a device without a store.
std::vector<double> measureExchanges(const QUrl &server, const std::string &well)
{
    BareDevice device(server, "bench-exchange");
    device.goToHead();
    std::vector<double> times;
    for (const auto &batch : device.batches(well, 20'000, (warmUps + rounds) * events, events)) {
        const Stopwatch watch;
        device.exchange(batch);
        times.push_back(watch.milliseconds());
    }
    times.erase(times.begin(), times.begin() + warmUps);
    return times;
}
} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const TemporaryFolder folder;
    const OfficeProcess office(argc > 1 ? argv[1] : serverBeside(), folder.path());
    const QUrl url(QString::fromStdString(office.url()));
    std::string well;
    const auto times = measureRounds(url, well);
    const auto raw = measureExchanges(url, well);
    Report report("sync_100");
    report.metric("p50_ms", quantile(times, 0.5), "100 events, one round");
    report.metric("p99_ms", quantile(times, 0.99), "the same");
    report.metric("raw_exchange_p50_ms", quantile(raw, 0.5), "the exchange by a client that stores nothing");
    report.metric("raw_exchange_p99_ms", quantile(raw, 0.99), "the same");
    report.print();
    return 0;
}
