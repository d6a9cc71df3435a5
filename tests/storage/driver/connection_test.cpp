// SPDX-License-Identifier: GPL-3.0-or-later
// Transactions, errors, two connections, threads, and SQLCipher beside Qt's own SQLite.
#include "storage/driver/sqlcipher_driver.h"
#include "storage/driver/storage_error.h"
#include "tests/storage/test_database.h"
#include "tests/support/qt_printing.h"
#include "tests/support/qt_warnings.h"

#include <QCoreApplication>
#include <QProcess>
#include <QSqlDriver>
#include <QSqlField>
#include <QThread>

#include <thread>

using namespace wellpulse::test;
using wellpulse::storage::Connection;
using wellpulse::storage::connectionOf;
using wellpulse::storage::OpenMode;
using wellpulse::storage::storageError;

namespace {

int countRows(const QSqlDatabase &database)
{
    QSqlQuery query = run(database, QStringLiteral("SELECT count(*) FROM t"));
    REQUIRE(query.next());
    return query.value(0).toInt();
}

void makeTable(const QSqlDatabase &database)
{
    run(database, QStringLiteral("CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT UNIQUE)"));
}

} // namespace

TEST_CASE("the driver tells what it can do")
{
    TestDatabase file;
    const QSqlDriver *driver = file.database().driver();
    for (const auto feature : {QSqlDriver::Transactions, QSqlDriver::BLOB, QSqlDriver::Unicode,
             QSqlDriver::PreparedQueries, QSqlDriver::NamedPlaceholders, QSqlDriver::PositionalPlaceholders,
             QSqlDriver::LastInsertId, QSqlDriver::BatchOperations, QSqlDriver::FinishQuery})
        CHECK(driver->hasFeature(feature));
    CHECK_FALSE(driver->hasFeature(QSqlDriver::QuerySize));
    CHECK(connectionOf(file.database()) == file.handle());
    CHECK(connectionOf(QSqlDatabase()) == nullptr);
    CHECK(
        driver->escapeIdentifier(QStringLiteral("a\"b.c"), QSqlDriver::TableName) == QLatin1String("\"a\"\"b\".\"c\""));
    CHECK(driver->escapeIdentifier(QStringLiteral("a.c"), QSqlDriver::FieldName) == QLatin1String("\"a.c\""));

    QSqlField blob(QStringLiteral("b"), QMetaType::fromType<QByteArray>());
    blob.setValue(QByteArray::fromHex("00ff"));
    CHECK(driver->formatValue(blob) == QLatin1String("X'00ff'"));
}

TEST_CASE("a transaction is kept by commit and dropped by rollback")
{
    TestDatabase file;
    QSqlDatabase &db = file.database();
    makeTable(db);
    REQUIRE(db.transaction());
    CHECK_FALSE(db.transaction()); // no transaction inside a transaction
    CHECK(db.lastError().type() == QSqlError::TransactionError);
    run(db, QStringLiteral("INSERT INTO t VALUES (1, 'a')"));
    REQUIRE(db.rollback());
    CHECK(countRows(db) == 0);

    REQUIRE(db.transaction());
    run(db, QStringLiteral("INSERT INTO t VALUES (1, 'a')"));
    REQUIRE(db.commit());
    CHECK(countRows(db) == 1);
    CHECK_FALSE(db.commit());
    CHECK_FALSE(db.rollback());
}

TEST_CASE("a writing connection holds the write lock from the beginning of its transaction")
{
    TestDatabase file;
    REQUIRE(file.database().transaction());
    CHECK(sqlite3_txn_state(file.handle(), "main") == SQLITE_TXN_WRITE);
    REQUIRE(file.database().rollback());

    Connection reader = must(file.connect(OpenMode::ReadOnly));
    REQUIRE(reader.database().transaction());
    CHECK(sqlite3_txn_state(reader.handle(), "main") == SQLITE_TXN_NONE);
    REQUIRE(reader.database().rollback());
}

TEST_CASE("errors carry the driver's words, the database's words and the extended code")
{
    TestDatabase file;
    QSqlDatabase &db = file.database();
    makeTable(db);
    run(db, QStringLiteral("INSERT INTO t VALUES (1, 'a')"));
    QSqlQuery query(db);

    CHECK_FALSE(query.exec(QStringLiteral("INSERT INTO t VALUES (2, 'a')")));
    CHECK(query.lastError().type() == QSqlError::StatementError);
    CHECK(query.lastError().driverText() == QLatin1String("Unable to execute statement"));
    CHECK(query.lastError().databaseText() == QLatin1String("UNIQUE constraint failed: t.v"));
    CHECK(query.lastError().nativeErrorCode() == QString::number(SQLITE_CONSTRAINT_UNIQUE));
    CHECK(storageError(query.lastError()).code == "constraint_failed");

    CHECK_FALSE(query.exec(QStringLiteral("SELEC 1")));
    CHECK(query.lastError().databaseText() == QLatin1String("near \"SELEC\": syntax error"));
    CHECK_FALSE(query.prepare(QStringLiteral("SELECT * FROM nowhere")));
    CHECK(query.lastError().databaseText() == QLatin1String("no such table: nowhere"));
    CHECK_FALSE(query.exec(QStringLiteral("SELECT 1; SELECT 2")));
    CHECK(query.lastError().driverText() == QLatin1String("Unable to execute multiple statements at a time"));
    CHECK_FALSE(query.exec(QStringLiteral("-- nothing")));
    CHECK(query.exec(QStringLiteral("SELECT 1; -- and no more\n ; ")));
    CHECK_FALSE(query.lastError().isValid());
}

TEST_CASE("every kind of SQLite's failures has its code for people")
{
    CHECK(storageError(SQLITE_FULL, "").code == "disk_full");
    CHECK(storageError(SQLITE_IOERR_SHMSIZE, "").code == "disk_full");
    CHECK(storageError(SQLITE_IOERR_WRITE, "", ENOSPC).code == "disk_full");
    CHECK(storageError(SQLITE_IOERR_FSYNC, "").code == "disk_error");
    CHECK(storageError(SQLITE_READONLY_DIRECTORY, "").code == "folder_read_only");
    CHECK(storageError(SQLITE_PERM, "").code == "folder_read_only");
    CHECK(storageError(SQLITE_CANTOPEN, "", EROFS).code == "folder_read_only");
    CHECK(storageError(SQLITE_CANTOPEN, "").code == "cannot_open");
    CHECK(storageError(SQLITE_NOTADB, "").code == "vault_damaged");
    CHECK(storageError(SQLITE_CORRUPT_INDEX, "").code == "vault_damaged");
    CHECK(storageError(SQLITE_BUSY_SNAPSHOT, "").code == "database_busy");
    CHECK(storageError(SQLITE_MISUSE, "bad parameter").code == "storage_failed");
    CHECK(storageError(SQLITE_MISUSE, "bad parameter").message.find("bad parameter") != std::string::npos);
}

TEST_CASE("a password through QSqlDatabase is refused: it would stay in memory")
{
    TestDatabase file;
    file.database().close();
    CHECK_FALSE(file.database().isOpen());
    CHECK_FALSE(file.database().open());
    CHECK(file.database().lastError().type() == QSqlError::ConnectionError);
}

TEST_CASE("queries left open when the database closes become inactive")
{
    TestDatabase file;
    makeTable(file.database());
    QSqlQuery prepared(file.database());
    REQUIRE(prepared.prepare(QStringLiteral("INSERT INTO t VALUES (?, ?)")));
    QSqlQuery rows = run(file.database(), QStringLiteral("SELECT 1"));
    file.database().close();
    CHECK_FALSE(rows.isActive());
    CHECK_FALSE(rows.next());
    prepared.addBindValue(1);
    prepared.addBindValue(2);
    CHECK_FALSE(prepared.exec());
}

TEST_CASE("a reader sees a snapshot while a writer goes on")
{
    TestDatabase file;
    QSqlDatabase &writer = file.database();
    makeTable(writer);
    run(writer, QStringLiteral("INSERT INTO t VALUES (1, 'a')"));
    Connection other = must(file.connect(OpenMode::ReadOnly));
    QSqlDatabase &reader = other.database();

    REQUIRE(reader.transaction());
    CHECK(countRows(reader) == 1);
    REQUIRE(writer.transaction());
    run(writer, QStringLiteral("INSERT INTO t VALUES (2, 'b')"));
    CHECK(countRows(reader) == 1);
    REQUIRE(writer.commit());
    CHECK(countRows(reader) == 1);
    REQUIRE(reader.commit());
    CHECK(countRows(reader) == 2);

    QSqlQuery write(reader);
    CHECK_FALSE(write.exec(QStringLiteral("INSERT INTO t VALUES (3, 'c')")));
    CHECK(storageError(write.lastError()).code == "folder_read_only");
}

TEST_CASE("a second writer waits for the first")
{
    TestDatabase file;
    makeTable(file.database());
    REQUIRE(file.database().transaction());
    run(file.database(), QStringLiteral("INSERT INTO t VALUES (1, 'a')"));

    Connection second = must(file.connect(OpenMode::ReadWrite));
    sqlite3_busy_timeout(second.handle(), 0);
    CHECK_FALSE(second.database().transaction());
    CHECK(storageError(second.database().lastError()).code == "database_busy");
    REQUIRE(file.database().commit());
    REQUIRE(second.database().transaction());
    REQUIRE(second.database().commit());
}

TEST_CASE("a worker thread works on its own connection")
{
    TestDatabase file;
    makeTable(file.database());
    QString threadsError;
    int seen = 0;
    std::thread worker([&file, &threadsError, &seen] {
        auto own = file.connect(OpenMode::ReadWrite);
        if (!own) {
            threadsError = QString::fromStdString(own.error().message);
            return;
        }
        QSqlQuery insert(own->database());
        insert.prepare(QStringLiteral("INSERT INTO t (v) VALUES (?)"));
        for (int i = 0; i < 100; ++i) {
            insert.bindValue(0, QString::number(i));
            if (!insert.exec())
                threadsError = insert.lastError().text();
        }
        QSqlQuery count(own->database());
        if (count.exec(QStringLiteral("SELECT count(*) FROM t WHERE v <> 'x'")) && count.next())
            seen = count.value(0).toInt();
    });
    for (int i = 0; i < 100; ++i)
        run(file.database(), QStringLiteral("INSERT OR IGNORE INTO t (v) VALUES ('x')"));
    worker.join();
    CHECK(threadsError.isEmpty());
    CHECK(seen == 100);
    CHECK(countRows(file.database()) == 101);
}

TEST_CASE("SQLCipher and Qt's own SQLite live in one process, each itself")
{
    QTemporaryDir folder;
    const QString name = QStringLiteral("plain");
    QSqlDatabase plain = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
    plain.setDatabaseName(folder.filePath(QStringLiteral("plain.db")));
    REQUIRE(plain.open());
    TestDatabase file; // opened after the plain library is in the process
    const auto answer = [](const QSqlDatabase &database, const QString &sql) {
        QSqlQuery query = run(database, sql);
        return query.next() ? query.value(0).toString() : QString();
    };

    makeTable(plain);
    makeTable(file.database());
    run(plain, QStringLiteral("INSERT INTO t VALUES (1, 'plain')"));
    run(file.database(), QStringLiteral("INSERT INTO t VALUES (1, 'secret')"));
    CHECK(answer(plain, QStringLiteral("SELECT v FROM t")) == QLatin1String("plain"));
    CHECK(answer(file.database(), QStringLiteral("SELECT v FROM t")) == QLatin1String("secret"));
    CHECK(answer(plain, QStringLiteral("PRAGMA cipher_version")).isEmpty());
    CHECK_FALSE(answer(file.database(), QStringLiteral("PRAGMA cipher_version")).isEmpty());
    CHECK(answer(file.database(), QStringLiteral("SELECT sqlite_version()")) == QLatin1String(SQLITE_VERSION));

    plain.close();
    plain = QSqlDatabase();
    QSqlDatabase::removeDatabase(name);
}

#ifdef Q_OS_LINUX
TEST_CASE("no symbol of SQLCipher leaves the program")
{
    QProcess nm;
    nm.start(QStringLiteral("nm"),
        {QStringLiteral("-D"), QStringLiteral("--defined-only"), QCoreApplication::applicationFilePath()});
    REQUIRE(nm.waitForFinished());
    REQUIRE(nm.exitCode() == 0);
    const QString symbols = QString::fromLatin1(nm.readAllStandardOutput());
    CHECK_FALSE(symbols.contains(QStringLiteral(" sqlite3_")));
    CHECK_FALSE(symbols.contains(QStringLiteral(" sqlcipher_")));
}
#endif
