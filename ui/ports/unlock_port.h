// SPDX-License-Identifier: GPL-3.0-or-later
// Opening, making and closing the vault. Key derivation takes up to a second and happens elsewhere; answers come as
// signals on the GUI thread. A passphrase lives in the request only as long as it is needed.
#pragma once

#include <QtCore/QObject>
#include <QtCore/QString>

namespace wellpulse::ui {

enum class UnlockTrouble {
    WrongPassphrase,
    KeychainLocked, ///< the system's keychain did not answer; nothing is lost
    VaultDamaged,
    OfficeNoAnswer,        ///< set-up only
    WrongPassword,         ///< set-up only: the office refused tenant, email or password
    FolderUnusable,        ///< read-only, full, or not ours
    BackupWrongPassphrase, ///< set-up from a backup only, as the next three
    BackupUnusable,        ///< damaged, cut short, or no backup at all
    BackupNewer,           ///< of a newer program
    BackupOfAnother,       ///< not of the person who signs in
    Other,
};

struct SetUpRequest {
    QString server;
    QString tenant;
    QString email;
    QString password;
    QString passphrase;
    QString backupFile{}; ///< empty: a new laptop's vault is empty; else its passphrase is the backup's
};

class UnlockPort : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    virtual bool vaultExists() const = 0;
    /// Answered by unlocked or refused.
    virtual void unlock(const QString &passphrase) = 0;
    /// Signs in, makes the vault and fetches the wells; answered by unlocked or refused.
    virtual void setUp(const wellpulse::ui::SetUpRequest &request) = 0;
    /// Closes the vault and forgets the keys; answered by locked.
    virtual void lock() = 0;

Q_SIGNALS:
    void unlocked(const QString &userName);
    /// `detail` is the engine's own sentence, for support.
    void refused(wellpulse::ui::UnlockTrouble trouble, const QString &detail);
    void locked();
};

} // namespace wellpulse::ui

Q_DECLARE_METATYPE(wellpulse::ui::UnlockTrouble)
Q_DECLARE_METATYPE(wellpulse::ui::SetUpRequest)
