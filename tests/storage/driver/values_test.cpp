// SPDX-License-Identifier: GPL-3.0-or-later
// What goes into the database comes out again: every type, NULL, text and bytes of every kind.
#include "tests/storage/test_database.h"
#include "tests/support/qt_printing.h"

#include <catch2/generators/catch_generators.hpp>

#include <QDateTime>
#include <QSqlRecord>
#include <QTimeZone>
#include <QUrl>

#include <limits>

using namespace wellpulse::test;

namespace {

struct Stored {
    QVariant value;
    QString sqlType; ///< SQLite's typeof()
};

Stored roundTrip(QSqlDatabase &database, const QVariant &value)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    REQUIRE(query.prepare(QStringLiteral("SELECT v, typeof(v) FROM (SELECT ? AS v)")));
    query.bindValue(0, value);
    if (!query.exec())
        FAIL(query.lastError().text().toStdString());
    REQUIRE(query.next());
    return {query.value(0), query.value(1).toString()};
}

template <class T> void keeps(QSqlDatabase &database, const T &value, const char *sqlType)
{
    const Stored stored = roundTrip(database, QVariant::fromValue(value));
    INFO(Catch::StringMaker<QVariant>::convert(QVariant::fromValue(value)));
    INFO(Catch::StringMaker<QVariant>::convert(stored.value));
    CHECK(stored.sqlType == QLatin1String(sqlType));
    CHECK(stored.value.template value<T>() == value);
}

} // namespace

TEST_CASE("every QVariant type that has a place in a database comes back as it was")
{
    TestDatabase file;
    QSqlDatabase &db = file.database();

    keeps(db, true, "integer");
    keeps(db, false, "integer");
    keeps(db, std::numeric_limits<int>::min(), "integer");
    keeps(db, std::numeric_limits<uint>::max(), "integer");
    keeps(db, std::numeric_limits<qint64>::min(), "integer");
    keeps(db, std::numeric_limits<qint64>::max(), "integer");
    keeps(db, quint64(std::numeric_limits<qint64>::max()), "integer");
    keeps(db, short(-32768), "integer");
    keeps(db, ushort(65535), "integer");
    keeps(db, long(-5), "integer");
    keeps(db, 5UL, "integer");
    keeps(db, char(65), "integer");
    keeps(db, static_cast<signed char>(-128), "integer");
    keeps(db, uchar(255), "integer");
    keeps(db, 0.1, "real");
    keeps(db, std::numeric_limits<double>::max(), "real");
    keeps(db, std::numeric_limits<double>::denorm_min(), "real");
    keeps(db, 1.5F, "real");
    keeps(db, QStringLiteral("Acme Well #1 – Größe 🛢"), "text");
    keeps(db, QString(QLatin1String("")), "text");
    keeps(db, QStringLiteral("before") + QChar(0) + QStringLiteral("after"), "text");
    keeps(db, QByteArray::fromHex("00ff0080"), "blob");
    keeps(db, QByteArray(""), "blob");
    keeps(db, QDate(2025, 10, 20), "text");
    keeps(db, QTime(14, 30, 0, 123), "text");
    keeps(db, QDateTime(QDate(2025, 10, 20), QTime(14, 30, 0, 123), Qt::UTC), "text");
    keeps(db, QDateTime(QDate(2025, 10, 20), QTime(14, 30), Qt::OffsetFromUTC, -6 * 3600), "text");
    keeps(db, QUuid::createUuid(), "text");
    keeps(db, QUrl(QStringLiteral("https://office.example/a b?ü=1")), "text");
}

TEST_CASE("times, ids and addresses are stored in one documented form")
{
    TestDatabase file;
    QSqlDatabase &db = file.database();
    const auto text = [&db](const QVariant &value) { return roundTrip(db, value).value.toString(); };

    CHECK(text(QChar(u'ß')) == QStringLiteral("ß"));
    CHECK(text(QDate(2025, 1, 2)) == QLatin1String("2025-01-02"));
    CHECK(text(QTime(1, 2, 3, 4)) == QLatin1String("01:02:03.004"));
    CHECK(text(QDateTime(QDate(2025, 1, 2), QTime(1, 2, 3, 4), Qt::UTC)) == QLatin1String("2025-01-02T01:02:03.004Z"));
    CHECK(text(QUuid(QLatin1String("0199f3a2-0000-7000-8000-000000000001")))
        == QLatin1String("0199f3a2-0000-7000-8000-000000000001"));
}

TEST_CASE("null variants and null values are NULL, empty ones are not")
{
    TestDatabase file;
    QSqlDatabase &db = file.database();
    const QVariant null = GENERATE(QVariant(), QVariant(QMetaType::fromType<int>()), QVariant(QString()),
        QVariant(QByteArray()), QVariant(QDate()), QVariant(QTime()), QVariant(QDateTime()), QVariant(QUuid()),
        QVariant::fromValue(nullptr));

    const Stored stored = roundTrip(db, null);
    CHECK(stored.sqlType == QLatin1String("null"));
    CHECK(stored.value.isNull());
}

TEST_CASE("what would come back changed is refused")
{
    TestDatabase file;
    QSqlQuery query(file.database());
    REQUIRE(query.prepare(QStringLiteral("SELECT ?")));
    const QVariant value = GENERATE(QVariant(quint64(std::numeric_limits<qint64>::max()) + 1),
        QVariant(QVariantMap{{QStringLiteral("a"), 1}}), QVariant(QStringList{QStringLiteral("a")}));

    query.bindValue(0, value);
    CHECK_FALSE(query.exec());
    CHECK(query.lastError().type() == QSqlError::StatementError);
    CHECK(query.lastError().databaseText().contains(QLatin1String(value.typeName())));
    CHECK_FALSE(query.isActive());
}

TEST_CASE("a large blob and a large text come back byte for byte")
{
    TestDatabase file;
    QByteArray blob(5'000'000, Qt::Uninitialized);
    for (qsizetype i = 0; i < blob.size(); ++i)
        blob[i] = static_cast<char>(i * 31 % 251);
    const QString text = QString(1'000'000, QChar(u'ü'));

    run(file.database(), QStringLiteral("CREATE TABLE big (b BLOB, t TEXT)"));
    QSqlQuery insert(file.database());
    REQUIRE(insert.prepare(QStringLiteral("INSERT INTO big VALUES (?, ?)")));
    insert.addBindValue(blob);
    insert.addBindValue(text);
    REQUIRE(insert.exec());

    QSqlQuery read = run(file.database(), QStringLiteral("SELECT b, t FROM big"));
    REQUIRE(read.next());
    CHECK((read.value(0).toByteArray() == blob));
    CHECK((read.value(1).toString() == text));
}

TEST_CASE("a number is read with the precision asked for")
{
    TestDatabase file;
    QSqlQuery query(file.database());
    const auto read = [&query](QSql::NumericalPrecisionPolicy policy) {
        query.setNumericalPrecisionPolicy(policy);
        REQUIRE(query.exec(QStringLiteral("SELECT 42.9")));
        REQUIRE(query.next());
        return query.value(0);
    };
    CHECK(read(QSql::LowPrecisionInt32) == QVariant(42));
    CHECK(read(QSql::LowPrecisionInt64) == QVariant(42LL));
    CHECK(read(QSql::LowPrecisionDouble) == QVariant(42.9));
    CHECK(read(QSql::HighPrecision) == QVariant(42.9));
}
