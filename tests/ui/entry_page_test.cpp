// SPDX-License-Identifier: GPL-3.0-or-later
// Entering days with keys and mouse on the real page, over a real vault, database and drafts.
#include "app/desktop/civil_dates.h"
#include "tests/ui/real_window.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <QtCore/QTemporaryDir>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QPlainTextEdit>

using namespace wellpulse;
using core::Fluid;
using core::Provenance;

namespace {

struct Laptop {
    QTemporaryDir folder;
    test::RealDevice device{folder.filePath(QStringLiteral("vault"))};

    /// What is recorded, read from the database.
    std::optional<core::ProductionDay> day(int well, const QDate &date)
    {
        std::optional<std::optional<core::ProductionDay>> answer;
        storage::ReplyBox box;
        device.slot.device()->store().ask(
            box,
            [well = *core::parseUuid(test::wellIdOf(well).toStdString()), date = desktop::civil(date)](
                storage::DeviceStore &store) { return test::mustHave(store.production().day(well, date)); },
            [&](const std::optional<storage::ProductionRecord> &record) {
                answer = record ? std::optional(record->day) : std::nullopt;
            });
        REQUIRE(QTest::qWaitFor([&] { return answer.has_value(); }, 30'000));
        return *answer;
    }
    core::ProductionDay mustHaveDay(int well, const QDate &date)
    {
        const auto found = day(well, date);
        REQUIRE(found);
        return *found;
    }
};

std::optional<std::int64_t> hundredths(const core::ProductionDay &day, Fluid fluid)
{
    const auto &volume = day.reading(fluid).volume;
    return volume ? std::optional(volume->hundredths) : std::nullopt;
}

} // namespace

TEST_CASE("three wells from the keyboard alone, each saved before the next one comes")
{
    Laptop laptop;
    test::RealWindow w(laptop.device);
    w.enter(1);
    const char *const oil[] = {"42.5", "17", "0"};
    for (const char *volume : oil) {
        w.waitForDay();
        CHECK(w.focused() == "oilVolumeEdit");
        w.keys(volume);
        w.press(Qt::Key_Return);
        w.keys("180");
        w.press(Qt::Key_Return);
        w.keys("1,200.25");
        w.press(Qt::Key_Enter, Qt::KeypadModifier);
        CHECK(w.focused() == "notesEdit");
        w.keys("ok");
        CHECK(w.saveAndGoOn().starts_with("Saved: Acme Well #"));
    }
    CHECK(w.window().windowTitle().startsWith(u"My wells")); // the last well of the route
    const core::ProductionDay second = laptop.mustHaveDay(2, w.today);
    CHECK(test::volumesOf(second) == ui::DayVolumes{core::Volume{1'700}, core::Volume{18'000}, core::Volume{120'025}});
    CHECK(second.reading(Fluid::Oil).provenance == Provenance::Measured);
    CHECK(second.entryMethod == core::EntryMethod::Electron);
    CHECK(second.notes == "ok");
    CHECK(hundredths(laptop.mustHaveDay(3, w.today), Fluid::Oil) == 0);
}

TEST_CASE("the keypad types into the field that has the cursor and never takes it")
{
    Laptop laptop;
    test::RealWindow w(laptop.device);
    w.enter(1);
    CHECK_FALSE(w.button("key7Button")->isVisible());
    w.click("keypadButton");
    CHECK(w.button("key7Button")->isVisible());
    CHECK(w.settings.settings().keypad);
    w.edit("oilVolumeEdit")->setFocus();
    for (const char *key :
        {"key4Button", "key2Button", "keyMarkButton", "key5Button", "key9Button", "keyBackspaceButton"})
        w.click(key);
    CHECK(w.focused() == "oilVolumeEdit");
    CHECK(w.edit("oilVolumeEdit")->text() == u"42.5");
    w.click("keyNextButton");
    CHECK(w.focused() == "gasVolumeEdit");
    w.click("key1Button");
    w.click("key8Button");
    w.click("keyClearButton");
    CHECK(w.edit("gasVolumeEdit")->text().isEmpty());
    w.click("key0Button");
    w.click("keyNextButton");
    w.click("keyNextButton");
    CHECK(w.focused() == "notesEdit");
    CHECK(w.saveAndGoOn() == "Saved: Acme Well #1, Oct 20.");
    CHECK(test::volumesOf(laptop.mustHaveDay(1, w.today))
        == ui::DayVolumes{core::Volume{4'250}, core::Volume{0}, std::nullopt});
}

TEST_CASE("same as yesterday is one key, and what is typed over it was measured")
{
    Laptop laptop;
    test::RealWindow w(laptop.device);
    w.today = test::demoToday().addDays(-1);
    w.enter(1);
    CHECK_FALSE(w.button("sameAsYesterdayButton")->isEnabled());
    CHECK(w.label("cannotCarryLabel")->text().startsWith(u"Nothing is entered for Oct 18"));
    w.keys("42.5");
    w.press(Qt::Key_Return);
    w.keys("180");
    w.saveAndGoOn();
    w.today = test::demoToday();
    w.enter(1);
    w.press(Qt::Key_D, Qt::ControlModifier);
    CHECK(w.edit("oilVolumeEdit")->text() == u"42.50");
    CHECK(w.label("oilVolumeOriginLabel")->text() == u"Carried over from Oct 19");
    CHECK(w.label("oilVolumeOriginLabel")->isVisible());
    w.edit("gasVolumeEdit")->setFocus();
    w.edit("gasVolumeEdit")->selectAll();
    w.keys("181");
    CHECK_FALSE(w.label("gasVolumeOriginLabel")->isVisible());
    w.saveAndGoOn();
    const core::ProductionDay day = laptop.mustHaveDay(1, w.today);
    CHECK(day.reading(Fluid::Oil).provenance == Provenance::Carried);
    CHECK(day.reading(Fluid::Gas).provenance == Provenance::Measured);
    CHECK_FALSE(day.reading(Fluid::Water).volume);
}

TEST_CASE("not read instead of a blank: by key, with a reason or one's own words")
{
    Laptop laptop;
    test::RealWindow w(laptop.device);
    w.enter(1);
    w.press(Qt::Key_R, Qt::ControlModifier);
    CHECK(w.focused() == "oilVolumeNotReadMETER_FAULTButton");
    w.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(w.focused() == "oilVolumeEdit"); // no reason yet
    w.click("oilVolumeNotReadNO_ACCESSButton");
    w.click("gasVolumeNotReadButton");
    for (int step = 0; step < 4; ++step)
        w.press(Qt::Key_Right); // to Other
    w.press(Qt::Key_Space);
    CHECK(w.focused() == "gasVolumeNotReadWordsEdit");
    w.keys("snake in the meter box");
    w.press(Qt::Key_Return);
    CHECK(w.focused() == "waterVolumeEdit");
    w.keys("3");
    w.saveAndGoOn();
    const core::ProductionDay day = laptop.mustHaveDay(1, w.today);
    CHECK(day.reading(Fluid::Oil).notReadReason == "NO_ACCESS");
    CHECK(day.reading(Fluid::Gas).notReadReason == "snake in the meter box");
    CHECK_FALSE(day.reading(Fluid::Oil).volume);
    CHECK(hundredths(day, Fluid::Water) == 300);
}

TEST_CASE("over three days: down once with a reason, carried by itself, and producing again with one press")
{
    Laptop laptop;
    test::RealWindow w(laptop.device, test::demoToday().addDays(-2));
    w.enter(1);
    w.click("downtimeButton");
    CHECK(w.focused() == "downtimePUMP_FAILUREButton");
    w.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(w.label("downtimeErrorLabel")->text() == u"Choose why the well is down.");
    w.press(Qt::Key_Return);
    w.saveAndGoOn();

    w.today = test::demoToday().addDays(-1);
    w.enter(1);
    CHECK(w.label("downtimeLabel")->text() == u"Down since Oct 18: Pump failure");
    w.saveAndGoOn(); // nothing typed: it is recorded as it stands
    CHECK(laptop.mustHaveDay(1, w.today).downtimeReason == "PUMP_FAILURE");

    w.today = test::demoToday();
    w.enter(1);
    CHECK(w.label("downtimeLabel")->text() == u"Down since Oct 18: Pump failure");
    CHECK(w.button("downtimeButton")->text() == u"Producing again");
    w.click("downtimeButton");
    CHECK(w.label("downtimeLabel")->text() == u"Producing again. It was down since Oct 18.");
    w.edit("oilVolumeEdit")->setFocus();
    w.keys("12");
    w.saveAndGoOn();
    CHECK_FALSE(laptop.mustHaveDay(1, w.today).downtimeReason);
}

TEST_CASE("a value far off asks for a second look and for the reason, and is saved all the same")
{
    Laptop laptop;
    test::RealWindow w(laptop.device, test::demoToday().addDays(-1));
    w.enter(1);
    w.keys("100");
    w.press(Qt::Key_Return);
    w.keys("0");
    w.saveAndGoOn();
    w.today = test::demoToday();
    w.enter(1);
    w.keys("79.99");
    CHECK(w.label("oilVolumeDifferenceLabel")->text() == u"Difference: -20.01 bbl (-20.0 %)");
    CHECK(w.label("oilVolumeWarningLabel")->text().startsWith(u"More than 20 % below the day before."));
    w.press(Qt::Key_Return);
    w.keys("5");
    CHECK(w.label("gasVolumeWarningLabel")->text().startsWith(u"The day before was 0."));
    CHECK(w.label("gasVolumeDifferenceLabel")->text() == u"Difference: +5.00 MCF");
    w.click("oilVolumeRecheckButton");
    CHECK(w.focused() == "oilVolumeEdit");
    CHECK(w.edit("oilVolumeEdit")->selectedText() == u"79.99");
    w.keys("70");
    w.click("oilVolumeVariancePUMP_PROBLEMButton");
    CHECK(w.button("oilVolumeVariancePUMP_PROBLEMButton")->isChecked());
    w.saveAndGoOn();
    const core::ProductionDay day = laptop.mustHaveDay(1, w.today);
    CHECK(hundredths(day, Fluid::Oil) == 7'000);
    CHECK(day.reading(Fluid::Oil).varianceReason == "PUMP_PROBLEM");
    CHECK_FALSE(day.reading(Fluid::Gas).varianceReason);
}

TEST_CASE("after a hole in the data there is no day before, and the average has the days that there are")
{
    Laptop laptop;
    test::RealWindow w(laptop.device, test::demoToday().addDays(-4));
    w.enter(1);
    w.keys("40");
    w.saveAndGoOn();
    w.today = test::demoToday();
    w.enter(1);
    CHECK_FALSE(w.button("sameAsYesterdayButton")->isEnabled());
    CHECK(w.label("oilVolumePreviousLabel")->text() == u"Day before: not entered");
    CHECK(w.label("oilVolumeAverageLabel")->text() == u"7-day average: 40.00");
    w.keys("4000");
    CHECK_FALSE(w.label("oilVolumeWarningLabel")->isVisible());
}

TEST_CASE("days are the calendar's: over a leap day and over both changes of the clocks")
{
    const QDate day = GENERATE(QDate(2024, 3, 1), QDate(2025, 3, 10), QDate(2025, 11, 3));
    Laptop laptop;
    test::RealWindow w(laptop.device, day.addDays(-1));
    w.enter(1);
    w.keys("40");
    w.saveAndGoOn();
    w.today = day;
    w.enter(1);
    CHECK(w.label("oilVolumePreviousLabel")->text() == u"Day before: 40.00");
    w.press(Qt::Key_D, Qt::ControlModifier);
    w.saveAndGoOn();
    CHECK(laptop.mustHaveDay(1, day).date.toString() == day.toString(Qt::ISODate).toStdString());
    CHECK(laptop.mustHaveDay(1, day).reading(Fluid::Oil).provenance == Provenance::Carried);
}

TEST_CASE("after a lock the form stands as it was, with what cannot be saved yet and the cursor in its field")
{
    Laptop laptop;
    test::RealWindow w(laptop.device);
    w.enter(2);
    w.keys("42.5");
    w.press(Qt::Key_Return);
    w.keys("4x");
    w.lock();
    CHECK(w.edit("oilVolumeEdit")->text().isEmpty()); // nothing of it is left in the locked window
    w.unlock();
    w.waitFor([&] { return w.edit("oilVolumeEdit")->text() == u"42.5"; }); // the cursor may be there before the text is
    w.waitFor([&] { return w.focused() == "gasVolumeEdit"; });
    CHECK(w.edit("gasVolumeEdit")->text() == u"4x");
    CHECK(w.combo()->currentText() == u"Acme Well #2");
}

TEST_CASE("a window that went without a word leaves its form to the next one; saving ends the draft")
{
    Laptop laptop;
    {
        test::RealWindow w(laptop.device);
        w.enter(2);
        w.keys("42.5");
        w.press(Qt::Key_Return);
        w.press(Qt::Key_R, Qt::ControlModifier);
        w.click("gasVolumeNotReadOTHERButton");
        w.keys("half a sen");
        w.settle();
    }
    laptop.device.lock();
    {
        test::RealWindow w(laptop.device);
        w.waitFor([&] { return w.focused() == "gasVolumeNotReadWordsEdit"; });
        CHECK(w.notice().startsWith(u"This entry was not saved yet: Acme Well #2, Oct 20."));
        CHECK(w.edit("oilVolumeEdit")->text() == u"42.5");
        CHECK(w.edit("gasVolumeNotReadWordsEdit")->text() == u"half a sen");
        w.keys("tence");
        CHECK(w.saveAndGoOn() == "Saved: Acme Well #2, Oct 20.");
        CHECK(laptop.mustHaveDay(2, w.today).reading(Fluid::Gas).notReadReason == "half a sentence");
    }
    laptop.device.lock();
    test::RealWindow w(laptop.device);
    w.settle();
    CHECK(w.window().windowTitle().startsWith(u"My wells"));
}

TEST_CASE("the place of an entry is shown, asks once when it is far off, and goes with the day")
{
    Laptop laptop;
    test::RealWindow w(laptop.device);
    w.enter(1);
    CHECK_FALSE(w.label("positionLabel")->isVisible());
    const auto position = core::positionOf(31.8457, -102.3676, 5, 1'760'970'600'000);
    w.location.set({.state = ui::LocationState::Fix,
        .position = position,
        .fixAgeMs = 4'000,
        .fence = {core::Fence::Inside, core::FenceDoubt::None, 125.0}});
    CHECK(w.label("positionLabel")->isVisible());
    CHECK(w.label("fenceLabel")->text() == u"125 ft from the well: inside");
    w.keys("1");
    CHECK(w.saveAndGoOn() == "Saved: Acme Well #1, Oct 20.");
    CHECK(laptop.mustHaveDay(1, w.today).location.at("fence") == "INSIDE");
    w.location.reading.fence = {core::Fence::Outside, core::FenceDoubt::None, 2'300.0};
    w.waitForDay();
    w.keys("2");
    w.press(Qt::Key_Return, Qt::ControlModifier);
    auto *question = w.window().findChild<QWidget *>(QStringLiteral("placeBar"));
    CHECK(question->isVisible());
    CHECK(question->accessibleName() == u"This laptop is 2,300 ft from Acme Well #2. Is it the right well?");
    CHECK(w.saveAndGoOn() == "Saved: Acme Well #2, Oct 20."); // the same keys again insist
    CHECK(laptop.mustHaveDay(2, w.today).location.at("fence") == "OUTSIDE");
}

TEST_CASE("a day that was entered is corrected only where it is touched, and Undo takes that back")
{
    Laptop laptop;
    test::RealWindow w(laptop.device);
    w.enter(1);
    w.keys("42.5");
    w.press(Qt::Key_Return);
    w.keys("180");
    w.saveAndGoOn();
    w.enter(1);
    w.waitFor([&] { return w.edit("oilVolumeEdit")->text() == u"42.50"; });
    w.edit("oilVolumeEdit")->selectAll();
    w.keys("43");
    CHECK(w.saveAndGoOn() == "Corrected: Acme Well #1, Oct 20.");
    CHECK(hundredths(laptop.mustHaveDay(1, w.today), Fluid::Gas) == 18'000);
    w.pressNotice();
    w.waitFor([&] { return w.notice().startsWith(u"Taken back: Acme Well #1"); });
    CHECK(hundredths(laptop.mustHaveDay(1, w.today), Fluid::Oil) == 4'250);
}
