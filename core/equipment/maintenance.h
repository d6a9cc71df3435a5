// SPDX-License-Identifier: GPL-3.0-or-later
// Work done on a piece of equipment on one day, and when it is due again. Pure; today's date comes from the caller.
#pragma once

#include "core/equipment/equipment.h"
#include "core/production/volume.h"

namespace wellpulse::core {

enum class MaintenanceType : std::uint8_t { Routine = 1, Repair, Inspection };
inline constexpr std::array allMaintenanceTypes{
    MaintenanceType::Routine, MaintenanceType::Repair, MaintenanceType::Inspection};
std::string_view toString(MaintenanceType type); ///< "ROUTINE" …
std::optional<MaintenanceType> parseMaintenanceType(std::string_view name);

struct Maintenance {
    std::string equipmentId{};
    CivilDate date;
    MaintenanceType type = MaintenanceType::Routine;
    std::string description{};
    std::string technician{};
    std::optional<Volume> cost{}; ///< DECIMAL(10,2) of the tenant's currency
    std::optional<CivilDate> nextDate{};
    std::optional<EquipmentStatus> statusAfter{};
    Json location{}; ///< as of a production day, or null
    friend bool operator==(const Maintenance &, const Maintenance &) = default;
};

Json toFields(const Maintenance &maintenance);
/// Error: `schema_invalid`, with the field.
Result<Maintenance> maintenanceFromFields(const Json &fields);

/// Codes: `date_in_future`, `next_before_work`, `description_missing`, `notes_too_long`, `text_too_long`,
/// `text_not_utf8`.
std::vector<FieldError> validate(const Maintenance &maintenance, CivilDate today);

/// When equipment of `type` is due again after `work` on `date`; a person may choose another day. Nothing where the kind
/// of equipment has no usual interval.
std::optional<CivilDate> proposedNextDate(EquipmentType type, MaintenanceType work, CivilDate date);

enum class DueState : std::uint8_t { None, Later, Soon, Overdue };
inline constexpr int dueSoonDays = 7;
/// None without a date; Soon from `dueSoonDays` before it; Overdue from the day after it.
DueState dueState(std::optional<CivilDate> nextDate, CivilDate today);

} // namespace wellpulse::core
