// SPDX-License-Identifier: GPL-3.0-or-later
// Takes one answer of the office into the tables, within the caller's transaction: first what it says about the own events
// it was sent, then the feed entries after this device's cursor. Entries of another epoch are collected beside the feed until
// all of them are here (next_feed.h). Lives for one answer.
#pragma once

#include "storage/log/event_row.h"
#include "storage/log/feed_values.h"
#include "storage/log/log_writer.h"
#include "storage/log/next_feed.h"
#include "storage/log/sync_state.h"

#include <set>
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
    /// The row that was sent under an id: of several the present device's.
    struct SentRow {
        std::int64_t seq = 0;
        bool isAside = false; ///< the feed has another row that says the same
    };
    Result<std::optional<SentRow>> sentRow(const core::Uuid &id);
    Status answerOf(const core::Uuid &id, Answer answer, const Error *reason);
    Status refuse(const FailureNotice &failure);
    Status foldAnew(std::int64_t event);

    Status takePage(const FeedPage &page);
    Status takeNextEpoch(const FeedPage &page);
    /// A record that came into being releases what was parked for it. What the office could not take even then is not in the
    /// feed, so that it has to be asked for.
    Status askForReleased(const FeedPage &page);
    Status take(const FeedChange &change);
    Status collect(const FeedChange &change);
    /// The row of an event.
    struct Logged {
        std::int64_t seq = 0;
        std::vector<std::int64_t> others; ///< rows that say the same under other seals
    };
    /// Stores the event if it is new.
    Result<Logged> logged(const core::Event &event, const AggregateEntry &entry);
    Status checkSaidAgain(const core::Event &event, const std::vector<std::int64_t> &others);
    Result<bool> isOwnDevice(const std::string &deviceId);
    Status noteElsewhere(const core::Event &event, std::int64_t number);
    Status insertFeedRow(const char *table, const FeedChange &change, std::int64_t event);
    Status noteConflicts(const FeedChange &change, std::int64_t event);

    LogWriter &m_writer;
    SyncState m_sync;
    std::int64_t m_nowMs = 0;
    std::optional<Statement> m_insertFeed;
    std::unordered_set<core::Uuid> m_touched;
    std::size_t m_answered = 0;
    std::size_t m_changes = 0;
    bool m_isRereading = false;
    bool m_hasBegunEpoch = false;
    std::optional<std::set<std::string>> m_ownDevices; ///< present and former
};

} // namespace wellpulse::storage
