// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/route_reader.h"

#include "app/desktop/civil_dates.h"
#include "core/production/production_rules.h"

namespace wellpulse::desktop {

namespace {

// Flagged: contested, or far from the day before.
Result<ui::DayState> stateOf(
    const storage::StoreViews &store, const core::Uuid &well, const storage::ProductionRecord &record)
{
    if (record.day.downtimeReason)
        return ui::DayState::Down;
    if (record.conflicted)
        return ui::DayState::Flagged;
    const auto before = store.production().dayBefore(well, record.day.date);
    if (!before)
        return before.error();
    const auto dayBefore = *before ? std::optional((*before)->day) : std::nullopt;
    return core::warnings(record.day, dayBefore).empty() ? ui::DayState::Entered : ui::DayState::Flagged;
}

} // namespace

Result<QList<ui::RouteStop>> routeOf(const storage::StoreViews &store, const QDate &day)
{
    const auto wells = store.wells().wells();
    if (!wells)
        return wells.error();
    QList<ui::RouteStop> route;
    for (const storage::WellRecord &well : *wells) {
        ui::RouteStop stop{.wellId = QString::fromStdString(well.id.toString()),
            .name = QString::fromStdString(well.well.name),
            .apiNumber = QString::fromStdString(well.well.api)};
        const auto record = store.production().day(well.id, civil(day));
        if (!record)
            return record.error();
        if (*record) {
            const auto state = stateOf(store, well.id, **record);
            if (!state)
                return state.error();
            stop.state = *state;
            stop.waiting = (*record)->pending;
        }
        route.push_back(stop);
    }
    return route;
}

RouteReader::RouteReader(DeviceSlot &slot)
    : m_slot(slot)
{
    connect(&slot, &DeviceSlot::viewsChanged, this, &RouteReader::viewsChanged);
}

void RouteReader::readRoute(const QDate &day)
{
    if (m_slot.device() == nullptr)
        return; // locked meanwhile: the screen is gone too
    m_slot.device()->views().ask(
        m_box, [day](const storage::ReadStore &store) { return routeOf(store, day); },
        [this, day](const Result<QList<ui::RouteStop>> &route) {
            if (route)
                Q_EMIT routeRead(day, *route);
            else
                Q_EMIT routeFailed(QString::fromStdString(route.error().message));
        });
}

} // namespace wellpulse::desktop
