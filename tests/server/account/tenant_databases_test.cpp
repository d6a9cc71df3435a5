// SPDX-License-Identifier: GPL-3.0-or-later
// security.md, 34: a tenant's role reaches its own database and no other.
#include "server/account/tenant_databases.h"

#include "server/postgres/connection.h"
#include "tests/server/support/test_postgres.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <unistd.h>

using namespace wellpulse;
using namespace wellpulse::server;
using Catch::Matchers::ContainsSubstring;

TEST_CASE("a tenant's role connects to its own database only, and is nobody special")
{
    // Names of their own, for a cluster that several test programs may share.
    const std::string first = "t" + std::to_string(getpid()) + "-a";
    const std::string second = "t" + std::to_string(getpid()) + "-b";
    const TenantDatabases databases(test::adminConninfo(), core::Bytes32{1});
    REQUIRE(databases.createControlDatabase());
    REQUIRE(databases.createControlDatabase());
    for (const std::string &tenant : {first, second, first}) // the third time over what is there
        REQUIRE(databases.provision(tenant));

    const std::string own = databases.conninfo(first).value();
    auto connection = postgres::Connection::open(own);
    REQUIRE(connection);
    CHECK(connection->run("CREATE TABLE t (n int)"));
    CHECK(connection->run("DROP TABLE t"));
    for (const std::string &foreign :
        {"wellpulse_t_" + second, std::string(controlDatabaseName), std::string("postgres")}) {
        INFO(foreign);
        const auto refused = postgres::Connection::open(own + " dbname='" + foreign + "'");
        REQUIRE_FALSE(refused);
        CHECK_THAT(refused.error().message, ContainsSubstring("permission denied"));
    }
    CHECK_FALSE(connection->run("CREATE ROLE intruder"));
    CHECK_FALSE(connection->run("CREATE DATABASE intruder"));

    const TenantDatabases stranger(test::adminConninfo(), core::Bytes32{2});
    CHECK_FALSE(postgres::Connection::open(stranger.conninfo(first).value())); // another secret, another password
    CHECK(databases.provision("Not A Tenant").error().code == "tenant_id_invalid");
}
