// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/unlock/unlock_model.h"

namespace wellpulse::ui {

UnlockModel::UnlockModel(UnlockPort &port, QObject *parent)
    : QObject(parent)
    , m_port(port)
{
    connect(&port, &UnlockPort::unlocked, this, [this](const QString &userName) {
        if (!m_isBusy)
            return;
        settle({});
        Q_EMIT unlocked(userName);
    });
    connect(&port, &UnlockPort::refused, this, [this](UnlockTrouble trouble, const QString &detail) {
        if (m_isBusy)
            settle(unlockSentence(trouble, detail));
    });
}

void UnlockModel::unlock(const QString &passphrase)
{
    if (m_isBusy)
        return;
    if (passphrase.isEmpty()) {
        settle(tr("Type your passphrase."));
        return;
    }
    m_isBusy = true;
    m_sentence.clear();
    Q_EMIT changed();
    m_port.unlock(passphrase);
}

void UnlockModel::settle(const QString &sentence)
{
    m_isBusy = false;
    m_sentence = sentence;
    Q_EMIT changed();
}

QString unlockSentence(UnlockTrouble trouble, const QString &detail)
{
    switch (trouble) {
    case UnlockTrouble::WrongPassphrase:
        return UnlockModel::tr("That is not the passphrase of this laptop. Nothing is lost; type it again.");
    case UnlockTrouble::KeychainLocked:
        return UnlockModel::tr("This laptop's keychain did not answer. Your entries are safe; unlock the keychain, "
                               "then try again.");
    case UnlockTrouble::VaultDamaged:
        return UnlockModel::tr("The stored entries cannot be opened. Change nothing in their folder and call the "
                               "office.");
    case UnlockTrouble::OfficeNoAnswer:
        return UnlockModel::tr("Office did not answer. Check the server address and the network, then try again.");
    case UnlockTrouble::WrongPassword:
        return UnlockModel::tr("The office does not know this company, email and password together. Check them and "
                               "try again.");
    case UnlockTrouble::FolderUnusable:
        return UnlockModel::tr("The folder for your entries cannot be written. Free some space or ask for access, "
                               "then try again.");
    case UnlockTrouble::BackupWrongPassphrase:
        return UnlockModel::tr(
            "That is not the passphrase of the backup. It is the one of the laptop that made it; type "
            "it again.");
    case UnlockTrouble::BackupUnusable:
        return UnlockModel::tr("This is not a whole backup: it is damaged, cut short or another file. Choose another "
                               "backup.");
    case UnlockTrouble::BackupNewer:
        return UnlockModel::tr("A newer WellPulse made this backup. Update WellPulse on this laptop first.");
    case UnlockTrouble::BackupOfAnother:
        return UnlockModel::tr("This backup is of another person or company. Sign in as the one whose it is.");
    case UnlockTrouble::Other:
        break;
    }
    return detail;
}

} // namespace wellpulse::ui
