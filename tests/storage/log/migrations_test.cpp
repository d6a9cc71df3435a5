// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/driver/statement.h"
#include "storage/log/identity.h"
#include "storage/log/migrations.h"
#include "storage/log/next_feed.h"
#include "tests/storage/test_database.h"

using namespace wellpulse;
using namespace wellpulse::test;

TEST_CASE("migrating twice changes nothing the second time")
{
    TestDatabase database;
    CHECK(must(storage::schemaVersion(database.handle())) == 0);
    CHECK(must(storage::migrate(database.handle())) == storage::latestSchemaVersion());
    must(storage::runScript(
        database.handle(), "INSERT INTO author (ref, device, user, tenant, own) VALUES (1, 'd', 'u', 't', 1)"));
    CHECK(must(storage::migrate(database.handle())) == storage::latestSchemaVersion());
    auto count = must(storage::Statement::prepare(database.handle(), "SELECT count(*) FROM author"));
    must(count.step());
    CHECK(count.int64(0) == 1);
}

TEST_CASE("a migration that fails leaves the database as it was")
{
    TestDatabase database;
    must(storage::runScript(database.handle(), "CREATE TABLE feed (whatever)")); // in the way of the first migration
    CHECK(!storage::migrate(database.handle()));
    CHECK(must(storage::schemaVersion(database.handle())) == 0);
    must(storage::runScript(database.handle(), "DROP TABLE feed"));
    CHECK(must(storage::migrate(database.handle())) == storage::latestSchemaVersion());
}

TEST_CASE("a database of before there were identities knows its own device as its identity")
{
    TestDatabase database;
    CHECK(must(storage::migrateTo(database.handle(), 4)) == 4);
    must(storage::runScript(database.handle(),
        "INSERT INTO author VALUES (1, 'mine', 'u', 't', 1); INSERT INTO author VALUES (2, 'theirs', 'v', 't', 0)"));
    CHECK(must(storage::migrate(database.handle())) == storage::latestSchemaVersion());
    CHECK(must(storage::identities(database.handle())) == std::vector<std::string>{"mine"});
}

TEST_CASE("a feed that was half collected before its conflicts were kept apart is collected anew")
{
    TestDatabase database;
    CHECK(must(storage::migrateTo(database.handle(), 7)) == 7);
    must(storage::runScript(database.handle(), "INSERT INTO next_epoch VALUES (1, 'epoch-2', 5, zeroblob(32), 0)"));
    REQUIRE(must(storage::loadNextEpoch(database.handle())));
    CHECK(must(storage::migrate(database.handle())) == storage::latestSchemaVersion());
    CHECK_FALSE(must(storage::loadNextEpoch(database.handle())));
}

TEST_CASE("a database from a newer program is refused with a sentence")
{
    TestDatabase database;
    must(storage::migrate(database.handle()));
    must(storage::runScript(database.handle(), "INSERT INTO schema_version VALUES (9999)"));
    const auto refused = storage::migrate(database.handle());
    REQUIRE(!refused);
    CHECK(refused.error().code == "database_too_new");
    CHECK(refused.error().message.find("newer") != std::string::npos);
}
