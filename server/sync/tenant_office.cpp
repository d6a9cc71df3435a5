// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sync/tenant_office.h"

#include "core/projection/view_hash.h"
#include "server/sync/batch_decider.h"
#include "server/sync/feed_entry.h"

namespace wellpulse::server {

namespace {

constexpr std::size_t tailBytes = 8 * 1024 * 1024;

} // namespace

TenantOffice::TenantOffice(
    std::string tenantId, std::unique_ptr<TenantStore> store, Surroundings surroundings, AnswerSizes sizes)
    : m_tenantId(std::move(tenantId))
    , m_store(std::move(store))
    , m_surroundings(std::move(surroundings))
    , m_sizes(sizes)
    , m_tail(tailBytes, sizes)
    , m_commits(*m_store, m_tail)
    , m_snapshots(*m_store, sizes)
{
}

Result<Author> TenantOffice::author(std::string_view deviceId, std::string_view userId)
{
    const std::string id(deviceId);
    std::unique_lock lock(m_mutex);
    auto found = m_authors.find(id);
    if (found == m_authors.end()) {
        lock.unlock();
        const Result<std::optional<Device>> device = m_store->device(deviceId);
        if (!device)
            return device.error();
        if (!*device || id == core::serverDeviceId)
            return Error{"device_unknown", "This device is not enrolled here."};
        lock.lock();
        found = m_authors.emplace(id, Author{m_tenantId, id, (*device)->userId, (*device)->key}).first;
    }
    if (found->second.userId != userId)
        return Error{"forbidden", "This device belongs to another user."};
    return found->second;
}

Result<BatchAnswer> TenantOffice::take(const Batch &batch)
{
    const LoadRequest needs = needsOf(batch);
    Result<BatchAnswer> answer = BatchAnswer{};
    const auto work = [&](WorkingSet &set) -> Status {
        answer = BatchDecider(set).decide(batch);
        if (answer)
            answer->head = set.head;
        return answer ? Status() : Status(tl::unexpect, answer.error());
    };
    std::shared_ptr<void> remains;
    if (Status done = m_commits.run({&needs, work, true}, &remains); !done)
        return done.error();
    if (answer)
        answer->remains = std::move(remains);
    return answer;
}

core::Event TenantOffice::draft(core::EventType type, const AggregateKey &key, std::string_view userId)
{
    const std::int64_t nowMs = m_surroundings.nowMs();
    core::Event event;
    event.id = core::uuidV7(nowMs, m_surroundings.randomBytes<10>());
    event.tenantId = m_tenantId;
    event.deviceId = core::serverDeviceId;
    event.userId = userId;
    event.timestamp = core::formatInstant(nowMs);
    event.eventType = type;
    event.aggregateType = key.type;
    event.aggregateId = key.id;
    const std::scoped_lock lock(m_mutex);
    event.hlc = m_clock.tick(nowMs);
    return event;
}

Result<AggregateRow> TenantOffice::write(const OfficeWrite &write)
{
    const LoadRequest needs = needsOf(write);
    Result<AggregateRow> row = AggregateRow{};
    const auto work = [&](WorkingSet &set) -> Status {
        row = applyOfficeWrite(set, write);
        return row ? Status() : Status(tl::unexpect, row.error());
    };
    if (Status done = m_commits.run({&needs, work, false}); !done)
        return done.error();
    return row;
}

Result<FeedSlice> TenantOffice::changesAfter(const FeedCursor &cursor, const KnownEvents &known)
{
    // The epoch and a cursor beyond the end are looked at in what comes back: in the usual case that costs nothing.
    if (std::optional<FeedSlice> slice = m_tail.after(cursor.seq, known); slice && slice->head.epoch == cursor.epoch)
        return *std::move(slice);
    Result<FeedSlice> slice = readChanges(cursor.seq);
    if (slice && (slice->head.epoch != cursor.epoch || slice->head.seq < cursor.seq))
        return readChanges(0);
    return slice;
}

Result<FeedSlice> TenantOffice::readChanges(std::int64_t afterSeq)
{
    const Result<FeedPage> page = m_store->feedAfter(afterSeq, m_sizes.feedEntries, m_sizes.feedBytes);
    if (!page)
        return page.error();
    FeedSlice slice;
    slice.head = page->head;
    slice.cursor = page->head;
    if (page->rows.empty())
        return slice;
    std::string changes = "[";
    for (const EventRow &row : page->rows) {
        if (changes.size() > 1)
            changes.push_back(',');
        appendFeedEntry(changes, row);
    }
    changes.push_back(']');
    slice.changes = std::move(changes);
    slice.cursor.seq = page->rows.back().feedSeq;
    slice.cursor.hash = page->rows.back().feedHash;
    return slice;
}

Result<TenantOffice::StateHash> TenantOffice::stateHash()
{
    const Result<FeedHead> now = m_store->head();
    if (!now)
        return now.error();
    {
        const std::scoped_lock lock(m_mutex);
        if (m_lastHash && m_lastHash->first == *now)
            return StateHash{now->seq, m_lastHash->second};
    }
    core::ViewHasher hasher;
    FeedHead head;
    const Status read = m_store->readAll({[&head](const FeedHead &position) { head = position; },
        [&hasher](const core::AggregateState &state) -> Status {
            if (state.live())
                hasher.add(state.type, state.id, state.revision, state.fields);
            return {};
        },
        [](const ConflictRow &) -> Status { return {}; }});
    if (!read)
        return read.error();
    const StateHash result{head.seq, hasher.finish()};
    const std::scoped_lock lock(m_mutex);
    m_lastHash = {std::move(head), result.hash};
    return result;
}

} // namespace wellpulse::server
