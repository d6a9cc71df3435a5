// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/demo_day.h"
#include "tests/ui/ui_texts.h"
#include "ui/chart/chart_model.h"
#include "ui/chart/civil_dates.h"

#include <catch2/catch_test_macros.hpp>

#include <QtTest/QSignalSpy>

using namespace wellpulse;

namespace {

core::CivilDate date(const char *text)
{
    return *core::parseCivilDate(text);
}

/// Oil in hundredths from `first` on; -1: entered and not read; -2: nothing entered.
std::vector<core::SeriesDay> oil(const char *first, std::initializer_list<int> hundredths)
{
    std::vector<core::SeriesDay> days;
    core::CivilDate at = date(first);
    for (const int value : hundredths) {
        core::SeriesDay day;
        day.date = at;
        if (value >= 0)
            day.readings[0].volume = core::Volume{value};
        if (value != -2)
            days.push_back(day);
        at = at.plusDays(1);
    }
    return days;
}

struct Charts {
    explicit Charts(const QDate &today = test::demoToday(), const QLocale &locale = QLocale(QStringLiteral("en_US")))
        : texts(locale)
        , model(
              port, [today] { return today; }, locale)
    {
        model.setWells(test::demoRoute());
    }
    void show(const std::vector<core::SeriesDay> &days)
    {
        port.series[QStringLiteral("well-1")] = days;
        model.open(QStringLiteral("well-1"));
    }
    void onlyOil()
    {
        model.show(core::Fluid::Gas, false);
        model.show(core::Fluid::Water, false);
    }
    std::string words() const { return model.cursorWords().toStdString(); }

    test::Texts texts;
    test::FakeChartPort port;
    ui::ChartModel model;
};

} // namespace

TEST_CASE("a well is read once for all ranges and toggles")
{
    Charts charts;
    charts.show(test::demoSeries(400));
    charts.model.setRange(ui::ChartRange::Days365);
    charts.model.setRange(ui::ChartRange::All);
    charts.model.show(core::Fluid::Gas, false);
    charts.model.setCumulative(true);
    charts.model.stepCursor(-100);
    CHECK(charts.port.reads.size() == 1);
    Q_EMIT charts.port.viewsChanged();
    Q_EMIT charts.port.viewsChanged();
    QCoreApplication::processEvents();
    CHECK(charts.port.reads.size() == 2); // several changes in one turn are one reading
}

TEST_CASE("a range ends today; with the latest entry where today shows nothing, or the clock was set back")
{
    Charts charts;
    charts.model.setRange(ui::ChartRange::Days30);
    charts.show(oil("2025-10-10", {100}));
    CHECK(charts.model.window() == core::DateRange{date("2025-09-21"), date("2025-10-20")});
    charts.show(oil("2016-09-17", {100}));
    charts.model.open(QStringLiteral("well-2"));
    charts.model.open(QStringLiteral("well-1"));
    CHECK(charts.model.window().last == date("2016-09-17"));
    CHECK(
        charts.model.summaryWords() == u"Aug 19, 2016 to Sep 17, 2016 \u00B7 one reading \u00B7 nothing entered since");

    Charts setBack(QDate(2020, 1, 1));
    setBack.show(oil("2025-10-18", {100, 200}));
    CHECK(setBack.model.window().last == date("2025-10-19"));
    CHECK(setBack.model.cursor() == date("2025-10-19"));
}

TEST_CASE("the cursor goes from day to day over holes, leap day and changes of the clocks, and the window follows")
{
    Charts charts;
    charts.onlyOil();
    charts.show(oil("2024-02-27", {100, 100, -2, 100}));
    charts.model.setRange(ui::ChartRange::All);
    CHECK(charts.words() == "Friday, March 1, 2024. Oil 1.00 bbl.");
    charts.model.stepCursor(-1);
    CHECK(charts.words() == "Thursday, February 29, 2024. Nothing was entered.");
    charts.model.stepCursor(-9);
    CHECK(charts.model.cursor() == date("2024-02-27"));

    charts.port.series[QStringLiteral("well-2")] = oil("2025-03-08", {100, 100, 100});
    charts.model.open(QStringLiteral("well-2"));
    charts.model.toEnd(false);
    for (const char *day : {"2025-03-08", "2025-03-09", "2025-03-10"}) {
        CHECK(charts.model.cursor() == date(day));
        charts.model.stepCursor(1);
    }

    Charts longer;
    longer.model.setRange(ui::ChartRange::Days30);
    longer.show(test::demoSeries(100));
    longer.model.toEnd(false);
    CHECK(longer.model.cursor() == date("2025-09-21"));
    longer.model.stepCursor(-1);
    CHECK(longer.model.window() == core::DateRange{date("2025-09-20"), date("2025-10-19")});
    longer.model.pan(-1'000);
    CHECK(longer.model.window().first == date("2025-07-13")); // the first entry
    CHECK_FALSE(longer.model.canPan(-1));
    longer.model.pan(1'000);
    CHECK(longer.model.window().last == date("2025-10-20"));
    CHECK_FALSE(longer.model.canPan(1));
}

TEST_CASE("a day is said in words: volumes, differences, reasons, downtime")
{
    Charts charts;
    auto days = oil("2025-10-17", {4'000, 0, 5'000, 5'100});
    days[0].readings[1] = {core::Volume{18'000}, core::Provenance::Carried, {}, {}};
    days[0].readings[2].notReadReason = "TANK_NOT_GAUGED";
    days[1].downtimeReason = "PUMP_FAILURE";
    days[1].readings[0].varianceReason = "the rods parted";
    days[2].readings[0].varianceReason = "BACK_ON_PRODUCTION";
    charts.show(days);
    charts.model.moveCursor(date("2025-10-17"));
    CHECK(charts.words()
        == "Friday, October 17, 2025. Oil 40.00 bbl. Gas 180.00 MCF, carried over from the day before. "
           "Water not read: Tank not gauged.");
    charts.onlyOil();
    charts.model.stepCursor(1);
    CHECK(charts.words()
        == "Saturday, October 18, 2025. Down: Pump failure. "
           "Oil 0.00 bbl, -40.00 (-100.0 %), more than 20 % from the day before: the rods parted.");
    charts.model.stepCursor(1);
    CHECK(charts.words() == "Sunday, October 19, 2025. Oil 50.00 bbl, +50.00, up from zero: Back on production.");
    charts.model.stepCursor(1);
    CHECK(charts.words() == "Monday, October 20, 2025. Oil 51.00 bbl, +1.00 (+2.0 %).");
    charts.model.setCumulative(true);
    CHECK(charts.words() == "Monday, October 20, 2025. Oil 141.00 bbl in all.");
    CHECK(charts.model.content().line(core::Fluid::Oil).notable.empty());
}

TEST_CASE("what is not there is said")
{
    Charts charts;
    CHECK(charts.model.emptyWords() == u"There are no wells on this laptop yet. They come with the first sync.");
    charts.port.answers = false;
    charts.show({});
    CHECK(charts.model.emptyWords().isEmpty()); // a quick answer does not flicker
    QSignalSpy slow(&charts.model, &ui::ChartModel::contentChanged);
    REQUIRE(slow.wait());
    CHECK(charts.model.emptyWords() == u"Reading the days of Acme Well #1 …");
    charts.port.answer(QStringLiteral("well-1"));
    CHECK(charts.model.emptyWords() == u"Nothing is entered for Acme Well #1 yet.");
    charts.model.stepCursor(1);
    CHECK_FALSE(charts.model.cursor());
    CHECK(charts.words().empty());

    charts.port.answers = true;
    charts.show(oil("2025-10-18", {0, 0, 0}));
    charts.model.refresh();
    CHECK(charts.model.emptyWords().isEmpty());
    CHECK(charts.model.summaryWords().contains(u"all readings are zero"));
    charts.onlyOil();
    charts.model.show(core::Fluid::Oil, false);
    CHECK(charts.model.emptyWords() == u"Choose oil, gas or water to see a line.");

    charts.port.failure = QStringLiteral("The vault is damaged.");
    charts.model.refresh();
    CHECK(charts.model.emptyWords() == u"The vault is damaged.");
}

TEST_CASE("the summary counts the days far from the day before, each once")
{
    Charts charts;
    charts.show(test::demoSeries(30));
    CHECK(charts.model.summaryWords() == u"Jul 23, 2025 to Oct 20, 2025 \u00B7 4 days far from the day before");
}

TEST_CASE("an answer for a well that was left is not shown for the next one")
{
    Charts charts;
    charts.port.series[QStringLiteral("well-1")] = test::demoSeries(30);
    charts.port.answers = false;
    charts.model.open(QStringLiteral("well-1"));
    charts.model.goToWell(1);
    CHECK(charts.model.wellId() == u"well-2");
    charts.port.answer(QStringLiteral("well-1"));
    CHECK(charts.model.days().empty());
    charts.port.answer(QStringLiteral("well-2"));
    CHECK(charts.model.emptyWords() == u"Nothing is entered for Acme Well #2 yet.");
    charts.model.goToWell(-1);
    charts.model.goToWell(-1);
    CHECK(charts.model.wellId() == u"well-1");
}

TEST_CASE("a change keeps the window and the cursor; locking forgets the days")
{
    Charts charts;
    charts.show(test::demoSeries(100));
    charts.model.setRange(ui::ChartRange::Days30);
    charts.model.moveCursor(date("2025-08-01"));
    const auto window = charts.model.window();
    charts.port.series[QStringLiteral("well-1")].back().readings[0].volume = core::Volume{1};
    charts.model.refresh();
    CHECK(charts.model.window() == window);
    CHECK(charts.model.cursor() == date("2025-08-01"));
    charts.model.clear();
    CHECK(charts.model.days().empty());
    CHECK(charts.words().empty());
    charts.model.setWells(test::demoRoute());
    charts.model.open({});
    CHECK(charts.model.wellId() == u"well-1");
    CHECK(charts.model.days().size() == 97);
}

TEST_CASE("a chart opens on the asked day")
{
    Charts charts;
    charts.port.series[QStringLiteral("well-1")] = test::demoSeries(400);
    charts.model.open(QStringLiteral("well-1"), QDate(2025, 1, 15));
    CHECK(charts.model.cursor() == date("2025-01-15"));
    CHECK(charts.model.window().contains(date("2025-01-15")));
    CHECK(charts.model.pictureName() == u"Acme Well #1 2025-01-15 2025-04-14.png");
}

TEST_CASE("dates of the chart are the calendar's, before 1970 too")
{
    for (const char *day : {"2024-02-29", "1969-12-31", "1970-01-01", "2008-02-12"})
        CHECK(ui::qDate(date(day)).toString(Qt::ISODate).toStdString() == day);
    CHECK(ui::civilDate(QDate(2024, 2, 29)) == date("2024-02-29"));
}
