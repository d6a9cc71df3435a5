// SPDX-License-Identifier: GPL-3.0-or-later
// Old entries leave the log for sealed files: views, receipts and what waits are as before, and verify() covers both.
#include "storage/archive/archive.h"
#include "storage/archive/whole_log.h"
#include "storage/log/log_reader.h"
#include "storage/log/receipts.h"
#include "storage/log/verify.h"
#include "storage/projection/production_reader.h"
#include "storage/projection/replay.h"
#include "tests/storage/log_fixture.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

#include <array>

using namespace wellpulse;
using namespace wellpulse::test;

namespace {

constexpr std::int64_t dayMs = 86'400'000;

/// A device with days that the office has, the first of them long ago.
class OldDevice : public Device {
public:
    using Device::Device;

    void record(int first, int count)
    {
        for (int day = first; day < first + count; ++day)
            must(log().append(created(dayNumber(day))));
    }
    void exchange()
    {
        synchronise(*this, office);
        tellDurable();
    }
    void tellDurable()
    {
        storage::FeedPage page;
        page.cursor = must(delivery().state()).cursor;
        page.durableSeq = page.cursor.seq;
        must(delivery().applyPage(page));
    }
    std::int64_t archiveOlderThan(std::int64_t days, std::int64_t most = 20'000)
    {
        return must(storage::Archive(log()).moveOldest({world.nowMs - days * dayMs, 1, most}));
    }
    storage::VerifyReport verified() { return must(storage::verifyLog(database.handle(), key())); }
    void requireWhole() { CHECK(verified().problems == std::vector<std::string>()); }
    std::size_t inLog() { return must(storage::LogReader(database.handle()).events({})).size(); }
    QStringList files() { return QDir(storage::archiveFolderOf(database.handle())).entryList(QDir::Files, QDir::Name); }

    static core::ProductionDay dayNumber(int day, std::int64_t oil = 100)
    {
        return productionDay(wellOne, core::CivilDate{20'000 + day}.toString(), oil);
    }

    Office office;
};

bool contains(const std::vector<std::string> &sentences, std::string_view part)
{
    return std::any_of(sentences.begin(), sentences.end(),
        [part](const std::string &sentence) { return sentence.find(part) != std::string::npos; });
}

/// A year ago thirty days, then ten of now.
void fill(OldDevice &device)
{
    device.record(0, 30);
    device.exchange();
    device.world.nowMs += 365 * dayMs;
    device.record(30, 10);
    device.exchange();
}

} // namespace

TEST_CASE("old entries leave the log; views, receipts, chain and verify go on as if they were there")
{
    OldDevice device;
    fill(device);
    const std::string views = viewBytes(device.database.handle());
    const auto receipts = must(storage::readReceipts(device.database.handle()));

    CHECK(must(storage::Archive(device.log()).countMovable(device.world.nowMs - 180 * dayMs)) == 30);
    CHECK(device.archiveOlderThan(180) == 30);
    CHECK(device.archiveOlderThan(180) == 0);

    CHECK(device.inLog() == 10);
    CHECK(viewBytes(device.database.handle()) == views);
    must(storage::rebuildViews(device.database.handle(), {}));
    CHECK(viewBytes(device.database.handle()) == views);
    const auto after = must(storage::readReceipts(device.database.handle()));
    CHECK(after.recorded == receipts.recorded);
    CHECK(after.withOffice == receipts.withOffice);
    CHECK(after.durable == receipts.durable);
    device.requireWhole();
    CHECK(device.verified().events == 40);

    // The chain goes on also when the program starts anew, and a day of the archive is corrected like any other.
    device.reopen();
    core::ProductionDay corrected = OldDevice::dayNumber(3);
    corrected.notes = "tank gauged again";
    must(device.log().append(updated(OldDevice::dayNumber(3), corrected, 1)));
    device.exchange();
    device.requireWhole();
    CHECK(device.verified().viewHash == device.office.stateHash());
    CHECK(must(storage::ProductionReader(device.database.handle()).day(wellOne, core::CivilDate{20'003}))->day.notes
        == "tank gauged again");
}

TEST_CASE("a device that wrote nothing since goes on in its chain where the archive ends")
{
    OldDevice device;
    OldDevice other("device-b");
    device.record(0, 5);
    device.exchange();
    other.office = device.office;
    other.world.nowMs += 365 * dayMs;
    other.record(10, 1);
    synchronise(other, other.office);
    device.office = other.office;
    device.world.nowMs = other.world.nowMs;
    device.exchange();
    CHECK(device.archiveOlderThan(180) == 5);
    device.reopen();
    const auto next = must(device.log().append(created(OldDevice::dayNumber(20))));
    CHECK(next.deviceSeq == 6);
    device.exchange();
    device.requireWhole();
}

TEST_CASE("entries leave in as many files as it takes, oldest first")
{
    OldDevice device;
    fill(device);
    CHECK(device.archiveOlderThan(180, 12) == 12);
    CHECK(device.archiveOlderThan(180, 12) == 12);
    CHECK(device.archiveOlderThan(180, 12) == 6);
    CHECK(device.archiveOlderThan(180, 12) == 0);
    CHECK(device.files().size() == 3);
    CHECK(must(storage::summarizeArchive(device.database.handle())).events == 30);
    device.requireWhole();
}

TEST_CASE("what is young, waits, or is not yet on the office's disk stays, with all that came after it")
{
    OldDevice device;
    device.record(0, 4);
    synchronise(device, device.office); // the office has not said that they are durable
    device.world.nowMs += 365 * dayMs;
    CHECK(device.archiveOlderThan(180) == 0);
    device.tellDurable();
    CHECK(device.archiveOlderThan(400) == 0);
    device.record(4, 1); // waits, and is the newest: the four can go
    CHECK(device.archiveOlderThan(180) == 4);
    CHECK(must(device.delivery().state()).pending == 1);
    device.requireWhole();
}

TEST_CASE("of a log that is old altogether the newest entry stays, and the next one is numbered after it")
{
    OldDevice device;
    device.record(0, 5);
    device.exchange();
    device.world.nowMs += 365 * dayMs;
    CHECK(device.archiveOlderThan(180) == 4);
    CHECK(device.inLog() == 1);
    device.reopen();
    device.record(5, 1);
    device.exchange();
    device.requireWhole();
    CHECK(device.verified().events == 6);
}

TEST_CASE("a clock that is years ahead keeps neither its own entry in the log nor anybody's after it")
{
    OldDevice device;
    device.record(0, 3);
    device.world.nowMs += 20 * 365 * dayMs;
    device.record(3, 1);
    device.world.nowMs -= 20 * 365 * dayMs; // put right; the hybrid clock stays ahead
    device.record(4, 3);
    device.exchange();
    CHECK(device.archiveOlderThan(180) == 0);
    device.world.nowMs += 365 * dayMs;
    device.record(7, 2);
    device.exchange();
    CHECK(device.archiveOlderThan(180) == 7);
    device.requireWhole();
}

TEST_CASE("a question that nobody has answered keeps the record's entries in the log")
{
    OldDevice device;
    OldDevice other("device-b");
    device.office.policy = core::ConflictPolicy::UserPrompt;
    device.record(0, 3);
    must(other.log().append(created(OldDevice::dayNumber(1, 999))));
    other.office = device.office;
    synchronise(other, other.office);
    device.office = other.office;
    device.exchange();
    device.world.nowMs += 365 * dayMs;
    device.record(3, 1);
    device.exchange();
    REQUIRE(must(storage::LogReader(device.database.handle()).conflicts(true)).size() == 1);
    CHECK(device.archiveOlderThan(180) == 0); // the other's day 1 is the feed's first entry
    CHECK(device.inLog() == 5);
}

TEST_CASE("a file of the archive that is altered or missing is told of")
{
    OldDevice device;
    fill(device);
    device.archiveOlderThan(180, 15);
    device.archiveOlderThan(180, 15);
    REQUIRE(device.files().size() == 2);
    const QString first = storage::segmentPath(storage::archiveFolderOf(device.database.handle()),
        must(storage::readArchive(device.database.handle())).at(0).file.name);
    SECTION("a byte of it")
    {
        QFile file(first);
        REQUIRE(file.open(QIODevice::ReadWrite));
        file.seek(5'000);
        file.write("x");
        file.close();
        CHECK(contains(device.verified().problems, "was altered"));
    }
    SECTION("all of it")
    {
        QFile::remove(first);
        const auto problems = device.verified().problems;
        CHECK(contains(problems, "is missing"));
        CHECK(contains(problems, "Entries 1 to 15 of the log are missing."));
        CHECK_FALSE(contains(problems, "the office's feed"));
    }
    SECTION("what the log goes on from")
    {
        run(device.database.database(),
            QStringLiteral(
                "UPDATE snapshot_base SET fields = '{}' WHERE aggregate = (SELECT min(aggregate) FROM snapshot_base)"));
        CHECK(contains(device.verified().problems, "leads to"));
    }
}

TEST_CASE("an office that begins another feed has the archive back in the log, and what it lost waits again")
{
    OldDevice device;
    device.record(0, 30);
    const auto sent = must(device.delivery().pendingEvents(500, 1 << 20));
    device.exchange();
    device.world.nowMs += 365 * dayMs;
    device.record(30, 10);
    device.exchange();
    device.archiveOlderThan(180, 12);
    device.archiveOlderThan(180, 12);

    Office restored;
    restored.receive({sent.begin(), sent.begin() + 20});
    storage::FeedPage page = restored.pageAfter({"epoch-2", 0, {}});
    page.cursor.epoch = "epoch-2";
    const auto applied = must(device.delivery().applyPage(page));
    CHECK(applied.epochBegun);
    CHECK(device.inLog() == 40);
    CHECK(must(device.delivery().state()).pending == 20);
    CHECK(must(storage::summarizeArchive(device.database.handle())).events == 0);
    device.requireWhole();
    const auto waiting = must(device.delivery().pendingEvents(500, 1 << 20));
    CHECK(waiting.front().wire == sent[20].wire);
}

TEST_CASE("what the archive gives back to the disk, and strays, are gone after the next one")
{
    OldDevice device;
    fill(device);
    const QString folder = storage::archiveFolderOf(device.database.handle());
    REQUIRE(QDir().mkpath(folder));
    QFile stray(folder + QStringLiteral("/0011223344556677.db"));
    REQUIRE(stray.open(QIODevice::WriteOnly));
    stray.close();
    device.archiveOlderThan(180);
    CHECK(device.files().size() == 1);
    must(storage::Archive(device.log()).shrinkDatabase());
    auto free = must(storage::Statement::prepare(device.database.handle(), "PRAGMA freelist_count"));
    REQUIRE(must(free.step()));
    CHECK(free.int64(0) == 0);
    device.requireWhole();
}

TEST_CASE("the log still keeps its entries from anybody who would delete or replace them")
{
    OldDevice device;
    fill(device);
    device.archiveOlderThan(180);
    for (const char *sql : {"DELETE FROM event_log", "DELETE FROM feed", "UPDATE event_log SET payload = '{}'",
             "INSERT OR REPLACE INTO feed SELECT * FROM feed"}) {
        QSqlQuery query(device.database.database());
        CHECK_FALSE(query.exec(QString::fromLatin1(sql)));
        query.finish();
    }
    device.requireWhole();
}

TEST_CASE("values that met long ago come back beside those that met since")
{
    OldDevice device;
    OldDevice other("device-b");
    const auto meet = [&](int day) {
        device.record(day, 1);
        must(other.log().append(created(OldDevice::dayNumber(day, 999))));
        synchronise(other, device.office);
        device.exchange();
    };
    const auto told = [&] { return must(storage::LogReader(device.database.handle()).conflicts(false)); };
    meet(1);
    device.world.nowMs += 365 * dayMs;
    other.world.nowMs = device.world.nowMs;
    device.record(2, 1);
    device.exchange();
    const auto before = told();
    REQUIRE(before.size() == 1);
    CHECK(device.archiveOlderThan(180) == 2);
    CHECK(told().empty());
    meet(3);
    REQUIRE(told().size() == 1);

    storage::FeedPage page = device.office.pageAfter({"epoch-2", 0, {}});
    page.cursor.epoch = "epoch-2";
    CHECK(must(device.delivery().applyPage(page)).epochBegun);
    REQUIRE(told().size() == 2);
    CHECK(told().back().notice == before.front().notice); // the older one is told of last
    device.requireWhole();
}
