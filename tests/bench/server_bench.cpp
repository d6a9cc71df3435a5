// SPDX-License-Identifier: GPL-3.0-or-later
// The `server` benchmark (cli.md): the real `wellpulse-server dev` with its private PostgreSQL on this machine, and this
// process as 1, 16 and 64 clients over keep-alive loopback HTTP. The raw limits beside it, in the same run: the same rows into
// the same tables by PostgreSQL alone, in transactions of 16 batches and of one, and the bare write of what one such
// transaction puts into PostgreSQL's log.
//
// usage: server_bench [PATH-TO-WELLPULSE-SERVER], by default the one beside it; a table on stderr, JSON on stdout.
#include "tests/bench/bench_load.h"
#include "tests/bench/bench_report.h"
#include "tests/bench/raw_postgres.h"

#include <map>

using namespace wellpulse::bench;

namespace {
constexpr int rounds = 3;
constexpr std::size_t mostConnections = 64;
constexpr int batchesOfAll = 960;
constexpr int singleBatches = 200;
constexpr int rawTransactions = 60;
constexpr int rawBatches = 16; ///< in one of the large raw transactions

struct Rounds {
    std::vector<double> rates;
    std::vector<double> p50s;
    std::vector<double> p99s;
};

int batchesFor(std::size_t connections)
{
    return connections == 1 ? singleBatches : batchesOfAll / static_cast<int>(connections);
}

void measure(const OfficeProcess &office, std::vector<BenchDevice> &devices, DaySource &days, std::size_t connections,
    Rounds &into)
{
    const Load load = loadOffice(office, devices, days, connections, batchesFor(connections));
    std::fprintf(stderr,
        "%2zu connections x %d events: %8.0f events/s, batch p50 %6.2f ms, p99 %6.2f ms; "
        "CPU per event: server %.1f us, PostgreSQL %.1f us, clients %.1f us\n",
        connections, batchEvents, load.eventsPerSecond, load.p50Ms, load.p99Ms, load.cpu.server * 1e6,
        load.cpu.postgres * 1e6, load.cpu.client * 1e6);
    into.rates.push_back(load.eventsPerSecond);
    into.p50s.push_back(load.p50Ms);
    into.p99s.push_back(load.p99Ms);
}

void measureRaw(Report &report, const std::filesystem::path &folder, BenchDevice &device, DaySource &days)
{
    RawPostgres raw(folder);
    std::vector<double> rates;
    for (int round = 0; round < rounds; ++round) {
        const auto times = raw.write(device, days, rawTransactions, rawBatches * batchEvents);
        rates.push_back(rawBatches * batchEvents * rawTransactions / (sum(times) / 1000));
    }
    report.metric(
        "raw_events_per_s", quantile(rates, .5), "PostgreSQL alone, the same rows by COPY, 1,600 a transaction");
    const auto single = raw.write(device, days, singleBatches, batchEvents);
    report.metric("raw_single_batch_p50_ms", quantile(single, .5), "PostgreSQL alone, a transaction of one batch");
    report.metric("raw_log_write_p50_ms", quantile(raw.writeFile(raw.walBytes(), singleBatches), .5),
        "as many bytes as that puts into the log, to a bare file, with fdatasync");
    report.metric("raw_log_bytes", static_cast<double>(raw.walBytes()), "those bytes");
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
    for (int i = 0; i < static_cast<int>(mostConnections); ++i)
        devices.emplace_back(client, who, i);
    std::map<std::size_t, Rounds> measured;
    for (int round = 0; round < rounds; ++round) {
        for (const std::size_t connections : {std::size_t(16), std::size_t(1), mostConnections})
            measure(office, devices, days, connections, measured[connections]);
    }
    Report report("server");
    report.metric("events_per_s", quantile(measured[16].rates, .5), "16 connections");
    report.metric("p99_ms", quantile(measured[16].p99s, .5), "of a batch, 16 connections");
    report.metric("single_batch_p50_ms", quantile(measured[1].p50s, .5), "1 connection");
    report.metric("events_per_s_1", quantile(measured[1].rates, .5), "1 connection");
    report.metric("p99_ms_1", quantile(measured[1].p99s, .5), "1 connection");
    report.metric("events_per_s_64", quantile(measured[64].rates, .5), "64 connections");
    report.metric("p99_ms_64", quantile(measured[64].p99s, .5), "64 connections");
    report.metric("rss_mb", office.residentMb(), "of the server after that");
    measureRaw(report, folder.path() / "raw", devices[0], days);
    report.print();
    return 0;
}
