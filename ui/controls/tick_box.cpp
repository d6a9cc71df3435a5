// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/tick_box.h"

#include "ui/controls/icon.h"

#include <QtGui/QPainter>

namespace wellpulse::ui {

namespace {

constexpr int sidePx = 12;

} // namespace

TickBox::TickBox(const Appearance &appearance, const QString &text, QWidget *parent)
    : QCheckBox(text, parent)
    , m_appearance(appearance)
{
    setMinimumSize(appearance.metrics.buttonSide, appearance.metrics.buttonSide);
}

QSize TickBox::sizeHint() const
{
    const int words = fontMetrics().size(Qt::TextShowMnemonic, text()).width();
    return {words + boxSide() + 3 * sidePx, m_appearance.metrics.buttonSide};
}

QSize TickBox::minimumSizeHint() const
{
    return sizeHint(); // words are never cut
}

bool TickBox::hitButton(const QPoint &point) const
{
    return rect().contains(point);
}

void TickBox::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = m_appearance.colors;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int side = boxSide();
    const QRectF box(sidePx, (height() - side) / 2.0, side, side);
    const QColor ink = isEnabled() ? colors.text : colors.quietText;
    painter.setPen(QPen(isChecked() ? colors.accent : ink, 2));
    painter.setBrush(isChecked() ? colors.accent : colors.surface);
    painter.drawRoundedRect(box, 6, 6);
    if (isChecked()) {
        const int iconSide = m_appearance.metrics.iconSide;
        painter.drawPixmap(box.center() - QPointF(iconSide / 2.0, iconSide / 2.0),
            iconPixmap(Icon::Tick, colors.accentText, iconSide, devicePixelRatioF()));
    }
    painter.setPen(ink);
    painter.drawText(QRectF(box.right() + sidePx, 0, width() - box.right() - sidePx, height()),
        Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic, text());
    if (hasFocus()) {
        const qreal inset = m_appearance.metrics.focusPx / 2.0;
        painter.setPen(QPen(colors.focus, m_appearance.metrics.focusPx));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 8, 8);
    }
}

} // namespace wellpulse::ui
