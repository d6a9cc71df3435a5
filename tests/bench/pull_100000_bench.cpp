// SPDX-License-Identifier: GPL-3.0-or-later
// The `pull_100000` benchmark (cli.md): the first round of a new device at an office with 100,000 events, over loopback HTTP
// from the real `wellpulse-server dev` with its private PostgreSQL into a real device's database. The raw limits beside it:
// the same answers read by a client that does not look at them (with the office's making of the snapshot, and once more
// without), and the bare insertion of the same records into SQLCipher, one transaction a page.
//
// usage: pull_100000_bench [PATH-TO-WELLPULSE-SERVER], by default the one beside it; a table on stderr, JSON on stdout.
#include "storage/driver/statement.h"
#include "storage/log/transaction.h"
#include "tests/bench/bench_device.h"
#include "tests/bench/bench_load.h"
#include "tests/bench/bench_report.h"

#include <QtCore/QCoreApplication>

using namespace wellpulse;
using namespace wellpulse::bench;

namespace {
constexpr std::int64_t events = 100'000;
constexpr int pageRecords = 1'000;
constexpr int rounds = 3;

double pullSeconds(const QUrl &server, int round)
{
    FieldDevice device(server, "bench-new-" + std::to_string(round));
    const Stopwatch watch;
    device.runRound();
    const double seconds = watch.milliseconds() / 1000;
    const auto days = device.onStore([](storage::DeviceStore &store) {
        std::int64_t records = 0;
        auto count = must(storage::Statement::prepare(store.connection(), "SELECT count(*) FROM snapshot_base"));
        must(count.forEachRow([&](const storage::Statement &row) { records = row.int64(0); }));
        return records;
    });
    if (days < events)
        fail("not all came");
    return seconds;
}

/// Seconds to read all pages, and their bytes.
double readPages(const OfficeProcess &office, const Login &who, double &bytes)
{
    BenchClient client(office.port());
    bytes = 0;
    const Stopwatch watch;
    for (std::string page; page != "null";) {
        const std::string path = "/sync/snapshot" + (page.empty() ? "" : "?page=" + page);
        const std::string &answer = client.exchange(BenchClient::request("GET", path, who.token, ""));
        bytes += static_cast<double>(answer.size());
        const std::string next = answer.substr(answer.rfind("\"next\":") + 7);
        page = next.starts_with('"') ? next.substr(1, next.find('"', 1) - 1) : "null";
    }
    return watch.milliseconds() / 1000;
}

double storeSeconds()
{
    const QTemporaryDir folder;
    const auto database = bareDatabase(folder);
    must(storage::runScript(database.get(),
        "CREATE TABLE record (ref INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, revision INTEGER NOT NULL, "
        "fields TEXT NOT NULL)"));
    auto insert = must(storage::Statement::prepare(database.get(), "INSERT INTO record VALUES (?, ?, ?, ?)"));
    const std::string well = "0199f3a2-0000-7000-8000-000000000001";
    const std::string fields
        = R"({"entryMethod":"ELECTRON","gasVolume":"120.25","notes":"Choke at 24/64, separator dumped",)"
          R"("oilVolume":"42.50","productionDate":"2025-10-20","provenance":{"gasVolume":"MEASURED",)"
          R"("oilVolume":"MEASURED","waterVolume":"ESTIMATED"},"waterVolume":"8.00","wellId":")"
        + well + "\"}";
    std::vector<core::Uuid> ids;
    for (std::int64_t i = 0; i < events; ++i)
        ids.push_back(core::productionAggregateId("acme", well, std::to_string(i)));
    const Stopwatch watch;
    for (std::size_t page = 0; page < ids.size(); page += pageRecords) {
        auto transaction = must(storage::Transaction::begin(database.get()));
        for (std::size_t i = page; i < page + pageRecords; ++i) {
            insert.bindAll(static_cast<std::int64_t>(i), storage::blobOf(ids[i].bytes), 1, std::string_view(fields));
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
    BenchClient client(office.port());
    const Login who = login(client);
    DaySource days(who.wells);
    std::vector<BenchDevice> devices;
    for (int i = 0; i < 16; ++i)
        devices.emplace_back(client, who, i);
    fillOffice(office, devices, days, events);
    std::vector<double> pulled;
    std::vector<double> made;
    std::vector<double> read;
    std::vector<double> stored;
    double bytes = 0;
    for (int round = 0; round < rounds; ++round) {
        // One more batch each time, so that the office has to make the snapshot anew.
        expectAllSynced(client.exchange(devices[0].batchRequest(days, 1)));
        pulled.push_back(pullSeconds(url, round));
        expectAllSynced(client.exchange(devices[0].batchRequest(days, 1)));
        made.push_back(readPages(office, who, bytes));
        read.push_back(readPages(office, who, bytes));
        stored.push_back(storeSeconds());
    }
    Report report("pull_100000");
    report.metric("seconds", quantile(pulled, 0.5), "the first round of a new device");
    report.metric("raw_exchange_seconds", quantile(made, 0.5), "the office makes the snapshot and sends it to nobody");
    report.metric("raw_bytes_seconds", quantile(read, 0.5), "the same bytes once more, ready made");
    report.metric("raw_store_seconds", quantile(stored, 0.5), "the same records by bare inserts, 1,000 a transaction");
    report.metric("bytes", bytes, "of the answers, as they are without gzip");
    report.print();
    return 0;
}
