// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/log/log_reader.h"
#include "storage/projection/production_reader.h"
#include "storage/projection/well_reader.h"
#include "tests/storage/log_fixture.h"

using namespace wellpulse;
using namespace wellpulse::test;
using core::Fluid;

namespace {

core::CivilDate date(std::string_view text)
{
    return *core::parseCivilDate(text);
}

std::vector<std::string> datesOf(const std::vector<storage::ProductionRecord> &records)
{
    std::vector<std::string> dates;
    for (const auto &record : records)
        dates.push_back(record.day.date.toString());
    return dates;
}

} // namespace

TEST_CASE("a well's days come in order, in a range, in pages, without the deleted ones")
{
    Device device;
    for (const auto *day : {"2025-10-22", "2025-10-20", "2025-10-21", "2025-10-24"})
        must(device.log().append(created(productionDay(wellOne, day, 100))));
    must(device.log().append(created(productionDay(wellTwo, "2025-10-21", 200))));
    must(device.log().append(deleted(productionDay(wellOne, "2025-10-21", 100))));
    const storage::ProductionReader reader(device.database.handle());
    using Dates = std::vector<std::string>;
    CHECK(datesOf(must(reader.days({.well = wellOne}))) == Dates{"2025-10-20", "2025-10-22", "2025-10-24"});
    CHECK(datesOf(must(reader.days({.well = wellOne, .from = date("2025-10-21"), .to = date("2025-10-23")})))
        == Dates{"2025-10-22"});
    CHECK(datesOf(must(reader.days({.well = wellOne, .newestFirst = true, .limit = 2, .offset = 1})))
        == Dates{"2025-10-22", "2025-10-20"});
    CHECK(datesOf(must(reader.days({}))) == Dates{"2025-10-20", "2025-10-22", "2025-10-24", "2025-10-21"});
    CHECK(datesOf(must(reader.days({.from = date("2025-10-21"), .to = date("2025-10-22")})))
        == Dates{"2025-10-22", "2025-10-21"});
    CHECK(datesOf(must(reader.days({.limit = 1, .offset = 3}))) == Dates{"2025-10-21"});
    CHECK(!must(reader.day(wellOne, date("2025-10-21"))));
    CHECK(must(reader.day(wellTwo, date("2025-10-21")))->day == productionDay(wellTwo, "2025-10-21", 200));
    CHECK(!must(reader.day(*core::parseUuid("33333333-3333-7333-8333-333333333333"), date("2025-10-21"))));
    CHECK(must(reader.state(dayId(wellOne, "2025-10-21")))->deleted);
    CHECK(!must(reader.state(dayId(wellOne, "2001-01-01"))));
}

TEST_CASE("the day before and the week's mean look no further than asked")
{
    Device device;
    must(device.log().append(created(productionDay(wellOne, "2025-10-10", 900))));
    must(device.log().append(created(productionDay(wellOne, "2025-10-18", 100))));
    auto partly = productionDay(wellOne, "2025-10-19", 0);
    partly.reading(Fluid::Oil) = {};
    must(device.log().append(created(partly)));
    must(device.log().append(created(productionDay(wellOne, "2025-10-20", 201))));
    must(device.log().append(created(productionDay(wellOne, "2025-10-21", 555))));
    const storage::ProductionReader reader(device.database.handle());
    CHECK(must(reader.dayBefore(wellOne, date("2025-10-21")))->day.date == date("2025-10-20"));
    CHECK(!must(reader.dayBefore(wellOne, date("2025-10-18"))));
    CHECK(must(reader.dayBefore(wellOne, date("2025-10-18"), 8))->day.date == date("2025-10-10"));
    const auto averages = must(reader.averagesBefore(wellOne, date("2025-10-21")));
    CHECK(averages[0].volume == core::Volume{151}); // (1.00 + 2.01) / 2, half up; the 10th is too far back
    CHECK(averages[0].days == 2);
    CHECK(averages[1].days == 3);
    CHECK(!averages[2].volume);
}

TEST_CASE("wells come in route order, those without a place last")
{
    Device device;
    const auto well = [&](const core::Uuid &id, const char *name, int order) {
        storage::EventDraft draft;
        draft.eventType = core::EventType::WellCreated;
        draft.aggregateType = core::AggregateType::Well;
        draft.aggregateId = id;
        core::Well fields{
            .name = name, .api = "", .latitude = "31.845700", .longitude = "-102.367600", .routeOrder = order};
        draft.payload = core::toFields(fields);
        must(device.log().append(draft));
        return fields;
    };
    const auto third = *core::parseUuid("33333333-3333-7333-8333-333333333333");
    well(wellOne, "Zulu", 0);
    well(third, "Alpha", 0);
    const auto second = well(wellTwo, "Mike", 2);
    const auto wells = must(storage::WellReader(device.database.handle()).wells());
    REQUIRE(wells.size() == 3);
    CHECK(wells[0].id == wellTwo);
    CHECK(wells[0].well == second);
    CHECK(wells[1].id == third);
    CHECK(must(storage::WellReader(device.database.handle()).well(wellOne))->well.name == "Zulu");
    CHECK(!must(storage::WellReader(device.database.handle()).well(dayId(wellOne, "2025-10-20"))));

    must(device.log().append(created(productionDay(wellTwo, "2025-10-20", 1))));
    CHECK(must(storage::LogReader(device.database.handle()).queue()).back().wellName == "Mike");
}

TEST_CASE("the audit trail is filtered by type, aggregate and time, newest first")
{
    Device device;
    const auto first = must(device.log().append(created(productionDay(wellOne, "2025-10-20", 1))));
    device.world.nowMs += 1000;
    const auto second = must(device.log().append(created(productionDay(wellOne, "2025-10-21", 1))));
    const auto third = must(device.log().append(deleted(productionDay(wellOne, "2025-10-20", 1))));
    const storage::LogReader reader(device.database.handle());
    const auto ids = [&](const storage::EventFilter &filter) {
        std::vector<core::Uuid> found;
        for (const auto &logged : must(reader.events(filter)))
            found.push_back(logged.event.id);
        return found;
    };
    using Ids = std::vector<core::Uuid>;
    CHECK(ids({}) == Ids{third.id, second.id, first.id});
    CHECK(ids({.limit = 1}) == Ids{third.id});
    CHECK(ids({.type = core::EventType::ProductionCreated}) == Ids{second.id, first.id});
    CHECK(ids({.aggregate = first.aggregateId}) == Ids{third.id, first.id});
    CHECK(ids({.sinceMs = device.world.nowMs}) == Ids{third.id, second.id});
    CHECK(must(reader.event(second.id))->toEvent() == second);
    CHECK(!must(reader.event(core::Uuid{})));
}

TEST_CASE("undo goes back one own entry after the other, across restarts")
{
    Device device;
    const storage::LogReader reader(device.database.handle());
    CHECK(must(reader.undoTargets()).empty());
    const auto day = productionDay(wellOne, "2025-10-20", 100);
    auto edited = day;
    edited.notes = "edited";
    const auto first = must(device.log().append(created(day)));
    const auto second = must(device.log().append(updated(day, edited)));

    auto targets = must(reader.undoTargets());
    REQUIRE(targets.size() == 1);
    CHECK(targets[0].event == second);
    CHECK(targets[0].before.fields == shownFields(core::toFields(day)));
    CHECK(targets[0].now.fields == shownFields(core::toFields(edited)));
    auto back = updated(edited, day);
    back.undoes = second.id;
    must(device.log().append(back));

    device.reopen();
    targets = must(reader.undoTargets());
    REQUIRE(targets.size() == 1);
    CHECK(targets[0].event == first);
    auto gone = deleted(day);
    gone.undoes = first.id;
    must(device.log().append(gone));
    CHECK(must(reader.undoTargets()).empty());
}

TEST_CASE("statistics tell what support asks first")
{
    Device device;
    must(device.log().append(created(productionDay(wellOne, "2025-10-20", 100))));
    const auto statistics = must(storage::LogReader(device.database.handle()).statistics());
    CHECK(statistics.events == 1);
    CHECK(statistics.pending == 1);
    CHECK(statistics.databaseBytes > 4096);
    CHECK(statistics.schemaVersion == storage::latestSchemaVersion());
    CHECK(statistics.cipherVersion.starts_with("4."));
    CHECK(!statistics.lastSyncAtMs);
}
