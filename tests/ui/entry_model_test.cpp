// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/demo_day.h"
#include "tests/ui/ui_texts.h"
#include "ui/production/production_entry_model.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <QtTest/QSignalSpy>

using namespace wellpulse;
using core::Fluid;
using ui::EntryField;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedStates);
const QString otherCode = QStringLiteral("OTHER");

struct Entry {
    test::Texts texts;
    test::FakeEntryPort port;
    test::FakeDraftPort drafts;
    test::FakeLocationPort location;
    QDate today = test::demoToday();
    ui::ProductionEntryModel model{{port, drafts, location}, [this] { return today; }, english};

    Entry()
    {
        port.context = test::demoContext();
        model.setWells(test::demoRoute());
        model.openToday(QStringLiteral("well-1"));
    }
};

core::ProductionDay enteredDay(const char *notes)
{
    core::ProductionDay day = test::dayWith({core::Volume{4'000}, core::Volume{10'000}, std::nullopt});
    day.notes = notes;
    return day;
}

} // namespace

TEST_CASE("a day is saved with exact volumes, and not read stays empty")
{
    Entry entry;
    entry.model.type(Fluid::Oil, QStringLiteral("42.5"));
    entry.model.type(Fluid::Water, QStringLiteral("0"));
    entry.model.typeNotes(QStringLiteral("valve greased"));
    QSignalSpy saved(&entry.model, &ui::ProductionEntryModel::savedWith);
    entry.model.save();
    REQUIRE(entry.port.saves.size() == 1);
    const core::ProductionDay &day = entry.port.saves.front().day;
    CHECK(day.wellId == "well-1");
    CHECK(day.date.toString() == "2025-10-20");
    CHECK(test::volumesOf(day) == ui::DayVolumes{core::Volume{4'250}, std::nullopt, core::Volume{0}});
    CHECK(day.reading(Fluid::Oil).provenance == core::Provenance::Measured);
    CHECK(day.notes == "valve greased");
    REQUIRE(saved.size() == 1);
    CHECK(saved.first().first().toString() == u"Saved: Acme Well #1, Oct 20.");
    CHECK_FALSE(entry.model.hasTyped());
}

TEST_CASE("bad input gets one sentence at its field and nothing is saved")
{
    Entry entry;
    QSignalSpy focus(&entry.model, &ui::ProductionEntryModel::focusWanted);
    const auto refused = [&](EntryField field) {
        entry.model.save();
        CHECK(entry.port.saves.empty());
        REQUIRE_FALSE(focus.isEmpty());
        CHECK(focus.last().first().value<EntryField>() == field);
        return entry.model.error(field).toStdString();
    };
    SECTION("letters")
    {
        entry.model.type(Fluid::Gas, QStringLiteral("abc"));
        CHECK(refused(EntryField::Gas) == "Type a number with digits only, like 42.5.");
    }
    SECTION("not a number")
    {
        entry.model.type(Fluid::Oil, QStringLiteral("NaN"));
        CHECK(refused(EntryField::Oil) == "Type a number with digits only, like 42.5.");
    }
    SECTION("negative")
    {
        entry.model.type(Fluid::Oil, QStringLiteral("-3"));
        CHECK(refused(EntryField::Oil) == "A volume cannot be below zero. Type 0 or more.");
    }
    SECTION("too large")
    {
        entry.model.type(Fluid::Water, QStringLiteral("100,000,000.00"));
        CHECK(refused(EntryField::Water) == "That is too large. Type at most 99,999,999.99.");
    }
    SECTION("future date")
    {
        entry.model.type(Fluid::Oil, QStringLiteral("1"));
        entry.model.chooseDate(test::demoToday().addDays(1));
        CHECK(refused(EntryField::Date) == "This date is in the future. Choose today or an earlier day.");
    }
    SECTION("nothing typed")
    {
        CHECK(refused(EntryField::Oil)
            == "Nothing is entered yet. Type at least one volume, or say why it was not read.");
    }
    SECTION("no well")
    {
        entry.model.openToday({});
        entry.model.type(Fluid::Oil, QStringLiteral("1"));
        CHECK(refused(EntryField::Well) == "Choose a well.");
    }
    SECTION("1 MB of notes")
    {
        entry.model.type(Fluid::Oil, QStringLiteral("1"));
        entry.model.typeNotes(QString(1'000'000, u'x'));
        CHECK(refused(EntryField::Notes).starts_with("The notes are too long."));
    }
}

TEST_CASE("an error goes when its field is typed in again")
{
    Entry entry;
    entry.model.type(Fluid::Oil, QStringLiteral("x"));
    entry.model.check(EntryField::Oil);
    CHECK_FALSE(entry.model.error(EntryField::Oil).isEmpty());
    entry.model.type(Fluid::Oil, QStringLiteral("4"));
    CHECK(entry.model.error(EntryField::Oil).isEmpty());
}

TEST_CASE("beside a volume stand the day before, the difference, the average; far off warns and does not block")
{
    Entry entry;
    entry.model.type(Fluid::Oil, QStringLiteral("43.10"));
    const ui::Comparison near = entry.model.comparison(Fluid::Oil);
    CHECK(near.previousDay == u"42.50");
    CHECK(near.difference == u"+0.60 bbl (+1.4 %)");
    CHECK(near.average == u"43.17");
    CHECK(near.warning.isEmpty());
    entry.model.type(Fluid::Oil, QStringLiteral("51.01")); // 51.00 is exactly 20 %
    CHECK(entry.model.comparison(Fluid::Oil).warning.startsWith(u"More than 20 % above"));
    entry.model.save();
    CHECK(entry.port.saves.size() == 1);
}

TEST_CASE("saving goes to the next well of the route, and home behind the last")
{
    Entry entry;
    QSignalSpy finished(&entry.model, &ui::ProductionEntryModel::routeFinished);
    entry.model.type(Fluid::Oil, QStringLiteral("1"));
    entry.model.saveAndGoToNextWell();
    CHECK(entry.model.wellId() == u"well-2");
    CHECK(entry.model.text(Fluid::Oil).isEmpty());
    CHECK(finished.isEmpty());
    entry.model.openToday(QStringLiteral("well-6"));
    entry.model.type(Fluid::Oil, QStringLiteral("1"));
    entry.model.saveAndGoToNextWell();
    CHECK(finished.size() == 1);
}

TEST_CASE("a day that was entered shows its values and is corrected, not overwritten silently")
{
    Entry entry;
    entry.port.context.entered = enteredDay("n");
    entry.model.chooseDate(test::demoToday().addDays(-1));
    CHECK(entry.model.text(Fluid::Oil) == u"40.00");
    CHECK(entry.model.notes() == u"n");
    CHECK_FALSE(entry.model.hasTyped());
    CHECK(entry.model.earlierEntryWords().contains(u"its values are shown"));
    QSignalSpy saved(&entry.model, &ui::ProductionEntryModel::savedWith);
    entry.model.type(Fluid::Oil, QStringLiteral("41"));
    entry.model.save();
    REQUIRE(saved.size() == 1);
    CHECK(saved.first().first().toString() == u"Corrected: Acme Well #1, Oct 19.");
}

TEST_CASE("what was typed stays when the well or the date changes")
{
    Entry entry;
    entry.model.type(Fluid::Oil, QStringLiteral("12"));
    entry.port.context.entered = enteredDay("n");
    entry.model.chooseWell(QStringLiteral("well-3"));
    entry.model.chooseDate(test::demoToday().addDays(-2));
    CHECK(entry.model.text(Fluid::Oil) == u"12");
    CHECK(entry.model.text(Fluid::Gas) == u"100.00"); // nobody typed there: what was entered is shown
    CHECK(entry.model.earlierEntryWords() == u"This day was entered before. Saving corrects it.");
    entry.model.save();
    REQUIRE(entry.port.saves.size() == 1);
    CHECK(entry.port.saves.front().touchedReadings == std::array{true, false, false});
    CHECK_FALSE(entry.port.saves.front().touchedNotes);
}

TEST_CASE("what is typed while a save is under way is not lost with it")
{
    Entry entry;
    entry.port.answersSave = false;
    entry.model.type(Fluid::Oil, QStringLiteral("1"));
    entry.model.saveAndGoToNextWell();
    CHECK(entry.model.isSaving());
    entry.model.saveAndGoToNextWell();
    CHECK(entry.port.saves.size() == 1);
    entry.model.type(Fluid::Gas, QStringLiteral("2"));
    entry.port.answerSave();
    CHECK(entry.model.wellId() == u"well-1");
    CHECK(entry.model.text(Fluid::Gas) == u"2");
    CHECK(entry.model.hasTyped());
}

TEST_CASE("a refused save keeps what was typed and says why")
{
    Entry entry;
    entry.port.refusal = Error{"disk_full", "x"};
    QSignalSpy refused(&entry.model, &ui::ProductionEntryModel::refusedWith);
    entry.model.type(Fluid::Oil, QStringLiteral("1"));
    entry.model.save();
    REQUIRE(refused.size() == 1);
    CHECK(refused.first().first().toString()
        == u"The disk is full. Everything saved so far is safe; free some space on it, then do this again.");
    CHECK(entry.model.text(Fluid::Oil) == u"1");
    CHECK(entry.model.hasTyped());
    CHECK_FALSE(entry.model.isSaving());
}

TEST_CASE("undo takes the last save back and says so")
{
    Entry entry;
    entry.model.type(Fluid::Oil, QStringLiteral("1"));
    entry.model.save();
    QSignalSpy undone(&entry.model, &ui::ProductionEntryModel::undoneWith);
    entry.model.undo();
    CHECK(entry.port.undos == 1);
    REQUIRE(undone.size() == 1);
    CHECK(undone.first().first().toString() == u"Taken back: Acme Well #1, Oct 20.");
    CHECK(entry.model.text(Fluid::Oil).isEmpty());
}

TEST_CASE("same as yesterday takes over readings and downtime, marked as carried until they are typed anew")
{
    Entry entry;
    entry.port.context.previousDay->downtimeReason = "PUMP_FAILURE";
    entry.port.context.previousDay->notes = "of that day";
    entry.model.openToday(QStringLiteral("well-1"));
    entry.model.typeNotes(QStringLiteral("mine"));
    entry.model.carryDayBefore();
    CHECK(entry.model.text(Fluid::Gas) == u"180.30");
    CHECK(entry.model.originWords(Fluid::Oil) == u"Carried over from Oct 19");
    entry.model.type(Fluid::Water, QStringLiteral("1234.50")); // the same value, but read today
    CHECK(entry.model.originWords(Fluid::Water).isEmpty());
    entry.model.save();
    REQUIRE(entry.port.saves.size() == 1);
    const core::ProductionDay &day = entry.port.saves.front().day;
    CHECK(day.reading(Fluid::Oil).provenance == core::Provenance::Carried);
    CHECK(day.reading(Fluid::Gas).provenance == core::Provenance::Carried);
    CHECK(day.reading(Fluid::Water).provenance == core::Provenance::Measured);
    CHECK(day.downtimeReason == "PUMP_FAILURE");
    CHECK(day.notes == "mine");
}

TEST_CASE("without a day before there is nothing to carry, and the form says so")
{
    Entry entry;
    entry.port.context.previousDay.reset();
    entry.model.openToday(QStringLiteral("well-1"));
    QSignalSpy refused(&entry.model, &ui::ProductionEntryModel::refusedWith);
    CHECK_FALSE(entry.model.canCarry());
    CHECK(entry.model.cannotCarryWords() == u"Nothing is entered for Oct 19, so there is nothing to carry over.");
    entry.model.carryDayBefore();
    CHECK(refused.size() == 1);
    CHECK_FALSE(entry.model.hasTyped());
}

TEST_CASE("what was carried belongs to its day: it goes when another day is chosen")
{
    Entry entry;
    entry.model.carryDayBefore();
    entry.model.type(Fluid::Gas, QStringLiteral("7"));
    entry.model.chooseDate(test::demoToday().addDays(-5));
    CHECK(entry.model.text(Fluid::Oil).isEmpty());
    CHECK(entry.model.text(Fluid::Gas) == u"7");
}

TEST_CASE("a volume that was not read needs its reason, and typing makes it read after all")
{
    Entry entry;
    entry.model.type(Fluid::Gas, QStringLiteral("180"));
    entry.model.type(Fluid::Oil, QStringLiteral("41"));
    entry.model.setNotRead(Fluid::Oil, true);
    CHECK(entry.model.text(Fluid::Oil).isEmpty());
    entry.model.save();
    CHECK(entry.port.saves.empty());
    CHECK(entry.model.error(EntryField::Oil) == u"Choose why it was not read, or type the volume.");
    entry.model.chooseNotReadReason(Fluid::Oil, {otherCode, QStringLiteral(" ")});
    entry.model.save();
    CHECK(entry.model.error(EntryField::Oil) == u"Type in a few words why it was not read.");
    entry.model.chooseNotReadReason(Fluid::Oil, {otherCode, QStringLiteral("snake in the box")});
    entry.model.save();
    REQUIRE(entry.port.saves.size() == 1);
    CHECK(entry.port.saves.front().day.reading(Fluid::Oil).notReadReason == "snake in the box");
    CHECK_FALSE(entry.port.saves.front().day.reading(Fluid::Oil).volume);
    entry.model.type(Fluid::Oil, QStringLiteral("42"));
    CHECK_FALSE(entry.model.form().volume(Fluid::Oil).isNotRead);
    entry.model.setNotRead(Fluid::Oil, true);
    entry.model.setNotRead(Fluid::Oil, false);
    CHECK(entry.model.text(Fluid::Oil) == u"42"); // a press too many costs nothing
}

TEST_CASE("a reason for a far value is kept with it, and only with it")
{
    Entry entry;
    entry.model.type(Fluid::Oil, QStringLiteral("20"));
    CHECK(entry.model.comparison(Fluid::Oil).warning.startsWith(u"More than 20 % below"));
    entry.model.chooseVarianceReason(Fluid::Oil, {QStringLiteral("PUMP_PROBLEM"), {}});
    entry.model.type(Fluid::Gas, QStringLiteral("181"));
    entry.model.chooseVarianceReason(Fluid::Gas, {QStringLiteral("METER_FAULT"), {}});
    entry.model.save();
    REQUIRE(entry.port.saves.size() == 1);
    CHECK(entry.port.saves.front().day.reading(Fluid::Oil).varianceReason == "PUMP_PROBLEM");
    CHECK_FALSE(entry.port.saves.front().day.reading(Fluid::Gas).varianceReason);
}

TEST_CASE("up from zero warns without a percentage, and zero after zero does not")
{
    Entry entry;
    entry.port.context.previousDay = test::dayWith({core::Volume{0}, core::Volume{0}, std::nullopt});
    entry.model.openToday(QStringLiteral("well-1"));
    entry.model.type(Fluid::Oil, QStringLiteral("5"));
    entry.model.type(Fluid::Gas, QStringLiteral("0"));
    entry.model.type(Fluid::Water, QStringLiteral("9"));
    const ui::Comparison oil = entry.model.comparison(Fluid::Oil);
    CHECK(oil.difference == u"+5.00 bbl");
    CHECK(oil.warning.startsWith(u"The day before was 0."));
    CHECK_FALSE(oil.warning.contains(u'%'));
    CHECK(entry.model.comparison(Fluid::Gas).warning.isEmpty());
    CHECK(entry.model.comparison(Fluid::Water)
        == ui::Comparison{.previousDay = {}, .difference = {}, .average = QStringLiteral("1,200.00"), .warning = {}});
    entry.model.save();
    CHECK(entry.port.saves.size() == 1);
}

TEST_CASE("a downtime starts with a reason, and lasts until it is ended")
{
    Entry entry;
    entry.model.setDown(true);
    entry.model.save();
    CHECK(entry.port.saves.empty());
    CHECK(entry.model.error(EntryField::Downtime) == u"Choose why the well is down.");
    entry.model.chooseDowntimeReason({QStringLiteral("PARTED_RODS"), {}});
    CHECK(entry.model.downtimeWords() == u"Down since Oct 20: Parted rods");
    entry.model.save();
    REQUIRE(entry.port.saves.size() == 1);
    CHECK(entry.port.saves.front().day.downtimeReason == "PARTED_RODS");

    entry.port.context.downtimeBefore = core::Downtime{"PUMP_FAILURE", core::civilDate(2025, 10, 18)};
    entry.model.openToday(QStringLiteral("well-2"));
    CHECK(entry.model.downtimeWords() == u"Down since Oct 18: Pump failure");
    CHECK_FALSE(entry.model.hasTyped());
    entry.model.save(); // nothing typed: the well is still down
    REQUIRE(entry.port.saves.size() == 2);
    CHECK(entry.port.saves.back().day.downtimeReason == "PUMP_FAILURE");
    entry.model.openToday(QStringLiteral("well-3"));
    entry.model.setDown(false);
    CHECK(entry.model.downtimeWords() == u"Producing again. It was down since Oct 18.");
    entry.model.type(Fluid::Oil, QStringLiteral("42"));
    entry.model.save();
    CHECK_FALSE(entry.port.saves.back().day.downtimeReason);
}

TEST_CASE("a save waits for what is known of the day")
{
    Entry entry;
    entry.port.answersContext = false;
    entry.model.openToday(QStringLiteral("well-2"));
    entry.model.type(Fluid::Oil, QStringLiteral("42"));
    entry.model.save();
    CHECK(entry.port.saves.empty());
    entry.port.context.downtimeBefore = core::Downtime{"WEATHER", core::civilDate(2025, 10, 18)};
    entry.port.answerContext();
    REQUIRE(entry.port.saves.size() == 1);
    CHECK(entry.port.saves.front().day.downtimeReason == "WEATHER");
}

TEST_CASE("every change is kept as a draft, valid or not, until the day is saved")
{
    Entry entry;
    const QString name = QStringLiteral("production");
    CHECK(entry.drafts.contents.empty());
    entry.model.noteCursor(QStringLiteral("gasVolumeEdit"));
    entry.model.type(Fluid::Gas, QStringLiteral("4x"));
    entry.model.typeNotes(QStringLiteral("half a sen"));
    entry.model.setDown(true);
    REQUIRE(entry.drafts.contents.contains(name));

    Entry later; // after a crash: another process
    later.drafts.contents = entry.drafts.contents;
    QSignalSpy restored(&later.model, &ui::ProductionEntryModel::restored);
    later.model.openToday({});
    later.model.restoreDraft();
    REQUIRE(restored.size() == 1);
    CHECK(restored.first().first().toString() == u"gasVolumeEdit");
    CHECK(later.model.form() == entry.model.form());
    CHECK(later.model.wellId() == u"well-1");
    CHECK(later.model.text(Fluid::Gas) == u"4x");
    CHECK(later.model.notes() == u"half a sen");
    later.model.type(Fluid::Gas, QStringLiteral("4"));
    later.model.chooseDowntimeReason({QStringLiteral("WEATHER"), {}});
    later.model.save();
    CHECK(later.port.saves.size() == 1);
    CHECK(later.drafts.contents.empty());
}

TEST_CASE("what is typed while the draft is being read neither replaces it nor is lost")
{
    const QString name = QStringLiteral("production");
    Entry before;
    before.model.type(Fluid::Oil, QStringLiteral("40"));
    before.model.typeNotes(QStringLiteral("half a sen"));
    Entry later;
    later.drafts.contents = before.drafts.contents;
    later.drafts.isSlow = true;
    later.model.openToday(QStringLiteral("well-1"));
    later.model.restoreDraft();

    SECTION("of the same day it stands over the draft")
    {
        later.model.type(Fluid::Gas, QStringLiteral("7"));
        later.model.type(Fluid::Oil, QStringLiteral("41"));
        CHECK(later.drafts.contents == before.drafts.contents);
        later.drafts.answer(name, later.drafts.contents.at(name));
        CHECK(later.model.text(Fluid::Oil) == u"41");
        CHECK(later.model.text(Fluid::Gas) == u"7");
        CHECK(later.model.notes() == u"half a sen");
        Entry last;
        last.drafts.contents = later.drafts.contents;
        last.model.restoreDraft();
        CHECK(last.model.form() == later.model.form());
    }
    SECTION("of another day the draft comes back")
    {
        later.model.chooseDate(later.today.addDays(-3));
        later.model.type(Fluid::Oil, QStringLiteral("4"));
        later.drafts.answer(name, later.drafts.contents.at(name));
        CHECK(later.model.form() == before.model.form());
        CHECK(later.drafts.contents == before.drafts.contents);
    }
    SECTION("where there is none it is kept as soon as that is known")
    {
        later.drafts.contents.clear();
        later.model.type(Fluid::Gas, QStringLiteral("7"));
        CHECK(later.drafts.contents.empty());
        later.drafts.answer(name, {});
        CHECK(later.model.text(Fluid::Gas) == u"7");
        CHECK(later.drafts.contents.contains(name));
    }
    SECTION("a lock in that moment is the end of the asking")
    {
        later.model.lockAway();
        later.drafts.answer(name, later.drafts.contents.at(name));
        CHECK_FALSE(later.model.hasTyped());
        later.model.type(Fluid::Gas, QStringLiteral("7"));
        CHECK(later.drafts.contents != before.drafts.contents);
    }
}

TEST_CASE("a draft of a day that was saved just before the end is dropped")
{
    Entry entry;
    entry.model.type(Fluid::Oil, QStringLiteral("40"));
    entry.model.typeNotes(QStringLiteral("n"));
    Entry later;
    later.drafts.contents = entry.drafts.contents;
    later.port.context.entered = test::dayWith({core::Volume{4'000}, std::nullopt, std::nullopt});
    later.port.context.entered->notes = "n";
    later.model.restoreDraft();
    CHECK_FALSE(later.model.hasTyped());
    CHECK(later.drafts.contents.empty());
    CHECK(later.model.text(Fluid::Oil) == u"40.00");
}

TEST_CASE("clearing the form can be taken back")
{
    Entry entry;
    entry.model.type(Fluid::Oil, QStringLiteral("12"));
    entry.model.clear();
    CHECK(entry.model.text(Fluid::Oil).isEmpty());
    CHECK(entry.drafts.contents.empty());
    CHECK(entry.model.canBringBack());
    entry.model.bringBack();
    CHECK(entry.model.text(Fluid::Oil) == u"12");
    CHECK_FALSE(entry.drafts.contents.empty());
}

TEST_CASE("after the clock was set back, a day that is not there yet is refused with what to do")
{
    Entry entry;
    entry.model.type(Fluid::Oil, QStringLiteral("12"));
    entry.today = test::demoToday().addDays(-1);
    entry.model.save();
    CHECK(entry.port.saves.empty());
    CHECK(entry.model.error(EntryField::Date) == u"This date is in the future. Choose today or an earlier day.");
    entry.today = test::demoToday();
    entry.model.save();
    CHECK(entry.port.saves.size() == 1);
}

TEST_CASE("the day before is a calendar day: over a leap day, a new year and a change of the clocks")
{
    struct Step {
        QDate day;
        const char *words;
    };
    const Step step = GENERATE(Step{{2024, 3, 1}, "Carried over from Feb 29, 2024"},
        Step{{2025, 3, 1}, "Carried over from Feb 28"}, Step{{2025, 1, 1}, "Carried over from Dec 31, 2024"},
        Step{{2025, 3, 10}, "Carried over from Mar 9"}, Step{{2024, 11, 4}, "Carried over from Nov 3, 2024"});
    Entry entry;
    entry.model.chooseDate(step.day);
    entry.model.carryDayBefore();
    CHECK(entry.model.originWords(Fluid::Oil).toStdString() == step.words);
}

TEST_CASE("an entry far from its well asks once, and is saved when they insist")
{
    Entry entry;
    QSignalSpy asked(&entry.model, &ui::ProductionEntryModel::placeQuestionAsked);
    entry.location.set({.state = ui::LocationState::Fix,
        .position = core::positionOf(31.8457, -102.3676, 5, 1'760'970'600'000),
        .fixAgeMs = 4'000,
        .fence = {core::Fence::Outside, core::FenceDoubt::None, 2'345.6}});
    entry.model.type(Fluid::Oil, QStringLiteral("42"));
    entry.model.saveAndGoToNextWell();
    CHECK(entry.port.saves.empty());
    CHECK(asked.size() == 1);
    CHECK(entry.model.placeQuestion() == u"This laptop is 2,346 ft from Acme Well #1. Is it the right well?");
    entry.model.confirmPlace();
    REQUIRE(entry.port.saves.size() == 1);
    CHECK(entry.port.saves.front().day.location.at("fence") == "OUTSIDE");
    CHECK(entry.port.saves.front().day.location.at("latitude") == "31.8457000");
    CHECK(entry.model.wellId() == u"well-2");
    CHECK(entry.model.placeQuestion().isEmpty());

    entry.location.reading.fence = {core::Fence::Unknown, core::FenceDoubt::NoAccuracy, 125.0};
    entry.model.type(Fluid::Oil, QStringLiteral("42"));
    entry.model.save();
    CHECK(entry.port.saves.size() == 2); // can't tell never asks
    CHECK(asked.size() == 1);
}

TEST_CASE("a draft of another version or of nothing is no draft")
{
    CHECK_FALSE(ui::entryDraftOf({}));
    CHECK_FALSE(ui::entryDraftOf("{}"));
    CHECK_FALSE(ui::entryDraftOf("not json"));
    CHECK_FALSE(ui::entryDraftOf(R"({"version":2})"));
    const auto odd = ui::entryDraftOf(
        R"({"version":1,"wellId":7,"date":"2025-02-30","oilVolume":{"text":"4x","new":[1]},"gasVolume":"?","notes":null})");
    REQUIRE(odd);
    CHECK(odd->form.volume(Fluid::Oil).text == u"4x");
    CHECK_FALSE(odd->form.volume(Fluid::Gas).isTouched);
    CHECK_FALSE(odd->form.date.isValid());
}
