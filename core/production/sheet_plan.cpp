// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/production/sheet_plan.h"

#include <cassert>

namespace wellpulse::core {

namespace {

Error about(const SheetDay &day, const Error &error)
{
    return {error.code, day.date.toString() + ": " + error.message};
}

Result<std::optional<ProductionDay>> enteredDay(const std::optional<AggregateState> &state)
{
    if (!state || state->deleted || state->fields.empty())
        return std::optional<ProductionDay>();
    auto day = productionDayFromFields(state->fields);
    if (!day)
        return day.error();
    return std::optional(std::move(*day));
}

ProductionDay dayAs(const SheetDay &wanted, const std::optional<ProductionDay> &entered)
{
    ProductionDay day = entered.value_or(ProductionDay());
    day.wellId = wanted.wellId;
    day.date = wanted.date;
    for (const Fluid fluid : allFluids) {
        const auto &volume = wanted.wanted.at(static_cast<std::size_t>(fluid));
        Reading &reading = day.reading(fluid);
        if (reading.volume == volume)
            continue;
        reading = Reading();
        reading.volume = volume;
        if (volume)
            reading.provenance = Provenance::Measured;
    }
    return day;
}

Result<std::optional<ProductionChange>> changeOf(
    const std::string &tenantId, const SheetDay &wanted, const std::optional<AggregateState> &state, CivilDate today)
{
    const auto entered = enteredDay(state);
    if (!entered)
        return entered.error();
    const auto volumes = *entered ? std::optional(volumesOf(**entered)) : std::nullopt;
    const SheetStep step = stepOf(volumes, wanted.wanted);
    if (step == SheetStep::Nothing || step == SheetStep::Unchanged)
        return std::optional<ProductionChange>();
    if (volumes != wanted.seen)
        return Error{"sheet_day_changed", "This day was changed meanwhile; look at it, then save again."};
    const ProductionDay day = dayAs(wanted, *entered);
    auto change = step == SheetStep::Add ? decideAdd(tenantId, state, day, today) : decideEdit(state, day, today);
    if (!change && change.error().code == "nothing_entered")
        return Error{"sheet_day_emptied", "Nothing would be left of this day; delete it in the history instead."};
    if (!change)
        return change.error();
    return std::optional(std::move(*change));
}

} // namespace

SheetVolumes volumesOf(const ProductionDay &day)
{
    return {day.reading(Fluid::Oil).volume, day.reading(Fluid::Gas).volume, day.reading(Fluid::Water).volume};
}

SheetStep stepOf(const std::optional<SheetVolumes> &entered, const SheetVolumes &wanted)
{
    if (entered)
        return *entered == wanted ? SheetStep::Unchanged : SheetStep::Replace;
    return wanted == SheetVolumes() ? SheetStep::Nothing : SheetStep::Add;
}

Result<SheetPlan> planSheet(const std::string &tenantId, std::span<const SheetDay> days,
    std::span<const std::optional<AggregateState>> states, CivilDate today)
{
    assert(days.size() == states.size());
    SheetPlan plan;
    for (std::size_t index = 0; index < days.size(); ++index) {
        auto change = changeOf(tenantId, days[index], states[index], today);
        if (!change)
            return about(days[index], change.error());
        if (!*change)
            continue;
        ++(days[index].seen ? plan.replaced : plan.added);
        plan.changes.push_back(std::move(**change));
    }
    if (plan.changes.size() > maxSheetDays)
        return Error{"sheet_too_many_days", "Save fewer days at once: at most 500."};
    return plan;
}

} // namespace wellpulse::core
