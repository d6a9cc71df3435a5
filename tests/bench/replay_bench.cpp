// SPDX-License-Identifier: GPL-3.0-or-later
// A million synced events into empty views; beside it, reading and parsing alone on one thread.
#include "storage/projection/replay.h"
#include "tests/bench/bench_log.h"
#include "tests/bench/bench_report.h"

#include <simdjson.h>

#include <cstring>

using namespace wellpulse;
using namespace wellpulse::bench;

namespace {

/// Reads every event in the order of the feed and parses its payload; answers how many there were.
std::int64_t scan(sqlite3 *connection)
{
    auto query = must(storage::Statement::prepare(connection,
        "SELECT e.aggregate, e.type, e.payload, f.revision, f.disposition, f.deleted, f.effect FROM feed AS f "
        "CROSS JOIN event_log AS e ON e.seq = f.event ORDER BY f.seq"));
    simdjson::ondemand::parser parser;
    std::vector<char> text(1 << 16);
    std::int64_t events = 0;
    std::size_t members = 0;
    while (must(query.step())) {
        const auto payload = query.text(2);
        std::memcpy(text.data(), payload.data(), payload.size());
        simdjson::ondemand::document document;
        if (parser.iterate(text.data(), payload.size(), text.size()).get(document) != simdjson::SUCCESS)
            std::exit(1);
        for (auto field : document.get_object())
            members += field.key().error() == simdjson::SUCCESS;
        ++events;
    }
    return members > 0 ? events : 0;
}

} // namespace

int main(int argc, char **argv)
{
    const std::int64_t events = argc > 1 ? std::atoll(argv[1]) : 1'000'000;
    BenchDatabase database;
    const Stopwatch filling;
    fillSynced(database.handle(), events);
    std::fprintf(stderr, "filled %lld events in %.0f ms\n", static_cast<long long>(events), filling.milliseconds());
    std::vector<double> replayMs;
    std::vector<double> scanMs;
    for (int round = 0; round < 3; ++round) {
        must(storage::runScript(
            database.handle(), "DELETE FROM production_view; DELETE FROM well_view; PRAGMA wal_checkpoint(TRUNCATE)"));
        const Stopwatch replaying;
        must(storage::rebuildViews(database.handle(),
            [&]() -> Result<storage::DatabaseHandle> { return database.connect(storage::OpenMode::ReadOnly); }));
        replayMs.push_back(replaying.milliseconds());
        auto reader = database.connect(storage::OpenMode::ReadOnly);
        const Stopwatch scanning;
        if (scan(reader.get()) != events)
            return 1;
        scanMs.push_back(scanning.milliseconds());
        std::fprintf(stderr, "round %d: replay %.0f ms, scan %.0f ms\n", round, replayMs.back(), scanMs.back());
    }
    const auto count = static_cast<double>(events);
    Report report("replay");
    report.metric("events_per_s", count / quantile(replayMs, 0.5) * 1000, "into empty views; at least 300,000");
    report.metric(
        "raw_scan_events_per_s", count / quantile(scanMs, 0.5) * 1000, "reading and parsing alone, one thread");
    report.print();
    return 0;
}
