// SPDX-License-Identifier: GPL-3.0-or-later
// The whole window with real widgets and real key presses, over ports that answer at once.
#include "tests/ui/test_window.h"
#include "ui/shell/keys_dialog.h"

#include <catch2/generators/catch_generators.hpp>

#include <QtGui/QContextMenuEvent>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QMenu>

using namespace wellpulse;

using Window = test::TestWindow;

TEST_CASE("the whole job from the keyboard: unlock, enter, next well, undo")
{
    Window w;
    CHECK(w.focused() == "passphraseEdit");
    w.keys("wrong");
    w.press(Qt::Key_Return);
    CHECK(w.find<QLabel>("errorLabel")->text().startsWith(u"That is not the passphrase"));
    w.unlockIt(); // the wrong one is selected: typing replaces it
    CHECK(w.focused() == "enterProductionButton");
    CHECK(w.find<QLabel>("progressLabel")->text() == u"4 of 6 wells");
    CHECK(w.find<QLabel>("userLabel")->text() == u"Demo Pumper");

    w.press(Qt::Key_Return);
    CHECK(w.focused() == "oilVolumeEdit");
    CHECK(w.find<QComboBox>("wellCombo")->currentText() == u"Acme Well #5"); // the first that misses today
    w.keys("42.5");
    w.press(Qt::Key_Return);
    CHECK(w.focused() == "gasVolumeEdit");
    w.keys("180");
    w.press(Qt::Key_Return);
    CHECK(w.focused() == "waterVolumeEdit");
    w.keys("12");
    w.press(Qt::Key_Enter, Qt::KeypadModifier);
    CHECK(w.focused() == "notesEdit");
    w.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(w.entry.saves.size() == 1);
    CHECK(w.entry.saves.front().day.wellId == "well-5");
    CHECK(test::volumesOf(w.entry.saves.front().day)
        == ui::DayVolumes{core::Volume{4'250}, core::Volume{18'000}, core::Volume{1'200}});
    CHECK(w.find<QComboBox>("wellCombo")->currentText() == u"Acme Well #6");
    CHECK(w.focused() == "oilVolumeEdit");
    CHECK(w.find<QLineEdit>("oilVolumeEdit")->text().isEmpty());
    CHECK(w.find<QLabel>("noticeLabel")->text() == u"Saved: Acme Well #5, Oct 20.");
    QTest::mouseClick(w.find<QAbstractButton>("noticeButton"), Qt::LeftButton);
    CHECK(w.entry.undos == 1);
}

TEST_CASE("Tab goes through the fields in the order they are read off, and back")
{
    Window w;
    w.unlockIt();
    w.window->showEntry(QStringLiteral("well-1"));
    auto *date = w.find<QDateEdit>("productionDateEdit");
    w.find<QComboBox>("wellCombo")->setFocus();
    w.press(Qt::Key_Tab);
    REQUIRE(w.focused() == "productionDateEdit");
    date->setCurrentSectionIndex(date->sectionCount() - 1); // Tab goes through a date's parts first
    for (const char *name : {"sameAsYesterdayButton", "keypadButton", "oilVolumeEdit", "oilVolumeNotReadButton",
             "gasVolumeEdit", "gasVolumeNotReadButton", "waterVolumeEdit", "waterVolumeNotReadButton", "downtimeButton",
             "notesEdit", "saveNextButton", "saveButton"}) {
        w.press(Qt::Key_Tab);
        CHECK(w.focused() == name);
    }
    w.press(Qt::Key_Backtab, Qt::ShiftModifier);
    CHECK(w.focused() == "saveNextButton");
    w.press(Qt::Key_Return); // Enter presses the button
    CHECK(w.find<QLabel>("errorLabel")->text()
        == u"Nothing is entered yet. Type at least one volume, or say why it was not read.");
}

TEST_CASE("bad input shows its sentence at the field and puts the cursor there")
{
    struct Bad {
        const char *typed;
        const char *sentence;
    };
    const Bad bad = GENERATE(Bad{"-5", "A volume cannot be below zero. Type 0 or more."},
        Bad{"100,000,000.00", "That is too large. Type at most 99,999,999.99."},
        Bad{"abc", "Type a number with digits only, like 42.5."},
        Bad{"NaN", "Type a number with digits only, like 42.5."},
        Bad{"1.2345", "Type at most two digits after the decimal mark."});
    Window w;
    w.unlockIt();
    w.window->showEntry(QStringLiteral("well-1"));
    w.find<QLineEdit>("gasVolumeEdit")->setFocus();
    w.keys(bad.typed);
    w.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(w.entry.saves.empty());
    CHECK(w.focused() == "gasVolumeEdit");
    CHECK(w.find<QLabel>("errorLabel")->text().toStdString() == bad.sentence);
    CHECK(w.find<QLineEdit>("gasVolumeEdit")->accessibleDescription().toStdString() == bad.sentence);
}

TEST_CASE("a future date is refused at the date")
{
    Window w;
    w.unlockIt();
    w.window->showEntry(QStringLiteral("well-1"));
    w.keys("1");
    w.find<QDateEdit>("productionDateEdit")->setFocus();
    w.press(Qt::Key_Home);
    w.keys("10/21/2025");
    w.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(w.entry.saves.empty());
    CHECK(w.focused() == "productionDateEdit");
    CHECK(w.find<QLabel>("errorLabel")->text() == u"This date is in the future. Choose today or an earlier day.");
}

TEST_CASE("locking forgets the wells and keeps what was typed, with the cursor in the same field")
{
    Window w;
    w.unlockIt();
    w.window->showEntry(QStringLiteral("well-2"));
    w.press(Qt::Key_Return);
    w.keys("7");
    QTest::mouseClick(w.find<QAbstractButton>("lockButton"), Qt::LeftButton);
    CHECK(w.focused() == "passphraseEdit");
    CHECK_FALSE(w.window->windowTitle().contains(u"Enter production"));
    w.unlockIt();
    CHECK(w.focused() == "gasVolumeEdit");
    CHECK(w.find<QLineEdit>("gasVolumeEdit")->text() == u"7");
    CHECK(w.find<QComboBox>("wellCombo")->currentText() == u"Acme Well #2");
}

TEST_CASE("the status opens the queue, and Sync now asks for a try")
{
    Window w;
    w.queue.contents = test::demoQueue();
    w.unlockIt();
    w.sync.set({.pending = 4});
    CHECK(w.window->windowTitle() == u"My wells - Waiting to send (4) - WellPulse Field");
    QTest::mouseClick(w.find<QAbstractButton>("statusButton"), Qt::LeftButton);
    CHECK(w.find<QListView>("queueList")->model()->rowCount() == 6);
    w.press(Qt::Key_Return);
    CHECK(w.sync.syncs == 1);
    QTest::mouseClick(w.find<QAbstractButton>("homeButton"), Qt::LeftButton);
    CHECK(w.find<QListView>("routeList")->isVisible());
}

TEST_CASE("what the office refused needs a person: the status says how many and leads to it, the queue says why, too")
{
    Window w;
    w.queue.contents.items = {test::demoQueue().items.at(1)};
    w.inbox.items = test::demoInbox();
    w.unlockIt();
    w.sync.set({.needsPerson = 1});
    CHECK(w.find<QAbstractButton>("statusButton")->text() == u"Needs you (1)");
    QTest::mouseClick(w.find<QAbstractButton>("statusButton"), Qt::LeftButton);
    CHECK(w.find<QLabel>("inboxHeadingLabel")->text() == u"Needs you (5)");
    w.window->showQueue();
    CHECK(w.find<QLabel>("headingLabel")->text() == u"Needs you (1)");
    CHECK(w.find<QLabel>("detailsLabel")->text()
        == u"What needs you is kept on this laptop; call the office if you are not sure.");
    const QModelIndex row = w.find<QListView>("queueList")->model()->index(0, 0);
    CHECK(row.data(Qt::AccessibleTextRole).toString()
        == u"Production, Acme Well #5, Oct 20, Refused by the office - This well is not yours.");
}

namespace {

const ui::SyncStatus sessionGone{.pending = 3, .trouble = ui::SyncTrouble::SignInAgain};

} // namespace

TEST_CASE("when the session is gone the status leads to the sign-in, by keys, and back with what was typed")
{
    Window w;
    w.unlockIt();
    w.window->showEntry(QStringLiteral("well-2"));
    w.press(Qt::Key_Return);
    w.keys("7");
    w.sync.set(sessionGone);
    CHECK(w.find<QAbstractButton>("statusButton")->text() == u"Needs you: sign in again");
    QTest::mouseClick(w.find<QAbstractButton>("statusButton"), Qt::LeftButton);
    CHECK(w.focused() == "officePasswordEdit");
    CHECK(w.find<QLabel>("reasonLabel")->text()
        == u"The office asks for your password again. Your 3 entries are safe on this laptop. Sign in to send what "
           u"waits.");
    CHECK(w.find<QLabel>("emailLabel")->text() == u"You sign in as demo@acme.test.");
    CHECK(w.find<QLineEdit>("officePasswordEdit")->echoMode() == QLineEdit::Password);
    w.keys("wrong");
    w.press(Qt::Key_Return);
    CHECK_FALSE(w.find<QAbstractButton>("signInButton")->isEnabled());
    CHECK(w.find<QAbstractButton>("cancelButton")->isEnabled());
    w.signIn.refuse(ui::SignInTrouble::WrongPassword);
    CHECK(w.find<QLabel>("errorLabel")->text().startsWith(u"The office does not accept this password."));
    w.keys("right"); // the wrong one is selected: typing replaces it
    w.press(Qt::Key_Return);
    CHECK(w.signIn.passwords == QStringList{QStringLiteral("wrong"), QStringLiteral("right")});
    CHECK(w.sync.syncs == 0);
    w.signIn.accept();
    CHECK(w.sync.syncs == 1);
    CHECK(w.find<QLabel>("noticeLabel")->text() == u"Signed in. Sending goes on.");
    CHECK(w.focused() == "gasVolumeEdit");
    CHECK(w.find<QLineEdit>("gasVolumeEdit")->text() == u"7");
}

TEST_CASE("the queue offers the sign-in where Sync now cannot help; Escape leads back and forgets the password")
{
    Window w;
    w.unlockIt();
    w.sync.set(sessionGone);
    w.window->showQueue();
    auto *syncButton = w.find<QAbstractButton>("syncNowButton");
    CHECK(syncButton->accessibleName() == u"Sign in");
    QTest::mouseClick(syncButton, Qt::LeftButton);
    CHECK(w.sync.syncs == 0);
    w.keys("secret");
    auto *password = w.find<QLineEdit>("officePasswordEdit");
    w.press(Qt::Key_Escape);
    CHECK(w.focused() == "syncNowButton");
    CHECK(password->text().isEmpty());
    CHECK(w.signIn.cancels == 1);
    w.sync.set({.pending = 3});
    CHECK(syncButton->accessibleName() == u"Sync now");
}

TEST_CASE("locking while signing in breaks it off; after the unlock the page before it is back")
{
    Window w;
    w.unlockIt();
    w.window->showEntry(QStringLiteral("well-2"));
    w.sync.set(sessionGone);
    w.window->showSignIn();
    w.keys("secret");
    w.press(Qt::Key_Return);
    QTest::mouseClick(w.find<QAbstractButton>("lockButton"), Qt::LeftButton);
    CHECK(w.signIn.cancels == 1);
    CHECK(w.window->findChild<QLineEdit *>(QStringLiteral("officePasswordEdit"))->text().isEmpty());
    w.signIn.accept(); // too late: nobody asks any more
    CHECK(w.focused() == "passphraseEdit");
    w.unlockIt();
    CHECK(w.focused() == "oilVolumeEdit");
}

TEST_CASE("from a day of the chart to its entry, to the well's history, and back to the same day")
{
    Window w;
    w.unlockIt();
    w.chart.series[QStringLiteral("well-2")] = test::demoSeries(30);
    w.window->showChart(QStringLiteral("well-2"));
    CHECK(w.focused() == "chartView");
    w.press(Qt::Key_Left);
    w.press(Qt::Key_Return);
    CHECK(w.find<QComboBox>("wellCombo")->currentText() == u"Acme Well #2");
    CHECK(w.find<QDateEdit>("productionDateEdit")->date() == QDate(2025, 10, 19));
    w.window->showChart({});
    CHECK(w.find<QLabel>("valuesLabel")->text().startsWith(u"Sunday, October 19, 2025."));
    QTest::mouseClick(w.find<QAbstractButton>("openHistoryButton"), Qt::LeftButton);
    CHECK_FALSE(w.window->findChild<QWidget *>(QStringLiteral("chartView"))->isVisible());
    w.window->showChart({});
    w.press(Qt::Key_Escape);
    CHECK(w.find<QListView>("routeList")->isVisible());
}

TEST_CASE("locking forgets the chart's days")
{
    Window w;
    w.unlockIt();
    w.chart.series[QStringLiteral("well-1")] = test::demoSeries(30);
    w.window->showChart(QStringLiteral("well-1"));
    QTest::mouseClick(w.find<QAbstractButton>("lockButton"), Qt::LeftButton);
    CHECK(w.window->findChild<QLabel *>(QStringLiteral("valuesLabel"))->text().isEmpty());
    CHECK(w.window->findChild<QWidget *>(QStringLiteral("chartView"))->accessibleDescription().isEmpty());
}

TEST_CASE("a press on a well enters production for it")
{
    Window w;
    w.unlockIt();
    auto *list = w.find<QListView>("routeList");
    list->setFocus();
    w.press(Qt::Key_Down);
    w.press(Qt::Key_Down);
    w.press(Qt::Key_Return);
    CHECK(w.find<QComboBox>("wellCombo")->currentText() == u"Acme Well #3");
}

TEST_CASE("the keyboard starts at the quick action, also when the wells come late")
{
    Window w;
    w.route.stops.clear();
    w.unlockIt();
    CHECK(w.focused() != "enterProductionButton");
    w.route.stops = test::demoRoute();
    Q_EMIT w.route.viewsChanged();
    w.settle();
    CHECK(w.focused() == "enterProductionButton");
}

TEST_CASE("the first run sets the laptop up")
{
    Window w;
    w.unlock.exists = false;
    w.window->showUnlockOrSetUp();
    CHECK(w.focused() == "serverEdit");
    for (const char *line :
        {"http://127.0.0.1:8080", "acme", "demo@acme.test", "wellpulse-demo", "eight888", "eight888"}) {
        w.keys(line);
        w.press(Qt::Key_Return);
    }
    REQUIRE(w.unlock.setUps.size() == 1);
    CHECK(w.unlock.setUps.front().passphrase == u"eight888");
    CHECK(w.find<QListView>("routeList")->isVisible());
}

TEST_CASE("other looks are put on at once: the same page, the same field, what was typed stands")
{
    Window w;
    w.unlockIt();
    w.window->showEntry(QStringLiteral("well-2"));
    w.press(Qt::Key_Return);
    w.keys("7");
    const QSize size = w.window->size();
    const int before = w.find<QLineEdit>("gasVolumeEdit")->height();
    const auto large = ui::Appearance::of({ui::ThemeName::Dark, 200, true});
    ui::applyAppearance(*qApp, large);
    w.window->wear(large);
    w.settle();
    CHECK(w.window->size() == size);
    CHECK(w.find<QLineEdit>("gasVolumeEdit")->height() > before);
    CHECK(w.find<QLineEdit>("gasVolumeEdit")->text() == u"7");
    CHECK(w.find<QComboBox>("wellCombo")->currentText() == u"Acme Well #2");
    CHECK(w.find<QLabel>("userLabel")->text() == u"Demo Pumper");
    w.window->showSettings();
    auto *button = w.find<QAbstractButton>("textScaleButton3");
    button->setFocus();
    w.window->wear(ui::Appearance::of({}));
    w.settle();
    CHECK(w.focused() == "textScaleButton3");
    QTest::mouseClick(w.find<QAbstractButton>("lockButton"), Qt::LeftButton);
    w.window->wear(large);
    CHECK(w.focused() == "passphraseEdit");
    w.unlockIt(); // as after a start: the form with what was not saved comes first
    CHECK(w.find<QLineEdit>("gasVolumeEdit")->text() == u"7");
}

TEST_CASE("a window in another language stands where the old one stood, open if that was")
{
    Window w;
    w.unlockIt();
    w.window->showSettings();
    w.find<QAbstractButton>("languageButton2")->setFocus();
    const QSize size = w.window->screen()->availableSize() - QSize(20, 30); // newer Qt keeps windows on the screen
    w.window->resize(size);
    const QLocale spanish(QLocale::Spanish, QLocale::Spain);
    const test::Texts texts(spanish);
    auto before = std::exchange(w.window,
        std::make_unique<ui::MainWindow>(w.ports(), ui::WindowSettings{w.appearance, spanish, test::demoToday, {}}));
    w.window->takePlaceOf(*before);
    before.reset();
    REQUIRE(QTest::qWaitForWindowActive(w.window.get()));
    CHECK(w.window->size() == size);
    CHECK(w.focused() == "languageButton2");
    CHECK(w.window->windowTitle().startsWith(u"Ajustes"));
    w.press(Qt::Key_Escape);
    CHECK(w.find<QLabel>("progressLabel")->text() == u"4 de 6 pozos");
}

TEST_CASE("settings are for the open device: nothing of them shows while it is locked")
{
    Window w;
    w.window->showSettings();
    CHECK(w.focused() == "passphraseEdit");
    w.unlockIt();
    w.window->showSettings();
    CHECK(w.focused() == "themeButton0");
    w.press(Qt::Key_Escape);
    CHECK(w.find<QListView>("routeList")->isVisible());
}

TEST_CASE("in Spanish the words and the marks are Spanish")
{
    Window w(QLocale(QLocale::Spanish, QLocale::Spain));
    w.unlockIt();
    CHECK(w.find<QLabel>("progressLabel")->text() == u"4 de 6 pozos");
    w.window->showEntry(QStringLiteral("well-1"));
    w.keys("43,1");
    CHECK(w.find<QLabel>("oilVolumeDifferenceLabel")->text() == u"Diferencia: +0,60 bbl (+1,4 %)");
    w.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(w.entry.saves.size() == 1);
    CHECK(test::volumesOf(w.entry.saves.front().day)[0] == core::Volume{4'310});
    CHECK(w.find<QLabel>("noticeLabel")->text() == u"Guardado: Acme Well #1, 20 oct.");
}

TEST_CASE("a key leads to each place and Escape back to the wells, from everywhere")
{
    Window w;
    w.press(Qt::Key_F2); // locked: no key leads anywhere
    CHECK(w.focused() == "passphraseEdit");
    w.unlockIt();
    w.press(Qt::Key_F2);
    CHECK(w.focused() == "oilVolumeEdit");
    CHECK(w.find<QComboBox>("wellCombo")->currentText() == u"Acme Well #5"); // the first that misses today
    w.press(Qt::Key_Escape);
    CHECK(w.focused() == "enterProductionButton");
    w.press(Qt::Key_F6);
    CHECK(w.focused() == "syncNowButton");
    w.press(Qt::Key_Escape);
    w.press(Qt::Key_F, Qt::ControlModifier);
    CHECK(w.focused() == "searchEdit");
    w.press(Qt::Key_L, Qt::ControlModifier);
    CHECK(w.focused() == "passphraseEdit");
}

TEST_CASE("a place asked for with a well chosen is shown for that well")
{
    Window w;
    w.unlockIt();
    w.find<QListView>("routeList")->setFocus();
    w.press(Qt::Key_Down);
    w.press(Qt::Key_F2);
    CHECK(w.find<QComboBox>("wellCombo")->currentText() == u"Acme Well #2");
}

TEST_CASE("F1 shows all keys over whatever is there, also while locked; Escape puts them away")
{
    Window w;
    const auto keysShown = [&w] { return w.window->findChild<QDialog *>(QStringLiteral("keysDialog")); };
    w.press(Qt::Key_F1);
    REQUIRE(keysShown() != nullptr);
    QTest::keyClick(keysShown(), Qt::Key_Escape);
    w.settle();
    CHECK(keysShown() == nullptr);
    w.window->activateWindow(); // the offscreen platform leaves no window active behind a dialog
    REQUIRE(QTest::qWaitForWindowActive(w.window.get()));
    w.unlockIt();
    QTest::mouseClick(w.find<QAbstractButton>("keysButton"), Qt::LeftButton);
    REQUIRE(keysShown() != nullptr);
    QTest::mouseClick(keysShown()->findChild<QAbstractButton *>(QStringLiteral("closeKeysButton")), Qt::LeftButton);
    w.settle();
    CHECK(keysShown() == nullptr);
}

TEST_CASE("the keys' dialog names every key that leads somewhere")
{
    const test::Texts texts;
    QStringList named;
    for (const ui::KeyGroup &group : ui::allKeys()) {
        for (const ui::KeyLine &line : group.lines)
            named.push_back(line.key);
    }
    for (const ui::Place place : ui::allPlaces) {
        const QString key = ui::placeKey(place).toString(QKeySequence::NativeText);
        if (!key.isEmpty())
            CHECK(named.contains(key));
    }
    CHECK(named.contains(ui::lockKey.toString(QKeySequence::NativeText)));
}

TEST_CASE("home says calmly what is missing, and a press leads to where it is entered")
{
    Window w;
    w.route.stops[0].missingDays = 2;
    w.route.stops[3].downSince = QDate(2025, 10, 12);
    w.route.stops[3].carried = true;
    w.route.stops[3].downtimeReason = QStringLiteral("PUMP_FAILURE");
    w.unlockIt();
    auto *today = w.find<QAbstractButton>("missingTodayButton");
    CHECK(today->text() == u"2 wells are missing today's reading.");
    const QModelIndex down = w.find<QListView>("routeList")->model()->index(3, 0);
    CHECK(down.data(Qt::AccessibleTextRole).toString() == u"Acme Well #4, Down since Oct 12 (carried)");
    CHECK(down.data(ui::RouteModel::DetailRole).toString() == u"42-165-12348 - Pump failure");
    QTest::mouseClick(today, Qt::LeftButton);
    CHECK(w.find<QComboBox>("wellCombo")->currentText() == u"Acme Well #5");
    w.press(Qt::Key_Escape);
    for (ui::RouteStop &stop : w.route.stops)
        stop.state = ui::DayState::Entered;
    Q_EMIT w.route.viewsChanged();
    w.settle();
    CHECK_FALSE(today->isVisible());
    CHECK(w.find<QLabel>("progressLabel")->text() == u"6 of 6 wells");
}

TEST_CASE("a well's menu leads to what can be done with it")
{
    Window w;
    w.unlockIt();
    auto *list = w.find<QListView>("routeList");
    list->setFocus();
    w.press(Qt::Key_Down);
    const QPoint middle = list->visualRect(list->currentIndex()).center();
    QContextMenuEvent asked(QContextMenuEvent::Keyboard, middle, list->viewport()->mapToGlobal(middle));
    QApplication::sendEvent(list->viewport(), &asked);
    auto *menu = w.window->findChild<QMenu *>(QStringLiteral("wellMenu"));
    REQUIRE(menu != nullptr);
    CHECK(menu->actions().constFirst()->text() == u"Enter production (F2)");
    menu->actions().constFirst()->trigger();
    CHECK(w.find<QComboBox>("wellCombo")->currentText() == u"Acme Well #2");
    menu->close();
}
