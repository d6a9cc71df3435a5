// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sync/parent.h"

#include "server/store/aggregate_columns.h"

namespace wellpulse::server {

ParentField parentFieldOf(core::EventType type)
{
    switch (type) {
    case core::EventType::ProductionCreated:
    case core::EventType::EquipmentCreated:
        return {"wellId", core::AggregateType::Well};
    case core::EventType::MaintenanceLogged:
        return {"equipmentId", core::AggregateType::Equipment};
    case core::EventType::PhotoAttached:
        return {"maintenanceId", core::AggregateType::Maintenance};
    default:
        return {};
    }
}

std::optional<AggregateKey> parentOf(const core::Event &event)
{
    const ParentField field = parentFieldOf(event.eventType);
    if (field.name == nullptr)
        return {};
    const std::optional<core::Uuid> id = uuidMember(event.payload, field.name);
    if (!id)
        return {};
    return AggregateKey{field.type, *id};
}

} // namespace wellpulse::server
