// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/vault_gate.h"

namespace wellpulse::desktop {

namespace {

ui::UnlockTrouble troubleOf(const QString &code)
{
    using ui::UnlockTrouble;
    if (code == u"vault_wrong_passphrase")
        return UnlockTrouble::WrongPassphrase;
    if (code == u"keychain_locked" || code == u"keychain_unavailable" || code == u"keychain_failed")
        return UnlockTrouble::KeychainLocked;
    if (code == u"vault_tampered" || code == u"vault_damaged" || code == u"vault_plaintext")
        return UnlockTrouble::VaultDamaged;
    if (code == u"office_unreachable" || code == u"office_answer_unreadable" || code == u"captive_portal")
        return UnlockTrouble::OfficeNoAnswer;
    if (code == u"login_failed")
        return UnlockTrouble::WrongPassword;
    if (code == u"file_wrong_passphrase")
        return UnlockTrouble::BackupWrongPassphrase;
    if (code == u"file_damaged" || code == u"file_foreign" || code == u"file_other_kind" || code == u"file_missing")
        return UnlockTrouble::BackupUnusable;
    if (code == u"backup_of_another")
        return UnlockTrouble::BackupOfAnother;
    if (code == u"file_newer")
        return UnlockTrouble::BackupNewer;
    if (code == u"folder_read_only" || code == u"disk_full" || code == u"disk_error")
        return UnlockTrouble::FolderUnusable;
    return UnlockTrouble::Other;
}

} // namespace

VaultGate::VaultGate(const DevicePlace &place)
    : m_vaultFolder(place.vaultFolder)
    , m_opener(new DeviceOpener(place))
{
    m_opener->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_opener, &QObject::deleteLater);
    connect(m_opener, &DeviceOpener::opened, this, [this](const std::shared_ptr<OpenDevice> &device) {
        const QString userName = QString::fromStdString(device->account.userName);
        Q_EMIT opened(device);
        Q_EMIT unlocked(userName);
    });
    connect(m_opener, &DeviceOpener::failed, this, &VaultGate::tell);
    m_thread.setObjectName(QStringLiteral("vault"));
    m_thread.start();
}

VaultGate::~VaultGate()
{
    m_thread.quit();
    m_thread.wait();
}

bool VaultGate::vaultExists() const
{
    return storage::VaultFolder(m_vaultFolder).holdsVault();
}

void VaultGate::unlock(const QString &passphrase)
{
    QMetaObject::invokeMethod(m_opener, [opener = m_opener, passphrase] { opener->unlock(passphrase); });
}

void VaultGate::setUp(const ui::SetUpRequest &request)
{
    QMetaObject::invokeMethod(m_opener, [opener = m_opener, request] { opener->setUp(request); });
}

void VaultGate::lock()
{
    Q_EMIT closing();
    Q_EMIT locked();
}

void VaultGate::tell(const QString &code, const QString &sentence)
{
    Q_EMIT refused(troubleOf(code), sentence);
}

} // namespace wellpulse::desktop
