// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/archive_command.h"

#include "app/cli/progress_line.h"
#include "app/cli/with_device.h"
#include "storage/archive/archive.h"

namespace wellpulse::cli {

namespace {

struct Moved {
    std::int64_t events = 0;
    std::int64_t files = 0;
};

Result<Moved> moveAll(storage::Archive &archive, std::int64_t beforeMs, std::int64_t movable)
{
    ProgressLine progress;
    Moved moved;
    for (;;) {
        const auto events = archive.moveOldest({.beforeMs = beforeMs});
        if (!events)
            return events.error();
        if (*events == 0)
            return moved;
        moved.events += *events;
        ++moved.files;
        progress.show(std::to_string(moved.events) + " of about " + std::to_string(movable) + " entries moved");
    }
}

} // namespace

ArchiveCommand::ArchiveCommand(CLI::App &root, CommandSlot &slot)
    : m_months(storage::archiveAfterMonths)
{
    CLI::App *archive = slot.add(root, "archive", "Move old entries that the office has into sealed files",
        withDevice([this](OpenDevice &device, const GlobalOptions &) { return run(device); }));
    archive->add_option("--older-than", m_months, "Months since they were recorded")
        ->check(CLI::Range(1, 1200))
        ->capture_default_str();
    archive->add_flag("--dry-run", m_isDryRun, "Say how many there are, and change nothing");
}

Outcome ArchiveCommand::run(OpenDevice &device) const
{
    const auto before = storage::archiveBefore(device.clock()(), m_months);
    storage::Archive archive(device.store().log());
    const auto movable = archive.countMovable(before);
    if (!movable)
        return Outcome::refused(movable.error());
    if (m_isDryRun)
        return Outcome::done({{"movable", *movable}}, std::to_string(*movable) + " entries can be archived.\n");
    const auto moved = moveAll(archive, before, *movable);
    if (!moved)
        return Outcome::refused(moved.error());
    if (moved->events > 0) {
        if (const auto shrunk = archive.shrinkDatabase(); !shrunk)
            return Outcome::refused(shrunk.error());
    }
    const auto statistics = device.store().reader().statistics();
    if (!statistics)
        return Outcome::refused(statistics.error());
    return Outcome::done({{"events", moved->events}, {"files", moved->files},
                             {"databaseBytes", statistics->databaseBytes}, {"archiveBytes", statistics->archiveBytes}},
        moved->events == 0 ? "There is nothing to archive: no entry that the office has is older than "
                + std::to_string(m_months) + " months.\n"
                           : std::to_string(moved->events) + " entries moved to the archive; the database has "
                + std::to_string(statistics->databaseBytes) + " bytes now.\n");
}

} // namespace wellpulse::cli
