// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/aggregate_columns.h"

namespace wellpulse::server {

namespace {

const std::string *textMember(const core::Json &object, const char *name)
{
    const auto found = object.find(name);
    return found == object.end() ? nullptr : found->get_ptr<const core::Json::string_t *>();
}

} // namespace

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
