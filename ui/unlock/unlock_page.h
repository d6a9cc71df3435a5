// SPDX-License-Identifier: GPL-3.0-or-later
// The widgets of unlocking: one passphrase, one button, one sentence when it is wrong. GUI thread.
#pragma once

#include "ui/theme/appearance.h"
#include "ui/unlock/unlock_model.h"

#include <QtWidgets/QWidget>

class QLineEdit;

namespace wellpulse::ui {

class FormField;
class TouchButton;

class UnlockPage : public QWidget {
    Q_OBJECT
public:
    UnlockPage(const Appearance &appearance, UnlockModel &model, QWidget *parent = nullptr);

    void focusFirst();

private:
    void showState();

    UnlockModel &m_model;
    QLineEdit *m_passphraseEdit;
    FormField *m_passphraseField;
    TouchButton *m_unlockButton;
};

} // namespace wellpulse::ui
