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

} // namespace

std::string serialOf(const core::AggregateState &state)
{
    if (state.type != core::AggregateType::Equipment || !state.live())
        return {};
    const std::string *serial = textMember(state.fields, serialField);
    return serial == nullptr ? std::string() : core::comparableSerial(*serial);
}

std::string serialWrittenBy(const core::Event &event)
{
    if (event.aggregateType != core::AggregateType::Equipment)
        return {};
    const core::Json written = core::writtenFields(event);
    const std::string *serial = textMember(written, serialField);
    return serial == nullptr ? std::string() : core::comparableSerial(*serial);
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
