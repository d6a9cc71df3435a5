// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schema/payload_schema.h"

#include "core/equipment/maintenance.h"
#include "core/equipment/photo.h"
#include "core/production/production_day.h"
#include "core/production/production_rules.h"
#include "core/well/well.h"

#include <algorithm>
#include <array>
#include <span>

namespace wellpulse::core {
namespace {

using Check = bool (*)(const Json &);

const std::string &textOf(const Json &value)
{
    return value.get_ref<const std::string &>();
}

template <std::size_t N> bool isOneOf(const Json &value, const std::array<std::string_view, N> &names)
{
    return value.is_string() && std::find(names.begin(), names.end(), textOf(value)) != names.end();
}

bool isText(const Json &value)
{
    return value.is_string() && textOf(value).size() <= maxNotesBytes;
}
bool isShortText(const Json &value)
{
    return value.is_string() && textOf(value).size() <= 255;
}
bool isName(const Json &value)
{
    return isShortText(value) && !textOf(value).empty();
}
bool isId(const Json &value)
{
    return value.is_string() && !textOf(value).empty() && textOf(value).size() <= 64;
}
bool isDate(const Json &value)
{
    return value.is_string() && parseCivilDate(textOf(value));
}
bool isVolume(const Json &value)
{
    return value.is_string() && parseWireVolume(textOf(value));
}
bool isInstant(const Json &value)
{
    return value.is_string() && parseInstant(textOf(value));
}
bool isCount(const Json &value)
{
    return value.is_number_integer() && value.get<std::int64_t>() >= 0;
}
bool isLatitude(const Json &value)
{
    return value.is_string() && isCoordinate(textOf(value), 90);
}
bool isLongitude(const Json &value)
{
    return value.is_string() && isCoordinate(textOf(value), 180);
}
bool isSha256(const Json &value)
{
    return value.is_string() && parseBytes32(textOf(value));
}
bool isEntryMethod(const Json &value)
{
    return value.is_string() && parseEntryMethod(textOf(value));
}

bool isAccuracy(const Json &value)
{
    return value.is_string() && textOf(value).size() <= 20 && !textOf(value).empty()
        && textOf(value).find_first_not_of("0123456789.") == std::string::npos;
}

bool isFence(const Json &value)
{
    return isOneOf(value, std::array<std::string_view, 3>{"INSIDE", "OUTSIDE", "UNKNOWN"});
}

bool isEquipmentType(const Json &value)
{
    return value.is_string() && parseEquipmentType(textOf(value));
}

bool isEquipmentStatus(const Json &value)
{
    return value.is_string() && parseEquipmentStatus(textOf(value));
}

bool isMaintenanceType(const Json &value)
{
    return value.is_string() && parseMaintenanceType(textOf(value));
}

bool isProvenance(const Json &value)
{
    if (!value.is_object())
        return false;
    const auto &entries = value.get_ref<const Json::object_t &>();
    return std::all_of(entries.begin(), entries.end(), [](const auto &entry) {
        const auto &[volume, provenance] = entry;
        const bool known = std::any_of(
            allFluids.begin(), allFluids.end(), [&name = volume](Fluid fluid) { return name == volumeFieldOf(fluid); });
        return known && (provenance.is_null() || (provenance.is_string() && parseProvenance(textOf(provenance))));
    });
}

struct FieldRule {
    std::string_view name;
    Check check;
    bool required = false; ///< in a CREATED, and never null
    bool fixed = false;    ///< identifies the record: no UPDATED may name it
};

const FieldRule *ruleFor(std::span<const FieldRule> rules, std::string_view name)
{
    const auto found = std::find_if(rules.begin(), rules.end(), [name](const FieldRule &r) { return r.name == name; });
    return found == rules.end() ? nullptr : &*found;
}

constexpr std::array locationRules{FieldRule{"latitude", isLatitude, true}, FieldRule{"longitude", isLongitude, true},
    FieldRule{"accuracyM", isAccuracy}, FieldRule{"fixAt", isInstant}, FieldRule{"fence", isFence}};

bool isLocation(const Json &value)
{
    if (!value.is_object())
        return false;
    for (const auto &rule : locationRules) {
        if (rule.required && !value.contains(rule.name))
            return false;
    }
    return std::all_of(value.items().begin(), value.items().end(), [](const auto &entry) {
        const auto *rule = ruleFor(locationRules, entry.key());
        return rule && ((entry.value().is_null() && !rule->required) || rule->check(entry.value()));
    });
}

constexpr std::array productionRules{FieldRule{"wellId", isId, true, true},
    FieldRule{"productionDate", isDate, true, true}, FieldRule{"oilVolume", isVolume}, FieldRule{"gasVolume", isVolume},
    FieldRule{"waterVolume", isVolume}, FieldRule{"entryMethod", isEntryMethod}, FieldRule{"provenance", isProvenance},
    FieldRule{"oilNotReadReason", isShortText}, FieldRule{"gasNotReadReason", isShortText},
    FieldRule{"waterNotReadReason", isShortText}, FieldRule{"oilVarianceReason", isShortText},
    FieldRule{"gasVarianceReason", isShortText}, FieldRule{"waterVarianceReason", isShortText},
    FieldRule{"downtimeReason", isText}, FieldRule{"notes", isText}, FieldRule{"location", isLocation}};
constexpr std::array wellRules{FieldRule{"name", isName, true}, FieldRule{"api", isShortText},
    FieldRule{"latitude", isLatitude}, FieldRule{"longitude", isLongitude}, FieldRule{"routeOrder", isCount}};
constexpr std::array equipmentRules{FieldRule{"wellId", isId, true}, FieldRule{"equipmentType", isEquipmentType, true},
    FieldRule{"serialNumber", isShortText}, FieldRule{"manufacturer", isShortText}, FieldRule{"model", isShortText},
    FieldRule{"installationDate", isDate}, FieldRule{"status", isEquipmentStatus}, FieldRule{"notes", isText}};
constexpr std::array maintenanceRules{FieldRule{"equipmentId", isId, true, true},
    FieldRule{"maintenanceDate", isDate, true}, FieldRule{"maintenanceType", isMaintenanceType, true},
    FieldRule{"description", isText, true}, FieldRule{"technician", isShortText}, FieldRule{"cost", isVolume},
    FieldRule{"nextMaintenanceDate", isDate}, FieldRule{"statusAfter", isEquipmentStatus},
    FieldRule{"location", isLocation}};
constexpr std::array photoRules{FieldRule{"photoId", isId, true, true}, FieldRule{"maintenanceId", isId, true, true},
    FieldRule{"sha256", isSha256, true}, FieldRule{"size", isCount, true}, FieldRule{"mime", isName, true},
    FieldRule{"width", isCount}, FieldRule{"height", isCount}, FieldRule{"takenAt", isInstant},
    FieldRule{"location", isLocation}};

std::span<const FieldRule> rulesOf(AggregateType type)
{
    switch (type) {
    case AggregateType::Well:
        return wellRules;
    case AggregateType::Production:
        return productionRules;
    case AggregateType::Equipment:
        return equipmentRules;
    case AggregateType::Maintenance:
        return maintenanceRules;
    case AggregateType::Photo:
        return photoRules;
    }
    return {};
}

Error invalid(std::string_view field, std::string_view what)
{
    return {"schema_invalid", "The field " + std::string(field.substr(0, 60)) + " " + std::string(what) + "."};
}

Status checkField(std::span<const FieldRule> rules, const std::string &name, const Json &value, bool mayBeFixed)
{
    const auto *rule = ruleFor(rules, name);
    if (!rule)
        return invalid(name, "is not known here");
    if (rule->fixed && !mayBeFixed)
        return invalid(name, "identifies the record and cannot be changed");
    if (value.is_null() ? rule->required && !mayBeFixed : !rule->check(value))
        return invalid(name, "does not hold a value that it can have");
    return {};
}

Status validateCreated(const Event &event, std::span<const FieldRule> rules)
{
    for (const auto &rule : rules) {
        const auto found = event.payload.find(rule.name);
        if (rule.required && (found == event.payload.end() || found->is_null()))
            return invalid(rule.name, "is missing");
    }
    for (const auto &[name, value] : event.payload.get_ref<const Json::object_t &>()) {
        if (auto status = checkField(rules, name, value, true); !status)
            return status;
    }
    return {};
}

Status validateUpdated(const Event &event, std::span<const FieldRule> rules)
{
    const auto changes = event.payload.find("changes");
    if (event.payload.size() != 1 || changes == event.payload.end() || !changes->is_object() || changes->empty())
        return invalid("changes", "does not name the fields that changed");
    for (const auto &[name, change] : changes->items()) {
        if (!change.is_object() || !change.contains("to"))
            return invalid(name, "has no new value");
        if (auto status = checkField(rules, name, change.at("to"), false); !status)
            return status;
    }
    return {};
}

Status validateDeleted(const Event &event)
{
    const bool fits = std::all_of(event.payload.items().begin(), event.payload.items().end(), [](const auto &entry) {
        return entry.key() == "reason" && (entry.value().is_null() || isText(entry.value()));
    });
    return fits ? Status() : invalid("reason", "is the only one that a deletion can have");
}

Status validateResolved(const Event &event, std::span<const FieldRule> rules)
{
    const auto ids = event.payload.find("conflictIds");
    if (ids == event.payload.end() || !ids->is_array() || ids->empty() || !std::all_of(ids->begin(), ids->end(), isId))
        return invalid("conflictIds", "does not name the conflicts that are resolved");
    if (const auto deleted = event.payload.find("deleted"); deleted != event.payload.end() && !deleted->is_boolean())
        return invalid("deleted", "is not true or false");
    const auto values = event.payload.find("values");
    if (values == event.payload.end())
        return {};
    if (!values->is_object())
        return invalid("values", "is not an object");
    for (const auto &[name, value] : values->items()) {
        if (auto status = checkField(rules, name, value, false); !status)
            return status;
    }
    return {};
}

Status validateProductionDay(const Event &event, std::int64_t receivedAtMs)
{
    const auto &date = textOf(event.payload.at("productionDate"));
    if (event.aggregateId != productionAggregateId(event.tenantId, textOf(event.payload.at("wellId")), date))
        return Error{"schema_invalid", "The aggregate id is not that of this well and date."};
    if (*parseCivilDate(date) > utcDateOf(receivedAtMs).plusDays(1))
        return Error{"schema_invalid", "The production date " + date + " is in the future."};
    return {};
}

/// One id names the record, the bytes and the file, so that none can be put in another's place.
Status validatePhoto(const Event &event)
{
    if (textOf(event.payload.at("photoId")) != event.aggregateId.toString())
        return Error{"schema_invalid", "The photo's id is not that of its record."};
    const auto size = event.payload.at("size").get<std::int64_t>();
    if (size == 0 || size > maxPhotoBytes)
        return Error{"schema_invalid", "The photo is empty, or larger than the office takes (10 MB)."};
    return {};
}

} // namespace

bool identifiesRecord(AggregateType type, std::string_view field)
{
    const auto *rule = ruleFor(rulesOf(type), field);
    return rule != nullptr && rule->fixed;
}

Status validatePayload(const Event &event, std::int64_t receivedAtMs)
{
    const auto rules = rulesOf(event.aggregateType);
    switch (kindOf(event.eventType)) {
    case EventKind::Create:
        if (auto status = validateCreated(event, rules); !status)
            return status;
        if (event.aggregateType == AggregateType::Production)
            return validateProductionDay(event, receivedAtMs);
        return event.aggregateType == AggregateType::Photo ? validatePhoto(event) : Status();
    case EventKind::Update:
        return validateUpdated(event, rules);
    case EventKind::Delete:
        return validateDeleted(event);
    case EventKind::Resolve:
        return validateResolved(event, rules);
    }
    return {};
}

} // namespace wellpulse::core
