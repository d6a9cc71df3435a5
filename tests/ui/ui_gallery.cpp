// SPDX-License-Identifier: GPL-3.0-or-later
// Renders every page in every theme, language, text scale and window size to PNG files, to be looked at.
// Below each file's name stands what a look at every widget finds cut off.
// usage: ui_gallery DIR [part of a file name …]
#include "app/desktop/language.h"
#include "resources/resources.h"
#include "tests/ui/cut_off.h"
#include "tests/ui/fake_engine.h"
#include "ui/theme/appearance.h"

#include <QtCore/QDir>
#include <QtCore/QTextStream>
#include <QtGui/QClipboard>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>

namespace {

using namespace wellpulse;

struct Look {
    QString language;
    QString theme;
    int textScalePercent;
    QSize size;

    QString suffix() const
    {
        return QStringLiteral("%1-%2-%3-%4x%5")
            .arg(language, theme)
            .arg(textScalePercent)
            .arg(size.width())
            .arg(size.height());
    }
};

class Gallery {
public:
    Gallery(const QDir &folder, const QStringList &wanted)
        : m_folder(folder)
        , m_wanted(wanted)
    {
    }

    void paint(QApplication &application, const Look &look);

private:
    void paintCharts(ui::MainWindow &window, test::FakeChartPort &chart, const Look &look);
    void grab(ui::MainWindow &window, const QString &page, const Look &look);

    QDir m_folder;
    QStringList m_wanted;
};

void type(ui::MainWindow &window, const QString &objectName, const QString &text)
{
    window.findChild<QLineEdit *>(objectName)->setText(text);
}

void press(ui::MainWindow &window, const char *objectName)
{
    window.findChild<QPushButton *>(QLatin1String(objectName))->click();
}

void Gallery::grab(ui::MainWindow &window, const QString &page, const Look &look)
{
    const QString name = QStringLiteral("%1-%2.png").arg(page, look.suffix());
    const bool isWanted = m_wanted.isEmpty()
        || std::any_of(m_wanted.cbegin(), m_wanted.cend(), [&](const QString &part) { return name.contains(part); });
    if (!isWanted)
        return;
    for (int turn = 0; turn < 4; ++turn) // words change sizes, sizes change rows, rows change heights
        QApplication::processEvents();
    window.grab().save(m_folder.filePath(name));
    QTextStream(stdout) << m_folder.filePath(name) << '\n';
    for (const std::string &fault : test::faultsOf(window))
        QTextStream(stdout) << "  " << QString::fromStdString(fault) << '\n';
}

void Gallery::paintCharts(ui::MainWindow &window, test::FakeChartPort &chart, const Look &look)
{
    const auto press = [&](const char *name) { window.findChild<QPushButton *>(QString::fromLatin1(name))->click(); };
    chart.series[QStringLiteral("well-1")] = test::demoSeries(3'000);
    auto one = test::demoSeries(1);
    chart.series[QStringLiteral("well-2")] = one;
    window.showChart(QStringLiteral("well-1"));
    grab(window, QStringLiteral("chart-90"), look);
    press("range30Button");
    grab(window, QStringLiteral("chart-30"), look);
    press("cumulativeButton");
    grab(window, QStringLiteral("chart-30-sums"), look);
    press("cumulativeButton");
    press("range365Button");
    press("showGasButton");
    grab(window, QStringLiteral("chart-365-without-gas"), look);
    press("showGasButton");
    press("rangeAllButton");
    grab(window, QStringLiteral("chart-all"), look);
    press("range90Button");
    window.showChart(QStringLiteral("well-2"));
    grab(window, QStringLiteral("chart-one-reading"), look);
    window.showChart(QStringLiteral("well-3"));
    grab(window, QStringLiteral("chart-empty"), look);
}

void Gallery::paint(QApplication &application, const Look &look)
{
    const QLocale locale(look.language == u"es" ? QStringLiteral("es_MX") : QStringLiteral("en_US"));
    const desktop::Language language(application, locale);
    const auto appearance = ui::Appearance::of({*ui::themeNamed(look.theme), look.textScalePercent, false});
    ui::applyAppearance(application, appearance);

    test::FakeEngine engine;
    engine.route.stops.clear();
    ui::MainWindow window(engine.ports(), {appearance, locale, test::demoToday, {}});
    window.resize(look.size);
    window.show();

    engine.unlock.exists = false;
    window.showUnlockOrSetUp();
    grab(window, QStringLiteral("set-up"), look);
    window.findChild<QPushButton *>(QStringLiteral("setUpButton"))->click();
    grab(window, QStringLiteral("set-up-errors"), look);
    engine.unlock.exists = true;
    window.showUnlockOrSetUp();
    grab(window, QStringLiteral("unlock"), look);
    type(window, QStringLiteral("passphraseEdit"), {});
    const auto unlockButton = window.findChild<QPushButton *>(QStringLiteral("unlockButton"));
    unlockButton->click();
    grab(window, QStringLiteral("unlock-error"), look);
    for (QLineEdit *edit : window.findChildren<QLineEdit *>(QStringLiteral("passphraseEdit")))
        edit->setText(engine.unlock.rightPassphrase);
    unlockButton->click();
    QApplication::processEvents();
    grab(window, QStringLiteral("home-empty"), look);
    engine.route.stops = test::demoRoute();
    Q_EMIT engine.route.viewsChanged();
    engine.sync.set({.pending = 2});
    grab(window, QStringLiteral("home"), look);

    window.showEntry(QStringLiteral("well-5"));
    engine.sync.set(
        {.pending = 5, .trouble = ui::SyncTrouble::NoAnswer, .nextTryAt = QDateTime(test::demoToday(), {14, 40})});
    grab(window, QStringLiteral("entry"), look);
    type(window, QStringLiteral("oilVolumeEdit"), QStringLiteral("43.1"));
    type(window, QStringLiteral("gasVolumeEdit"), QStringLiteral("98"));
    type(window, QStringLiteral("waterVolumeEdit"), QStringLiteral("12x"));
    press(window, "saveButton");
    grab(window, QStringLiteral("entry-error"), look);
    press(window, "gasVolumeVarianceOTHERButton");
    press(window, "waterVolumeNotReadButton");
    press(window, "waterVolumeNotReadNO_ACCESSButton");
    grab(window, QStringLiteral("entry-reasons"), look);
    engine.entry.context.downtimeBefore = core::Downtime{"PUMP_FAILURE", core::civilDate(2025, 10, 18)};
    engine.location.set({.state = ui::LocationState::Fix,
        .position = core::positionOf(31.8457, -102.3676, 5, 1'760'970'600'000),
        .fixAgeMs = 4'000,
        .fence = {core::Fence::Outside, core::FenceDoubt::None, 2'300.0}});
    press(window, "clearFormButton");
    press(window, "keypadButton");
    press(window, "sameAsYesterdayButton");
    grab(window, QStringLiteral("entry-carried"), look);
    press(window, "saveNextButton");
    grab(window, QStringLiteral("entry-place"), look);
    press(window, "keypadButton");
    press(window, "saveNextButton");
    engine.location.set({});
    grab(window, QStringLiteral("entry-saved"), look);

    paintCharts(window, engine.chart, look);
    window.showHistory();
    grab(window, QStringLiteral("history-empty"), look);
    test::fillDemoHistory(engine.history, 400);
    Q_EMIT engine.history.viewsChanged();
    grab(window, QStringLiteral("history"), look);
    engine.historyExport.answers = false;
    window.findChild<QPushButton *>(QStringLiteral("historyFilterButton"))->click();
    grab(window, QStringLiteral("history-filter"), look);
    window.findChild<QPushButton *>(QStringLiteral("historyFilterButton"))->click();
    auto *historyTable = window.findChild<QAbstractItemView *>(QStringLiteral("historyTable"));
    historyTable->setCurrentIndex(historyTable->model()->index(2, 0));
    QTest::keyClick(historyTable, Qt::Key_Return);
    grab(window, QStringLiteral("history-day"), look);
    window.findChild<QPushButton *>(QStringLiteral("historyDateButton"))->click();
    window.findChild<QPushButton *>(QStringLiteral("historyAnswerButton"))->click();
    grab(window, QStringLiteral("history-date"), look);
    window.findChild<QPushButton *>(QStringLiteral("historyKeepButton"))->click();
    window.findChild<QPushButton *>(QStringLiteral("historyDeleteButton"))->click();
    window.findChild<QPushButton *>(QStringLiteral("historyAnswerButton"))->click();
    grab(window, QStringLiteral("history-delete"), look);
    type(window, QStringLiteral("historyReasonEdit"), QStringLiteral("Entered twice"));
    window.findChild<QPushButton *>(QStringLiteral("historyAnswerButton"))->click();
    grab(window, QStringLiteral("history-deleted"), look);

    engine.queue.contents = test::demoQueue();
    engine.sync.set({.pending = 3, .needsPerson = 3});
    window.showQueue();
    grab(window, QStringLiteral("queue"), look);
    engine.sync.set({.officeHasAllAt = QDateTime(test::demoToday(), {14, 32})});
    engine.queue.contents = {};
    Q_EMIT engine.queue.queueChanged();
    QApplication::processEvents();
    grab(window, QStringLiteral("queue-empty"), look);

    window.showSettings();
    grab(window, QStringLiteral("settings"), look);
    for (const auto source : {ui::LocationSource::NmeaNetwork, ui::LocationSource::NmeaSerial}) {
        ui::Settings choice = engine.settings.settings();
        choice.location.source = source;
        engine.location.source = test::demoReport(source);
        engine.settings.change(choice);
        QApplication::processEvents();
        for (auto *area : window.findChildren<QScrollArea *>())
            area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
        grab(window,
            source == ui::LocationSource::NmeaNetwork ? QStringLiteral("settings-network")
                                                      : QStringLiteral("settings-serial"),
            look);
    }
    engine.sheet.entered = test::demoSheet();
    window.showSheet();
    grab(window, QStringLiteral("sheet"), look);
    QApplication::clipboard()->setText(test::demoTable());
    window.findChild<QPushButton *>(QStringLiteral("pasteButton"))->click();
    grab(window, QStringLiteral("sheet-pasted"), look);
    window.findChild<QPushButton *>(QStringLiteral("startOverButton"))->click();
    auto *wells = window.findChild<QComboBox *>(QStringLiteral("sheetWellsCombo"));
    wells->setCurrentIndex(1);
    Q_EMIT wells->activated(1);
    window.findChild<QPushButton *>(QStringLiteral("pasteButton"))->click();
    window.findChild<QPushButton *>(QStringLiteral("saveSheetButton"))->click();
    grab(window, QStringLiteral("sheet-one"), look);
    window.findChild<QPushButton *>(QStringLiteral("startOverButton"))->click();

    engine.sync.set({.pending = 3, .trouble = ui::SyncTrouble::SignInAgain});
    engine.queue.contents = test::demoQueue();
    Q_EMIT engine.queue.queueChanged();
    QApplication::processEvents();
    grab(window, QStringLiteral("queue-held"), look);
    window.showSignIn();
    grab(window, QStringLiteral("sign-in"), look);
    type(window, QStringLiteral("officePasswordEdit"), QStringLiteral("wrong"));
    window.findChild<QPushButton *>(QStringLiteral("signInButton"))->click();
    grab(window, QStringLiteral("sign-in-busy"), look);
    engine.signIn.refuse(ui::SignInTrouble::WrongPassword);
    grab(window, QStringLiteral("sign-in-error"), look);
}

} // namespace

int main(int argc, char *argv[])
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2) {
        QTextStream(stderr) << "usage: ui_gallery DIR [part of a file name ...]\n";
        return 2;
    }
    resources::load();
    const QDir folder(arguments.at(1));
    folder.mkpath(QStringLiteral("."));
    Gallery gallery(folder, arguments.mid(2));
    for (const QString &language : {QStringLiteral("en"), QStringLiteral("es")}) {
        for (const QString &theme : {QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("sun")}) {
            for (const int scale : {100, 150, 200}) {
                for (const QSize &size : {QSize(1024, 768), QSize(1920, 1080)})
                    gallery.paint(application, {language, theme, scale, size});
            }
        }
    }
    return 0;
}
