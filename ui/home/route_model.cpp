// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/route_model.h"

#include "ui/production/reason_words.h"
#include "ui/shell/status_words.h"

#include <algorithm>

namespace wellpulse::ui {

RouteModel::RouteModel(Today today, const QLocale &locale, QObject *parent)
    : QAbstractListModel(parent)
    , m_today(std::move(today))
    , m_locale(locale)
{
}

int RouteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_stops.size());
}

QVariant RouteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const RouteStop &stop = m_stops.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return stop.name;
    case Qt::AccessibleTextRole:
        //: what a screen reader says for a row: the well's name, then its state
        return tr("%1, %2").arg(stop.name, stateWords(stop));
    case WellIdRole:
        return stop.wellId;
    case StateRole:
        return static_cast<int>(stop.state);
    case StateWordRole:
        return stateWords(stop);
    case DetailRole:
        return detailWords(stop);
    case WaitingRole:
        return stop.waiting;
    case PositionRole:
        return index.row() + 1;
    case SearchRole:
        return QString(stop.name + u' ' + stop.apiNumber);
    default:
        return {};
    }
}

void RouteModel::setStops(const QList<RouteStop> &stops)
{
    const bool sameWells = std::equal(m_stops.cbegin(), m_stops.cend(), stops.cbegin(), stops.cend(),
        [](const RouteStop &a, const RouteStop &b) { return a.wellId == b.wellId; });
    if (!sameWells) {
        beginResetModel();
        m_stops = stops;
        endResetModel();
        return;
    }
    for (int row = 0; row < m_stops.size(); ++row) {
        if (m_stops.at(row) == stops.at(row))
            continue;
        m_stops[row] = stops.at(row);
        Q_EMIT dataChanged(index(row), index(row));
    }
}

int RouteModel::settledCount() const
{
    return static_cast<int>(std::count_if(
        m_stops.cbegin(), m_stops.cend(), [](const RouteStop &stop) { return stop.state != DayState::Missing; }));
}

QString RouteModel::stateWords(const RouteStop &stop) const
{
    if (stop.state != DayState::Down || !stop.downSince.isValid())
        return stateWord(stop.state);
    const QString since = dayWords(stop.downSince, m_locale, m_today());
    if (stop.carried) {
        //: %1 is a day; nothing is entered today, the downtime of the days before goes on
        return tr("Down since %1 (carried)").arg(since);
    }
    //: %1 is a day
    return tr("Down since %1").arg(since);
}

QString RouteModel::detailWords(const RouteStop &stop) const
{
    if (stop.downtimeReason.isEmpty())
        return stop.apiNumber;
    const QString reason = reasonWords(stop.downtimeReason);
    //: %1 is a well's API number, %2 why it is down
    return stop.apiNumber.isEmpty() ? reason : tr("%1 - %2").arg(stop.apiNumber, reason);
}

QString RouteModel::stateWord(DayState state)
{
    switch (state) {
    case DayState::Entered:
        return tr("Entered");
    case DayState::Flagged:
        return tr("Flagged");
    case DayState::Down:
        return tr("Down");
    case DayState::Missing:
        break;
    }
    return tr("Missing");
}

Icon RouteModel::stateIcon(DayState state)
{
    switch (state) {
    case DayState::Entered:
        return Icon::Entered;
    case DayState::Flagged:
        return Icon::Flagged;
    case DayState::Down:
        return Icon::Down;
    case DayState::Missing:
        break;
    }
    return Icon::Missing;
}

} // namespace wellpulse::ui
