// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/keypad.h"

#include "ui/controls/touch_button.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>

namespace wellpulse::ui {

Keypad::Keypad(const Appearance &appearance, const QLocale &locale, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
{
    setAccessibleName(tr("Keypad"));
    setFocusPolicy(Qt::NoFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(appearance.metrics.gapPx);
    auto *grid = new QGridLayout;
    grid->setSpacing(appearance.metrics.gapPx);
    layout->addLayout(grid);
    const auto addTyping
        = [&](const QString &text, const QString &objectName, const QString &name, int row, int column) {
              TouchButton *key = addKey(objectName, text, name);
              grid->addWidget(key, row, column);
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
    grid->addWidget(backspace, 3, 2);
    connect(backspace, &QPushButton::clicked, this, &Keypad::backspacePressed);

    TouchButton *clear = addKey(QStringLiteral("keyClearButton"), tr("Clear"), tr("Clear this field"));
    TouchButton *next = addKey(QStringLiteral("keyNextButton"), tr("Next"), tr("Next field"));
    auto *words = new QHBoxLayout;
    words->setSpacing(appearance.metrics.gapPx);
    layout->addLayout(words);
    for (TouchButton *word : {clear, next}) {
        word->setProperty("look", QStringLiteral("keyWord"));
        words->addWidget(word, 1);
    }
    connect(clear, &QPushButton::clicked, this, &Keypad::clearPressed);
    connect(next, &QPushButton::clicked, this, &Keypad::nextPressed);
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
