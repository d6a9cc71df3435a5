// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/equipment_keeper.h"

#include "app/desktop/civil_dates.h"
#include "app/desktop/maintenance_log.h"
#include "app/desktop/record_id.h"
#include "core/equipment/equipment_change.h"
#include "storage/log/production_draft.h"
#include "storage/log/take_back.h"
#include "ui/production/refusal_words.h"

#include <map>

namespace wellpulse::desktop {

namespace {

constexpr std::size_t eventsLookedThrough = 500; ///< for the history of states

using WellNames = std::map<std::string, std::string>;

Result<WellNames> wellNames(const storage::StoreViews &views)
{
    const auto wells = views.wells().wells();
    if (!wells)
        return wells.error();
    WellNames names;
    for (const storage::WellRecord &well : *wells)
        names[well.id.toString()] = well.well.name;
    return names;
}

ui::EquipmentItem itemOf(const storage::EquipmentRecord &record, const WellNames &names)
{
    const auto name = names.find(record.equipment.wellId);
    return {.id = QString::fromStdString(record.id.toString()),
        .wellName = name != names.end() ? QString::fromStdString(name->second) : QString(),
        .equipment = record.equipment,
        .nextDate = record.nextDate ? dateOf(*record.nextDate) : QDate(),
        .pending = record.pending,
        .conflicted = record.conflicted};
}

Result<QList<ui::EquipmentItem>> itemsOf(const storage::StoreViews &views, const storage::EquipmentQuery &query)
{
    const auto names = wellNames(views);
    if (!names)
        return names.error();
    const auto records = views.equipment().list(query);
    if (!records)
        return records.error();
    QList<ui::EquipmentItem> items;
    for (const storage::EquipmentRecord &record : *records)
        items.push_back(itemOf(record, *names));
    return items;
}

/// The status that an event wrote, if it wrote one.
std::optional<core::EquipmentStatus> statusWrittenBy(const core::Event &event)
{
    if (event.aggregateType != core::AggregateType::Equipment)
        return std::nullopt;
    const core::Json fields = core::writtenFields(event);
    const auto status = fields.find("status");
    return status != fields.end() && status->is_string() ? core::parseEquipmentStatus(status->get<std::string>())
                                                         : std::nullopt;
}

Result<std::map<std::string, QStringList>> photosByMaintenance(const storage::StoreViews &views)
{
    const auto photos = views.photos().photos();
    if (!photos)
        return photos.error();
    std::map<std::string, QStringList> ids;
    for (const storage::PhotoRecord &record : *photos)
        ids[record.photo.maintenanceId].push_back(QString::fromStdString(record.photo.id.toString()));
    return ids;
}

Result<QList<ui::StatusChange>> statusesOf(
    const storage::StoreViews &views, const core::Uuid &equipment, const std::string &userId)
{
    const auto events = views.reader().events({.aggregate = equipment, .limit = eventsLookedThrough});
    if (!events)
        return events.error();
    QList<ui::StatusChange> statuses;
    for (const storage::LoggedEvent &logged : *events) {
        if (const auto status = statusWrittenBy(logged.toEvent()))
            statuses.push_back({.status = *status,
                .at = QDateTime::fromString(QString::fromStdString(logged.event.timestamp), Qt::ISODateWithMs)
                          .toLocalTime(),
                .byMe = logged.event.userId == userId});
    }
    return statuses;
}

Status append(storage::DeviceStore &store, const std::vector<core::RecordChange> &changes)
{
    const auto group = changes.size() > 1 ? std::optional(store.log().newGroup()) : std::nullopt;
    std::vector<storage::EventDraft> drafts;
    for (const core::RecordChange &change : changes)
        drafts.push_back(storage::draftOf(change, group));
    if (const auto appended = store.log().appendAll(drafts); !appended)
        return appended.error();
    return {};
}

/// The office has the last word; what this device knows of already is told at once.
Status checkSerial(storage::DeviceStore &store, const core::Equipment &equipment, const std::optional<core::Uuid> &self)
{
    const auto holder = store.equipment().holderOf(equipment.serialNumber, self);
    if (!holder)
        return holder.error();
    if (*holder)
        return Error{"duplicate_key", "Other equipment has this serial number already."};
    return {};
}

} // namespace

Result<QList<ui::EquipmentItem>> equipmentFound(const storage::StoreViews &views, const ui::EquipmentFilter &filter)
{
    storage::EquipmentQuery query{.type = filter.type, .text = filter.text.trimmed().toStdString()};
    if (!filter.wellId.isEmpty()) {
        const auto well = recordIdOf(filter.wellId, "unknown_well");
        if (!well)
            return well.error();
        query.well = *well;
    }
    return itemsOf(views, query);
}

Result<QList<ui::EquipmentItem>> equipmentDue(const storage::StoreViews &views, const QDate &today)
{
    auto items = itemsOf(views, {});
    if (!items)
        return items;
    items->removeIf([&](const ui::EquipmentItem &item) {
        const auto next = item.nextDate.isValid() ? std::optional(civil(item.nextDate)) : std::nullopt;
        const core::DueState state = core::dueState(next, civil(today));
        return state != core::DueState::Overdue && state != core::DueState::Soon;
    });
    return items;
}

Result<ui::EquipmentDetail> equipmentDetail(
    const storage::StoreViews &views, const QString &equipmentId, const std::string &userId)
{
    const auto id = recordIdOf(equipmentId, "equipment_missing");
    if (!id)
        return id.error();
    const auto record = views.equipment().equipment(*id);
    if (!record)
        return record.error();
    if (!*record)
        return ui::EquipmentDetail();
    const auto names = wellNames(views);
    if (!names)
        return names.error();
    ui::EquipmentDetail detail{.item = itemOf(**record, *names)};
    const auto work = views.equipment().maintenanceOf(*id);
    if (!work)
        return work.error();
    auto photos = photosByMaintenance(views);
    if (!photos)
        return errorOf(std::move(photos));
    for (const storage::MaintenanceRecord &done : *work)
        detail.work.push_back({.id = QString::fromStdString(done.id.toString()),
            .maintenance = done.maintenance,
            .photoIds = (*photos)[done.id.toString()],
            .pending = done.pending,
            .conflicted = done.conflicted});
    auto statuses = statusesOf(views, *id, userId);
    if (!statuses)
        return errorOf(std::move(statuses));
    detail.statuses = std::move(*statuses);
    return detail;
}

Result<QString> saveEquipment(
    storage::DeviceStore &store, const QString &equipmentId, const core::Equipment &equipment, const QDate &today)
{
    const bool isNew = equipmentId.isEmpty();
    const auto id = isNew ? Result<core::Uuid>(newRecordId()) : recordIdOf(equipmentId, "equipment_missing");
    if (!id)
        return id.error();
    if (const Status unique = checkSerial(store, equipment, *id); !unique)
        return unique.error();
    const auto state = store.equipment().state(core::AggregateType::Equipment, *id);
    if (!state)
        return state.error();
    const auto change = isNew ? core::decideAddEquipment(*id, equipment, civil(today))
                              : core::decideEditEquipment(*state, equipment, civil(today));
    if (!change)
        return change.error();
    if (const Status appended = append(store, {*change}); !appended)
        return appended.error();
    return QString::fromStdString(id->toString());
}

Status removeEquipment(storage::DeviceStore &store, const QString &equipmentId, const QString &reason)
{
    const auto id = recordIdOf(equipmentId, "equipment_missing");
    if (!id)
        return id.error();
    const auto state = store.equipment().state(core::AggregateType::Equipment, *id);
    if (!state)
        return state.error();
    const auto change = core::decideDeleteEquipment(*state, reason.toStdString());
    return change ? append(store, {*change}) : Status(change.error());
}

EquipmentKeeper::EquipmentKeeper(DeviceSlot &slot, std::function<QDate()> today)
    : m_slot(slot)
    , m_today(std::move(today))
{
    connect(&slot, &DeviceSlot::viewsChanged, this, &EquipmentKeeper::viewsChanged);
}

void EquipmentKeeper::find(int question, const ui::EquipmentFilter &filter)
{
    if (m_slot.device() == nullptr)
        return;
    m_slot.device()->views().ask(
        m_box, [filter](const storage::ReadStore &store) { return equipmentFound(store, filter); },
        [this, question](const Result<QList<ui::EquipmentItem>> &items) {
            if (items)
                Q_EMIT found(question, *items);
            else
                Q_EMIT readFailed(ui::refusalSentence(items.error()));
        });
}

void EquipmentKeeper::readDetail(const QString &equipmentId)
{
    if (m_slot.device() == nullptr)
        return;
    m_slot.device()->views().ask(
        m_box,
        [equipmentId, userId = m_slot.device()->account().userId](
            const storage::ReadStore &store) { return equipmentDetail(store, equipmentId, userId); },
        [this, equipmentId](const Result<ui::EquipmentDetail> &detail) {
            if (detail)
                Q_EMIT detailRead(equipmentId, *detail);
            else
                Q_EMIT readFailed(ui::refusalSentence(detail.error()));
        });
}

void EquipmentKeeper::readDue(const QDate &today)
{
    if (m_slot.device() == nullptr)
        return;
    m_slot.device()->views().ask(
        m_box, [today](const storage::ReadStore &store) { return equipmentDue(store, today); },
        [this, today](const Result<QList<ui::EquipmentItem>> &items) {
            if (items)
                Q_EMIT dueRead(today, *items);
            else
                Q_EMIT readFailed(ui::refusalSentence(items.error()));
        });
}

template <class Work, class Done> void EquipmentKeeper::change(Work work, Done done)
{
    if (m_slot.device() == nullptr)
        return Q_EMIT refused({"locked", {}});
    m_slot.device()->store().ask(m_box, std::move(work), [this, done = std::move(done)](const auto &result) {
        if (!result)
            return Q_EMIT refused(result.error());
        done(result);
        if (m_slot.device() != nullptr)
            Q_EMIT m_slot.device()->recorded();
    });
}

void EquipmentKeeper::save(const QString &equipmentId, const core::Equipment &equipment)
{
    change([=, today = m_today()](
               storage::DeviceStore &store) { return saveEquipment(store, equipmentId, equipment, today); },
        [this](const Result<QString> &id) { Q_EMIT saved(*id); });
}

void EquipmentKeeper::remove(const QString &equipmentId, const QString &reason)
{
    change([=](storage::DeviceStore &store) { return removeEquipment(store, equipmentId, reason); },
        [=, this](const Status &) { Q_EMIT removed(equipmentId); });
}

void EquipmentKeeper::undoLast()
{
    change(
        [](storage::DeviceStore &store) {
            return storage::takeBackLast(store.log(), store.reader(), storage::UndoScope::Equipment);
        },
        [this](const Result<storage::TakenBack> &) { Q_EMIT undone(); });
}

void EquipmentKeeper::log(
    const QString &maintenanceId, const core::Maintenance &maintenance, const QStringList &photoIds)
{
    if (m_slot.device() == nullptr)
        return Q_EMIT refused({"locked", {}});
    change(
        [=, today = m_today(), photos = m_slot.device()->photoFiles()](storage::DeviceStore &store) {
            return logMaintenance(store, *photos, {maintenanceId, maintenance, photoIds}, today);
        },
        [this, equipmentId = QString::fromStdString(maintenance.equipmentId)](
            const Result<QString> &id) { Q_EMIT logged(equipmentId, *id); });
}

} // namespace wellpulse::desktop
