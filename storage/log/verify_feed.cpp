// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/log/verify_feed.h"

#include "core/conflict/decision.h"
#include "core/event/feed_hash.h"
#include "storage/log/event_row.h"
#include "storage/log/sync_state.h"

namespace wellpulse::storage {
namespace {

struct FeedEnds {
    std::string name; ///< as a sentence calls it
    FeedCursor start;
    FeedCursor end;
    bool isOpen; ///< its start is still being fetched
};

Status walk(const WholeLog &whole, std::string_view sql, FeedEnds feed, const TellProblem &problem)
{
    FeedCursor at = feed.start;
    auto read = whole.forEachInOrder(sql, [&](const Statement &row, sqlite3 *) -> Status {
        const std::int64_t seq = row.int64(0);
        if (seq <= feed.start.seq)
            return {}; // before what is missing, of which there is a sentence already
        if (seq != at.seq + 1)
            problem("Entries " + std::to_string(at.seq + 1) + " to " + std::to_string(seq - 1) + " of " + feed.name
                + " are missing.");
        at.seq = seq;
        const auto disposition = row.int64(1);
        if (disposition < 1 || disposition > 7) {
            problem("Entry " + std::to_string(seq) + " of " + feed.name + " cannot be read.");
            return {};
        }
        at.feedHash = core::nextFeedHash(
            at.feedHash, bytes32From(row.blob(2)), seq, core::toString(static_cast<core::Disposition>(disposition)));
        return {};
    });
    if (!read)
        return read;
    if (!feed.isOpen && (at.seq != feed.end.seq || at.feedHash != feed.end.feedHash)) {
        std::string name = feed.name;
        name.front() = static_cast<char>(name.front() - 'a' + 'A');
        problem(name + " as stored here does not lead to where this device "
            + (feed.name.starts_with("the") ? "stands in it." : "stood in it."));
    }
    return {};
}

Status walkFormer(sqlite3 *log, const WholeLog &whole, const TellProblem &problem)
{
    auto epochs = Statement::prepare(
        log, "SELECT number, epoch, base_seq, base_hash, seq, feed_hash FROM former_epoch ORDER BY number");
    if (!epochs)
        return errorOf(std::move(epochs));
    return epochs->forEachRow([&](const Statement &row) {
        const std::string sql = "SELECT f.seq, f.disposition, e.hash FROM former_feed AS f "
                                "LEFT JOIN event_log AS e ON e.seq = f.event WHERE f.epoch = "
            + std::to_string(row.int64(0)) + " ORDER BY f.seq";
        const std::string epoch(row.text(1));
        return walk(whole, sql,
            {"a former feed of the office", {epoch, row.int64(2), bytes32From(row.blob(3))},
                {epoch, row.int64(4), bytes32From(row.blob(5))}, false},
            problem);
    });
}

} // namespace

Status verifyFeeds(sqlite3 *log, const WholeLog &whole, const TellProblem &problem)
{
    const auto sync = loadSyncState(log);
    if (!sync)
        return sync.error();
    const FeedCursor start = whole.feedStart({sync->cursor.epoch, sync->baseSeq, sync->baseHash});
    if (auto walked = walk(whole,
            "SELECT f.seq, f.disposition, e.hash FROM feed AS f LEFT JOIN event_log AS e ON e.seq = f.event ORDER BY f.seq",
            {"the office's feed", start, sync->cursor, sync->snapshotOpen}, problem);
        !walked)
        return walked;
    return walkFormer(log, whole, problem);
}

} // namespace wellpulse::storage
