// SPDX-License-Identifier: GPL-3.0-or-later
// The `growth` benchmark: what the office's sync costs with 10^4, 10^5 and 10^6 events in the tenant: 16 clients at once, one
// alone, and a page from the middle of the feed. The raw limit beside it: PostgreSQL alone with as many events in the same
// tables.
//
// usage: growth_bench [PATH-TO-WELLPULSE-SERVER], by default the one beside it; a table on stderr, JSON on stdout.
#include "tests/bench/bench_load.h"
#include "tests/bench/bench_report.h"
#include "tests/bench/raw_postgres.h"

using namespace wellpulse::bench;

namespace {
constexpr std::size_t connections = 16;
constexpr int batches = 10; ///< of each connection, in a measurement
constexpr int singleBatches = 50;
constexpr int pages = 50;
constexpr int fillingEvents = 1'600; ///< of a raw transaction
constexpr int rawTransactions = 10;

struct Size {
    std::int64_t events;
    const char *name;
};
constexpr Size sizes[] = {{10'000, "_1e4"}, {100'000, "_1e5"}, {1'000'000, "_1e6"}};

/// Milliseconds of pages of the feed that begin at its middle.
std::vector<double> pageTimes(
    const OfficeProcess &office, const Login &who, const std::string &epoch, std::int64_t events)
{
    BenchClient client(office.port());
    std::vector<double> times;
    for (int page = 0; page < pages; ++page) {
        const std::string cursor = "%7B%22epoch%22%3A%22" + epoch + "%22%2C%22seq%22%3A"
            + std::to_string(events / 2 + page * 37) + "%2C%22feedHash%22%3A%22" + std::string(64, '0') + "%22%7D";
        const std::string request = BenchClient::request("GET", "/sync/changes?cursor=" + cursor, who.token, "");
        const Stopwatch watch;
        client.exchange(request);
        times.push_back(watch.milliseconds());
    }
    return times;
}
} // namespace

int main(int argc, char **argv)
{
    const TemporaryFolder folder;
    const OfficeProcess office(argc > 1 ? argv[1] : serverBeside(), folder.path());
    BenchClient client(office.port());
    const Login who = login(client);
    DaySource days(who.wells);
    std::vector<BenchDevice> devices;
    for (int i = 0; i < static_cast<int>(connections); ++i)
        devices.emplace_back(client, who, i);
    Report report("growth");
    std::int64_t events = 0;
    for (const Size &size : sizes) {
        fillOffice(office, devices, days, size.events - events);
        const std::string name = size.name;
        const Load all = loadOffice(office, devices, days, connections, batches);
        const Load single = loadOffice(office, devices, days, 1, singleBatches);
        report.metric("events_per_s" + name, all.eventsPerSecond, "16 connections");
        report.metric("p99_ms" + name, all.p99Ms, "of a batch of 100, 16 connections");
        report.metric("single_batch_p50_ms" + name, single.p50Ms, "1 connection");
        report.metric("page_p50_ms" + name, quantile(pageTimes(office, who, devices[0].feedEpoch(), size.events), .5),
            "a page from the feed's middle");
        events = size.events + (static_cast<std::int64_t>(connections) * batches + singleBatches) * batchEvents;
    }
    RawPostgres raw(folder.path() / "raw");
    events = 0;
    for (const Size &size : sizes) {
        raw.write(devices[0], days, static_cast<int>((size.events - events) / fillingEvents), fillingEvents);
        const auto times = raw.write(devices[0], days, rawTransactions, fillingEvents);
        const auto single = raw.write(devices[0], days, singleBatches, batchEvents);
        report.metric(std::string("raw_events_per_s") + size.name,
            fillingEvents * rawTransactions / (sum(times) / 1000), "PostgreSQL alone, by COPY, 1,600 a transaction");
        report.metric(std::string("raw_single_batch_p50_ms") + size.name, quantile(single, .5),
            "PostgreSQL alone, a transaction of one batch");
        events = size.events + fillingEvents * rawTransactions + singleBatches * batchEvents;
    }
    report.print();
    return 0;
}
