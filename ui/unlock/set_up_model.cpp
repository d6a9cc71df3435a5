// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/unlock/set_up_model.h"

#include "ui/unlock/unlock_model.h"

#include <QtCore/QUrl>

namespace wellpulse::ui {

SetUpModel::SetUpModel(UnlockPort &port, QObject *parent)
    : QObject(parent)
    , m_port(port)
{
    connect(&port, &UnlockPort::unlocked, this, [this](const QString &userName) {
        if (!m_isBusy)
            return;
        m_isBusy = false;
        Q_EMIT changed();
        Q_EMIT unlocked(userName);
    });
    connect(&port, &UnlockPort::refused, this, [this](UnlockTrouble trouble, const QString &detail) {
        if (!m_isBusy)
            return;
        m_isBusy = false;
        m_sentence = unlockSentence(trouble, detail);
        Q_EMIT changed();
    });
}

void SetUpModel::setUp(const SetUpRequest &request, const QString &passphraseAgain)
{
    if (m_isBusy)
        return;
    m_errors = check(request, passphraseAgain);
    m_sentence.clear();
    m_isBusy = m_errors.isEmpty();
    Q_EMIT changed();
    if (m_isBusy)
        m_port.setUp(request);
}

QMap<SetUpField, QString> SetUpModel::check(const SetUpRequest &request, const QString &passphraseAgain)
{
    QMap<SetUpField, QString> errors;
    const QUrl url(request.server.trimmed(), QUrl::StrictMode);
    const bool isWeb = url.scheme() == u"https" || url.scheme() == u"http";
    if (!url.isValid() || !isWeb || url.host().isEmpty())
        errors[SetUpField::Server] = tr("Type the address that the office gave you, like https://office.example.com");
    if (request.tenant.trimmed().isEmpty())
        errors[SetUpField::Tenant] = tr("Type your company's short name.");
    if (!request.email.contains(u'@'))
        errors[SetUpField::Email] = tr("Type your email address, like name@example.com");
    if (request.password.isEmpty())
        errors[SetUpField::Password] = tr("Type the password that the office gave you.");
    if (!request.backupFile.isEmpty()) {
        if (request.passphrase.isEmpty())
            errors[SetUpField::Passphrase] = tr("Type the passphrase of the laptop that made the backup.");
    } else if (request.passphrase.size() < shortestPassphrase) {
        errors[SetUpField::Passphrase] = tr("Type at least %n characters.", nullptr, shortestPassphrase);
    } else if (request.passphrase != passphraseAgain) {
        errors[SetUpField::PassphraseAgain] = tr("The two passphrases differ. Type the same one again.");
    }
    return errors;
}

} // namespace wellpulse::ui
