// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/log/answer_applier.h"

#include "core/event/event_seal.h"
#include "core/event/feed_hash.h"
#include "core/event/same_statement.h"
#include "storage/archive/archive.h"
#include "storage/log/conflict_store.h"
#include "storage/log/feed_row.h"
#include "storage/log/identity.h"
#include "storage/log/run_statement.h"
#include "storage/log/stand_in.h"

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

Error differs(const core::Event &event)
{
    return {"feed_event_differs",
        "The office tells of event " + event.id.toString() + " otherwise than it is in this log; nothing was changed."};
}

/// Hands what is new in `page` to `take`, and moves the cursor along.
template <class Take> Status follow(const FeedPage &page, FeedCursor &cursor, Take take)
{
    for (const auto &change : page.changes) {
        if (change.seq <= cursor.seq)
            continue; // told again
        if (change.seq != cursor.seq + 1)
            return gap(cursor.seq + 1, change.seq);
        if (Status taken = take(change); !taken)
            return taken;
        cursor.seq = change.seq;
        cursor.feedHash
            = core::nextFeedHash(cursor.feedHash, change.event.hash, change.seq, core::toString(change.disposition));
    }
    if (page.cursor.seq > cursor.seq)
        return gap(cursor.seq + 1, page.cursor.seq);
    if (page.cursor.seq == cursor.seq && page.cursor.feedHash != cursor.feedHash)
        return hashMismatch(page.cursor.seq);
    return {};
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
    return AppliedAnswer{m_answered, m_changes, {m_touched.begin(), m_touched.end()}, m_isRereading, m_hasBegunEpoch};
}

Result<std::optional<AnswerApplier::SentRow>> AnswerApplier::sentRow(const core::Uuid &id)
{
    const auto known = m_writer.events().findAll(id);
    if (!known)
        return known.error();
    if (known->size() <= 1)
        return known->empty() ? std::nullopt : std::optional(SentRow{known->front().seq});
    AuthorNames authors(m_writer.connection());
    for (const KnownEvent &event : *known) {
        const auto author = authors.author(event.author);
        if (!author)
            return author.error();
        if ((*author)->deviceId != m_writer.environment().identity.deviceId)
            continue;
        const auto aside = isLaidAside(m_writer.connection(), event.seq);
        if (!aside)
            return aside.error();
        return std::optional(SentRow{event.seq, *aside});
    }
    return std::optional<SentRow>();
}

/// The office has the event; it stays folded in until its feed entry is here.
Status AnswerApplier::answerOf(const core::Uuid &id, Answer answer, const Error *reason)
{
    const auto sent = sentRow(id);
    if (!sent)
        return sent.error();
    if (!*sent)
        return {};
    const std::int64_t event = (*sent)->seq;
    const auto acknowledged = m_writer.outbox().acknowledge(event);
    if (!acknowledged)
        return acknowledged.error();
    if (*acknowledged && answer != Answer::Parked)
        ++m_answered;
    if ((*sent)->isAside) { // its feed entry is here, under another seal
        if (const auto removed = m_writer.outbox().remove(event); !removed)
            return removed.error();
        if (*acknowledged) {
            if (auto folded = foldAnew(event); !folded)
                return folded;
        }
    }
    return m_writer.outbox().noteAnswer(event, answer, m_nowMs, reason);
}

Status AnswerApplier::refuse(const FailureNotice &failure)
{
    if (failure.error.code == "parked")
        return answerOf(failure.eventId, Answer::Parked, &failure.error);
    const auto sent = sentRow(failure.eventId);
    if (!sent)
        return sent.error();
    if (!*sent)
        return {};
    const std::int64_t event = (*sent)->seq;
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
    m_touched.insert(id);
    return m_writer.foldAnew(type, id);
}

Status AnswerApplier::takePage(const FeedPage &page)
{
    if (m_sync.cursor.epoch.empty())
        return Error{"feed_epoch", "This device has not begun to follow the office's feed; nothing was changed."};
    const bool isNextEpoch = page.cursor.epoch != m_sync.cursor.epoch;
    if (!isNextEpoch) { // also when the office has gone back to it
        if (auto dropped = dropNextFeed(m_writer.connection()); !dropped)
            return dropped;
    }
    const Status followed = isNextEpoch
        ? takeNextEpoch(page)
        : follow(page, m_sync.cursor, [this](const FeedChange &change) { return take(change); });
    if (!followed)
        return followed;
    if (auto asked = askForReleased(page); !asked)
        return asked;
    m_sync.lastSyncAtMs = m_nowMs;
    if (!isNextEpoch)
        m_sync.durableSeq = std::max(m_sync.durableSeq, page.durableSeq.value_or(0));
    m_sync.clockOffsetMs = page.clockOffsetMs.value_or(m_sync.clockOffsetMs);
    return storeSyncState(m_writer.connection(), m_sync);
}

/// The office has begun another feed: it was restored from a backup. The present one stays until all of the new one is here.
Status AnswerApplier::takeNextEpoch(const FeedPage &page)
{
    sqlite3 *connection = m_writer.connection();
    auto next = loadNextEpoch(connection);
    if (!next)
        return next.error();
    if (!*next || (*next)->cursor.epoch != page.cursor.epoch) {
        if (auto dropped = dropNextFeed(connection); !dropped)
            return dropped;
        // What the new feed brings, and what it lacks, may lie there.
        if (auto back = takeArchiveBack(m_writer, m_sync); !back)
            return back;
        *next = NextEpoch{{page.cursor.epoch, 0, {}}, 0};
    }
    if (auto followed = follow(page, (*next)->cursor, [this](const FeedChange &change) { return collect(change); });
        !followed)
        return followed;
    (*next)->durableSeq = std::max((*next)->durableSeq, page.durableSeq.value_or(0));
    m_isRereading = page.more;
    m_hasBegunEpoch = !page.more;
    return page.more ? storeNextEpoch(connection, **next) : beginEpoch(m_writer, **next, m_sync);
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
    auto entry = m_writer.registry().intern(event.aggregateType, event.aggregateId);
    if (!entry)
        return entry.error();
    const auto row = logged(event, *entry);
    if (!row)
        return row.error();
    if (auto inserted = insertFeedRow("feed", change, row->seq); !inserted)
        return inserted;
    const auto wasOwn = m_writer.outbox().remove(row->seq);
    if (!wasOwn)
        return wasOwn.error();
    for (const std::int64_t other : row->others) {
        if (auto stands = standFor(m_writer, row->seq, other); !stands)
            return stands;
    }
    if (auto noted = noteConflicts(change, row->seq); !noted)
        return noted;
    if (auto projected = m_writer.projector().fed(event, change.effect, change.disposition, *entry); !projected)
        return projected;
    m_sync.observedHlc = std::max(m_sync.observedHlc, event.hlc);
    m_writer.observe(event.hlc);
    m_touched.insert(event.aggregateId);
    ++m_changes;
    return {};
}

Status AnswerApplier::collect(const FeedChange &change)
{
    const auto entry = m_writer.registry().intern(change.event.aggregateType, change.event.aggregateId);
    if (!entry)
        return entry.error();
    const auto row = logged(change.event, *entry);
    if (!row)
        return row.error();
    if (auto inserted = insertFeedRow("next_feed", change, row->seq); !inserted)
        return inserted;
    if (change.conflict) { // it may have met others than in the feed of before, or nobody
        if (auto kept = collectConflict(m_writer, *change.conflict, m_nowMs); !kept)
            return kept;
    }
    m_sync.observedHlc = std::max(m_sync.observedHlc, change.event.hlc);
    m_writer.observe(change.event.hlc);
    m_touched.insert(change.event.aggregateId);
    ++m_changes;
    return {};
}

Result<AnswerApplier::Logged> AnswerApplier::logged(const core::Event &event, const AggregateEntry &entry)
{
    const auto known = m_writer.events().findAll(event.id);
    if (!known)
        return known.error();
    Logged row;
    for (const KnownEvent &one : *known) {
        if (one.hash == event.hash)
            row.seq = one.seq;
        else
            row.others.push_back(one.seq);
    }
    if (row.seq > 0)
        return row;
    if (auto said = checkSaidAgain(event, row.others); !said)
        return said.error();
    if (auto whole = core::verifyHash(event); !whole)
        return whole.error();
    const auto inserted = m_writer.events().insert(event, entry.ref);
    if (!inserted)
        return inserted.error();
    row.seq = *inserted;
    if (auto noted = noteElsewhere(event, row.seq); !noted)
        return noted.error();
    return row;
}

/// The same under another device's seal is what a fork does, and at another place of an own chain what was said again there
/// before a backup was put back; anything else is not the event that is known here.
Status AnswerApplier::checkSaidAgain(const core::Event &event, const std::vector<std::int64_t> &others)
{
    for (const std::int64_t other : others) {
        const auto stored = m_writer.events().read(other);
        if (!stored)
            return stored.error();
        const bool isOfOneChain = stored->deviceId == event.deviceId;
        const bool isAtOnePlace = isOfOneChain && stored->deviceSeq == event.deviceSeq;
        if (isAtOnePlace || !core::isSameStatement(*stored, event))
            return differs(event);
        if (!isOfOneChain)
            continue;
        const auto own = isOwnDevice(event.deviceId);
        if (!own)
            return own.error();
        if (!*own)
            return differs(event);
    }
    return {};
}

/// One that this device is or was.
Result<bool> AnswerApplier::isOwnDevice(const std::string &deviceId)
{
    if (!m_ownDevices) {
        auto devices = identities(m_writer.connection());
        if (!devices)
            return devices.error();
        m_ownDevices.emplace(devices->begin(), devices->end());
    }
    return m_ownDevices->contains(deviceId);
}

Status AnswerApplier::noteElsewhere(const core::Event &event, std::int64_t number)
{
    const auto own = isOwnDevice(event.deviceId);
    if (!own || !*own)
        return own ? Status() : Status(own.error());
    m_writer.followOn(event);
    return runStatement(m_writer.connection(), "INSERT INTO recorded_elsewhere VALUES (?)", number);
}

Status AnswerApplier::insertFeedRow(const char *table, const FeedChange &change, std::int64_t event)
{
    if (change.effect.aggregateId != change.event.aggregateId)
        return Error{"feed_event_differs",
            "The office's entry " + std::to_string(change.seq)
                + " is about another record than its event; nothing was changed."};
    if (!m_insertFeed) {
        auto insert = Statement::prepare(m_writer.connection(),
            std::string("INSERT INTO ") + table
                + " (seq, event, disposition, revision, deleted, effect) VALUES (?, ?, ?, ?, ?, ?)");
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
    if (auto noted = noteResolution(m_writer.connection(), change.event, event); !noted)
        return noted;
    // An own event's conflict is known by its answer, in front of its feed entry.
    return reopenBehind(m_writer.connection(), event);
}

} // namespace wellpulse::storage
