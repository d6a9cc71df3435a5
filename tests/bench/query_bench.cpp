// SPDX-License-Identifier: GPL-3.0-or-later
// What the screens ask, with a million events in the log: the latest thousand, and a well's year. Beside each, the same
// rows stepped through by the bare C API without making values of them.
#include "storage/log/log_reader.h"
#include "storage/log/logged_event_query.h"
#include "storage/projection/production_reader.h"
#include "storage/projection/production_row.h"
#include "storage/projection/replay.h"
#include "tests/bench/bench_log.h"
#include "tests/bench/bench_report.h"

using namespace wellpulse;
using namespace wellpulse::bench;

namespace {

constexpr int rounds = 101;

double stepAll(storage::Statement &query, std::int64_t expected)
{
    const Stopwatch watch;
    std::int64_t rows = 0;
    while (must(query.step()))
        ++rows;
    if (rows != expected) {
        std::fprintf(
            stderr, "expected %lld rows, found %lld\n", static_cast<long long>(expected), static_cast<long long>(rows));
        std::exit(1);
    }
    return watch.milliseconds();
}

} // namespace

int main(int argc, char **argv)
{
    const std::int64_t events = argc > 1 ? std::atoll(argv[1]) : 1'000'000;
    BenchDatabase database;
    fillSynced(database.handle(), events);
    must(storage::rebuildViews(database.handle(),
        [&]() -> Result<storage::DatabaseHandle> { return database.connect(storage::OpenMode::ReadOnly); }));
    database.checkpointedBytes();

    auto connection = database.connect(storage::OpenMode::ReadOnly);
    auto rawConnection = database.connect(storage::OpenMode::ReadOnly);
    const storage::LogReader log(connection.get());
    const storage::ProductionReader production(connection.get());
    std::string latestSql(storage::selectLoggedEvents);
    latestSql += "ORDER BY e.seq DESC LIMIT 1000";
    auto rawLatest = must(storage::Statement::prepare(rawConnection.get(), latestSql));
    auto rawYear = must(storage::Statement::prepare(rawConnection.get(),
        "SELECT " WELLPULSE_PRODUCTION_COLUMNS " FROM production_view WHERE place BETWEEN ? AND ? AND deleted = 0"));
    auto wellRef
        = must(storage::Statement::prepare(rawConnection.get(), "SELECT ref FROM aggregate WHERE type = 1 AND id = ?"));

    const Workload workload;
    const auto from = workload.day(0).date;
    const int spanDays = static_cast<int>(events / Workload::wells) - 366;
    std::mt19937_64 random(1);
    std::vector<double> latestMs;
    std::vector<double> yearMs;
    std::vector<double> rawLatestMs;
    std::vector<double> rawYearMs;
    for (int round = 0; round < rounds; ++round) {
        const Stopwatch latest;
        if (must(log.events({.limit = 1000})).size() != 1000)
            return 1;
        latestMs.push_back(latest.milliseconds());
        rawLatestMs.push_back(stepAll(rawLatest, 1000));

        // Another well and another year each time: little of it is in the page cache. (Entries 9, 19 … are corrections.)
        const core::Uuid well = workload.well(static_cast<std::int64_t>(random() % 10 * 10 + random() % 9));
        const auto first = from.plusDays(1 + static_cast<int>(random() % static_cast<std::uint64_t>(spanDays)));
        const auto last = first.plusDays(364);
        const Stopwatch year;
        const auto days = must(production.days({.well = well, .from = first, .to = last}));
        yearMs.push_back(year.milliseconds());
        if (days.size() != 365)
            return 1;
        wellRef.bind(1, storage::blobOf(well.bytes));
        must(wellRef.step());
        const std::int64_t ref = wellRef.int64(0);
        wellRef.reset();
        rawYear.bindAll(storage::productionPlace(ref, first), storage::productionPlace(ref, last));
        rawYearMs.push_back(stepAll(rawYear, 365));
    }
    Report report("query");
    report.metric("latest_1000_ms", quantile(latestMs, 0.5), "the audit trail's newest page; less than 5");
    report.metric("latest_1000_p99_ms", quantile(latestMs, 0.99), "");
    report.metric("raw_latest_1000_ms", quantile(rawLatestMs, 0.5), "the same rows by the bare C API");
    report.metric("well_365_days_ms", quantile(yearMs, 0.5), "a well's year; less than 2");
    report.metric("well_365_days_p99_ms", quantile(yearMs, 0.99), "");
    report.metric("raw_well_365_days_ms", quantile(rawYearMs, 0.5), "the same rows by the bare C API");
    report.print();
    return 0;
}
