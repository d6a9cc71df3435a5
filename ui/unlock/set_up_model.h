// SPDX-License-Identifier: GPL-3.0-or-later
// First-run set-up without its widgets: checks each field, then asks the port to sign in and make the vault. Keeps no
// secret after the request. GUI thread.
#pragma once

#include "ui/ports/unlock_port.h"

#include <QtCore/QMap>

namespace wellpulse::ui {

enum class SetUpField { Server, Tenant, Email, Password, Passphrase, PassphraseAgain };

inline constexpr int shortestPassphrase = 8;

class SetUpModel : public QObject {
    Q_OBJECT
public:
    explicit SetUpModel(UnlockPort &port, QObject *parent = nullptr);

    void setUp(const SetUpRequest &request, const QString &passphraseAgain);
    bool isBusy() const { return m_isBusy; }
    /// One sentence for each field that is wrong.
    const QMap<SetUpField, QString> &errors() const { return m_errors; }
    /// Why the office or the laptop refused; empty if neither did.
    QString sentence() const { return m_sentence; }

    static QMap<SetUpField, QString> check(const SetUpRequest &request, const QString &passphraseAgain);

Q_SIGNALS:
    void changed();
    void unlocked(const QString &userName);

private:
    UnlockPort &m_port;
    QMap<SetUpField, QString> m_errors;
    QString m_sentence;
    bool m_isBusy = false;
};

} // namespace wellpulse::ui
