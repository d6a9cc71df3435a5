// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/keypad.h"

#include "ui/controls/touch_button.h"

#include <QtWidgets/QGridLayout>

namespace wellpulse::ui {

namespace {

constexpr int columns = 6; // two for a digit, three for a word

} // namespace

Keypad::Keypad(const Appearance &appearance, const QLocale &locale, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
{
    setAccessibleName(tr("Keypad"));
    setFocusPolicy(Qt::NoFocus);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(appearance.metrics.gapPx);
    const auto addTyping
        = [&](const QString &text, const QString &objectName, const QString &name, int row, int column) {
              TouchButton *key = addKey(objectName, text, name);
              grid->addWidget(key, row, column * 2, 1, 2);
              connect(key, &QPushButton::clicked, this, [this, text] { Q_EMIT typed(text); });
          };
    for (int digit = 1; digit <= 9; ++digit) { // 7 8 9 on top, as on the keyboard's own pad
        const QString text = locale.toString(digit);
        addTyping(text, QStringLiteral("key%1Button").arg(digit), text, 2 - (digit - 1) / 3, (digit - 1) % 3);
    }
    addTyping(locale.decimalPoint(), QStringLiteral("keyMarkButton"), tr("Decimal mark"), 3, 0);
    addTyping(locale.toString(0), QStringLiteral("key0Button"), locale.toString(0), 3, 1);
    TouchButton *backspace = addKey(QStringLiteral("keyBackspaceButton"), {}, tr("Delete the last character"));
    backspace->setStencil(Icon::Backspace, appearance.colors.text);
    backspace->setAutoRepeat(true);
    grid->addWidget(backspace, 3, 4, 1, 2);
    connect(backspace, &QPushButton::clicked, this, &Keypad::backspacePressed);

    TouchButton *clear = addKey(QStringLiteral("keyClearButton"), tr("Clear"), tr("Clear this field"));
    TouchButton *next = addKey(QStringLiteral("keyNextButton"), tr("Next"), tr("Next field"));
    for (TouchButton *word : {clear, next})
        word->setProperty("look", QStringLiteral("keyWord"));
    grid->addWidget(clear, 4, 0, 1, columns / 2);
    grid->addWidget(next, 4, columns / 2, 1, columns / 2);
    connect(clear, &QPushButton::clicked, this, &Keypad::clearPressed);
    connect(next, &QPushButton::clicked, this, &Keypad::nextPressed);
    for (int column = 0; column < columns; ++column)
        grid->setColumnStretch(column, 1);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

TouchButton *Keypad::addKey(const QString &objectName, const QString &text, const QString &name)
{
    auto *key = new TouchButton(m_appearance, ButtonLook::Raised, Icon::None, text);
    key->setObjectName(objectName);
    key->setAccessibleName(name);
    key->setFocusPolicy(Qt::NoFocus);
    key->setProperty("look", QStringLiteral("key"));
    key->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return key;
}

} // namespace wellpulse::ui
