// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/history_rows.h"

#include "ui/history/history_words.h"

#include <algorithm>

namespace wellpulse::ui {

namespace {

constexpr int keptDays = 8'192;
constexpr int chunkDays = 96;
constexpr int screensAhead = 3;

const HistoryKeys noKeys = std::make_shared<const std::vector<HistoryKey>>();

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
    , m_keys(noKeys)
    , m_days(keptDays)
{
    connect(&port, &HistoryPort::daysRead, this, &HistoryRows::take);
    connect(&port, &HistoryPort::readFailed, this, [this] { m_isReading = false; });
}

int HistoryRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_keys->size());
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
    ++m_age;
    if (*m_keys == *keys) { // the same days; what they say may be different
        m_keys = keys;
    } else {
        beginResetModel();
        m_keys = keys;
        m_firstShown = 0;
        m_lastShown = -1;
        endResetModel();
    }
    readMore();
}

int HistoryRows::rowOf(HistoryKey key) const
{
    const auto found = std::find(m_keys->cbegin(), m_keys->cend(), key);
    return found == m_keys->cend() ? -1 : static_cast<int>(found - m_keys->cbegin());
}

const HistoryDay *HistoryRows::day(int row) const
{
    const Kept *kept = m_days.object(keyAt(row));
    return kept != nullptr ? &kept->day : nullptr;
}

void HistoryRows::showRows(int first, int last)
{
    m_firstShown = std::max(0, first);
    m_lastShown = std::min(last, rowCount() - 1);
    readMore();
}

void HistoryRows::clear()
{
    beginResetModel();
    m_keys = noKeys;
    m_days.clear();
    m_isReading = false;
    ++m_request;
    m_lastShown = -1;
    endResetModel();
}

bool HistoryRows::isFresh(int row) const
{
    const Kept *kept = m_days.object(keyAt(row));
    return kept != nullptr && kept->age == m_age;
}

HistoryRows::Span HistoryRows::missingIn(int first, int last) const
{
    first = std::max(first, 0);
    last = std::min(last, rowCount() - 1);
    while (first <= last && isFresh(first))
        ++first;
    int end = first;
    while (end <= last && end - first < chunkDays && !isFresh(end))
        ++end;
    return {first, end};
}

// One question at a time: however fast the table is dragged, what has gone out of sight meanwhile is never asked for.
void HistoryRows::readMore()
{
    if (m_isReading || m_lastShown < m_firstShown)
        return;
    const int around = (m_lastShown - m_firstShown + 1) * screensAhead;
    Span span = missingIn(m_firstShown, m_lastShown);
    if (span.first == span.last)
        span = missingIn(m_lastShown + 1, m_lastShown + around);
    if (span.first == span.last)
        span = missingIn(m_firstShown - around, m_firstShown - 1);
    if (span.first == span.last)
        return;
    QList<HistoryKey> keys;
    keys.reserve(span.last - span.first);
    for (int row = span.first; row < span.last; ++row)
        keys.push_back(keyAt(row));
    m_isReading = true;
    m_askedAge = m_age;
    m_port.readDays(++m_request, keys);
}

void HistoryRows::take(int request, const QList<HistoryDay> &days)
{
    if (request != m_request || !m_isReading)
        return;
    m_isReading = false;
    for (const HistoryDay &day : days)
        m_days.insert(day.key, new Kept{day, m_askedAge});
    if (m_lastShown >= m_firstShown)
        Q_EMIT dataChanged(index(m_firstShown, 0), index(m_lastShown, columnsInAll - 1));
    readMore();
}

} // namespace wellpulse::ui
