// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/production_commands.h"

#include "app/cli/named_options.h"
#include "app/cli/production_rows.h"
#include "app/cli/well_finder.h"
#include "app/cli/with_device.h"
#include "core/location/fence.h"
#include "core/production/production_rules.h"
#include "core/well/well.h"
#include "storage/log/production_draft.h"
#include "storage/log/take_back.h"

namespace wellpulse::cli {

namespace {
core::Uuid aggregateOf(OpenDevice &device, const core::ProductionDay &day)
{
    return core::productionAggregateId(device.account().tenantId, day.wellId, day.date.toString());
}

Result<core::Event> append(OpenDevice &device, const core::ProductionChange &change)
{
    return device.store().log().append(storage::draftOf(change));
}

Outcome recorded(const Result<core::Event> &event, const std::string &sentence)
{
    if (!event)
        return Outcome::refused(event.error());
    return Outcome::done(
        {{"eventId", event->id.toString()}, {"aggregateId", event->aggregateId.toString()}}, sentence + "\n");
}

std::vector<std::string> warningsFor(OpenDevice &device, const core::ProductionDay &day)
{
    const auto well = core::parseUuid(day.wellId);
    const auto before = device.store().production().dayBefore(*well, day.date);
    if (!before || !*before)
        return {};
    return core::warnings(day, (*before)->day);
}

std::string sentenceFor(const std::string &code)
{
    const std::string fluid = code.substr(0, code.find('_'));
    return "Note: " + fluid + " differs from the day before by more than " + std::to_string(core::varianceLimitPercent)
        + " %.\n";
}
} // namespace

ProductionCommands::ProductionCommands(CLI::App &root, CommandSlot &slot)
{
    const auto with = [](Outcome (ProductionCommands::*command)(OpenDevice &), ProductionCommands *self) {
        return withDevice([=](OpenDevice &device, const GlobalOptions &) { return (self->*command)(device); });
    };
    CLI::App *production = root.add_subcommand("production", "A well's production, day by day")->require_subcommand(1);
    CLI::App *add = slot.add(*production, "add", "Record a day", with(&ProductionCommands::add, this));
    takeDay(*add, true);
    add->add_option("--lat", m_latitude, "Latitude of the fix, degrees");
    add->add_option("--lon", m_longitude, "Longitude of the fix, degrees");
    add->add_option("--accuracy-m", m_accuracyM, "Accuracy of the fix, metres");
    takeDay(*slot.add(*production, "edit", "Correct a recorded day", with(&ProductionCommands::edit, this)), true);
    CLI::App *remove
        = slot.add(*production, "delete", "Delete a recorded day", with(&ProductionCommands::remove, this));
    takeDay(*remove, false);
    remove->add_option("--reason", m_reason, "Why; the office keeps it")->required();
    slot.add(*production, "undo", "Take the last entry back", with(&ProductionCommands::undo, this));
    CLI::App *list = slot.add(*production, "list", "What is recorded", with(&ProductionCommands::list, this));
    list->add_option("--well", m_well, "Id, API number or name");
    list->add_option("--from", m_from, "First date, YYYY-MM-DD");
    list->add_option("--to", m_to, "Last date, YYYY-MM-DD");
}

void ProductionCommands::takeDay(CLI::App &command, bool withValues)
{
    command.add_option("--well", m_well, "Id, API number or name")->required();
    command.add_option("--date", m_date, "YYYY-MM-DD")->required();
    if (!withValues)
        return;
    command.add_option("--oil", m_volumes[0], "Barrels");
    command.add_option("--gas", m_volumes[1], "MCF");
    command.add_option("--water", m_volumes[2], "Barrels");
    command.add_option("--notes", m_notes, "Anything worth telling");
}

Result<core::ProductionDay> ProductionCommands::namedDay(OpenDevice &device) const
{
    const auto finder = WellFinder::read(device.store().wells());
    if (!finder)
        return finder.error();
    const auto well = finder->find(m_well);
    if (!well)
        return well.error();
    const auto date = dateNamed(m_date);
    if (!date)
        return date.error();
    core::ProductionDay day;
    day.wellId = well->toString();
    day.date = *date;
    return day;
}

Status ProductionCommands::fill(core::ProductionDay &day) const
{
    for (const auto fluid : core::allFluids) {
        const auto &typed = m_volumes.at(static_cast<std::size_t>(fluid));
        if (!typed)
            continue;
        const auto volume = core::parseTypedVolume(*typed);
        if (!volume)
            return volume.error();
        day.reading(fluid) = {*volume, core::Provenance::Measured};
    }
    if (m_notes)
        day.notes = *m_notes;
    return {};
}

Result<core::Json> ProductionCommands::location(OpenDevice &device, const core::ProductionDay &day) const
{
    if (!m_latitude && !m_longitude && !m_accuracyM)
        return core::Json();
    const bool whole = core::pointOf(m_latitude, m_longitude) && core::isAccuracyText(m_accuracyM.value_or("0"));
    if (!whole)
        return Error{"location_invalid", "A position is --lat and --lon in degrees, with --accuracy-m in metres."};
    const auto well = device.store().wells().well(*core::parseUuid(day.wellId));
    if (!well)
        return well.error();
    const core::Position position{*m_latitude, *m_longitude, m_accuracyM, device.clock()()};
    const auto place = *well ? core::pointOf((*well)->well.latitude, (*well)->well.longitude) : std::nullopt;
    return core::toLocationJson(position, core::fenceOf(position, place, 0).fence);
}

Outcome ProductionCommands::add(OpenDevice &device)
{
    auto day = namedDay(device);
    if (!day)
        return Outcome::refused(day.error());
    if (const Status filled = fill(*day); !filled)
        return Outcome::refused(filled.error());
    auto location = this->location(device, *day);
    if (!location)
        return Outcome::refused(location.error());
    day->location = std::move(*location);
    const auto state = device.store().production().state(aggregateOf(device, *day));
    if (!state)
        return Outcome::refused(state.error());
    const auto change = core::decideAdd(device.account().tenantId, *state, *day, device.today());
    if (!change && change.error().code == "day_exists")
        return Outcome::refused(
            {"day_exists", "Production for " + m_date + " is recorded already; use `production edit` to change it."});
    if (!change)
        return Outcome::refused(change.error());
    const auto warnings = warningsFor(device, *day);
    Outcome outcome = recorded(append(device, *change), "Recorded; it waits for the office.");
    outcome.json["warnings"] = warnings;
    outcome.json["fence"] = day->location.is_null() ? core::Json("UNKNOWN") : day->location.at("fence");
    for (const auto &code : warnings)
        outcome.text += sentenceFor(code);
    return outcome;
}

Outcome ProductionCommands::edit(OpenDevice &device)
{
    const auto named = namedDay(device);
    if (!named)
        return Outcome::refused(named.error());
    const auto state = device.store().production().state(aggregateOf(device, *named));
    if (!state)
        return Outcome::refused(state.error());
    auto after = *state ? core::productionDayFromFields((*state)->fields) : *named;
    if (!after)
        return Outcome::refused(after.error());
    if (const Status filled = fill(*after); !filled)
        return Outcome::refused(filled.error());
    const auto change = core::decideEdit(*state, *after, device.today());
    if (!change)
        return Outcome::refused(change.error());
    return recorded(append(device, *change), "Corrected; it waits for the office.");
}

Outcome ProductionCommands::remove(OpenDevice &device)
{
    const auto named = namedDay(device);
    if (!named)
        return Outcome::refused(named.error());
    const auto state = device.store().production().state(aggregateOf(device, *named));
    if (!state)
        return Outcome::refused(state.error());
    const auto change = core::decideDelete(*state, m_reason);
    if (!change)
        return Outcome::refused(change.error());
    return recorded(append(device, *change), "Deleted; it waits for the office.");
}

Outcome ProductionCommands::undo(OpenDevice &device)
{
    const auto taken = storage::takeBackLast(device.store().log(), device.store().reader());
    if (!taken)
        return Outcome::refused(taken.error());
    const std::size_t count = taken->events.size();
    std::string sentence = count == 1
        ? "The last entry was taken back."
        : "The last " + std::to_string(count) + " entries, saved together, were taken back.";
    if (taken->leftCount > 0)
        sentence += " Of those saved with them, " + std::to_string(taken->leftCount)
            + " were changed since and stay as they are.";
    Outcome outcome = recorded(taken->events.front(), sentence);
    outcome.json["undone"] = count;
    outcome.json["left"] = taken->leftCount;
    return outcome;
}

Outcome ProductionCommands::list(OpenDevice &device)
{
    const auto finder = WellFinder::read(device.store().wells());
    if (!finder)
        return Outcome::refused(finder.error());
    storage::ProductionQuery query;
    if (!m_well.empty()) {
        const auto well = finder->find(m_well);
        if (!well)
            return Outcome::refused(well.error());
        query.well = *well;
    }
    for (const auto &[text, bound] : {std::pair(&m_from, &query.from), std::pair(&m_to, &query.to)}) {
        if (text->empty())
            continue;
        const auto date = dateNamed(*text);
        if (!date)
            return Outcome::refused(date.error());
        *bound = *date;
    }
    const auto days = device.store().production().days(query);
    if (!days)
        return Outcome::refused(days.error());
    return productionRows(*days, finder->all());
}

} // namespace wellpulse::cli
