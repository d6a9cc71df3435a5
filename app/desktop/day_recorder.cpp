// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/day_recorder.h"

#include "app/desktop/civil_dates.h"
#include "app/desktop/open_downtime.h"
#include "core/production/production_change.h"
#include "storage/log/production_draft.h"
#include "storage/log/take_back.h"

namespace wellpulse::desktop {

namespace {

// What was not touched stays as the record has it: the office may have changed it since the form read it.
core::ProductionDay dayOf(const ui::DayEntry &entry, const core::ProductionDay &recorded)
{
    core::ProductionDay day = recorded;
    for (const core::Fluid fluid : core::allFluids) {
        if (entry.touchedReadings[ui::indexOf(fluid)])
            day.reading(fluid) = entry.day.reading(fluid);
    }
    if (entry.touchedDowntime)
        day.downtimeReason = entry.day.downtimeReason;
    if (entry.touchedNotes)
        day.notes = entry.day.notes;
    if (day.location.is_null()) // where it was entered first stands
        day.location = entry.day.location;
    return day;
}

core::ProductionDay newDayOf(const ui::DayEntry &entry)
{
    core::ProductionDay day = entry.day;
    day.entryMethod = core::EntryMethod::Electron;
    return day;
}

Result<core::Uuid> wellOf(const QString &wellId)
{
    const auto well = core::parseUuid(wellId.toStdString());
    if (!well)
        return Error{"unknown_well", "This well is not known here. Choose one from the list."};
    return *well;
}

} // namespace

Result<ui::DayContext> contextOf(const storage::StoreViews &store, const QString &wellId, const QDate &date)
{
    const auto well = wellOf(wellId);
    if (!well)
        return well.error();
    const auto entered = store.production().day(*well, civil(date));
    if (!entered)
        return entered.error();
    const auto before = store.production().dayBefore(*well, civil(date));
    if (!before)
        return before.error();
    const auto averages = store.production().averagesBefore(*well, civil(date));
    if (!averages)
        return averages.error();
    const auto downtime = downtimeBefore(store.production(), *well, civil(date));
    if (!downtime)
        return downtime.error();
    ui::DayContext context{.wellId = wellId, .date = date};
    if (*entered)
        context.entered = (*entered)->day;
    if (*before)
        context.previousDay = (*before)->day;
    for (const core::Fluid fluid : core::allFluids)
        context.sevenDayAverage[ui::indexOf(fluid)] = (*averages)[ui::indexOf(fluid)].volume;
    context.downtimeBefore = *downtime;
    return context;
}

Result<ui::SavedDay> recordDay(storage::DeviceStore &store, const ui::DayEntry &entry, const QDate &today)
{
    const QString wellId = QString::fromStdString(entry.day.wellId);
    const auto well = wellOf(wellId);
    if (!well)
        return well.error();
    const std::string &tenantId = store.log().identity().tenantId;
    const auto record = store.production().day(*well, entry.day.date);
    if (!record)
        return record.error();
    const auto state
        = store.production().state(core::productionAggregateId(tenantId, entry.day.wellId, entry.day.date.toString()));
    if (!state)
        return state.error();
    const auto change = *record ? core::decideEdit(*state, dayOf(entry, (*record)->day), civil(today))
                                : core::decideAdd(tenantId, *state, newDayOf(entry), civil(today));
    if (!change)
        return change.error();
    if (const auto appended = store.log().append(storage::draftOf(*change)); !appended)
        return appended.error();
    return ui::SavedDay{
        .wellId = wellId, .date = dateOf(entry.day.date.toString()), .changedEarlierEntry = record->has_value()};
}

Result<ui::SavedDay> takeBackLast(storage::DeviceStore &store)
{
    const auto taken = storage::takeBackLast(store.log(), store.reader());
    if (!taken)
        return taken.error();
    return ui::SavedDay{.wellId = QString::fromStdString(taken->subject.value("wellId", std::string())),
        .date = dateOf(taken->subject.value("productionDate", std::string())),
        .changedEarlierEntry = true,
        .count = static_cast<int>(taken->events.size()),
        .leftCount = static_cast<int>(taken->leftCount)};
}

DayRecorder::DayRecorder(DeviceSlot &slot, std::function<QDate()> today)
    : m_slot(slot)
    , m_today(std::move(today))
{
    connect(&slot, &DeviceSlot::viewsChanged, this, &DayRecorder::viewsChanged);
}

void DayRecorder::refuseLocked()
{
    Q_EMIT refused({"locked", "WellPulse is locked. Unlock it, then save again."});
}

void DayRecorder::readContext(const QString &wellId, const QDate &date)
{
    if (m_slot.device() == nullptr)
        return;
    m_slot.device()->views().ask(
        m_box, [wellId, date](const storage::ReadStore &store) { return contextOf(store, wellId, date); },
        [this](const Result<ui::DayContext> &context) {
            if (context)
                Q_EMIT contextRead(*context);
            else
                Q_EMIT refused(context.error());
        });
}

void DayRecorder::save(const ui::DayEntry &entry)
{
    if (m_slot.device() == nullptr)
        return refuseLocked();
    m_slot.device()->store().ask(
        m_box, [entry, today = m_today()](storage::DeviceStore &store) { return recordDay(store, entry, today); },
        [this](const Result<ui::SavedDay> &day) {
            if (!day) {
                Q_EMIT refused(day.error());
                return;
            }
            Q_EMIT saved(*day);
            if (m_slot.device() != nullptr)
                Q_EMIT m_slot.device()->recorded();
        });
}

void DayRecorder::undoLast()
{
    if (m_slot.device() == nullptr)
        return refuseLocked();
    m_slot.device()->store().ask(
        m_box, [](storage::DeviceStore &store) { return takeBackLast(store); },
        [this](const Result<ui::SavedDay> &day) {
            if (!day) {
                Q_EMIT refused(day.error());
                return;
            }
            Q_EMIT undone(*day);
            if (m_slot.device() != nullptr)
                Q_EMIT m_slot.device()->recorded();
        });
}

} // namespace wellpulse::desktop
