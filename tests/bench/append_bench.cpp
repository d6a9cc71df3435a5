// SPDX-License-Identifier: GPL-3.0-or-later
// One event a transaction, durable, with everything the program does for it; beside the same rows through the bare SQLCipher
// C API on tables without triggers and foreign keys, in turns.
#include "storage/log/event_log.h"
#include "tests/bench/bench_log.h"
#include "tests/bench/bench_report.h"

#include "storage/log/event_store.h"
#include "storage/projection/production_row.h"

using namespace wellpulse;
using namespace wellpulse::bench;
using storage::Statement;

namespace {

constexpr std::int64_t warmUp = 500;
constexpr std::int64_t measured = 5'000;

/// The rows of one append, copied from the program's database.
class RawWriter {
public:
    explicit RawWriter(sqlite3 *connection)
        : m_connection(connection)
    {
        must(storage::runScript(connection,
            "PRAGMA foreign_keys = OFF; DROP TRIGGER event_log_keeps_rows; DROP TRIGGER event_log_keeps_values; "
            "DROP TRIGGER event_log_keeps_place; DROP TRIGGER feed_keeps_rows; DROP TRIGGER feed_keeps_values; "
            "DROP TRIGGER feed_keeps_place"));
        for (const char *sql : {"BEGIN IMMEDIATE", "COMMIT"})
            m_bounds.push_back(must(Statement::prepare(connection, sql)));
    }

    void copyTables(const std::vector<std::pair<std::string, int>> &tables)
    {
        for (const auto &[table, columns] : tables) {
            std::string sql = "INSERT INTO " + table + " VALUES (?";
            for (int i = 1; i < columns; ++i)
                sql += ",?";
            sqlite3_stmt *insert = nullptr;
            sqlite3_prepare_v3(m_connection, (sql + ")").c_str(), -1, SQLITE_PREPARE_PERSISTENT, &insert, nullptr);
            m_inserts.push_back(insert);
        }
    }
    ~RawWriter()
    {
        for (auto *insert : m_inserts)
            sqlite3_finalize(insert);
    }
    RawWriter(const RawWriter &) = delete;
    RawWriter &operator=(const RawWriter &) = delete;

    /// Binds the current row of `source` (untimed).
    void bind(std::size_t table, sqlite3_stmt *source)
    {
        for (int column = 0; column < sqlite3_column_count(source); ++column)
            sqlite3_bind_value(m_inserts[table], column + 1, sqlite3_column_value(source, column));
    }
    /// Writes what was bound: the time of the bare API.
    double write(const std::vector<std::size_t> &tables)
    {
        const Stopwatch watch;
        must(m_bounds[0].run());
        for (const auto table : tables) {
            if (sqlite3_step(m_inserts[table]) != SQLITE_DONE) {
                std::fprintf(stderr, "raw insert: %s\n", sqlite3_errmsg(m_connection));
                std::exit(1);
            }
            sqlite3_reset(m_inserts[table]);
        }
        must(m_bounds[1].run());
        return watch.milliseconds();
    }

private:
    sqlite3 *m_connection;
    std::vector<Statement> m_bounds;
    std::vector<sqlite3_stmt *> m_inserts;
};

} // namespace

int main()
{
    BenchDatabase product;
    BenchDatabase bare;
    std::mt19937_64 random(1);
    auto log = must(storage::EventLog::open(product.handle(), environment(random)));
    RawWriter raw(bare.handle());
    const std::vector<std::pair<std::string, int>> tables{
        {"aggregate", 4}, {"event_log", 16}, {"outbox", 6}, {"production_view", 17}};
    raw.copyTables(tables);
    auto reader = product.connect(storage::OpenMode::ReadOnly);
    std::vector<sqlite3_stmt *> sources;
    for (const char *sql : {"SELECT * FROM aggregate WHERE ref = (SELECT max(ref) FROM aggregate)",
             "SELECT * FROM event_log ORDER BY seq DESC LIMIT 1", "SELECT * FROM outbox ORDER BY event DESC LIMIT 1",
             "SELECT v.* FROM production_view AS v WHERE place = (SELECT place FROM aggregate WHERE ref = (SELECT "
             "max(ref) FROM aggregate))"}) {
        sqlite3_stmt *source = nullptr;
        if (sqlite3_prepare_v2(reader.get(), sql, -1, &source, nullptr) != SQLITE_OK) {
            std::fprintf(stderr, "%s\n", sqlite3_errmsg(reader.get()));
            return 1;
        }
        sources.push_back(source);
    }
    // A hundred first days make the wells known, which only their first append has to do.
    const Workload workload;
    std::vector<double> productMs;
    std::vector<double> rawMs;
    for (std::int64_t number = 0, taken = 0; taken < warmUp + measured; ++number) {
        auto draft = workload.draft(number);
        if (draft.eventType != core::EventType::ProductionCreated)
            continue; // every append writes the same kinds of rows
        const bool counts = taken++ >= warmUp;
        const Stopwatch watch;
        must(log.append(draft));
        const double spent = watch.milliseconds();
        std::vector<std::size_t> rows;
        for (std::size_t table = 0; table < sources.size(); ++table) {
            if (sqlite3_step(sources[table]) == SQLITE_ROW) {
                raw.bind(table, sources[table]);
                rows.push_back(table);
            }
            sqlite3_reset(sources[table]);
        }
        const double rawSpent = raw.write(rows);
        if (counts) {
            productMs.push_back(spent);
            rawMs.push_back(rawSpent);
        }
    }
    for (auto *source : sources)
        sqlite3_finalize(source);
    Report report("append");
    const auto count = static_cast<double>(productMs.size());
    report.metric("rate_per_s", count / sum(productMs) * 1000, "events a second, one a transaction, synchronous=FULL");
    report.metric("p50_ms", quantile(productMs, 0.5), "");
    report.metric("p99_ms", quantile(productMs, 0.99), "");
    report.metric("raw_rate_per_s", count / sum(rawMs) * 1000, "the same rows through the bare C API");
    report.metric("raw_p50_ms", quantile(rawMs, 0.5), "");
    report.metric("raw_p99_ms", quantile(rawMs, 0.99), "");
    report.metric("ratio_to_raw", sum(productMs) / sum(rawMs), "time over the bare API's; at most 1.2");
    report.metric("p50_ratio_to_raw", quantile(productMs, 0.5) / quantile(rawMs, 0.5), "");
    report.metric("p99_ratio_to_raw", quantile(productMs, 0.99) / quantile(rawMs, 0.99), "at most 2");
    report.print();
    return 0;
}
