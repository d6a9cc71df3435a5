// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/row_list.h"

#include <QtGui/QPainter>

#include <algorithm>

namespace wellpulse::ui {

namespace {

constexpr int sidePx = 18;
constexpr int betweenPx = 12;

QFont boldened(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

// Not the option's: a list lays out and paints with options of different widths, and a row must come out the same in both.
int rowWidth(const QStyleOptionViewItem &option)
{
    const auto *list = qobject_cast<const QListView *>(option.widget);
    return list != nullptr ? list->viewport()->width() : option.rect.width();
}

QFont smaller(QFont font, int px)
{
    font.setPixelSize(px);
    return font;
}

} // namespace

RowDelegate::RowDelegate(const Appearance &appearance, Words words, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_appearance(appearance)
    , m_words(std::move(words))
{
}

// Where title and word do not fit beside each other, the word goes under the title.
bool RowDelegate::isStacked(const QStyleOptionViewItem &option, const RowWords &row) const
{
    const QFontMetrics metrics(boldened(option.font));
    const int words = metrics.horizontalAdvance(row.title) + metrics.horizontalAdvance(row.word);
    return words + m_appearance.metrics.iconSide + 3 * betweenPx + 2 * sidePx > rowWidth(option);
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const RowWords row = m_words(index);
    const int width = rowWidth(option);
    int height = m_appearance.metrics.rowHeight;
    if (width > 0 && isStacked(option, row))
        height = std::max(height, stackedHeight(option, row, width) + 2 * betweenPx);
    return {width, height};
}

int RowDelegate::stackedHeight(const QStyleOptionViewItem &option, const RowWords &row, int width) const
{
    const int quietHeight
        = row.quiet.isEmpty() ? 0 : QFontMetrics(smaller(option.font, m_appearance.metrics.smallPx)).height();
    const int iconSide = m_appearance.metrics.iconSide;
    const QRect room(0, 0, width - 2 * sidePx - iconSide - betweenPx, 10'000);
    const int wordHeight = QFontMetrics(option.font).boundingRect(room, Qt::TextWordWrap, row.word).height();
    return QFontMetrics(boldened(option.font)).height() + quietHeight + betweenPx / 2 + std::max(wordHeight, iconSide);
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ThemeColors &colors = m_appearance.colors;
    const RowWords row = m_words(index);
    painter->save();
    painter->setClipRect(option.rect);
    const bool current = option.state.testFlag(QStyle::State_Selected);
    painter->fillRect(option.rect, current ? colors.selected : colors.surface);
    if (current && option.state.testFlag(QStyle::State_HasFocus)) {
        painter->fillRect(
            QRect(option.rect.topLeft(), QSize(m_appearance.metrics.focusPx * 2, option.rect.height())), colors.focus);
    }
    painter->setPen(QPen(colors.line, m_appearance.metrics.linePx));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());

    const QRect room = option.rect.adjusted(sidePx, 0, -sidePx, 0);
    const int iconSide = m_appearance.metrics.iconSide;
    const bool stacked = isStacked(option, row);
    const QColor wordColor = toneColor(colors, row.tone);
    const qreal ratio = painter->device()->devicePixelRatioF();

    const QFont titleFont = boldened(option.font);
    const QFont quietFont = smaller(option.font, m_appearance.metrics.smallPx);
    const int titleHeight = QFontMetrics(titleFont).height();
    const int quietHeight = row.quiet.isEmpty() ? 0 : QFontMetrics(quietFont).height();
    const int contentHeight = stacked ? stackedHeight(option, row, rowWidth(option)) : titleHeight + quietHeight;
    int top = room.top() + (room.height() - contentHeight) / 2;
    const int wordWidth = QFontMetrics(option.font).horizontalAdvance(row.word);
    const int titleWidth = stacked ? room.width() : room.width() - wordWidth - iconSide - 2 * betweenPx;

    painter->setFont(titleFont);
    painter->setPen(colors.text);
    painter->drawText(QRect(room.left(), top, titleWidth, titleHeight), Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(titleFont).elidedText(row.title, Qt::ElideMiddle, titleWidth));
    top += titleHeight;
    painter->setFont(quietFont);
    painter->setPen(colors.quietText);
    painter->drawText(QRect(room.left(), top, titleWidth, quietHeight), Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(quietFont).elidedText(row.quiet, Qt::ElideRight, titleWidth));
    top += quietHeight;

    painter->setFont(option.font);
    painter->setPen(wordColor);
    if (stacked) {
        top += betweenPx / 2;
        const int lineHeight = QFontMetrics(option.font).height();
        painter->drawPixmap(
            room.left(), top + (lineHeight - iconSide) / 2, iconPixmap(row.icon, wordColor, iconSide, ratio));
        painter->drawText(room.adjusted(iconSide + betweenPx, 0, 0, 0)
                              .intersected(QRect(room.left(), top, room.width(), option.rect.bottom() - top)),
            Qt::AlignLeft | Qt::TextWordWrap, row.word);
    } else {
        const int left = room.right() - wordWidth;
        const int middle = option.rect.center().y();
        painter->drawPixmap(
            left - betweenPx - iconSide, middle - iconSide / 2, iconPixmap(row.icon, wordColor, iconSide, ratio));
        painter->drawText(QRect(left, option.rect.top(), wordWidth + 2, option.rect.height()),
            Qt::AlignLeft | Qt::AlignVCenter, row.word);
    }
    painter->restore();
}

RowList::RowList(const Appearance &appearance, RowDelegate::Words words, QWidget *parent)
    : QListView(parent)
{
    setItemDelegate(new RowDelegate(appearance, std::move(words), this));
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(QListView::Adjust);
    setMinimumHeight(appearance.metrics.rowHeight * 3 / 2); // a row and the hint that there are more
}

void RowList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout(); // a row's height depends on its width
}

// Arriving by keyboard, the first row is current, so that Enter and the arrows act at once.
void RowList::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && model() != nullptr && model()->rowCount() > 0)
        setCurrentIndex(model()->index(0, 0));
}

} // namespace wellpulse::ui
