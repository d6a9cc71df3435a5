// SPDX-License-Identifier: GPL-3.0-or-later
// The wells in route order as rows, each with the state of the day in a word. Holds what it was given; reads nothing
// itself. GUI thread.
#pragma once

#include "ui/controls/icon.h"
#include "ui/ports/route_port.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QLocale>

#include <functional>

namespace wellpulse::ui {

/// The user's calendar day; injected, for it turns at midnight while the application runs.
using Today = std::function<QDate()>;

class RouteModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        WellIdRole = Qt::UserRole,
        NameRole,
        StateRole,     ///< DayState as int
        StateWordRole, ///< translated; with the first day of a downtime
        DetailRole,    ///< the API number, and why the well is down
        WaitingRole,
        PositionRole, ///< 1, 2, 3 … on the route
        SearchRole,   ///< name and API number together
    };

    RouteModel(Today today, const QLocale &locale, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    /// Keeps rows that are the same wells, so that a refresh does not move the reader.
    void setStops(const QList<RouteStop> &stops);
    const QList<RouteStop> &stops() const { return m_stops; }
    /// Wells whose day is settled: entered, flagged or down.
    int settledCount() const;

    /// "Down since Oct 12 (carried)"
    QString stateWords(const RouteStop &stop) const;
    static QString stateWord(DayState state);
    static Icon stateIcon(DayState state);

private:
    QString detailWords(const RouteStop &stop) const;

    Today m_today;
    QLocale m_locale;
    QList<RouteStop> m_stops;
};

} // namespace wellpulse::ui
