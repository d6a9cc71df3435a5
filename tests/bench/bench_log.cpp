// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench_log.h"

#include "core/event/uuid.h"
#include "core/time/civil_time.h"
#include "storage/log/aggregate_registry.h"
#include "storage/log/event_store.h"
#include "storage/log/migrations.h"
#include "storage/log/transaction.h"
#include "storage/projection/production_row.h"

#include <QFileInfo>

namespace wellpulse::bench {
namespace {

const auto firstDay = core::civilDate(1990, 1, 1);
constexpr std::int64_t startMs = 1'760'970'600'123;

storage::SecretBytes benchKey()
{
    return storage::SecretBytes::copyOf(std::string_view("0123456789abcdef0123456789abcdef"));
}

core::Uuid uuidOf(std::mt19937_64 &random, std::int64_t ms)
{
    std::array<std::uint8_t, 10> bytes{};
    for (auto &byte : bytes)
        byte = static_cast<std::uint8_t>(random());
    return core::uuidV7(ms, bytes);
}

core::Event eventOf(const storage::EventDraft &draft, std::int64_t number, std::mt19937_64 &random)
{
    core::Event event;
    const std::int64_t ms = startMs + number * 1000;
    event.id = uuidOf(random, ms);
    event.tenantId = "acme";
    event.deviceId = "0199f3a2-0000-7000-8000-000000000001";
    event.userId = "0199f3a2-0000-7000-8000-000000000002";
    event.deviceSeq = number + 1;
    event.hlc = {ms, 0};
    event.timestamp = core::formatInstant(ms);
    event.eventType = draft.eventType;
    event.aggregateId = draft.aggregateId;
    event.base = draft.base;
    event.payload = draft.payload;
    for (auto *digest : {&event.prevHash, &event.hash, &event.signature}) {
        for (auto &byte : *digest)
            byte = static_cast<std::uint8_t>(random());
    }
    return event;
}

} // namespace

BenchDatabase::BenchDatabase()
    : m_connection(must(storage::openDatabase(path(), benchKey(), storage::OpenMode::Create)))
{
    must(storage::migrate(handle()));
}

storage::DatabaseHandle BenchDatabase::connect(storage::OpenMode mode) const
{
    return must(storage::openDatabase(path(), benchKey(), mode));
}

std::int64_t BenchDatabase::checkpointedBytes()
{
    must(storage::runScript(handle(), "PRAGMA wal_checkpoint(TRUNCATE)"));
    return QFileInfo(path()).size() + QFileInfo(path() + QStringLiteral("-wal")).size();
}

core::Uuid Workload::well(std::int64_t number) const
{
    return core::uuidV5(core::wellpulseNamespace(), "well " + std::to_string(number % wells));
}

core::ProductionDay Workload::day(std::int64_t number) const
{
    std::mt19937_64 random(static_cast<std::uint64_t>(number));
    core::ProductionDay day;
    day.wellId = well(number).toString();
    day.date = firstDay.plusDays(static_cast<int>(number / wells));
    for (const auto fluid : core::allFluids)
        day.reading(fluid) = {core::Volume{static_cast<std::int64_t>(random() % 50'000)}, core::Provenance::Measured};
    if (random() % 5 != 0)
        day.location = {{"latitude", "31.845700"}, {"longitude", "-102.367600"}, {"accuracyM", "4.5"},
            {"fixAt", "2025-10-20T14:29:58.000Z"}, {"fence", "INSIDE"}};
    if (random() % 10 == 0)
        day.notes = "Gauged after the separator was cleaned.";
    return day;
}

storage::EventDraft Workload::draft(std::int64_t number) const
{
    const std::int64_t about = isCorrection(number) ? number - correctionDistance : number;
    const auto entered = day(about);
    storage::EventDraft draft;
    draft.aggregateId = core::productionAggregateId("acme", entered.wellId, entered.date.toString());
    if (!isCorrection(number)) {
        draft.payload = core::toFields(entered);
        return draft;
    }
    auto corrected = entered;
    corrected.reading(core::Fluid::Oil).volume = core::Volume{number % 50'000};
    draft.eventType = core::EventType::ProductionUpdated;
    draft.base = 1;
    draft.payload = core::changesPayload(entered, corrected);
    return draft;
}

storage::LogEnvironment environment(std::mt19937_64 &random)
{
    return {{"acme", "0199f3a2-0000-7000-8000-000000000001", "0199f3a2-0000-7000-8000-000000000002", {}},
        [now = startMs]() mutable { return ++now; },
        [&random](std::span<std::uint8_t> bytes) {
            for (auto &byte : bytes)
                byte = static_cast<std::uint8_t>(random());
        }};
}

void fillSynced(sqlite3 *connection, std::int64_t events)
{
    const Workload workload;
    std::mt19937_64 random(1);
    auto transaction = must(storage::Transaction::begin(connection));
    auto registry = must(storage::AggregateRegistry::open(connection));
    auto store = must(storage::EventStore::open(connection, "0199f3a2-0000-7000-8000-000000000001"));
    auto feed = must(storage::Statement::prepare(
        connection, "INSERT INTO feed (seq, event, disposition, revision, deleted) VALUES (?, ?, 1, ?, 0)"));
    for (std::int64_t number = 0; number < events; ++number) {
        const auto draft = workload.draft(number);
        auto entry = must(registry.intern(core::AggregateType::Production, draft.aggregateId));
        const bool isFirst = !entry.place;
        if (isFirst) {
            const auto well = must(registry.internWell(workload.well(number)));
            must(registry.setPlace(entry.ref, storage::productionPlace(well, workload.day(number).date)));
        }
        const auto seq = must(store.insert(eventOf(draft, number, random), entry.ref));
        feed.bindAll(number + 1, seq, isFirst ? 1 : 2);
        must(feed.run());
    }
    must(transaction.commit());
}

} // namespace wellpulse::bench
