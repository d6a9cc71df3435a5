// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/touch_button.h"

#include <QtGui/QPainter>
#include <QtWidgets/QStyleOptionButton>

#include <algorithm>
#include <utility>

namespace wellpulse::ui {

namespace {

// What is not wider never breaks: a row of such buttons wraps instead.
constexpr int widestOnOneLinePx = 400;

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
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); // down to two lines, where the words may break
    setAutoDefault(true);                                      // Enter presses the button that has the focus
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
    option->text = shownWords();
}

QSize TouchButton::sizeOf(const QString &words) const
{
    QStyleOptionButton option;
    QPushButton::initStyleOption(&option);
    constexpr int besideIconPx = 4; // as QPushButton has it
    const QSize room = words.isEmpty() ? QSize() : fontMetrics().size(Qt::TextShowMnemonic, words);
    const int iconWidth = words.isEmpty() ? iconSize().height() : iconSize().width();
    const QSize contents(
        iconWidth + besideIconPx + std::max(0, room.width()), std::max(iconSize().height(), room.height()));
    return style()->sizeFromContents(QStyle::CT_PushButton, &option, contents, this);
}

QString TouchButton::narrowestWords() const
{
    const QString words = text();
    if (words.contains(u'\n') || sizeOf(words).width() <= widestOnOneLinePx)
        return words;
    QString best = words;
    for (qsizetype at = words.indexOf(u' '); at >= 0; at = words.indexOf(u' ', at + 1)) {
        QString parted = words;
        parted[at] = u'\n';
        if (sizeOf(parted).width() < sizeOf(best).width())
            best = parted;
    }
    return best;
}

QString TouchButton::shownWords() const
{
    return width() < sizeOf(text()).width() ? narrowestWords() : text();
}

// The height it asks for hangs on the width it got. The width it asks for does not: with more room the words go back to one line.
void TouchButton::resizeEvent(QResizeEvent *event)
{
    QPushButton::resizeEvent(event);
    const int height = sizeHint().height();
    if (std::exchange(m_hintedHeight, height) != height)
        updateGeometry();
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
    return QSize(sizeOf(text()).width(), sizeOf(shownWords()).height()).expandedTo({side, side});
}

QSize TouchButton::minimumSizeHint() const
{
    const int side = m_appearance.metrics.buttonSide;
    return QSize(sizeOf(narrowestWords()).width(), sizeHint().height()).expandedTo({side, side});
}

} // namespace wellpulse::ui
