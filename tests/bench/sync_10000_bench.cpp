// SPDX-License-Identifier: GPL-3.0-or-later
// The `sync_10000` benchmark (cli.md): a round of the sync engine of a real device on which 10,000 events wait, over loopback
// HTTP to the real `wellpulse-server dev` with its private PostgreSQL, both ends durable, no rate limit. The raw limits beside
// it: the same exchange by a client that stores nothing, and the bare insertion into SQLCipher, one transaction a batch,
// of what the device learns from the answers.
//
// usage: sync_10000_bench [PATH-TO-WELLPULSE-SERVER], by default the one beside it; a table on stderr, JSON on stdout.
#include "storage/driver/statement.h"
#include "storage/log/transaction.h"
#include "tests/bench/bench_device.h"
#include "tests/bench/bench_report.h"
#include "tests/bench/office_process.h"

#include <QtCore/QCoreApplication>

using namespace wellpulse;
using namespace wellpulse::bench;

namespace {
constexpr int events = 10'000;
constexpr int batchEvents = 500;
constexpr int rounds = 3;

double pushSeconds(const QUrl &server, int round)
{
    FieldDevice device(server, "bench-backlog-" + std::to_string(round));
    device.runRound();
    device.append(device.firstWell(), round * events, events);
    const Stopwatch watch;
    const sync::SyncReport report = device.runRound();
    const double seconds = watch.milliseconds() / 1000;
    if (report.pushed != events || report.remaining != 0)
        fail("not all was sent");
    return seconds;
}

double exchangeSeconds(const QUrl &server, int round)
{
    BareDevice device(server, "bench-exchange-" + std::to_string(round));
    device.goToHead();
    FieldDevice wells(server, "bench-wells-" + std::to_string(round));
    wells.runRound();
    const auto batches = device.batches(wells.firstWell(), (rounds + round) * events, events, batchEvents);
    const Stopwatch watch;
    for (const auto &batch : batches)
        device.exchange(batch);
    return watch.milliseconds() / 1000;
}

double storeSeconds()
{
    const QTemporaryDir folder;
    const auto database = bareDatabase(folder);
    must(storage::runScript(database.get(),
        "CREATE TABLE learnt (seq INTEGER PRIMARY KEY, event INTEGER NOT NULL, disposition INTEGER NOT NULL, "
        "revision INTEGER NOT NULL, effect TEXT NOT NULL)"));
    auto insert = must(storage::Statement::prepare(database.get(), "INSERT INTO learnt VALUES (?, ?, ?, ?, ?)"));
    const std::string effect = R"({"oilVolume":"42.50","gasVolume":"42.50","waterVolume":"42.50"})";
    const Stopwatch watch;
    for (int batch = 0; batch < events / batchEvents; ++batch) {
        auto transaction = must(storage::Transaction::begin(database.get()));
        for (int i = 0; i < batchEvents; ++i) {
            const std::int64_t seq = batch * batchEvents + i + 1;
            insert.bindAll(seq, seq, 1, 1, std::string_view(effect));
            must(insert.run());
        }
        must(transaction.commit());
    }
    return watch.milliseconds() / 1000;
}
} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const TemporaryFolder folder;
    const OfficeProcess office(argc > 1 ? argv[1] : serverBeside(), folder.path());
    const QUrl url(QString::fromStdString(office.url()));
    std::vector<double> pushed;
    std::vector<double> exchanged;
    std::vector<double> stored;
    for (int round = 0; round < rounds; ++round) {
        pushed.push_back(pushSeconds(url, round));
        exchanged.push_back(exchangeSeconds(url, round));
        stored.push_back(storeSeconds());
    }
    Report report("sync_10000");
    report.metric("seconds", quantile(pushed, 0.5), "10,000 events that wait, one round");
    report.metric("raw_exchange_seconds", quantile(exchanged, 0.5), "the exchange by a client that stores nothing");
    report.metric(
        "raw_store_seconds", quantile(stored, 0.5), "what the device learns, by bare inserts, 500 a transaction");
    report.print();
    return 0;
}
