// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/history_delegate.h"

#include "ui/history/history_words.h"

#include <QtGui/QPainter>
#include <QtWidgets/QApplication>

#include <cmath>

namespace wellpulse::ui {

namespace {

void drawLine(QPainter *painter, const QRect &room, int alignment, const QString &words)
{
    painter->drawText(room, alignment | Qt::TextSingleLine,
        QFontMetrics(painter->font()).elidedText(words, Qt::ElideRight, room.width()));
}

struct StateLines {
    QString first;
    QString second;
};

StateLines linesOf(const HistoryDay &day, const QLocale &locale)
{
    QStringList states = day.isGone() ? QStringList{HistoryRows::goneWords()} : stateWords(day, locale);
    const QString first = states.isEmpty() ? QString() : states.takeFirst();
    if (const QString notes = day.notes.simplified(); !notes.isEmpty())
        states.push_back(notes);
    return {first, states.join(QStringLiteral(" · "))};
}

} // namespace

HistoryDelegate::HistoryDelegate(
    const Appearance &appearance, const HistoryRows &rows, const QLocale &locale, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_appearance(appearance)
    , m_rows(rows)
    , m_locale(locale)
    , m_plain(QApplication::font())
    , m_strong(m_plain)
    , m_small(m_plain)
{
    m_plain.setPixelSize(appearance.metrics.textPx);
    m_strong.setPixelSize(appearance.metrics.textPx);
    m_strong.setWeight(QFont::DemiBold);
    m_small.setPixelSize(appearance.metrics.smallPx);
}

int HistoryDelegate::widthOf(const QFont &font, const QString &words)
{
    return static_cast<int>(std::ceil(QFontMetricsF(font).horizontalAdvance(words)));
}

void HistoryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintGround(painter, option, index.column() == HistoryRows::DateColumn);
    const QRect room = option.rect.adjusted(sidePx, 0, -sidePx, 0);
    const HistoryDay *day = m_rows.day(index.row());
    const ThemeColors &colors = m_appearance.colors;
    painter->setPen(day == nullptr || day->isGone() ? colors.quietText : colors.text);
    painter->setFont(m_plain);
    switch (index.column()) {
    case HistoryRows::OilColumn:
    case HistoryRows::GasColumn:
    case HistoryRows::WaterColumn:
        if (day != nullptr && !day->isGone())
            paintVolume(
                painter, room, day->readings[static_cast<std::size_t>(index.column() - HistoryRows::OilColumn)]);
        break;
    case HistoryRows::StateColumn:
        if (day != nullptr)
            paintState(painter, room, *day);
        break;
    case HistoryRows::DateColumn:
        painter->setFont(m_strong);
        [[fallthrough]];
    default:
        drawLine(painter, room, Qt::AlignLeft | Qt::AlignVCenter, index.data().toString());
    }
    painter->restore();
}

void HistoryDelegate::paintGround(QPainter *painter, const QStyleOptionViewItem &option, bool isFirst) const
{
    const ThemeColors &colors = m_appearance.colors;
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    painter->fillRect(option.rect, isSelected ? colors.selected : colors.surface);
    painter->setPen(QPen(colors.line, m_appearance.metrics.linePx));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    const auto *table = option.widget;
    if (isSelected && isFirst && table != nullptr && table->hasFocus()) {
        painter->fillRect(
            QRect(option.rect.topLeft(), QSize(m_appearance.metrics.focusPx * 2, option.rect.height())), colors.focus);
    }
}

void HistoryDelegate::paintVolume(QPainter *painter, const QRect &room, const HistoryReading &reading) const
{
    const ThemeColors &colors = m_appearance.colors;
    if (!reading.volume) {
        painter->setFont(m_small);
        painter->setPen(colors.quietText);
        return drawLine(painter, room, Qt::AlignRight | Qt::AlignVCenter, HistoryRows::notReadWords());
    }
    const QString words = volumeWords(*reading.volume, m_locale);
    if (reading.flagged) {
        painter->setFont(m_strong);
        painter->setPen(colors.warning);
        const int side = m_appearance.metrics.smallPx;
        const int left = room.right() - QFontMetrics(m_strong).horizontalAdvance(words) - side - sidePx / 2;
        painter->drawPixmap(left, room.center().y() - side / 2,
            iconPixmap(Icon::Flagged, colors.warning, side, painter->device()->devicePixelRatioF()));
    }
    painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, words);
}

void HistoryDelegate::paintState(QPainter *painter, const QRect &room, const HistoryDay &day) const
{
    const ThemeColors &colors = m_appearance.colors;
    const StateLines lines = linesOf(day, m_locale);
    const StateMark mark = stateMark(day);
    const int plainHeight = QFontMetrics(m_plain).height();
    const int smallHeight = QFontMetrics(m_small).height();
    const int height = (lines.first.isEmpty() ? 0 : plainHeight) + (lines.second.isEmpty() ? 0 : smallHeight);
    int top = room.center().y() - height / 2;
    if (!lines.first.isEmpty()) {
        const int side = m_appearance.metrics.iconSide;
        const QColor ink = toneColor(colors, mark.tone);
        int left = room.left();
        if (mark.icon != Icon::None) {
            painter->drawPixmap(left, top + (plainHeight - side) / 2,
                iconPixmap(mark.icon, ink, side, painter->device()->devicePixelRatioF()));
            left += side + sidePx / 2;
        }
        painter->setPen(ink);
        const QRect line(left, top, room.right() - left + 1, plainHeight);
        painter->setFont(widthOf(m_plain, lines.first) > line.width() ? m_small : m_plain);
        drawLine(painter, line, Qt::AlignLeft | Qt::AlignVCenter, lines.first);
        top += plainHeight;
    }
    if (lines.second.isEmpty())
        return;
    painter->setFont(m_small);
    painter->setPen(colors.quietText);
    drawLine(
        painter, QRect(room.left(), top, room.width(), smallHeight), Qt::AlignLeft | Qt::AlignVCenter, lines.second);
}

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const HistoryDay *day = m_rows.day(index.row());
    const int height = QFontMetrics(m_plain).height() + QFontMetrics(m_small).height();
    const bool isThere = day != nullptr && !day->isGone();
    if (!isThere || index.column() != HistoryRows::StateColumn) {
        const bool isStrong = index.column() == HistoryRows::DateColumn;
        return {widthOf(isStrong ? m_strong : m_plain, index.data().toString()) + 2 * sidePx, height};
    }
    const int icon = stateMark(*day).icon != Icon::None ? m_appearance.metrics.iconSide + sidePx / 2 : 0;
    return {widthOf(m_small, linesOf(*day, m_locale).first) + icon + 2 * sidePx, height};
}

} // namespace wellpulse::ui
