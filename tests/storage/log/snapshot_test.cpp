// SPDX-License-Identifier: GPL-3.0-or-later
// The bootstrap of a new device: whatever happens between its first page and its end, the views say nothing of it before
// and everything after.
#include "core/projection/view_hash.h"
#include "storage/driver/statement.h"
#include "storage/log/log_reader.h"
#include "storage/log/verify.h"
#include "storage/projection/production_reader.h"
#include "storage/projection/replay.h"
#include "tests/storage/log_fixture.h"

#include <catch2/generators/catch_generators.hpp>

using namespace wellpulse;
using namespace wellpulse::test;

namespace {

std::string dateOf(int day)
{
    return core::CivilDate{20'000 + day}.toString();
}

/// An office to which another device has sent the days 0 to `days` - 1 of a well.
Office officeWith(int days)
{
    Device writer("device-b");
    Office office;
    for (int i = 0; i < days; ++i)
        must(writer.log().append(created(productionDay(wellOne, dateOf(i), i))));
    synchronise(writer, office);
    return office;
}

std::vector<storage::ProductionRecord> daysOf(Device &device)
{
    return must(storage::ProductionReader(device.database.handle()).days({}));
}

storage::ProductionRecord dayOf(Device &device, int day)
{
    auto found
        = must(storage::ProductionReader(device.database.handle()).day(wellOne, *core::parseCivilDate(dateOf(day))));
    REQUIRE(found);
    return std::move(*found);
}

/// The views are what a replay makes of the log, and stay so when it is made.
void requireSoundViews(Device &device)
{
    CHECK(must(storage::verifyLog(device.database.handle(), device.key())).problems.empty());
    const std::string before = viewBytes(device.database.handle());
    must(storage::rebuildViews(device.database.handle(), {}));
    CHECK(viewBytes(device.database.handle()) == before);
}

void begin(Device &device, const std::vector<storage::SnapshotPage> &pages)
{
    must(device.delivery().beginSnapshot(pages.front().cursor));
}

void take(Device &device, const std::vector<storage::SnapshotPage> &pages)
{
    for (const auto &page : pages)
        must(device.delivery().applySnapshotPage(page));
    must(device.delivery().finishSnapshot());
}

storage::ConflictNotice conflictAbout(int day)
{
    storage::ConflictNotice notice;
    notice.conflictId = "conflict-" + std::to_string(day);
    notice.eventId = *core::parseUuid("33333333-3333-7333-8333-33333333333" + std::to_string(day));
    notice.aggregateId = dayId(wellOne, dateOf(day));
    notice.fields = {"oilVolume"};
    return notice;
}

} // namespace

TEST_CASE("a snapshot is the base that feed and own entries are folded over")
{
    Device writer("device-b");
    Office office;
    for (int i = 0; i < 9; ++i)
        must(writer.log().append(created(productionDay(wellOne, core::CivilDate{20'000 + i}.toString(), i))));
    synchronise(writer, office);

    Device fresh("device-c");
    auto &delivery = fresh.delivery();
    const auto pages = office.snapshot(4);
    REQUIRE(pages.size() == 3);
    CHECK(!delivery.applySnapshotPage(pages[0])); // not begun
    must(delivery.beginSnapshot(pages[0].cursor));
    must(delivery.applySnapshotPage(pages[0]));
    CHECK(must(delivery.state()).snapshotOpen);
    // Interrupted, and begun again.
    must(delivery.beginSnapshot(pages[0].cursor));
    CHECK(must(storage::ProductionReader(fresh.database.handle()).days({})).empty());
    for (const auto &page : pages)
        must(delivery.applySnapshotPage(page));
    must(delivery.applySnapshotPage(pages[1])); // told twice
    must(delivery.finishSnapshot());
    CHECK(must(delivery.state()).cursor == office.head());
    CHECK(must(storage::viewHash(fresh.database.handle())) == office.stateHash());

    must(writer.log().append(created(productionDay(wellTwo, "2025-10-20", 7))));
    synchronise(writer, office);
    must(fresh.log().append(created(productionDay(wellTwo, "2025-10-21", 8))));
    synchronise(fresh, office);
    CHECK(must(storage::viewHash(fresh.database.handle())) == office.stateHash());
    CHECK(must(storage::verifyLog(fresh.database.handle(), fresh.key())).problems.empty());
    const auto late = delivery.beginSnapshot(office.head());
    REQUIRE(!late);
    CHECK(late.error().code == "snapshot_too_late");
}

TEST_CASE("a snapshot counts when it is whole, and what was entered before and meanwhile is folded over it")
{
    const Office office = officeWith(9);
    Device fresh("device-c");
    const auto enter
        = [&](int day) { must(fresh.log().append(created(productionDay(wellOne, dateOf(day), 70 + day)))); };
    const auto pages = office.snapshot(4);
    enter(1);
    enter(20); // of which the office knows nothing
    begin(fresh, pages);
    must(fresh.delivery().applySnapshotPage(pages[0]));
    CHECK(daysOf(fresh).size() == 2);
    requireSoundViews(fresh);
    for (const int day : {0, 8}) // all have a page, the one that has come or one to come
        enter(day);
    for (const auto &page : pages)
        must(fresh.delivery().applySnapshotPage(page));
    CHECK(daysOf(fresh).size() == 4);
    CHECK(dayOf(fresh, 1).revision == 0);
    requireSoundViews(fresh);

    must(fresh.delivery().finishSnapshot());
    CHECK(daysOf(fresh).size() == 10);
    for (const int day : {0, 1, 8, 20}) {
        CHECK(dayOf(fresh, day).pending);
        CHECK(dayOf(fresh, day).day.reading(core::Fluid::Oil).volume == core::Volume{70 + day});
        CHECK(dayOf(fresh, day).revision == (day < 9 ? 1 : 0));
    }
    CHECK_FALSE(dayOf(fresh, 2).pending);
    CHECK(dayOf(fresh, 2).day.reading(core::Fluid::Oil).volume == core::Volume{2});
    requireSoundViews(fresh);
}

TEST_CASE("a correction of what a snapshot has only begun to bring lies with its day in the end")
{
    const Office office = officeWith(3);
    const bool hasCome = GENERATE(true, false);
    Device fresh("device-c");
    const auto pages = office.snapshot(100);
    begin(fresh, pages);
    if (hasCome)
        must(fresh.delivery().applySnapshotPage(pages[0]));
    const auto before = productionDay(wellOne, dateOf(1), 1);
    auto after = before;
    after.reading(core::Fluid::Oil).volume = core::Volume{555};
    must(fresh.log().append(updated(before, after)));
    take(fresh, pages);
    CHECK(daysOf(fresh).size() == 3);
    CHECK(dayOf(fresh, 1).day.reading(core::Fluid::Oil).volume == core::Volume{555});
    CHECK(dayOf(fresh, 1).pending);
    requireSoundViews(fresh);
}

TEST_CASE("a program that ends between two pages begins the snapshot again, and nothing of the first stays")
{
    const Office office = officeWith(9);
    Device fresh("device-c");
    must(fresh.log().append(created(productionDay(wellOne, dateOf(0), 70))));
    auto outdated = office.snapshot(4);
    outdated[0].cursor.seq -= 1;
    outdated[0].aggregates[1].id = dayId(wellTwo, dateOf(1)); // gone from the one that comes whole
    outdated[0].aggregates[1].fields["wellId"] = wellTwo.toString();
    outdated[0].aggregates[2].fields["oilVolume"] = "999.00";
    begin(fresh, outdated);
    must(fresh.delivery().applySnapshotPage(outdated[0]));
    fresh.reopen();
    CHECK(must(fresh.delivery().state()).snapshotOpen);
    CHECK(daysOf(fresh).size() == 1);
    requireSoundViews(fresh);

    const auto pages = office.snapshot(4);
    begin(fresh, pages);
    CHECK(!fresh.delivery().applySnapshotPage(outdated[0])); // of another position
    take(fresh, pages);
    requireSoundViews(fresh);
    CHECK(dayOf(fresh, 0).pending);

    Device other("device-d");
    must(other.log().append(created(productionDay(wellOne, dateOf(0), 70))));
    begin(other, pages);
    take(other, pages);
    CHECK(must(storage::viewHash(fresh.database.handle())) == must(storage::viewHash(other.database.handle())));
}

TEST_CASE("the conflicts that a snapshot brings mark their records, at its end")
{
    const Office office = officeWith(4);
    Device fresh("device-c");
    must(fresh.log().append(created(productionDay(wellOne, dateOf(2), 70))));
    auto pages = office.snapshot(2);
    REQUIRE(pages.size() == 2);
    const bool areEarly = GENERATE(true, false); // before their records, or after them
    auto &conflicts = (areEarly ? pages.front() : pages.back()).conflicts;
    for (const int day : {0, 1, 2})
        conflicts.push_back(conflictAbout(day));
    conflicts[1].resolution = core::ConflictResolution::Overwrite; // decided, and told for the record
    begin(fresh, pages);
    for (const auto &page : pages)
        must(fresh.delivery().applySnapshotPage(page));
    for (const auto &page : pages) // given twice
        must(fresh.delivery().applySnapshotPage(page));
    CHECK_FALSE(dayOf(fresh, 2).conflicted);
    must(fresh.delivery().finishSnapshot());
    for (const int day : {0, 1, 2, 3})
        CHECK(dayOf(fresh, day).conflicted == (day == 0 || day == 2));
    CHECK(dayOf(fresh, 2).pending);
    const storage::LogReader reader(fresh.database.handle());
    CHECK(must(reader.conflicts(true)).size() == 2);
    CHECK(must(reader.countForPerson()) == 2);
    requireSoundViews(fresh);
}

TEST_CASE("the last page counts with the end or not at all")
{
    const Office office = officeWith(4);
    Device fresh("device-c");
    auto pages = office.snapshot(100);
    pages[0].conflicts.push_back(conflictAbout(0));
    begin(fresh, pages);
    auto *database = fresh.database.handle();
    must(storage::runScript(
        database, "CREATE TRIGGER full BEFORE INSERT ON production_view BEGIN SELECT RAISE(ABORT, 'full'); END"));
    CHECK(!fresh.delivery().finishSnapshot(pages[0]));
    CHECK(must(storage::LogReader(database).conflicts(false)).empty());
    CHECK(must(fresh.delivery().state()).snapshotOpen);
    CHECK(daysOf(fresh).empty());

    must(storage::runScript(database, "DROP TRIGGER full"));
    must(fresh.delivery().finishSnapshot(pages[0]));
    CHECK_FALSE(must(fresh.delivery().state()).snapshotOpen);
    CHECK(daysOf(fresh).size() == 4);
    CHECK(dayOf(fresh, 0).conflicted);
    requireSoundViews(fresh);
}

TEST_CASE("a snapshot's records are taken as they are, whatever their fields")
{
    const Office office = officeWith(6);
    auto pages = office.snapshot(100);
    REQUIRE(pages.size() == 1);
    auto &aggregates = pages[0].aggregates;
    aggregates[0].fields["notes"] = nullptr;
    aggregates[1].fields["oilVolume"] = nullptr;
    aggregates[2].fields["notes"] = "says \":null\" itself";
    aggregates[3].fields["productionDate"] = "2001-01-01"; // not the day that its id is derived from
    aggregates[4].fields["later"] = {{"than", {1, 2, 3}}};
    aggregates[5].deleted = true;
    core::ViewHasher hasher;
    for (const auto &aggregate : aggregates) {
        if (!aggregate.deleted)
            hasher.add(aggregate.type, aggregate.id, aggregate.revision, aggregate.fields);
    }

    Device fresh("device-c");
    begin(fresh, pages);
    take(fresh, pages);
    CHECK(must(storage::viewHash(fresh.database.handle())) == hasher.finish());
    requireSoundViews(fresh);
}
