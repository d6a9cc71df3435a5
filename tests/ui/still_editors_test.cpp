// SPDX-License-Identifier: GPL-3.0-or-later
// A date that is typed over, part by part.
#include "ui/controls/still_editors.h"

#include <QtTest/QTest>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace wellpulse;

namespace {

QString typed(const QDate &before, const QString &format, const QString &keys)
{
    ui::StillDateEdit edit(before);
    edit.setDisplayFormat(format);
    edit.setKeyboardTracking(false);
    edit.show();
    QTest::keyClick(&edit, Qt::Key_Home);
    QTest::keyClicks(&edit, keys);
    QTest::keyClick(&edit, Qt::Key_Return);
    return edit.date().toString(Qt::ISODate);
}

} // namespace

TEST_CASE("a date is typed as it is written, with its separators or without")
{
    const QDate before = GENERATE(QDate(2026, 12, 1), QDate(2026, 11, 30), QDate(2026, 6, 15));
    const QString american = QStringLiteral("MM/dd/yyyy");
    CHECK(typed(before, american, QStringLiteral("11/25/2025")) == u"2025-11-25");
    CHECK(typed(before, american, QStringLiteral("11252025")) == u"2025-11-25");
    CHECK(typed(before, american, QStringLiteral("5/6/2025")) == u"2025-05-06");
    CHECK(typed(before, american, QStringLiteral("1/2/2025")) == u"2025-01-02");
    CHECK(typed(before, QStringLiteral("d/M/yyyy"), QStringLiteral("25/11/2025")) == u"2025-11-25");
    CHECK(typed(before, QStringLiteral("dd.MM.yyyy"), QStringLiteral("25.11.2025")) == u"2025-11-25");
}

TEST_CASE("End chooses the last part of a date to be typed over")
{
    ui::StillDateEdit edit(QDate(2026, 12, 1));
    edit.setDisplayFormat(QStringLiteral("MM/dd/yyyy"));
    edit.show();
    QTest::keyClick(&edit, Qt::Key_End);
    QTest::keyClicks(&edit, QStringLiteral("2025"));
    QTest::keyClick(&edit, Qt::Key_Return);
    CHECK(edit.date() == QDate(2025, 12, 1));
}
