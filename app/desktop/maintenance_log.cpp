// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/maintenance_log.h"

#include "app/desktop/civil_dates.h"
#include "app/desktop/record_id.h"
#include "core/equipment/equipment_change.h"
#include "core/equipment/photo.h"
#include "storage/log/production_draft.h"

namespace wellpulse::desktop {

namespace {

/// What is to be recorded, and of which maintenance.
struct Decided {
    core::Uuid maintenance;
    core::AggregateState after; ///< as the pictures find it
    std::vector<core::RecordChange> changes;
};

Result<Decided> decideNew(const storage::DeviceStore &store, const core::Maintenance &maintenance, const QDate &today)
{
    const auto equipment = recordIdOf(QString::fromStdString(maintenance.equipmentId), "unknown_equipment");
    if (!equipment)
        return equipment.error();
    const auto state = store.equipment().state(core::AggregateType::Equipment, *equipment);
    if (!state)
        return state.error();
    const core::Uuid id = newRecordId();
    auto changes = core::decideLogMaintenance(id, *state, maintenance, civil(today));
    if (!changes)
        return changes.error();
    core::AggregateState after;
    after.fields = core::toFields(maintenance);
    return Decided{id, std::move(after), std::move(*changes)};
}

Result<Decided> decideCorrection(const storage::DeviceStore &store, MaintenanceToLog work, const QDate &today)
{
    const auto id = recordIdOf(work.maintenanceId, "maintenance_missing");
    if (!id)
        return id.error();
    const auto state = store.equipment().state(core::AggregateType::Maintenance, *id);
    if (!state)
        return state.error();
    if (*state) { // where it was logged first stands
        if (const auto place = (*state)->fields.find("location"); place != (*state)->fields.end())
            work.maintenance.location = *place;
    }
    auto correction = core::decideCorrectMaintenance(*state, work.maintenance, civil(today));
    const bool bringsPicturesOnly
        = !correction && correction.error().code == "nothing_changed" && !work.photoIds.isEmpty();
    if (!correction && !bringsPicturesOnly)
        return correction.error();
    Decided decided{*id, **state, {}};
    if (correction)
        decided.changes.push_back(std::move(*correction));
    return decided;
}

Result<core::RecordChange> decidePhoto(
    const storage::PhotoStore &photos, const QString &photoId, const Decided &maintenance)
{
    const auto id = recordIdOf(photoId, "photo_missing");
    if (!id)
        return id.error();
    const auto facts = photos.unsavedFacts(*id);
    if (!facts)
        return facts.error();
    const auto json = core::parseJson(facts->toStdString());
    if (!json)
        return json.error();
    auto photo = core::photoFromFields(*json);
    if (!photo)
        return photo.error();
    photo->maintenanceId = maintenance.maintenance.toString();
    return core::decideAttachPhoto(maintenance.after, *photo);
}

} // namespace

Result<QString> logMaintenance(
    storage::DeviceStore &store, storage::PhotoStore &photos, const MaintenanceToLog &work, const QDate &today)
{
    const auto decided = work.maintenanceId.isEmpty() ? decideNew(store, work.maintenance, today)
                                                      : decideCorrection(store, work, today);
    if (!decided)
        return decided.error();
    const auto group = decided->changes.size() > 1 ? std::optional(store.log().newGroup()) : std::nullopt;
    std::vector<storage::EventDraft> drafts;
    for (const core::RecordChange &change : decided->changes)
        drafts.push_back(storage::draftOf(change, group));
    for (const QString &photoId : work.photoIds) {
        const auto change = decidePhoto(photos, photoId, *decided);
        if (!change)
            return change.error();
        drafts.push_back(storage::draftOf(*change)); // beside the group: a picture can wait, what was done cannot
    }
    if (const auto appended = store.photoUploads().attach(drafts); !appended)
        return appended.error();
    for (const QString &photoId : work.photoIds) {
        if (const auto id = core::parseUuid(photoId.toStdString()))
            static_cast<void>(photos.noteSaved(*id)); // what a crash leaves out here is noted after the next unlock
    }
    return QString::fromStdString(decided->maintenance.toString());
}

} // namespace wellpulse::desktop
