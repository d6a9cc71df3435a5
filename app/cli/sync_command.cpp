// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sync_command.h"

#include "app/cli/office_trouble.h"
#include "app/cli/sync_drive.h"
#include "app/cli/with_device.h"

namespace wellpulse::cli {

namespace {
std::string sentenceFor(const sync::SyncReport &report)
{
    std::string text = "Sent " + std::to_string(report.pushed) + ", fetched " + std::to_string(report.pulled) + ", "
        + std::to_string(report.conflicts) + " conflicts, " + std::to_string(report.failed) + " refused, "
        + std::to_string(report.remaining) + " waiting.\n";
    if (report.photos > 0 || report.photosRemaining > 0)
        text += "Photos: " + std::to_string(report.photos) + " sent, " + std::to_string(report.photosRemaining)
            + " waiting.\n";
    if (report.identityTaken)
        text
            += "Another laptop writes under the name that this one had with the office, so this one has a new name now; what "
               "waited was sent under it.\n";
    if (report.epochBegun)
        text += "The office was restored from a backup; it has got back what this laptop recorded.\n";
    if (sync::clockIsOff(report.clockOffsetMs))
        text += "This laptop's clock differs from the office's by "
            + std::to_string(std::abs(report.clockOffsetMs) / 1000) + " s; please set it.\n";
    return text;
}
} // namespace

SyncCommand::SyncCommand(CLI::App &root, CommandSlot &slot)
{
    CLI::App *command = slot.add(root, "sync", "Send what waits, fetch what others recorded",
        withDevice([this](OpenDevice &device, const GlobalOptions &options) { return run(device, options); }));
    CLI::Option *pushOnly = command->add_flag("--push-only", m_pushOnly, "Send only");
    command->add_flag("--pull-only", m_pullOnly, "Fetch only")->excludes(pushOnly);
    command
        ->add_option("--give-up-after", m_giveUpAfterSeconds,
            "Seconds without any progress after which it ends; no request is given longer than that either")
        ->check(CLI::Range(1, longestPatienceSeconds));
}

Outcome SyncCommand::run(OpenDevice &device, const GlobalOptions &options) const
{
    const Patience patience = patienceOf(m_giveUpAfterSeconds);
    auto office = device.office(options, patience);
    if (!office)
        return Outcome::refused(office.error());
    const sync::SyncReport report
        = driveSync(device, *office->session, {!m_pullOnly, !m_pushOnly}, office->blobs.get(), patience);
    const std::int64_t remaining = report.remaining + report.photosRemaining;
    Outcome outcome
        = Outcome::done({{"pushed", report.pushed}, {"pulled", report.pulled}, {"conflicts", report.conflicts},
                            {"failed", report.failed}, {"photos", report.photos}, {"remaining", remaining},
                            {"photosRemaining", report.photosRemaining}, {"clockOffsetMs", report.clockOffsetMs},
                            {"deviceId", device.account().deviceId}, {"identityTaken", report.identityTaken},
                            {"officeRestored", report.epochBegun}},
            sentenceFor(report));
    if (report.failure) {
        outcome.error = report.failure->error;
        outcome.exitCode = exitCodeOf(*report.failure);
    } else if (remaining > 0 && !m_pullOnly) {
        outcome.error = Error{"entries_remain", "Some entries or photos still wait for the office; sync again."};
        outcome.exitCode = Refused;
    }
    return outcome;
}

} // namespace wellpulse::cli
