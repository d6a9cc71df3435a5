// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/oracle_record.h"

#include <algorithm>
#include <cstdio>

namespace wellpulse::simulation {

namespace {

constexpr std::int64_t leewayMs = 5 * 60'000;

/// "42", "42.5" and "42.50" are one value.
std::string withTwoDecimals(std::string volume)
{
    const auto point = volume.find('.');
    if (point == std::string::npos)
        return volume + ".00";
    while (volume.size() - point < 3)
        volume += '0';
    return volume;
}

} // namespace

OracleEvent OracleEvent::read(const std::string &wire, std::int64_t receivedAtMs, bool asksPerson, bool isRestored)
{
    const Json json = Json::parse(wire);
    OracleEvent event;
    event.id = json.at("id").get<std::string>();
    event.device = json.at("deviceId").get<std::string>();
    event.type = json.at("eventType").get<std::string>();
    event.recordType = json.at("aggregateType").get<std::string>();
    event.recordId = json.at("aggregateId").get<std::string>();
    event.hlc = json.at("hlc").get<std::string>();
    event.group = json.at("group").is_null() ? std::string() : json.at("group").get<std::string>();
    event.base = json.at("base").is_null() ? 0 : json.at("base").get<std::int64_t>();
    event.payload = json.at("payload");
    event.receivedAtMs = receivedAtMs;
    event.asksPerson = asksPerson;
    event.isRestored = isRestored;
    return event;
}

bool OracleEvent::isCreation() const
{
    return type.ends_with("_CREATED") || type.ends_with("_LOGGED") || type == "PHOTO_ATTACHED";
}

Json OracleEvent::written() const
{
    Json values = Json::object();
    if (isCreation()) {
        for (const auto &[field, value] : payload.items()) {
            if (!value.is_null())
                values[field] = value;
        }
    } else if (isResolution()) {
        values = payload.value("values", Json::object());
    } else if (!isDeletion()) {
        for (const auto &[field, change] : payload.at("changes").items())
            values[field] = change.at("to");
    }
    values.erase("provenance");
    for (auto &[field, value] : values.items()) {
        if (recordType == "PRODUCTION" && field.ends_with("Volume") && value.is_string())
            value = withTwoDecimals(value.get<std::string>());
    }
    return values;
}

Json OracleEvent::provenance() const
{
    Json found;
    if (isCreation())
        found = payload.value("provenance", Json());
    else if (isResolution())
        found = payload.value("values", Json::object()).value("provenance", Json());
    else if (!isDeletion() && payload.at("changes").contains("provenance"))
        found = payload.at("changes").at("provenance").at("to");
    return found.is_object() ? found : Json::object();
}

std::string OracleEvent::rank() const
{
    char latest[32];
    std::snprintf(latest, sizeof latest, "%016lld-0000", static_cast<long long>(receivedAtMs + leewayMs));
    return std::min(hlc, std::string(latest)) + '|' + device + '|' + id;
}

} // namespace wellpulse::simulation
