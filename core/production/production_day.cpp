// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/production/production_day.h"

#include "core/schema/field_text.h"

#include <vector>

namespace wellpulse::core {
namespace {

constexpr std::array<std::string_view, 4> methodNames{"MANUAL", "SCADA", "MOBILE", "ELECTRON"};
constexpr std::array<std::string_view, 3> provenanceNames{"MEASURED", "CARRIED", "ESTIMATED"};

std::string key(std::string_view name)
{
    return std::string(name);
}

Json textOrNull(const std::optional<std::string> &text)
{
    return text ? Json(*text) : Json();
}

/// Every field of the day with nulls for what is absent, and without those that identify it.
Json changeableFields(const ProductionDay &day)
{
    Json fields = Json::object();
    for (const auto fluid : allFluids) {
        const auto &volume = day.reading(fluid).volume;
        fields[key(volumeFieldOf(fluid))] = volume ? Json(volume->toString()) : Json();
    }
    for (const auto fluid : allFluids) {
        fields[key(notReadReasonFieldOf(fluid))] = textOrNull(day.reading(fluid).notReadReason);
        fields[key(varianceReasonFieldOf(fluid))] = textOrNull(day.reading(fluid).varianceReason);
    }
    fields["entryMethod"] = toString(day.entryMethod);
    fields["downtimeReason"] = textOrNull(day.downtimeReason);
    fields["notes"] = textOrNull(day.notes);
    fields["location"] = day.location;
    return fields;
}

Json provenanceOf(const Reading &reading)
{
    return reading.provenance ? Json(toString(*reading.provenance)) : Json();
}

Error invalid(std::string_view field)
{
    return {"schema_invalid", "The field " + std::string(field) + " of this day cannot be read."};
}

Result<Reading> readingFromFields(const Json &fields, Fluid fluid)
{
    Reading reading;
    const auto name = key(volumeFieldOf(fluid));
    if (const auto found = fields.find(name); found != fields.end() && !found->is_null()) {
        reading.volume = found->is_string() ? parseWireVolume(found->get_ref<const std::string &>()) : std::nullopt;
        if (!reading.volume)
            return invalid(name);
    }
    if (const auto all = fields.find("provenance"); all != fields.end() && all->is_object()) {
        if (const auto text = textMember(*all, name))
            reading.provenance = parseProvenance(*text);
    }
    reading.notReadReason = textMember(fields, notReadReasonFieldOf(fluid));
    reading.varianceReason = textMember(fields, varianceReasonFieldOf(fluid));
    return reading;
}

} // namespace

std::string_view volumeFieldOf(Fluid fluid)
{
    constexpr std::array<std::string_view, 3> names{"oilVolume", "gasVolume", "waterVolume"};
    return names.at(static_cast<std::size_t>(fluid));
}

std::string_view notReadReasonFieldOf(Fluid fluid)
{
    constexpr std::array<std::string_view, 3> names{"oilNotReadReason", "gasNotReadReason", "waterNotReadReason"};
    return names.at(static_cast<std::size_t>(fluid));
}

std::string_view varianceReasonFieldOf(Fluid fluid)
{
    constexpr std::array<std::string_view, 3> names{"oilVarianceReason", "gasVarianceReason", "waterVarianceReason"};
    return names.at(static_cast<std::size_t>(fluid));
}

std::string_view unitOf(Fluid fluid)
{
    return fluid == Fluid::Gas ? "MCF" : "bbl";
}

std::string_view toString(EntryMethod method)
{
    return nameOf(methodNames, method);
}

std::optional<EntryMethod> parseEntryMethod(std::string_view name)
{
    return enumNamed<EntryMethod>(methodNames, name);
}

std::string_view toString(Provenance provenance)
{
    return nameOf(provenanceNames, provenance);
}

std::optional<Provenance> parseProvenance(std::string_view name)
{
    return enumNamed<Provenance>(provenanceNames, name);
}

Json toFields(const ProductionDay &day)
{
    Json fields = changeableFields(day);
    std::vector<std::string> optionals{"downtimeReason", "notes", "location"};
    for (const auto fluid : allFluids) {
        optionals.push_back(key(notReadReasonFieldOf(fluid)));
        optionals.push_back(key(varianceReasonFieldOf(fluid)));
    }
    for (const auto &optional : optionals) {
        if (fields[optional].is_null())
            fields.erase(optional);
    }
    fields["wellId"] = day.wellId;
    fields["productionDate"] = day.date.toString();
    Json provenance = Json::object();
    for (const auto fluid : allFluids) {
        if (day.reading(fluid).provenance)
            provenance[key(volumeFieldOf(fluid))] = provenanceOf(day.reading(fluid));
    }
    if (!provenance.empty())
        fields["provenance"] = std::move(provenance);
    return fields;
}

Result<ProductionDay> productionDayFromFields(const Json &fields)
{
    ProductionDay day;
    const auto wellId = textMember(fields, "wellId");
    if (!wellId)
        return invalid("wellId");
    day.wellId = *wellId;
    const auto date = parseCivilDate(textMember(fields, "productionDate").value_or(""));
    if (!date)
        return invalid("productionDate");
    day.date = *date;
    for (const auto fluid : allFluids) {
        auto reading = readingFromFields(fields, fluid);
        if (!reading)
            return reading.error();
        day.reading(fluid) = *reading;
    }
    if (const auto method = textMember(fields, "entryMethod"))
        day.entryMethod = parseEntryMethod(*method).value_or(EntryMethod::Manual);
    day.downtimeReason = textMember(fields, "downtimeReason");
    day.notes = textMember(fields, "notes");
    if (const auto location = fields.find("location"); location != fields.end())
        day.location = *location;
    return day;
}

Json changesPayload(const ProductionDay &before, const ProductionDay &after)
{
    Json changes = Json::object();
    const Json from = changeableFields(before);
    const Json to = changeableFields(after);
    for (const auto &[name, value] : to.items()) {
        if (from.at(name) != value)
            changes[name] = {{"from", from.at(name)}, {"to", value}};
    }
    Json provenance = Json::object();
    for (const auto fluid : allFluids) {
        const auto &was = before.reading(fluid);
        const auto &is = after.reading(fluid);
        if (was.provenance != is.provenance) {
            provenance["from"][key(volumeFieldOf(fluid))] = provenanceOf(was);
            provenance["to"][key(volumeFieldOf(fluid))] = provenanceOf(is);
        }
    }
    if (!provenance.empty())
        changes["provenance"] = std::move(provenance);
    return {{"changes", std::move(changes)}};
}

} // namespace wellpulse::core
