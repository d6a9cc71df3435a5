// SPDX-License-Identifier: GPL-3.0-or-later
// Placeholders by position and by name, in batches, and used again.
#include "storage/driver/sqlcipher_driver.h"
#include "tests/storage/test_database.h"
#include "tests/support/qt_printing.h"

#include <catch2/generators/catch_generators.hpp>

#include <QSqlResult>

using namespace wellpulse::test;
using wellpulse::storage::connectionOf;

namespace {

QStringList allRows(QSqlDatabase &database, const QString &sql)
{
    QStringList rows;
    QSqlQuery query = run(database, sql);
    while (query.next())
        rows << query.value(0).toString();
    return rows;
}

} // namespace

TEST_CASE("placeholders are bound by position")
{
    TestDatabase file;
    QSqlQuery query(file.database());
    REQUIRE(query.prepare(QStringLiteral("SELECT ? || '-' || ? || '-' || ?")));
    query.bindValue(2, QStringLiteral("c"));
    query.bindValue(0, QStringLiteral("a"));
    query.bindValue(1, QStringLiteral("b"));
    REQUIRE(query.exec());
    REQUIRE(query.next());
    CHECK(query.value(0).toString() == QLatin1String("a-b-c"));

    query.addBindValue(QStringLiteral("x"));
    query.addBindValue(QStringLiteral("y"));
    query.addBindValue(QStringLiteral("z"));
    REQUIRE(query.exec());
    REQUIRE(query.next());
    CHECK(query.value(0).toString() == QLatin1String("x-y-z"));
    CHECK(query.boundValues().size() == 3);
    CHECK(query.boundValue(1).toString() == QLatin1String("y"));
}

TEST_CASE("placeholders are bound by name, in any order, a name more than once")
{
    TestDatabase file;
    QSqlQuery query(file.database());
    REQUIRE(query.prepare(QStringLiteral("SELECT :b || :a || :b || ':a' /* :nothing */ || :long_name1")));
    query.bindValue(QStringLiteral(":a"), QStringLiteral("1"));
    query.bindValue(QStringLiteral(":long_name1"), QStringLiteral("3"));
    query.bindValue(QStringLiteral(":b"), QStringLiteral("2"));
    REQUIRE(query.exec());
    REQUIRE(query.next());
    CHECK(query.value(0).toString() == QLatin1String("212:a3"));

    query.bindValue(QStringLiteral(":b"), QStringLiteral("9"));
    REQUIRE(query.exec());
    REQUIRE(query.next());
    CHECK(query.value(0).toString() == QLatin1String("919:a3"));
    CHECK(query.boundValue(QStringLiteral(":b")).toString() == QLatin1String("9"));
}

TEST_CASE("named placeholders may be bound by position too")
{
    TestDatabase file;
    QSqlQuery query(file.database());
    REQUIRE(query.prepare(QStringLiteral("SELECT :second || :first")));
    query.addBindValue(1);
    query.addBindValue(2);
    REQUIRE(query.exec());
    REQUIRE(query.next());
    CHECK(query.value(0).toString() == QLatin1String("12"));
}

TEST_CASE("too few and too many values are refused")
{
    TestDatabase file;
    QSqlQuery query(file.database());
    const auto [sql, values] = GENERATE(std::pair{"SELECT ?, ?", 1}, std::pair{"SELECT ?, ?", 3},
        std::pair{"SELECT :a, :b", 3}, std::pair{"SELECT 1", 1}, std::pair{"SELECT ?", 0});
    REQUIRE(query.prepare(QString::fromLatin1(sql)));
    for (int i = 0; i < values; ++i)
        query.bindValue(i, i);
    CHECK_FALSE(query.exec());
    CHECK(query.lastError().driverText() == QLatin1String("Parameter count mismatch"));
}

TEST_CASE("a name without a value is NULL, as with Qt's own SQLite driver")
{
    TestDatabase file;
    QSqlQuery query(file.database());
    REQUIRE(query.prepare(QStringLiteral("SELECT :a, :b")));
    query.bindValue(QStringLiteral(":a"), 1);
    REQUIRE(query.exec());
    REQUIRE(query.next());
    CHECK(query.value(0).toInt() == 1);
    CHECK(query.isNull(1));
}

TEST_CASE("a prepared query is used again without being prepared again")
{
    TestDatabase file;
    run(file.database(), QStringLiteral("CREATE TABLE t (v TEXT)"));
    QSqlQuery insert(file.database());
    REQUIRE(insert.prepare(QStringLiteral("INSERT INTO t VALUES (?)")));
    auto *statement = insert.result()->handle().value<sqlite3_stmt *>();
    const int compiled = sqlite3_stmt_status(statement, SQLITE_STMTSTATUS_REPREPARE, 0);
    for (int i = 0; i < 100; ++i) {
        insert.bindValue(0, QString::number(i));
        REQUIRE(insert.exec());
    }
    CHECK(insert.result()->handle().value<sqlite3_stmt *>() == statement);
    CHECK(sqlite3_stmt_status(statement, SQLITE_STMTSTATUS_RUN, 0) == 100);
    CHECK(sqlite3_stmt_status(statement, SQLITE_STMTSTATUS_REPREPARE, 0) == compiled);
    CHECK(allRows(file.database(), QStringLiteral("SELECT count(DISTINCT v) FROM t"))
        == QStringList{QStringLiteral("100")});
}

TEST_CASE("shorter text after longer text is stored alone")
{
    TestDatabase file;
    QSqlQuery query(file.database());
    REQUIRE(query.prepare(QStringLiteral("SELECT ?")));
    for (const QString &text : {QString(200, QChar(u'ü')), QStringLiteral("short"), QString(QLatin1String(""))}) {
        query.bindValue(0, text);
        REQUIRE(query.exec());
        REQUIRE(query.next());
        CHECK(query.value(0).toString() == text);
    }
}

TEST_CASE("values bound while rows are still to come wait for the next execution")
{
    TestDatabase file;
    QSqlQuery query(file.database());
    query.setForwardOnly(true);
    REQUIRE(
        query.prepare(QStringLiteral("WITH n(i) AS (VALUES (1), (2), (3)) SELECT CAST(? AS TEXT) || i || ? FROM n")));
    query.bindValue(0, QByteArray("blob-that-is-not-small-").repeated(20));
    query.bindValue(1, QStringLiteral("text"));
    REQUIRE(query.exec());
    REQUIRE(query.next());
    const QString first = query.value(0).toString();
    query.bindValue(0, QByteArray("other"));
    query.bindValue(1, QStringLiteral("word"));
    REQUIRE(query.next());
    CHECK(query.value(0).toString() == QString(first).replace(QLatin1String("-1text"), QLatin1String("-2text")));
    REQUIRE(query.exec());
    REQUIRE(query.next());
    CHECK(query.value(0).toString() == QLatin1String("other1word"));
}

TEST_CASE("a batch inserts a row for each entry of its lists")
{
    TestDatabase file;
    run(file.database(), QStringLiteral("CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT)"));
    QSqlQuery insert(file.database());
    const bool named = GENERATE(false, true);
    REQUIRE(insert.prepare(
        named ? QStringLiteral("INSERT INTO t VALUES (:id, :v)") : QStringLiteral("INSERT INTO t VALUES (?, ?)")));
    insert.addBindValue(QVariantList{1, 2, 3});
    insert.addBindValue(QVariantList{QStringLiteral("a"), QVariant(), QStringLiteral("c")});
    REQUIRE(insert.execBatch());
    CHECK(insert.numRowsAffected() == 3);
    CHECK(insert.lastInsertId().toInt() == 3);
    CHECK(allRows(file.database(), QStringLiteral("SELECT coalesce(v, 'NULL') FROM t ORDER BY id"))
        == QStringList{QStringLiteral("a"), QStringLiteral("NULL"), QStringLiteral("c")});
}

TEST_CASE("a batch of uneven lists, of columns, or on a query with rows is refused")
{
    TestDatabase file;
    run(file.database(), QStringLiteral("CREATE TABLE t (a, b)"));
    QSqlQuery insert(file.database());
    REQUIRE(insert.prepare(QStringLiteral("INSERT INTO t VALUES (?, ?)")));
    insert.addBindValue(QVariantList{1, 2, 3});
    insert.addBindValue(QVariantList{1, 2});
    CHECK_FALSE(insert.execBatch());
    insert.bindValue(1, QVariantList{1, 2, 3});
    CHECK_FALSE(insert.execBatch(QSqlQuery::ValuesAsColumns));
    insert.bindValue(1, 7);
    CHECK_FALSE(insert.execBatch());
    REQUIRE(insert.prepare(QStringLiteral("SELECT ?")));
    insert.addBindValue(QVariantList{1});
    CHECK_FALSE(insert.execBatch());
    CHECK(allRows(file.database(), QStringLiteral("SELECT count(*) FROM t")) == QStringList{QStringLiteral("0")});
}

TEST_CASE("a batch stops at the first row that fails")
{
    TestDatabase file;
    run(file.database(), QStringLiteral("CREATE TABLE t (id INTEGER PRIMARY KEY)"));
    QSqlQuery insert(file.database());
    REQUIRE(insert.prepare(QStringLiteral("INSERT INTO t VALUES (?)")));
    insert.addBindValue(QVariantList{1, 1, 2});
    CHECK_FALSE(insert.execBatch());
    CHECK(insert.lastError().nativeErrorCode() == QString::number(SQLITE_CONSTRAINT_PRIMARYKEY));
    CHECK(allRows(file.database(), QStringLiteral("SELECT id FROM t")) == QStringList{QStringLiteral("1")});
}
