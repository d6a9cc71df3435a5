// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conflict/resolution.h"

#include "core/production/production_day.h"
#include "core/schema/record_faults.h"

#include <algorithm>

namespace wellpulse::core {
namespace {

bool isVolume(std::string_view field)
{
    return std::any_of(
        allFluids.begin(), allFluids.end(), [field](Fluid fluid) { return volumeFieldOf(fluid) == field; });
}

Json valueOf(const Json &fields, const std::string &name)
{
    const auto found = fields.find(name);
    return found == fields.end() ? Json() : *found;
}

RecordChange resolution(const AggregateState &now, AggregateType type, Json payload)
{
    RecordChange change = changeOf(EventType::ConflictResolved, now, std::move(payload));
    change.aggregateType = type;
    return change;
}

} // namespace

Choice sideOf(const std::vector<std::string> &fields, const Json &data, const Json &provenance)
{
    Choice side;
    side.deleted = valueOf(data, std::string(deletionField)) == Json(true);
    Json sources = Json::object();
    for (const std::string &field : fields) {
        if (field == deletionField)
            continue;
        side.values[field] = valueOf(data, field);
        if (isVolume(field) && provenance.is_object() && provenance.contains(field))
            sources[field] = provenance.at(field);
    }
    if (!sources.empty())
        side.values[std::string(provenanceField)] = std::move(sources);
    return side;
}

Result<Choice> typedChoice(const Disagreement &disagreement, const Json &typed)
{
    Choice choice = disagreement.office;
    choice.deleted = false;
    for (const auto &[field, value] : typed.items()) {
        if (std::find(disagreement.fields.begin(), disagreement.fields.end(), field) == disagreement.fields.end())
            return Error{"field_not_contested", "Nobody disagrees about " + field.substr(0, 60) + "."};
        if (isVolume(field) && choice.values.at(field) != value)
            choice.values[std::string(provenanceField)][field]
                = value.is_null() ? Json() : Json(toString(Provenance::Measured));
        choice.values[field] = value;
    }
    return choice;
}

std::vector<FieldError> faultsOf(
    const Disagreement &disagreement, const std::optional<AggregateState> &now, const Choice &choice, CivilDate today)
{
    if (choice.deleted || !now)
        return {};
    AggregateState chosen = *now;
    apply(chosen, Effect{now->id, now->revision, choice.values, false});
    auto faults = recordFaults(disagreement.type, chosen.fields, today);
    std::erase_if(faults, [&choice](const FieldError &fault) { return !choice.values.contains(fault.field); });
    return faults;
}

RecordChange decideResolve(
    const Disagreement &disagreement, const std::optional<AggregateState> &now, const Choice &choice)
{
    AggregateState state = now.value_or(AggregateState());
    state.id = disagreement.aggregateId;
    return resolution(state, disagreement.type,
        {{"conflictIds", {disagreement.conflictId}}, {"values", choice.deleted ? Json::object() : choice.values},
            {"deleted", choice.deleted}});
}

bool isAlike(const Disagreement &a, const Disagreement &b)
{
    return a.type == b.type && a.isAboutDeletion == b.isAboutDeletion && a.mine.deleted == b.mine.deleted
        && (a.isAboutDeletion || a.fields == b.fields);
}

RecordChange decideUndoResolution(const Event &event, const AggregateState &before, const AggregateState &now)
{
    Json values = Json::object();
    const Json written = writtenFields(event); // named: items() only borrows it
    for (const auto &[field, value] : written.items()) {
        const Json previous = valueOf(before.fields, field);
        if (field != provenanceField && valueOf(now.fields, field) == value && previous != value)
            values[field] = previous;
    }
    const Json sources = valueOf(before.fields, std::string(provenanceField));
    Json backTo = Json::object();
    for (const auto &[field, value] : values.items()) {
        if (isVolume(field))
            backTo[field] = sources.is_object() ? valueOf(sources, field) : Json();
    }
    if (!backTo.empty())
        values[std::string(provenanceField)] = std::move(backTo);
    Json payload{{"conflictIds", valueOf(event.payload, "conflictIds")}, {"values", std::move(values)},
        {"deleted", before.deleted}};
    return resolution(now, event.aggregateType, std::move(payload));
}

} // namespace wellpulse::core
