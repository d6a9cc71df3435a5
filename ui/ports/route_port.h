// SPDX-License-Identifier: GPL-3.0-or-later
// What the home screen asks of the engine: the wells in route order with the state of one day. Answers come as signals
// on the GUI thread; a question never waits. Knows neither tables nor threads.
#pragma once

#include <QtCore/QDate>
#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QString>

namespace wellpulse::ui {

enum class DayState {
    Missing, ///< nothing entered for the day
    Entered,
    Flagged, ///< entered, and worth a second look (far from the day before, or contested)
    Down,    ///< the well did not produce, with a reason; also when that was entered before and lasts
};

struct RouteStop {
    QString wellId;
    QString name;
    QString apiNumber;
    DayState state = DayState::Missing;
    bool waiting = false;     ///< the day's entry has not reached the office yet
    bool carried = false;     ///< Down: nothing is entered for the day itself, the downtime goes on
    QString downtimeReason{}; ///< Down: a code of core/production/reason_codes.h or a person's own words
    QDate downSince{};        ///< Down: the first day of it
    int missingDays = 0; ///< of the seven before the day: neither entered nor down; none before a well's first entry

    friend bool operator==(const RouteStop &, const RouteStop &) = default;
};

class RoutePort : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Answered by routeRead or routeFailed.
    virtual void readRoute(const QDate &day) = 0;

Q_SIGNALS:
    void routeRead(const QDate &day, const QList<wellpulse::ui::RouteStop> &stops);
    /// One sentence for people.
    void routeFailed(const QString &sentence);
    /// Something was entered here or came from the office: read again.
    void viewsChanged();
};

} // namespace wellpulse::ui

Q_DECLARE_METATYPE(wellpulse::ui::RouteStop)
