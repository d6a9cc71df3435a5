// SPDX-License-Identifier: GPL-3.0-or-later
// Delivery beside the log: which events wait for the office, what it answered, and the feed that came back. Every call is
// one transaction that also brings the views up to date. A repeated answer, page or snapshot page changes nothing.
// Nothing here deletes or rewrites an event. Knows no network, no backoff (the caller computes times).
// Belongs to the thread of the EventLog it works beside.
#pragma once

#include "core/result.h"
#include "storage/log/event_log.h"
#include "storage/log/feed_values.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <vector>

namespace wellpulse::storage {

struct DeliveryState {
    FeedCursor cursor; ///< what comes next follows it; while another feed is being read, that one's
    std::int64_t durableSeq = 0;
    std::optional<std::int64_t> lastSyncAtMs; ///< the last answer that was applied
    std::int64_t clockOffsetMs = 0;           ///< office minus device
    std::int64_t pending = 0;                 ///< own events without a final answer
    bool snapshotOpen = false;                ///< a snapshot was begun and is not finished
    bool rereading = false;                   ///< the office has begun another feed, which is not all here yet
};

class Delivery {
public:
    explicit Delivery(EventLog &log);

    Result<DeliveryState> state() const;

    /// The next own events behind `afterDeviceSeq` to send, in deviceSeq order: those not answered yet, whatever their
    /// nextRetryAt. Stops before `maxBytes` of wire JSON or `maxEvents` are passed, never within a group: a batch takes one
    /// whole or not at all, and one that is the first goes whole whatever the limits. At least one event if any waits.
    Result<std::vector<OutgoingEvent>> pendingEvents(
        std::size_t maxEvents, std::size_t maxBytes, std::int64_t afterDeviceSeq = 0) const;
    /// The earliest nextRetryAt among waiting events; nothing when one may be sent now or none waits.
    Result<std::optional<std::int64_t>> nextRetryAtMs() const;

    Status markSending(std::span<const core::Uuid> events);
    /// The attempt came to nothing: back to waiting, one attempt more, with the reason.
    Status markAttemptFailed(std::span<const core::Uuid> events, const Error &error, std::int64_t nextRetryAtMs);

    /// Puts own events of the present identity, from place `deviceSeq` of its chain on, back in line, as they are: the office has
    /// lost them. Answers how many were not waiting; none when that place is not here or the feed has its event.
    Result<std::int64_t> offerAgain(std::int64_t deviceSeq);

    /// The device's first cursor (epoch as enrolled, seq 0, zero hash). Does nothing when it follows a feed already.
    Status beginFeed(const std::string &epoch);

    /// A batch's answer: dispositions, then its feed page. Errors, all without any change: `feed_gap` when the page does not
    /// continue the cursor, `feed_hash_mismatch` when its chain does not end in its cursor, `bad_signature` when an event's hash is
    /// not its own, `feed_event_differs` when it is not the event known here. A page of another epoch is kept beside the
    /// feed until its last one (no `more`) has come; then own events that the new feed lacks wait again.
    Result<AppliedAnswer> applyAnswer(const BatchAnswer &answer);
    /// The same for a page of GET /sync/changes.
    Result<AppliedAnswer> applyPage(const FeedPage &page);

    /// Bootstrap, only before the first feed entry (else error `snapshot_too_late`). begin drops what an interrupted snapshot
    /// left; finish makes its position the cursor, and only then do the pages' records count: until then the views
    /// know nothing of them. Pages may be given twice.
    Status beginSnapshot(const FeedCursor &position);
    Result<AppliedAnswer> applySnapshotPage(const SnapshotPage &page);
    Status finishSnapshot();
    /// With its last page, in one transaction: that one brings the conflicts, which nobody should see without their records.
    Status finishSnapshot(const SnapshotPage &last);
    /// Drops what an interrupted snapshot left; the feed is then read from its start.
    Status abandonSnapshot();

    /// Puts an own refused event out of a person's way, or back in it; the event stays as it is. Error: `event_not_refused`.
    Status skip(const core::Uuid &event);
    Status bringBack(const core::Uuid &event);

    /// How the office calls people and devices, by their ids. A name told again takes the place of the old one.
    Status keepNames(const std::map<std::string, std::string, std::less<>> &names);

private:
    LogWriter &m_writer;
};

} // namespace wellpulse::storage
