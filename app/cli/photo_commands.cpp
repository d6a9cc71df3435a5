// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/photo_commands.h"

#include "app/cli/await.h"
#include "app/cli/office_trouble.h"
#include "app/cli/text_table.h"
#include "app/cli/with_device.h"
#include "core/equipment/photo.h"
#include "photo/photo_record.h"
#include "storage/secret/random.h"
#include "sync/photo_download.h"

#include <QtCore/QFile>

#include <algorithm>

namespace wellpulse::cli {

namespace {

core::Uuid newId(OpenDevice &device)
{
    std::array<std::uint8_t, 10> random{};
    storage::systemRandom()(random);
    return core::uuidV7(device.clock()(), random);
}

Result<core::Uuid> idNamed(const std::string &text, const char *code, const char *what)
{
    const auto id = core::parseUuid(text);
    if (!id)
        return Error{code, "\"" + text.substr(0, 100) + "\" is no id of " + what + "."};
    return *id;
}

/// Refuses what leads out of where one is: scripts hand on names that others chose.
Status checkName(const std::string &file)
{
    const QStringList parts = QString::fromStdString(file).split(u'/');
    if (parts.contains(QLatin1StringView("..")))
        return Error{"path_invalid",
            "The name " + file.substr(0, 200)
                + " leads out of its folder with \"..\"; name the picture by its full path."};
    return {};
}

/// Makes the file small and upright and keeps it; the record comes later.
Result<core::Photo> takeIn(OpenDevice &device, const std::string &file, const std::string &maintenance)
{
    if (const Status named = checkName(file); !named)
        return named.error();
    QFile source(QString::fromStdString(file));
    if (!source.open(QIODevice::ReadOnly))
        return Error{"file_unreadable", "The file " + file.substr(0, 200) + " cannot be read."};
    const auto prepared = photo::preparePhoto(source);
    if (!prepared)
        return Error{prepared.error().code, file.substr(0, 200) + ": " + prepared.error().message};
    core::Photo photo = photo::recordOf(*prepared, newId(device));
    photo.maintenanceId = maintenance;
    if (const Status kept = device.photos().keep(photo.id, prepared->jpeg, prepared->thumbnail); !kept)
        return kept.error();
    return photo;
}

core::Json toRow(const core::Photo &photo, const std::optional<storage::PhotoState> &state)
{
    return {{"photoId", photo.id.toString()}, {"maintenanceId", photo.maintenanceId},
        {"sha256", core::toHex(photo.sha256)}, {"size", photo.sizeBytes}, {"mime", photo.mime}, {"width", photo.width},
        {"height", photo.height}, {"takenAt", photo.takenAt.empty() ? core::Json() : core::Json(photo.takenAt)},
        {"location", photo.location}, {"state", state ? core::Json(toString(*state)) : core::Json()}};
}

Status writeFile(const std::string &name, const QByteArray &bytes)
{
    QFile file(QString::fromStdString(name));
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return Error{"file_unwritable", "The file " + name.substr(0, 200) + " exists already or cannot be made."};
    if (file.write(bytes) != bytes.size() || !file.flush()) {
        file.remove();
        return Error{
            "file_unwritable", "The file " + name.substr(0, 200) + " could not be written whole; it is gone again."};
    }
    return {};
}

} // namespace

PhotoCommands::PhotoCommands(CLI::App &root, CommandSlot &slot)
{
    CLI::App *photo = root.add_subcommand("photo", "Pictures of maintenance")->require_subcommand(1);
    CLI::App *attach = slot.add(*photo, "attach", "Attach pictures to maintenance",
        withDevice([this](OpenDevice &device, const GlobalOptions &) { return this->attach(device); }));
    attach->add_option("--maintenance", m_maintenance, "The maintenance's id")->required();
    attach->add_option("files", m_files, "JPEG, PNG or WebP files")->required();
    CLI::App *list = slot.add(*photo, "list", "Pictures, and how far each is",
        withDevice([this](OpenDevice &device, const GlobalOptions &) { return this->list(device); }));
    list->add_option("--maintenance", m_maintenance, "The maintenance's id");
    CLI::App *save = slot.add(*photo, "save", "Write a picture to a file, fetched from the office if need be",
        withDevice([this](OpenDevice &device, const GlobalOptions &options) { return this->save(device, options); }));
    save->add_option("photo", m_photo, "The picture's id")->required();
    save->add_option("file", m_target, "Where to write it; must not exist")->required();
}

Outcome PhotoCommands::attach(OpenDevice &device) const
{
    const auto id = idNamed(m_maintenance, "unknown_maintenance", "maintenance; `maintenance list` has them");
    if (!id)
        return Outcome::refused(id.error());
    const auto state = device.store().equipment().state(core::AggregateType::Maintenance, *id);
    if (!state)
        return Outcome::refused(state.error());
    std::vector<core::Photo> photos;
    std::vector<storage::EventDraft> drafts;
    std::optional<Error> trouble;
    for (const std::string &file : m_files) {
        const auto photo = core::isThere(*state)
            ? takeIn(device, file, m_maintenance)
            : Result<core::Photo>(
                Error{"unknown_maintenance", "This laptop knows no such maintenance; `maintenance list` has them."});
        if (!photo) {
            trouble = photo.error();
            break;
        }
        photos.push_back(*photo);
        const auto change = core::decideAttachPhoto(*state, *photo);
        if (!change) {
            trouble = change.error();
            break;
        }
        drafts.push_back(
            {change->type, core::AggregateType::Photo, change->aggregateId, change->base, {}, change->payload, {}});
    }
    if (!trouble) {
        if (const auto events = device.store().photoUploads().attach(drafts); !events)
            trouble = events.error();
    }
    if (trouble) {
        for (const core::Photo &photo : photos) // all or none
            static_cast<void>(device.photos().remove(photo.id));
        return Outcome::refused(*trouble);
    }
    core::Json rows = core::Json::array();
    for (const core::Photo &photo : photos)
        rows.push_back(toRow(photo, storage::PhotoState::Waiting));
    return Outcome::done(
        {{"photos", std::move(rows)}}, std::to_string(photos.size()) + " attached; waiting for the office.\n");
}

Outcome PhotoCommands::list(OpenDevice &device) const
{
    std::optional<core::Uuid> maintenance;
    if (!m_maintenance.empty()) {
        const auto id = idNamed(m_maintenance, "unknown_maintenance", "maintenance; `maintenance list` has them");
        if (!id)
            return Outcome::refused(id.error());
        maintenance = *id;
    }
    const auto photos = device.store().photos().photos(maintenance);
    if (!photos)
        return Outcome::refused(photos.error());
    core::Json rows = core::Json::array();
    TextTable table({"STATE", "BYTES", "TAKEN", "HERE", "ID"});
    for (const auto &record : *photos) {
        const bool isHere = device.photos().holds(record.photo.id);
        rows.push_back(toRow(record.photo, record.state));
        rows.back()["here"] = isHere;
        table.add({record.state ? std::string(toString(*record.state)) : "-", std::to_string(record.photo.sizeBytes),
            record.photo.takenAt, isHere ? "yes" : "no", record.photo.id.toString()});
    }
    return Outcome::done({{"photos", std::move(rows)}}, table.toString());
}

Outcome PhotoCommands::save(OpenDevice &device, const GlobalOptions &options) const
{
    const auto id = idNamed(m_photo, "unknown_photo", "a picture; `photo list` has them");
    if (!id)
        return Outcome::refused(id.error());
    const auto record = device.store().photos().photo(*id);
    if (!record)
        return Outcome::refused(record.error());
    if (!*record)
        return Outcome::refused({"unknown_photo", "This laptop knows no such picture; `photo list` has them."});
    auto bytes = device.photos().read(*id);
    if (!bytes) {
        auto office = device.office(options);
        if (!office)
            return Outcome::refused(office.error());
        const auto fetched = await<sync::OfficeResult<QByteArray>>(
            [&](auto reply) { sync::downloadPhoto(*office->session, *office->blobs, (*record)->photo, reply); });
        if (!fetched)
            return officeTrouble(fetched.error());
        bytes = *fetched;
        if (const auto thumbnail = photo::thumbnailOf(*bytes)) { // kept where it can be shown again
            if (const Status kept = device.photos().keep(*id, *bytes, *thumbnail); !kept)
                return Outcome::refused(kept.error());
        }
    }
    if (const Status written = writeFile(m_target, *bytes); !written)
        return Outcome::refused(written.error());
    return Outcome::done({{"photoId", m_photo}, {"bytes", bytes->size()}}, "Written to " + m_target + ".\n");
}

} // namespace wellpulse::cli
