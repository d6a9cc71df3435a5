// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sync/feed_tail.h"

#include <algorithm>

namespace wellpulse::server {

FeedTail::Piece FeedTail::render(const WorkingSet &set)
{
    std::vector<const EventRow *> rows;
    for (const auto *list : {&set.changes.events, &set.changes.released}) {
        for (const EventRow *row : *list) {
            if (row->feedSeq > 0)
                rows.push_back(row);
        }
    }
    const auto bySeq = [](const EventRow *a, const EventRow *b) { return a->feedSeq < b->feedSeq; };
    if (!std::is_sorted(rows.begin(), rows.end(), bySeq))
        std::sort(rows.begin(), rows.end(), bySeq);
    Piece piece{set.head, std::vector<Entry>(rows.size())};
    for (std::size_t i = 0; i < rows.size(); ++i) {
        Entry &entry = piece.entries[i];
        entry.feedHash = rows[i]->feedHash;
        entry.eventId = rows[i]->id;
        entry.eventHash = rows[i]->hash;
        entry.json.reserve(rows[i]->body.size() + 512);
        entry.cuts = appendFeedEntry(entry.json, *rows[i]);
    }
    return piece;
}

void FeedTail::append(Piece piece)
{
    if (piece.entries.empty())
        return;
    const std::int64_t before = piece.head.seq - static_cast<std::int64_t>(piece.entries.size());
    const std::scoped_lock lock(m_mutex);
    if (m_head.epoch != piece.head.epoch || m_head.seq != before) { // another process wrote in between
        m_entries.clear();
        m_bytes = 0;
    }
    for (Entry &entry : piece.entries) {
        m_bytes += entry.json.capacity();
        m_entries.push_back(std::move(entry));
    }
    m_head = std::move(piece.head);
    while (m_bytes > m_maxBytes && m_entries.size() > 1) {
        m_bytes -= m_entries.front().json.capacity();
        m_entries.pop_front();
    }
}

std::optional<FeedSlice> FeedTail::after(std::int64_t seq, const KnownEvents &known) const
{
    const std::scoped_lock lock(m_mutex);
    const std::int64_t firstSeq = m_head.seq - static_cast<std::int64_t>(m_entries.size()) + 1;
    if (seq >= m_head.seq || seq + 1 < firstSeq)
        return {};
    FeedSlice slice;
    slice.head = m_head;
    slice.changes.clear();
    slice.changes.push_back('[');
    std::size_t i = static_cast<std::size_t>(seq + 1 - firstSeq);
    for (std::size_t count = 0; i < m_entries.size() && count < m_sizes.feedEntries; ++i, ++count) {
        const Entry &entry = m_entries[i];
        if (count > 0 && slice.changes.size() + entry.json.size() > m_sizes.feedBytes)
            break;
        if (count > 0)
            slice.changes.push_back(',');
        if (known.contains(entry.eventHash))
            appendInBrief(slice.changes, entry.json, entry.cuts, entry.eventId);
        else
            slice.changes.append(entry.json);
    }
    slice.changes.push_back(']');
    slice.cursor = {m_head.epoch, firstSeq + static_cast<std::int64_t>(i) - 1, m_entries[i - 1].feedHash};
    return slice;
}

} // namespace wellpulse::server
