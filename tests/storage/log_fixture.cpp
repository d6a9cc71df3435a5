// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/log_fixture.h"

#include "core/event/event_codec.h"
#include "core/projection/view_hash.h"
#include "storage/driver/statement.h"

namespace wellpulse::test {

storage::BatchAnswer Office::receive(const std::vector<storage::OutgoingEvent> &events)
{
    storage::BatchAnswer answer;
    for (const auto &outgoing : events) {
        const core::Event event = must(core::eventFromWire(outgoing.wire));
        if (!m_seen.contains(event.id)) {
            auto &state = m_states[event.aggregateId];
            state.type = event.aggregateType;
            state.id = event.aggregateId;
            const core::DecisionContext context{policy, event.hlc.ms};
            auto decision = core::decide(state, event, context);
            if (const auto why = m_refusedAggregates.find(event.aggregateId); why != m_refusedAggregates.end())
                decision.failure = why->second;
            m_seen.insert(event.id);
            if (decision.failure) {
                m_failures.emplace(event.id, *decision.failure);
            } else {
                core::commit(state, event, decision, context);
                feed.push_back(
                    {static_cast<std::int64_t>(feed.size()) + 1, event, decision.disposition, decision.effect});
                if (decision.conflict && decision.conflict->resolution != core::ConflictResolution::Merge) {
                    feed.back().conflict = storage::ConflictNotice{"c-" + event.id.toString(), event.id,
                        event.aggregateId, decision.conflict->resolution, decision.conflict->reason,
                        decision.conflict->fields, decision.conflict->existingData, decision.conflict->incomingData};
                    m_conflicts.emplace(event.id, *feed.back().conflict);
                }
            }
        }
        if (const auto failure = m_failures.find(event.id); failure != m_failures.end())
            answer.failed.push_back({event.id, failure->second, false});
        else if (const auto conflict = m_conflicts.find(event.id); conflict != m_conflicts.end())
            answer.conflicts.push_back(conflict->second);
        else
            answer.synced.push_back(event.id);
    }
    return answer;
}

storage::FeedCursor Office::head() const
{
    return pageAfter({"epoch-1", 0, {}}).cursor;
}

storage::FeedPage Office::pageAfter(const storage::FeedCursor &cursor, std::size_t limit) const
{
    storage::FeedPage page;
    page.cursor = cursor;
    for (const auto &change : feed) {
        if (change.seq <= cursor.seq)
            continue;
        if (page.changes.size() == limit) {
            page.more = true;
            break;
        }
        page.changes.push_back(change);
        page.cursor.seq = change.seq;
        page.cursor.feedHash = core::nextFeedHash(
            page.cursor.feedHash, change.event.hash, change.seq, core::toString(change.disposition));
    }
    return page;
}

std::vector<storage::SnapshotPage> Office::snapshot(std::size_t perPage) const
{
    std::vector<storage::SnapshotPage> pages;
    for (const auto &[id, state] : m_states) {
        if (!state.exists())
            continue;
        if (pages.empty() || pages.back().aggregates.size() == perPage) {
            pages.emplace_back();
            pages.back().cursor = head();
        }
        pages.back().aggregates.push_back({state.type, id, state.revision, state.fields, state.deleted});
    }
    return pages;
}

core::Bytes32 Office::stateHash() const
{
    core::ViewHasher hasher; // one aggregate type in these tests: production; std::map keeps the ids in order
    for (const auto &[id, state] : m_states) {
        if (state.live())
            hasher.add(state.type, id, state.revision, state.fields);
    }
    return hasher.finish();
}

void synchronise(storage::Delivery &delivery, Office &office, std::size_t pageSize)
{
    const auto pending = must(delivery.pendingEvents(500, 1 << 20));
    auto answer = office.receive(pending);
    answer.page = office.pageAfter(must(delivery.state()).cursor, pageSize);
    must(delivery.applyAnswer(answer));
    for (bool more = answer.page.more; more;) {
        const auto page = office.pageAfter(must(delivery.state()).cursor, pageSize);
        must(delivery.applyPage(page));
        more = page.more;
    }
}

std::string viewBytes(sqlite3 *connection)
{
    std::string all;
    for (const auto *table : {"production_view", "well_view", "document_view"}) {
        const std::string sql = std::string("SELECT * FROM ") + table + " ORDER BY 1";
        sqlite3_stmt *rows = nullptr;
        REQUIRE(sqlite3_prepare_v2(connection, sql.c_str(), -1, &rows, nullptr) == SQLITE_OK);
        while (sqlite3_step(rows) == SQLITE_ROW) {
            for (int column = 0; column < sqlite3_column_count(rows); ++column) {
                const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(rows, column));
                all.append(text ? text : "NULL").append("|");
            }
            all.append("\n");
        }
        sqlite3_finalize(rows);
    }
    return all;
}

} // namespace wellpulse::test
