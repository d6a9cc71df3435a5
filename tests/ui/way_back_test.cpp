// SPDX-License-Identifier: GPL-3.0-or-later
// Escape leads to the page that led here, step by step, and from the first of them home.
#include "tests/ui/test_window.h"

#include <catch2/generators/catch_generators.hpp>

#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QTableView>

using namespace wellpulse;
using test::TestWindow;

namespace {

struct Way : TestWindow {
    Way()
    {
        unlockIt();
        test::fillDemoHistory(history, 60);
        Q_EMIT history.viewsChanged();
    }

    void click(const char *name) const { find<QAbstractButton>(name)->click(); }
    void openDay(int row) const
    {
        auto *table = find<QTableView>("historyTable");
        table->setCurrentIndex(table->model()->index(row, 0));
        QTest::keyClick(table, Qt::Key_Return);
    }
    std::string title() const
    {
        const QString words = window->windowTitle();
        return words.left(words.indexOf(u" - ")).toStdString();
    }
};

} // namespace

TEST_CASE("a day edited from the history leads back to that day, as it is now, then to the table, then home")
{
    Way w;
    w.window->showHistory();
    w.settle();
    w.openDay(2);
    const QString day = w.find<QLabel>("historyDayLabel")->text();
    w.click("historyEditButton");
    REQUIRE(w.title() == "Enter production");
    w.history.days.at(3).notes = QStringLiteral("gauged again");
    Q_EMIT w.history.viewsChanged();
    w.press(Qt::Key_Escape);
    w.settle();
    CHECK(w.title() == "History");
    CHECK(w.find<QLabel>("historyDayLabel")->text() == day);
    CHECK(w.find<QLabel>("historyNotesLabel")->text() == u"gauged again");
    CHECK(w.focused() == "historyEditButton");
    w.press(Qt::Key_Escape);
    CHECK(w.find<QTableView>("historyTable")->isVisible());
    w.press(Qt::Key_Escape);
    CHECK(w.title() == "My wells");
}

TEST_CASE("a day deleted elsewhere while it is edited leads back to the table")
{
    Way w;
    w.window->showHistory();
    w.settle();
    w.openDay(2);
    w.click("historyEditButton");
    w.history.days.erase(3);
    Q_EMIT w.history.viewsChanged();
    w.press(Qt::Key_Escape);
    w.settle();
    CHECK(w.find<QTableView>("historyTable")->isVisible());
}

TEST_CASE("from the chart to the history to a day, and all the way back")
{
    Way w;
    w.chart.series[QStringLiteral("well-1")] = test::demoSeries(90);
    w.window->showChart(QStringLiteral("well-1"));
    w.settle();
    w.click("openHistoryButton");
    w.settle();
    w.openDay(0);
    w.click("historyEditButton");
    for (const char *title : {"History", "History", "Charts", "My wells", "My wells"}) {
        w.press(Qt::Key_Escape);
        w.settle();
        CHECK(w.title() == title);
    }
}

TEST_CASE("who goes elsewhere by a key is led home, not back")
{
    Way w;
    w.window->showHistory();
    w.settle();
    w.openDay(2);
    w.click("historyEditButton");
    w.window->go(ui::Place::Sheet);
    w.window->go(ui::Place::Entry);
    w.press(Qt::Key_Escape);
    CHECK(w.title() == "My wells");
}

TEST_CASE("a key that leads on from a day of the history takes its well along")
{
    Way w;
    w.chart.series[QStringLiteral("well-3")] = test::demoSeries(90);
    w.window->showHistory();
    w.settle();
    w.openDay(2);
    w.window->go(ui::Place::Charts);
    w.settle();
    CHECK(w.find<QComboBox>("chartWellCombo")->currentText() == u"Acme Well #3");
    w.window->go(ui::Place::Entry);
    CHECK(w.find<QComboBox>("wellCombo")->currentText() == u"Acme Well #3");
}

TEST_CASE("who comes to the history before its days are read has them at hand when they come")
{
    Way w;
    w.history.answers = false;
    w.window->go(ui::Place::History);
    CHECK(w.focused() == "homeButton");
    w.history.answerFind();
    w.settle();
    CHECK(w.focused() == "historyTable");
}

TEST_CASE("days that come do not take the focus from where the user went meanwhile")
{
    Way w;
    w.history.answers = false;
    w.window->go(ui::Place::History);
    w.press(Qt::Key_Tab);
    const std::string elsewhere = w.focused();
    w.history.answerFind();
    w.settle();
    CHECK(elsewhere != "homeButton");
    CHECK(w.focused() == elsewhere);
}

TEST_CASE("a look at what waits, or at the settings, leads back to what was being entered")
{
    Way w;
    w.window->showEntry(QStringLiteral("well-2"));
    w.keys("42");
    const Qt::Key key = GENERATE(Qt::Key_F6, Qt::Key_F7);
    w.press(key);
    CHECK(w.title() != "Enter production");
    w.press(Qt::Key_Escape);
    CHECK(w.title() == "Enter production");
    CHECK(w.focused() == "oilVolumeEdit");
    w.press(Qt::Key_Escape);
    CHECK(w.title() == "My wells");
}

TEST_CASE("who comes to the chart before its days are read can walk along them when they come")
{
    Way w;
    w.chart.series[QStringLiteral("well-1")] = test::demoSeries(90);
    w.chart.answers = false;
    w.window->showChart(QStringLiteral("well-1"));
    CHECK(w.focused() == "chartWellCombo");
    w.chart.answer(QStringLiteral("well-1"));
    w.settle();
    CHECK(w.focused() == "chartView");
}
