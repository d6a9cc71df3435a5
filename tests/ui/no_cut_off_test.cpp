// SPDX-License-Identifier: GPL-3.0-or-later
// Every page in every theme, language, text size and window size: nothing is cut off, lies over its neighbour or is too small
// for a finger. A page is registered in `pages` below, with the states that show the most words.
#include "tests/ui/cut_off.h"
#include "tests/ui/test_window.h"
#include "ui/photo/photo_strip.h"

#include <catch2/generators/catch_generators.hpp>

#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace wellpulse;
using test::TestWindow;

namespace {

struct Page {
    const char *name;
    void (*show)(TestWindow &window); ///< on an unlocked window
};

void showSettingsWith(TestWindow &w, ui::LocationSource source)
{
    ui::Settings settings = w.settings.settings();
    settings.location.source = source;
    w.settings.change(settings);
    w.location.source = test::demoReport(source);
    w.window->showSettings();
}

void click(TestWindow &w, const char *name)
{
    w.find<QAbstractButton>(name)->click();
}

void showInboxRow(TestWindow &w, int row)
{
    auto *list = w.find<QAbstractItemView>("inboxList");
    list->setCurrentIndex(list->model()->index(row, 0));
}

// In the order in which they are shown, one after the other in the same window.
const std::vector<Page> pages{
    {"home",
        [](TestWindow &w) {
            w.sync.set({.pending = 5,
                .trouble = ui::SyncTrouble::NoAnswer,
                .nextTryAt = QDateTime(test::demoToday(), {14, 40})});
            w.route.stops[0].missingDays = 2;
            w.route.stops[3].downSince = QDate(2025, 9, 12);
            w.route.stops[3].carried = true;
            w.route.stops[3].downtimeReason = QStringLiteral("PUMP_FAILURE");
            Q_EMIT w.route.viewsChanged();
        }},
    {"entry with faults",
        [](TestWindow &w) {
            w.window->showEntry(QStringLiteral("well-1"));
            w.keys("99x");
            w.press(Qt::Key_Return);
            w.keys("1");
            w.press(Qt::Key_Return, Qt::ControlModifier);
        }},
    {"entry with the keypad, the day before and a place far off",
        [](TestWindow &w) {
            w.entry.context.previousDay->reading(core::Fluid::Gas).volume = core::Volume{0};
            w.entry.context.downtimeBefore = core::Downtime{"PUMP_FAILURE", core::civilDate(2025, 10, 18)};
            w.location.set({.state = ui::LocationState::Fix,
                .position = core::positionOf(31.8457, -102.3676, 5, 1'760'970'600'000),
                .fixAgeMs = 4'000,
                .fence = {core::Fence::Outside, core::FenceDoubt::None, 2'300.0}});
            click(w, "clearFormButton");
            click(w, "keypadButton");
            click(w, "sameAsYesterdayButton");
            click(w, "saveButton");
        }},
    {"entry with reasons",
        [](TestWindow &w) {
            w.find<QLineEdit>("oilVolumeEdit")->setText(QStringLiteral("99"));
            w.find<QLineEdit>("gasVolumeEdit")->setText(QStringLiteral("5"));
            click(w, "oilVolumeVarianceOTHERButton");
            click(w, "waterVolumeNotReadButton");
            click(w, "downtimeButton");
            click(w, "saveButton");
        }},
    {"entry with a new downtime",
        [](TestWindow &w) {
            w.entry.context.downtimeBefore.reset();
            w.location.set({});
            click(w, "clearFormButton");
            click(w, "keypadButton");
            click(w, "downtimeButton");
            click(w, "saveButton");
        }},
    {"queue",
        [](TestWindow &w) {
            w.queue.contents = test::demoQueue();
            w.window->showQueue();
            auto *list = w.find<QAbstractItemView>("queueList");
            list->setCurrentIndex(list->model()->index(0, 0));
        }},
    {"nothing needs anybody", [](TestWindow &w) { w.window->go(ui::Place::Inbox); }},
    {"two readings",
        [](TestWindow &w) {
            w.inbox.items = test::demoInbox();
            w.window->go(ui::Place::Inbox);
        }},
    {"the right value typed, with faults",
        [](TestWindow &w) {
            w.inbox.faults = {{"oilVolume", {"volume_negative", "x"}}, {"notes", {"notes_too_long", "x"}}};
            click(w, "inboxTypeButton");
            click(w, "inboxSubmitButton");
        }},
    {"deleted or changed", [](TestWindow &w) { showInboxRow(w, 1); }},
    {"a refused entry", [](TestWindow &w) { showInboxRow(w, 2); }},
    {"a refused entry put right", [](TestWindow &w) { click(w, "inboxTypeButton"); }},
    {"a parked entry", [](TestWindow &w) { showInboxRow(w, 3); }},
    {"a picture that stands still", [](TestWindow &w) { showInboxRow(w, 4); }},
    {"a skipped entry", [](TestWindow &w) { showInboxRow(w, 5); }},
    {"the log without entries", [](TestWindow &w) { w.window->go(ui::Place::Audit); }},
    {"the log",
        [](TestWindow &w) {
            test::fillDemoAudit(w.audit, 60);
            Q_EMIT w.audit.viewsChanged();
            auto *table = w.find<QAbstractItemView>("auditTable");
            table->setCurrentIndex(table->model()->index(1, 0));
        }},
    {"the log filtered, with faults found",
        [](TestWindow &w) {
            click(w, "auditFilterButton");
            auto *period = w.find<QComboBox>("auditPeriodCombo");
            period->setCurrentIndex(period->count() - 1);
            click(w, "auditCheckButton");
            w.audit.tell(
                {60, {QStringLiteral("Entry 12 of the log was altered: its hash is not that of its content.")}});
        }},
    {"history without days", [](TestWindow &w) { w.window->showHistory(); }},
    {"history",
        [](TestWindow &w) {
            test::fillDemoHistory(w.history, 60);
            Q_EMIT w.history.viewsChanged();
        }},
    {"history filtered",
        [](TestWindow &w) {
            w.find<QAbstractButton>("historyFilterButton")->click();
            auto *period = w.find<QComboBox>("historyPeriodCombo");
            period->setCurrentIndex(period->count() - 1);
        }},
    {"a day of the history",
        [](TestWindow &w) {
            w.find<QAbstractButton>("historyFilterButton")->click();
            auto *table = w.find<QAbstractItemView>("historyTable");
            table->setCurrentIndex(table->model()->index(2, 0));
            QTest::keyClick(table, Qt::Key_Return);
        }},
    {"a date corrected, with faults",
        [](TestWindow &w) {
            w.find<QAbstractButton>("historyDateButton")->click();
            w.find<QAbstractButton>("historyAnswerButton")->click();
        }},
    {"a day deleted, with faults",
        [](TestWindow &w) {
            w.find<QAbstractButton>("historyKeepButton")->click();
            w.find<QAbstractButton>("historyDeleteButton")->click();
            w.find<QAbstractButton>("historyAnswerButton")->click();
        }},
    {"seven days",
        [](TestWindow &w) {
            w.sheet.entered = test::demoSheet();
            w.window->showSheet();
        }},
    {"charts",
        [](TestWindow &w) {
            w.chart.series[QStringLiteral("well-1")] = test::demoSeries(400);
            w.window->showChart(QStringLiteral("well-1"));
        }},
    {"equipment without any", [](TestWindow &w) { w.window->go(ui::Place::Equipment); }},
    {"equipment",
        [](TestWindow &w) {
            w.equipment.items = test::demoEquipment();
            w.equipment.work = test::demoWork();
            w.equipment.statuses = test::demoStatuses();
            Q_EMIT w.equipment.viewsChanged();
        }},
    {"a piece of equipment",
        [](TestWindow &w) {
            auto *list = w.find<QAbstractItemView>("equipmentList");
            list->setCurrentIndex(list->model()->index(0, 0));
            QTest::keyClick(list, Qt::Key_Return);
        }},
    {"a piece of equipment deleted, with faults",
        [](TestWindow &w) {
            click(w, "deleteEquipmentButton");
            click(w, "equipmentDeleteItButton");
        }},
    {"equipment edited",
        [](TestWindow &w) {
            click(w, "equipmentKeepButton");
            click(w, "editEquipmentButton");
        }},
    {"equipment added, with faults",
        [](TestWindow &w) {
            click(w, "leaveEquipmentButton");
            click(w, "equipmentBackButton");
            click(w, "addEquipmentButton");
            w.find<QAbstractButton>("installedTick")->click();
            click(w, "saveEquipmentButton");
        }},
    {"maintenance with faults",
        [](TestWindow &w) {
            click(w, "leaveEquipmentButton");
            w.window->go(ui::Place::Maintenance, QStringLiteral("well-1"));
            w.find<QLineEdit>("costEdit")->setText(QStringLiteral("12x"));
            click(w, "saveMaintenanceButton");
        }},
    {"equipment with photos",
        [](TestWindow &w) {
            click(w, "leaveMaintenanceButton");
            w.equipment.work[0].photoIds = test::demoPhotos(w.photos);
            w.window->go(ui::Place::Equipment);
            auto *list = w.find<QAbstractItemView>("equipmentList");
            list->setCurrentIndex(list->model()->index(0, 0));
            QTest::keyClick(list, Qt::Key_Return);
        }},
    {"a photo large", [](TestWindow &w) { click(w, "timelinePhotoButton"); }},
    {"a photo pixel by pixel", [](TestWindow &w) { click(w, "photoSizeButton"); }},
    {"a photo that is elsewhere",
        [](TestWindow &w) {
            click(w, "photoNextButton");
            w.photos.refusal = Error{"photo_not_there", {}};
            click(w, "photoNextButton");
            w.photos.refusal.reset();
        }},
    {"maintenance with photos, one of them worked on, one refused",
        [](TestWindow &w) {
            click(w, "photoBackButton");
            click(w, "logMaintenanceButton");
            w.photos.answers = false;
            w.find<ui::PhotoStrip>("photoStrip")
                ->tray()
                .addFiles({QStringLiteral("/home/jo/pump.jpg"), QStringLiteral("/home/jo/notes.txt"),
                    QStringLiteral("/home/jo/belt-guard-left-side.jpg")});
            w.photos.answer(QStringLiteral("photo-1"));
            w.photos.refusal = Error{"photo_not_a_picture", {}};
            w.photos.answer(QStringLiteral("photo-2"));
            w.photos.refusal.reset();
            w.find<QPlainTextEdit>("descriptionEdit")->setPlainText(QStringLiteral("Belt replaced"));
            click(w, "saveMaintenanceButton");
        }},
    {"what a photo belongs to",
        [](TestWindow &w) {
            click(w, "leaveMaintenanceButton");
            w.window->go(ui::Place::Photo, QStringLiteral("well-1"));
        }},
    {"a camera opening",
        [](TestWindow &w) {
            w.camera.choices = {{QStringLiteral("1"), QStringLiteral("Logitech C920 HD Pro")}};
            w.camera.atOpen = {.state = ui::CameraState::Opening, .camera = w.camera.choices[0]};
            auto *list = w.find<QAbstractItemView>("photoSubjectList");
            list->setCurrentIndex(list->model()->index(0, 0));
            QTest::keyClick(list, Qt::Key_Return);
        }},
    {"a camera that is busy",
        [](TestWindow &w) {
            w.camera.set({.state = ui::CameraState::Busy,
                .camera = w.camera.choices[0],
                .detail = QStringLiteral("Device '/dev/video0' is busy")});
        }},
    {"a photo taken",
        [](TestWindow &w) {
            w.camera.set({.state = ui::CameraState::Live, .camera = w.camera.choices[0], .pixels = {1'280, 720}});
            w.camera.show(test::demoPhoto(4, {1'280, 720}));
            click(w, "cameraTakeButton");
        }},
    {"home with what is due", [](TestWindow &w) { w.window->showHome(); }},
    {"settings", [](TestWindow &w) { showSettingsWith(w, ui::LocationSource::Off); }},
    {"settings with a network receiver", [](TestWindow &w) { showSettingsWith(w, ui::LocationSource::NmeaNetwork); }},
    {"settings with a serial receiver", [](TestWindow &w) { showSettingsWith(w, ui::LocationSource::NmeaSerial); }},
    {"sign-in",
        [](TestWindow &w) {
            w.sync.set({.pending = 3, .trouble = ui::SyncTrouble::SignInAgain});
            w.window->showSignIn();
            w.press(Qt::Key_Return);
        }},
    {"unlock", [](TestWindow &w) { w.window->showUnlockOrSetUp(); }},
    {"set-up with faults",
        [](TestWindow &w) {
            w.unlock.exists = false;
            w.window->showUnlockOrSetUp();
            w.press(Qt::Key_Return);
        }},
};

QLocale localeOf(QLocale::Language language)
{
    return {language, language == QLocale::Spanish ? QLocale::Mexico : QLocale::UnitedStates};
}

using Faults = std::vector<std::string>;

} // namespace

TEST_CASE("on no page is anything cut off, in any theme, language, text size and window size")
{
    const auto theme = GENERATE(ui::ThemeName::Light, ui::ThemeName::Dark, ui::ThemeName::Sun);
    const auto language = GENERATE(QLocale::English, QLocale::Spanish);
    const int scale = GENERATE(100, 200);
    const QSize size = GENERATE(QSize(1024, 768), QSize(1920, 1080));
    CAPTURE(static_cast<int>(theme), QLocale::languageToString(language).toStdString(), scale, size.width());
    TestWindow w(localeOf(language), scale, theme);
    w.window->resize(size);
    w.unlockIt();
    for (const Page &page : pages) {
        CAPTURE(page.name);
        page.show(w);
        w.settle();
        CHECK(w.window->size() == size); // the words do not force the window to grow
        CHECK(test::faultsOf(*w.window) == Faults());
    }
}

TEST_CASE("the look finds what is cut off")
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *label = new QLabel(QStringLiteral("some words that need room"));
    auto *edit = new QLineEdit;
    edit->setAccessibleName(QStringLiteral("name"));
    edit->setMinimumHeight(60);
    layout->addWidget(label);
    layout->addWidget(edit);
    window.resize(400, 200);
    window.show();
    QApplication::processEvents();
    CHECK(test::faultsOf(window) == Faults());
    SECTION("a label")
    {
        label->setFixedWidth(40);
    }
    SECTION("an input's words")
    {
        edit->setText(QString(200, u'm'));
    }
    SECTION("an input too low")
    {
        edit->setFixedHeight(30);
    }
    SECTION("a control without a name")
    {
        edit->setAccessibleName({});
    }
    SECTION("a neighbour")
    {
        label->setGeometry(label->geometry().adjusted(0, 0, 0, 60));
    }
    SECTION("a widget beyond its parent")
    {
        edit->move(edit->x() + 200, edit->y());
    }
    SECTION("a target too close to the next")
    {
        auto *button = new QPushButton(QStringLiteral("a button"));
        button->setAccessibleName(QStringLiteral("a button"));
        button->setMinimumSize(60, 60);
        layout->setSpacing(8);
        layout->addWidget(button);
        QApplication::processEvents();
    }
    if (label->minimumWidth() == 40 || edit->maximumHeight() == 30)
        QApplication::processEvents();
    CHECK(test::faultsOf(window).size() >= 1);
}
