// SPDX-License-Identifier: GPL-3.0-or-later
// Opens or makes a device, step by step, on a thread with an event loop that is not the GUI's: key derivation takes most
// of a second, keychain and office answer when they like. One request at a time. Answers by its signals.
#pragma once

#include "app/desktop/open_device.h"
#include "storage/backup/restore.h"
#include "sync/enrolment.h"
#include "sync/office_client.h"
#include "ui/ports/unlock_port.h"

#include <QtCore/QObject>

namespace wellpulse::desktop {

struct DevicePlace {
    QString vaultFolder;
    QString caFile;
    MakeKeychain makeKeychain;
};

class DeviceOpener : public QObject {
    Q_OBJECT
public:
    explicit DeviceOpener(DevicePlace place);
    ~DeviceOpener() override;

    void unlock(const QString &passphrase);
    void setUp(const wellpulse::ui::SetUpRequest &request);

Q_SIGNALS:
    void opened(std::shared_ptr<wellpulse::desktop::OpenDevice> device);
    void failed(const QString &code, const QString &sentence);

private:
    void begin();
    void readAccount(storage::Vault vault, qint64 keyDerivationMs);
    /// Asks the office to take this laptop in; enrolled() follows.
    void enrol(const ui::SetUpRequest &request);
    void enrolled(const ui::SetUpRequest &request, const sync::DeviceAccount &account);
    void keepAccount(storage::Vault vault, const sync::DeviceAccount &account);
    void keepTokens(std::shared_ptr<storage::Vault> vault, const sync::DeviceAccount &account);
    void openStore(storage::Vault vault, const sync::DeviceAccount &account, qint64 keyDerivationMs);
    void fail(const Error &error);

    DevicePlace m_place;
    std::unique_ptr<storage::Keychain> m_keychain;
    // While a set-up talks to the office.
    sync::MemoryTokenStore m_tokens;
    std::unique_ptr<sync::OfficeClient> m_office;
    std::unique_ptr<sync::Session> m_session;
    std::unique_ptr<sync::TokenStore> m_keptTokens;
    std::shared_ptr<storage::Backup> m_backup; ///< what the new vault is made of; null: nothing
};

} // namespace wellpulse::desktop
