// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/search_edit.h"

#include "ui/controls/icon.h"

#include <QtGui/QPainter>

namespace wellpulse::ui {

namespace {

constexpr int sidePx = 12; // before the icon
constexpr int gapPx = 4;   // between the icon and the words, beside the style's own

} // namespace

SearchEdit::SearchEdit(const Appearance &appearance, QWidget *parent)
    : QLineEdit(parent)
    , m_appearance(appearance)
{
    setClearButtonEnabled(true);
    setTextMargins(appearance.metrics.iconSide + gapPx, 0, 0, 0);
}

void SearchEdit::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    const int side = m_appearance.metrics.iconSide;
    QPainter painter(this);
    painter.drawPixmap(sidePx, (height() - side) / 2,
        iconPixmap(Icon::Search, m_appearance.colors.quietText, side, devicePixelRatioF()));
}

} // namespace wellpulse::ui
