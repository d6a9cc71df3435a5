// SPDX-License-Identifier: GPL-3.0-or-later
// A piece of equipment at a well, as protocol.md has its fields. The serial number names it for people and is the tenant's
// only one; the office decides that, a device can only look among what it knows. Pure.
#pragma once

#include "core/json/json.h"
#include "core/schema/field_error.h"
#include "core/time/civil_time.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace wellpulse::core {

enum class EquipmentType : std::uint8_t {
    PumpJack = 1,
    Tank,
    Separator,
    HeaterTreater,
    Compressor,
    Meter,
    Wellhead,
    Other
};
inline constexpr std::array allEquipmentTypes{EquipmentType::PumpJack, EquipmentType::Tank, EquipmentType::Separator,
    EquipmentType::HeaterTreater, EquipmentType::Compressor, EquipmentType::Meter, EquipmentType::Wellhead,
    EquipmentType::Other};
std::string_view toString(EquipmentType type); ///< "PUMP_JACK" …
std::optional<EquipmentType> parseEquipmentType(std::string_view name);

enum class EquipmentStatus : std::uint8_t { Operational = 1, Maintenance, Failed };
inline constexpr std::array allEquipmentStatuses{
    EquipmentStatus::Operational, EquipmentStatus::Maintenance, EquipmentStatus::Failed};
std::string_view toString(EquipmentStatus status); ///< "OPERATIONAL" …
std::optional<EquipmentStatus> parseEquipmentStatus(std::string_view name);

inline constexpr std::size_t maxSerialBytes = 100; ///< UTF-8, as the office's column

struct Equipment {
    std::string wellId{};
    EquipmentType type = EquipmentType::Other;
    std::string serialNumber{}; ///< without blanks around it; empty = none known
    std::string manufacturer{};
    std::string model{};
    std::optional<CivilDate> installationDate{};
    EquipmentStatus status = EquipmentStatus::Operational;
    std::string notes{};
    friend bool operator==(const Equipment &, const Equipment &) = default;
};

/// The payload of EQUIPMENT_CREATED; empty texts and absent dates are left out.
Json toFields(const Equipment &equipment);
/// From an aggregate's field map. Error: `schema_invalid`, with the field.
Result<Equipment> equipmentFromFields(const Json &fields);

/// Everything wrong with `equipment` as entered on `today`. Codes: `unknown_well`, `serial_too_long`, `text_too_long`,
/// `notes_too_long`, `text_not_utf8`, `date_in_future`.
std::vector<FieldError> validate(const Equipment &equipment, CivilDate today);

/// Serial numbers are the same when they differ only in case and in blanks: "pj-456 " is "PJ-456".
std::string comparableSerial(std::string_view serial);

} // namespace wellpulse::core
