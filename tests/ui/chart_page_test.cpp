// SPDX-License-Identifier: GPL-3.0-or-later
// The charts' page with real widgets: keys, mouse, toggles, what is painted, and the picture.
#include "app/desktop/chart_reader.h"
#include "tests/ui/demo_day.h"
#include "tests/ui/ui_texts.h"
#include "ui/chart/chart_page.h"
#include "ui/chart/chart_picture.h"
#include "ui/chart/chart_view.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <QtCharts/QAbstractAxis>
#include <QtCharts/QChart>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtGui/QClipboard>
#include <QtGui/QTextDocument>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QGraphicsTextItem>
#include <QtWidgets/QLabel>

using namespace wellpulse;

namespace {

struct Page {
    explicit Page(
        const std::vector<core::SeriesDay> &days = test::demoSeries(100), ui::ThemeName theme = ui::ThemeName::Light)
        : appearance(ui::Appearance::of({theme, 100, false}))
        , model(port, test::demoToday, locale)
    {
        ui::applyAppearance(*qApp, appearance);
        port.series[QStringLiteral("well-1")] = days;
        model.setWells(test::demoRoute());
        model.open(QStringLiteral("well-1"));
        page = std::make_unique<ui::ChartPage>(appearance, model, locale);
        page->resize(1024, 690);
        page->show();
        REQUIRE(QTest::qWaitForWindowActive(page.get()));
        page->focusFirst();
    }
    template <class Widget> Widget *find(const char *name) const
    {
        auto *widget = page->findChild<Widget *>(QString::fromLatin1(name));
        REQUIRE(widget != nullptr);
        return widget;
    }
    void click(const char *name) const { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }
    void key(Qt::Key key) const { QTest::keyClick(QApplication::focusWidget(), key); }
    ui::ChartView *chart() const { return find<ui::ChartView>("chartView"); }
    QString values() const { return find<QLabel>("valuesLabel")->text(); }
    QImage painted() const
    {
        QApplication::processEvents();
        return chart()->grab().toImage();
    }
    /// Where the middle of a day lies in the grabbed chart.
    int columnOf(core::CivilDate date) const
    {
        const QRectF plot = chart()->chart()->plotArea();
        const auto &window = model.window();
        const double x = plot.left() + (date.days - window.first.days + 0.5) * plot.width() / window.days();
        return chart()->viewport()->mapTo(chart(), chart()->mapFromScene(QPointF(x, 0))).x();
    }

    QLocale locale{QLocale::English, QLocale::UnitedStates};
    test::Texts texts{locale};
    ui::Appearance appearance;
    test::FakeChartPort port;
    ui::ChartModel model;
    std::unique_ptr<ui::ChartPage> page;
};

bool columnHas(const QImage &image, int column, const QColor &color)
{
    for (int y = 0; y < image.height(); ++y) {
        if (image.pixelColor(column, y) == color)
            return true;
    }
    return false;
}

int pixelsOf(const QImage &image, const QColor &color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == color ? 1 : 0;
    }
    return count;
}

std::vector<core::SeriesDay> steady(int count)
{
    auto days = test::demoSeries(count);
    for (auto &day : days) {
        day = {day.date, {}, {}};
        day.readings[0].volume = core::Volume{5'000};
    }
    return days;
}

} // namespace

TEST_CASE("the keyboard walks from day to day; label and screen reader say the same")
{
    Page p;
    CHECK(QApplication::focusWidget() == p.chart());
    CHECK(p.values().startsWith(u"Monday, October 20, 2025. Oil "));
    p.key(Qt::Key_Left);
    p.key(Qt::Key_Left);
    CHECK(p.values().startsWith(u"Saturday, October 18, 2025. Oil "));
    CHECK(p.chart()->accessibleDescription() == p.values());
    CHECK(p.chart()->accessibleName() == u"Chart of Acme Well #1");
    p.key(Qt::Key_Right);
    CHECK(p.values().startsWith(u"Sunday, October 19, 2025."));
    p.key(Qt::Key_Home);
    CHECK(p.values().startsWith(u"Wednesday, July 23, 2025."));
    p.key(Qt::Key_End);
    CHECK(p.values().startsWith(u"Monday, October 20, 2025."));
    p.key(Qt::Key_Plus);
    CHECK(p.model.choice().range == ui::ChartRange::Days30);
    CHECK(p.find<QAbstractButton>("range30Button")->isChecked());
    p.key(Qt::Key_PageUp);
    CHECK(p.model.window().last == core::civilDate(2025, 9, 20));
    p.key(Qt::Key_PageDown);
    CHECK(p.model.window().last == core::civilDate(2025, 10, 20));
    p.key(Qt::Key_Minus);
    p.key(Qt::Key_Minus);
    CHECK(p.model.choice().range == ui::ChartRange::Days365);
}

TEST_CASE("Enter and the buttons lead to the day under the cursor, Escape back")
{
    Page p;
    const QSignalSpy entry(p.page.get(), &ui::ChartPage::entryWanted);
    const QSignalSpy history(p.page.get(), &ui::ChartPage::historyWanted);
    const QSignalSpy home(p.page.get(), &ui::ChartPage::backWanted);
    p.key(Qt::Key_Left);
    p.key(Qt::Key_Return);
    REQUIRE(entry.size() == 1);
    CHECK(entry[0][0].toString() == u"well-1");
    CHECK(entry[0][1].toDate() == QDate(2025, 10, 19));
    p.click("openDayButton");
    CHECK(entry.size() == 2);
    p.click("openHistoryButton");
    REQUIRE(history.size() == 1);
    CHECK(history[0][1].toDate() == QDate(2025, 10, 19));
    p.chart()->setFocus();
    p.key(Qt::Key_Escape);
    CHECK(home.size() == 1);
}

TEST_CASE("toggles take lines and their axis away and bring them back, with colour, shape and word")
{
    Page p;
    const ui::ThemeColors &colors = p.appearance.colors;
    const auto axes = p.chart()->chart()->axes(Qt::Vertical);
    REQUIRE(axes.size() == 2);
    CHECK(pixelsOf(p.painted(), colors.gas) > 100);
    CHECK((axes[0]->isVisible() && axes[1]->isVisible()));
    p.click("showGasButton");
    CHECK(pixelsOf(p.painted(), colors.gas) == 0);
    CHECK(axes[0]->isVisible());
    CHECK_FALSE(axes[1]->isVisible());
    CHECK_FALSE(p.values().contains(u"MCF"));
    p.click("showGasButton");
    p.click("showOilButton");
    p.click("showWaterButton");
    CHECK(pixelsOf(p.painted(), colors.gas) > 100);
    CHECK(pixelsOf(p.painted(), colors.oil) == 0);
    CHECK_FALSE(axes[0]->isVisible());
    CHECK(axes[1]->isVisible());
    p.click("showGasButton");
    CHECK_FALSE(p.chart()->isVisible());
    CHECK(p.find<QLabel>("emptyLabel")->text() == u"Choose oil, gas or water to see a line.");
    CHECK_FALSE(p.find<QAbstractButton>("savePictureButton")->isEnabled());
}

TEST_CASE("no word of the axes is cut off or shortened")
{
    const int scale = GENERATE(100, 200);
    const QSize size = GENERATE(QSize(700, 300), QSize(980, 420), QSize(1870, 800));
    const int count = GENERATE(5, 90, 3'000);
    const QLocale locale(GENERATE(QStringLiteral("en_US"), QStringLiteral("es_ES")));
    const test::Texts texts(locale);
    test::FakeChartPort port;
    ui::ChartModel model(port, test::demoToday, locale);
    port.series[QStringLiteral("well-1")] = test::demoSeries(count);
    port.series[QStringLiteral("well-1")].back().readings[2].volume = core::maxVolume;
    model.setWells(test::demoRoute());
    model.setRange(ui::ChartRange::All);
    model.open(QStringLiteral("well-1"));
    const auto appearance = ui::Appearance::of({ui::ThemeName::Sun, scale, false}); // the widest frames
    ui::applyAppearance(*qApp, appearance);
    ui::ChartView view(appearance, model, locale);
    view.resize(size);
    view.show();
    QApplication::processEvents();
    int words = 0;
    const QRectF seen = view.viewport()->rect();
    for (const QGraphicsItem *item : view.scene()->items()) {
        if (!item->isVisible())
            continue;
        if (const auto *unit = qgraphicsitem_cast<const QGraphicsSimpleTextItem *>(item)) {
            CAPTURE(scale, size.width(), unit->text().toStdString());
            CHECK(seen.contains(unit->sceneBoundingRect()));
        }
        const auto *label = qgraphicsitem_cast<const QGraphicsTextItem *>(item);
        if (label == nullptr || label->toPlainText().isEmpty())
            continue;
        CAPTURE(scale, size.width(), count, label->toPlainText().toStdString());
        ++words;
        const double margin = label->document()->documentMargin();
        CHECK(seen.contains(label->sceneBoundingRect().adjusted(margin, margin, -margin, -margin)));
        CHECK_FALSE(label->toPlainText().contains(u"..."));
    }
    CHECK(words >= 5);
}

TEST_CASE("where nothing was read, no line is painted")
{
    auto days = steady(30);
    const core::CivilDate lastBefore = days[10].date;
    days.erase(days.begin() + 11, days.begin() + 16);
    Page p(days);
    p.click("range30Button");
    const QImage image = p.painted();
    const QColor oil = p.appearance.colors.oil;
    for (int day = -5; day <= 0; ++day)
        CHECK(columnHas(image, p.columnOf(lastBefore.plusDays(day)), oil));
    for (int day = 1; day <= 5; ++day)
        CHECK_FALSE(columnHas(image, p.columnOf(lastBefore.plusDays(day)), oil));
    CHECK(columnHas(image, p.columnOf(lastBefore.plusDays(6)), oil));
}

TEST_CASE("days on which the well was down are shaded and said")
{
    auto days = steady(30);
    const core::CivilDate down = days[10].date;
    days[10].downtimeReason = "PUMP_FAILURE";
    Page p(days);
    p.click("range30Button");
    const QImage image = p.painted();
    const QColor plain = image.pixelColor(p.columnOf(down.plusDays(3)) + 3, image.height() / 4);
    CHECK(image.pixelColor(p.columnOf(down) + 3, image.height() / 4) != plain);
    CHECK(p.find<QLabel>("marksLabel")->text() == u"\u25A8 well down");
    CHECK(p.find<QLabel>("marksLabel")->accessibleName() == u"well down");
}

TEST_CASE("one reading is a mark and not an empty chart; zeros lie on a scale up to one")
{
    Page p(steady(1));
    CHECK(p.painted().size().isValid());
    CHECK(columnHas(p.painted(), p.columnOf(core::civilDate(2025, 10, 20)) + 2, p.appearance.colors.oil));
    CHECK(p.find<QLabel>("summaryLabel")->text().contains(u"one reading"));
    auto zeros = steady(30);
    for (auto &day : zeros)
        day.readings[0].volume = core::Volume{0};
    Page z(zeros);
    CHECK(z.find<QLabel>("summaryLabel")->text().contains(u"all readings are zero"));
    CHECK(pixelsOf(z.painted(), z.appearance.colors.oil) > 100);
}

TEST_CASE("the pointer puts the cursor on the day below it; a drag moves the window")
{
    Page p;
    p.click("range30Button");
    const auto day = core::civilDate(2025, 10, 1);
    QWidget *canvas = p.chart()->viewport();
    const auto at = [&](core::CivilDate date) {
        return canvas->mapFrom(p.chart(), QPoint(p.columnOf(date), p.chart()->height() / 2));
    };
    QTest::mouseMove(canvas, at(day));
    CHECK(p.model.cursor() == day);
    CHECK(p.values().startsWith(u"Wednesday, October 1, 2025."));
    const auto window = p.model.window();
    QTest::mousePress(canvas, Qt::LeftButton, {}, at(day));
    QTest::mouseMove(canvas, at(day.plusDays(4)) + QPoint(2, 0));
    QTest::mouseRelease(canvas, Qt::LeftButton, {}, at(day.plusDays(4)));
    CHECK(p.model.window().first == window.first.plusDays(-4));
    QTest::mouseClick(canvas, Qt::LeftButton, {}, at(core::civilDate(2025, 9, 20)));
    CHECK(p.model.cursor() == core::civilDate(2025, 9, 20));
}

TEST_CASE("wells are changed by the arrows and the list; without days the page says so")
{
    Page p;
    CHECK_FALSE(p.find<QAbstractButton>("previousWellButton")->isEnabled());
    p.click("nextWellButton");
    CHECK(p.find<QComboBox>("chartWellCombo")->currentText() == u"Acme Well #2");
    CHECK(p.find<QLabel>("emptyLabel")->text() == u"Nothing is entered for Acme Well #2 yet.");
    CHECK_FALSE(p.find<QAbstractButton>("openDayButton")->isEnabled());
    auto *combo = p.find<QComboBox>("chartWellCombo");
    combo->setFocus();
    QTest::keyClick(combo, Qt::Key_Up);
    CHECK(p.model.wellId() == u"well-1");
    CHECK(p.chart()->isVisible());
}

TEST_CASE("the picture has the asked size, both axes' lines, and says what it shows; it is saved where the dialog says")
{
    Page p(test::demoSeries(100), GENERATE(ui::ThemeName::Light, ui::ThemeName::Dark));
    const QTemporaryDir folder;
    const QSignalSpy saved(&p.model, &ui::ChartModel::savedWith);
    p.click("savePictureButton");
    auto *dialog = p.page->findChild<QFileDialog *>(QStringLiteral("savePictureDialog"));
    REQUIRE(dialog != nullptr);
    CHECK(dialog->selectedFiles().constFirst().endsWith(u"Acme Well #1 2025-07-23 2025-10-20.png"));
    Q_EMIT dialog->fileSelected(folder.filePath(QStringLiteral("chart.png")));
    dialog->close();
    REQUIRE(saved.size() == 1);
    CHECK(saved[0][0].toString() == u"Saved the picture: chart.png");
    CHECK(p.port.picture.size() == ui::pictureSize * ui::picturePixelRatio);
    const ui::ThemeColors onPaper = ui::themeColors(ui::ThemeName::Light);
    CHECK(p.port.picture.pixelColor(0, 0) == QColor(Qt::white)); // whatever the window's theme is
    for (const QColor &ink : {onPaper.oil, onPaper.gas, onPaper.water, onPaper.text})
        CHECK(pixelsOf(p.port.picture, ink) > 500);
    p.click("copyPictureButton");
    CHECK(QGuiApplication::clipboard()->image().size() == p.port.picture.size());
}

TEST_CASE("a picture is written whole or not at all")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("chart.png"));
    QImage picture(20, 10, QImage::Format_RGB32);
    picture.fill(Qt::red);
    REQUIRE(desktop::writePicture(picture, path));
    CHECK(QImage(path).size() == QSize(20, 10));
    const auto nothing = desktop::writePicture(QImage(), path);
    REQUIRE_FALSE(nothing);
    CHECK(nothing.error().code == "picture_not_saved");
    CHECK(QImage(path).size() == QSize(20, 10));
    CHECK_FALSE(desktop::writePicture(picture, folder.filePath(QStringLiteral("no such folder/chart.png"))));
}
