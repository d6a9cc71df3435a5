// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/log/feed_row.h"

namespace wellpulse::storage {
namespace {

Error unreadable()
{
    return {"vault_damaged", "An entry of the log cannot be read; nothing was changed. Put back a backup."};
}

} // namespace

std::optional<std::string> storedFields(const core::Event &event, const core::Effect &effect)
{
    if (effect.fields == core::writtenFields(event))
        return {};
    return core::canonicalJson(effect.fields);
}

Result<core::Event> contentOf(std::int64_t type, core::AggregateType aggregateType, std::string_view payload)
{
    const auto eventType = core::eventTypeFromNumber(type);
    auto parsed = core::parseJson(payload);
    if (!eventType || !parsed || !parsed->is_object())
        return unreadable();
    core::Event event;
    event.eventType = *eventType;
    event.aggregateType = aggregateType;
    event.payload = std::move(*parsed);
    return event;
}

Result<core::Effect> effectOf(
    const core::Event &content, std::int64_t revision, bool deleted, std::optional<std::string_view> fields)
{
    core::Effect effect{content.aggregateId, revision, core::Json::object(), deleted};
    if (!fields) {
        effect.fields = core::writtenFields(content);
        return effect;
    }
    auto parsed = core::parseJson(*fields);
    if (!parsed || !parsed->is_object())
        return unreadable();
    effect.fields = std::move(*parsed);
    return effect;
}

} // namespace wellpulse::storage
