// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/sort_header.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include <algorithm>

namespace wellpulse::ui {

namespace {

constexpr int sidePx = 12;

} // namespace

SortHeader::SortHeader(const Appearance &appearance, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_appearance(appearance)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setFocusPolicy(Qt::StrongFocus);
    connect(this, &QHeaderView::sectionClicked, this, [this](int column) {
        if (column <= m_lastSortable)
            Q_EMIT pressed(column);
    });
}

void SortHeader::setSorted(int column, bool descending)
{
    m_sorted = column;
    m_descending = descending;
    viewport()->update();
}

QFont SortHeader::wordsFont() const
{
    QFont words = font();
    words.setPixelSize(m_appearance.metrics.smallPx);
    words.setWeight(QFont::DemiBold);
    return words;
}

int SortHeader::widthOf(int column) const
{
    const QString words = model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    return QFontMetrics(wordsFont()).horizontalAdvance(words) + m_appearance.metrics.smallPx + sidePx / 2 + 2 * sidePx;
}

QSize SortHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), m_appearance.metrics.buttonSide};
}

void SortHeader::paintSection(QPainter *painter, const QRect &rect, int column) const
{
    const ThemeColors &colors = m_appearance.colors;
    painter->save();
    painter->fillRect(rect, colors.raised);
    painter->setPen(QPen(colors.line, m_appearance.metrics.linePx));
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    const int arrowSide = m_appearance.metrics.smallPx;
    const QRect room = rect.adjusted(sidePx, 0, -sidePx, 0);
    const auto alignment
        = Qt::Alignment(model()->headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).value<Qt::Alignment>());
    const QString words = model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    painter->setFont(wordsFont());
    painter->setPen(colors.text);
    painter->drawText(room, static_cast<int>(alignment), words);
    if (column == m_sorted) {
        const int wordsWidth = QFontMetrics(wordsFont()).horizontalAdvance(words);
        const int left = alignment.testFlag(Qt::AlignRight) ? room.right() - wordsWidth - arrowSide - sidePx / 2
                                                            : room.left() + wordsWidth + sidePx / 2;
        paintArrow(painter, {left, rect.center().y() - arrowSide / 2, arrowSide, arrowSide});
    }
    if (hasFocus() && column == m_focused) {
        const int ring = m_appearance.metrics.focusPx;
        painter->setPen(QPen(colors.focus, ring));
        painter->drawRect(rect.adjusted(ring / 2 + 1, ring / 2 + 1, -ring / 2 - 2, -ring / 2 - 2));
    }
    painter->restore();
}

void SortHeader::paintArrow(QPainter *painter, const QRect &room) const
{
    const QRectF box = QRectF(room).adjusted(2, room.height() * 0.28, -2, -room.height() * 0.28);
    QPainterPath arrow;
    arrow.moveTo(m_descending ? box.topLeft() : box.bottomLeft());
    arrow.lineTo(m_descending ? box.topRight() : box.bottomRight());
    arrow.lineTo({box.center().x(), m_descending ? box.bottom() : box.top()});
    arrow.closeSubpath();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillPath(arrow, m_appearance.colors.text);
}

void SortHeader::goTo(int column)
{
    m_focused = std::clamp(column, 0, m_lastSortable);
    const QString words = model()->headerData(m_focused, Qt::Horizontal, Qt::DisplayRole).toString();
    //: the head of a table, for a screen reader: %1 is a column
    setAccessibleName(tr("Sort by %1").arg(words));
    viewport()->update();
}

void SortHeader::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return goTo(m_focused - 1);
    case Qt::Key_Right:
        return goTo(m_focused + 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return Q_EMIT pressed(m_focused);
    default:
        QHeaderView::keyPressEvent(event);
    }
}

void SortHeader::focusInEvent(QFocusEvent *event)
{
    QHeaderView::focusInEvent(event);
    goTo(m_focused);
}

void SortHeader::focusOutEvent(QFocusEvent *event)
{
    QHeaderView::focusOutEvent(event);
    viewport()->update();
}

} // namespace wellpulse::ui
