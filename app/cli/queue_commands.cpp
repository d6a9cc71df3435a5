// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/queue_commands.h"

#include "app/cli/text_table.h"
#include "app/cli/with_device.h"
#include "core/time/civil_time.h"
#include "sync/error_class.h"

#include <algorithm>
#include <cctype>

namespace wellpulse::cli {

namespace {
/// "Production created" of PRODUCTION_CREATED.
std::string words(std::string_view name)
{
    std::string text(name);
    std::transform(text.begin() + 1, text.end(), text.begin() + 1,
        [](unsigned char c) { return c == '_' ? ' ' : static_cast<char>(std::tolower(c)); });
    return text;
}

std::string titleOf(const storage::QueueItem &item)
{
    std::string title = words(core::toString(item.eventType));
    if (!item.date.empty())
        title += ' ' + item.date;
    if (!item.wellName.empty())
        title += ", " + item.wellName;
    return title;
}

core::Json errorOrNull(const std::optional<Error> &error)
{
    return error ? core::Json{{"code", error->code}, {"message", error->message}} : core::Json();
}

core::Json instantOrNull(const std::optional<std::int64_t> &unixMs)
{
    return unixMs ? core::Json(core::formatInstant(*unixMs)) : core::Json();
}

core::Json toItem(const storage::QueueItem &item)
{
    return {{"eventId", item.eventId.toString()}, {"eventType", core::toString(item.eventType)},
        {"title", titleOf(item)}, {"state", item.state == storage::QueueState::Sending ? "SENDING" : "WAITING"},
        {"attempts", item.attempts}, {"lastError", errorOrNull(item.lastError)},
        {"nextRetryAt", instantOrNull(item.nextRetryAtMs)}};
}

/// An entry the office refused: nothing waits for it, somebody should look at it.
core::Json toItem(const storage::RefusedEvent &refused)
{
    const storage::LoggedEvent &logged = refused.logged;
    const bool forPerson = logged.error && sync::classOfEventCode(logged.error->code) == sync::ErrorClass::NeedsUser;
    return {{"eventId", logged.event.id.toString()}, {"eventType", core::toString(logged.event.eventType)},
        {"title", words(core::toString(logged.event.eventType))},
        {"state", refused.retryable ? "PARKED" : (forPerson ? "NEEDS_USER" : "QUARANTINED")}, {"attempts", 1},
        {"lastError", errorOrNull(logged.error)}, {"nextRetryAt", core::Json()}};
}

std::string mebibytes(std::int64_t bytes)
{
    const std::int64_t tenths = (bytes * 10 + 500'000) / 1'000'000;
    return std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10);
}

/// The bytes of a picture, beside the entry that tells of it.
core::Json toItem(const storage::PhotoUpload &upload)
{
    return {{"eventId", upload.eventId.toString()}, {"eventType", core::toString(core::EventType::PhotoAttached)},
        {"title", "Photo, " + mebibytes(upload.bytesSent) + " of " + mebibytes(upload.photo.sizeBytes) + " MB sent"},
        {"state", upload.needsUser ? "NEEDS_USER" : toString(upload.state)}, {"attempts", upload.attempts},
        {"lastError", errorOrNull(upload.lastError)}, {"nextRetryAt", instantOrNull(upload.nextRetryAtMs)},
        {"photoId", upload.photo.id.toString()}, {"bytesSent", upload.bytesSent}, {"size", upload.photo.sizeBytes}};
}

Outcome queue(OpenDevice &device, const GlobalOptions &)
{
    const auto waiting = device.store().reader().queue();
    if (!waiting)
        return Outcome::refused(waiting.error());
    const auto refused = device.store().reader().refused();
    if (!refused)
        return Outcome::refused(refused.error());
    const auto state = device.store().delivery().state();
    if (!state)
        return Outcome::refused(state.error());
    const auto photos = device.store().photos().uploads();
    if (!photos)
        return Outcome::refused(photos.error());
    core::Json items = core::Json::array();
    std::int64_t bytes = 0;
    for (const auto &item : *waiting) {
        items.push_back(toItem(item));
        bytes += item.bytes;
    }
    std::int64_t waitingPhotos = 0;
    for (const auto &photo : *photos) {
        items.push_back(toItem(photo));
        bytes += photo.needsUser ? 0 : photo.photo.sizeBytes - photo.bytesSent;
        waitingPhotos += photo.needsUser ? 0 : 1;
    }
    for (const auto &event : *refused)
        items.push_back(toItem(event));
    TextTable table({"STATE", "ENTRY", "TRIES", "REASON"});
    for (const auto &item : items) {
        table.add({item.at("state"), item.at("title"), item.at("attempts").dump(),
            item.at("lastError").is_null() ? "" : item.at("lastError").at("message").get<std::string>()});
    }
    return Outcome::done(
        {{"pending", state->pending}, {"photos", waitingPhotos}, {"bytes", bytes}, {"items", std::move(items)}},
        std::to_string(state->pending) + " waiting, " + std::to_string(waitingPhotos) + " photos on the way, "
            + std::to_string(bytes) + " bytes.\n" + table.toString());
}
} // namespace

QueueCommands::QueueCommands(CLI::App &root, CommandSlot &slot)
{
    slot.add(root, "queue", "What waits for the office", withDevice(queue));
}

} // namespace wellpulse::cli
