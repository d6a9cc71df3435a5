// SPDX-License-Identifier: GPL-3.0-or-later
// The history's real page over a real encrypted store and its threads: sorting, filtering, deleting, correcting a date,
// views that change under the user's hands, and what comes out as CSV, PDF and on paper.
#include "app/desktop/history_browser.h"
#include "app/desktop/history_csv.h"
#include "app/desktop/history_exporter.h"
#include "tests/support/open_field_device.h"
#include "tests/ui/ui_texts.h"
#include "ui/history/history_page.h"
#include "ui/history/sort_header.h"

#include <catch2/catch_test_macros.hpp>

#include <QtCore/QFile>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTableView>

using namespace wellpulse;
using Column = ui::HistoryRows::Column;

namespace {

template <class T> T must(Result<T> result)
{
    if (!result)
        FAIL(result.error().code << ": " << result.error().message);
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

const core::Uuid wellOne = *core::parseUuid("11111111-1111-7111-8111-111111111111");
const core::Uuid wellTwo = *core::parseUuid("22222222-2222-7222-8222-222222222222");
const QDate today(2024, 3, 12);

storage::SnapshotAggregate wellAggregate(const core::Uuid &id, const char *name, std::int64_t order)
{
    core::Well well;
    well.name = name;
    well.api = "42-165-1234" + std::to_string(order);
    well.routeOrder = order;
    return {core::AggregateType::Well, id, 1, core::toFields(well), false};
}

core::ProductionDay dayOf(const core::Uuid &well, const QDate &date, std::int64_t oilHundredths, const char *notes = "")
{
    core::ProductionDay day;
    day.wellId = well.toString();
    day.date = core::civilDate(date.year(), static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    day.reading(core::Fluid::Oil) = {core::Volume{oilHundredths}, core::Provenance::Measured};
    day.reading(core::Fluid::Gas) = {core::Volume{18'030}, core::Provenance::Measured};
    if (*notes != '\0')
        day.notes = notes;
    return day;
}

storage::EventDraft created(const core::ProductionDay &day)
{
    storage::EventDraft draft;
    draft.aggregateId = core::productionAggregateId("acme", day.wellId, day.date.toString());
    draft.payload = core::toFields(day);
    return draft;
}

/// The page over a device with two wells and the days given.
class Page {
public:
    explicit Page(const std::vector<core::ProductionDay> &days)
    {
        ui::applyAppearance(*qApp, appearance);
        slot.put(must(test::openFieldDevice(folder, [&](storage::DeviceStore &store) {
            must(store.delivery().beginFeed("epoch-1"));
            must(store.delivery().beginSnapshot({"epoch-1", 2, {}}));
            must(store.delivery().applySnapshotPage({{"epoch-1", 2, {}},
                {wellAggregate(wellTwo, "=Acme, \"Well\" #2", 2), wellAggregate(wellOne, "Acme Well #1", 1)}, {}}));
            must(store.delivery().finishSnapshot());
            std::vector<storage::EventDraft> drafts;
            for (const auto &day : days)
                drafts.push_back(created(day));
            must(store.log().appendAll(drafts));
        })));
        page.resize(1024, 768);
        page.show();
        REQUIRE(QTest::qWaitForWindowActive(&page));
        settle();
    }
    /// Until everything that was asked is answered.
    void settle()
    {
        for (int round = 0; round < 3; ++round) {
            bool reached = false;
            slot.device()->store().ask(
                box, [](storage::DeviceStore &) { return true; }, [&](bool) { reached = true; });
            REQUIRE(QTest::qWaitFor([&] { return reached; }));
            reached = false;
            slot.device()->views().ask(
                box, [](const storage::ReadStore &) { return true; }, [&](bool) { reached = true; });
            REQUIRE(QTest::qWaitFor([&] { return reached; }));
            QApplication::processEvents();
        }
    }
    template <class Widget> Widget *find(const char *name) const
    {
        auto *widget = page.findChild<Widget *>(QString::fromLatin1(name));
        REQUIRE(widget != nullptr);
        return widget;
    }
    QTableView *table() const { return find<QTableView>("historyTable"); }
    QString cell(int row, int column) { return table()->model()->index(row, column).data().toString(); }
    QStringList column(int column)
    {
        QStringList cells;
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            cells.push_back(cell(row, column));
        return cells;
    }
    void pressHead(int column)
    {
        auto *head = table()->horizontalHeader();
        QTest::mouseClick(head->viewport(), Qt::LeftButton, {}, {head->sectionViewportPosition(column) + 9, 20});
        settle();
    }
    void click(const char *name)
    {
        QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton);
        settle();
    }
    void open(int row)
    {
        table()->setFocus();
        table()->setCurrentIndex(table()->model()->index(row, 0));
        QTest::keyClick(table(), Qt::Key_Return);
        settle();
    }
    void append(const core::ProductionDay &day)
    {
        slot.device()->store().ask(
            box, [day](storage::DeviceStore &store) { return store.log().append(created(day)).has_value(); },
            [this](bool) { Q_EMIT slot.device()->recorded(); });
        settle();
    }

    test::Texts texts;
    QTemporaryDir folder;
    ui::Appearance appearance = ui::Appearance::of({});
    desktop::DeviceSlot slot;
    desktop::HistoryBrowser browser{slot};
    desktop::HistoryExporter exporter{slot};
    ui::HistoryModel model{browser, [] { return today; }, QLocale(QLocale::English, QLocale::UnitedStates)};
    ui::HistoryExportModel exporting{exporter, model};
    ui::HistoryPage page{appearance, model, exporting};
    storage::ReplyBox box;
};

// Around a leap day and the day on which clocks go forward.
std::vector<core::ProductionDay> fourDays()
{
    return {dayOf(wellOne, QDate(2024, 2, 28), 4'000), dayOf(wellOne, QDate(2024, 2, 29), 4'100),
        dayOf(wellOne, QDate(2024, 3, 10), 9'900, "Válvula\nengrasada"), dayOf(wellTwo, QDate(2024, 2, 29), 5'000)};
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

TEST_CASE("the head sorts by mouse and by keys, either way")
{
    Page p(fourDays());
    CHECK(p.column(Column::DateColumn)
        == QStringList{QStringLiteral("3/10/2024"), QStringLiteral("2/29/2024"), QStringLiteral("2/29/2024"),
            QStringLiteral("2/28/2024")});
    p.pressHead(Column::OilColumn);
    CHECK(p.column(Column::OilColumn)
        == QStringList{
            QStringLiteral("99.00"), QStringLiteral("50.00"), QStringLiteral("41.00"), QStringLiteral("40.00")});
    p.pressHead(Column::OilColumn);
    CHECK(p.cell(0, Column::OilColumn) == u"40.00");
    auto *head = p.table()->horizontalHeader();
    head->setFocus();
    QTest::keyClick(head, Qt::Key_Right);
    QTest::keyClick(head, Qt::Key_Return);
    p.settle();
    CHECK(p.model.order() == ui::HistoryOrder{ui::HistorySort::Well, false});
    CHECK(p.column(Column::WellColumn).constFirst() == u"=Acme, \"Well\" #2");
    CHECK(p.find<QLabel>("historyCountLabel")->text() == u"4 days · Oil 230.00 bbl · Gas 721.20 MCF");
}

TEST_CASE("the filters narrow what is shown, and Show all undoes them")
{
    Page p(fourDays());
    p.click("historyFilterButton");
    QTest::keyClicks(p.find<QLineEdit>("historySearchEdit"), QStringLiteral("valvula"));
    p.settle();
    CHECK(p.column(Column::DateColumn) == QStringList{QStringLiteral("3/10/2024")});
    p.find<QLineEdit>("historySearchEdit")->clear();
    auto *wells = p.find<QComboBox>("historyWellCombo");
    wells->setCurrentIndex(wells->findText(QStringLiteral("Acme Well #1")));
    p.settle();
    CHECK(p.table()->model()->rowCount() == 3);
    CHECK(p.find<QLabel>("historyFilterLabel")->text() == u"Acme Well #1 · All dates");
    auto *period = p.find<QComboBox>("historyPeriodCombo");
    period->setCurrentIndex(period->count() - 1);
    p.find<QDateEdit>("historyFromEdit")->setDate(QDate(2024, 2, 29));
    p.find<QDateEdit>("historyToEdit")->setDate(QDate(2024, 2, 29));
    p.settle();
    CHECK(p.column(Column::OilColumn) == QStringList{QStringLiteral("41.00")});
    p.click("conflictedChip");
    CHECK(p.table()->model()->rowCount() == 0);
    CHECK(p.find<QLabel>("historyEmptyLabel")->text() == u"No day matches. Choose other dates, or show all.");
    p.click("historyShowAllButton");
    CHECK(p.table()->model()->rowCount() == 4);
    p.click("pendingChip");
    CHECK(p.table()->model()->rowCount() == 4);
    p.click("flaggedChip");
    CHECK(p.table()->model()->rowCount() == 0); // the day before each is not there, or is near
}

TEST_CASE("a day is deleted with a reason, and Undo brings it back")
{
    Page p(fourDays());
    const QSignalSpy done(&p.model, &ui::HistoryModel::doneWith);
    p.open(0);
    CHECK(p.find<QLabel>("historyDayLabel")->text() == u"Acme Well #1, 3/10/2024");
    CHECK(p.find<QLabel>("historyNotesLabel")->text() == u"Válvula\nengrasada");
    CHECK(p.find<QLabel>("historyChangesLabel")->text().endsWith(u"Entered by you, on this laptop"));
    p.click("historyDeleteButton");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    CHECK(QApplication::focusWidget()->accessibleDescription()
        == u"Say why the day is deleted. The office keeps the reason.");
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Entered twice"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    p.settle();
    CHECK(done.constLast().constFirst() == QStringLiteral("Deleted: Acme Well #1, 3/10/2024."));
    CHECK(p.table()->model()->rowCount() == 3);
    CHECK(QApplication::focusWidget() == p.table());
    p.model.undo();
    p.settle();
    CHECK(p.table()->model()->rowCount() == 4);
    CHECK(p.cell(0, Column::OilColumn) == u"99.00");
}

TEST_CASE("a date is corrected onto a free day with all its values, never onto one that exists; Undo takes both back")
{
    Page p(fourDays());
    const QSignalSpy refused(&p.model, &ui::HistoryModel::refusedWith);
    p.open(0);
    p.click("historyDateButton");
    p.find<QDateEdit>("historyRightDateEdit")->setDate(QDate(2024, 2, 29));
    QTest::keyClicks(p.find<QLineEdit>("historyReasonEdit"), QStringLiteral("wrong line"));
    p.click("historyAnswerButton");
    REQUIRE(refused.size() == 1);
    CHECK(p.table()->model()->rowCount() == 4);
    p.find<QDateEdit>("historyRightDateEdit")->setDate(QDate(2024, 3, 1));
    p.click("historyAnswerButton");
    CHECK(p.cell(0, Column::DateColumn) == u"3/1/2024");
    CHECK(p.cell(0, Column::OilColumn) == u"99.00");
    CHECK(p.cell(0, Column::StateColumn).contains(u"Over 20 %: Oil")); // now the leap day is the day before
    CHECK(p.model.rows().day(0)->notes == u"Válvula\nengrasada");
    CHECK(p.table()->model()->rowCount() == 4);
    p.model.undo();
    p.settle();
    CHECK(p.cell(0, Column::DateColumn) == u"3/10/2024");
    CHECK(p.table()->model()->rowCount() == 4);
}

TEST_CASE("Escape leads back step by step")
{
    Page p(fourDays());
    const QSignalSpy home(&p.page, &ui::HistoryPage::backWanted);
    p.open(0);
    p.click("historyDeleteButton");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    CHECK(p.find<QWidget>("historyEditButton")->isVisible());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    CHECK(p.table()->isVisible());
    CHECK(home.isEmpty());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    CHECK(home.size() == 1);
}

TEST_CASE("new days come in while the table is scrolled: what is in sight and the current day stay where they are")
{
    std::vector<core::ProductionDay> days;
    for (int i = 0; i < 400; ++i)
        days.push_back(dayOf(wellOne, QDate(2022, 1, 1).addDays(i), 4'000 + i));
    Page p(days);
    auto *bar = p.table()->verticalScrollBar();
    bar->setValue(10'000);
    p.settle();
    p.table()->setCurrentIndex(p.table()->indexAt({5, 200}));
    const int scrolledTo = bar->value(); // making it current may scroll
    const QString current = p.table()->currentIndex().data().toString();
    const QString top = p.table()->indexAt({5, 1}).data().toString();
    const int height = p.table()->rowHeight(0);
    p.append(dayOf(wellOne, QDate(2024, 3, 1), 1)); // above what is in sight
    p.append(dayOf(wellTwo, QDate(2024, 3, 1), 1));
    CHECK(p.table()->model()->rowCount() == 402);
    CHECK(bar->value() == scrolledTo + 2 * height);
    CHECK(p.table()->indexAt({5, 1}).data().toString() == top);
    CHECK(p.table()->currentIndex().data().toString() == current);
    p.append(dayOf(wellTwo, QDate(2020, 1, 1), 1)); // below it
    CHECK(bar->value() == scrolledTo + 2 * height);
    p.pressHead(Column::DateColumn); // asked for: from its beginning
    CHECK(bar->value() == 0);
    CHECK(p.table()->currentIndex().data().toString() == current);
}

TEST_CASE("the CSV file has what the filter shows, canonical and quoted, and no formula")
{
    Page p(fourDays());
    const QString file = p.folder.filePath(QStringLiteral("out.csv"));
    const QSignalSpy done(&p.exporting, &ui::HistoryExportModel::doneWith);
    p.exporting.saveCsv(file);
    REQUIRE(QTest::qWaitFor([&] { return !done.isEmpty(); }));
    const QList<QByteArray> lines = contentOf(file).split('\n');
    REQUIRE(lines.size() == 7); // with the note of two lines, and what follows the last line end
    CHECK(lines.at(0).startsWith("\xEF\xBB\xBFwell,date,oil_bbl,gas_mcf,water_bbl,well_name,"));
    // The note's line end is within its quotation marks.
    CHECK(lines.at(1) == "Acme Well #1,2024-03-10,99.00,180.30,,Acme Well #1,42-165-12341,\"V\xC3\xA1lvula");
    CHECK(lines.at(2).startsWith("engrasada\","));
    // A name that a spreadsheet would run is not what import finds the well by.
    const auto two
        = std::find_if(lines.cbegin(), lines.cend(), [](const auto &line) { return line.contains("50.00"); });
    REQUIRE(two != lines.cend());
    CHECK(two->startsWith("42-165-12342,2024-02-29,50.00,180.30,,\"'=Acme, \"\"Well\"\" #2\","));
    CHECK(two->endsWith("\r"));
}

TEST_CASE("an export that cannot be written says so and leaves no file")
{
    Page p(fourDays());
    const QSignalSpy failed(&p.exporting, &ui::HistoryExportModel::failedWith);
    const QString file = p.folder.filePath(QStringLiteral("nowhere/out.csv"));
    p.exporting.saveCsv(file);
    REQUIRE(QTest::qWaitFor([&] { return !failed.isEmpty(); }));
    CHECK(failed.constFirst().constFirst().toString().contains(u"could not be written"));
    CHECK_FALSE(p.exporting.isBusy());
}

TEST_CASE("a stopped export leaves the file that was there before")
{
    std::vector<core::ProductionDay> days;
    for (int i = 0; i < 5'000; ++i)
        days.push_back(dayOf(wellOne, QDate(2005, 1, 1).addDays(i), 4'000 + i));
    Page p(days);
    const QString file = p.folder.filePath(QStringLiteral("out.csv"));
    {
        QFile before(file);
        REQUIRE(before.open(QIODevice::WriteOnly));
        before.write("mine");
    }
    QObject::connect(&p.exporter, &ui::HistoryExportPort::progressed, &p.exporting, &ui::HistoryExportModel::cancel);
    const QSignalSpy failed(&p.exporting, &ui::HistoryExportModel::failedWith);
    p.exporting.saveCsv(file);
    REQUIRE(QTest::qWaitFor([&] { return !failed.isEmpty(); }));
    p.settle();
    CHECK(failed.constFirst().constFirst() == QStringLiteral("Stopped. No file was written."));
    CHECK(contentOf(file) == "mine");
}

TEST_CASE("the PDF and the printer get all pages")
{
    std::vector<core::ProductionDay> days;
    for (int i = 0; i < 200; ++i)
        days.push_back(dayOf(wellOne, QDate(2022, 1, 1).addDays(i), 4'000 + i));
    Page p(days);
    const QString file = p.folder.filePath(QStringLiteral("out.pdf"));
    const QSignalSpy done(&p.exporting, &ui::HistoryExportModel::doneWith);
    p.exporting.savePdf(file);
    REQUIRE(QTest::qWaitFor([&] { return !done.isEmpty(); }));
    const QByteArray pdf = contentOf(file);
    CHECK(pdf.startsWith("%PDF-"));
    CHECK(pdf.count("/Type /Page\n") >= 3);

    const QSignalSpy printed(&p.page, &ui::HistoryPage::printedWith);
    auto printer = std::make_unique<QPrinter>();
    printer->setOutputFormat(QPrinter::PdfFormat);
    const QString paper = p.folder.filePath(QStringLiteral("printed.pdf"));
    printer->setOutputFileName(paper);
    p.page.printTo(std::move(printer));
    REQUIRE(QTest::qWaitFor([&] { return !printed.isEmpty(); }));
    CHECK(contentOf(paper).count("/Type /Page\n") >= 3);
}

TEST_CASE("what a spreadsheet would run as a formula gets an apostrophe, wherever text goes out")
{
    const desktop::HistoryCsv csv({});
    storage::HistoryDay day;
    day.record.day.wellId = wellOne.toString();
    day.record.day.date = core::civilDate(2024, 2, 29);
    for (const char *text : {"=1+1", "+1", "-1", "@x", "\t=1", "  =1", "\r=1"}) {
        day.record.day.notes = text;
        CAPTURE(text);
        CHECK(csv.line(day).find(std::string("'") + text) != std::string::npos);
    }
    for (const char *text : {"plain", "1-1", "a=b", ""}) {
        day.record.day.notes = text;
        CHECK(csv.line(day).find('\'') == std::string::npos);
    }
}
