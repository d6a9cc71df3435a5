// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/conflict_commands.h"

#include "app/cli/conflict_rows.h"
#include "app/cli/with_device.h"
#include "storage/inbox/inbox_actions.h"

namespace wellpulse::cli {

namespace {
Result<storage::TypedFields> typedFields(const std::vector<std::string> &settings)
{
    storage::TypedFields typed;
    for (const std::string &setting : settings) {
        const auto equals = setting.find('=');
        if (equals == std::string::npos || equals == 0)
            return Error{"set_invalid", "--set takes field=value, such as oilVolume=42.50."};
        typed[setting.substr(0, equals)] = setting.substr(equals + 1);
    }
    return typed;
}

Result<core::Uuid> eventNamed(const std::string &text)
{
    const auto id = core::parseUuid(text);
    if (!id)
        return Error{"event_unknown", "This is no id of an entry; `conflicts list` shows them."};
    return *id;
}

Outcome refused(const storage::InboxFaults &faults)
{
    return Outcome::refused(faults.front().error);
}

Outcome list(OpenDevice &device, bool all)
{
    const auto conflicts = storage::readConflicts(device.store(), !all);
    if (!conflicts)
        return Outcome::refused(conflicts.error());
    const auto inbox = storage::readInbox(device.store(), all);
    if (!inbox)
        return Outcome::refused(inbox.error());
    return listOf(*conflicts, inbox->refusals);
}

Outcome undo(OpenDevice &device, const GlobalOptions &)
{
    const auto taken = storage::takeBackDecision(device.store());
    if (!taken)
        return Outcome::refused(taken.error());
    const bool isSkip = taken->kind == storage::DecisionKind::Skipped;
    return Outcome::done({{"undone", isSkip ? "skip" : "resolve"}, {"count", taken->count}},
        isSkip ? "The entry waits for you again.\n"
               : "Taken back; " + std::to_string(taken->count) + " wait for a decision again.\n");
}
} // namespace

ConflictCommands::ConflictCommands(CLI::App &root, CommandSlot &slot)
{
    CLI::App *conflicts = root.add_subcommand("conflicts", "What waits for a person")->require_subcommand(1);
    CLI::App *listing = slot.add(*conflicts, "list", "Two readings of one thing, and what the office would not take",
        withDevice([this](OpenDevice &device, const GlobalOptions &) { return list(device, m_all); }));
    listing->add_flag("--all", m_all, "Also those that were settled, decided by rule or skipped");
    addResolve(*conflicts, slot);
    addRefused(*conflicts, slot);
    slot.add(*conflicts, "undo", "Take the last settlement or skip back", withDevice(undo));
}

void ConflictCommands::addResolve(CLI::App &conflicts, CommandSlot &slot)
{
    CLI::App *resolve = slot.add(conflicts, "resolve", "Settle one",
        withDevice([this](OpenDevice &device, const GlobalOptions &) { return this->resolve(device); }));
    resolve->add_option("conflict", m_conflictId, "The conflict's id")->required();
    CLI::Option *keep
        = resolve->add_option("--keep", m_keep, "Whose values stand")->check(CLI::IsMember({"mine", "office"}));
    resolve->add_option("--set", m_set, "field=value; fields not named stay as the office has them")->excludes(keep);
    resolve->add_flag("--all-alike", m_allAlike, "The same answer for all that are like it")->needs(keep);
}

void ConflictCommands::addRefused(CLI::App &conflicts, CommandSlot &slot)
{
    CLI::App *skip = slot.add(conflicts, "skip", "Put an entry that the office refused out of the way; it is kept",
        withDevice([this](OpenDevice &device, const GlobalOptions &) { return this->skip(device); }));
    skip->add_option("event", m_event, "The entry's id")->required();
    CLI::App *resend = slot.add(conflicts, "resend", "Send an entry that the office refused again, put right",
        withDevice([this](OpenDevice &device, const GlobalOptions &) { return this->resend(device); }));
    resend->add_option("event", m_event, "The entry's id")->required();
    resend->add_option("--set", m_set, "field=value, for what is put right");
}

Outcome ConflictCommands::resolve(OpenDevice &device) const
{
    if (m_keep.empty() && m_set.empty())
        return Outcome::refused({"usage", "Say --keep mine, --keep office, or --set field=value."}, Usage);
    if (!m_keep.empty()) {
        const auto settled = storage::keepSide(
            device.store(), m_conflictId, m_keep == "mine" ? core::Side::Mine : core::Side::Office, m_allAlike);
        if (!settled)
            return Outcome::refused(settled.error());
        return Outcome::done({{"settled", *settled}}, std::to_string(*settled) + " settled; the office is told.\n");
    }
    const auto typed = typedFields(m_set);
    if (!typed)
        return Outcome::refused(typed.error());
    const auto event = storage::settleTyped(device.store(), m_conflictId, *typed, device.today());
    if (!event)
        return refused(event.error());
    return Outcome::done({{"settled", 1}, {"eventId", event->id.toString()}}, "Settled; the office is told.\n");
}

Outcome ConflictCommands::skip(OpenDevice &device) const
{
    const auto event = eventNamed(m_event);
    if (!event)
        return Outcome::refused(event.error());
    if (const auto skipped = device.store().delivery().skip(*event); !skipped)
        return Outcome::refused(skipped.error());
    return Outcome::done({{"eventId", m_event}}, "Out of the way; `conflicts undo` brings it back.\n");
}

Outcome ConflictCommands::resend(OpenDevice &device) const
{
    const auto event = eventNamed(m_event);
    if (!event)
        return Outcome::refused(event.error());
    const auto typed = typedFields(m_set);
    if (!typed)
        return Outcome::refused(typed.error());
    const auto sent = storage::resend(device.store(), *event, *typed, device.today());
    if (!sent)
        return refused(sent.error());
    return Outcome::done({{"resent", *sent}}, "Put right; it waits for the office.\n");
}

} // namespace wellpulse::cli
