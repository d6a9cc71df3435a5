// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/wrap_layout.h"

#include <QtWidgets/QWidget>

#include <algorithm>

namespace wellpulse::ui {

void letGrowDown(QWidget *widget)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    widget->setSizePolicy(policy);
}

WrapLayout::WrapLayout(int gapPx)
    : m_gapPx(gapPx)
{
    setContentsMargins(0, 0, 0, 0);
}

void WrapLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
}

int WrapLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem *WrapLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)].get() : nullptr;
}

QLayoutItem *WrapLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    const auto at = m_items.begin() + index;
    QLayoutItem *item = at->release();
    m_items.erase(at);
    return item;
}

int WrapLayout::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    return arrange({0, 0, width - margins.left() - margins.right(), 0}, false) + margins.top() + margins.bottom();
}

QSize WrapLayout::sizeHint() const
{
    QSize size(0, 0);
    for (const QLayoutItem *item : shown()) {
        size.setWidth(size.width() + item->sizeHint().width() + (size.width() > 0 ? m_gapPx : 0));
        size.setHeight(std::max(size.height(), item->sizeHint().height()));
    }
    return size.grownBy(contentsMargins());
}

QSize WrapLayout::minimumSize() const
{
    QSize size(0, 0);
    for (const QLayoutItem *item : shown())
        size = size.expandedTo(item->minimumSize());
    return size.grownBy(contentsMargins());
}

void WrapLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect.marginsRemoved(contentsMargins()), true);
}

// A hidden widget takes neither its width nor a gap.
std::vector<QLayoutItem *> WrapLayout::shown() const
{
    std::vector<QLayoutItem *> items;
    for (const auto &item : m_items) {
        if (!item->isEmpty())
            items.push_back(item.get());
    }
    return items;
}

int WrapLayout::arrange(const QRect &rect, bool apply) const
{
    const std::vector<QLayoutItem *> items = shown();
    int top = rect.top();
    auto first = items.cbegin();
    int width = 0;
    for (auto item = items.cbegin(); item != items.cend(); ++item) {
        const int wanted = (*item)->sizeHint().width();
        if (item != first && width + m_gapPx + wanted > rect.width()) {
            top += arrangeRow({rect.left(), top, rect.width(), 0}, {first, item}, apply) + m_gapPx;
            first = item;
            width = wanted;
        } else {
            width += wanted + (item != first ? m_gapPx : 0);
        }
    }
    if (first != items.cend())
        top += arrangeRow({rect.left(), top, rect.width(), 0}, {first, items.cend()}, apply);
    return top - rect.top();
}

int WrapLayout::arrangeRow(const QRect &room, std::span<QLayoutItem *const> items, bool apply) const
{
    int wanted = static_cast<int>(items.size() - 1) * m_gapPx;
    int expanding = 0;
    for (const QLayoutItem *item : items) {
        wanted += item->sizeHint().width();
        expanding += item->expandingDirections().testFlag(Qt::Horizontal) ? 1 : 0;
    }
    const int spare = std::max(0, room.width() - wanted);
    std::vector<int> widths;
    int height = 0;
    for (const QLayoutItem *item : items) {
        const int share = item->expandingDirections().testFlag(Qt::Horizontal) ? spare / std::max(1, expanding) : 0;
        const int width = std::min(item->sizeHint().width() + share, room.width());
        widths.push_back(width);
        height = std::max(height, item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height());
    }
    if (!apply)
        return height;
    int left = room.left();
    for (std::size_t index = 0; index < items.size(); ++index) {
        items[index]->setGeometry({left, room.top(), widths[index], height});
        left += widths[index] + m_gapPx;
    }
    return height;
}

} // namespace wellpulse::ui
