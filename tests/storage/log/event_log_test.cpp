// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/event/event_codec.h"
#include "core/time/civil_time.h"
#include "storage/driver/statement.h"
#include "storage/log/log_reader.h"
#include "storage/projection/production_reader.h"
#include "tests/storage/log_fixture.h"

using namespace wellpulse;
using namespace wellpulse::test;
using storage::LogReader;

TEST_CASE("an appended event is sealed, chained and read back to the same bytes")
{
    Device device;
    const auto first = must(device.log().append(created(productionDay(wellOne, "2025-10-20", 4250))));
    device.world.nowMs -= 5'000; // the wall clock may jump
    auto day = productionDay(wellOne, "2025-10-21", 100);
    day.notes = "Fu\xc3\x9f \"quoted\" \xf0\x9f\x9b\xa2";
    const auto second = must(device.log().append(created(day)));

    CHECK(first.deviceSeq == 1);
    CHECK(first.prevHash == core::Bytes32{});
    CHECK(first.timestamp == "2025-10-20T14:30:00.123Z");
    CHECK(second.deviceSeq == 2);
    CHECK(second.prevHash == first.hash);
    CHECK(second.hlc > first.hlc);
    CHECK(core::verifySeal(second, device.key()));

    const auto stored = must(LogReader(device.database.handle()).events({}));
    REQUIRE(stored.size() == 2);
    CHECK(core::toWire(stored[0].toEvent()) == core::toWire(second));
    CHECK(core::toWire(stored[1].toEvent()) == core::toWire(first));
    CHECK(stored[0].standing == storage::EventStanding::Pending);
    CHECK(stored[0].own);
}

TEST_CASE("the chain goes on after a restart")
{
    Device device;
    const auto first = must(device.log().append(created(productionDay(wellOne, "2025-10-20", 1))));
    device.reopen();
    device.world.nowMs -= 60'000;
    const auto second = must(device.log().append(created(productionDay(wellOne, "2025-10-21", 2))));
    CHECK(second.deviceSeq == 2);
    CHECK(second.prevHash == first.hash);
    CHECK(second.hlc > first.hlc);
}

TEST_CASE("two processes append to one log in turn")
{
    Device device;
    auto other = must(device.database.connect(storage::OpenMode::ReadWrite));
    DeviceWorld otherWorld;
    otherWorld.random.seed(7);
    auto otherLog = must(storage::EventLog::open(other.handle(), otherWorld.environment("device-a")));
    const auto first = must(device.log().append(created(productionDay(wellOne, "2025-10-20", 1))));
    const auto second = must(otherLog.append(created(productionDay(wellTwo, "2025-10-20", 2))));
    const auto third = must(device.log().append(created(productionDay(wellOne, "2025-10-21", 3))));
    CHECK(second.prevHash == first.hash);
    CHECK(third.prevHash == second.hash);
    CHECK(third.deviceSeq == 3);
}

TEST_CASE("the log and the feed refuse to be changed")
{
    Device device;
    Office office;
    must(device.log().append(created(productionDay(wellOne, "2025-10-20", 1))));
    must(device.log().append(created(productionDay(wellOne, "2025-10-21", 1))));
    synchronise(device, office);
    for (const char *sql :
        {"UPDATE event_log SET payload = '{}'", "DELETE FROM event_log WHERE seq = 1",
            "INSERT OR REPLACE INTO event_log SELECT * FROM event_log WHERE seq = 1",
            "INSERT OR REPLACE INTO event_log SELECT seq + 9, id, author, device_seq, prev_hash, hlc, timestamp, type, "
            "schema_version, aggregate, base, event_group, payload, extra, hash, signature FROM event_log WHERE seq = 1",
            "UPDATE feed SET disposition = 1", "DELETE FROM feed", "INSERT OR REPLACE INTO feed SELECT * FROM feed"}) {
        INFO(sql);
        CHECK(sqlite3_exec(device.database.handle(), sql, nullptr, nullptr, nullptr) == SQLITE_CONSTRAINT_TRIGGER);
    }
    CHECK(must(LogReader(device.database.handle()).statistics()).events == 2);
}

TEST_CASE("drafts given together are all written or none")
{
    Device device;
    must(device.log().append(created(productionDay(wellOne, "2025-10-20", 1))));
    const std::string before = viewBytes(device.database.handle());
    // The third cannot be written: what it takes back does not exist.
    std::vector<storage::EventDraft> drafts{created(productionDay(wellOne, "2025-10-21", 2)),
        created(productionDay(wellTwo, "2025-10-21", 3)), created(productionDay(wellTwo, "2025-10-22", 4))};
    drafts[2].undoes = core::Uuid{};
    const auto refused = device.log().appendAll(drafts);
    REQUIRE(!refused);
    CHECK(refused.error().code == "event_unknown");
    CHECK(viewBytes(device.database.handle()) == before);

    drafts[2].undoes.reset();
    const auto events = must(device.log().appendAll(drafts));
    CHECK(events.front().deviceSeq == 2);
    CHECK(events.back().deviceSeq == 4);
    CHECK(must(LogReader(device.database.handle()).statistics()).events == 4);
}

TEST_CASE("a full database keeps what was acknowledged and rolls back the rest")
{
    Device device;
    auto *connection = device.database.handle();
    must(storage::runScript(connection, "PRAGMA max_page_count = 120"));
    std::vector<core::Event> acknowledged;
    std::string refusal;
    for (int i = 0; i < 2000 && refusal.empty(); ++i) {
        auto day = productionDay(wellOne, core::CivilDate{18'000 + i}.toString(), i);
        day.notes = std::string(200, 'n');
        auto event = device.log().append(created(day));
        if (event)
            acknowledged.push_back(std::move(*event));
        else
            refusal = event.error().code;
    }
    CHECK(refusal == "disk_full");
    REQUIRE(acknowledged.size() > 20);
    const auto rows = must(storage::ProductionReader(connection).days({}));
    CHECK(rows.size() == acknowledged.size());
    CHECK(must(LogReader(connection).statistics()).events == static_cast<std::int64_t>(acknowledged.size()));

    must(storage::runScript(connection, "PRAGMA max_page_count = 100000"));
    const auto next = must(device.log().append(created(productionDay(wellTwo, "2025-10-21", 3))));
    CHECK(next.prevHash == acknowledged.back().hash);
    CHECK(next.deviceSeq == acknowledged.back().deviceSeq + 1);
}

TEST_CASE("envelopes with odd timestamps and unknown members survive storage")
{
    Device reader("device-b");
    DeviceWorld world;
    core::Event event;
    event.id = core::uuidV7(1, {});
    event.tenantId = "acme";
    event.deviceId = "device-z";
    event.userId = "user-9";
    event.deviceSeq = 17;
    event.hlc = {1'760'970'600'123, 0xffff};
    event.timestamp = "2025-10-20T16:30:00+02:00";
    event.aggregateId = dayId(wellOne, "2025-10-20");
    event.base = 0;
    event.group = "g";
    event.payload = core::toFields(productionDay(wellOne, "2025-10-20", 4250));
    event.extra = {{"future", {1, 2, 3}}};
    core::seal(event, world.environment("device-z").identity.key);
    Office office;
    office.receive({{event, core::toWire(event)}});
    synchronise(reader, office);
    const auto stored = must(LogReader(reader.database.handle()).events({}));
    REQUIRE(stored.size() == 1);
    CHECK(core::toWire(stored[0].toEvent()) == core::toWire(event));
    CHECK(!stored[0].own);
}
