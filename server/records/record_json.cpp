// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/records/record_json.h"

#include "core/equipment/equipment.h"
#include "core/time/civil_time.h"

#include <initializer_list>

namespace wellpulse::server {

namespace {

core::Json recordJson(const AggregateRow &row, std::initializer_list<const char *> fields)
{
    core::Json json{{"id", row.state.id.toString()}, {"revision", row.state.revision},
        {"createdAt", core::formatInstant(row.createdAtMs)}, {"updatedAt", core::formatInstant(row.updatedAtMs)}};
    for (const char *field : fields)
        json[field] = row.state.fields.value(field, core::Json());
    return json;
}

} // namespace

core::Json wellJson(const AggregateRow &row)
{
    return recordJson(row, {"name", "api", "latitude", "longitude", "routeOrder"});
}

core::Json productionJson(const AggregateRow &row)
{
    core::Json json = recordJson(row,
        {"wellId", "productionDate", "oilVolume", "gasVolume", "waterVolume", "entryMethod", "notes", "downtimeReason",
            "provenance", "oilNotReadReason", "gasNotReadReason", "waterNotReadReason", "oilVarianceReason",
            "gasVarianceReason", "waterVarianceReason", "location"});
    json["createdBy"] = row.createdBy;
    return json;
}

core::Json equipmentJson(const AggregateRow &row)
{
    core::Json json = recordJson(row,
        {"wellId", "equipmentType", "serialNumber", "manufacturer", "model", "installationDate", "status", "notes"});
    if (json["status"].is_null())
        json["status"] = core::toString(core::EquipmentStatus::Operational);
    return json;
}

core::Json maintenanceJson(const AggregateRow &row)
{
    core::Json json = recordJson(row,
        {"equipmentId", "maintenanceDate", "maintenanceType", "description", "technician", "cost",
            "nextMaintenanceDate", "statusAfter", "location"});
    json["createdBy"] = row.createdBy;
    return json;
}

} // namespace wellpulse::server
