// SPDX-License-Identifier: GPL-3.0-or-later
// The history without its widgets: rows that come a chunk at a time, questions that overtake each other, changes of a day.
#include "tests/support/qt_printing.h"
#include "tests/ui/fake_history_ports.h"
#include "tests/ui/ui_texts.h"
#include "ui/history/history_export_model.h"
#include "ui/history/history_report.h"
#include "ui/history/history_words.h"

#include <catch2/catch_test_macros.hpp>

#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>

using namespace wellpulse;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedStates);
const QDate today(2025, 10, 20);

struct History {
    explicit History(int days, const QLocale &locale = english)
        : texts(locale)
    {
        test::fillDemoHistory(port, days);
        model = std::make_unique<ui::HistoryModel>(
            port, [] { return today; }, locale);
        tester = std::make_unique<QAbstractItemModelTester>(
            &model->rows(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    }
    QString cell(int row, int column) const { return model->rows().index(row, column).data().toString(); }

    test::Texts texts;
    test::FakeHistoryPort port;
    std::unique_ptr<ui::HistoryModel> model;
    std::unique_ptr<QAbstractItemModelTester> tester;
};

} // namespace

TEST_CASE("rows are placeholders until their days come, those in sight first, then those around them")
{
    History h(10'000);
    h.model->setShown(true);
    h.port.answers = false;
    auto &rows = h.model->rows();
    REQUIRE(rows.rowCount() == 10'000);
    CHECK(h.port.asked.isEmpty()); // nobody has said what is in sight
    rows.showRows(5'000, 5'009);
    CHECK(h.cell(5'000, ui::HistoryRows::DateColumn) == u"…");
    CHECK(h.port.asked.constFirst() == 5'001);
    CHECK(h.port.asked.size() == 10);
    rows.showRows(9'000, 9'009); // dragged on before the answer
    CHECK(h.port.asked.constFirst() == 5'001);
    h.port.answerDays();
    CHECK(h.port.asked.constFirst() == 9'001); // nothing in between was ever asked for
    h.port.answerDays();
    CHECK_FALSE(h.cell(9'000, ui::HistoryRows::WellColumn).isEmpty());
    CHECK(h.port.asked.constFirst() == 9'011); // ahead of the scroll
    h.port.answerDays();
    CHECK(h.port.asked.constLast() == 9'000); // and behind it
    const int last = h.port.request;
    h.port.answerDays();
    CHECK(h.port.request == last); // all around is there: nothing more to ask
}

TEST_CASE("an answer that comes after the lock is not taken")
{
    History h(100);
    h.model->setShown(true);
    h.port.answers = false;
    h.model->rows().showRows(0, 9);
    h.model->clear();
    h.port.answerDays();
    CHECK(h.model->rows().rowCount() == 0);
    h.port.answerFind();
    CHECK(h.model->rows().rowCount() == 0);
}

TEST_CASE("a newer question takes the place of an older one, and the last rows stay until it is answered")
{
    History h(12);
    h.model->setShown(true);
    CHECK(h.port.sort == ui::HistoryOrder{ui::HistorySort::Date, true});
    h.port.answers = false;
    h.model->sortBy(ui::HistorySort::Oil);
    CHECK(h.port.sort == ui::HistoryOrder{ui::HistorySort::Oil, true});
    const int older = h.port.question;
    h.model->sortBy(ui::HistorySort::Oil);
    CHECK(h.port.sort == ui::HistoryOrder{ui::HistorySort::Oil, false});
    CHECK(h.port.question > older);
    h.port.order = {3, 2, 1};
    Q_EMIT h.port.found(older, std::make_shared<const std::vector<ui::HistoryKey>>(), {});
    CHECK(h.model->rows().rowCount() == 12);
    h.port.answerFind();
    CHECK(h.model->rows().rowCount() == 3);
    h.model->sortBy(ui::HistorySort::Well);
    CHECK_FALSE(h.port.sort.descending); // A to Z first
}

TEST_CASE("changes of the views are asked for once at a time, and only while somebody looks")
{
    History h(12);
    Q_EMIT h.port.viewsChanged();
    QCoreApplication::processEvents();
    CHECK(h.port.question == 0);
    h.model->setShown(true);
    const int first = h.port.question;
    h.port.answers = false;
    for (int i = 0; i < 5; ++i)
        Q_EMIT h.port.viewsChanged();
    QCoreApplication::processEvents();
    CHECK(h.port.question == first + 1);
    for (int i = 0; i < 5; ++i)
        Q_EMIT h.port.viewsChanged(); // while the answer is under way
    QCoreApplication::processEvents();
    CHECK(h.port.question == first + 1);
    h.port.answerFind();
    CHECK(h.port.question == first + 2);
    h.port.answerFind();
    h.model->setShown(false);
    Q_EMIT h.port.viewsChanged();
    QCoreApplication::processEvents();
    CHECK(h.port.question == first + 2);
    h.model->setShown(true);
    CHECK(h.port.question == first + 3);
}

TEST_CASE("the same days with new values keep their rows and are read again")
{
    History h(12);
    h.model->setShown(true);
    h.model->rows().showRows(0, 11);
    const QSignalSpy resets(&h.model->rows(), &QAbstractItemModel::modelReset);
    h.port.days.at(1).readings[0].volume = core::Volume{777};
    CHECK(h.cell(0, ui::HistoryRows::OilColumn) == u"42.50");
    Q_EMIT h.port.viewsChanged();
    QCoreApplication::processEvents();
    CHECK(resets.isEmpty());
    CHECK(h.cell(0, ui::HistoryRows::OilColumn) == u"7.77");
}

TEST_CASE("a day's state is said in words, the most pressing first")
{
    History h(12);
    const ui::HistoryDay flagged = h.port.days.at(3);
    CHECK(ui::stateWords(flagged, english) == QStringList{QStringLiteral("Over 20 %: Oil")});
    CHECK(ui::stateMark(flagged).icon == ui::Icon::Flagged);
    CHECK(ui::stateWords(h.port.days.at(4), english) == QStringList{QStringLiteral("Down: Pump failure")});
    CHECK(ui::stateWords(h.port.days.at(5), english) == QStringList{QStringLiteral("Gas not read: Meter fault")});
    CHECK(ui::stateWords(h.port.days.at(6), english) == QStringList{QStringLiteral("Carried: Oil, Gas, Water")});
    ui::HistoryDay all = flagged;
    all.conflicted = true;
    all.pending = true;
    CHECK(ui::stateWords(all, english)
        == QStringList{
            QStringLiteral("Needs you"), QStringLiteral("Over 20 %: Oil"), QStringLiteral("Waiting to send")});
    CHECK(ui::stateMark(all).icon == ui::Icon::NeedsYou);
    CHECK(ui::dayWordsAloud(h.port.days.at(5), english)
        == u"Acme Well #5, Monday, October 20, 2025, Oil 42.54 bbl, Gas not read, Water 1,234.46 bbl, Gas not read: "
           u"Meter fault");
}

TEST_CASE("numbers, dates and counts are those of the language; dates have four digits of a year")
{
    History h(1, QLocale(QLocale::Spanish, QLocale::Spain));
    h.model->setShown(true);
    h.model->rows().showRows(0, 0);
    CHECK(h.cell(0, ui::HistoryRows::DateColumn) == u"20/10/2025");
    CHECK(h.cell(0, ui::HistoryRows::WaterColumn) == u"1234,50");
    CHECK(h.model->headingWords() == u"1 día · Petróleo 42,90 bbl · Gas 181,30 MCF · Agua 1234,20 bbl");
}

TEST_CASE("a day is deleted with a reason only, its date corrected to another one not in the future")
{
    History h(12);
    h.model->setShown(true);
    const QSignalSpy reasons(h.model.get(), &ui::HistoryModel::reasonWanted);
    const QSignalSpy dates(h.model.get(), &ui::HistoryModel::dateWanted);
    const QSignalSpy done(h.model.get(), &ui::HistoryModel::doneWith);
    h.model->open(h.port.days.at(1));
    h.model->remove(QStringLiteral("  "));
    h.model->correctDate(today.addDays(-3), {});
    CHECK(reasons.size() == 2);
    h.model->correctDate(today, QStringLiteral("typing"));
    h.model->correctDate(today.addDays(1), QStringLiteral("typing"));
    CHECK(dates.size() == 2);
    CHECK(h.port.done.isEmpty());
    h.model->correctDate(today.addDays(-3), QStringLiteral(" typing "));
    CHECK(h.port.done == QStringList{QStringLiteral("move well-1 2025-10-20 to 2025-10-17: typing")});
    CHECK(done.constLast().constFirst() == QStringLiteral("Acme Well #1, 10/20/2025 is now 10/17/2025."));
    CHECK(h.model->opened().isGone());

    h.model->open(h.port.days.at(1));
    h.port.refusal = QStringLiteral("No.");
    const QSignalSpy refused(h.model.get(), &ui::HistoryModel::refusedWith);
    h.model->remove(QStringLiteral("twice"));
    CHECK(refused.size() == 1);
    CHECK_FALSE(h.model->opened().isGone()); // still there to be looked at
    CHECK_FALSE(h.model->isChanging());
}

TEST_CASE("more days than anybody puts on paper are refused in a sentence; CSV takes them")
{
    History h(0);
    h.port.order.resize(ui::mostDaysOnPaper + 1);
    h.tester.reset(); // it would look at all of them
    h.model->setShown(true);
    test::FakeHistoryExportPort port;
    ui::HistoryExportModel exporting(port, *h.model);
    const QSignalSpy failed(&exporting, &ui::HistoryExportModel::failedWith);
    exporting.savePdf(QStringLiteral("/x.pdf"));
    CHECK(failed.size() == 1);
    CHECK(port.files.isEmpty());
    exporting.saveCsv(QStringLiteral("/x.csv"));
    CHECK(port.files == QStringList{QStringLiteral("/x.csv")});
    CHECK(exporting.fileName() == u"Production All wells 2025-10-20");
}

TEST_CASE("a report breaks its days into pages without losing one, on the paper of the country")
{
    History h(500);
    CHECK(ui::paperFor(english).pageSize().id() == QPageSize::Letter);
    CHECK(ui::paperFor(QLocale(QLocale::Spanish, QLocale::Spain)).pageSize().id() == QPageSize::A4);
    QList<ui::HistoryDay> days;
    for (const auto &[key, day] : h.port.days)
        days.push_back(day);
    const ui::HistoryReportHead head{.title = {}, .details = {}, .printed = {}, .locale = english, .totals = {}};
    const ui::HistoryReport report(head, days, ui::paperFor(english));
    CHECK(report.pageCount() > 8);
    CHECK(report.pageCount() < 20);
    CHECK(ui::HistoryReport(head, {}, ui::paperFor(english)).pageCount() == 1);
    const ui::HistoryReport one(head, days.first(1), ui::paperFor(english));
    CHECK(one.pageCount() == 1);
}
