// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/projection/record_change.h"

namespace wellpulse::core {

bool isThere(const std::optional<AggregateState> &state)
{
    return state && !state->deleted && !state->fields.empty();
}

std::optional<std::int64_t> baseOf(const std::optional<AggregateState> &state)
{
    return state && state->revision > 0 ? std::optional(state->revision) : std::nullopt;
}

RecordChange changeOf(EventType type, const std::optional<AggregateState> &state, Json payload)
{
    return {type, state ? state->id : Uuid{}, baseOf(state), std::move(payload), {}};
}

Json changesPayload(const Json &before, const Json &after)
{
    Json changes = Json::object();
    for (const auto &[name, value] : after.items()) {
        const Json from = before.value(name, Json());
        if (from != value)
            changes[name] = {{"from", from}, {"to", value}};
    }
    for (const auto &[name, value] : before.items()) {
        if (!after.contains(name) && !value.is_null())
            changes[name] = {{"from", value}, {"to", nullptr}};
    }
    return {{"changes", std::move(changes)}};
}

} // namespace wellpulse::core
