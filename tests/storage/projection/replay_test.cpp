// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/event/event_codec.h"
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

/// Some of everything: confirmed, pending, deleted, refused.
void fill(Device &device, Office &office)
{
    for (int i = 0; i < 12; ++i) {
        auto day = productionDay(i % 2 == 0 ? wellOne : wellTwo, core::CivilDate{20'000 + i}.toString(), i);
        day.notes = "day " + std::to_string(i);
        must(device.log().append(created(day)));
    }
    synchronise(device, office);
    const auto first = productionDay(wellOne, core::CivilDate{20'000}.toString(), 0);
    must(device.log().append(deleted(first, 1)));
    must(device.log().append(created(productionDay(wellOne, "2025-10-30", 1))));
}

std::vector<std::string> problemsAfter(const char *sql)
{
    Device device;
    Office office;
    fill(device, office);
    auto *connection = device.database.handle();
    REQUIRE(must(storage::verifyLog(connection, device.key())).problems.empty());
    must(storage::runScript(connection,
        "PRAGMA foreign_keys = OFF; DROP TRIGGER event_log_keeps_rows; DROP TRIGGER event_log_keeps_values; "
        "DROP TRIGGER feed_keeps_rows; DROP TRIGGER feed_keeps_values"));
    must(storage::runScript(connection, sql));
    return must(storage::verifyLog(connection, device.key())).problems;
}

} // namespace

TEST_CASE("views that were lost come back the same by a rebuild")
{
    Device device;
    Office office;
    fill(device, office);
    auto *connection = device.database.handle();
    const auto before = viewBytes(connection);
    const auto hash = must(storage::viewHash(connection));
    must(storage::runScript(connection, "DELETE FROM production_view"));
    CHECK(must(storage::rebuildViews(connection, {})) == 14);
    CHECK(viewBytes(connection) == before);
    CHECK(must(storage::viewHash(connection)) == hash);
}

TEST_CASE("a rebuild with a second reader gives the same")
{
    Device device;
    Office office;
    fill(device, office);
    const auto before = viewBytes(device.database.handle());
    must(storage::runScript(device.database.handle(), "DELETE FROM production_view"));
    must(storage::rebuildViews(device.database.handle(), [&device] {
        return storage::openDatabase(device.database.path(), device.database.key(), storage::OpenMode::ReadOnly);
    }));
    CHECK(viewBytes(device.database.handle()) == before);
}

TEST_CASE("verify finds whatever is altered, and says so in a sentence")
{
    const auto sql = GENERATE(as<const char *>(),
        "UPDATE event_log SET payload = replace(payload, 'day 3', 'day 4') WHERE payload LIKE '%day 3%'",
        "UPDATE event_log SET timestamp = timestamp + 1 WHERE seq = 5",
        "UPDATE event_log SET hlc = hlc + 1 WHERE seq = 5", "UPDATE event_log SET id = randomblob(16) WHERE seq = 5",
        "UPDATE event_log SET hash = randomblob(32) WHERE seq = 5",
        "UPDATE event_log SET signature = zeroblob(32) WHERE seq = 5",
        "UPDATE event_log SET prev_hash = zeroblob(32) WHERE seq = 5", "UPDATE event_log SET base = 3 WHERE seq = 5",
        "UPDATE event_log SET event_group = 'x' WHERE seq = 5", "UPDATE event_log SET type = 12 WHERE seq = 5",
        "UPDATE event_log SET schema_version = 2 WHERE seq = 5", "UPDATE event_log SET aggregate = 1 WHERE seq = 5",
        "UPDATE event_log SET device_seq = 77 WHERE seq = 5", "UPDATE event_log SET payload = 'no json' WHERE seq = 5",
        "UPDATE author SET user = 'somebody'", "DELETE FROM event_log WHERE seq = 5",
        "DELETE FROM event_log WHERE seq = 14", "DELETE FROM feed WHERE seq = 5", "DELETE FROM feed WHERE seq = 12",
        "UPDATE feed SET disposition = 4 WHERE seq = 5", "UPDATE feed SET effect = '{}' WHERE seq = 5",
        "DELETE FROM outbox WHERE event = 14", "UPDATE production_view SET oil = oil + 1 WHERE notes = 'day 3'",
        "DELETE FROM production_view WHERE notes = 'day 3'",
        "UPDATE production_view SET rest = '{}' WHERE notes = 'day 3'");
    CAPTURE(sql);
    const auto problems = problemsAfter(sql);
    REQUIRE(!problems.empty());
    CHECK(problems.front().back() == '.');
}

TEST_CASE("days whose fields are unusual are shown, replayed and hashed like any")
{
    Device writer("device-b");
    Office office;
    auto odd = productionDay(wellOne, "2025-10-20", 4250);
    odd.notes = ""; // not the same as none
    auto oddDraft = created(odd);
    oddDraft.payload["provenance"] = {{"oilVolume", "GUESSED"}};
    oddDraft.payload["futureField"] = {{"a", 1}};
    must(writer.log().append(oddDraft));
    auto nowhere = created(productionDay(wellOne, "2025-10-21", 1));
    nowhere.payload.erase("wellId");
    must(writer.log().append(nowhere));
    auto stranger = created(productionDay(wellOne, "2025-10-20", 99)); // claims a day that is another aggregate's
    stranger.aggregateId = wellTwo;
    must(writer.log().append(stranger));
    storage::EventDraft pump;
    pump.eventType = core::EventType::EquipmentCreated;
    pump.aggregateType = core::AggregateType::Equipment;
    pump.aggregateId = wellTwo;
    pump.payload = {{"serialNumber", "P-1"}, {"status", "OPERATIONAL"}};
    must(writer.log().append(pump));
    auto check = [&](Device &device) {
        auto *connection = device.database.handle();
        CHECK(must(storage::verifyLog(connection, device.key())).problems.empty());
        const auto days = must(storage::ProductionReader(connection).days({}));
        REQUIRE(days.size() == 1);
        CHECK(days[0].day.notes == "");
        CHECK(days[0].day.reading(core::Fluid::Oil).volume == core::Volume{4250});
        const auto state = must(storage::ProductionReader(connection).state(dayId(wellOne, "2025-10-20")));
        REQUIRE(state);
        CHECK(state->fields == shownFields(oddDraft.payload));
        const auto bytes = viewBytes(connection);
        must(storage::rebuildViews(connection, {}));
        CHECK(viewBytes(connection) == bytes);
    };
    check(writer);
}
