// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/log/verify.h"

#include "storage/archive/archived_states.h"
#include "storage/log/event_row.h"
#include "storage/log/identity.h"
#include "storage/log/verify_feed.h"
#include "storage/projection/replay_in_memory.h"
#include "storage/projection/same_views.h"
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

/// The authors of the log and of each file of its archive, which have the same numbers.
class AuthorsOfAll {
public:
    AuthorNames &of(sqlite3 *connection) { return m_authors.try_emplace(connection, connection).first->second; }

private:
    std::map<sqlite3 *, AuthorNames> m_authors;
};

class Verifier {
public:
    Verifier(sqlite3 *connection, const WholeLog &whole, const DeviceKeys &keys, const VerifyProgress &progress)
        : m_connection(connection)
        , m_whole(whole)
        , m_chain(whole.connections(), keys)
        , m_progress(progress)
    {
    }

    Result<VerifyReport> run()
    {
        for (const std::string &sentence : m_whole.problems())
            problem(sentence);
        const auto total = countEvents();
        if (!total)
            return total.error();
        m_total = *total;
        for (sqlite3 *connection : m_whole.connections()) {
            if (m_progress)
                sqlite3_progress_handler(connection, stepsBetweenWords, &Verifier::tellProgress, this);
        }
        auto report = runChecks();
        for (sqlite3 *connection : m_whole.connections())
            sqlite3_progress_handler(connection, 0, nullptr, nullptr);
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
        for (auto check : {&Verifier::checkEvents, &Verifier::checkFeeds, &Verifier::checkAccounts,
                 &Verifier::checkStandIns, &Verifier::checkArchivedStates, &Verifier::checkViews}) {
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
        AuthorsOfAll authors;
        std::int64_t expected = 1;
        return m_whole.forEachInOrder("SELECT " WELLPULSE_EVENT_COLUMNS
                                      ", r.event FROM event_log AS e LEFT JOIN aggregate AS a ON a.ref = e.aggregate "
                                      "LEFT JOIN recorded_elsewhere AS r ON r.event = e.seq ORDER BY e.seq",
            [&](const Statement &row, sqlite3 *of) -> Status {
                if (row.int64(0) != expected)
                    problem("Entries " + std::to_string(expected) + " to " + std::to_string(row.int64(0) - 1)
                        + " of the log are missing.");
                expected = row.int64(0) + 1;
                ++m_report.events;
                checkEvent(row, authors.of(of));
                return {};
            });
    }

    Result<std::int64_t> countEvents()
    {
        auto query = Statement::prepare(m_connection,
            "SELECT (SELECT count(*) FROM event_log) + (SELECT coalesce(sum(events), 0) FROM archive_segment)");
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

    Status checkFeeds()
    {
        return verifyFeeds(m_connection, m_whole, [this](std::string sentence) { problem(std::move(sentence)); });
    }

    /// Every own event waits in the outbox, or is in the feed, or was refused, or another row stands for it.
    Status checkAccounts()
    {
        return m_whole.forEachInOrder(
            "SELECT e.seq, o.event IS NOT NULL, f.event IS NOT NULL, coalesce(d.answer = 2, 0), "
            "EXISTS (SELECT 1 FROM laid_aside WHERE event = e.seq) "
            "OR EXISTS (SELECT 1 FROM recorded_elsewhere WHERE event = e.seq) "
            "FROM event_log AS e JOIN author AS a ON a.ref = e.author AND a.own = 1 LEFT JOIN feed AS f ON f.event = e.seq "
            "LEFT JOIN outbox AS o ON o.event = e.seq LEFT JOIN disposition AS d ON d.event = e.seq ORDER BY e.seq",
            [&](const Statement &row, sqlite3 *) -> Status {
                const auto places = row.int64(1) + row.int64(2);
                if (places > 1)
                    problem("Entry " + std::to_string(row.int64(0)) + " of the log waits although the office has it.");
                else if (places + row.int64(3) + row.int64(4) == 0)
                    problem("Entry " + std::to_string(row.int64(0)) + " of the log is neither waiting nor answered.");
                return {};
            });
    }

    /// What is laid aside has its words in a row that counts.
    Status checkStandIns()
    {
        return m_whole.forEachInOrder(
            "SELECT l.event FROM laid_aside AS l LEFT JOIN event_log AS e ON e.seq = l.event "
            "LEFT JOIN event_log AS s ON s.seq = l.stand_in WHERE e.id IS NOT s.id OR e.aggregate IS NOT s.aggregate "
            "OR e.type IS NOT s.type OR e.payload IS NOT s.payload "
            "OR EXISTS (SELECT 1 FROM laid_aside AS m WHERE m.event = l.stand_in) ORDER BY l.event",
            [&](const Statement &row, sqlite3 *) -> Status {
                problem("Entry " + std::to_string(row.int64(0))
                    + " of the log is laid aside, and no other entry says the same.");
                return {};
            });
    }

    /// What the entries of a file lead to is what the next file, or the log, starts with.
    Status checkArchivedStates()
    {
        std::vector<Statement> later;
        for (sqlite3 *connection : m_whole.connections()) {
            auto query = Statement::prepare(connection,
                "SELECT 1 FROM snapshot_base WHERE aggregate = ? AND revision = ? AND deleted = ? AND conflicted = ? "
                "AND fields = ? UNION ALL SELECT 0 FROM snapshot_base WHERE aggregate = ?1 LIMIT 1");
            if (!query)
                return errorOf(std::move(query));
            later.push_back(std::move(*query));
        }
        for (std::size_t i = 0; i < m_whole.parts().size(); ++i) {
            const auto &part = m_whole.parts()[i];
            auto checked = foldArchived(part.file.connection(), [&](const ArchivedState &state) -> Status {
                const auto goesOn = isStartOf(state, std::span(later).subspan(i + 1));
                if (!goesOn)
                    return goesOn.error();
                if (!*goesOn)
                    problem("A record is not what the archive file " + part.file.name().toStdString() + " leads to.");
                return {};
            });
            if (!checked)
                return checked;
        }
        return {};
    }

    static Result<bool> isStartOf(const ArchivedState &state, std::span<Statement> later)
    {
        const std::string fields = core::canonicalJson(state.view.state.fields);
        for (Statement &query : later) {
            query.bindAll(state.aggregate, state.view.state.revision, state.view.state.deleted, state.view.conflicted,
                std::string_view(fields));
            const auto row = query.step();
            if (!row)
                return row.error();
            const bool isSame = *row && query.int64(0) != 0;
            query.reset();
            if (*row)
                return isSame;
        }
        return false;
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

    sqlite3 *m_connection;
    const WholeLog &m_whole;
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
    const auto whole = WholeLog::open(connection);
    if (!whole)
        return whole.error();
    return Verifier(connection, *whole, keys, progress).run();
}

Result<VerifyReport> verifyLog(sqlite3 *connection, const core::DeviceKey &key, const VerifyProgress &progress)
{
    const auto device = currentIdentity(connection);
    if (!device)
        return device.error();
    return verifyLog(connection, DeviceKeys{{*device, key}}, progress);
}

} // namespace wellpulse::storage
