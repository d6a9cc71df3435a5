// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/postgres/copy_in.h"
#include "tests/server/support/test_postgres.h"

#include <catch2/catch_test_macros.hpp>

using namespace wellpulse;
using namespace wellpulse::server;
using namespace wellpulse::server::postgres;

namespace {

constexpr const char *twoCopies
    = "BEGIN; SELECT 7; COPY one FROM STDIN (FORMAT binary); COPY other FROM STDIN (FORMAT binary)";

Connection withTwoTables()
{
    Result<Connection> connection = Connection::open(test::newDatabase());
    REQUIRE(connection);
    REQUIRE(connection->run("CREATE TABLE one (n int PRIMARY KEY); CREATE TABLE other (n int PRIMARY KEY)"));
    return std::move(*connection);
}

std::string rowsOf(std::initializer_list<int> numbers)
{
    CopyRows rows;
    for (const int number : numbers)
        appendInt4Field(rows.row(1), number);
    return rows.takeChunk();
}

std::int64_t count(Connection &connection, const std::string &table)
{
    const Result<QueryResult> rows = connection.execute("SELECT count(*) FROM " + table);
    REQUIRE(rows);
    return rows->int8(0, 0);
}

} // namespace

TEST_CASE("rows of two tables go in by one message")
{
    Connection connection = withTwoTables();
    {
        Result<CopyIn> copy = CopyIn::ask(connection, twoCopies);
        REQUIRE(copy);
        REQUIRE(copy->statement());
        const Result<QueryResult> seven = copy->statement();
        REQUIRE(seven);
        CHECK(seven->text(0, 0) == "7");
        REQUIRE(copy->send(rowsOf({1, 2, 3})));
        CHECK(copy->finish() == 3);
        REQUIRE(copy->send(rowsOf({1, 2})));
        REQUIRE(copy->sendEnd());
        REQUIRE(copy->sendEnd());
        CHECK(copy->finish() == 2);
    }
    REQUIRE(connection.run("COMMIT"));
    CHECK(count(connection, "one") == 3);
    CHECK(count(connection, "other") == 2);
}

TEST_CASE("what was asked for and is not wanted any more leaves the transaction as it was")
{
    Connection connection = withTwoTables();
    {
        Result<CopyIn> copy = CopyIn::ask(connection, twoCopies);
        REQUIRE(copy);
        SECTION("before anything was read") { }
        SECTION("after the statements")
        {
            REQUIRE(copy->statement());
            REQUIRE(copy->statement());
        }
    }
    REQUIRE(connection.run("INSERT INTO one VALUES (9)")); // not "current transaction is aborted"
    REQUIRE(connection.run("COMMIT"));
    CHECK(count(connection, "one") == 1);
}

TEST_CASE("rows that are called off are not there, and the connection serves on")
{
    Connection connection = withTwoTables();
    {
        Result<CopyIn> copy = CopyIn::ask(connection, twoCopies);
        REQUIRE(copy);
        REQUIRE(copy->statement());
        REQUIRE(copy->statement());
        REQUIRE(copy->send(rowsOf({1, 2, 3})));
    }
    CHECK(!connection.run("INSERT INTO one VALUES (9)"));
    REQUIRE(connection.run("ROLLBACK"));
    CHECK(count(connection, "one") == 0);
}

TEST_CASE("a row that cannot be taken is told with its cause, and the connection serves on")
{
    Connection connection = withTwoTables();
    {
        Result<CopyIn> copy = CopyIn::ask(connection, twoCopies);
        REQUIRE(copy);
        REQUIRE(copy->statement());
        REQUIRE(copy->statement());
        REQUIRE(copy->send(rowsOf({1, 1})));
        const Result<std::int64_t> taken = copy->finish();
        REQUIRE(!taken);
        CHECK(taken.error().code == "database_duplicate");
    }
    REQUIRE(connection.run("ROLLBACK"));
    CHECK(count(connection, "one") == 0);
}
