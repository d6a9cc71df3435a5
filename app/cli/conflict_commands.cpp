// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/conflict_commands.h"

#include "app/cli/text_table.h"
#include "app/cli/with_device.h"
#include "core/conflict/decision.h"
#include "core/production/production_day.h"

#include <algorithm>

namespace wellpulse::cli {

namespace {
struct Sides {
    core::Json mine;
    core::Json office;
};

/// Which side is whose: the incoming event is this device's own, or it met this device's.
Result<Sides> sidesOf(OpenDevice &device, const storage::ConflictNotice &notice)
{
    const auto event = device.store().reader().event(notice.eventId);
    if (!event)
        return event.error();
    const bool own = !*event || (*event)->own;
    return own ? Sides{notice.incomingData, notice.existingData} : Sides{notice.existingData, notice.incomingData};
}

Outcome listConflicts(OpenDevice &device, bool all)
{
    const auto conflicts = device.store().reader().conflicts(!all);
    if (!conflicts)
        return Outcome::refused(conflicts.error());
    core::Json list = core::Json::array();
    TextTable table({"CONFLICT", "FIELDS", "MINE", "OFFICE", "REASON"});
    for (const auto &record : *conflicts) {
        const auto sides = sidesOf(device, record.notice);
        if (!sides)
            return Outcome::refused(sides.error());
        list.push_back({{"conflictId", record.notice.conflictId}, {"aggregateId", record.notice.aggregateId.toString()},
            {"eventId", record.notice.eventId.toString()}, {"fields", record.notice.fields}, {"mine", sides->mine},
            {"office", sides->office}, {"reason", record.notice.reason},
            {"resolution", core::toString(record.notice.resolution)}, {"open", record.open}});
        std::string fields;
        for (const auto &field : record.notice.fields)
            fields += (fields.empty() ? "" : ", ") + field;
        table.add({record.notice.conflictId, fields, sides->mine.dump(), sides->office.dump(), record.notice.reason});
    }
    return Outcome::done({{"conflicts", std::move(list)}}, table.toString());
}

/// The chosen value of one field as the event will carry it.
Result<std::pair<std::string, core::Json>> parseSetting(const std::string &setting)
{
    const auto equals = setting.find('=');
    if (equals == std::string::npos || equals == 0)
        return Error{"set_invalid", "--set takes field=value, such as oilVolume=42.50."};
    const std::string field = setting.substr(0, equals);
    const std::string value = setting.substr(equals + 1);
    const bool isVolume = std::any_of(core::allFluids.begin(), core::allFluids.end(),
        [&](core::Fluid fluid) { return core::volumeFieldOf(fluid) == field; });
    if (!isVolume)
        return std::pair(field, core::Json(value));
    const auto volume = core::parseTypedVolume(value);
    if (!volume)
        return volume.error();
    return std::pair(field, core::Json(volume->toString()));
}
} // namespace

ConflictCommands::ConflictCommands(CLI::App &root, CommandSlot &slot)
{
    CLI::App *conflicts
        = root.add_subcommand("conflicts", "Where two people recorded different things")->require_subcommand(1);
    CLI::App *list = slot.add(*conflicts, "list", "Those that wait for a decision",
        withDevice([this](OpenDevice &device, const GlobalOptions &) { return listConflicts(device, m_all); }));
    list->add_flag("--all", m_all, "Also those that were settled");
    CLI::App *resolve = slot.add(*conflicts, "resolve", "Settle one",
        withDevice([this](OpenDevice &device, const GlobalOptions &) { return this->resolve(device); }));
    resolve->add_option("conflict", m_conflictId, "The conflict's id")->required();
    CLI::Option *keep
        = resolve->add_option("--keep", m_keep, "Whose values stand")->check(CLI::IsMember({"mine", "office"}));
    resolve->add_option("--set", m_set, "field=value, for each contested field")->excludes(keep);
}

Outcome ConflictCommands::resolve(OpenDevice &device) const
{
    const auto conflicts = device.store().reader().conflicts(true);
    if (!conflicts)
        return Outcome::refused(conflicts.error());
    const auto found = std::find_if(conflicts->begin(), conflicts->end(),
        [this](const storage::ConflictRecord &record) { return record.notice.conflictId == m_conflictId; });
    if (found == conflicts->end())
        return Outcome::refused({"conflict_unknown", "No conflict with this id waits for a decision."});
    const storage::ConflictNotice &notice = found->notice;
    const auto sides = sidesOf(device, notice);
    if (!sides)
        return Outcome::refused(sides.error());
    core::Json values = core::Json::object();
    if (m_keep.empty() && m_set.empty())
        return Outcome::refused({"usage", "Say --keep mine, --keep office, or --set field=value."}, Usage);
    for (const auto &field : notice.fields) {
        if (!m_keep.empty())
            values[field] = (m_keep == "mine" ? sides->mine : sides->office).value(field, core::Json());
    }
    for (const auto &setting : m_set) {
        auto parsed = parseSetting(setting);
        if (!parsed)
            return Outcome::refused(parsed.error());
        values[parsed->first] = std::move(parsed->second);
    }
    const auto state = device.store().production().state(notice.aggregateId);
    if (!state)
        return Outcome::refused(state.error());
    const auto base = *state && (*state)->revision > 0 ? std::optional((*state)->revision) : std::nullopt;
    const auto event = device.store().log().append(
        {core::EventType::ConflictResolved, core::AggregateType::Production, notice.aggregateId, base, {},
            {{"conflictIds", {notice.conflictId}}, {"values", std::move(values)}, {"deleted", false}}, {}});
    if (!event)
        return Outcome::refused(event.error());
    return Outcome::done({{"eventId", event->id.toString()}}, "Settled; it waits for the office.\n");
}

} // namespace wellpulse::cli
