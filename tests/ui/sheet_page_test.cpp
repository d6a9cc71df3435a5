// SPDX-License-Identifier: GPL-3.0-or-later
// The page of the seven-day sheet with real keys and the mouse, over the program's own ports and a real encrypted vault.
#include "app/desktop/day_recorder.h"
#include "app/desktop/draft_keeper.h"
#include "app/desktop/sheet_recorder.h"
#include "tests/ui/demo_day.h"
#include "tests/ui/real_device.h"
#include "tests/ui/ui_texts.h"
#include "ui/sheet/sheet_page.h"
#include "ui/sheet/sheet_table.h"

#include <catch2/catch_test_macros.hpp>

#include <QtCore/QTemporaryDir>
#include <QtGui/QClipboard>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollBar>

#include <map>
#include <set>

using namespace wellpulse;

namespace {

QList<ui::RouteStop> route(int wells)
{
    QList<ui::RouteStop> stops;
    for (int number = 1; number <= wells; ++number)
        stops.push_back(
            {.wellId = test::wellIdOf(number), .name = QStringLiteral("Acme Well #%1").arg(number), .apiNumber = {}});
    return stops;
}

class Page {
public:
    explicit Page(test::RealDevice &device, int wells = 5)
        : m_device(device)
        , m_sheet(device.slot, test::demoToday)
        , m_drafts(device.slot)
        , model(m_sheet, m_drafts, test::demoToday, QLocale(QLocale::English, QLocale::UnitedStates))
        , m_page(appearance, model)
    {
        ui::applyAppearance(*qApp, appearance);
        QObject::connect(
            &model, &ui::SheetModel::said, &m_page, [this](ui::Tone, const QString &sentence) { said = sentence; });
        QObject::connect(
            &model, &ui::SheetModel::savedWith, &m_page, [this](const QString &sentence) { said = sentence; });
        m_page.resize(1024, 768);
        m_page.show();
        model.setRoute(route(wells));
        model.open();
        m_page.focusFirst();
        REQUIRE(QTest::qWaitForWindowActive(&m_page));
        settle();
    }

    template <class Widget> Widget *find(const char *name) const
    {
        auto *widget = m_page.findChild<Widget *>(QString::fromLatin1(name));
        REQUIRE(widget != nullptr);
        return widget;
    }
    ui::SheetTable *table() const { return find<ui::SheetTable>("sheetTable"); }
    /// Each key goes to what has the focus then: the first one opens an editor, the next ones go there.
    void keys(const char *text) const
    {
        for (const char *key = text; *key != 0; ++key)
            QTest::keyClick(QApplication::focusWidget(), *key);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void click(const char *name) const { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }
    void settle()
    {
        REQUIRE(QTest::qWaitFor([this] { return !model.isReading(); }, 30'000));
    }
    void paste(const QString &text)
    {
        QApplication::clipboard()->setText(text);
        press(Qt::Key_V, Qt::ControlModifier);
    }
    /// Presses Ctrl+S and waits for what is said.
    std::string save()
    {
        said.clear();
        press(Qt::Key_S, Qt::ControlModifier);
        REQUIRE(QTest::qWaitFor([this] { return !said.isEmpty(); }, 30'000));
        settle();
        return said.toStdString();
    }
    std::string text(int row, int column) const { return model.index(row, column).data().toString().toStdString(); }
    std::pair<int, int> at() const { return {table()->currentIndex().row(), table()->currentIndex().column()}; }

    /// On the storage thread, as the program's own.
    template <class Work> auto inStore(Work work)
    {
        std::optional<decltype(work(std::declval<storage::DeviceStore &>()))> answer;
        m_device.slot.device()->store().ask(m_box, work, [&](auto value) { answer = std::move(value); });
        REQUIRE(QTest::qWaitFor([&] { return answer.has_value(); }, 30'000));
        return *answer;
    }
    std::vector<storage::LoggedEvent> events()
    {
        return test::mustHave(inStore([](storage::DeviceStore &store) { return store.reader().events({}); }));
    }

    ui::Appearance appearance = ui::Appearance::of({ui::ThemeName::Light, 100, false});
    QString said;

private:
    test::Texts m_texts;
    test::RealDevice &m_device;
    desktop::SheetRecorder m_sheet;
    desktop::DraftKeeper m_drafts;
    storage::ReplyBox m_box;

public:
    ui::SheetModel model;

private:
    ui::SheetPage m_page;
};

QString block(int rows, int columns)
{
    QString text;
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column)
            text += (column == 0 ? QString() : QStringLiteral("\t")) + QString::number(100 + 10 * column + row);
        text += QStringLiteral("\r\n");
    }
    return text;
}

struct Fixture {
    QTemporaryDir folder;
    test::RealDevice device{folder.filePath(QStringLiteral("vault")), 5};
};

} // namespace

TEST_CASE("a week of one well is pasted, saved as one group and taken back as one")
{
    Fixture fixture;
    Page page(fixture.device, 1);
    page.paste(block(7, 3));
    CHECK(page.find<QAbstractButton>("saveSheetButton")->text() == u"&Save 7 days");
    CHECK(page.save() == "Saved 7 days.");
    CHECK(page.text(6, 2) == "126.00");
    const auto events = page.events();
    REQUIRE(events.size() == 7);
    REQUIRE(events.front().event.group);
    CHECK(core::parseUuid(*events.front().event.group));
    for (const auto &logged : events) {
        CHECK(logged.event.eventType == core::EventType::ProductionCreated);
        CHECK(logged.event.group == events.front().event.group);
    }
    const auto undone = page.inStore([](storage::DeviceStore &store) { return desktop::takeBackLast(store); });
    REQUIRE(undone.has_value());
    CHECK(undone->count == 7);
    Q_EMIT fixture.device.slot.viewsChanged();
    page.settle();
    CHECK(page.text(0, 0).empty());
    CHECK(page.text(6, 2).empty());
}

TEST_CASE("seven days of five wells are pasted and saved at once")
{
    Fixture fixture;
    Page page(fixture.device);
    page.paste(block(7, 15));
    CHECK(page.said == u"Pasted 105 cells.");
    CHECK(page.save() == "Saved 35 days.");
    CHECK(page.events().size() == 35);
    CHECK(page.text(6, 14) == "246.00");
    CHECK(page.text(7, 14) == "1,701.00");
}

TEST_CASE("an entered day is not overwritten without the tick; with it, it is one UPDATED in the group")
{
    Fixture fixture;
    Page page(fixture.device, 1);
    page.paste(block(2, 3));
    page.save();
    page.table()->setCurrentIndex(page.model.index(0, 0));
    page.paste(QStringLiteral("100\t110\t999\n101\t111\t121\n7\t8\t9"));
    auto *tick = page.find<QAbstractButton>("replaceCheck");
    CHECK(tick->isVisible());
    CHECK(tick->text() == u"Repla&ce 1 entered day");
    CHECK(page.find<QLabel>("cellLabel")->text() == u"Acme Well #1, Tue, Oct 14, Oil: 100.00 bbl. Entered before.");
    CHECK(page.save() == "1 entered day would get other values. Look at it, tick the box, then save.");
    CHECK(page.events().size() == 2);
    CHECK(QApplication::focusWidget() == tick);
    page.press(Qt::Key_Space);
    CHECK(page.save() == "Saved 1 day; replaced 1 that was entered.");
    const auto events = page.events();
    REQUIRE(events.size() == 4);
    std::map<std::string, std::multiset<core::EventType>> groups;
    for (const auto &logged : events)
        groups[logged.event.group.value_or("none")].insert(logged.event.eventType);
    using enum core::EventType;
    REQUIRE(groups.size() == 2);
    CHECK((groups.begin()->second == std::multiset{ProductionCreated, ProductionUpdated}
        || groups.rbegin()->second == std::multiset{ProductionCreated, ProductionUpdated}));
    CHECK_FALSE(tick->isVisible());
}

TEST_CASE("a day that changes behind the sheet's back is not overwritten and nothing of the group is saved")
{
    Fixture fixture;
    Page page(fixture.device, 1);
    page.paste(block(2, 3));
    const auto recorded = page.inStore([](storage::DeviceStore &store) {
        const ui::SheetDayDraft day{.wellId = test::wellIdOf(1),
            .date = test::demoToday().addDays(-6),
            .seen = {},
            .wanted = {core::Volume{5}, {}, {}}};
        return desktop::recordSheet(store, {day}, test::demoToday(), "aaaaaaaa-1111-7111-8111-111111111111");
    });
    CHECK(recorded.has_value());
    CHECK(page.save().starts_with("A day of this sheet was entered or changed meanwhile, and nothing was saved."));
    CHECK(page.events().size() == 1);
    CHECK(page.model.replacedCount() == 1);
}

TEST_CASE("a cell that is no number blocks the save, with its sentence and the cursor on it")
{
    Fixture fixture;
    Page page(fixture.device, 1);
    page.paste(QStringLiteral("42.5\t180\t-12\n43\t181\t12"));
    page.table()->setCurrentIndex(page.model.index(1, 1));
    CHECK(page.find<QLabel>("keysLabel")->text() == u"1 cell cannot be saved yet.");
    CHECK(page.save() == "Acme Well #1, Tue, Oct 14, Water: -12. A volume cannot be below zero. Type 0 or more.");
    CHECK(page.at() == std::pair(0, 2));
    CHECK(page.find<QLabel>("cellLabel")->property("look").toString() == u"error");
    CHECK(page.events().empty());
    page.keys("12");
    page.press(Qt::Key_Return);
    CHECK(page.save() == "Saved 2 days.");
}

TEST_CASE("the keys of a spreadsheet: typing replaces, Enter moves on, F2 edits, Delete clears, Ctrl+Z takes back")
{
    Fixture fixture;
    Page page(fixture.device, 2);
    CHECK(page.at() == std::pair(0, 0));
    page.keys("42.5");
    page.press(Qt::Key_Return);
    CHECK(page.text(0, 0) == "42.50");
    CHECK(page.at() == std::pair(0, 1));
    page.press(Qt::Key_Return);
    page.keys("12");
    page.press(Qt::Key_Enter, Qt::KeypadModifier);
    CHECK(page.at() == std::pair(1, 0)); // the well's next day
    page.keys("9");
    page.press(Qt::Key_Down);
    CHECK(page.text(1, 0) == "9.00");
    CHECK(page.at() == std::pair(2, 0));
    page.press(Qt::Key_Up);
    page.press(Qt::Key_F2);
    page.press(Qt::Key_End);
    page.press(Qt::Key_Backspace);
    page.keys("5");
    page.press(Qt::Key_Tab);
    CHECK(page.text(1, 0) == "9.05");
    CHECK(page.at() == std::pair(1, 1));
    page.press(Qt::Key_Left);
    page.press(Qt::Key_Delete);
    CHECK(page.text(1, 0).empty());
    page.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(page.text(1, 0) == "9.05");
    page.keys("77");
    page.press(Qt::Key_Escape); // gives up the cell, not the page
    CHECK(page.text(1, 0) == "9.05");
    page.press(Qt::Key_C, Qt::ControlModifier);
    CHECK(QApplication::clipboard()->text() == u"9.05");
}

TEST_CASE("Tab goes through the cells and out at both ends; Enter on the last cell goes to Save")
{
    Fixture fixture;
    Page page(fixture.device, 1);
    page.press(Qt::Key_Tab);
    CHECK(page.at() == std::pair(0, 1));
    page.press(Qt::Key_Backtab, Qt::ShiftModifier);
    page.press(Qt::Key_Backtab, Qt::ShiftModifier);
    CHECK(QApplication::focusWidget() == page.find<QAbstractButton>("earlierButton"));
    page.table()->setFocus();
    page.table()->setCurrentIndex(page.model.index(6, 2));
    page.press(Qt::Key_Tab);
    CHECK(QApplication::focusWidget() == page.find<QAbstractButton>("saveSheetButton"));
    page.table()->setFocus();
    page.keys("5");
    page.press(Qt::Key_Return);
    CHECK(QApplication::focusWidget() == page.find<QAbstractButton>("saveSheetButton"));
    CHECK(page.text(6, 2) == "5.00");
}

TEST_CASE("a table pasted while a cell is edited goes to the sheet; one value goes into the cell")
{
    Fixture fixture;
    Page page(fixture.device, 1);
    page.press(Qt::Key_F2);
    page.paste(QStringLiteral("7"));
    page.press(Qt::Key_Return);
    CHECK(page.text(0, 0) == "7.00");
    page.press(Qt::Key_F2);
    page.paste(block(7, 3));
    CHECK(page.text(6, 2) == "126.00");
    QApplication::clipboard()->setText(QStringLiteral("8"));
    page.table()->setCurrentIndex(page.model.index(2, 1));
    page.click("pasteButton");
    CHECK(page.text(2, 1) == "8.00");
    page.click("startOverButton");
    CHECK(page.text(6, 2).empty());
}

TEST_CASE("what is typed comes back after the program died, an open cell included")
{
    Fixture fixture;
    {
        Page page(fixture.device, 2);
        page.keys("42.5");
        page.press(Qt::Key_Return);
        page.keys("18");
        page.inStore([](storage::DeviceStore &) { return true; });
    }
    fixture.device.lock();
    fixture.device.unlock();
    Page page(fixture.device, 2);
    REQUIRE(QTest::qWaitFor([&] { return page.model.hasTyped(); }, 30'000));
    CHECK(page.text(0, 0) == "42.50");
    CHECK(page.text(0, 1) == "18.00");
    CHECK(page.save() == "Saved 1 day.");
}

TEST_CASE("weeks are paged through with the mouse and keys; what is entered there is shown")
{
    Fixture fixture;
    Page page(fixture.device, 1);
    CHECK(page.find<QLabel>("weekLabel")->text() == u"Oct 14 - Oct 20");
    CHECK_FALSE(page.find<QAbstractButton>("laterButton")->isEnabled());
    page.click("earlierButton");
    page.settle();
    page.paste(block(7, 3));
    CHECK(page.save() == "Saved 7 days.");
    page.press(Qt::Key_PageDown, Qt::ControlModifier);
    page.settle();
    CHECK(page.text(0, 0).empty());
    page.press(Qt::Key_PageUp, Qt::ControlModifier);
    page.settle();
    CHECK(page.text(0, 0) == "100.00");
    CHECK(page.find<QLabel>("cellLabel")->text() == u"Acme Well #1, Tue, Oct 7, Oil: 100.00 bbl. Entered before.");
}

TEST_CASE("rows are as high as a finger, and the days stay in view when the wells are scrolled")
{
    Fixture fixture;
    Page page(fixture.device);
    CHECK(page.table()->rowHeight(0) >= 50);
    auto *bar = page.table()->horizontalScrollBar();
    CHECK(bar->maximum() > 0);
    bar->setValue(bar->maximum());
    CHECK(page.table()->verticalHeader()->isVisible());
    CHECK(page.table()->verticalHeader()->x() == page.table()->frameWidth());
}
