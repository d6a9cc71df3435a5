// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/aggregate_columns.h"

#include "core/equipment/equipment.h"

namespace wellpulse::server {

namespace {

const std::string *textMember(const core::Json &object, const char *name)
{
    const auto found = object.find(name);
    return found == object.end() ? nullptr : found->get_ptr<const core::Json::string_t *>();
}

constexpr const char *serialField = "serialNumber";

std::string serialIn(const core::Json &fields)
{
    const std::string *serial = textMember(fields, serialField);
    return serial == nullptr ? std::string() : core::comparableSerial(*serial);
}

} // namespace

std::string serialOnPlateOf(const core::AggregateState &state)
{
    return state.type == core::AggregateType::Equipment ? serialIn(state.fields) : std::string();
}

std::string serialOf(const core::AggregateState &state)
{
    return state.live() ? serialOnPlateOf(state) : std::string();
}

std::string serialWrittenBy(const core::Event &event)
{
    return event.aggregateType == core::AggregateType::Equipment ? serialIn(core::writtenFields(event)) : std::string();
}

std::string serialAfter(const core::AggregateState &state, const core::Effect &effect)
{
    if (state.type != core::AggregateType::Equipment || effect.deleted)
        return {};
    return serialIn(effect.fields.contains(serialField) ? effect.fields : state.fields);
}

const char *parentFieldNameOf(core::AggregateType type)
{
    switch (type) {
    case core::AggregateType::Maintenance:
        return "equipmentId";
    case core::AggregateType::Photo:
        return "maintenanceId";
    default:
        return nullptr;
    }
}

std::optional<core::Uuid> uuidMember(const core::Json &object, const char *name)
{
    const std::string *text = textMember(object, name);
    return text == nullptr ? std::nullopt : core::parseUuid(*text);
}

AggregateColumns columnsOf(const core::AggregateState &state)
{
    AggregateColumns columns;
    columns.wellId = uuidMember(state.fields, "wellId");
    if (state.type != core::AggregateType::Production)
        return columns;
    if (const std::string *date = textMember(state.fields, "productionDate"))
        columns.productionDate = core::parseCivilDate(*date);
    return columns;
}

} // namespace wellpulse::server
