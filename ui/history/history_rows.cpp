// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/history_rows.h"

#include "ui/history/history_words.h"

#include <algorithm>

namespace wellpulse::ui {

namespace {

constexpr RowWindowLimits limits{.keptRows = 8'192, .chunkRows = 96, .screensAhead = 3};

std::optional<core::Fluid> fluidOf(int column)
{
    switch (column) {
    case HistoryRows::OilColumn:
        return core::Fluid::Oil;
    case HistoryRows::GasColumn:
        return core::Fluid::Gas;
    case HistoryRows::WaterColumn:
        return core::Fluid::Water;
    default:
        return std::nullopt;
    }
}

} // namespace

HistoryRows::HistoryRows(HistoryPort &port, const QLocale &locale, QObject *parent)
    : QAbstractTableModel(parent)
    , m_port(port)
    , m_locale(locale)
    , m_window(limits)
{
    connect(&port, &HistoryPort::daysRead, this, &HistoryRows::take);
    connect(&port, &HistoryPort::readFailed, this, [this] { m_window.giveUp(); });
}

int HistoryRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_window.size();
}

int HistoryRows::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnsInAll;
}

QVariant HistoryRows::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const auto fluid = fluidOf(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (fluid ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case DateColumn:
        return tr("Date");
    case WellColumn:
        return tr("Well");
    case OilColumn:
        return tr("Oil, bbl");
    case GasColumn:
        return tr("Gas, MCF");
    case WaterColumn:
        return tr("Water, bbl");
    default:
        return tr("State and notes");
    }
}

QVariant HistoryRows::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (fluidOf(index.column()) ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    const HistoryDay *shown = day(index.row());
    if (shown == nullptr)
        return placeholder(index.column(), role);
    if (role == Qt::DisplayRole)
        return text(*shown, index.column());
    if (role == Qt::AccessibleTextRole)
        return dayWordsAloud(*shown, m_locale);
    return toolTip(*shown, index.column());
}

// All of what the row may have to shorten.
QVariant HistoryRows::toolTip(const HistoryDay &day, int column) const
{
    if (column == WellColumn)
        return day.wellName;
    if (column != StateColumn)
        return {};
    QStringList lines = stateWords(day, m_locale);
    if (!day.notes.isEmpty())
        lines.push_back(day.notes);
    return lines.join(u'\n');
}

QVariant HistoryRows::placeholder(int column, int role) const
{
    if (role == Qt::AccessibleTextRole)
        return tr("Reading…");
    return role == Qt::DisplayRole && column == DateColumn ? QVariant(QStringLiteral("…")) : QVariant();
}

QVariant HistoryRows::text(const HistoryDay &day, int column) const
{
    if (day.isGone())
        return column == StateColumn ? stateText(day) : QString();
    if (const auto fluid = fluidOf(column)) {
        const HistoryReading &reading = day.readings[static_cast<std::size_t>(*fluid)];
        return reading.volume ? volumeWords(*reading.volume, m_locale) : notReadWords();
    }
    switch (column) {
    case DateColumn:
        return dateWords(day.date, m_locale);
    case WellColumn:
        return day.wellName;
    default:
        return stateText(day);
    }
}

QString HistoryRows::goneWords()
{
    return tr("Deleted meanwhile");
}

QString HistoryRows::notReadWords()
{
    //: in place of a volume
    return tr("not read");
}

QString HistoryRows::stateText(const HistoryDay &day) const
{
    return day.isGone() ? goneWords() : stateWords(day, m_locale).join(QStringLiteral(", "));
}

void HistoryRows::setKeys(const HistoryKeys &keys)
{
    const bool isOther = m_window.isOther(keys);
    if (isOther)
        beginResetModel();
    m_window.setKeys(keys);
    if (isOther)
        endResetModel();
    readMore();
}

int HistoryRows::rowOf(HistoryKey key) const
{
    const auto &keys = *m_window.keys();
    const auto found = std::find(keys.cbegin(), keys.cend(), key);
    return found == keys.cend() ? -1 : static_cast<int>(found - keys.cbegin());
}

const HistoryDay *HistoryRows::day(int row) const
{
    return m_window.at(row);
}

void HistoryRows::showRows(int first, int last)
{
    m_window.show(first, last);
    readMore();
}

void HistoryRows::clear()
{
    beginResetModel();
    m_window.clear();
    endResetModel();
}

void HistoryRows::readMore()
{
    if (const QList<HistoryKey> missing = m_window.ask(); !missing.isEmpty())
        m_port.readDays(m_window.question(), missing);
}

void HistoryRows::take(int request, const QList<HistoryDay> &days)
{
    if (!m_window.take(request, days))
        return;
    if (m_window.showsAny())
        Q_EMIT dataChanged(index(m_window.firstShown(), 0), index(m_window.lastShown(), columnsInAll - 1));
    readMore();
}

} // namespace wellpulse::ui
