// SPDX-License-Identifier: GPL-3.0-or-later
// The home screen without its widgets: the route of today, how far the round is, and the search. Reads again when
// something changes, at most once per turn of the event loop. GUI thread.
#pragma once

#include "ui/home/route_model.h"

#include <QtCore/QLocale>
#include <QtCore/QSortFilterProxyModel>

namespace wellpulse::ui {

class HomeModel : public QObject {
    Q_OBJECT
public:
    HomeModel(RoutePort &port, Today today, const QLocale &locale, QObject *parent = nullptr);

    /// Asks for the route; routeChanged follows.
    void refresh();
    /// Forgets the route (the vault was locked).
    void clear();
    void setSearch(const QString &words);

    QAbstractItemModel &rows() { return m_found; }
    const QList<RouteStop> &route() const { return m_route.stops(); }
    bool hasRead() const { return m_hasRead; }
    QString todayWords() const;    ///< "Today, Sunday, November 22"
    QString progressWords() const; ///< "7 of 12 wells"
    QString emptyWords() const;    ///< what to say instead of rows; empty while there are rows
    int settledCount() const { return m_route.settledCount(); }
    /// What is still to do, each a calm sentence; empty when there is nothing.
    QString missingTodayWords() const; ///< "3 wells are missing today's reading."
    QString missingWeekWords() const;  ///< "2 readings of the last 7 days are missing."
    /// The first well of the route that misses today's entry; empty if none does.
    QString firstMissingWell() const;

Q_SIGNALS:
    void routeChanged();

private:
    void take(const QDate &day, const QList<RouteStop> &stops);
    void refreshSoon();

    RoutePort &m_port;
    Today m_today;
    QLocale m_locale;
    RouteModel m_route;
    QSortFilterProxyModel m_found;
    QDate m_day;
    QString m_failure;
    bool m_hasRead = false;
    bool m_refreshIsDue = false;
};

} // namespace wellpulse::ui
