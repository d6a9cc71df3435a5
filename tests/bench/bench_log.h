// SPDX-License-Identifier: GPL-3.0-or-later
// An encrypted device log for benchmarks, and the days that go into it: a hundred wells gauged once a day, most with a
// position, some with notes, one entry in ten corrected later.
#pragma once

#include "core/production/production_day.h"
#include "storage/driver/statement.h"
#include "storage/log/environment.h"
#include "storage/log/event_draft.h"
#include "storage/vault/open_database.h"
#include "tests/bench/must.h"

#include <QTemporaryDir>

#include <random>

namespace wellpulse::bench {

class BenchDatabase {
public:
    /// A new database with the product's open sequence and schema.
    BenchDatabase();
    storage::DatabaseHandle connect(storage::OpenMode mode) const;
    sqlite3 *handle() const { return m_connection.get(); }
    QString path() const { return m_folder.filePath(QStringLiteral("bench.db")); }
    /// Bytes of the file after everything is checkpointed into it.
    std::int64_t checkpointedBytes();

private:
    QTemporaryDir m_folder;
    storage::DatabaseHandle m_connection;
};

/// Deterministic entries: number i is always the same.
class Workload {
public:
    static constexpr int wells = 100;

    core::Uuid well(std::int64_t number) const;
    /// The day that entry `number` is about, as first entered.
    core::ProductionDay day(std::int64_t number) const;
    storage::EventDraft draft(std::int64_t number) const;
    /// Whether entry `number` corrects an earlier one.
    static bool isCorrection(std::int64_t number) { return number % 10 == 9 && number > correctionDistance; }
    static constexpr std::int64_t correctionDistance = 51;
};

storage::LogEnvironment environment(std::mt19937_64 &random);

/// Fills the tables with `events` events that are all in the feed, as a device has them that has drained (without seals,
/// which a replay does not look at).
void fillSynced(sqlite3 *connection, std::int64_t events);

} // namespace wellpulse::bench
