// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/route_reader.h"

#include "app/desktop/civil_dates.h"
#include "app/desktop/open_downtime.h"
#include "core/production/production_rules.h"

#include <algorithm>

namespace wellpulse::desktop {

namespace {

constexpr int daysLookedBack = 7;

using Record = storage::ProductionRecord;

/// What a stop is made of: the day itself and the seven before it.
struct RecentDays {
    std::vector<Record> newestFirst;

    const Record *on(core::CivilDate date) const
    {
        const auto found = std::find_if(
            newestFirst.begin(), newestFirst.end(), [date](const Record &record) { return record.day.date == date; });
        return found != newestFirst.end() ? &*found : nullptr;
    }
};

// Flagged: contested, or far from the day before.
ui::DayState stateOf(const Record &record, const Record *dayBefore)
{
    if (record.day.downtimeReason)
        return ui::DayState::Down;
    const auto before = dayBefore != nullptr ? std::optional(dayBefore->day) : std::nullopt;
    return record.conflicted || !core::warnings(record.day, before).empty() ? ui::DayState::Flagged
                                                                            : ui::DayState::Entered;
}

/// The gaps of the week before, and whether a downtime without an end reaches into the day.
struct WeekBefore {
    int missingDays = 0;
    bool isDown = false;
};

Result<WeekBefore> weekBefore(
    const storage::ProductionReader &production, const core::Uuid &well, const RecentDays &recent, core::CivilDate day)
{
    const core::CivilDate first = day.plusDays(-daysLookedBack);
    const auto earlier = production.days({.well = well, .to = first.plusDays(-1), .newestFirst = true, .limit = 1});
    if (!earlier)
        return earlier.error();
    bool isKnown = !earlier->empty(); // no gaps before a well's first entry
    WeekBefore week{.isDown = isKnown && earlier->front().day.downtimeReason.has_value()};
    for (core::CivilDate date = first; date < day; date = date.plusDays(1)) {
        if (const Record *record = recent.on(date)) {
            isKnown = true;
            week.isDown = record->day.downtimeReason.has_value();
        } else if (isKnown && !week.isDown) {
            ++week.missingDays;
        }
    }
    return week;
}

Status putDowntime(
    ui::RouteStop &stop, const storage::ProductionReader &production, const core::Uuid &well, core::CivilDate lastDay)
{
    const auto downtime = downtimeBefore(production, well, lastDay.plusDays(1));
    if (!downtime)
        return downtime.error();
    if (*downtime) {
        stop.downtimeReason = QString::fromStdString((*downtime)->reason);
        stop.downSince = dateOf((*downtime)->since.toString());
    }
    return {};
}

Status putDay(
    ui::RouteStop &stop, const storage::ProductionReader &production, const core::Uuid &well, core::CivilDate day)
{
    auto days = production.days({.well = well, .from = day.plusDays(-daysLookedBack), .to = day, .newestFirst = true});
    if (!days)
        return errorOf(std::move(days));
    const RecentDays recent{std::move(*days)};
    const auto week = weekBefore(production, well, recent, day);
    if (!week)
        return week.error();
    stop.missingDays = week->missingDays;
    if (const Record *record = recent.on(day)) {
        stop.state = stateOf(*record, recent.on(day.plusDays(-1)));
        stop.waiting = record->pending;
    } else if (week->isDown) {
        stop.state = ui::DayState::Down;
        stop.carried = true;
    }
    return stop.state == ui::DayState::Down ? putDowntime(stop, production, well, day) : Status();
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
        if (const Status put = putDay(stop, store.production(), well.id, civil(day)); !put)
            return put.error();
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
