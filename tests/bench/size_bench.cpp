// SPDX-License-Identifier: GPL-3.0-or-later
// The size of the database after everything in it was recorded here, sent, answered and has come back in the feed, with all
// indexes, hashes, signatures and views, checkpointed; beside it, the bytes of the payloads alone.
#include "core/conflict/decision.h"
#include "core/event/feed_hash.h"
#include "storage/log/delivery.h"
#include "storage/log/event_log.h"
#include "tests/bench/bench_log.h"
#include "tests/bench/bench_report.h"

#include <unordered_map>

using namespace wellpulse;
using namespace wellpulse::bench;

namespace {

/// The answer of an office where nobody else writes.
storage::BatchAnswer answerTo(const std::vector<core::Event> &events, storage::FeedCursor &cursor,
    std::unordered_map<core::Uuid, core::AggregateState> &states)
{
    storage::BatchAnswer answer;
    for (const auto &event : events) {
        auto &state = states[event.aggregateId];
        state.type = event.aggregateType;
        state.id = event.aggregateId;
        const core::DecisionContext context{core::ConflictPolicy::LastWriterWins, event.hlc.ms};
        const auto decision = core::decide(state, event, context);
        core::commit(state, event, decision, context);
        answer.synced.push_back(event.id);
        answer.page.changes.push_back({++cursor.seq, event, decision.disposition, decision.effect});
        cursor.feedHash
            = core::nextFeedHash(cursor.feedHash, event.hash, cursor.seq, core::toString(decision.disposition));
    }
    answer.page.cursor = cursor;
    return answer;
}

} // namespace

int main()
{
    constexpr std::int64_t events = 50'000;
    constexpr std::int64_t batch = 100;
    BenchDatabase database;
    std::mt19937_64 random(1);
    auto log = must(storage::EventLog::open(database.handle(), environment(random)));
    storage::Delivery delivery(log);
    must(delivery.beginFeed("0199f3a2-0000-7000-8000-000000000003"));
    const std::int64_t emptyBytes = database.checkpointedBytes();
    const Workload workload;
    storage::FeedCursor cursor = must(delivery.state()).cursor;
    std::unordered_map<core::Uuid, core::AggregateState> states;
    std::size_t payloadBytes = 0;
    for (std::int64_t number = 0; number < events;) {
        std::vector<storage::EventDraft> drafts;
        for (std::int64_t i = 0; i < batch; ++i)
            drafts.push_back(workload.draft(number++));
        const auto written = must(log.appendAll(drafts));
        for (const auto &event : written)
            payloadBytes += core::canonicalJson(event.payload).size();
        must(delivery.applyAnswer(answerTo(written, cursor, states)));
    }
    const auto bytes = static_cast<double>(database.checkpointedBytes());
    constexpr double thousands = static_cast<double>(events) / 1000;
    Report report("size");
    report.metric("kib_per_1000_events", bytes / 1024 / thousands, "database, all synced, checkpointed; at most 900");
    report.metric(
        "payload_kib_per_1000_events", static_cast<double>(payloadBytes) / 1024 / thousands, "payloads alone");
    report.metric("empty_kib", static_cast<double>(emptyBytes) / 1024, "an empty database");
    report.print();
    return 0;
}
