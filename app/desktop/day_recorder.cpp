// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/day_recorder.h"

#include "app/desktop/civil_dates.h"
#include "core/production/production_change.h"
#include "storage/log/production_draft.h"
#include "storage/log/take_back.h"

namespace wellpulse::desktop {

namespace {

ui::DayVolumes volumesOf(const core::ProductionDay &day)
{
    ui::DayVolumes volumes;
    for (const core::Fluid fluid : core::allFluids)
        volumes[ui::indexOf(fluid)] = day.reading(fluid).volume;
    return volumes;
}

// The draft over what is there: what was not typed anew keeps where it came from.
core::ProductionDay dayOf(const ui::DayDraft &draft, const std::optional<storage::ProductionRecord> &record)
{
    core::ProductionDay day = record ? record->day : core::ProductionDay();
    day.wellId = draft.wellId.toStdString();
    day.date = civil(draft.date);
    if (!record)
        day.entryMethod = core::EntryMethod::Electron;
    for (const core::Fluid fluid : core::allFluids) {
        const auto &typed = draft.volumes[ui::indexOf(fluid)];
        core::Reading &reading = day.reading(fluid);
        if (reading.volume != typed)
            reading = {typed, typed ? std::optional(core::Provenance::Measured) : std::nullopt};
    }
    day.notes = draft.notes.isEmpty() ? std::nullopt : std::optional(draft.notes.toStdString());
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
    ui::DayContext context;
    context.wellId = wellId;
    context.date = date;
    if (*entered) {
        const core::ProductionDay &day = (*entered)->day;
        context.entered = ui::EnteredDay{volumesOf(day), QString::fromStdString(day.notes.value_or(std::string()))};
    }
    if (*before)
        context.previousDay = volumesOf((*before)->day);
    for (const core::Fluid fluid : core::allFluids)
        context.sevenDayAverage[ui::indexOf(fluid)] = (*averages)[ui::indexOf(fluid)].volume;
    return context;
}

Result<ui::SavedDay> recordDay(storage::DeviceStore &store, const ui::DayDraft &draft, const QDate &today)
{
    const auto well = wellOf(draft.wellId);
    if (!well)
        return well.error();
    const std::string &tenantId = store.log().identity().tenantId;
    const core::CivilDate date = civil(draft.date);
    const auto record = store.production().day(*well, date);
    if (!record)
        return record.error();
    const core::Uuid aggregateId = core::productionAggregateId(tenantId, draft.wellId.toStdString(), date.toString());
    const auto state = store.production().state(aggregateId);
    if (!state)
        return state.error();
    const core::ProductionDay day = dayOf(draft, *record);
    const auto change
        = *record ? core::decideEdit(*state, day, civil(today)) : core::decideAdd(tenantId, *state, day, civil(today));
    if (!change)
        return change.error();
    if (const auto appended = store.log().append(storage::draftOf(*change)); !appended)
        return appended.error();
    return ui::SavedDay{.wellId = draft.wellId, .date = draft.date, .changedEarlierEntry = record->has_value()};
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

DayRecorder::DayRecorder(DeviceSlot &slot)
    : m_slot(slot)
{
}

void DayRecorder::refuse(const Error &error)
{
    Q_EMIT refused(QString::fromStdString(error.message));
}

void DayRecorder::refuseLocked()
{
    Q_EMIT refused(tr("WellPulse is locked. Unlock it, then save again."));
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
                refuse(context.error());
        });
}

void DayRecorder::save(const ui::DayDraft &draft)
{
    if (m_slot.device() == nullptr)
        return refuseLocked();
    m_slot.device()->store().ask(
        m_box,
        [draft, today = QDate::currentDate()](storage::DeviceStore &store) { return recordDay(store, draft, today); },
        [this](const Result<ui::SavedDay> &day) {
            if (!day)
                return refuse(day.error());
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
            if (!day)
                return refuse(day.error());
            Q_EMIT undone(*day);
            if (m_slot.device() != nullptr)
                Q_EMIT m_slot.device()->recorded();
        });
}

} // namespace wellpulse::desktop
