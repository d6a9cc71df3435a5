// SPDX-License-Identifier: GPL-3.0-or-later
// Equipment and maintenance without widgets: searching, what presses first, forms and their sentences, the proposal, drafts.
#include "tests/ui/fake_equipment_port.h"
#include "tests/ui/fake_photo_port.h"
#include "tests/ui/ui_texts.h"
#include "ui/equipment/due_model.h"
#include "ui/equipment/equipment_form_model.h"
#include "ui/equipment/equipment_model.h"
#include "ui/equipment/maintenance_model.h"

#include <catch2/catch_test_macros.hpp>

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>

using namespace wellpulse;
using namespace wellpulse::test;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedStates);

struct List {
    List()
        : model(port, demoToday, english)
    {
        port.items = demoEquipment();
    }
    QStringList words(int role)
    {
        QStringList words;
        for (int row = 0; row < model.rows().rowCount(); ++row)
            words.push_back(model.rows().index(row).data(role).toString());
        return words;
    }

    Texts texts;
    FakeEquipmentPort port;
    ui::EquipmentModel model;
};

struct Work {
    Work()
        : model({port, drafts, location, photos}, demoToday, english)
    {
        port.items = demoEquipment();
        model.setWells(demoRoute());
    }
    template <class Change> void type(Change change)
    {
        ui::MaintenanceForm form = model.form();
        change(form);
        model.change(form);
    }
    void fill()
    {
        type([](ui::MaintenanceForm &form) { form.description = QStringLiteral("Belt replaced"); });
    }

    Texts texts;
    FakeEquipmentPort port;
    FakeDraftPort drafts;
    FakeLocationPort location;
    FakePhotoPort photos;
    ui::MaintenanceModel model;
};

struct Form {
    Texts texts;
    FakeEquipmentPort port;
    FakeDraftPort drafts;
    ui::EquipmentFormModel model{port, drafts, demoToday};
};

} // namespace

TEST_CASE("a row says what presses most, in words")
{
    List list;
    QAbstractItemModelTester tester(&list.model.rows());
    list.model.setShown(true);
    CHECK(list.words(ui::EquipmentList::NameRole)
        == QStringList{QStringLiteral("Pump jack PJ-456"), QStringLiteral("Tank T-210-07"),
            QStringLiteral("Compressor CX-99"), QStringLiteral("Meter M-31")});
    CHECK(list.words(ui::EquipmentList::StateRole)
        == QStringList{QStringLiteral("Overdue since Oct 12"), QStringLiteral("Failed \u00b7 Overdue since Oct 19"),
            QStringLiteral("Due Oct 23"), QStringLiteral("Working")});
    CHECK(list.model.countWords() == u"4 pieces of equipment, 2 overdue");
}

TEST_CASE("the search narrows as one types, and an answer that came late changes nothing")
{
    List list;
    list.model.setShown(true);
    list.port.answers = false;
    list.model.setFilter({.text = QStringLiteral("p")});
    list.model.setFilter({.text = QStringLiteral("pj")});
    REQUIRE(list.port.asked.size() == 3);
    list.port.answer(3, list.port.asked[2]);
    list.port.answer(2, {}); // of "p", late
    CHECK(list.words(ui::EquipmentList::NameRole) == QStringList{QStringLiteral("Pump jack PJ-456")});
    list.port.answers = true;
    list.model.setFilter({.text = QStringLiteral("nothing like it")});
    CHECK(list.model.emptyWords().startsWith(u"No equipment matches."));
}

TEST_CASE("what changes while nobody looks is read when somebody does")
{
    List list;
    list.model.setShown(true);
    list.model.setShown(false);
    Q_EMIT list.port.viewsChanged();
    CHECK(list.port.asked.size() == 1);
    list.model.setShown(true);
    CHECK(list.port.asked.size() == 2);
}

TEST_CASE("deleting asks for a reason and can be taken back")
{
    List list;
    list.model.setShown(true);
    list.model.open(QStringLiteral("jack"));
    QSignalSpy reason(&list.model, &ui::EquipmentModel::reasonWanted);
    QSignalSpy done(&list.model, &ui::EquipmentModel::doneWith);
    QSignalSpy closed(&list.model, &ui::EquipmentModel::detailClosed);
    list.model.remove(QStringLiteral("  "));
    CHECK(reason.size() == 1);
    CHECK(list.port.removals.isEmpty());
    list.model.remove(QStringLiteral("Sold"));
    CHECK(list.port.removals == QStringList{QStringLiteral("Sold")});
    REQUIRE(done.size() == 1);
    CHECK(done[0][0].toString() == u"Pump jack PJ-456 was deleted. What was done to it stays in the log.");
    CHECK(closed.size() == 1);
    list.model.undo();
    CHECK(list.port.undos == 1);
    CHECK_FALSE(list.model.isChanging());
}

TEST_CASE("a form's field says in one sentence what is wrong with it")
{
    Form form;
    form.model.startAdding({});
    QSignalSpy focus(&form.model, &ui::EquipmentFormModel::focusWanted);
    core::Equipment typed = form.model.equipment();
    typed.installationDate = core::civilDate(2025, 10, 21);
    form.model.change(typed);
    form.model.save();
    CHECK(form.port.saves.empty());
    CHECK(form.model.error(ui::EquipmentField::Well) == u"Choose the well that it stands at.");
    CHECK(form.model.error(ui::EquipmentField::Installed).startsWith(u"This date is in the future."));
    REQUIRE(focus.size() == 1);
    CHECK(focus[0][0].value<ui::EquipmentField>() == ui::EquipmentField::Well);

    typed.wellId = "well-1";
    form.model.change(typed);
    CHECK(form.model.error(ui::EquipmentField::Well).isEmpty()); // what is typed into is not wrong until the next save
    typed.installationDate.reset();
    typed.serialNumber = "PJ-456";
    form.model.change(typed);
    form.port.refusal = Error{"duplicate_key", "taken"};
    form.model.save();
    CHECK(form.model.error(ui::EquipmentField::Serial).startsWith(u"Other equipment has this serial number already."));
    CHECK_FALSE(form.model.isSaving());
    form.port.refusal.reset();
    form.model.save();
    REQUIRE(form.port.saves.size() == 1);
    CHECK(form.port.saves[0].equipment == typed);
    CHECK_FALSE(form.model.isTouched());
    CHECK(form.drafts.contents.empty());
}

TEST_CASE("an unsaved form of equipment comes back after a lock")
{
    Form form;
    form.model.startEditing(demoEquipment().constFirst());
    core::Equipment typed = form.model.equipment();
    typed.notes = "half a sent";
    form.model.change(typed);
    form.model.lockAway();
    CHECK(form.model.equipment().notes.empty());
    QSignalSpy restored(&form.model, &ui::EquipmentFormModel::restored);
    form.model.restoreDraft();
    CHECK(restored.size() == 1);
    CHECK(form.model.equipment() == typed);
    CHECK(form.model.isTouched());
    form.model.save();
    CHECK(form.port.saves.at(0).id == u"jack");
}

TEST_CASE("the next date follows type and day until a person chooses one")
{
    Work work;
    work.model.openNew(QStringLiteral("well-1"), QStringLiteral("jack"));
    CHECK(work.model.form().nextDate == demoToday().addDays(30));
    CHECK(work.model.proposalWords().startsWith(u"Proposed: 30 days after this one"));
    CHECK_FALSE(work.model.hasTyped()); // what was proposed was not typed
    work.type([](ui::MaintenanceForm &form) { form.date = demoToday().addDays(-2); });
    CHECK(work.model.form().nextDate == demoToday().addDays(28));
    work.type([](ui::MaintenanceForm &form) {
        form.nextDate = demoToday().addDays(5);
        form.ownNextDate = true;
    });
    work.type([](ui::MaintenanceForm &form) { form.date = demoToday(); });
    CHECK(work.model.form().nextDate == demoToday().addDays(5));
    CHECK(work.model.proposalWords().isEmpty());
}

TEST_CASE("maintenance says what is missing, and is logged with the place")
{
    Work work;
    work.location.reading = {.state = ui::LocationState::Fix,
        .position = core::positionOf(31.8457, -102.3676, 5, 1'760'970'600'000),
        .fence = {core::Fence::Inside, core::FenceDoubt::None, 100.0}};
    work.model.openNew(QStringLiteral("well-1"), {});
    work.type([](ui::MaintenanceForm &form) { form.cost = QStringLiteral("12x"); });
    work.model.save();
    CHECK(work.port.logs.empty());
    CHECK(work.model.error(ui::MaintenanceField::Equipment) == u"Choose the equipment that was worked on.");
    CHECK(work.model.error(ui::MaintenanceField::Description) == u"Say in a few words what was done.");
    CHECK_FALSE(work.model.error(ui::MaintenanceField::Cost).isEmpty());
    work.type([](ui::MaintenanceForm &form) {
        form.equipmentId = QStringLiteral("jack");
        form.cost = QStringLiteral("1,250.5");
        form.statusAfter = core::EquipmentStatus::Operational;
    });
    work.fill();
    QSignalSpy saved(&work.model, &ui::MaintenanceModel::savedWith);
    work.model.save();
    REQUIRE(work.port.logs.size() == 1);
    const core::Maintenance &logged = work.port.logs[0].maintenance;
    CHECK(logged.cost == core::Volume{125'050});
    CHECK(logged.equipmentId == "jack");
    CHECK(logged.nextDate == core::civilDate(2025, 11, 19));
    CHECK(logged.location.at("fence") == "INSIDE");
    REQUIRE(saved.size() == 1);
    CHECK(saved[0][1].toString() == u"The maintenance of Pump jack PJ-456 was logged. It is due again Nov 19.");
    CHECK(work.drafts.contents.empty());
    CHECK_FALSE(work.model.hasTyped());
}

TEST_CASE("far from the well the form asks once whether this is the right one")
{
    Work work;
    work.location.reading = {.state = ui::LocationState::Fix,
        .position = core::positionOf(31.8457, -102.3676, 5, 1'760'970'600'000),
        .fence = {core::Fence::Outside, core::FenceDoubt::None, 2'300.0}};
    work.model.openNew(QStringLiteral("well-1"), QStringLiteral("jack"));
    work.fill();
    work.model.save();
    CHECK(work.port.logs.empty());
    CHECK(work.model.placeQuestion().contains(u"Acme Well #1"));
    work.model.confirmPlace();
    REQUIRE(work.port.logs.size() == 1);
    CHECK(work.port.logs[0].maintenance.location.at("fence") == "OUTSIDE");
}

TEST_CASE("unsaved maintenance comes back after a lock, a refusal keeps it")
{
    Work work;
    work.model.openNew(QStringLiteral("well-1"), QStringLiteral("jack"));
    work.fill();
    const ui::MaintenanceForm typed = work.model.form();
    work.model.lockAway();
    CHECK(work.model.form().description.isEmpty());
    QSignalSpy restored(&work.model, &ui::MaintenanceModel::restored);
    work.model.restoreDraft();
    CHECK(restored.size() == 1);
    CHECK(work.model.form() == typed);
    work.port.refusal = Error{"equipment_missing", "gone"};
    QSignalSpy refused(&work.model, &ui::MaintenanceModel::refusedWith);
    work.model.save();
    CHECK(refused.size() == 1);
    CHECK(work.model.form() == typed);
    CHECK_FALSE(work.drafts.contents.empty());
}

TEST_CASE("a correction starts from what was logged and keeps the equipment")
{
    Work work;
    const ui::MaintenanceItem logged = demoWork().constFirst();
    work.model.openCorrection(demoEquipment().constFirst(), logged);
    CHECK(work.model.isCorrection());
    CHECK(work.model.form().cost == u"125.50");
    CHECK(work.model.form().nextDate == QDate(2025, 10, 12));
    work.type([](ui::MaintenanceForm &form) { form.technician = QStringLiteral("Ana Ruiz"); });
    work.model.save();
    REQUIRE(work.port.logs.size() == 1);
    CHECK(work.port.logs[0].id == logged.id);
    CHECK(work.port.logs[0].maintenance.technician == "Ana Ruiz");
    CHECK(work.port.logs[0].maintenance.equipmentId == "jack");
}

TEST_CASE("a draft of maintenance is the same after it was kept")
{
    const ui::MaintenanceForm form{.maintenanceId = QStringLiteral("m"),
        .wellId = QStringLiteral("well-1"),
        .equipmentId = QStringLiteral("jack"),
        .date = demoToday(),
        .type = core::MaintenanceType::Inspection,
        .description = QStringLiteral("Öl \"x\"\n"),
        .technician = QStringLiteral("Jo"),
        .cost = QStringLiteral("12x"),
        .nextDate = {},
        .ownNextDate = true,
        .statusAfter = core::EquipmentStatus::Failed,
        .photoIds = {QStringLiteral("p1"), QStringLiteral("p2")}};
    CHECK(ui::maintenanceFormOf(ui::toBytes(form)) == form);
    CHECK_FALSE(ui::maintenanceFormOf("{}"));
    CHECK_FALSE(ui::maintenanceFormOf("nonsense"));
}

TEST_CASE("what is due is told until the lock")
{
    Texts texts;
    FakeEquipmentPort port;
    port.items = demoEquipment();
    ui::DueModel due(port, demoToday, english);
    Q_EMIT port.viewsChanged(); // locked: nothing is asked
    CHECK(due.items().isEmpty());
    due.refresh();
    REQUIRE(due.items().size() == 3);
    CHECK(due.words(due.items().constFirst()) == u"Pump jack PJ-456, Acme Well #1: Overdue since Oct 12");
    due.clear();
    CHECK(due.items().isEmpty());
}
