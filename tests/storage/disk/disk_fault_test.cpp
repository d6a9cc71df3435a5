// SPDX-License-Identifier: GPL-3.0-or-later
// A disk that fails at any one call, is full from any one call on, or loses its power: what was said to be saved is there,
// once, and the log is whole. The database's own calls go through the faulty disk; files of photos and drafts do not.
#include "storage/archive/archive.h"
#include "storage/archive/whole_log.h"
#include "storage/log/event_row.h"
#include "storage/log/verify.h"
#include "storage/store/device_store.h"
#include "tests/storage/log_fixture.h"
#include "tests/support/faulty_disk.h"

#include <catch2/generators/catch_generators.hpp>

#include <set>

using namespace wellpulse;
using namespace wellpulse::test;
using storage::DeviceStore;

namespace {

constexpr int weeks = 3;

/// A pumper's work on one device, on a disk that may fail: entries, a group, corrections, answers of the office, and once old
/// entries that go to the archive.
class Work {
public:
    explicit Work(std::uint64_t seed)
    {
        m_world.random.seed(seed);
        open(storage::OpenMode::Create);
        must(m_store->delivery().beginFeed("epoch-1"));
    }

    void open(storage::OpenMode mode = storage::OpenMode::ReadWrite)
    {
        auto database = must(storage::openDatabase(folder.filePath(QStringLiteral("test.db")), m_key, mode));
        m_store = must(DeviceStore::open(std::move(database), m_world.environment("device-a")));
    }
    void close() { m_store.reset(); }

    /// Does all of it, whatever fails on the way; what failed once is tried again by nobody.
    void run()
    {
        for (int week = 0; week < weeks; ++week) {
            const core::ProductionDay monday = day(week * 7);
            append(created(monday));
            appendGroup({created(day(week * 7 + 1)), created(day(week * 7 + 2)), created(day(week * 7 + 3))});
            core::ProductionDay corrected = monday;
            corrected.notes = "second look";
            if (wasSaved(created(monday)))
                append(updated(monday, corrected));
            exchange(week);
            if (week == 1)
                (void)storage::Archive(m_store->log()).moveOldest({.beforeMs = m_world.nowMs + 1});
            if (wasSaved(created(monday)))
                append(deleted(monday));
        }
    }

    /// As after a restart on a disk that works.
    void check()
    {
        const auto report
            = must(storage::verifyLog(m_store->connection(), m_world.environment("device-a").identity.key));
        CHECK(report.problems == std::vector<std::string>());
        std::multiset<core::Uuid> kept;
        const auto whole = must(storage::WholeLog::open(m_store->connection()));
        must(whole.forEachInOrder("SELECT seq, id FROM event_log ORDER BY seq", [&](const auto &row, sqlite3 *) {
            kept.insert(storage::uuidFrom(row.blob(1)));
            return Status();
        }));
        for (const core::Uuid &id : m_acknowledged)
            CHECK(kept.count(id) == 1);
        CHECK(std::set(kept.begin(), kept.end()).size() == kept.size());
    }
    /// Everything reaches the office, and it has what the views show.
    void drain()
    {
        exchange(weeks);
        CHECK(must(m_store->delivery().state()).pending == 0);
        const auto report
            = must(storage::verifyLog(m_store->connection(), m_world.environment("device-a").identity.key));
        CHECK(report.viewHash == m_office.stateHash());
    }

    QTemporaryDir folder;
    FaultyDisk disk{folder.path().toStdString()};

private:
    static core::ProductionDay day(int number)
    {
        const auto date = core::civilDate(2025, 10, 1).plusDays(number);
        return productionDay(wellOne, date.toString(), 4'000 + number);
    }
    bool wasSaved(const storage::EventDraft &draft) const { return m_days.contains(draft.aggregateId); }
    void append(const storage::EventDraft &draft)
    {
        if (const auto event = m_store->log().append(draft)) {
            m_acknowledged.push_back(event->id);
            m_days.insert(draft.aggregateId);
        }
    }
    void appendGroup(std::vector<storage::EventDraft> drafts)
    {
        const std::string group = m_store->log().newGroup();
        for (auto &draft : drafts)
            draft.group = group;
        if (const auto events = m_store->log().appendAll(drafts)) {
            for (const core::Event &event : *events)
                m_acknowledged.push_back(event.id);
        }
    }
    void exchange(int round)
    {
        const auto waiting = m_store->delivery().pendingEvents(500, 1 << 20);
        const auto state = m_store->delivery().state();
        if (!waiting || !state)
            return;
        std::vector<core::Uuid> ids;
        for (const auto &outgoing : *waiting)
            ids.push_back(outgoing.event.id);
        if (!m_store->delivery().markSending(ids))
            return;
        if (round % 2 == 1) // the answer is lost on the way back
            m_office.receive(*waiting);
        auto answer = m_office.receive(*waiting);
        answer.page = m_office.pageAfter(state->cursor);
        answer.page.durableSeq = answer.page.cursor.seq;
        if (!m_store->delivery().applyAnswer(answer))
            (void)m_store->delivery().markAttemptFailed(ids, {"no_answer", "No answer."}, m_world.nowMs + 1'000);
    }

    storage::SecretBytes m_key = storage::SecretBytes::copyOf(std::string_view("0123456789abcdef0123456789abcdef"));
    DeviceWorld m_world;
    std::unique_ptr<DeviceStore> m_store;
    Office m_office;
    std::vector<core::Uuid> m_acknowledged;
    std::set<core::Uuid> m_days; ///< that were said to be saved
};

/// Calls of the disk that the work takes when nothing fails.
std::int64_t callsOfTheWork()
{
    Work work(1);
    work.disk.heal();
    work.run();
    work.close();
    return work.disk.calls();
}

} // namespace

TEST_CASE("whichever write, sync or truncation fails once, nothing that was saved is lost or doubled")
{
    const std::int64_t calls = callsOfTheWork();
    REQUIRE(calls > 40);
    std::int64_t failed = 0;
    for (std::int64_t nth = 1; nth <= calls; ++nth) {
        CAPTURE(nth);
        Work work(1);
        work.disk.failAt(nth, FaultyDisk::Fault::Once);
        work.run(); // goes on after the failure on the same connection
        work.close();
        failed += work.disk.hasFailed() ? 1 : 0;
        work.disk.heal();
        work.open();
        work.check();
        work.drain();
    }
    CHECK(failed == calls);
}

TEST_CASE(
    "a disk that is full, or gone, from any call on loses nothing that was saved; with room again the work goes on")
{
    const auto fault = GENERATE(FaultyDisk::Fault::Full, FaultyDisk::Fault::Broken);
    const std::int64_t calls = callsOfTheWork();
    for (std::int64_t nth = 1; nth <= calls; ++nth) {
        CAPTURE(nth, static_cast<int>(fault));
        Work work(1);
        work.disk.failAt(nth, fault);
        work.run();
        const bool closesFirst = nth % 2 == 0;
        if (closesFirst)
            work.close();
        work.disk.heal();
        if (closesFirst)
            work.open();
        work.check();
        work.run();
        work.check();
        work.drain();
    }
}

TEST_CASE("when the power goes at any call, what was saved is there after it, whatever unsynced sectors survive")
{
    const std::int64_t calls = callsOfTheWork();
    std::mt19937_64 random(7);
    for (std::int64_t nth = 1; nth <= calls; ++nth) {
        CAPTURE(nth);
        Work work(1);
        work.disk.failAt(nth, FaultyDisk::Fault::Broken); // the last calls of a program that dies
        work.run();
        work.disk.cutPower();
        work.close();
        work.disk.heal();
        const auto kind = random() % 4; // none, all, or some of what was not synced
        work.disk.restorePower([&] { return kind == 0 ? false : kind == 1 ? true : random() % 2 == 0; });
        work.open();
        work.check();
        work.run();
        work.check();
        work.drain();
    }
}
