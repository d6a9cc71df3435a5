// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/equipment/equipment_change.h"
#include "core/equipment/photo.h"
#include "tests/simulation/pumper.h"

namespace wellpulse::simulation {

namespace {

core::EquipmentStatus statusOf(std::uint64_t number)
{
    return core::allEquipmentStatuses.at(number % core::allEquipmentStatuses.size());
}

} // namespace

std::string Pumper::anySerial()
{
    return (any(2) == 0 ? "PJ-" : "pj-") + std::to_string(any(6)); // two may have read the same plate
}

std::optional<storage::EquipmentRecord> Pumper::anyEquipment(const Desk &desk)
{
    const auto list = desk.store.equipment().list();
    if (!list || list->empty())
        return std::nullopt;
    return (*list)[any(list->size())];
}

std::optional<storage::MaintenanceRecord> Pumper::anyMaintenance(const Desk &desk)
{
    const auto piece = anyEquipment(desk);
    const auto work
        = piece ? desk.store.equipment().maintenanceOf(piece->id) : Result<std::vector<storage::MaintenanceRecord>>();
    if (!work || work->empty())
        return std::nullopt;
    return (*work)[any(work->size())];
}

Pumper::Saved Pumper::workOnEquipment(const Desk &desk)
{
    switch (any(8)) {
    case 0:
    case 1:
        return addEquipment(desk);
    case 2:
    case 3:
        return changeEquipment(desk);
    case 4:
        return correctMaintenance(desk);
    case 5:
        return takePicture(desk);
    default:
        return logMaintenance(desk);
    }
}

Pumper::Saved Pumper::addEquipment(const Desk &desk)
{
    core::Equipment piece;
    piece.wellId = anyWell().toString();
    piece.type = core::EquipmentType::PumpJack;
    piece.serialNumber = any(4) == 0 ? "" : anySerial();
    piece.model = "C-" + std::to_string(any(3));
    const auto change = core::decideAddEquipment(newId(desk), piece, desk.today());
    return change ? append(desk, {*change}) : Saved();
}

Pumper::Saved Pumper::changeEquipment(const Desk &desk)
{
    const auto piece = anyEquipment(desk);
    const auto state = piece ? desk.store.equipment().state(core::AggregateType::Equipment, piece->id)
                             : Result<std::optional<core::AggregateState>>();
    if (!state || !*state)
        return {};
    if (any(4) == 0) {
        const auto change = core::decideDeleteEquipment(*state, "sold");
        return change ? append(desk, {*change}) : Saved();
    }
    core::Equipment after = piece->equipment;
    switch (any(3)) {
    case 0:
        after.status = statusOf(any(3));
        break;
    case 1:
        after.serialNumber = anySerial();
        break;
    default:
        after.notes = "note " + std::to_string(any(3));
    }
    const auto change = core::decideEditEquipment(*state, after, desk.today());
    return change ? append(desk, {*change}) : Saved();
}

Pumper::Saved Pumper::logMaintenance(const Desk &desk)
{
    const auto piece = anyEquipment(desk);
    const auto state = piece ? desk.store.equipment().state(core::AggregateType::Equipment, piece->id)
                             : Result<std::optional<core::AggregateState>>();
    if (!state || !*state)
        return {};
    core::Maintenance work;
    work.equipmentId = piece->id.toString();
    work.date = anyDay(desk);
    work.description = "belts " + std::to_string(any(3));
    work.cost = core::parseWireVolume(anyVolume());
    if (any(2) == 0)
        work.statusAfter = statusOf(any(3));
    const core::Uuid id = newId(desk);
    auto changes = core::decideLogMaintenance(id, *state, work, desk.today());
    if (!changes)
        return {};
    if (any(2) == 0)
        return append(desk, *changes);
    core::AggregateState logged;
    logged.type = core::AggregateType::Maintenance;
    logged.id = id;
    logged.fields = core::toFields(work);
    changes->push_back(picture(desk, id, logged));
    return attach(desk, *changes);
}

Pumper::Saved Pumper::correctMaintenance(const Desk &desk)
{
    const auto work = anyMaintenance(desk);
    const auto state = work ? desk.store.equipment().state(core::AggregateType::Maintenance, work->id)
                            : Result<std::optional<core::AggregateState>>();
    if (!state)
        return {};
    core::Maintenance after = work ? work->maintenance : core::Maintenance();
    any(2) == 0 ? after.cost = core::parseWireVolume(anyVolume()) : after.cost;
    after.technician = "technician " + std::to_string(any(3));
    const auto change = core::decideCorrectMaintenance(*state, after, desk.today());
    return change ? append(desk, {*change}) : Saved();
}

core::RecordChange Pumper::picture(const Desk &desk, const core::Uuid &maintenance, const core::AggregateState &state)
{
    core::Photo photo;
    photo.id = newId(desk);
    photo.maintenanceId = maintenance.toString();
    for (std::uint8_t &byte : photo.sha256)
        byte = static_cast<std::uint8_t>(m_random());
    photo.sizeBytes = 1'000;
    photo.mime = "image/jpeg";
    return core::decideAttachPhoto(state, photo).value();
}

Pumper::Saved Pumper::takePicture(const Desk &desk)
{
    const auto work = anyMaintenance(desk);
    const auto state = work ? desk.store.equipment().state(core::AggregateType::Maintenance, work->id)
                            : Result<std::optional<core::AggregateState>>();
    if (!state || !core::isThere(*state))
        return {};
    return attach(desk, {picture(desk, work->id, **state)});
}

} // namespace wellpulse::simulation
