// SPDX-License-Identifier: GPL-3.0-or-later
// Scenarios 12 to 15 and 28 to 31, whole devices at the real office: repeats, gaps, lost answers, sign-ins, upgrades.
#include "core/event/event_codec.h"
#include "storage/driver/statement.h"
#include "storage/log/migrations.h"
#include "storage/vault/open_database.h"
#include "tests/scenarios/laptop.h"

#include <catch2/catch_test_macros.hpp>

using namespace wellpulse;
using namespace wellpulse::test;
using storage::EventStanding;

namespace {

struct Field {
    RealOffice office;
    std::string well = office.addWell("Acme Fed 3-2H");
    Laptop laptop{office, "laptop"};
    Laptop other{office, "other", "second@acme.test"};
    void agree() { requireAgreement(office, {&laptop, &other}); }
    std::int64_t entries() { return office.tenant().head()->seq; }
};

std::vector<std::string> namesOf(sqlite3 *database, std::string_view sql)
{
    auto query = storage::Statement::prepare(database, sql);
    REQUIRE(query);
    std::vector<std::string> names;
    REQUIRE(query->forEachRow([&](const storage::Statement &row) { names.emplace_back(row.text(0)); }));
    return names;
}

void run(sqlite3 *database, const std::string &sql)
{
    INFO(sql);
    REQUIRE(storage::runScript(database, sql.c_str()));
}

/// A database as the first version of the program had left it: its schema, and of what is there all that had a place in it.
void takeToFirstSchema(sqlite3 *database)
{
    constexpr std::string_view tables
        = "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' "
          "AND name NOT LIKE 'equipment_search_%'";
    run(database, "PRAGMA foreign_keys = OFF");
    for (const std::string &trigger : namesOf(database, "SELECT name FROM main.sqlite_master WHERE type = 'trigger'"))
        run(database, "DROP TRIGGER " + trigger);
    for (const std::string &table : namesOf(database, tables)) {
        run(database, "CREATE TEMP TABLE kept_" + table + " AS SELECT * FROM main." + table);
        run(database, "DROP TABLE main." + table);
    }
    REQUIRE(storage::migrateTo(database, 1).value() == 1);
    for (const std::string &table : namesOf(database, tables)) {
        std::string columns; // those that had a place
        for (const std::string &column : namesOf(database, "SELECT name FROM main.pragma_table_info('" + table + "')"))
            columns += (columns.empty() ? "" : ", ") + column;
        if (table != "schema_version")
            run(database,
                "DELETE FROM main." + table + "; INSERT INTO main." + table + " SELECT " + columns + " FROM kept_"
                    + table);
    }
    for (const std::string &table : namesOf(database, "SELECT name FROM temp.sqlite_master WHERE type = 'table'"))
        run(database, "DROP TABLE temp." + table);
    run(database, "PRAGMA foreign_keys = ON");
}

std::vector<std::string> codesOf(const core::Json &answer)
{
    std::vector<std::string> codes;
    for (const core::Json &failure : answer.at("failed"))
        codes.push_back(failure.at("code"));
    return codes;
}

} // namespace

TEST_CASE("scenario 12: a batch said five times more counts once, and is answered alike")
{
    Field field;
    field.laptop.record(field.well, 1, "41.00");
    field.laptop.record(field.well, 2, "42.00");
    const std::int64_t before = field.entries();
    const auto events = field.laptop.waiting();
    const core::Json first = field.laptop.post(events);
    CHECK(first.at("synced").size() == 2);
    for (int i = 0; i < 4; ++i)
        CHECK(field.laptop.post(events).at("synced") == first.at("synced"));
    field.laptop.line().saidAgain = 5; // byte by byte the same, by the engine itself
    field.agree();
    CHECK(field.entries() == before + 2);
    CHECK(field.other.shows(field.well, 1) == "41.00");
}

TEST_CASE("scenario 13: an event sent again with another content changes nothing: the first one stands")
{
    Field field;
    field.laptop.record(field.well, 1, "41.00");
    const auto waiting = field.laptop.waiting();
    REQUIRE(waiting.size() == 1);
    CHECK(field.laptop.post(waiting).at("synced").size() == 1);
    auto altered = core::eventFromJson(waiting.front()).value();
    altered.payload["oilVolume"] = "99.00";
    SECTION("under its old seal")
    {
        CHECK(codesOf(field.laptop.post({core::toJson(altered)})) == std::vector<std::string>{"bad_signature"});
    }
    SECTION("sealed anew with the device's key")
    {
        core::seal(altered, field.laptop.store().log().identity().key);
        CHECK(codesOf(field.laptop.post({core::toJson(altered)})) == std::vector<std::string>{"id_collision"});
    }
    field.agree();
    CHECK(field.other.shows(field.well, 1) == "41.00");
}

TEST_CASE("scenario 14: an event that comes before its turn waits for the one before it")
{
    Field field;
    field.laptop.record(field.well, 1, "41.00");
    field.laptop.record(field.well, 2, "42.00");
    const auto waiting = field.laptop.waiting();
    REQUIRE(waiting.size() == 2);
    const core::Json early = field.laptop.post({waiting.back()});
    CHECK(codesOf(early) == std::vector<std::string>{"seq_gap"});
    CHECK(early.at("failed").front().at("expectedSeq") == waiting.front().at("deviceSeq"));
    CHECK(early.at("failed").front().at("retryable") == true);
    CHECK(field.laptop.post({waiting.back(), waiting.front()}).at("synced").size()
        == 2); // within a batch order is no matter
    field.agree();
    CHECK(field.other.shows(field.well, 2) == "42.00");
}

TEST_CASE("scenario 15: an answer lost after the office had committed costs a retry and nothing else")
{
    Field field;
    const auto day = field.laptop.record(field.well, 1, "41.00");
    const std::int64_t before = field.entries();
    field.laptop.line().answersLost = 1;
    const auto report = field.laptop.sync();
    REQUIRE(report.failure);
    CHECK(report.failure->errorClass == sync::ErrorClass::Retry);
    CHECK(field.laptop.pending() == 1);
    CHECK(field.entries() == before + 1); // it is there already
    field.agree();
    CHECK(field.entries() == before + 1);
    CHECK(field.laptop.standing(day) == EventStanding::Applied);
}

TEST_CASE("scenario 28: a token that expires between two batches is renewed, and the rest goes out in the same round")
{
    Field field;
    std::vector<storage::EventDraft> drafts;
    for (int i = 0; i < 501; ++i) { // one more than a batch holds
        const core::Uuid id = field.laptop.newId();
        core::Equipment equipment;
        equipment.wellId = field.well;
        drafts.push_back({core::EventType::EquipmentCreated, core::AggregateType::Equipment, id, {}, {},
            core::toFields(equipment), {}});
    }
    REQUIRE(field.laptop.store().log().appendAll(drafts));
    const std::int64_t start = field.office.nowMs;
    QObject::connect(&field.laptop.engine(), &sync::SyncEngine::answerApplied, &field.laptop.engine(),
        [&] { field.office.nowMs = start + 16 * 60'000; }); // only the office knows that the token's time is over
    const auto report = field.laptop.sync();
    CHECK_FALSE(report.failure);
    CHECK(report.pushed == 501);
    field.other.nowMs += 16 * 60'000;
    field.agree();
}

TEST_CASE(
    "scenario 29: another person's sign-in sends nothing of what waits; its author's does, under the author's name")
{
    Field field;
    const auto day = field.laptop.record(field.well, 1, "41.00");
    field.laptop.signIn("second@acme.test");
    const auto report = field.laptop.sync();
    REQUIRE(report.failure);
    CHECK(field.laptop.pending() == 1);
    CHECK(field.laptop.standing(day) == EventStanding::Pending);
    field.laptop.signIn("demo@acme.test");
    field.agree();
    const auto arrived = field.other.store().reader().event(day.id);
    REQUIRE((arrived && *arrived));
    CHECK((*arrived)->event.userId == field.laptop.store().log().identity().userId);
    CHECK((*arrived)->event.userId != field.other.store().log().identity().userId);
}

TEST_CASE("scenario 30: a thousand events that waited in a database of the first schema go out after the upgrade")
{
    Field field;
    std::vector<storage::EventDraft> drafts;
    for (int i = 0; i < 1'000; ++i) {
        core::Equipment equipment;
        equipment.wellId = field.well;
        equipment.serialNumber = "S-" + std::to_string(i);
        drafts.push_back({core::EventType::EquipmentCreated, core::AggregateType::Equipment, field.laptop.newId(), {},
            {}, core::toFields(equipment), {}});
    }
    REQUIRE(field.laptop.store().log().appendAll(drafts));
    field.laptop.reopen(takeToFirstSchema);
    CHECK(storage::schemaVersion(field.laptop.store().connection()).value() == storage::latestSchemaVersion());
    CHECK(field.laptop.pending() == 1'000);
    field.agree();
    CHECK(field.other.store().equipment().list().value().size() == 1'000);
}

TEST_CASE("scenario 31: a revoked device keeps all it has and sends nothing more")
{
    Field field;
    field.agree();
    field.laptop.record(field.well, 1, "41.00");
    const std::int64_t before = field.entries();
    field.office.suspend(field.laptop.store().log().identity().deviceId);
    const auto report = field.laptop.sync();
    REQUIRE(report.failure);
    CHECK(report.failure->errorClass == sync::ErrorClass::Hold);
    CHECK(report.failure->error.code == "device_suspended");
    CHECK(field.laptop.pending() == 1);
    CHECK(field.laptop.shows(field.well, 1) == "41.00");
    CHECK(field.entries() == before);
    field.laptop.record(field.well, 2, "42.00"); // work goes on
    CHECK(field.laptop.pending() == 2);
}
