// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/records/equipment_body.h"

#include "core/schema/payload_schema.h"

namespace wellpulse::server {

namespace {

using core::Json;

constexpr std::size_t maxPhotos = 50;

Error invalid(std::string message)
{
    return {"request_invalid", std::move(message)};
}

/// Unlike the protocol's profile this allows floats: a number's digits are taken as they are written, shortest form.
Result<Json> readObject(std::string_view body)
{
    bool tooDeep = false;
    const auto watchDepth = [&tooDeep](int depth, Json::parse_event_t, Json &) {
        tooDeep = tooDeep || depth > core::maxJsonDepth;
        return !tooDeep;
    };
    Json json = Json::parse(body.begin(), body.end(), watchDepth, false);
    if (tooDeep || !json.is_object())
        return Error{"json_invalid", "The body must be one JSON object."};
    return json;
}

void leaveOutNulls(Json &object)
{
    std::erase_if(object.get_ref<Json::object_t &>(), [](const auto &member) { return member.second.is_null(); });
}

/// The rules that hold for every client's event hold for this one too.
Status checkFields(core::EventType type, const Json &fields)
{
    core::Event event;
    event.eventType = type;
    event.aggregateType = *core::aggregateTypeOf(type);
    event.payload = fields;
    const Status valid = core::validatePayload(event, 0);
    return valid ? Status() : Status(invalid(valid.error().message));
}

template <class Record> Status checkRecord(const Record &record, core::CivilDate today)
{
    const auto errors = core::validate(record, today);
    return errors.empty() ? Status() : Status(invalid(errors.front().error.message));
}

Status takeCost(Json &fields)
{
    const auto cost = fields.find("cost");
    if (cost == fields.end())
        return {};
    if (!cost->is_string() && !cost->is_number())
        return invalid("cost is a number, or a text such as \"125.50\".");
    const auto amount = core::parseTypedVolume(cost->is_string() ? cost->get<std::string>() : cost->dump());
    if (!amount)
        return invalid("cost is an amount such as 125.50, not negative.");
    *cost = amount->toString();
    return {};
}

Result<std::vector<std::string>> takePhotoUrls(Json &fields)
{
    std::vector<std::string> urls;
    const auto found = fields.find("photoUrls");
    if (found == fields.end())
        return urls;
    if (!found->is_array() || found->size() > maxPhotos)
        return invalid("photoUrls is a list of at most 50 blob names.");
    for (const Json &url : *found) {
        if (!url.is_string())
            return invalid("photoUrls is a list of blob names.");
        urls.push_back(url.get<std::string>());
    }
    fields.erase(found);
    return urls;
}

} // namespace

Result<core::Equipment> equipmentOf(std::string_view body, std::string_view wellId, core::CivilDate today)
{
    Result<Json> fields = readObject(body);
    if (!fields)
        return fields.error();
    leaveOutNulls(*fields);
    if (!fields->contains("wellId"))
        (*fields)["wellId"] = wellId;
    if (Status valid = checkFields(core::EventType::EquipmentCreated, *fields); !valid)
        return valid.error();
    Result<core::Equipment> equipment = core::equipmentFromFields(*fields);
    if (!equipment)
        return invalid(equipment.error().message);
    if (Status valid = checkRecord(*equipment, today); !valid)
        return valid.error();
    return equipment;
}

Result<MaintenanceBody> maintenanceOf(
    std::string_view body, std::string_view equipmentId, core::EquipmentType type, core::CivilDate today)
{
    Result<Json> fields = readObject(body);
    if (!fields)
        return fields.error();
    const bool proposesNext = !fields->contains("nextMaintenanceDate"); // null: none is wanted
    leaveOutNulls(*fields);
    MaintenanceBody read;
    auto urls = takePhotoUrls(*fields);
    if (!urls)
        return urls.error();
    read.photoUrls = std::move(*urls);
    if (Status taken = takeCost(*fields); !taken)
        return taken.error();
    (*fields)["equipmentId"] = equipmentId;
    if (Status valid = checkFields(core::EventType::MaintenanceLogged, *fields); !valid)
        return valid.error();
    Result<core::Maintenance> maintenance = core::maintenanceFromFields(*fields);
    if (!maintenance)
        return invalid(maintenance.error().message);
    if (proposesNext)
        maintenance->nextDate = core::proposedNextDate(type, maintenance->type, maintenance->date);
    if (Status valid = checkRecord(*maintenance, today); !valid)
        return valid.error();
    read.maintenance = std::move(*maintenance);
    return read;
}

} // namespace wellpulse::server
