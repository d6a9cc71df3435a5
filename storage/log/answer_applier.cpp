// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/log/answer_applier.h"

#include "core/event/event_seal.h"
#include "core/event/feed_hash.h"
#include "storage/log/conflict_store.h"
#include "storage/log/event_row.h"
#include "storage/log/feed_row.h"

#include <algorithm>

namespace wellpulse::storage {
namespace {

Error gap(std::int64_t expected, std::int64_t found)
{
    return {"feed_gap",
        "The office's answer goes on with entry " + std::to_string(found) + " where entry " + std::to_string(expected)
            + " was expected; nothing was changed, and it will be asked again."};
}

Error hashMismatch(std::int64_t seq)
{
    return {"feed_hash_mismatch",
        "The office's entries up to " + std::to_string(seq)
            + " do not fit together with what this device has seen; nothing was changed."};
}

} // namespace

Result<AppliedAnswer> AnswerApplier::apply(const BatchAnswer &answer)
{
    auto sync = loadSyncState(m_writer.connection());
    if (!sync)
        return sync.error();
    m_sync = std::move(*sync);
    m_nowMs = m_writer.environment().now();
    for (const auto &id : answer.synced) {
        if (auto done = answerOf(id, Answer::Synced, nullptr); !done)
            return done.error();
    }
    for (const auto &conflict : answer.conflicts) {
        if (auto kept = keepConflict(m_writer, conflict, m_nowMs); !kept)
            return kept.error();
        const Error reason{"conflict", conflict.reason};
        if (auto done = answerOf(conflict.eventId, Answer::Conflict, &reason); !done)
            return done.error();
    }
    for (const auto &failure : answer.failed) {
        if (auto done = refuse(failure); !done)
            return done.error();
    }
    if (auto taken = takePage(answer.page); !taken)
        return taken.error();
    return AppliedAnswer{m_answered, m_changes, {m_touched.begin(), m_touched.end()}};
}

/// The office has the event; it stays folded in until its feed entry is here.
Status AnswerApplier::answerOf(const core::Uuid &id, Answer answer, const Error *reason)
{
    const auto known = m_writer.events().find(id);
    if (!known)
        return known.error();
    if (!*known)
        return {};
    const auto acknowledged = m_writer.outbox().acknowledge((*known)->seq);
    if (!acknowledged)
        return acknowledged.error();
    if (*acknowledged && answer != Answer::Parked)
        ++m_answered;
    return m_writer.outbox().noteAnswer((*known)->seq, answer, m_nowMs, reason);
}

Status AnswerApplier::refuse(const FailureNotice &failure)
{
    if (failure.error.code == "parked")
        return answerOf(failure.eventId, Answer::Parked, &failure.error);
    const auto known = m_writer.events().find(failure.eventId);
    if (!known)
        return known.error();
    if (!*known)
        return {};
    const std::int64_t event = (*known)->seq;
    if (failure.retryable)
        return m_writer.outbox().markAttemptFailed(event, failure.error, m_nowMs);
    const auto removed = m_writer.outbox().remove(event);
    if (!removed)
        return removed.error();
    if (!*removed)
        return {};
    ++m_answered;
    if (auto noted = m_writer.outbox().noteAnswer(event, Answer::Rejected, m_nowMs, &failure.error); !noted)
        return noted;
    if (auto withdrawn = withdrawResolution(m_writer.connection(), event); !withdrawn)
        return withdrawn;
    return foldAnew(event);
}

Status AnswerApplier::foldAnew(std::int64_t event)
{
    auto query = Statement::prepare(m_writer.connection(),
        "SELECT a.type, a.id FROM event_log AS e JOIN aggregate AS a ON a.ref = e.aggregate WHERE e.seq = ?");
    if (!query)
        return errorOf(std::move(query));
    query->bind(1, event);
    if (const auto row = query->step(); !row)
        return row.error();
    const auto type = static_cast<core::AggregateType>(query->int64(0));
    const core::Uuid id = uuidFrom(query->blob(1));
    query->reset();
    auto entry = m_writer.registry().intern(type, id);
    if (!entry)
        return entry.error();
    m_touched.insert(id);
    return m_writer.projector().refold(type, id, *entry);
}

Status AnswerApplier::takePage(const FeedPage &page)
{
    if (page.cursor.epoch != m_sync.cursor.epoch)
        return Error{"feed_epoch",
            "The office has begun a new feed since this device last synchronised. What was recorded here is kept."};
    for (const auto &change : page.changes) {
        if (change.seq <= m_sync.cursor.seq)
            continue; // told again
        if (change.seq != m_sync.cursor.seq + 1)
            return gap(m_sync.cursor.seq + 1, change.seq);
        if (auto taken = take(change); !taken)
            return taken;
    }
    if (page.cursor.seq > m_sync.cursor.seq)
        return gap(m_sync.cursor.seq + 1, page.cursor.seq);
    if (page.cursor.seq == m_sync.cursor.seq && page.cursor.feedHash != m_sync.cursor.feedHash)
        return hashMismatch(page.cursor.seq);
    if (auto asked = askForReleased(page); !asked)
        return asked;
    m_sync.lastSyncAtMs = m_nowMs;
    m_sync.durableSeq = std::max(m_sync.durableSeq, page.durableSeq.value_or(0));
    m_sync.clockOffsetMs = page.clockOffsetMs.value_or(m_sync.clockOffsetMs);
    return storeSyncState(m_writer.connection(), m_sync);
}

Status AnswerApplier::askForReleased(const FeedPage &page)
{
    const bool hasNew = std::any_of(page.changes.begin(), page.changes.end(),
        [](const FeedChange &change) { return core::kindOf(change.event.eventType) == core::EventKind::Create; });
    return hasNew ? m_writer.outbox().askAgainForParked() : Status();
}

Status AnswerApplier::take(const FeedChange &change)
{
    const auto &event = change.event;
    if (change.effect.aggregateId != event.aggregateId)
        return Error{"feed_event_differs",
            "The office's entry " + std::to_string(change.seq)
                + " is about another record than its event; nothing was "
                  "changed."};
    auto entry = m_writer.registry().intern(event.aggregateType, event.aggregateId);
    if (!entry)
        return entry.error();
    const auto seq = logged(event, *entry);
    if (!seq)
        return seq.error();
    if (auto inserted = insertFeedRow(change, *seq); !inserted)
        return inserted;
    const auto wasOwn = m_writer.outbox().remove(*seq);
    if (!wasOwn)
        return wasOwn.error();
    if (auto noted = noteConflicts(change, *seq); !noted)
        return noted;
    if (auto projected = m_writer.projector().fed(event, change.effect, change.disposition, *entry); !projected)
        return projected;
    m_sync.cursor.seq = change.seq;
    m_sync.cursor.feedHash
        = core::nextFeedHash(m_sync.cursor.feedHash, event.hash, change.seq, core::toString(change.disposition));
    m_sync.observedHlc = std::max(m_sync.observedHlc, event.hlc);
    m_writer.observe(event.hlc);
    m_touched.insert(event.aggregateId);
    ++m_changes;
    return {};
}

Result<std::int64_t> AnswerApplier::logged(const core::Event &event, const AggregateEntry &entry)
{
    const auto known = m_writer.events().find(event.id);
    if (!known)
        return known.error();
    if (*known) {
        if ((*known)->hash == event.hash)
            return (*known)->seq;
        return Error{"feed_event_differs",
            "The office tells of event " + event.id.toString()
                + " otherwise than it is in this log; nothing was changed."};
    }
    if (auto whole = core::verifyHash(event); !whole)
        return whole.error();
    return m_writer.events().insert(event, entry.ref);
}

Status AnswerApplier::insertFeedRow(const FeedChange &change, std::int64_t event)
{
    if (!m_insertFeed) {
        auto insert = Statement::prepare(m_writer.connection(),
            "INSERT INTO feed (seq, event, disposition, revision, deleted, effect) VALUES (?, ?, ?, ?, ?, ?)");
        if (!insert)
            return errorOf(std::move(insert));
        m_insertFeed = std::move(*insert);
    }
    const auto fields = storedFields(change.event, change.effect);
    m_insertFeed->bindAll(change.seq, event, static_cast<int>(change.disposition), change.effect.revision,
        change.effect.deleted, fields ? std::optional<std::string_view>(*fields) : std::nullopt);
    return m_insertFeed->run();
}

/// A conflict and what settles it are entries of the feed, so that every device sees both. A resolution that met another one
/// settles nothing: it is the next conflict.
Status AnswerApplier::noteConflicts(const FeedChange &change, std::int64_t event)
{
    if (change.conflict) {
        if (auto kept = keepConflict(m_writer, *change.conflict, m_nowMs); !kept)
            return kept;
    }
    if (core::kindOf(change.event.eventType) != core::EventKind::Resolve)
        return {};
    if (change.disposition == core::Disposition::Conflict)
        return withdrawResolution(m_writer.connection(), event);
    return noteResolution(m_writer.connection(), change.event, event);
}

} // namespace wellpulse::storage
