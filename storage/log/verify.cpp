// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/log/verify.h"

#include "core/conflict/decision.h"
#include "core/event/feed_hash.h"
#include "storage/log/event_row.h"
#include "storage/log/identity.h"
#include "storage/log/sync_state.h"
#include "storage/projection/replay_in_memory.h"
#include "storage/projection/view_contents.h"

#include <algorithm>

namespace wellpulse::storage {
namespace {

constexpr std::size_t mostProblems = 100;
constexpr int stepsBetweenWords = 50'000; ///< of SQLite's machine: some milliseconds

/// One state of the database for all that is read.
class ReadTransaction {
public:
    explicit ReadTransaction(sqlite3 *connection)
        : m_connection(connection)
    {
    }
    ReadTransaction(const ReadTransaction &) = delete;
    ReadTransaction &operator=(const ReadTransaction &) = delete;
    ~ReadTransaction() { sqlite3_exec(m_connection, "ROLLBACK", nullptr, nullptr, nullptr); }
    Status begin() { return runScript(m_connection, "BEGIN"); }

private:
    sqlite3 *m_connection;
};

class Verifier {
public:
    Verifier(sqlite3 *connection, const DeviceKeys &keys, const VerifyProgress &progress)
        : m_connection(connection)
        , m_chain(connection, keys)
        , m_progress(progress)
    {
    }

    Result<VerifyReport> run()
    {
        const auto total = countEvents();
        if (!total)
            return total.error();
        m_total = *total;
        if (m_progress)
            sqlite3_progress_handler(m_connection, stepsBetweenWords, &Verifier::tellProgress, this);
        auto report = runChecks();
        sqlite3_progress_handler(m_connection, 0, nullptr, nullptr);
        if (m_isStopped)
            return Error{"cancelled", "The check was stopped; nothing was changed."};
        return report;
    }

private:
    /// Also while the views are replayed, which is one long reading: what is stopped here ends with an error there.
    static int tellProgress(void *verifier)
    {
        auto *self = static_cast<Verifier *>(verifier);
        self->m_isStopped = self->m_isStopped || !self->m_progress(self->m_report.events, self->m_total);
        return self->m_isStopped ? 1 : 0;
    }

    Result<VerifyReport> runChecks()
    {
        for (auto check : {&Verifier::checkEvents, &Verifier::checkFeed, &Verifier::checkFormerFeeds,
                 &Verifier::checkAccounts, &Verifier::checkStandIns, &Verifier::checkViews}) {
            const auto checked = (this->*check)();
            if (checked)
                continue;
            if (checked.error().code != "vault_damaged")
                return checked.error();
            problem(checked.error().message);
        }
        return std::move(m_report);
    }

    void problem(std::string sentence)
    {
        if (m_report.problems.size() < mostProblems)
            m_report.problems.push_back(std::move(sentence));
    }

    Status checkEvents()
    {
        auto query = Statement::prepare(m_connection,
            "SELECT " WELLPULSE_EVENT_COLUMNS
            ", r.event FROM event_log AS e LEFT JOIN aggregate AS a ON a.ref = e.aggregate "
            "LEFT JOIN recorded_elsewhere AS r ON r.event = e.seq ORDER BY e.seq");
        if (!query)
            return errorOf(std::move(query));
        AuthorNames authors(m_connection);
        std::int64_t expected = 1;
        for (;; ++expected) {
            const auto row = query->step();
            if (!row)
                return row.error();
            if (!*row)
                break;
            if (query->int64(0) != expected)
                problem("Entries " + std::to_string(expected) + " to " + std::to_string(query->int64(0) - 1)
                    + " of the log are missing.");
            expected = query->int64(0);
            ++m_report.events;
            checkEvent(*query, authors);
        }
        return {};
    }

    Result<std::int64_t> countEvents()
    {
        auto query = Statement::prepare(m_connection, "SELECT coalesce(max(seq), 0) FROM event_log");
        if (!query)
            return errorOf(std::move(query));
        if (const auto row = query->step(); !row)
            return row.error();
        return query->int64(0);
    }

    void checkEvent(const Statement &row, AuthorNames &authors)
    {
        const std::string entry = "Entry " + std::to_string(row.int64(0)) + " of the log";
        const auto event = readEvent(row, authors);
        const auto author = authors.author(row.int64(2));
        if (!event || !author) {
            problem(entry + " cannot be read.");
            return;
        }
        if (!(*author)->own) {
            if (!core::verifyHash(*event))
                problem(entry + " was altered: its hash is not that of its content.");
            return;
        }
        for (std::string &sentence : m_chain.look(*event, row.int64(0), row.isNull(eventColumnCount)))
            problem(std::move(sentence));
    }

    /// A feed as a walk from where it starts here to where it must lead.
    struct FeedEnds {
        std::string name; ///< as a sentence calls it
        std::int64_t seq;
        core::Bytes32 hash;
        FeedCursor end;
        bool isOpen; ///< its start is still being fetched
    };

    Status checkFeed()
    {
        const auto sync = loadSyncState(m_connection);
        if (!sync)
            return sync.error();
        auto query = Statement::prepare(m_connection,
            "SELECT f.seq, f.disposition, e.hash FROM feed AS f LEFT JOIN event_log AS e ON e.seq = f.event ORDER BY f.seq");
        if (!query)
            return errorOf(std::move(query));
        return walkFeed(*query, {"the office's feed", sync->baseSeq, sync->baseHash, sync->cursor, sync->snapshotOpen});
    }

    Status checkFormerFeeds()
    {
        auto epochs = Statement::prepare(m_connection,
            "SELECT number, epoch, base_seq, base_hash, seq, feed_hash FROM former_epoch ORDER BY number");
        auto query = Statement::prepare(m_connection,
            "SELECT f.seq, f.disposition, e.hash FROM former_feed AS f LEFT JOIN event_log AS e ON e.seq = f.event "
            "WHERE f.epoch = ? ORDER BY f.seq");
        if (!epochs || !query)
            return epochs ? errorOf(std::move(query)) : errorOf(std::move(epochs));
        return epochs->forEachRow([&](const Statement &row) {
            query->bind(1, row.int64(0));
            return walkFeed(*query,
                {"a former feed of the office", row.int64(2), bytes32From(row.blob(3)),
                    {std::string(row.text(1)), row.int64(4), bytes32From(row.blob(5))}, false});
        });
    }

    Status walkFeed(Statement &query, FeedEnds feed)
    {
        auto read = query.forEachRow([&](const Statement &row) {
            if (row.int64(0) != feed.seq + 1)
                problem("Entries " + std::to_string(feed.seq + 1) + " to " + std::to_string(row.int64(0) - 1) + " of "
                    + feed.name + " are missing.");
            feed.seq = row.int64(0);
            const auto disposition = row.int64(1);
            if (disposition < 1 || disposition > 7)
                return problem("Entry " + std::to_string(feed.seq) + " of " + feed.name + " cannot be read.");
            feed.hash = core::nextFeedHash(feed.hash, bytes32From(row.blob(2)), feed.seq,
                core::toString(static_cast<core::Disposition>(disposition)));
        });
        if (!read)
            return read;
        if (!feed.isOpen && (feed.seq != feed.end.seq || feed.hash != feed.end.feedHash)) {
            std::string name = feed.name;
            name.front() = static_cast<char>(name.front() - 'a' + 'A');
            problem(name + " as stored here does not lead to where this device "
                + (feed.name.starts_with("the") ? "stands in it." : "stood in it."));
        }
        return {};
    }

    /// Every own event waits in the outbox, or is in the feed, or was refused, or another row stands for it.
    Status checkAccounts()
    {
        auto query = Statement::prepare(m_connection,
            "SELECT e.seq, o.event IS NOT NULL, EXISTS (SELECT 1 FROM feed WHERE event = e.seq), "
            "coalesce(d.answer = 2, 0), EXISTS (SELECT 1 FROM laid_aside WHERE event = e.seq) "
            "OR EXISTS (SELECT 1 FROM recorded_elsewhere WHERE event = e.seq) "
            "FROM event_log AS e JOIN author AS a ON a.ref = e.author AND a.own = 1 "
            "LEFT JOIN outbox AS o ON o.event = e.seq LEFT JOIN disposition AS d ON d.event = e.seq");
        if (!query)
            return errorOf(std::move(query));
        return query->forEachRow([&](const Statement &row) {
            const auto places = row.int64(1) + row.int64(2);
            if (places > 1)
                problem("Entry " + std::to_string(row.int64(0)) + " of the log waits although the office has it.");
            else if (places + row.int64(3) + row.int64(4) == 0)
                problem("Entry " + std::to_string(row.int64(0)) + " of the log is neither waiting nor answered.");
        });
    }

    /// What is laid aside has its words in a row that counts.
    Status checkStandIns()
    {
        auto query = Statement::prepare(m_connection,
            "SELECT l.event FROM laid_aside AS l LEFT JOIN event_log AS e ON e.seq = l.event "
            "LEFT JOIN event_log AS s ON s.seq = l.stand_in WHERE e.id IS NOT s.id OR e.aggregate IS NOT s.aggregate "
            "OR e.type IS NOT s.type OR e.payload IS NOT s.payload "
            "OR EXISTS (SELECT 1 FROM laid_aside AS m WHERE m.event = l.stand_in)");
        if (!query)
            return errorOf(std::move(query));
        return query->forEachRow([&](const Statement &row) {
            problem("Entry " + std::to_string(row.int64(0))
                + " of the log is laid aside, and no other entry says the same.");
        });
    }

    Status checkViews()
    {
        const auto contents = readViews(m_connection);
        if (!contents)
            return contents.error();
        const auto hash = hashOf(m_connection, contents->views);
        if (!hash)
            return hash.error();
        m_report.viewHash = *hash;
        const auto replayed = replayInMemory({m_connection});
        if (!replayed)
            return replayed.error();
        if (!sameProduction(replayed->views, contents->views))
            problem("The production view is not what the log says; rebuild the views.");
        if (!sameOthers(replayed->views, contents->views))
            problem("The view of wells and other records is not what the log says; rebuild the views.");
        return {};
    }

    static bool sameProduction(const MemoryViews &a, const MemoryViews &b)
    {
        const auto rowsOfA = a.productionInOrder();
        const auto rowsOfB = b.productionInOrder();
        return std::equal(rowsOfA.begin(), rowsOfA.end(), rowsOfB.begin(), rowsOfB.end(),
            [](const auto *x, const auto *y) { return *x == *y; });
    }

    static bool sameOthers(const MemoryViews &a, const MemoryViews &b)
    {
        const auto covers = [](const MemoryViews &all, const MemoryViews &some) {
            return std::all_of(some.others().begin(), some.others().end(), [&all](const auto &entry) {
                if (!entry.second.hasRow())
                    return true;
                const auto found = all.others().find(entry.first);
                return found != all.others().end() && same(found->second, entry.second);
            });
        };
        return covers(a, b) && covers(b, a);
    }
    static bool same(const ViewState &a, const ViewState &b)
    {
        return a.state.type == b.state.type && a.state.revision == b.state.revision && a.state.fields == b.state.fields
            && a.state.deleted == b.state.deleted && a.pending == b.pending && a.conflicted == b.conflicted;
    }

    sqlite3 *m_connection;
    ChainCheck m_chain;
    const VerifyProgress &m_progress;
    std::int64_t m_total = 0;
    bool m_isStopped = false;
    VerifyReport m_report;
};

} // namespace

Result<VerifyReport> verifyLog(sqlite3 *connection, const DeviceKeys &keys, const VerifyProgress &progress)
{
    ReadTransaction transaction(connection);
    if (auto begun = transaction.begin(); !begun)
        return begun.error();
    return Verifier(connection, keys, progress).run();
}

Result<VerifyReport> verifyLog(sqlite3 *connection, const core::DeviceKey &key, const VerifyProgress &progress)
{
    const auto device = currentIdentity(connection);
    if (!device)
        return device.error();
    return verifyLog(connection, DeviceKeys{{*device, key}}, progress);
}

} // namespace wellpulse::storage
