// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/projection/aggregate_state.h"

#include "core/production/production_day.h"

#include <algorithm>

namespace wellpulse::core {
namespace {

/// Merges provenance by volume; a null takes one out.
void mergeProvenance(Json &fields, const Json &changes)
{
    Json &all = fields[std::string(provenanceField)];
    if (!all.is_object())
        all = Json::object();
    for (const auto &[volume, value] : changes.items()) {
        if (value.is_null())
            all.erase(volume);
        else
            all[volume] = value;
    }
    if (all.empty())
        fields.erase(std::string(provenanceField));
}

/// Whether merging `field` into a record without fields puts it there unchanged.
bool isTakenAsItIs(const Json::object_t::value_type &field)
{
    const auto &[name, value] = field;
    if (value.is_null() || name != provenanceField || !value.is_object())
        return !value.is_null();
    return !value.empty()
        && std::none_of(value.begin(), value.end(), [](const Json &volume) { return volume.is_null(); });
}

void mergeFields(Json &fields, const Json &changes)
{
    for (const auto &[name, value] : changes.get_ref<const Json::object_t &>()) {
        if (value.is_null())
            fields.erase(name);
        else if (name == provenanceField && value.is_object())
            mergeProvenance(fields, value);
        else
            fields[name] = value;
    }
}

void writeVolumesWithTwoDecimals(Json &fields)
{
    for (const auto fluid : allFluids) {
        const auto found = fields.find(volumeFieldOf(fluid));
        if (found == fields.end() || !found->is_string())
            continue;
        auto &text = found->get_ref<std::string &>();
        if (const auto volume = parseWireVolume(text))
            text = volume->toString();
    }
}

Json rawWrittenFields(const Event &event)
{
    Json fields = Json::object();
    switch (kindOf(event.eventType)) {
    case EventKind::Create:
        fields = event.payload;
        std::erase_if(fields.get_ref<Json::object_t &>(), [](const auto &field) { return field.second.is_null(); });
        break;
    case EventKind::Update:
        if (const auto changes = event.payload.find("changes");
            changes != event.payload.end() && changes->is_object()) {
            for (const auto &[name, change] : changes->items())
                fields[name] = change.is_object() ? change.value("to", Json()) : Json();
        }
        break;
    case EventKind::Resolve:
        if (const auto values = event.payload.find("values"); values != event.payload.end() && values->is_object())
            fields = *values;
        break;
    case EventKind::Delete:
        break;
    }
    return fields;
}

/// Merging alone would keep where the old record's volumes came from.
void takeOutOldProvenance(Json &fields, const Json &old)
{
    const auto before = old.find(provenanceField);
    const auto entered = fields.find(provenanceField);
    if (before == old.end() || !before->is_object() || entered == fields.end() || !entered->is_object())
        return;
    for (const auto &[volume, source] : before->items()) {
        if (!entered->contains(volume))
            (*entered)[volume] = nullptr;
    }
}

bool deletesAfter(const AggregateState &state, const Event &event)
{
    switch (kindOf(event.eventType)) {
    case EventKind::Create:
        return false;
    case EventKind::Update:
        return state.deleted;
    case EventKind::Delete:
        return true;
    case EventKind::Resolve:
        return event.payload.value("deleted", false);
    }
    return state.deleted;
}

} // namespace

const FieldWrite *AggregateState::lastWrite(std::string_view field) const
{
    if (const auto found = writes.find(field); found != writes.end())
        return &found->second;
    return firstWrite && field != provenanceField && fields.contains(field) ? &*firstWrite : nullptr;
}

std::map<std::string_view, const FieldWrite *> AggregateState::lastWrites() const
{
    std::map<std::string_view, const FieldWrite *> all;
    for (const auto &[field, write] : writes)
        all.emplace(field, &write);
    if (firstWrite) {
        for (const auto &[field, value] : fields.get_ref<const Json::object_t &>()) {
            if (field != provenanceField)
                all.emplace(field, &*firstWrite);
        }
    }
    return all;
}

Json toJson(const Effect &effect)
{
    return {{"aggregateId", effect.aggregateId.toString()}, {"revision", effect.revision}, {"fields", effect.fields},
        {"deleted", effect.deleted}};
}

Result<Effect> effectFromJson(const Json &object)
{
    const Error invalid{"schema_invalid", "The office's answer holds an effect that cannot be read."};
    if (!object.is_object())
        return invalid;
    const auto id = object.find("aggregateId");
    const auto revision = object.find("revision");
    const auto fields = object.find("fields");
    const auto deleted = object.find("deleted");
    if (id == object.end() || !id->is_string() || revision == object.end() || !revision->is_number_integer()
        || fields == object.end() || !fields->is_object() || deleted == object.end() || !deleted->is_boolean())
        return invalid;
    const auto uuid = parseUuid(id->get_ref<const std::string &>());
    if (!uuid)
        return invalid;
    return Effect{*uuid, revision->get<std::int64_t>(), *fields, deleted->get<bool>()};
}

void apply(AggregateState &state, const Effect &effect)
{
    mergeFields(state.fields, effect.fields);
    state.revision = effect.revision;
    state.deleted = effect.deleted;
}

bool isWholeRecord(const Effect &effect)
{
    const auto &fields = effect.fields.get_ref<const Json::object_t &>();
    return std::all_of(fields.begin(), fields.end(), isTakenAsItIs);
}

void apply(AggregateState &state, Effect &&effect)
{
    if (!state.fields.empty() || !isWholeRecord(effect)) {
        apply(state, std::as_const(effect));
        return;
    }
    state.fields = std::move(effect.fields);
    state.revision = effect.revision;
    state.deleted = effect.deleted;
}

Json writtenFields(const Event &event)
{
    Json fields = rawWrittenFields(event);
    if (event.aggregateType == AggregateType::Production)
        writeVolumesWithTwoDecimals(fields);
    return fields;
}

Effect undisputedEffect(const AggregateState &state, const Event &event)
{
    Effect effect{event.aggregateId, state.revision + 1, writtenFields(event), deletesAfter(state, event)};
    if (kindOf(event.eventType) == EventKind::Create
        && state.deleted) { // entered anew: nothing of the old record stays
        for (const auto &[name, value] : state.fields.items()) {
            if (!effect.fields.contains(name))
                effect.fields[name] = nullptr;
        }
        takeOutOldProvenance(effect.fields, state.fields);
    }
    return effect;
}

void foldPending(AggregateState &state, const Event &event)
{
    Effect effect = undisputedEffect(state, event);
    effect.revision = state.revision;
    apply(state, effect);
}

} // namespace wellpulse::core
