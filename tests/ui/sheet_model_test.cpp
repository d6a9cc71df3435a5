// SPDX-License-Identifier: GPL-3.0-or-later
// The seven-day sheet without widgets: what paste, typing, undo, drafts and saving do to it.
#include "tests/ui/demo_day.h"
#include "tests/ui/ui_texts.h"
#include "ui/sheet/sheet_model.h"

#include <catch2/catch_test_macros.hpp>

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>

using namespace wellpulse;

namespace {

using State = ui::SheetModel::State;

ui::SheetReading reading(const char *well, int daysBack, std::int64_t oil, std::int64_t gas, std::int64_t water)
{
    return {.wellId = QString::fromLatin1(well),
        .date = test::demoToday().addDays(-daysBack),
        .volumes = {core::Volume{oil}, core::Volume{gas}, core::Volume{water}},
        .hasMore = false};
}

struct Sheet {
    explicit Sheet(const QLocale &locale = QLocale(QLocale::English, QLocale::UnitedStates))
        : texts(locale)
        , model(
              port, drafts, [this] { return today; }, locale)
        , tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal)
    {
        QObject::connect(
            &model, &ui::SheetModel::said, &model, [this](ui::Tone, const QString &sentence) { said = sentence; });
        QObject::connect(
            &model, &ui::SheetModel::savedWith, &model, [this](const QString &sentence) { said = sentence; });
    }
    void open()
    {
        model.setRoute(test::demoRoute());
        model.open();
    }
    QModelIndex at(int row, int column) const { return model.index(row, column); }
    std::string text(int row, int column) const { return at(row, column).data().toString().toStdString(); }
    State state(int row, int column) const
    {
        return static_cast<State>(at(row, column).data(ui::SheetModel::StateRole).toInt());
    }
    void type(int row, int column, const char *text) { model.setData(at(row, column), QString::fromUtf8(text)); }
    void paste(const char *text, int row = 0, int column = 0) { model.paste(QString::fromUtf8(text), at(row, column)); }

    test::Texts texts;
    QDate today = test::demoToday();
    test::FakeSheetPort port;
    test::FakeDraftPort drafts;
    ui::SheetModel model;
    QAbstractItemModelTester tester;
    QString said;
};

constexpr const char *weekOfOne = "42.5\t180\t12\n43\t181\t12\n43\t182\t12\n44\t183\t12\n44\t184\t12\n45\t185\t12\n"
                                  "45\t186\t12";

} // namespace

TEST_CASE("the sheet shows the week that ends today for the first five wells of the route")
{
    Sheet sheet;
    sheet.port.entered = {reading("well-1", 0, 4'250, 18'000, 1'200), reading("well-6", 0, 1, 2, 3)};
    sheet.open();
    CHECK(sheet.model.rowCount() == 8);
    CHECK(sheet.model.columnCount() == 15);
    CHECK(sheet.model.headerData(6, Qt::Vertical).toString() == u"Today, Oct 20");
    CHECK(sheet.model.headerData(0, Qt::Vertical).toString() == u"Tue, Oct 14");
    CHECK(sheet.model.headerData(4, Qt::Horizontal).toString() == u"Gas (MCF)");
    CHECK(sheet.model.wellName(4) == u"Acme Well #2");
    CHECK(sheet.text(6, 0) == "42.50");
    CHECK(sheet.state(6, 0) == State::Entered);
    CHECK(sheet.state(5, 0) == State::Blank);
    CHECK(sheet.text(7, 1) == "180.00"); // the total
    CHECK_FALSE(sheet.model.flags(sheet.at(7, 1)).testFlag(Qt::ItemIsEditable));
    REQUIRE(sheet.model.choices().size() == 7); // five together, and each
    sheet.model.choose(6);
    CHECK(sheet.model.columnCount() == 3);
    CHECK(sheet.text(6, 2) == "0.03");
}

TEST_CASE("a pasted week is new days, saved as one, and entered afterwards")
{
    Sheet sheet;
    sheet.open();
    sheet.paste(weekOfOne);
    CHECK(sheet.said == u"Pasted 21 cells.");
    CHECK(sheet.text(0, 0) == "42.50");
    CHECK(sheet.state(0, 0) == State::New);
    CHECK(sheet.model.addedCount() == 7);
    CHECK(sheet.drafts.contents.contains(QStringLiteral("sheet")));
    sheet.model.save();
    REQUIRE(sheet.port.saves.size() == 1);
    CHECK(sheet.port.saves[0].size() == 7);
    CHECK(sheet.port.saves[0].front().wanted
        == ui::DayVolumes{core::Volume{4'250}, core::Volume{18'000}, core::Volume{1'200}});
    CHECK_FALSE(sheet.port.saves[0].front().seen);
    CHECK(sheet.said == u"Saved 7 days.");
    CHECK(sheet.state(0, 0) == State::Entered);
    CHECK_FALSE(sheet.model.hasTyped());
    CHECK_FALSE(sheet.drafts.contents.contains(QStringLiteral("sheet")));
}

TEST_CASE("an entered day is replaced only after the box was ticked for just these days")
{
    Sheet sheet;
    sheet.port.entered = {reading("well-1", 6, 4'250, 18'000, 1'200), reading("well-1", 5, 9, 9, 9)};
    sheet.open();
    sheet.paste(weekOfOne);
    CHECK(sheet.state(0, 0) == State::Entered); // the same as entered: untouched
    CHECK(sheet.state(1, 0) == State::Replacing);
    CHECK(sheet.at(1, 0).data(ui::SheetModel::FormerRole).toString() == u"0.09");
    CHECK(sheet.model.replacedCount() == 1);
    CHECK(sheet.model.addedCount() == 5);
    QSignalSpy confirm(&sheet.model, &ui::SheetModel::confirmWanted);
    sheet.model.save();
    CHECK(sheet.port.saves.empty());
    CHECK(confirm.count() == 1);
    CHECK(sheet.said == u"1 entered day would get other values. Look at it, tick the box, then save.");
    sheet.model.confirmReplacing(true);
    sheet.type(0, 0, "50"); // a second one: the tick was not about it
    CHECK_FALSE(sheet.model.isReplacingConfirmed());
    sheet.model.save();
    CHECK(sheet.port.saves.empty());
    sheet.model.confirmReplacing(true);
    sheet.model.save();
    REQUIRE(sheet.port.saves.size() == 1);
    CHECK(sheet.said == u"Saved 5 days; replaced 2 that were entered.");
}

TEST_CASE("a day that is entered by somebody meanwhile needs the tick too")
{
    Sheet sheet;
    sheet.open();
    sheet.paste("42.5\t180\t12");
    CHECK(sheet.model.replacedCount() == 0);
    sheet.port.entered = {reading("well-1", 6, 1, 2, 3)};
    Q_EMIT sheet.port.viewsChanged();
    CHECK(sheet.model.replacedCount() == 1);
    CHECK(sheet.text(0, 0) == "42.50"); // what was typed stays
    sheet.model.confirmReplacing(true);
    sheet.port.entered = {reading("well-1", 6, 1, 2, 4)};
    Q_EMIT sheet.port.viewsChanged(); // it is another reading now than the one that was looked at
    CHECK_FALSE(sheet.model.isReplacingConfirmed());
    sheet.port.entered = {reading("well-1", 6, 4'250, 18'000, 1'200)};
    Q_EMIT sheet.port.viewsChanged(); // just what was typed
    CHECK_FALSE(sheet.model.hasTyped());
}

TEST_CASE("a cell that is no number blocks the save with its sentence")
{
    Sheet sheet;
    sheet.open();
    sheet.paste("42.5\tn/a\t12");
    CHECK(sheet.state(0, 1) == State::Wrong);
    CHECK(sheet.model.wrongCount() == 1);
    CHECK(sheet.model.wordsOf(sheet.at(0, 1))
        == u"Acme Well #1, Tue, Oct 14, Gas: n/a. Type a number with digits only, like 42.5.");
    QSignalSpy focus(&sheet.model, &ui::SheetModel::focusWanted);
    sheet.model.save();
    CHECK(sheet.port.saves.empty());
    REQUIRE(focus.count() == 1);
    CHECK(focus.at(0).at(0).toModelIndex() == sheet.at(0, 1));
    sheet.type(0, 1, "180");
    sheet.model.save();
    CHECK(sheet.port.saves.size() == 1);
}

TEST_CASE("a blank cell leaves an entered volume alone; Delete takes it away, but never a whole day")
{
    Sheet sheet;
    sheet.port.entered = {reading("well-1", 6, 4'250, 18'000, 1'200)};
    sheet.open();
    sheet.paste("50\t\t12");
    CHECK(sheet.text(0, 1) == "180.00");
    CHECK(sheet.said == u"Pasted 2 cells. 1 blank cell left what is entered as it is.");
    sheet.model.clear({sheet.at(0, 1)});
    CHECK(sheet.text(0, 1).empty());
    CHECK(sheet.state(0, 1) == State::Replacing);
    sheet.model.clear({sheet.at(0, 0), sheet.at(0, 2)});
    CHECK(sheet.state(0, 0) == State::Wrong);
    CHECK(sheet.model.wordsOf(sheet.at(0, 0))
              .endsWith(u"Nothing would be left of this day. Type a volume, or delete the day in the history."));
    sheet.model.save();
    CHECK(sheet.port.saves.empty());
}

TEST_CASE("typing is taken back step by step, and brought again")
{
    Sheet sheet;
    sheet.open();
    sheet.type(0, 0, "42,5");
    sheet.type(0, 0, "43");
    sheet.paste("1\t2\t3", 1);
    sheet.model.undoStack().undo();
    CHECK(sheet.text(1, 0).empty());
    sheet.model.undoStack().undo();
    CHECK(sheet.text(0, 0) == "42.50");
    sheet.model.undoStack().redo();
    CHECK(sheet.text(0, 0) == "43.00");
    sheet.model.startOver();
    CHECK_FALSE(sheet.model.hasTyped());
    sheet.model.undoStack().undo();
    CHECK(sheet.text(0, 0) == "43.00");
}

TEST_CASE("far from the day before is marked, with the typed day above and with the day before the week")
{
    Sheet sheet;
    sheet.port.entered = {reading("well-1", 7, 4'000, 0, 100)};
    sheet.open();
    sheet.paste("50\t5\t1\n51\t5\t3");
    const auto warns
        = [&](int row, int column) { return sheet.at(row, column).data(ui::SheetModel::WarningRole).toBool(); };
    CHECK(warns(0, 0));
    CHECK(warns(0, 1)); // up from zero: no number, and a warning
    CHECK_FALSE(warns(0, 2));
    CHECK_FALSE(warns(1, 0));
    CHECK(warns(1, 2));
    CHECK(sheet.model.wordsOf(sheet.at(0, 0)).endsWith(u"More than 20 % from the day before; check the gauge."));
    CHECK(sheet.model.wrongCount() == 0);
}

TEST_CASE("a draft comes back after a crash, in its week and on its wells")
{
    Sheet before;
    before.open();
    before.model.choose(3); // a single well
    before.model.showWeek(-1);
    before.type(2, 1, "180");
    before.model.keepTyping(before.at(3, 0), QStringLiteral("4"));
    Sheet after;
    after.drafts.contents = before.drafts.contents;
    after.open();
    CHECK(after.model.weekWords() == u"Oct 7 - Oct 13");
    CHECK(after.model.choice() == 3);
    CHECK(after.text(2, 1) == "180.00");
    CHECK(after.text(3, 0) == "4.00");
    CHECK(after.said == u"What you typed before is back. It is not saved yet.");
}

TEST_CASE("the wells and the week stay while something is typed, and a lock keeps it")
{
    Sheet sheet;
    sheet.port.entered = {reading("well-1", 6, 1, 2, 3)};
    sheet.open();
    sheet.type(1, 0, "42");
    sheet.model.showWeek(-1);
    sheet.model.choose(3);
    CHECK(sheet.model.weekWords() == u"Oct 14 - Oct 20");
    CHECK(sheet.model.columnCount() == 15);
    CHECK(sheet.said == u"These days are not saved yet. Save them, or start over.");
    sheet.model.setRoute({}); // locked
    sheet.model.forgetContents();
    CHECK(sheet.text(0, 0).empty());
    CHECK(sheet.text(1, 0) == "42.00");
    sheet.open();
    CHECK(sheet.text(0, 0) == "0.01");
    CHECK(sheet.text(1, 0) == "42.00");
    sheet.model.startOver();
    sheet.model.showWeek(-1);
    CHECK(sheet.model.weekWords() == u"Oct 7 - Oct 13");
    CHECK(sheet.model.canGoLater());
    sheet.model.showWeek(1);
    sheet.model.showWeek(1); // not beyond today
    CHECK(sheet.model.weekWords() == u"Oct 14 - Oct 20");
}

TEST_CASE("when the clock was set back, the days after today take nothing")
{
    Sheet sheet;
    sheet.open();
    sheet.today = test::demoToday().addDays(-1);
    CHECK(sheet.state(6, 0) == State::Future);
    CHECK_FALSE(sheet.model.flags(sheet.at(6, 0)).testFlag(Qt::ItemIsEditable));
    sheet.type(6, 0, "1");
    sheet.paste(weekOfOne);
    CHECK(sheet.model.addedCount() == 6);
}

TEST_CASE("what was refused stays typed and the sheet is read again")
{
    Sheet sheet;
    sheet.open();
    sheet.type(0, 0, "42");
    sheet.port.refusal = QStringLiteral("The disk is full.");
    const int reads = sheet.port.reads;
    sheet.model.save();
    CHECK(sheet.said == u"The disk is full.");
    CHECK(sheet.text(0, 0) == "42.00");
    CHECK(sheet.port.reads == reads + 1);
    sheet.port.refusal.clear();
    sheet.model.save();
    CHECK(sheet.port.saves.size() == 2);
}

TEST_CASE("copied cells come back where they are pasted")
{
    Sheet sheet(QLocale(QLocale::Spanish, QLocale::Spain));
    sheet.open();
    sheet.paste("12.345,5\t\t3\n4\t5\t6,25");
    QModelIndexList cells;
    for (int row = 0; row < 2; ++row) {
        for (int column = 0; column < 3; ++column)
            cells.push_back(sheet.at(row, column));
    }
    const QString copied = sheet.model.copy(cells);
    CHECK(copied == u"12.345,50\t\t3,00\n4,00\t5,00\t6,25");
    sheet.model.paste(copied, sheet.at(2, 0));
    CHECK(sheet.text(2, 0) == "12.345,50");
    CHECK(sheet.text(2, 1).empty());
    CHECK(sheet.text(3, 2) == "6,25");
}

TEST_CASE("what of a table does not belong is told")
{
    Sheet sheet;
    sheet.open();
    sheet.paste("Date\tOil\tNotes\n10/14/2025\t42\tleak\n9/1/2025\t42\t");
    CHECK(sheet.said == u"Pasted 1 cell. 1 row is about days that are not shown here. Columns not taken: Notes.");
    sheet.paste("1\n2\n3", 5);
    CHECK(sheet.said
        == u"The copied table has more rows than there are days from this cell on. Choose the cell where it starts, then "
           u"paste again.");
    sheet.paste("");
    CHECK(sheet.said == u"There is nothing to paste. Copy the cells in your spreadsheet, then paste again.");
}
