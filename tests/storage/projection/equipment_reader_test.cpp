// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/projection/equipment_reader.h"

#include "core/equipment/equipment_change.h"
#include "storage/log/log_reader.h"
#include "storage/log/take_back.h"
#include "storage/projection/replay.h"
#include "tests/storage/log_fixture.h"

#include <map>

using namespace wellpulse;
using namespace wellpulse::test;

namespace {

const core::CivilDate today = core::civilDate(2025, 10, 21);

core::Uuid idOf(int number)
{
    return core::uuidV5(wellOne, "equipment/" + std::to_string(number));
}

storage::EventDraft draftOf(const core::RecordChange &change)
{
    storage::EventDraft draft;
    draft.eventType = change.type;
    draft.aggregateType = *core::aggregateTypeOf(change.type);
    draft.aggregateId = change.aggregateId;
    draft.base = change.base;
    draft.payload = change.payload;
    return draft;
}

/// A device with equipment at two wells.
struct Yard {
    Device device;
    storage::EquipmentReader reader{device.database.handle()};

    core::Uuid add(int number, const core::Equipment &equipment)
    {
        record(must(core::decideAddEquipment(idOf(number), equipment, today)));
        return idOf(number);
    }
    void record(const core::RecordChange &change) { must(device.log().append(draftOf(change))); }
    void log(int number, const core::Uuid &equipment, core::CivilDate date, std::optional<core::CivilDate> next,
        std::optional<core::EquipmentStatus> after = {})
    {
        const auto state = must(reader.state(core::AggregateType::Equipment, equipment));
        const core::Maintenance work{.equipmentId = equipment.toString(),
            .date = date,
            .description = "work",
            .nextDate = next,
            .statusAfter = after};
        for (const auto &change : must(core::decideLogMaintenance(idOf(number), state, work, today)))
            record(change);
    }
    std::vector<std::string> serials(const storage::EquipmentQuery &query = {})
    {
        std::vector<std::string> found;
        for (const auto &record : must(reader.list(query)))
            found.push_back(record.equipment.serialNumber);
        return found;
    }
};

core::Equipment pumpJack(const core::Uuid &well, const std::string &serial)
{
    return {.wellId = well.toString(),
        .type = core::EquipmentType::PumpJack,
        .serialNumber = serial,
        .manufacturer = "Lufkin",
        .model = "C-228D"};
}

core::Equipment tank(const core::Uuid &well, const std::string &serial)
{
    return {.wellId = well.toString(),
        .type = core::EquipmentType::Tank,
        .serialNumber = serial,
        .notes = "210 bbl, Ölrückstand"};
}

using Serials = std::vector<std::string>;

} // namespace

TEST_CASE("equipment is listed by well, type and status")
{
    Yard yard;
    yard.add(1, pumpJack(wellOne, "PJ-1"));
    yard.add(2, tank(wellOne, "T-1"));
    auto broken = tank(wellTwo, "T-2");
    broken.status = core::EquipmentStatus::Failed;
    yard.add(3, broken);
    CHECK(yard.serials() == Serials{"PJ-1", "T-1", "T-2"});
    CHECK(yard.serials({.well = wellTwo}) == Serials{"T-2"});
    CHECK(yard.serials({.type = core::EquipmentType::Tank}) == Serials{"T-1", "T-2"});
    CHECK(yard.serials({.status = core::EquipmentStatus::Failed}) == Serials{"T-2"});
    CHECK(must(yard.reader.equipment(idOf(1)))->pending);
    CHECK_FALSE(must(yard.reader.equipment(idOf(9))));
}

TEST_CASE("search finds any part of serial, model, manufacturer and notes, in any case")
{
    Yard yard;
    yard.add(1, pumpJack(wellOne, "PJ-456"));
    yard.add(2, tank(wellOne, "T_7%"));
    CHECK(yard.serials({.text = "j-45"}) == Serials{"PJ-456"});
    CHECK(yard.serials({.text = "lufkin"}) == Serials{"PJ-456"});
    CHECK(yard.serials({.text = "228d"}) == Serials{"PJ-456"});
    CHECK(yard.serials({.text = "210 bbl"}) == Serials{"T_7%"});
    CHECK(yard.serials({.text = "ölrück"}) == Serials{"T_7%"});
    CHECK(yard.serials({.text = "56"}) == Serials{"PJ-456"}); // shorter than the index's trigrams
    CHECK(yard.serials({.text = "%"}) == Serials{"T_7%"});
    CHECK(yard.serials({.text = "_7"}) == Serials{"T_7%"});
    CHECK(yard.serials({.text = "\" OR 1"}).empty());
    CHECK(yard.serials({.text = "nothing like it"}).empty());
    CHECK(yard.serials({.well = wellTwo, .text = "lufkin"}).empty());
}

TEST_CASE("search follows edits, deletion and a rebuild of the views")
{
    Yard yard;
    const auto id = yard.add(1, pumpJack(wellOne, "PJ-456"));
    auto renamed = pumpJack(wellOne, "PJ-900");
    yard.record(
        must(core::decideEditEquipment(must(yard.reader.state(core::AggregateType::Equipment, id)), renamed, today)));
    CHECK(yard.serials({.text = "PJ-456"}).empty());
    CHECK(yard.serials({.text = "PJ-900"}) == Serials{"PJ-900"});
    must(storage::rebuildViews(yard.device.database.handle(), {}));
    CHECK(yard.serials({.text = "PJ-900"}) == Serials{"PJ-900"});
    yard.record(must(core::decideDeleteEquipment(must(yard.reader.state(core::AggregateType::Equipment, id)), "sold")));
    CHECK(yard.serials({.text = "PJ-900"}).empty());
    CHECK(yard.serials().empty());
    CHECK(must(yard.reader.state(core::AggregateType::Equipment, id))->deleted);
}

TEST_CASE("a serial number has one holder")
{
    Yard yard;
    const auto id = yard.add(1, pumpJack(wellOne, "PJ-456"));
    yard.add(2, tank(wellOne, ""));
    CHECK(must(yard.reader.holderOf(" pj-456")) == id);
    CHECK_FALSE(must(yard.reader.holderOf("PJ-456", id)));
    CHECK_FALSE(must(yard.reader.holderOf("PJ-457")));
    CHECK_FALSE(must(yard.reader.holderOf("")));
}

TEST_CASE("what is due first comes first, as the latest maintenance says")
{
    Yard yard;
    const auto jack = yard.add(1, pumpJack(wellOne, "PJ-1"));
    const auto tankId = yard.add(2, tank(wellOne, "T-1"));
    yard.add(3, tank(wellTwo, "T-0"));
    yard.log(11, jack, today.plusDays(-40), today.plusDays(-10), core::EquipmentStatus::Maintenance);
    yard.log(12, tankId, today.plusDays(-5), today.plusDays(-20 + 25));
    CHECK(yard.serials() == Serials{"PJ-1", "T-1", "T-0"});
    CHECK(must(yard.reader.equipment(jack))->equipment.status == core::EquipmentStatus::Maintenance);

    yard.log(13, jack, today.plusDays(-1), today.plusDays(29)); // done again: the old date does not count any more
    CHECK(yard.serials() == Serials{"T-1", "PJ-1", "T-0"});
    const auto work = must(yard.reader.maintenanceOf(jack));
    REQUIRE(work.size() == 2);
    CHECK(work.front().id == idOf(13));
    CHECK(must(yard.reader.maintenance(idOf(11)))->maintenance.date == today.plusDays(-40));
    CHECK(must(yard.reader.maintenanceOf(idOf(3))).empty());
}

TEST_CASE("undo takes back what was done to equipment, and leaves production and maintenance alone")
{
    Yard yard;
    const storage::LogReader reader(yard.device.database.handle());
    const auto undo = [&] { return storage::takeBackLast(yard.device.log(), reader, storage::UndoScope::Equipment); };
    const auto added = yard.add(1, pumpJack(wellOne, "PJ-456"));
    must(yard.device.log().append(created(productionDay(wellOne, "2025-10-20", 100))));
    auto edited = pumpJack(wellOne, "PJ-456");
    edited.model = "C-320";
    yard.record(
        must(core::decideEditEquipment(must(yard.reader.state(core::AggregateType::Equipment, added)), edited, today)));
    yard.record(
        must(core::decideDeleteEquipment(must(yard.reader.state(core::AggregateType::Equipment, added)), "sold")));
    CHECK(yard.serials().empty());

    must(undo()); // the deletion
    REQUIRE(must(yard.reader.equipment(added)));
    CHECK(must(yard.reader.equipment(added))->equipment == edited);
    must(undo()); // the edit
    CHECK(must(yard.reader.equipment(added))->equipment == pumpJack(wellOne, "PJ-456"));
    must(undo()); // the addition
    CHECK(yard.serials().empty());
    CHECK(undo().error().code == "nothing_to_undo");
    CHECK(must(reader.undoTargets()).size() == 1); // the reading still is there to be taken back
}

TEST_CASE("equipment that was changed since it was added is not taken back")
{
    Yard yard;
    const storage::LogReader reader(yard.device.database.handle());
    const auto added = yard.add(1, pumpJack(wellOne, "PJ-456"));
    const auto state = must(yard.reader.state(core::AggregateType::Equipment, added));
    const core::Maintenance work{.equipmentId = added.toString(),
        .date = today,
        .description = "work",
        .statusAfter = core::EquipmentStatus::Failed};
    const auto changes = must(core::decideLogMaintenance(idOf(2), state, work, today));
    std::vector<storage::EventDraft> drafts;
    for (const auto &change : changes) {
        drafts.push_back(draftOf(change));
        drafts.back().group = "11111111-1111-7111-8111-111111111119";
    }
    must(yard.device.log().appendAll(drafts));
    const auto undone = storage::takeBackLast(yard.device.log(), reader, storage::UndoScope::Equipment);
    REQUIRE_FALSE(undone);
    CHECK(undone.error().code == "changed_since");
}
