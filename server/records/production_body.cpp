// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/records/production_body.h"

#include "core/production/production_rules.h"

#include <vector>

namespace wellpulse::server {

namespace {

using core::Json;

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

Result<std::optional<core::Volume>> volumeOf(const Json &object, const std::string &name)
{
    const auto found = object.find(name);
    if (found == object.end() || found->is_null())
        return std::optional<core::Volume>();
    if (!found->is_string() && !found->is_number())
        return invalid(name + " is a number, or a text such as \"42.50\".");
    const std::string text = found->is_string() ? found->get<std::string>() : found->dump();
    const Result<core::Volume> volume = core::parseTypedVolume(text);
    if (!volume)
        return volume.error();
    return std::optional(*volume);
}

Result<std::optional<std::string>> textOf(const Json &object, std::string_view name)
{
    const auto found = object.find(name);
    if (found == object.end() || found->is_null())
        return std::optional<std::string>();
    if (!found->is_string())
        return invalid(std::string(name) + " is a text.");
    return std::optional(found->get<std::string>());
}

Status readReadings(const Json &object, core::ProductionDay &day)
{
    for (const core::Fluid fluid : core::allFluids) {
        const std::string name(core::volumeFieldOf(fluid));
        Result<std::optional<core::Volume>> volume = volumeOf(object, name);
        if (!volume)
            return volume.error();
        day.reading(fluid).volume = *volume;
        const auto all = object.find("provenance");
        if (all == object.end() || !all->is_object() || !all->contains(name) || all->at(name).is_null())
            continue;
        const Json &word = all->at(name);
        day.reading(fluid).provenance
            = word.is_string() ? core::parseProvenance(word.get_ref<const std::string &>()) : std::nullopt;
        if (!day.reading(fluid).provenance)
            return invalid("provenance is MEASURED, CARRIED or ESTIMATED for each volume.");
    }
    return {};
}

Status readTexts(const Json &object, core::ProductionDay &day)
{
    std::vector<std::pair<std::string_view, std::optional<std::string> *>> texts{
        {"notes", &day.notes}, {"downtimeReason", &day.downtimeReason}};
    for (const core::Fluid fluid : core::allFluids) {
        texts.emplace_back(core::notReadReasonFieldOf(fluid), &day.reading(fluid).notReadReason);
        texts.emplace_back(core::varianceReasonFieldOf(fluid), &day.reading(fluid).varianceReason);
    }
    for (const auto &[name, target] : texts) {
        Result<std::optional<std::string>> text = textOf(object, name);
        if (!text)
            return text.error();
        *target = std::move(*text);
    }
    const Result<std::optional<std::string>> method = textOf(object, "entryMethod");
    if (!method)
        return method.error();
    const auto known = *method ? core::parseEntryMethod(**method) : core::EntryMethod::Manual;
    if (!known)
        return invalid("entryMethod is MANUAL, SCADA, MOBILE or ELECTRON.");
    day.entryMethod = *known;
    if (const auto location = object.find("location"); location != object.end())
        day.location = *location;
    return {};
}

} // namespace

Result<core::ProductionDay> productionDayOf(
    std::string_view body, std::string_view wellId, std::optional<core::CivilDate> date, core::CivilDate today)
{
    const Result<Json> object = readObject(body);
    if (!object)
        return object.error();
    core::ProductionDay day;
    day.wellId = wellId;
    const Result<std::optional<std::string>> named = textOf(*object, "productionDate");
    if (!named)
        return named.error();
    // Also an instant is taken for its day: "2025-10-20T00:00:00.000Z".
    const auto read = *named ? core::parseCivilDate(std::string_view(**named).substr(0, 10)) : date;
    if (!read)
        return invalid("productionDate is a day of the calendar, as \"2025-10-20\".");
    if (date && *read != *date)
        return invalid("The productionDate of a record cannot be changed; delete it and enter the other day.");
    day.date = *read;
    if (const auto well = object->find("wellId"); well != object->end() && *well != wellId)
        return invalid("The wellId in the body is not that of the address.");
    if (Status done = readReadings(*object, day); !done)
        return done.error();
    if (Status done = readTexts(*object, day); !done)
        return done.error();
    if (const auto errors = core::validate(day, today); !errors.empty())
        return errors.front().error;
    return day;
}

} // namespace wellpulse::server
