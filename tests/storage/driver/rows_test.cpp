// SPDX-License-Identifier: GPL-3.0-or-later
// Walking through rows, forward only and to and fro, and what a query tells of itself.
#include "tests/storage/test_database.h"
#include "tests/support/qt_printing.h"
#include "tests/support/qt_warnings.h"

#include <QSqlField>
#include <QSqlIndex>
#include <QSqlQueryModel>
#include <QSqlRecord>
#include <QSqlTableModel>

using namespace wellpulse::test;

namespace {

const QString fiveRows = QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5) "
                                        "SELECT i, 'row ' || i AS name FROM n");

void fillWells(QSqlDatabase &database)
{
    run(database,
        QStringLiteral("CREATE TABLE well (id INTEGER PRIMARY KEY, name TEXT NOT NULL DEFAULT 'none', depth REAL, "
                       "flag BOOLEAN, raw BLOB)"));
    run(database, QStringLiteral("INSERT INTO well (name, depth) VALUES ('Acme #1', 10.5), ('Acme #2', NULL)"));
}

} // namespace

TEST_CASE("a scrollable query goes to any row")
{
    TestDatabase file;
    QSqlQuery query = run(file.database(), fiveRows);
    REQUIRE_FALSE(query.isForwardOnly());
    CHECK(query.at() == QSql::BeforeFirstRow);
    CHECK(query.last());
    CHECK(query.value(0).toInt() == 5);
    CHECK(query.at() == 4);
    CHECK(query.previous());
    CHECK(query.value(1).toString() == QLatin1String("row 4"));
    CHECK(query.first());
    CHECK(query.value(0).toInt() == 1);
    CHECK(query.seek(2));
    CHECK(query.value(0).toInt() == 3);
    CHECK(query.seek(1, true));
    CHECK(query.value(0).toInt() == 4);
    CHECK(query.next());
    CHECK_FALSE(query.next());
    CHECK(query.at() == QSql::AfterLastRow);
    CHECK(query.previous());
    CHECK(query.value(0).toInt() == 5);
    CHECK_FALSE(query.seek(7));
    CHECK(query.size() == -1);
}

TEST_CASE("a forward-only query streams its rows once")
{
    TestDatabase file;
    QSqlQuery query(file.database());
    query.setForwardOnly(true);
    REQUIRE(query.exec(fiveRows));
    for (int row = 1; row <= 5; ++row) {
        REQUIRE(query.next());
        CHECK(query.at() == row - 1);
        CHECK(query.value(0).toInt() == row);
        CHECK(query.value(0).toInt() == row); // reading twice is fine
        CHECK_FALSE(query.isNull(1));
    }
    CHECK_FALSE(query.next());
    CHECK(query.at() == QSql::AfterLastRow);

    REQUIRE(query.exec(fiveRows));
    REQUIRE(query.seek(3));
    CHECK(query.value(0).toInt() == 4);
    {
        const ExpectedQtWarning announced(QStringLiteral("cannot seek backwards"));
        CHECK_FALSE(query.first());
    }

    REQUIRE(query.exec(fiveRows));
    REQUIRE(query.last());
    CHECK(query.value(0).toInt() == 5);
    CHECK(query.at() == 4);
    CHECK_FALSE(query.next());
}

TEST_CASE("no rows is an active query without a first row")
{
    TestDatabase file;
    for (const bool forwardOnly : {false, true}) {
        QSqlQuery query(file.database());
        query.setForwardOnly(forwardOnly);
        REQUIRE(query.exec(QStringLiteral("SELECT 1 WHERE 0")));
        CHECK(query.isActive());
        CHECK(query.isSelect());
        CHECK_FALSE(query.next());
        CHECK_FALSE(query.last());
        CHECK(query.record().count() == 1);
    }
}

TEST_CASE("a query that has ended or finished holds no snapshot")
{
    TestDatabase file;
    QSqlQuery query(file.database());
    query.setForwardOnly(true);
    REQUIRE(query.exec(fiveRows));
    CHECK(sqlite3_txn_state(file.handle(), nullptr) == SQLITE_TXN_NONE); // no table is read
    fillWells(file.database());
    REQUIRE(query.exec(QStringLiteral("SELECT * FROM well")));
    CHECK(sqlite3_txn_state(file.handle(), nullptr) == SQLITE_TXN_READ);
    SECTION("by its last row")
    {
        while (query.next()) { }
    }
    SECTION("by finish()")
    {
        query.finish();
        CHECK_FALSE(query.isActive());
    }
    CHECK(sqlite3_txn_state(file.handle(), nullptr) == SQLITE_TXN_NONE);
}

TEST_CASE("an error in a later row is an error, not an end")
{
    TestDatabase file;
    for (const bool forwardOnly : {false, true}) {
        QSqlQuery query(file.database());
        query.setForwardOnly(forwardOnly);
        REQUIRE(query.exec(QStringLiteral("SELECT abs(i) FROM (SELECT 1 AS i UNION ALL SELECT -9223372036854775808)")));
        REQUIRE(query.next());
        CHECK_FALSE(query.next());
        CHECK(query.lastError().isValid());
        CHECK(query.lastError().databaseText() == QLatin1String("integer overflow"));
    }
}

TEST_CASE("a query's record names its columns, their tables and types")
{
    TestDatabase file;
    fillWells(file.database());
    QSqlQuery query
        = run(file.database(), QStringLiteral("SELECT id, name AS label, depth, flag, raw, 1 + 1 FROM well"));
    const QSqlRecord record = query.record();
    REQUIRE(record.count() == 6);
    CHECK(record.field(0).metaType() == QMetaType::fromType<qlonglong>());
    CHECK(record.field(1).name() == QLatin1String("label"));
    CHECK(record.field(1).tableName() == QLatin1String("well"));
    CHECK(record.field(1).metaType() == QMetaType::fromType<QString>());
    CHECK(record.field(2).metaType() == QMetaType::fromType<double>());
    CHECK(record.field(3).metaType() == QMetaType::fromType<bool>());
    CHECK(record.field(4).metaType() == QMetaType::fromType<QByteArray>());
    CHECK(record.field(5).metaType() == QMetaType::fromType<qlonglong>());
    REQUIRE(query.next());
    CHECK(query.value(QStringLiteral("label")).toString() == QLatin1String("Acme #1"));
    CHECK(query.record().value(QStringLiteral("depth")).toDouble() == 10.5);
    REQUIRE(query.next());
    CHECK(query.isNull(2));
    CHECK(query.value(2).isNull());
}

TEST_CASE("a table's record and primary key are read from the schema")
{
    TestDatabase file;
    fillWells(file.database());
    const QSqlRecord record = file.database().record(QStringLiteral("well"));
    REQUIRE(record.count() == 5);
    CHECK(record.field(0).isAutoValue());
    CHECK(record.field(1).requiredStatus() == QSqlField::Required);
    CHECK(record.field(1).defaultValue().toString() == QLatin1String("'none'"));
    CHECK(record.field(2).requiredStatus() == QSqlField::Optional);
    CHECK(file.database().record(QStringLiteral("main.well")).count() == 5);
    CHECK(file.database().record(QStringLiteral("\"well\"")).count() == 5);
    CHECK(file.database().record(QStringLiteral("no_such_table")).isEmpty());

    const QSqlIndex simple = file.database().primaryIndex(QStringLiteral("well"));
    REQUIRE(simple.count() == 1);
    CHECK(simple.field(0).name() == QLatin1String("id"));

    run(file.database(), QStringLiteral("CREATE TABLE day (notes, date TEXT, well TEXT, PRIMARY KEY (well, date))"));
    const QSqlIndex composite = file.database().primaryIndex(QStringLiteral("day"));
    REQUIRE(composite.count() == 2);
    CHECK(composite.field(0).name() == QLatin1String("well"));
    CHECK(composite.field(1).name() == QLatin1String("date"));
    CHECK_FALSE(composite.field(0).isAutoValue());

    run(file.database(), QStringLiteral("CREATE TABLE keyless (a)"));
    CHECK(file.database().primaryIndex(QStringLiteral("keyless")).isEmpty());
}

TEST_CASE("tables, views and SQLite's own tables are listed")
{
    TestDatabase file;
    QSqlDatabase &db = file.database();
    run(db, QStringLiteral("CREATE TABLE \"odd \"\"name\"\".x\" (id INTEGER PRIMARY KEY AUTOINCREMENT)"));
    run(db, QStringLiteral("CREATE VIEW v AS SELECT 1 AS one"));
    CHECK(db.tables() == QStringList{QStringLiteral("odd \"name\".x")});
    CHECK(db.tables(QSql::Views) == QStringList{QStringLiteral("v")});
    CHECK(db.tables(QSql::SystemTables).contains(QStringLiteral("sqlite_master")));
    CHECK(db.tables(QSql::SystemTables).contains(QStringLiteral("sqlite_sequence")));
    CHECK(db.tables(QSql::AllTables).size() == 4);
    CHECK(db.record(QStringLiteral("\"odd \"\"name\"\".x\"")).count() == 1);
}

TEST_CASE("the last insert id and the rows affected belong to the query that made them")
{
    TestDatabase file;
    fillWells(file.database());
    QSqlQuery insert = run(file.database(), QStringLiteral("INSERT INTO well (id, name) VALUES (77, 'x')"));
    CHECK(insert.lastInsertId().toLongLong() == 77);
    CHECK(insert.numRowsAffected() == 1);
    QSqlQuery update = run(file.database(), QStringLiteral("UPDATE well SET depth = 1"));
    CHECK(update.numRowsAffected() == 3);
    CHECK(insert.numRowsAffected() == 1);
    CHECK(run(file.database(), QStringLiteral("DELETE FROM well WHERE id = 1234")).numRowsAffected() == 0);
    CHECK(run(file.database(), QStringLiteral("CREATE TABLE other (a)")).numRowsAffected() == 0);
    CHECK(run(file.database(), QStringLiteral("SELECT 1")).numRowsAffected() == -1);

    QSqlQuery returning
        = run(file.database(), QStringLiteral("INSERT INTO well (id, name) VALUES (99, 'y') RETURNING id, name"));
    REQUIRE(returning.next());
    CHECK(returning.value(0).toInt() == 99);
    CHECK_FALSE(returning.next());
    CHECK(returning.numRowsAffected() == 1);
}

TEST_CASE("Qt's SQL models work on the driver")
{
    TestDatabase file;
    fillWells(file.database());
    {
        QSqlQueryModel model;
        model.setQuery(QStringLiteral("SELECT name FROM well ORDER BY id"), file.database());
        REQUIRE(model.rowCount() == 2);
        CHECK(model.data(model.index(1, 0)).toString() == QLatin1String("Acme #2"));
    }
    QSqlTableModel table(nullptr, file.database());
    table.setTable(QStringLiteral("well"));
    table.setFilter(QStringLiteral("name LIKE 'Acme%'"));
    REQUIRE(table.select());
    REQUIRE(table.rowCount() == 2);
    table.setEditStrategy(QSqlTableModel::OnManualSubmit);
    REQUIRE(table.setData(table.index(0, 2), 12.25));
    REQUIRE(table.submitAll());
    QSqlQuery read = run(file.database(), QStringLiteral("SELECT depth FROM well WHERE id = 1"));
    REQUIRE(read.next());
    CHECK(read.value(0).toDouble() == 12.25);
}
