// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/touch_button.h"

#include <QtGui/QPainter>
#include <QtWidgets/QStyleOptionButton>

namespace wellpulse::ui {

namespace {

QString wordOf(ButtonLook look)
{
    switch (look) {
    case ButtonLook::Primary:
        return QStringLiteral("primary");
    case ButtonLook::Plain:
        return QStringLiteral("plain");
    case ButtonLook::Toggle:
        return QStringLiteral("toggle");
    case ButtonLook::Raised:
        break;
    }
    return QStringLiteral("raised");
}

} // namespace

TouchButton::TouchButton(const Appearance &appearance, ButtonLook look, Icon icon, const QString &text, QWidget *parent)
    : QPushButton(text, parent)
    , m_appearance(appearance)
    , m_look(look)
{
    setProperty("look", wordOf(look));
    setCheckable(look == ButtonLook::Toggle);
    setStencil(icon, look == ButtonLook::Primary ? appearance.colors.accentText : appearance.colors.text);
    const int iconSide = appearance.metrics.iconSide;
    setIconSize({iconSide + iconSide / 3, iconSide});
    setAutoDefault(true); // Enter presses the button that has the focus
}

void TouchButton::setStencil(Icon icon, const QColor &ink)
{
    setIcon(themedIcon(icon, ink, m_appearance.colors.quietText));
}

// The room between icon and words is part of the icon: without words there is none, and the icon stands in the middle.
void TouchButton::initStyleOption(QStyleOptionButton *option) const
{
    QPushButton::initStyleOption(option);
    if (text().isEmpty())
        option->iconSize = {iconSize().height(), iconSize().height()};
}

// The focus ring of the style sheet does not stand out from the strong colour of a primary button: a second one inside.
void TouchButton::paintEvent(QPaintEvent *event)
{
    QPushButton::paintEvent(event);
    if (!hasFocus() || m_look != ButtonLook::Primary)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_appearance.colors.accentText, 2));
    const qreal inset = m_appearance.metrics.focusPx + 1.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 6, 6);
}

QSize TouchButton::sizeHint() const
{
    const int side = m_appearance.metrics.buttonSide;
    return QPushButton::sizeHint().expandedTo({side, side});
}

QSize TouchButton::minimumSizeHint() const
{
    return sizeHint(); // words are never cut: a row that is too narrow wraps instead
}

} // namespace wellpulse::ui
