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
    QSize size;
    for (const auto &item : m_items) {
        size.setWidth(size.width() + item->sizeHint().width() + (size.width() > 0 ? m_gapPx : 0));
        size.setHeight(std::max(size.height(), item->sizeHint().height()));
    }
    return size.grownBy(contentsMargins());
}

QSize WrapLayout::minimumSize() const
{
    QSize size;
    for (const auto &item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size.grownBy(contentsMargins());
}

void WrapLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect.marginsRemoved(contentsMargins()), true);
}

int WrapLayout::arrange(const QRect &rect, bool apply) const
{
    int top = rect.top();
    std::size_t first = 0;
    int width = 0;
    for (std::size_t index = 0; index < m_items.size(); ++index) {
        const int wanted = m_items[index]->sizeHint().width();
        if (index > first && width + m_gapPx + wanted > rect.width()) {
            top += arrangeRow({rect.left(), top, rect.width(), 0}, first, index, apply) + m_gapPx;
            first = index;
            width = wanted;
        } else {
            width += wanted + (index > first ? m_gapPx : 0);
        }
    }
    if (first < m_items.size())
        top += arrangeRow({rect.left(), top, rect.width(), 0}, first, m_items.size(), apply);
    return top - rect.top();
}

int WrapLayout::arrangeRow(const QRect &room, std::size_t first, std::size_t last, bool apply) const
{
    int wanted = static_cast<int>(last - first - 1) * m_gapPx;
    int expanding = 0;
    for (std::size_t index = first; index < last; ++index) {
        wanted += m_items[index]->sizeHint().width();
        expanding += m_items[index]->expandingDirections().testFlag(Qt::Horizontal) ? 1 : 0;
    }
    const int spare = std::max(0, room.width() - wanted);
    std::vector<int> widths;
    int height = 0;
    for (std::size_t index = first; index < last; ++index) {
        const auto &item = m_items[index];
        const int share = item->expandingDirections().testFlag(Qt::Horizontal) ? spare / std::max(1, expanding) : 0;
        const int width = std::min(item->sizeHint().width() + share, room.width());
        widths.push_back(width);
        height = std::max(height, item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height());
    }
    if (!apply)
        return height;
    int left = room.left();
    for (std::size_t index = first; index < last; ++index) {
        const int width = widths[index - first];
        m_items[index]->setGeometry({left, room.top(), width, height});
        left += width + m_gapPx;
    }
    return height;
}

} // namespace wellpulse::ui
