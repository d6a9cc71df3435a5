// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/demo_day.h"
#include "tests/ui/ui_texts.h"
#include "ui/home/home_model.h"
#include "ui/queue/queue_model.h"

#include <catch2/catch_test_macros.hpp>

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>

using namespace wellpulse;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedStates);

} // namespace

TEST_CASE("the route shows each well with its state in a word")
{
    const test::Texts texts;
    ui::RouteModel model(test::demoToday, english);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setStops(test::demoRoute());
    REQUIRE(model.rowCount() == 6);
    CHECK(model.index(0).data(ui::RouteModel::NameRole).toString() == u"Acme Well #1");
    CHECK(model.index(2).data(ui::RouteModel::StateWordRole).toString() == u"Flagged");
    CHECK(model.index(3).data(Qt::AccessibleTextRole).toString() == u"Acme Well #4, Down");
    CHECK(model.settledCount() == 4);
}

TEST_CASE("a changed state changes one row; a changed route resets the rows")
{
    const test::Texts texts;
    ui::RouteModel model(test::demoToday, english);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    auto stops = test::demoRoute();
    model.setStops(stops);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    stops[4].state = ui::DayState::Entered;
    model.setStops(stops);
    CHECK(changes.size() == 1);
    CHECK(resets.isEmpty());
    stops.removeLast();
    model.setStops(stops);
    CHECK(resets.size() == 1);
}

TEST_CASE("home tells the progress of the round and finds wells by name and number")
{
    const test::Texts texts;
    test::FakeRoutePort port;
    port.stops = test::demoRoute();
    ui::HomeModel model(port, test::demoToday, english);
    QAbstractItemModelTester tester(&model.rows(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    CHECK(model.emptyWords() == u"Reading your wells…");
    model.refresh();
    CHECK(model.emptyWords().isEmpty());
    CHECK(model.progressWords() == u"4 of 6 wells");
    CHECK(model.todayWords() == u"Today, Monday, October 20, 2025");
    CHECK(model.firstMissingWell() == u"well-5");
    model.setSearch(QStringLiteral("WELL #3"));
    CHECK(model.rows().rowCount() == 1);
    model.setSearch(QStringLiteral("12346"));
    CHECK(model.rows().rowCount() == 1);
    model.setSearch(QStringLiteral("nowhere"));
    CHECK(model.emptyWords().startsWith(u"No well matches"));
}

TEST_CASE("home reads again once for many changes")
{
    const test::Texts texts;
    test::FakeRoutePort port;
    ui::HomeModel model(port, test::demoToday, english);
    model.refresh();
    QSignalSpy changed(&model, &ui::HomeModel::routeChanged);
    for (int change = 0; change < 5; ++change)
        Q_EMIT port.viewsChanged();
    REQUIRE(changed.wait());
    CHECK(port.reads == 2);
}

TEST_CASE("an answer for another day is not shown")
{
    const test::Texts texts;
    test::FakeRoutePort port;
    port.answers = false;
    ui::HomeModel model(port, test::demoToday, english);
    model.refresh();
    Q_EMIT port.routeRead(test::demoToday().addDays(-1), test::demoRoute());
    CHECK_FALSE(model.hasRead());
}

TEST_CASE("the queue says what waits and why")
{
    const test::Texts texts;
    test::FakeQueuePort port;
    port.contents = test::demoQueue();
    ui::QueueModel model(port, test::demoToday, english);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.refresh();
    REQUIRE(model.rowCount() == 6);
    CHECK(model.heading() == u"Needs you (3), waiting to send (3)");
    const auto title = [&](int row) { return model.index(row).data(ui::QueueModel::TitleRole).toString(); };
    const auto state = [&](int row) { return model.index(row).data(ui::QueueModel::StateWordsRole).toString(); };
    CHECK(title(0) == u"Production corrected, Acme Well #3, Oct 20");
    CHECK(state(0) == u"Needs you - Somebody else entered different values.");
    CHECK(title(3) == u"Production, Acme Well #1, Oct 20");
    CHECK(state(3) == u"Sending");
    CHECK(state(4) == u"Next try 2:40 PM - office did not answer");
    CHECK(title(5) == u"Production deleted, Acme Well #4, Oct 20");
    CHECK(state(5) == u"Waiting");

    port.contents.items.remove(0, 3);
    model.refresh();
    CHECK(model.heading() == u"Waiting to send (3 items, 3.1 kB)");

    port.contents = {};
    model.refresh();
    CHECK(model.rowCount() == 0);
    CHECK(model.emptyWords() == u"Everything you have entered here is with the office.");
}

TEST_CASE("what the office would not take stands in the queue with its sentence, the code in the details only")
{
    const test::Texts texts;
    test::FakeQueuePort port;
    ui::QueueModel model(port, test::demoToday, english);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    port.contents.items = {test::demoQueue().items.at(1), test::demoQueue().items.at(2)};
    model.refresh();
    REQUIRE(model.rowCount() == 2);
    CHECK(model.heading() == u"Needs you (2)");
    CHECK(model.emptyWords().isEmpty());
    const QModelIndex refused = model.index(0);
    CHECK(refused.data(ui::QueueModel::TitleRole).toString() == u"Production, Acme Well #5, Oct 20");
    CHECK(
        refused.data(ui::QueueModel::StateWordsRole).toString() == u"Refused by the office - This well is not yours.");
    CHECK(refused.data(Qt::ToolTipRole).toString() == u"This well is not yours. (forbidden)");
    CHECK_FALSE(refused.data(Qt::AccessibleTextRole).toString().contains(u"forbidden"));
    CHECK(ui::QueueModel::stateIcon(ui::QueueState::Rejected) == ui::Icon::Refused);
    CHECK(model.index(1).data(ui::QueueModel::StateWordsRole).toString()
        == u"On hold at the office - It follows when an earlier entry is corrected.");
    CHECK(ui::QueueModel::stateIcon(ui::QueueState::Parked) == ui::Icon::OnHold);

    port.contents.items[0].wellName.clear();
    port.contents.items[0].productionDate = {};
    model.refresh();
    CHECK(model.index(0).data(ui::QueueModel::TitleRole).toString() == u"Production");
}

TEST_CASE("the ledger says what is here and what the office has; a row says all that is known of it")
{
    const test::Texts texts;
    test::FakeQueuePort port;
    ui::QueueModel model(port, test::demoToday, english);
    CHECK(model.ledgerWords().isEmpty()); // nothing was read
    port.contents.receipts = {.recorded = 42, .withOffice = 42, .durable = 42, .photos = 9, .photosVerified = 9};
    model.refresh();
    CHECK(model.ledgerWords() == u"Laptop 42, office 42, photos 9 of 9");
    port.contents.receipts = {.recorded = 42, .withOffice = 40, .durable = 38};
    port.contents.items = {{.eventId = QStringLiteral("1"),
        .state = ui::QueueState::Sending,
        .attempts = 2,
        .reason = QStringLiteral("The connection broke off."),
        .thing = ui::QueueThing::Photo,
        .bytes = 2'000'000,
        .bytesSent = 820'000}};
    model.refresh();
    CHECK(model.ledgerWords() == u"Laptop 42, office 40 (2 not in the office's backup yet)");
    CHECK(model.detailWords(0) == u"Photo: Sending 41 %\nTried 2 times\nSize 2.0 MB\nThe connection broke off.");
    CHECK(model.detailWords(1).isEmpty());
}

TEST_CASE("the queue tells equipment, maintenance and photos from production")
{
    const test::Texts texts;
    test::FakeQueuePort port;
    port.contents.items = {{.eventId = QStringLiteral("1"), .thing = ui::QueueThing::Equipment},
        {.eventId = QStringLiteral("2"), .change = ui::QueueChange::Updated, .thing = ui::QueueThing::Maintenance},
        {.eventId = QStringLiteral("3"), .thing = ui::QueueThing::Photo}};
    ui::QueueModel model(port, test::demoToday, english);
    model.refresh();
    QStringList titles;
    for (int row = 0; row < model.rowCount(); ++row)
        titles.push_back(model.index(row).data(ui::QueueModel::TitleRole).toString());
    CHECK(titles
        == QStringList{
            QStringLiteral("Equipment added"), QStringLiteral("Maintenance corrected"), QStringLiteral("Photo")});
}
