// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/home_model.h"

#include <algorithm>
#include <numeric>

namespace wellpulse::ui {

HomeModel::HomeModel(RoutePort &port, Today today, const QLocale &locale, QObject *parent)
    : QObject(parent)
    , m_port(port)
    , m_today(std::move(today))
    , m_locale(locale)
    , m_route(m_today, locale)
    , m_day(m_today())
{
    m_found.setSourceModel(&m_route);
    m_found.setFilterRole(RouteModel::SearchRole);
    m_found.setFilterCaseSensitivity(Qt::CaseInsensitive);
    connect(&port, &RoutePort::routeRead, this, &HomeModel::take);
    connect(&port, &RoutePort::viewsChanged, this, &HomeModel::refreshSoon);
    connect(&port, &RoutePort::routeFailed, this, [this](const QString &sentence) {
        m_failure = sentence;
        Q_EMIT routeChanged();
    });
}

void HomeModel::refresh()
{
    m_refreshIsDue = false;
    m_day = m_today();
    m_port.readRoute(m_day);
}

void HomeModel::refreshSoon()
{
    if (m_refreshIsDue)
        return;
    m_refreshIsDue = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_refreshIsDue)
                refresh();
        },
        Qt::QueuedConnection);
}

void HomeModel::clear()
{
    m_refreshIsDue = false;
    m_hasRead = false;
    m_route.setStops({});
    Q_EMIT routeChanged();
}

void HomeModel::setSearch(const QString &words)
{
    m_found.setFilterFixedString(words.trimmed());
    Q_EMIT routeChanged();
}

void HomeModel::take(const QDate &day, const QList<RouteStop> &stops)
{
    if (day != m_day)
        return; // an answer to a question from before midnight
    m_failure.clear();
    m_hasRead = true;
    m_route.setStops(stops);
    Q_EMIT routeChanged();
}

QString HomeModel::todayWords() const
{
    //: %1 is a date with its weekday
    return tr("Today, %1").arg(m_locale.toString(m_day, QLocale::LongFormat));
}

QString HomeModel::progressWords() const
{
    const int count = static_cast<int>(m_route.stops().size());
    //: progress of the round: %1 of %n wells have today's entry
    return tr("%1 of %n wells", nullptr, count).arg(m_locale.toString(m_route.settledCount()));
}

QString HomeModel::missingTodayWords() const
{
    const auto &stops = m_route.stops();
    const auto missing = std::count_if(
        stops.cbegin(), stops.cend(), [](const RouteStop &stop) { return stop.state == DayState::Missing; });
    return missing > 0 ? tr("%n wells are missing today's reading.", nullptr, static_cast<int>(missing)) : QString();
}

QString HomeModel::missingWeekWords() const
{
    const auto &stops = m_route.stops();
    const int missing = std::accumulate(
        stops.cbegin(), stops.cend(), 0, [](int sum, const RouteStop &stop) { return sum + stop.missingDays; });
    //: a reading is one day of one well
    return missing > 0 ? tr("%n readings of the last 7 days are missing.", nullptr, missing) : QString();
}

QString HomeModel::emptyWords() const
{
    if (!m_failure.isEmpty())
        return m_failure;
    if (!m_hasRead)
        return tr("Reading your wells…");
    if (m_route.stops().isEmpty())
        return tr("There are no wells on your route yet. The office adds them; they appear here after the next sync.");
    if (m_found.rowCount() == 0)
        return tr("No well matches your search. Type part of its name or API number.");
    return {};
}

QString HomeModel::firstMissingWell() const
{
    const auto &stops = m_route.stops();
    const auto found = std::find_if(
        stops.cbegin(), stops.cend(), [](const RouteStop &stop) { return stop.state == DayState::Missing; });
    return found != stops.cend() ? found->wellId : QString();
}

} // namespace wellpulse::ui
