// SPDX-License-Identifier: GPL-3.0-or-later
// Unlocking without its widgets: asks the port, turns its refusals into sentences. Keeps no passphrase. GUI thread.
#pragma once

#include "ui/ports/unlock_port.h"

namespace wellpulse::ui {

class UnlockModel : public QObject {
    Q_OBJECT
public:
    explicit UnlockModel(UnlockPort &port, QObject *parent = nullptr);

    void unlock(const QString &passphrase);
    bool isBusy() const { return m_isBusy; }
    /// What is wrong with the passphrase or the vault; empty if nothing is.
    QString sentence() const { return m_sentence; }

Q_SIGNALS:
    void changed();
    void unlocked(const QString &userName);

private:
    void settle(const QString &sentence);

    UnlockPort &m_port;
    QString m_sentence;
    bool m_isBusy = false;
};

/// The sentence for a refusal: cause, what is safe, next step.
QString unlockSentence(UnlockTrouble trouble, const QString &detail);

} // namespace wellpulse::ui
