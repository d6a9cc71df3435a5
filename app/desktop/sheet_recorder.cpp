// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/sheet_recorder.h"

#include "app/desktop/civil_dates.h"
#include "core/production/sheet_plan.h"
#include "storage/log/production_draft.h"
#include "ui/production/refusal_words.h"

#include <QtCore/QUuid>

#include <algorithm>

namespace wellpulse::desktop {

namespace {

Result<core::Uuid> wellOf(const QString &wellId)
{
    const auto well = core::parseUuid(wellId.toStdString());
    if (!well)
        return Error{"unknown_well", "This well is not known here. Choose one from the list."};
    return *well;
}

ui::SheetReading readingOf(const QString &wellId, const core::ProductionDay &day)
{
    return {.wellId = wellId,
        .date = dateOf(day.date.toString()),
        .volumes = core::volumesOf(day),
        .hasMore = day.notes || day.downtimeReason
            || std::any_of(day.readings.begin(), day.readings.end(),
                [](const core::Reading &reading) { return reading.notReadReason.has_value(); })};
}

Result<std::vector<std::optional<core::AggregateState>>> statesOf(
    const std::string &tenantId, const storage::ProductionReader &production, const std::vector<core::SheetDay> &days)
{
    std::vector<std::optional<core::AggregateState>> states;
    for (const core::SheetDay &day : days) {
        auto state = production.state(core::productionAggregateId(tenantId, day.wellId, day.date.toString()));
        if (!state)
            return state.error();
        states.push_back(std::move(*state));
    }
    return states;
}

std::vector<storage::EventDraft> draftsOf(const core::SheetPlan &plan, const std::string &group)
{
    std::vector<storage::EventDraft> drafts;
    for (const core::ProductionChange &change : plan.changes)
        drafts.push_back(storage::draftOf(change, group));
    return drafts;
}

} // namespace

Result<ui::SheetContents> sheetOf(
    const storage::ProductionReader &production, const QStringList &wellIds, const QDate &from, const QDate &to)
{
    ui::SheetContents contents{.wellIds = wellIds, .from = from, .to = to, .entered = {}};
    for (const QString &wellId : wellIds) {
        const auto well = wellOf(wellId);
        if (!well)
            return well.error();
        const auto days = production.days({.well = *well, .from = civil(from), .to = civil(to)});
        if (!days)
            return days.error();
        for (const storage::ProductionRecord &record : *days)
            contents.entered.push_back(readingOf(wellId, record.day));
    }
    return contents;
}

Result<ui::SavedSheet> recordSheet(
    storage::DeviceStore &store, const QList<ui::SheetDayDraft> &days, const QDate &today, const std::string &group)
{
    std::vector<core::SheetDay> sheet;
    for (const ui::SheetDayDraft &day : days) {
        if (const auto well = wellOf(day.wellId); !well)
            return well.error();
        sheet.push_back({day.wellId.toStdString(), civil(day.date), day.seen, day.wanted});
    }
    const std::string &tenantId = store.log().identity().tenantId;
    const auto states = statesOf(tenantId, store.production(), sheet);
    if (!states)
        return states.error();
    const auto plan = core::planSheet(tenantId, sheet, *states, civil(today));
    if (!plan)
        return plan.error();
    if (plan->changes.empty())
        return Error{"nothing_changed", "The days have these values already, so nothing was changed."};
    if (const auto appended = store.log().appendAll(draftsOf(*plan, group)); !appended)
        return appended.error();
    return ui::SavedSheet{static_cast<int>(plan->added), static_cast<int>(plan->replaced)};
}

SheetRecorder::SheetRecorder(DeviceSlot &slot, std::function<QDate()> today)
    : m_slot(slot)
    , m_today(std::move(today))
{
    connect(&slot, &DeviceSlot::viewsChanged, this, &SheetRecorder::viewsChanged);
}

void SheetRecorder::readDays(const QStringList &wellIds, const QDate &from, const QDate &to)
{
    if (m_slot.device() == nullptr)
        return; // locked meanwhile: the screen is gone too
    m_slot.device()->views().ask(
        m_box,
        [wellIds, from, to](const storage::ReadStore &store) { return sheetOf(store.production(), wellIds, from, to); },
        [this](const Result<ui::SheetContents> &contents) {
            if (contents)
                Q_EMIT daysRead(*contents);
            else
                Q_EMIT refused(ui::refusalSentence(contents.error()));
        });
}

void SheetRecorder::save(const QList<ui::SheetDayDraft> &days)
{
    if (m_slot.device() == nullptr) {
        Q_EMIT refused(ui::refusalSentence({"locked", "WellPulse is locked."}));
        return;
    }
    m_slot.device()->store().ask(
        m_box,
        [days, today = m_today(), group = QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString()](
            storage::DeviceStore &store) { return recordSheet(store, days, today, group); },
        [this](const Result<ui::SavedSheet> &result) {
            if (!result) {
                Q_EMIT refused(ui::refusalSentence(result.error()));
                return;
            }
            Q_EMIT saved(*result);
            if (m_slot.device() != nullptr)
                Q_EMIT m_slot.device()->recorded();
        });
}

} // namespace wellpulse::desktop
