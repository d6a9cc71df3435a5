// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/equipment/equipment.h"

#include "core/production/production_rules.h"
#include "core/schema/field_text.h"

namespace wellpulse::core {
namespace {

constexpr std::array<std::string_view, 8> typeNames{
    "PUMP_JACK", "TANK", "SEPARATOR", "HEATER_TREATER", "COMPRESSOR", "METER", "WELLHEAD", "OTHER"};
constexpr std::array<std::string_view, 3> statusNames{"OPERATIONAL", "MAINTENANCE", "FAILED"};

} // namespace

std::string_view toString(EquipmentType type)
{
    return nameOf(typeNames, type);
}

std::optional<EquipmentType> parseEquipmentType(std::string_view name)
{
    return enumNamed<EquipmentType>(typeNames, name);
}

std::string_view toString(EquipmentStatus status)
{
    return nameOf(statusNames, status);
}

std::optional<EquipmentStatus> parseEquipmentStatus(std::string_view name)
{
    return enumNamed<EquipmentStatus>(statusNames, name);
}

Json toFields(const Equipment &equipment)
{
    Json fields{{"wellId", equipment.wellId}, {"equipmentType", toString(equipment.type)},
        {"status", toString(equipment.status)}};
    for (const auto &[name, text] :
        {std::pair{"serialNumber", &equipment.serialNumber}, std::pair{"manufacturer", &equipment.manufacturer},
            std::pair{"model", &equipment.model}, std::pair{"notes", &equipment.notes}}) {
        if (!text->empty())
            fields[name] = *text;
    }
    if (equipment.installationDate)
        fields["installationDate"] = equipment.installationDate->toString();
    return fields;
}

Result<Equipment> equipmentFromFields(const Json &fields)
{
    Equipment equipment;
    const auto wellId = textMember(fields, "wellId");
    if (!wellId)
        return unreadableField("wellId");
    equipment.wellId = *wellId;
    const auto type = parseEquipmentType(textMember(fields, "equipmentType").value_or(""));
    if (!type)
        return unreadableField("equipmentType");
    equipment.type = *type;
    if (const auto status = textMember(fields, "status")) {
        const auto known = parseEquipmentStatus(*status);
        if (!known)
            return unreadableField("status");
        equipment.status = *known;
    }
    const auto installed = dateMember(fields, "installationDate");
    if (!installed)
        return installed.error();
    equipment.installationDate = *installed;
    equipment.serialNumber = textMember(fields, "serialNumber").value_or("");
    equipment.manufacturer = textMember(fields, "manufacturer").value_or("");
    equipment.model = textMember(fields, "model").value_or("");
    equipment.notes = textMember(fields, "notes").value_or("");
    return equipment;
}

std::vector<FieldError> validate(const Equipment &equipment, CivilDate today)
{
    const Error textTooLong{"text_too_long", "Shorten this text to 255 characters; nothing was saved."};
    std::vector<FieldError> errors;
    if (equipment.wellId.empty())
        errors.push_back({"wellId", {"unknown_well", "Choose the well that it stands at."}});
    checkText(errors, "serialNumber", equipment.serialNumber, maxSerialBytes,
        {"serial_too_long", "A serial number has at most 100 characters; shorten it."});
    checkText(errors, "manufacturer", equipment.manufacturer, maxReasonBytes, textTooLong);
    checkText(errors, "model", equipment.model, maxReasonBytes, textTooLong);
    checkText(errors, "notes", equipment.notes, maxNotesBytes,
        {"notes_too_long", "Shorten this text to 10,000 characters; nothing was saved."});
    if (equipment.installationDate && *equipment.installationDate > today)
        errors.push_back(
            {"installationDate", {"date_in_future", "This date is in the future; choose today or an earlier day."}});
    return errors;
}

std::string comparableSerial(std::string_view serial)
{
    std::string comparable;
    for (const char c : serial) {
        if (c != ' ' && c != '\t')
            comparable += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    return comparable;
}

} // namespace wellpulse::core
