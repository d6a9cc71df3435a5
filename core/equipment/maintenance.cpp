// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/equipment/maintenance.h"

#include "core/production/production_rules.h"
#include "core/schema/field_text.h"

namespace wellpulse::core {
namespace {

constexpr std::array<std::string_view, 3> typeNames{"ROUTINE", "REPAIR", "INSPECTION"};

struct Interval {
    int routineDays;
    int inspectionDays;
};

/// Days until the next routine work; by EquipmentType. 0: none is usual.
constexpr std::array<Interval, 8> intervals{{
    {30, 30},   // pump jack: grease and belts monthly
    {90, 365},  // tank: gauge and thief hatch quarterly, inspected yearly
    {90, 180},  // separator: dumps and valves quarterly
    {90, 180},  // heater treater: burner and firetube quarterly
    {30, 90},   // compressor: oil and filters monthly
    {180, 365}, // meter: calibrated half-yearly
    {180, 365}, // wellhead: packing and valves half-yearly
    {0, 0},
}};

} // namespace

std::string_view toString(MaintenanceType type)
{
    return nameOf(typeNames, type);
}

std::optional<MaintenanceType> parseMaintenanceType(std::string_view name)
{
    return enumNamed<MaintenanceType>(typeNames, name);
}

Json toFields(const Maintenance &maintenance)
{
    Json fields{{"equipmentId", maintenance.equipmentId}, {"maintenanceDate", maintenance.date.toString()},
        {"maintenanceType", toString(maintenance.type)}, {"description", maintenance.description}};
    if (!maintenance.technician.empty())
        fields["technician"] = maintenance.technician;
    if (maintenance.cost)
        fields["cost"] = maintenance.cost->toString();
    if (maintenance.nextDate)
        fields["nextMaintenanceDate"] = maintenance.nextDate->toString();
    if (maintenance.statusAfter)
        fields["statusAfter"] = toString(*maintenance.statusAfter);
    if (!maintenance.location.is_null())
        fields["location"] = maintenance.location;
    return fields;
}

Result<Maintenance> maintenanceFromFields(const Json &fields)
{
    Maintenance maintenance;
    const auto equipmentId = textMember(fields, "equipmentId");
    if (!equipmentId)
        return unreadableField("equipmentId");
    maintenance.equipmentId = *equipmentId;
    const auto date = dateMember(fields, "maintenanceDate");
    if (!date || !*date)
        return unreadableField("maintenanceDate");
    maintenance.date = **date;
    const auto type = parseMaintenanceType(textMember(fields, "maintenanceType").value_or(""));
    if (!type)
        return unreadableField("maintenanceType");
    maintenance.type = *type;
    maintenance.description = textMember(fields, "description").value_or("");
    maintenance.technician = textMember(fields, "technician").value_or("");
    if (const auto cost = textMember(fields, "cost")) {
        maintenance.cost = parseWireVolume(*cost);
        if (!maintenance.cost)
            return unreadableField("cost");
    }
    const auto next = dateMember(fields, "nextMaintenanceDate");
    if (!next)
        return next.error();
    maintenance.nextDate = *next;
    if (const auto status = textMember(fields, "statusAfter"))
        maintenance.statusAfter = parseEquipmentStatus(*status);
    if (const auto location = fields.find("location"); location != fields.end())
        maintenance.location = *location;
    return maintenance;
}

std::vector<FieldError> validate(const Maintenance &maintenance, CivilDate today)
{
    std::vector<FieldError> errors;
    if (maintenance.date > today)
        errors.push_back(
            {"maintenanceDate", {"date_in_future", "This date is in the future; choose today or an earlier day."}});
    if (maintenance.description.empty())
        errors.push_back(
            {"description", {"description_missing", "Say in a few words what was done; the office keeps it."}});
    checkText(errors, "description", maintenance.description, maxNotesBytes,
        {"notes_too_long", "Shorten this text to 10,000 characters; nothing was saved."});
    checkText(errors, "technician", maintenance.technician, maxReasonBytes,
        {"text_too_long", "Shorten this text to 255 characters; nothing was saved."});
    if (maintenance.nextDate && *maintenance.nextDate <= maintenance.date)
        errors.push_back({"nextMaintenanceDate",
            {"next_before_work", "The next maintenance comes after this one; choose a later day, or none."}});
    return errors;
}

std::optional<CivilDate> proposedNextDate(EquipmentType type, MaintenanceType work, CivilDate date)
{
    const auto &interval = intervals.at(static_cast<std::size_t>(type) - 1);
    const int days = work == MaintenanceType::Inspection ? interval.inspectionDays : interval.routineDays;
    return days > 0 ? std::optional(date.plusDays(days)) : std::nullopt;
}

DueState dueState(std::optional<CivilDate> nextDate, CivilDate today)
{
    if (!nextDate)
        return DueState::None;
    if (*nextDate < today)
        return DueState::Overdue;
    return *nextDate <= today.plusDays(dueSoonDays) ? DueState::Soon : DueState::Later;
}

} // namespace wellpulse::core
