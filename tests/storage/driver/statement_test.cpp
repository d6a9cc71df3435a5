// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/driver/statement.h"
#include "tests/storage/test_database.h"
#include "tests/support/qt_printing.h"

#include <array>

using namespace wellpulse::test;
using wellpulse::storage::blobOf;
using wellpulse::storage::BlobView;
using wellpulse::storage::runScript;
using wellpulse::storage::Statement;

TEST_CASE("a statement binds, steps and reads without a copy")
{
    TestDatabase file;
    must(runScript(file.handle(), "CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, hash BLOB, depth REAL)"));
    Statement insert = must(Statement::prepare(file.handle(), "INSERT INTO t VALUES (?, ?, ?, ?)"));
    const std::array<unsigned char, 3> hash{1, 0, 255};
    insert.bindAll(1, std::string_view("first"), blobOf(hash), 1.5);
    must(insert.run());
    insert.bindAll(std::int64_t(2), std::optional<std::string_view>(), nullptr, std::optional<double>(2.5));
    must(insert.run());
    insert.bindAll(3U, std::string_view(), BlobView(), 0.0);
    must(insert.run());

    Statement read = must(Statement::prepare(file.handle(), "SELECT id, name, hash, depth FROM t ORDER BY id"));
    REQUIRE(must(read.step()));
    CHECK(read.int64(0) == 1);
    CHECK(read.text(1) == "first");
    CHECK((read.blob(2).size() == 3 && read.blob(2)[2] == std::byte(255)));
    CHECK(read.real(3) == 1.5);
    REQUIRE(must(read.step()));
    CHECK(read.isNull(1));
    CHECK(read.isNull(2));
    CHECK(read.text(1).empty());
    REQUIRE(must(read.step()));
    CHECK_FALSE(read.isNull(1)); // empty, not NULL
    CHECK_FALSE(read.isNull(2));
    CHECK(read.text(1).empty());
    CHECK_FALSE(must(read.step()));
    REQUIRE(must(read.step())); // from the beginning again
    CHECK(read.int64(0) == 1);
}

TEST_CASE("a statement's errors are results, and it can be used again after one")
{
    TestDatabase file;
    must(runScript(file.handle(), "CREATE TABLE t (id INTEGER PRIMARY KEY)"));
    Statement insert = must(Statement::prepare(file.handle(), "INSERT INTO t VALUES (?)"));
    insert.bindAll(1);
    must(insert.run());
    insert.bindAll(1);
    const auto twice = insert.run();
    REQUIRE_FALSE(twice);
    CHECK(twice.error().code == "constraint_failed");
    insert.bindAll(2);
    CHECK(insert.run());

    insert.bind(9, 1); // no such parameter
    const auto unbound = insert.run();
    REQUIRE_FALSE(unbound);
    CHECK(unbound.error().code == "storage_failed");
    insert.bindAll(3);
    CHECK(insert.run());

    const auto wrong = Statement::prepare(file.handle(), "SELEC");
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().message.find("syntax error") != std::string::npos);
    CHECK_FALSE(runScript(file.handle(), "SELECT 1; nonsense"));
}
