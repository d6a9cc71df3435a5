// SPDX-License-Identifier: GPL-3.0-or-later
// The settings: kept in their file, over and under the command line's, and pressed on the real page.
#include "app/desktop/looks.h"
#include "app/desktop/settings_file.h"
#include "app/desktop/settings_store.h"
#include "tests/ui/demo_day.h"
#include "tests/ui/fake_backup_port.h"
#include "tests/ui/ui_texts.h"
#include "ui/backup/backup_model.h"
#include "ui/settings/location_words.h"
#include "ui/settings/settings_page.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

using namespace wellpulse;

namespace {

ui::Settings unusual()
{
    return {.theme = ui::ThemeChoice::Sun,
        .textScalePercent = 175,
        .gloves = true,
        .language = ui::LanguageChoice::Spanish,
        .keypad = true,
        .location = {.source = ui::LocationSource::NmeaSerial,
            .host = QStringLiteral("gps.local"),
            .port = 2947,
            .serialPort = QStringLiteral("/dev/ttyÜ=;%0"),
            .baudRate = 9600},
        .backup = {.folder = QStringLiteral("/media/stick Ü"),
            .keep = 14,
            .lastAt = QDateTime(QDate(2025, 10, 20), QTime(8, 0), Qt::UTC)}};
}

struct File {
    QString path() const { return folder.filePath(QStringLiteral("deep/settings.ini")); }
    desktop::Options options() const
    {
        desktop::Options options;
        options.settingsFile = path();
        return options;
    }
    void write(const QByteArray &text) const
    {
        QDir().mkpath(folder.filePath(QStringLiteral("deep")));
        QFile file(path());
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    QTemporaryDir folder;
};

} // namespace

TEST_CASE("what is chosen is what the next start reads")
{
    File file;
    CHECK(desktop::readSettings(file.path()) == ui::Settings());
    {
        desktop::SettingsStore store(file.options());
        const QSignalSpy changes(&store, &ui::SettingsPort::settingsChanged);
        store.change(unusual());
        store.change(unusual()); // nothing is different
        CHECK(changes.size() == 1);
        CHECK(store.settings() == unusual());
    }
    CHECK(desktop::SettingsStore(file.options()).settings() == unusual());
}

TEST_CASE("a file from another program's hand is read as far as it can be")
{
    File file;
    file.write(
        "[looks]\ntheme=plaid\ntextScalePercent=900\ngloves=true\n[location]\nsource=moon\nport=99999\nhost=here\n"
        "[new]\nthing=1\n");
    const ui::Settings settings = desktop::readSettings(file.path());
    CHECK(settings.theme == ui::ThemeChoice::Light);
    CHECK(settings.textScalePercent == 100);
    CHECK(settings.gloves);
    CHECK(settings.location.source == ui::LocationSource::Off);
    CHECK(settings.location.port == 10110);
    CHECK(settings.location.host == u"here");
    file.write(QByteArray("\0\xff[[[=\n", 7));
    CHECK(desktop::readSettings(file.path()) == ui::Settings());
}

TEST_CASE("the command line goes before the file for one run, and stays out of it")
{
    File file;
    REQUIRE(desktop::writeSettings(file.path(), unusual()));
    desktop::Options options = file.options();
    options.theme = ui::ThemeChoice::Dark;
    options.textScalePercent = 150;
    options.language = QStringLiteral("en_GB");
    {
        desktop::SettingsStore store(options);
        CHECK(store.settings().theme == ui::ThemeChoice::Dark);
        CHECK(store.settings().textScalePercent == 150);
        CHECK(store.settings().language == ui::LanguageChoice::English);
        CHECK(store.languageWord() == u"en_GB");
        ui::Settings changed = store.settings();
        changed.textScalePercent = 200; // the user wants another size, and says nothing of the rest
        store.change(changed);
        CHECK(store.settings() == changed);
    }
    ui::Settings expected = unusual();
    expected.textScalePercent = 200;
    CHECK(desktop::readSettings(file.path()) == expected);
}

TEST_CASE("settings that cannot be kept hold, and say so")
{
    File file;
    file.write("x");
    desktop::Options options;
    options.settingsFile = file.path() + QStringLiteral("/below-a-file.ini");
    desktop::SettingsStore store(options);
    QSignalSpy changes(&store, &ui::SettingsPort::settingsChanged);
    store.change(unusual());
    CHECK(store.settings() == unusual());
    REQUIRE(QTest::qWaitFor([&] { return changes.size() == 2; }));
    CHECK_FALSE(store.trouble().isEmpty());
}

TEST_CASE("the looks follow the computer where that is chosen")
{
    ui::Settings settings;
    settings.theme = ui::ThemeChoice::System;
    CHECK(desktop::looksOf(settings, true).theme == ui::ThemeName::Dark);
    CHECK(desktop::looksOf(settings, false).theme == ui::ThemeName::Light);
    settings.theme = ui::ThemeChoice::Sun;
    CHECK(desktop::looksOf(settings, true).theme == ui::ThemeName::Sun);
}

namespace {

struct Page {
    explicit Page(const QLocale &locale = QLocale(QLocale::English, QLocale::UnitedStates))
        : texts(locale)
        , model(settings, location, locale)
        , backups(backup, test::demoToday, locale)
        , page(ui::Appearance::of({}), model, backups)
    {
        ui::applyAppearance(*qApp, ui::Appearance::of({}));
        page.resize(1024, 768);
        page.show();
        REQUIRE(QTest::qWaitForWindowActive(&page));
    }
    template <class Widget> Widget *find(const char *name) const
    {
        auto *widget = page.findChild<Widget *>(QString::fromLatin1(name));
        if (widget == nullptr)
            FAIL("not there: " << name);
        return widget;
    }
    void click(const char *name) const { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }
    QString line(int number) const
    {
        const auto *label = page.findChild<QLabel *>(QStringLiteral("testLine%1Label").arg(number));
        return label != nullptr ? label->text() : QString();
    }

    test::Texts texts;
    test::FakeSettingsPort settings;
    test::FakeLocationPort location;
    test::FakeBackupPort backup;
    ui::SettingsModel model;
    ui::BackupModel backups;
    ui::SettingsPage page;
};

} // namespace

TEST_CASE("every choice is in force when it is pressed, by finger or by key")
{
    Page p;
    p.click("themeButton2");
    CHECK(p.settings.settings().theme == ui::ThemeChoice::Sun);
    p.click("textScaleButton4");
    CHECK(p.settings.settings().textScalePercent == 200);
    p.click("languageButton2");
    CHECK(p.settings.settings().language == ui::LanguageChoice::Spanish);
    p.find<QAbstractButton>("glovesButton0")->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right); // arrows go through the answers
    CHECK(p.settings.settings().gloves);
    p.find<QAbstractButton>("keypadButton1")->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    CHECK(p.settings.settings().keypad);
    CHECK(p.settings.changes == 5);
    p.click("themeButton2");
    CHECK(p.settings.changes == 5);
    CHECK(p.find<QAbstractButton>("themeButton2")->accessibleName() == u"Colors: Sun");
    const QSignalSpy home(&p.page, &ui::SettingsPage::backWanted);
    QTest::keyClick(&p.page, Qt::Key_Escape);
    CHECK(home.size() == 1);
}

TEST_CASE("a receiver on the network is set up by its address and port")
{
    Page p;
    CHECK_FALSE(p.find<QLineEdit>("locationHostEdit")->isVisible());
    p.click("sourceButton2");
    CHECK(p.settings.settings().location.source == ui::LocationSource::NmeaNetwork);
    auto *host = p.find<QLineEdit>("locationHostEdit");
    REQUIRE(host->isVisible());
    host->setFocus();
    QTest::keyClicks(host, QStringLiteral(" 192.168.4.1 "));
    QTest::keyClick(host, Qt::Key_Tab);
    CHECK(p.settings.settings().location.host == u"192.168.4.1");
    auto *port = p.find<QLineEdit>("locationPortEdit");
    CHECK(port->text() == u"10110");
    port->setFocus();
    port->selectAll();
    QTest::keyClicks(port, QStringLiteral("70000"));
    QTest::keyClick(port, Qt::Key_Return);
    CHECK(p.settings.settings().location.port == 10110);
    CHECK(port->accessibleDescription().startsWith(u"Type a number from 1 to 65535."));
    port->selectAll();
    QTest::keyClicks(port, QStringLiteral("2947"));
    QTest::keyClick(port, Qt::Key_Return);
    CHECK(p.settings.settings().location.port == 2947);
    CHECK(port->accessibleDescription().isEmpty());
}

TEST_CASE("the self-test says in words what the source says, and what is wrong")
{
    Page p;
    CHECK(p.line(0) == u"Location is off. Nothing is asked and nothing recorded.");
    CHECK_FALSE(p.find<QAbstractButton>("testAgainButton")->isEnabled());
    p.click("sourceButton2");
    p.location.source = {.state = ui::LocationState::Fix,
        .sourceName = QStringLiteral("192.168.4.1:2947"),
        .sentencesHeard = 124,
        .garbledHeard = 1,
        .satellites = 9,
        .tellsAccuracy = true,
        .nearest = {.state = ui::LocationState::Fix,
            .position = core::Position{"31.8460400", "-102.3676000", "12.1", 0},
            .fixAgeMs = 3'400,
            .fence = {core::Fence::Inside, core::FenceDoubt::None, 124.6}},
        .nearestWellName = QStringLiteral("Acme Well #1")};
    p.location.set({});
    CHECK(p.line(0) == u"There is a position.");
    CHECK(p.line(1) == u"Source: 192.168.4.1:2947");
    CHECK(p.line(2) == u"Heard: 124 sentences (1 line unreadable)");
    CHECK(p.line(3) == u"9 satellites in use");
    CHECK(p.line(4) == u"31.8460400, -102.3676000, ± 40 ft, 3 s old");
    CHECK(p.line(5) == u"Nearest well: Acme Well #1, 125 ft. At the well.");
    p.click("testAgainButton");
    CHECK(p.location.tries == 1);
    p.location.source = {.state = ui::LocationState::NoSource,
        .trouble = ui::SourceTrouble::NotReached,
        .sourceName = QStringLiteral("192.168.4.1:2947"),
        .detail = QStringLiteral("Connection refused")};
    p.location.set({});
    CHECK(p.line(0).startsWith(u"Nobody answers at this address."));
    CHECK(p.line(2) == u"The system says: Connection refused");
}

TEST_CASE("every trouble of a source has a sentence of its own")
{
    const test::Texts texts;
    QStringList sentences;
    for (const auto trouble : {ui::SourceTrouble::NotSetUp, ui::SourceTrouble::NoService, ui::SourceTrouble::Refused,
             ui::SourceTrouble::NotReached, ui::SourceTrouble::Closed, ui::SourceTrouble::Silent,
             ui::SourceTrouble::NotNmea, ui::SourceTrouble::NoFix, ui::SourceTrouble::None}) {
        ui::LocationChoice choice;
        choice.source = ui::LocationSource::NmeaNetwork;
        sentences.push_back(ui::sourceWords({.state = ui::LocationState::Searching, .trouble = trouble}, choice));
        CHECK(sentences.back().size() > 10);
    }
    CHECK(sentences.removeDuplicates() == 0);
}

TEST_CASE("coordinates can be typed, with either decimal mark, and forgotten")
{
    Page p;
    auto *latitude = p.find<QLineEdit>("latitudeEdit");
    latitude->setFocus();
    QTest::keyClicks(latitude, QStringLiteral("north"));
    QTest::keyClick(latitude, Qt::Key_Return);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    CHECK(latitude->accessibleDescription().startsWith(u"Type degrees with a decimal mark"));
    CHECK(QApplication::focusWidget() == latitude);
    QTest::keyClicks(latitude, QStringLiteral("31,8457"));
    QTest::keyClick(latitude, Qt::Key_Return);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("-102,3676"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    REQUIRE(p.location.reading.position);
    CHECK(p.location.reading.position->latitude == "31.8457");
    CHECK(p.location.reading.position->longitude == "-102.3676");
    CHECK(p.line(0).startsWith(u"The typed coordinates are used"));
    REQUIRE(p.find<QAbstractButton>("forgetTypedButton")->isVisible());
    p.click("forgetTypedButton");
    CHECK_FALSE(p.location.reading.position);
}

TEST_CASE("distances, accuracies and ages in the words of the language")
{
    const QLocale us(QLocale::English, QLocale::UnitedStates);
    CHECK(ui::distanceWords(124.6, us) == u"125 ft");
    CHECK(ui::distanceWords(4'999, us) == u"4,999 ft");
    CHECK(ui::distanceWords(7'920, us) == u"1.5 mi");
    CHECK(ui::accuracyWords(3.0, us) == u"± 10 ft");
    CHECK(ui::ageWords(0, us) == u"now");
    CHECK(ui::ageWords(59'999, us) == u"59 s old");
    CHECK(ui::ageWords(60'000, us) == u"1 min old");
    CHECK(ui::ageWords(7'200'000, us) == u"2 h old");
}
