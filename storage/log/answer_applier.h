// SPDX-License-Identifier: GPL-3.0-or-later
// Takes one answer of the office into the tables, within the caller's transaction: first what it says about the own events
// it was sent, then the feed entries after this device's cursor. Lives for one answer.
#pragma once

#include "storage/log/feed_values.h"
#include "storage/log/log_writer.h"
#include "storage/log/sync_state.h"

#include <unordered_set>

namespace wellpulse::storage {

class AnswerApplier {
public:
    explicit AnswerApplier(LogWriter &writer)
        : m_writer(writer)
    {
    }

    Result<AppliedAnswer> apply(const BatchAnswer &answer);

private:
    Status answerOf(const core::Uuid &id, Answer answer, const Error *reason);
    Status refuse(const FailureNotice &failure);
    Status foldAnew(std::int64_t event);

    Status takePage(const FeedPage &page);
    /// A record that came into being releases what was parked for it. What the office could not take even then is not in the
    /// feed, so that it has to be asked for.
    Status askForReleased(const FeedPage &page);
    Status take(const FeedChange &change);
    /// The event's number here; stores it if it is new.
    Result<std::int64_t> logged(const core::Event &event, const AggregateEntry &entry);
    Status insertFeedRow(const FeedChange &change, std::int64_t event);
    Status noteConflicts(const FeedChange &change, std::int64_t event);

    LogWriter &m_writer;
    SyncState m_sync;
    std::int64_t m_nowMs = 0;
    std::optional<Statement> m_insertFeed;
    std::unordered_set<core::Uuid> m_touched;
    std::size_t m_answered = 0;
    std::size_t m_changes = 0;
};

} // namespace wellpulse::storage
