// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/log_commands.h"

#include "app/cli/text_table.h"
#include "app/cli/with_device.h"
#include "core/event/event_codec.h"
#include "storage/archive/archive_index.h"
#include "storage/log/verify.h"
#include "storage/projection/replay.h"

#include <chrono>

namespace wellpulse::cli {

namespace {
/// Connections for the reading thread of rebuild.
storage::OpenReader readersOf(const OpenDevice &device)
{
    return [&vault = device.vault()] { return vault.openDatabase(storage::OpenMode::ReadOnly); };
}

Outcome verify(OpenDevice &device, const GlobalOptions &)
{
    const auto report = storage::verifyLog(device.store().connection(), sync::keysOf(device.account()));
    if (!report)
        return Outcome::refused(report.error());
    std::string text = std::to_string(report->events) + " events, "
        + (report->ok() ? "all in order." : std::to_string(report->problems.size()) + " problems:") + '\n';
    for (const auto &problem : report->problems)
        text += "  " + problem + '\n';
    Outcome outcome = Outcome::done({{"events", report->events}, {"ok", report->ok()}, {"problems", report->problems},
                                        {"viewHash", core::toHex(report->viewHash)}},
        text);
    outcome.exitCode = report->ok() ? Done : Refused;
    return outcome;
}

Outcome rebuild(OpenDevice &device, const GlobalOptions &)
{
    const auto start = std::chrono::steady_clock::now();
    const auto events = storage::rebuildViews(device.store().connection(), readersOf(device));
    if (!events)
        return Outcome::refused(events.error());
    const auto took
        = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start).count();
    const auto hash = storage::viewHash(device.store().connection());
    if (!hash)
        return Outcome::refused(hash.error());
    return Outcome::done({{"events", *events}, {"ms", took}, {"viewHash", core::toHex(*hash)}},
        std::to_string(*events) + " events replayed in " + std::to_string(took) + " ms.\n");
}

core::Json instantOrNull(const std::optional<std::int64_t> &unixMs)
{
    return unixMs ? core::Json(core::formatInstant(*unixMs)) : core::Json();
}

Outcome stats(OpenDevice &device, const GlobalOptions &)
{
    const auto statistics = device.store().reader().statistics();
    if (!statistics)
        return Outcome::refused(statistics.error());
    const core::Json json{{"events", statistics->events}, {"archivedEvents", statistics->archivedEvents},
        {"databaseBytes", statistics->databaseBytes}, {"archiveBytes", statistics->archiveBytes},
        {"photoBytes", device.photos().bytes()}, {"pending", statistics->pending},
        {"lastSyncAt", instantOrNull(statistics->lastSyncAtMs)}, {"schemaVersion", statistics->schemaVersion},
        {"cipherVersion", statistics->cipherVersion}};
    std::string text;
    for (const auto &[name, value] : json.items())
        text += name + ": " + (value.is_string() ? value.get<std::string>() : value.dump()) + '\n';
    return Outcome::done(json, text);
}
} // namespace

LogCommands::LogCommands(CLI::App &root, CommandSlot &slot)
{
    CLI::App *events = slot.add(root, "events", "The audit trail, newest first",
        withDevice([this](OpenDevice &device, const GlobalOptions &) { return this->events(device); }));
    events->add_option("--type", m_type, "PRODUCTION_CREATED, …");
    events->add_option("--aggregate", m_aggregate, "Of one aggregate");
    events->add_option("--since", m_since, "Recorded at or after this instant or date");
    events->add_option("--limit", m_limit, "At most so many")->capture_default_str();
    slot.add(root, "verify", "Check chain, signatures and views", withDevice(verify));
    slot.add(root, "rebuild", "Drop the views and replay the log", withDevice(rebuild));
    slot.add(root, "stats", "Figures about the vault", withDevice(stats));
}

Outcome LogCommands::events(OpenDevice &device) const
{
    storage::EventFilter filter;
    filter.limit = m_limit;
    if (!m_type.empty() && !(filter.type = core::parseEventType(m_type)))
        return Outcome::refused({"event_type_unknown", "There is no event type \"" + m_type + "\"."}, Usage);
    if (!m_aggregate.empty() && !(filter.aggregate = core::parseUuid(m_aggregate)))
        return Outcome::refused({"aggregate_invalid", "--aggregate takes an aggregate's id."}, Usage);
    if (!m_since.empty()) {
        filter.sinceMs = core::parseInstant(m_since);
        if (const auto date = core::parseCivilDate(m_since); date && !filter.sinceMs)
            filter.sinceMs = static_cast<std::int64_t>(date->days) * 86'400'000;
        if (!filter.sinceMs)
            return Outcome::refused({"since_invalid", "--since takes 2025-10-20 or 2025-10-20T14:30:00Z."}, Usage);
    }
    const auto events = device.store().reader().events(filter);
    if (!events)
        return Outcome::refused(events.error());
    core::Json list = core::Json::array();
    TextTable table({"RECORDED", "TYPE", "AGGREGATE", "STANDING", "DEVICE"});
    for (const auto &logged : *events) {
        core::Json event = core::toJson(logged.toEvent());
        event["disposition"] = storage::toString(logged.standing);
        event["error"] = logged.error ? core::Json{{"code", logged.error->code}, {"message", logged.error->message}}
                                      : core::Json();
        list.push_back(std::move(event));
        table.add({logged.event.timestamp, std::string(core::toString(logged.event.eventType)),
            logged.event.aggregateId.toString(), std::string(storage::toString(logged.standing)),
            logged.event.deviceId});
    }
    const auto archive = storage::summarizeArchive(device.store().connection());
    if (!archive)
        return Outcome::refused(archive.error());
    std::string text = table.toString();
    if (archive->events > 0)
        text += std::to_string(archive->events)
            + " older entries are in the archive; wellpulse verify checks them too.\n";
    return Outcome::done({{"events", std::move(list)}, {"archived", archive->events}}, text);
}

} // namespace wellpulse::cli
