// SPDX-License-Identifier: GPL-3.0-or-later
// What only PostgreSQL can do: two processes on one database, connections that die, rows that people read.
#include "core/event/event_seal.h"
#include "server/store/postgres_store.h"
#include "tests/server/support/test_office.h"
#include "tests/server/support/test_postgres.h"

#include <catch2/catch_test_macros.hpp>

#include <thread>

using namespace wellpulse;
using namespace wellpulse::server;
using namespace wellpulse::server::test;

namespace {

/// One database for every office that is opened: as several server processes have it.
class OneDatabase final : public StoreFactory {
public:
    Result<std::unique_ptr<TenantStore>> open(std::string_view) override
    {
        Result<std::unique_ptr<PostgresStore>> store = PostgresStore::open(conninfo, core::DeviceKey{7});
        if (!store)
            return std::move(store.error());
        return std::unique_ptr<TenantStore>(std::move(*store));
    }
    const std::string conninfo = newDatabase();
};

postgres::Connection connect(const std::string &conninfo)
{
    Result<postgres::Connection> connection = postgres::Connection::open(conninfo);
    REQUIRE(connection);
    return std::move(*connection);
}

constexpr const char *killOthers = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity "
                                   "WHERE datname = current_database() AND pid <> pg_backend_pid()";

} // namespace

TEST_CASE("two servers that write at once leave one feed without gaps")
{
    OneDatabase database;
    TestOffice one(database);
    TestOffice two(database);
    const core::Uuid well = one.addWell("Acme Well #1");
    TestDevice first(one, "one");
    TestDevice second(two, "two");
    std::vector<core::Json> batches[2];
    core::CivilDate date = *core::parseCivilDate("2024-01-01");
    for (int i = 0; i < 20; ++i) {
        std::vector<core::Event> events[2];
        for (int k = 0; k < 10; ++k, date = date.plusDays(1)) {
            events[0].push_back(first.production(well, date.toString(), "1.00"));
            events[1].push_back(second.production(well, date.toString(), "2.00")); // they meet on every day
        }
        batches[0].push_back(first.batch(events[0]));
        batches[1].push_back(second.batch(events[1]));
    }
    std::atomic<int> taken{0};
    const auto send = [&taken](TestOffice &office, const std::vector<core::Json> &list) {
        for (const core::Json &batch : list) {
            const Answer answer = office.post(batch);
            taken += static_cast<int>(answer.body.at("synced").size() + answer.body.at("conflicts").size());
        }
    };
    std::jthread other([&] { send(two, batches[1]); });
    send(one, batches[0]);
    other.join();
    CHECK(taken == 400);
    for (TestOffice *office : {&one, &two}) {
        ClientView view;
        view.pull(*office, first.start);
        CHECK(view.chainHolds);
        CHECK(view.cursor.at("seq") == 401);
        CHECK(view.states.size() == 201);
        CHECK(office->call(Method::Get, "/sync/state-hash").body.at("stateHash") == view.hash());
    }
}

TEST_CASE("full groups of two servers, decided ahead, leave one feed without gaps")
{
    OneDatabase database;
    TestOffice one(database);
    TestOffice two(database);
    const core::Uuid well = one.addWell("Acme Well #1");
    constexpr int devicesEach = 6;
    constexpr int batchesEach = 5;
    constexpr int batchEvents = 120;
    std::vector<std::vector<std::string>> bodies; // of each device; all enter the same days
    for (int i = 0; i < 2 * devicesEach; ++i) {
        TestDevice device(i % 2 == 0 ? one : two, "device " + std::to_string(i));
        core::CivilDate date = *core::parseCivilDate("2020-01-01");
        std::vector<std::string> &list = bodies.emplace_back();
        for (int batch = 0; batch < batchesEach; ++batch) {
            std::vector<core::Event> events;
            for (int k = 0; k < batchEvents; ++k, date = date.plusDays(1))
                events.push_back(device.production(well, date.toString(), std::to_string(i) + ".00"));
            list.push_back(device.batch(events).dump());
        }
    }
    std::vector<std::vector<Response>> responses(bodies.size());
    {
        std::vector<std::jthread> threads;
        for (std::size_t i = 0; i < bodies.size(); ++i) {
            threads.emplace_back([&, i] {
                for (const std::string &body : bodies[i])
                    responses[i].push_back((i % 2 == 0 ? one : two).respond(Method::Post, "/sync/batch", body));
            });
        }
    }
    std::size_t taken = 0;
    for (const std::vector<Response> &list : responses) {
        for (const Response &response : list) {
            const Answer answer = TestOffice::answerOf(response);
            taken += answer.body.at("synced").size() + answer.body.at("conflicts").size();
        }
    }
    constexpr int days = batchesEach * batchEvents;
    CHECK(taken == 2 * devicesEach * days);
    for (TestOffice *office : {&one, &two}) {
        ClientView view;
        view.pull(*office, {{"epoch", office->office().head()->epoch}, {"seq", 0}, {"feedHash", std::string(64, '0')}});
        CHECK(view.chainHolds);
        CHECK(view.cursor.at("seq") == 1 + 2 * devicesEach * days);
        CHECK(view.states.size() == 1 + days);
        CHECK(office->call(Method::Get, "/sync/state-hash").body.at("stateHash") == view.hash());
    }
}

TEST_CASE("a connection killed within a transaction loses and doubles nothing")
{
    OneDatabase database;
    TestOffice office(database);
    const core::Uuid well = office.addWell("Acme Well #1");
    TestDevice device(office, "one");
    postgres::Connection admin = connect(database.conninfo);
    const core::Event event = device.production(well, "2025-10-19", "1.00");
    LoadRequest request;
    request.deviceIds = {device.deviceId};
    WorkingSet working;
    const Status status = office.office().store().transact(working, request, [&admin](WorkingSet &set) -> Status {
        set.changes.devices.insert(set.devices.begin()->first);
        set.changes.answers.push_back({{"d", "k", {}}, "[]", 0});
        REQUIRE(admin.execute(killOthers));
        return {};
    });
    REQUIRE_FALSE(status);
    CHECK(status.error().code == "database_unavailable");
    CHECK(office.post(device.batch({event})).body.at("synced").size() == 1);
    REQUIRE(admin.execute(killOthers)); // now the idle ones
    CHECK(office.post(device.batch({event})).body.at("synced").size() == 1);
    CHECK(office.office().head()->seq == 2);
}

TEST_CASE("an event that claims a new place with an id that is taken is found out, and spoils nothing")
{
    OneDatabase database;
    TestOffice office(database);
    const core::Uuid well = office.addWell("Acme Well #1");
    TestDevice device(office, "one");
    const core::Event first = device.production(well, "2025-10-19", "1.00");
    CHECK(office.post(device.batch({first})).body.at("synced").size() == 1);
    TestDevice other(office, "other");
    core::Event same = other.production(well, "2025-10-16", "7.00");
    same.id = first.id;
    core::seal(same, other.key);
    other.lastHash = same.hash;
    const core::Event next = other.production(well, "2025-10-15", "8.00");
    for (int time = 0; time < 2; ++time) { // the second time both places are taken
        const Answer answer = office.post(other.batch({same, next}));
        CHECK(answer.body.at("synced") == core::Json{next.id.toString()});
        REQUIRE(answer.body.at("failed").size() == 1);
        CHECK(answer.body.at("failed")[0].at("code") == "id_collision");
    }
    CHECK(office.office().head()->seq == 3);
}

TEST_CASE("people read wells and production in psql")
{
    OneDatabase database;
    TestOffice office(database);
    const core::Uuid well = office.addWell("Acme Well #1");
    TestDevice device(office, "one");
    REQUIRE(office.post(device.batch({device.production(well, "2025-10-19", "42.50")})).status == 200);
    postgres::Connection connection = connect(database.conninfo);
    const auto rows = connection.execute("SELECT production_date::text, oil_volume::text, gas_volume::text, "
                                         "water_volume IS NULL, entry_method, created_by, deleted_at IS NULL "
                                         "FROM production_data WHERE well_id = $1",
        postgres::Parameters().uuid(well));
    REQUIRE(rows);
    REQUIRE(rows->rowCount() == 1);
    CHECK(rows->text(0, 0) == "2025-10-19");
    CHECK(rows->text(0, 1) == "42.50");
    CHECK(rows->text(0, 2) == "10.00");
    CHECK(rows->boolean(0, 3));
    CHECK(rows->text(0, 4) == "ELECTRON");
    CHECK(rows->text(0, 5) == userId);
    CHECK(rows->boolean(0, 6));
    const auto wells = connection.execute("SELECT name FROM well");
    REQUIRE(wells);
    CHECK(wells->text(0, 0) == "Acme Well #1");
}

TEST_CASE("a database of a later program is refused")
{
    const std::string conninfo = newDatabase();
    REQUIRE(PostgresStore::open(conninfo, {}));
    REQUIRE(connect(conninfo).run("INSERT INTO schema_version (version) VALUES (1000)"));
    const auto again = PostgresStore::open(conninfo, {});
    REQUIRE_FALSE(again);
    CHECK(again.error().code == "schema_too_new");
}

TEST_CASE("statements fail with stable codes, and a transaction is left behind by none")
{
    postgres::Connection connection = connect(newDatabase());
    REQUIRE(connection.run("CREATE TABLE t (id int PRIMARY KEY, body text)"));
    REQUIRE(connection.execute("INSERT INTO t VALUES ($1, $2)", postgres::Parameters().int4(1).text("x")));
    CHECK(connection.execute("INSERT INTO t VALUES ($1, $2)", postgres::Parameters().int4(1).text("y")).error().code
        == "database_duplicate");
    CHECK(connection.execute("SELECT nothing").error().code == "database_error");
    {
        const auto transaction = postgres::Transaction::begin(connection);
        REQUIRE(transaction);
        REQUIRE(connection.execute("DELETE FROM t"));
    }
    CHECK_FALSE(connection.inTransaction());
    CHECK(connection.execute("SELECT count(*) FROM t")->int8(0, 0) == 1);
    CHECK(postgres::Connection::open("host=/nowhere connect_timeout=1").error().code == "database_unavailable");
}
