// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conflict/correction.h"

#include "core/production/production_day.h"
#include "core/schema/field_text.h"

#include <algorithm>

namespace wellpulse::core {
namespace {

/// A volume that a person typed was measured, whatever the refused one was.
Json withSources(const Json &values)
{
    Json all = values;
    for (const auto fluid : allFluids) {
        const std::string volume(volumeFieldOf(fluid));
        if (values.contains(volume))
            all[std::string(provenanceField)][volume]
                = values.at(volume).is_null() ? Json() : Json(toString(Provenance::Measured));
    }
    return all;
}

void setAll(Json &fields, const Json &values)
{
    for (const auto &[name, value] : values.items()) {
        if (name == provenanceField && fields.contains(name) && fields.at(name).is_object())
            fields[name].update(value);
        else
            fields[name] = value;
    }
}

Json correctedChanges(const Json &payload, const Json &values, const std::optional<AggregateState> &now)
{
    Json changes = payload.value("changes", Json::object());
    for (const auto &[name, value] : values.items()) {
        const Json from = now ? now->fields.value(name, Json()) : Json();
        changes[name] = {{"from", from}, {"to", value}};
    }
    return {{"changes", std::move(changes)}};
}

Json correctedPayload(const Event &refused, const Json &values, const std::optional<AggregateState> &now)
{
    Json payload = refused.payload;
    switch (kindOf(refused.eventType)) {
    case EventKind::Create:
    case EventKind::Delete:
        setAll(payload, values);
        break;
    case EventKind::Update:
        return correctedChanges(payload, values, now);
    case EventKind::Resolve:
        setAll(payload["values"], values);
        break;
    }
    return payload;
}

} // namespace

RecordChange decideResend(const Event &refused, const std::optional<AggregateState> &now, const Json &values)
{
    const bool isProduction = refused.aggregateType == AggregateType::Production;
    RecordChange change{refused.eventType, refused.aggregateId, baseOf(now),
        correctedPayload(refused, isProduction ? withSources(values) : values, now), refused.aggregateType};
    if (isProduction && kindOf(refused.eventType) == EventKind::Create) {
        const auto well = textMember(change.payload, "wellId");
        const auto date = textMember(change.payload, "productionDate");
        if (well && date)
            change.aggregateId = productionAggregateId(refused.tenantId, *well, *date);
    }
    return change;
}

} // namespace wellpulse::core
