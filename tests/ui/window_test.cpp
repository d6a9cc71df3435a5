// SPDX-License-Identifier: GPL-3.0-or-later
// The whole window with real widgets and real key presses, over ports that answer at once.
#include "tests/ui/demo_day.h"
#include "tests/ui/ui_texts.h"
#include "ui/shell/main_window.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractSpinBox>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QPlainTextEdit>

using namespace wellpulse;

namespace {

struct Window {
    explicit Window(const QLocale &locale = QLocale(QLocale::English, QLocale::UnitedStates), int textScale = 100,
        ui::ThemeName theme = ui::ThemeName::Light)
        : texts(locale)
        , appearance(ui::Appearance::of({theme, textScale, false}))
    {
        ui::applyAppearance(*qApp, appearance);
        route.stops = test::demoRoute();
        entry.context = test::demoContext();
        window = std::make_unique<ui::MainWindow>(ui::Ports{unlock, route, entry, drafts, queue, sync, signIn, settings, location, chart, sheet},
            ui::WindowSettings{appearance, locale, test::demoToday, {}});
        window->show();
        window->showUnlockOrSetUp();
        REQUIRE(QTest::qWaitForWindowActive(window.get()));
    }

    template <class Widget> Widget *find(const char *name) const
    {
        for (auto *widget : window->findChildren<Widget *>(QString::fromLatin1(name))) {
            if (widget->isVisible())
                return widget;
        }
        FAIL("not visible: " << name);
        return nullptr;
    }
    /// Types into whatever has the focus, as a person does.
    void keys(const char *text) const { QTest::keyClicks(QApplication::focusWidget(), QString::fromLatin1(text)); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    std::string focused() const
    {
        const QWidget *widget = QApplication::focusWidget();
        return widget != nullptr ? widget->objectName().toStdString() : std::string("nothing");
    }
    void unlockIt() const
    {
        keys("correct horse");
        press(Qt::Key_Return);
    }
    void settle() const
    {
        for (int turn = 0; turn < 4; ++turn) // words change sizes, sizes change rows, rows change heights
            QApplication::processEvents();
    }

    test::Texts texts;
    ui::Appearance appearance;
    test::FakeRoutePort route;
    test::FakeEntryPort entry;
    test::FakeDraftPort drafts;
    test::FakeSheetPort sheet;
    test::FakeQueuePort queue;
    test::FakeSyncPort sync;
    test::FakeUnlockPort unlock;
    test::FakeSignInPort signIn;
    test::FakeSettingsPort settings;
    test::FakeLocationPort location;
    test::FakeChartPort chart;
    std::unique_ptr<ui::MainWindow> window;
};

} // namespace

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
    CHECK(w.entry.saves.front().wellId == u"well-5");
    CHECK(w.entry.saves.front().volumes
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
    for (const char *name :
        {"oilVolumeEdit", "gasVolumeEdit", "waterVolumeEdit", "notesEdit", "saveNextButton", "saveButton"}) {
        w.press(Qt::Key_Tab);
        CHECK(w.focused() == name);
    }
    w.press(Qt::Key_Backtab, Qt::ShiftModifier);
    CHECK(w.focused() == "saveNextButton");
    w.press(Qt::Key_Return); // Enter presses the button
    CHECK(w.find<QLabel>("errorLabel")->text() == u"Nothing is entered yet. Type at least one volume, or say why it was not read.");
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

TEST_CASE("what the office refused needs a person: the status says how many, the queue which and why")
{
    Window w;
    w.queue.contents.items = {test::demoQueue().items.at(1)};
    w.unlockIt();
    w.sync.set({.needsPerson = 1});
    CHECK(w.find<QAbstractButton>("statusButton")->text() == u"Needs you (1)");
    QTest::mouseClick(w.find<QAbstractButton>("statusButton"), Qt::LeftButton);
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
    w.unlockIt();
    CHECK(w.find<QListView>("routeList")->isVisible());
}

TEST_CASE("a window in another language stands where the old one stood, open if that was")
{
    Window w;
    w.unlockIt();
    w.window->showSettings();
    w.find<QAbstractButton>("languageButton2")->setFocus();
    w.window->resize(1200, 800);
    const QLocale spanish(QLocale::Spanish, QLocale::Spain);
    const test::Texts texts(spanish);
    auto before = std::exchange(w.window,
        std::make_unique<ui::MainWindow>(
            ui::Ports{w.unlock, w.route, w.entry, w.drafts, w.queue, w.sync, w.signIn, w.settings, w.location, w.chart, w.sheet},
            ui::WindowSettings{w.appearance, spanish, test::demoToday, {}}));
    w.window->takePlaceOf(*before);
    before.reset();
    REQUIRE(QTest::qWaitForWindowActive(w.window.get()));
    CHECK(w.window->size() == QSize(1200, 800));
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
    CHECK(w.find<QLabel>("oilVolumeDifferenceLabel")->text() == u"Diferencia: +0,60 (+1,4 %)");
    w.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(w.entry.saves.size() == 1);
    CHECK(w.entry.saves.front().volumes[0] == core::Volume{4'310});
    CHECK(w.find<QLabel>("noticeLabel")->text() == u"Guardado: Acme Well #1, 20 oct.");
}

namespace {

bool isTouchTarget(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) != nullptr && !widget->objectName().isEmpty()
        && !widget->objectName().startsWith(u"qt_");
}

// Nothing is cut: a label has the height of its words at its width, a button the width of its words.
void checkNothingIsCut(const ui::MainWindow &window)
{
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        CAPTURE(
            widget->metaObject()->className(), widget->objectName().toStdString(), widget->width(), widget->height());
        if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            CAPTURE(label->text().toStdString());
            const int words = label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
            CHECK(label->height() >= words);
            if (!label->wordWrap())
                CHECK(label->width() >= label->sizeHint().width());
        } else if (isTouchTarget(widget)) {
            CHECK(widget->width() >= widget->sizeHint().width());
            CHECK(widget->width() >= 60);
            CHECK(widget->height() >= 60);
        } else if (qobject_cast<const QLineEdit *>(widget) != nullptr
            && qobject_cast<const QAbstractSpinBox *>(widget->parentWidget()) == nullptr) {
            CHECK(widget->height() >= 50);
        }
        if (isTouchTarget(widget) || qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QListView *>(widget)
            || qobject_cast<const QComboBox *>(widget) || qobject_cast<const QPlainTextEdit *>(widget)) {
            const bool isInner = !widget->parentWidget() || widget->objectName().startsWith(u"qt_");
            if (!isInner)
                CHECK_FALSE(widget->accessibleName().isEmpty());
        }
    }
}

} // namespace

TEST_CASE("nothing is cut off, every control has a name and a finger's size")
{
    const auto language = GENERATE(QLocale::English, QLocale::Spanish);
    const int scale = GENERATE(100, 200);
    const QSize size = GENERATE(QSize(1024, 768), QSize(1920, 1080));
    Window w(QLocale(language, language == QLocale::Spanish ? QLocale::Spain : QLocale::UnitedStates), scale);
    w.window->resize(size);
    w.settle();
    checkNothingIsCut(*w.window);
    w.unlockIt();
    w.sync.set(
        {.pending = 5, .trouble = ui::SyncTrouble::NoAnswer, .nextTryAt = QDateTime(test::demoToday(), {14, 40})});
    w.settle();
    checkNothingIsCut(*w.window);
    w.window->showEntry(QStringLiteral("well-1"));
    w.keys("99x");
    w.press(Qt::Key_Return);
    w.keys("1");
    w.press(Qt::Key_Return, Qt::ControlModifier);
    w.settle();
    checkNothingIsCut(*w.window);
    w.queue.contents = test::demoQueue();
    w.window->showQueue();
    w.settle();
    checkNothingIsCut(*w.window);
    for (const auto source :
        {ui::LocationSource::Off, ui::LocationSource::NmeaNetwork, ui::LocationSource::NmeaSerial}) {
        ui::Settings settings = w.settings.settings();
        settings.location.source = source;
        w.settings.change(settings);
        w.location.source = test::demoReport(source);
        w.window->showSettings();
        w.settle();
        checkNothingIsCut(*w.window);
    }
    w.sync.set(sessionGone);
    w.window->showSignIn();
    w.press(Qt::Key_Return);
    w.settle();
    checkNothingIsCut(*w.window);
    w.unlock.exists = false;
    w.window->showUnlockOrSetUp();
    w.press(Qt::Key_Return);
    w.settle();
    checkNothingIsCut(*w.window);
}
