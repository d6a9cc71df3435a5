// SPDX-License-Identifier: GPL-3.0-or-later
// A date that is typed over, part by part.
#include "ui/controls/date_edit.h"

#include <QtTest/QTest>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <memory>

using namespace wellpulse;

namespace {

QString typed(const QDate &before, const QString &format, const QString &keys)
{
    ui::DateEdit edit(before);
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
    ui::DateEdit edit(QDate(2026, 12, 1));
    edit.setDisplayFormat(QStringLiteral("MM/dd/yyyy"));
    edit.show();
    QTest::keyClick(&edit, Qt::Key_End);
    QTest::keyClicks(&edit, QStringLiteral("2025"));
    QTest::keyClick(&edit, Qt::Key_Return);
    CHECK(edit.date() == QDate(2025, 12, 1));
}

TEST_CASE("a date that is typed is taken before a key that saves")
{
    const std::unique_ptr<ui::DateEdit> edit(ui::makeDateEdit(QStringLiteral("dateEdit"), QLocale(QLocale::English)));
    edit->setDate(QDate(2026, 12, 1));
    edit->show();
    QTest::keyClick(edit.get(), Qt::Key_Home);
    QTest::keyClicks(edit.get(), QStringLiteral("11/25/2025"));
    QTest::keyClick(edit.get(), Qt::Key_S, Qt::ControlModifier);
    CHECK(edit->date() == QDate(2025, 11, 25));
}
