// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/equipment_commands.h"

#include "app/cli/named_options.h"
#include "app/cli/text_table.h"
#include "app/cli/well_finder.h"
#include "app/cli/with_device.h"
#include "storage/secret/random.h"

namespace wellpulse::cli {

namespace {

core::Uuid newId(OpenDevice &device)
{
    std::array<std::uint8_t, 10> random{};
    storage::systemRandom()(random);
    return core::uuidV7(device.clock()(), random);
}

/// Several changes stand or fall together.
Result<std::vector<core::Event>> append(OpenDevice &device, const std::vector<core::RecordChange> &changes)
{
    const auto group = changes.size() > 1 ? std::optional(newId(device).toString()) : std::optional<std::string>();
    std::vector<storage::EventDraft> drafts;
    for (const auto &change : changes)
        drafts.push_back({change.type, *core::aggregateTypeOf(change.type), change.aggregateId, change.base, group,
            change.payload, {}});
    return device.store().log().appendAll(drafts);
}

Outcome recorded(OpenDevice &device, const std::vector<core::RecordChange> &changes, const std::string &sentence)
{
    const auto events = append(device, changes);
    if (!events)
        return Outcome::refused(events.error());
    return Outcome::done(
        {{"eventId", events->front().id.toString()}, {"aggregateId", events->front().aggregateId.toString()}},
        sentence + "\n");
}

Result<core::Uuid> equipmentNamed(const std::string &text)
{
    const auto id = core::parseUuid(text);
    if (!id)
        return Error{
            "unknown_equipment", "\"" + text.substr(0, 100) + "\" is no id of equipment; `equipment list` has them."};
    return *id;
}

Result<std::optional<core::AggregateState>> stateOf(OpenDevice &device, const std::string &equipment)
{
    const auto id = equipmentNamed(equipment);
    if (!id)
        return id.error();
    return device.store().equipment().state(core::AggregateType::Equipment, *id);
}

/// The office has the last word; what this device knows of already is told at once.
Status checkSerial(OpenDevice &device, const core::Equipment &equipment, const std::optional<core::Uuid> &self = {})
{
    const auto holder = device.store().equipment().holderOf(equipment.serialNumber, self);
    if (!holder)
        return holder.error();
    if (*holder)
        return Error{"duplicate_key",
            "The serial number " + equipment.serialNumber + " is that of other equipment already; check the plate."};
    return {};
}

core::Json toRow(const storage::EquipmentRecord &record)
{
    core::Json row = core::toFields(record.equipment);
    for (const char *name : {"serialNumber", "manufacturer", "model", "installationDate", "notes"}) {
        if (!row.contains(name))
            row[name] = nullptr;
    }
    row["aggregateId"] = record.id.toString();
    row["revision"] = record.revision;
    row["pending"] = record.pending;
    row["conflicted"] = record.conflicted;
    row["nextMaintenanceDate"] = record.nextDate ? core::Json(record.nextDate->toString()) : core::Json();
    return row;
}

core::Json toRow(const storage::MaintenanceRecord &record)
{
    core::Json row = core::toFields(record.maintenance);
    for (const char *name : {"technician", "cost", "nextMaintenanceDate", "statusAfter", "location"}) {
        if (!row.contains(name))
            row[name] = nullptr;
    }
    row["aggregateId"] = record.id.toString();
    row["revision"] = record.revision;
    row["pending"] = record.pending;
    row["conflicted"] = record.conflicted;
    return row;
}

std::string dateOrDash(const std::optional<core::CivilDate> &date)
{
    return date ? date->toString() : "-";
}

} // namespace

EquipmentCommands::EquipmentCommands(CLI::App &root, CommandSlot &slot)
{
    const auto with = [](Outcome (EquipmentCommands::*command)(OpenDevice &), EquipmentCommands *self) {
        return withDevice([=](OpenDevice &device, const GlobalOptions &) { return (self->*command)(device); });
    };
    CLI::App *equipment = root.add_subcommand("equipment", "What stands at the wells")->require_subcommand(1);
    takeFields(*slot.add(*equipment, "add", "Add equipment to a well", with(&EquipmentCommands::add, this)));
    CLI::App *edit = slot.add(*equipment, "edit", "Change equipment", with(&EquipmentCommands::edit, this));
    edit->add_option("--equipment", m_equipment, "Its id")->required();
    takeFields(*edit);
    CLI::App *remove = slot.add(*equipment, "delete", "Take equipment off", with(&EquipmentCommands::remove, this));
    remove->add_option("--equipment", m_equipment, "Its id")->required();
    remove->add_option("--reason", m_reason, "Why; the office keeps it")->required();
    CLI::App *list = slot.add(*equipment, "list", "What there is, due first", with(&EquipmentCommands::list, this));
    list->add_option("--well", m_well, "Id, API number or name");
    list->add_option("--equipment-type", m_type, "PUMP_JACK, TANK …");
    list->add_option("--status", m_status, "OPERATIONAL, MAINTENANCE or FAILED");
    list->add_option("--search", m_search, "Part of serial number, model, manufacturer or notes");
}

void EquipmentCommands::takeFields(CLI::App &command)
{
    command.add_option("--well", m_well, "Id, API number or name");
    command.add_option(
        "--equipment-type", m_type, "PUMP_JACK, TANK, SEPARATOR, HEATER_TREATER, COMPRESSOR, METER, WELLHEAD or OTHER");
    command.add_option("--serial-number", m_serialNumber, "As on its plate");
    command.add_option("--manufacturer", m_manufacturer, "Who made it");
    command.add_option("--model", m_model, "Its model");
    command.add_option("--installation-date", m_installationDate, "YYYY-MM-DD");
    command.add_option("--status", m_status, "OPERATIONAL, MAINTENANCE or FAILED");
    command.add_option("--notes", m_notes, "Anything worth telling");
}

Status EquipmentCommands::fill(OpenDevice &device, core::Equipment &equipment) const
{
    if (m_well) {
        const auto finder = WellFinder::read(device.store().wells());
        if (!finder)
            return finder.error();
        const auto well = finder->find(*m_well);
        if (!well)
            return well.error();
        equipment.wellId = well->toString();
    }
    if (auto status = takeNamed(m_type, core::parseEquipmentType, equipment.type, "equipment type"); !status)
        return status;
    if (auto status = takeNamed(m_status, core::parseEquipmentStatus, equipment.status, "status"); !status)
        return status;
    if (auto status = takeDate(m_installationDate, equipment.installationDate); !status)
        return status;
    equipment.serialNumber = m_serialNumber.value_or(equipment.serialNumber);
    equipment.manufacturer = m_manufacturer.value_or(equipment.manufacturer);
    equipment.model = m_model.value_or(equipment.model);
    equipment.notes = m_notes.value_or(equipment.notes);
    return {};
}

Outcome EquipmentCommands::add(OpenDevice &device)
{
    core::Equipment equipment;
    if (const Status filled = fill(device, equipment); !filled)
        return Outcome::refused(filled.error());
    if (const Status unique = checkSerial(device, equipment); !unique)
        return Outcome::refused(unique.error());
    const auto change = core::decideAddEquipment(newId(device), equipment, device.today());
    if (!change)
        return Outcome::refused(change.error());
    return recorded(device, {*change}, "Added; it waits for the office.");
}

Outcome EquipmentCommands::edit(OpenDevice &device)
{
    const auto state = stateOf(device, m_equipment);
    if (!state)
        return Outcome::refused(state.error());
    auto after = *state ? core::equipmentFromFields((*state)->fields) : core::Equipment();
    if (!after)
        return Outcome::refused(after.error());
    if (const Status filled = fill(device, *after); !filled)
        return Outcome::refused(filled.error());
    if (const Status unique = checkSerial(device, *after, core::parseUuid(m_equipment)); !unique)
        return Outcome::refused(unique.error());
    const auto change = core::decideEditEquipment(*state, *after, device.today());
    if (!change)
        return Outcome::refused(change.error());
    return recorded(device, {*change}, "Changed; it waits for the office.");
}

Outcome EquipmentCommands::remove(OpenDevice &device)
{
    const auto state = stateOf(device, m_equipment);
    if (!state)
        return Outcome::refused(state.error());
    const auto change = core::decideDeleteEquipment(*state, m_reason);
    if (!change)
        return Outcome::refused(change.error());
    return recorded(device, {*change}, "Deleted; it waits for the office.");
}

Outcome EquipmentCommands::list(OpenDevice &device)
{
    const auto finder = WellFinder::read(device.store().wells());
    if (!finder)
        return Outcome::refused(finder.error());
    storage::EquipmentQuery query;
    query.text = m_search;
    if (m_well) {
        const auto well = finder->find(*m_well);
        if (!well)
            return Outcome::refused(well.error());
        query.well = *well;
    }
    if (auto status = takeNamed(m_type, core::parseEquipmentType, query.type, "equipment type"); !status)
        return Outcome::refused(status.error());
    if (auto status = takeNamed(m_status, core::parseEquipmentStatus, query.status, "status"); !status)
        return Outcome::refused(status.error());
    const auto records = device.store().equipment().list(query);
    if (!records)
        return Outcome::refused(records.error());
    core::Json rows = core::Json::array();
    TextTable table({"TYPE", "SERIAL", "STATUS", "NEXT DUE", "WELL", "ID"});
    for (const auto &record : *records) {
        rows.push_back(toRow(record));
        table.add({std::string(core::toString(record.equipment.type)), record.equipment.serialNumber,
            std::string(core::toString(record.equipment.status)), dateOrDash(record.nextDate),
            finder->nameOf(record.equipment.wellId), record.id.toString()});
    }
    return Outcome::done({{"rows", std::move(rows)}}, table.toString());
}

MaintenanceCommands::MaintenanceCommands(CLI::App &root, CommandSlot &slot)
{
    const auto with = [](Outcome (MaintenanceCommands::*command)(OpenDevice &), MaintenanceCommands *self) {
        return withDevice([=](OpenDevice &device, const GlobalOptions &) { return (self->*command)(device); });
    };
    CLI::App *maintenance = root.add_subcommand("maintenance", "What was done to equipment")->require_subcommand(1);
    CLI::App *add = slot.add(*maintenance, "add", "Log work on equipment", with(&MaintenanceCommands::add, this));
    add->add_option("--equipment", m_equipment, "The equipment's id")->required();
    add->add_option("--maintenance-date", m_date, "YYYY-MM-DD")->required();
    add->add_option("--maintenance-type", m_type, "ROUTINE, REPAIR or INSPECTION")->capture_default_str();
    add->add_option("--description", m_description, "What was done")->required();
    add->add_option("--technician", m_technician, "Who did it");
    add->add_option("--cost", m_cost, "What it cost");
    add->add_option("--next-maintenance-date", m_nextDate, "YYYY-MM-DD, or none; proposed from the equipment's type");
    add->add_option("--status-after", m_statusAfter, "OPERATIONAL, MAINTENANCE or FAILED");
    CLI::App *list = slot.add(*maintenance, "list", "Work on equipment", with(&MaintenanceCommands::list, this));
    list->add_option("--equipment", m_equipment, "The equipment's id")->required();
}

Result<core::Maintenance> MaintenanceCommands::described(const core::Equipment &equipment) const
{
    core::Maintenance maintenance;
    maintenance.equipmentId = m_equipment;
    const auto date = dateNamed(m_date);
    if (!date)
        return date.error();
    maintenance.date = *date;
    if (auto status
        = takeNamed(std::optional(m_type), core::parseMaintenanceType, maintenance.type, "maintenance type");
        !status)
        return status.error();
    maintenance.description = m_description;
    maintenance.technician = m_technician;
    if (m_cost) {
        const auto cost = core::parseTypedVolume(*m_cost);
        if (!cost)
            return Error{"cost_invalid", "\"" + m_cost->substr(0, 40) + "\" is no amount; type it as 125.50."};
        maintenance.cost = *cost;
    }
    maintenance.nextDate = core::proposedNextDate(equipment.type, maintenance.type, maintenance.date);
    if (m_nextDate == "none")
        maintenance.nextDate.reset();
    else if (auto status = takeDate(m_nextDate, maintenance.nextDate); !status)
        return status.error();
    if (auto status = takeNamed(m_statusAfter, core::parseEquipmentStatus, maintenance.statusAfter, "status"); !status)
        return status.error();
    return maintenance;
}

Outcome MaintenanceCommands::add(OpenDevice &device)
{
    const auto state = stateOf(device, m_equipment);
    if (!state)
        return Outcome::refused(state.error());
    const auto equipment = *state ? core::equipmentFromFields((*state)->fields) : core::Equipment();
    if (!equipment)
        return Outcome::refused(equipment.error());
    const auto maintenance = described(*equipment);
    if (!maintenance)
        return Outcome::refused(maintenance.error());
    const auto changes = core::decideLogMaintenance(newId(device), *state, *maintenance, device.today());
    if (!changes)
        return Outcome::refused(changes.error());
    Outcome outcome = recorded(device, *changes, "Logged; it waits for the office.");
    outcome.json["nextMaintenanceDate"]
        = maintenance->nextDate ? core::Json(maintenance->nextDate->toString()) : core::Json();
    return outcome;
}

Outcome MaintenanceCommands::list(OpenDevice &device)
{
    const auto id = equipmentNamed(m_equipment);
    if (!id)
        return Outcome::refused(id.error());
    const auto records = device.store().equipment().maintenanceOf(*id);
    if (!records)
        return Outcome::refused(records.error());
    core::Json rows = core::Json::array();
    TextTable table({"DATE", "TYPE", "DONE", "BY", "COST", "NEXT DUE"});
    for (const auto &record : *records) {
        rows.push_back(toRow(record));
        table.add({record.maintenance.date.toString(), std::string(core::toString(record.maintenance.type)),
            record.maintenance.description, record.maintenance.technician,
            record.maintenance.cost ? record.maintenance.cost->toString() : "-",
            dateOrDash(record.maintenance.nextDate)});
    }
    return Outcome::done({{"rows", std::move(rows)}}, table.toString());
}

} // namespace wellpulse::cli
