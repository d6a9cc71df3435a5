// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/field_device.h"

#include "app/desktop/device_opener.h"
#include "app/desktop/office_address.h"
#include "app/desktop/this_machine.h"
#include "storage/secret/random.h"
#include "sync/keychain_token_store.h"

#include <QtCore/QDateTime>
#include <QtCore/QLoggingCategory>
#include <QtCore/QRandomGenerator>

namespace wellpulse::desktop {

namespace {

Q_LOGGING_CATEGORY(log, "wellpulse.desktop")

/// A token store with a keychain of its own, made on the sync worker's thread.
class OwnTokenStore : public sync::TokenStore {
public:
    OwnTokenStore(std::unique_ptr<storage::Keychain> keychain, const QString &vaultId)
        : m_keychain(std::move(keychain))
        , m_store(*m_keychain, vaultId)
    {
    }
    void load(Loaded reply) override { m_store.load(std::move(reply)); }
    void save(const sync::Tokens &tokens, Saved reply) override { m_store.save(tokens, std::move(reply)); }

private:
    std::unique_ptr<storage::Keychain> m_keychain;
    sync::KeychainTokenStore m_store;
};

/// The same for who this device is.
class OwnAccountStore : public sync::AccountStore {
public:
    OwnAccountStore(std::unique_ptr<storage::Keychain> keychain, const QString &vaultId)
        : m_keychain(std::move(keychain))
        , m_store(*m_keychain, vaultId)
    {
    }
    void load(sync::AccountLoaded reply) override { m_store.load(std::move(reply)); }
    void save(const sync::DeviceAccount &account, sync::AccountSaved reply) override
    {
        m_store.save(account, std::move(reply));
    }

private:
    std::unique_ptr<storage::Keychain> m_keychain;
    sync::KeychainAccountStore m_store;
};

} // namespace

FieldDevice::FieldDevice(OpenDevice device, const DevicePlace &place)
    : m_vault(std::make_shared<const storage::Vault>(std::move(device.vault)))
    , m_account(std::move(device.account))
    , m_storage(std::move(device.store), QStringLiteral("storage"))
    , m_reading(std::move(device.views), QStringLiteral("reading"))
    , m_drafts(
          {m_vault->folder().path(), m_vault->draftKey(), {m_vault->id(), m_account.userId}, storage::systemRandom()})
    , m_photos(std::make_shared<storage::PhotoStore>(m_vault->folder().path(), m_vault->photoKey()))
    , m_pictures(std::make_unique<storage::PhotoStore>(m_vault->folder().path(), m_vault->photoKey()),
          QStringLiteral("pictures"))
    , m_caFile(place.caFile)
    , m_makeKeychain(place.makeKeychain)
{
    connect(&m_drafts, &storage::DraftThread::kept, this, &FieldDevice::draftKept);
    connect(&m_drafts, &storage::DraftThread::keepFailed, this, &FieldDevice::draftFailed);
}

void FieldDevice::startSync()
{
    const auto address = officeAddress(QString::fromStdString(m_account.server), m_caFile);
    if (!address) {
        qCWarning(log, "%s", address.error().message.c_str());
        return;
    }
    const auto makeTokens = [makeKeychain = m_makeKeychain, id = vaultId()] {
        return std::make_unique<OwnTokenStore>(makeKeychain(), id);
    };
    const auto makeAccounts = [makeKeychain = m_makeKeychain, id = vaultId()] {
        return std::make_unique<OwnAccountStore>(makeKeychain(), id);
    };
    m_sync = std::make_unique<sync::SyncWorker>(m_storage,
        sync::SyncSetup{.address = *address,
            .tokens = makeTokens,
            .surroundings = {.clock = [] { return QDateTime::currentMSecsSinceEpoch(); },
                .random = [] { return QRandomGenerator::system()->generate64(); }},
            .accounts = makeAccounts,
            .installation
            = {machineName(), platformName(), [] { return sync::newInstallNonce(storage::systemRandom()); }},
            .photos = m_photos});
    connect(m_sync.get(), &sync::SyncWorker::viewsChanged, this, &FieldDevice::viewsChanged);
    connect(m_sync.get(), &sync::SyncWorker::statusChanged, this, &FieldDevice::syncStatusChanged);
    connect(m_sync.get(), &sync::SyncWorker::identityTaken, this,
        [this](const sync::DeviceAccount &account) { m_account = account; });
    connect(this, &FieldDevice::recorded, m_sync.get(), &sync::SyncWorker::noteRecorded);
    m_sync->start();
}

} // namespace wellpulse::desktop
