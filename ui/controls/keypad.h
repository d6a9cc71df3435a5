// SPDX-License-Identifier: GPL-3.0-or-later
// Big keys for gloved fingers, beside a form's fields. Never takes the focus: what a key means for the field that has it is
// the page's business. GUI thread.
#pragma once

#include "ui/theme/appearance.h"

#include <QtCore/QLocale>
#include <QtWidgets/QWidget>

namespace wellpulse::ui {

class TouchButton;

class Keypad : public QWidget {
    Q_OBJECT
public:
    Keypad(const Appearance &appearance, const QLocale &locale, QWidget *parent = nullptr);

Q_SIGNALS:
    void typed(const QString &text); ///< a digit, or the locale's decimal mark
    void backspacePressed();
    void clearPressed();
    void nextPressed();

private:
    TouchButton *addKey(const QString &objectName, const QString &text, const QString &name);

    Appearance m_appearance;
};

} // namespace wellpulse::ui
