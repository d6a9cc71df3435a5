// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in again without its widgets: asks the port, turns its refusals into sentences. Keeps no password. GUI thread.
#pragma once

#include "ui/ports/sign_in_port.h"

namespace wellpulse::ui {

class SignInModel : public QObject {
    Q_OBJECT
public:
    explicit SignInModel(SignInPort &port, QObject *parent = nullptr);

    QString email() const { return m_port.email(); }
    void signIn(const QString &password);
    /// Breaks off what is under way and forgets what was wrong.
    void cancel();
    bool isBusy() const { return m_isBusy; }
    /// Why it did not work: cause, what is safe, next step; empty if nothing is wrong.
    QString sentence() const { return m_sentence; }

Q_SIGNALS:
    void changed();
    void signedIn();

private:
    void settle(const QString &sentence);

    SignInPort &m_port;
    QString m_sentence;
    bool m_isBusy = false;
};

} // namespace wellpulse::ui
