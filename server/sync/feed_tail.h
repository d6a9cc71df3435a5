// SPDX-License-Identifier: GPL-3.0-or-later
// The newest part of a tenant's feed in memory, as rendered JSON, so that many devices that read each other's changes do
// not each ask the database. Bounded; what is older comes from the store. Any thread.
#pragma once

#include "server/store/working_set.h"
#include "server/sync/answer_sizes.h"
#include "server/sync/feed_entry.h"
#include "server/sync/known_events.h"

#include <deque>
#include <mutex>

namespace wellpulse::server {

/// A piece of the feed as the answer's `changes` list, and the position after it.
struct FeedSlice {
    std::string changes = "[]";
    FeedHead cursor;
    FeedHead head; ///< of the whole feed
    bool more() const { return cursor.seq < head.seq; }
};

class FeedTail {
public:
    FeedTail(std::size_t maxBytes, AnswerSizes sizes)
        : m_maxBytes(maxBytes)
        , m_sizes(sizes)
    {
    }

    struct Entry {
        std::string json;
        core::Bytes32 feedHash{};
        core::Uuid eventId;
        core::Bytes32 eventHash{};
        FeedEntryCuts cuts;
    };
    /// What a transaction adds to the feed, rendered.
    struct Piece {
        FeedHead head; ///< after it
        std::vector<Entry> entries;
    };
    static Piece render(const WorkingSet &set);

    /// Takes over what a transaction added; in the order of commits.
    void append(Piece piece);

    /// Entries after `seq`, if the tail reaches back that far and has any; those of `known` events in brief.
    std::optional<FeedSlice> after(std::int64_t seq, const KnownEvents &known = {}) const;

private:
    const std::size_t m_maxBytes;
    const AnswerSizes m_sizes;
    mutable std::mutex m_mutex;
    std::deque<Entry> m_entries; ///< the last one is m_head.seq
    FeedHead m_head;
    std::size_t m_bytes = 0;
};

} // namespace wellpulse::server
