// SPDX-License-Identifier: GPL-3.0-or-later
// The widgets of signing in again: why, as whom, the password, and a way back. GUI thread.
#pragma once

#include "ui/sign_in/sign_in_model.h"
#include "ui/theme/appearance.h"

#include <QtWidgets/QWidget>

class QLabel;
class QLineEdit;

namespace wellpulse::ui {

class FormField;
class TouchButton;

class SignInPage : public QWidget {
    Q_OBJECT
public:
    SignInPage(const Appearance &appearance, SignInModel &model, QWidget *parent = nullptr);

    /// Begins anew; `reason` says why the page is there and what is safe.
    void begin(const QString &reason);

Q_SIGNALS:
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void cancel();
    void showState();

    SignInModel &m_model;
    QLabel *m_reasonLabel;
    QLabel *m_emailLabel;
    QLineEdit *m_passwordEdit;
    FormField *m_passwordField;
    TouchButton *m_signInButton;
    TouchButton *m_cancelButton;
};

} // namespace wellpulse::ui
