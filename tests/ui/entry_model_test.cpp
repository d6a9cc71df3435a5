// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/demo_day.h"
#include "tests/ui/ui_texts.h"
#include "ui/production/production_entry_model.h"

#include <catch2/catch_test_macros.hpp>

#include <QtTest/QSignalSpy>

using namespace wellpulse;
using core::Fluid;
using ui::EntryField;

namespace {

struct Entry {
    test::Texts texts;
    test::FakeEntryPort port;
    ui::ProductionEntryModel model{port, test::demoToday, QLocale(QLocale::English, QLocale::UnitedStates)};

    Entry()
    {
        port.context = test::demoContext();
        model.setWells(test::demoRoute());
        model.openToday(QStringLiteral("well-1"));
    }
};

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
    const ui::DayDraft &draft = entry.port.saves.front();
    CHECK(draft.wellId == u"well-1");
    CHECK(draft.date == test::demoToday());
    CHECK(draft.volumes == ui::DayVolumes{core::Volume{4'250}, std::nullopt, core::Volume{0}});
    CHECK(draft.notes == u"valve greased");
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
        CHECK(refused(EntryField::Oil) == "Nothing is entered yet. Type at least one volume, or say why it was not read.");
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
    CHECK(near.difference == u"+0.60 (+1.4 %)");
    CHECK(near.average == u"43.17");
    CHECK(near.warning.isEmpty());
    entry.model.type(Fluid::Oil, QStringLiteral("51.01")); // 51.00 is exactly 20 %
    CHECK(entry.model.comparison(Fluid::Oil).warning.startsWith(u"More than 20 %"));
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
    entry.port.context.entered = ui::EnteredDay{{core::Volume{4'000}, std::nullopt, std::nullopt}, QStringLiteral("n")};
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
    entry.port.context.entered = ui::EnteredDay{{core::Volume{4'000}, std::nullopt, std::nullopt}, {}};
    entry.model.chooseWell(QStringLiteral("well-3"));
    entry.model.chooseDate(test::demoToday().addDays(-2));
    CHECK(entry.model.text(Fluid::Oil) == u"12");
    CHECK(entry.model.earlierEntryWords() == u"This day was entered before. Saving corrects it.");
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
    entry.port.refusal = QStringLiteral("The disk is full.");
    QSignalSpy refused(&entry.model, &ui::ProductionEntryModel::refusedWith);
    entry.model.type(Fluid::Oil, QStringLiteral("1"));
    entry.model.save();
    REQUIRE(refused.size() == 1);
    CHECK(refused.first().first().toString() == u"The disk is full.");
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
