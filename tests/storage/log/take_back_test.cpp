// SPDX-License-Identifier: GPL-3.0-or-later
// One Undo takes back what one save wrote: a day, or a whole group in one transaction, also after a restart.
#include "storage/log/log_reader.h"
#include "storage/log/take_back.h"
#include "storage/projection/production_reader.h"
#include "tests/storage/log_fixture.h"

using namespace wellpulse;
using namespace wellpulse::test;

namespace {

storage::TakenBack takeBack(Device &device)
{
    return must(storage::takeBackLast(device.log(), storage::LogReader(device.database.handle())));
}

std::string refusalOf(Device &device)
{
    const auto taken = storage::takeBackLast(device.log(), storage::LogReader(device.database.handle()));
    return taken ? std::string() : taken.error().code;
}

/// Days of well one from `first` on, a hundred hundredths more each.
std::vector<core::ProductionDay> daysFrom(const char *first, int count)
{
    std::vector<core::ProductionDay> days;
    for (int day = 0; day < count; ++day) {
        days.push_back(productionDay(wellOne, first, 100 * (day + 1)));
        days.back().date = days.back().date.plusDays(day);
    }
    return days;
}

std::vector<core::Event> saveTogether(Device &device, std::vector<storage::EventDraft> drafts)
{
    const std::string group = device.log().newGroup();
    for (auto &draft : drafts)
        draft.group = group;
    return must(device.log().appendAll(drafts));
}

std::vector<core::Event> saveSheet(Device &device, const std::vector<core::ProductionDay> &days)
{
    std::vector<storage::EventDraft> drafts;
    for (const auto &day : days)
        drafts.push_back(created(day));
    return saveTogether(device, drafts);
}

/// The oil of well one by day, as the view has it; deleted days left out.
std::map<std::string, std::int64_t> oilOf(Device &device)
{
    std::map<std::string, std::int64_t> oil;
    for (const auto &record :
        must(storage::ProductionReader(device.database.handle()).days({.well = wellOne, .limit = 100})))
        oil[record.day.date.toString()] = record.day.reading(core::Fluid::Oil).volume->hundredths;
    return oil;
}

} // namespace

TEST_CASE("a sheet is taken back whole, in one group, after a restart; then what was saved before it")
{
    Device device;
    const auto alone = productionDay(wellOne, "2025-10-10", 50);
    must(device.log().append(created(alone)));
    const auto sheet = saveSheet(device, daysFrom("2025-10-13", 7));
    REQUIRE(oilOf(device).size() == 8);

    device.reopen();
    const storage::TakenBack taken = takeBack(device);
    REQUIRE(taken.events.size() == 7);
    CHECK(taken.leftCount == 0);
    CHECK(taken.events.front().aggregateId == sheet.back().aggregateId); // newest first
    REQUIRE(taken.events.front().group);
    for (const auto &event : taken.events)
        CHECK(event.group == taken.events.front().group);
    CHECK(taken.events.front().group != sheet.front().group);
    CHECK(oilOf(device) == std::map<std::string, std::int64_t>{{"2025-10-10", 50}});

    device.reopen();
    CHECK(takeBack(device).events.size() == 1);
    CHECK(oilOf(device).empty());
    CHECK(refusalOf(device) == "nothing_to_undo");
}

TEST_CASE("a date correction is taken back whole: the day goes back to where it stood")
{
    Device device;
    const auto wrong = productionDay(wellOne, "2025-10-13", 100);
    const auto right = productionDay(wellOne, "2025-10-14", 100);
    must(device.log().append(created(wrong)));
    saveTogether(device, {deleted(wrong), created(right)});
    REQUIRE(oilOf(device) == std::map<std::string, std::int64_t>{{"2025-10-14", 100}});
    CHECK(takeBack(device).events.size() == 2);
    CHECK(oilOf(device) == std::map<std::string, std::int64_t>{{"2025-10-13", 100}});
}

TEST_CASE("two events of a group on one day are taken back one after the other")
{
    Device device;
    const auto first = productionDay(wellOne, "2025-10-13", 100);
    const auto second = productionDay(wellOne, "2025-10-13", 200);
    const auto third = productionDay(wellOne, "2025-10-13", 300);
    must(device.log().append(created(first)));
    saveTogether(device, {updated(first, second), updated(second, third)});
    CHECK(takeBack(device).events.size() == 2);
    CHECK(oilOf(device) == std::map<std::string, std::int64_t>{{"2025-10-13", 100}});
}

TEST_CASE("what somebody changed since stays as it is and is told; the rest is taken back")
{
    Device pumper("device-a");
    Device foreman("device-b");
    Office office;
    saveSheet(pumper, daysFrom("2025-10-13", 3));
    synchronise(pumper, office);
    synchronise(foreman, office);
    const auto seen = productionDay(wellOne, "2025-10-14", 200);
    const auto corrected = productionDay(wellOne, "2025-10-14", 250);
    must(foreman.log().append(updated(seen, corrected, 1)));
    synchronise(foreman, office);
    synchronise(pumper, office);

    const storage::TakenBack taken = takeBack(pumper);
    CHECK(taken.events.size() == 2);
    CHECK(taken.leftCount == 1);
    CHECK(oilOf(pumper) == std::map<std::string, std::int64_t>{{"2025-10-14", 250}});
    CHECK(refusalOf(pumper) == "nothing_to_undo"); // what was left is not asked about again

    synchronise(pumper, office);
    synchronise(foreman, office);
    CHECK(viewBytes(pumper.database.handle()) == viewBytes(foreman.database.handle()));
    CHECK(oilOf(foreman) == std::map<std::string, std::int64_t>{{"2025-10-14", 250}});
}

TEST_CASE("an entry that somebody corrected since is not deleted under them, and the refusal says so")
{
    Device pumper("device-a");
    Device foreman("device-b");
    Office office;
    const auto day = productionDay(wellOne, "2025-10-14", 200);
    must(pumper.log().append(created(day)));
    synchronise(pumper, office);
    synchronise(foreman, office);
    must(foreman.log().append(updated(day, productionDay(wellOne, "2025-10-14", 250), 1)));
    synchronise(foreman, office);
    synchronise(pumper, office);
    CHECK(refusalOf(pumper) == "changed_since");
    CHECK(oilOf(pumper) == std::map<std::string, std::int64_t>{{"2025-10-14", 250}});
}

TEST_CASE("of a group that the office refused in part, the rest is taken back")
{
    Device device;
    const auto sheet = saveSheet(device, daysFrom("2025-10-13", 3));
    storage::BatchAnswer answer;
    answer.failed.push_back({sheet[1].id, {"forbidden", "This well is not yours."}, false});
    answer.page.cursor = must(device.delivery().state()).cursor;
    must(device.delivery().applyAnswer(answer));
    const storage::TakenBack taken = takeBack(device);
    CHECK(taken.events.size() == 2);
    CHECK(taken.leftCount == 0);
    CHECK(oilOf(device).empty());
}
