// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/device_opener.h"

#include "app/desktop/office_address.h"
#include "app/desktop/this_machine.h"
#include "storage/secret/random.h"
#include "storage/vault/unlock.h"
#include "sync/keychain_token_store.h"

#include <QtCore/QDateTime>
#include <QtCore/QElapsedTimer>

namespace wellpulse::desktop {

namespace {

/// True where it is not known whose the backup is.
bool isOf(const storage::BackupAccount &owner, const ui::SetUpRequest &request)
{
    return owner.tenantId.empty()
        || (QString::fromStdString(owner.tenantId) == request.tenant
            && QString::fromStdString(owner.email).compare(request.email, Qt::CaseInsensitive) == 0);
}

} // namespace

DeviceOpener::DeviceOpener(DevicePlace place)
    : m_place(std::move(place))
{
}

DeviceOpener::~DeviceOpener() = default;

void DeviceOpener::begin()
{
    if (!m_keychain)
        m_keychain = m_place.makeKeychain();
}

void DeviceOpener::fail(const Error &error)
{
    m_session.reset();
    m_tokens.tokens.reset();
    m_backup.reset();
    Q_EMIT failed(QString::fromStdString(error.code), QString::fromStdString(error.message));
}

void DeviceOpener::unlock(const QString &passphrase)
{
    begin();
    QElapsedTimer timer;
    timer.start();
    storage::unlockVault(storage::VaultFolder(m_place.vaultFolder), storage::passphraseBytes(passphrase), *m_keychain,
        this, [this, timer](Result<storage::Vault> vault) {
            if (!vault)
                return fail(vault.error());
            readAccount(std::move(*vault), timer.elapsed());
        });
}

void DeviceOpener::readAccount(storage::Vault vault, qint64 keyDerivationMs)
{
    const QString id = QString::fromStdString(vault.id());
    auto shared = std::make_shared<storage::Vault>(std::move(vault));
    sync::loadAccount(*m_keychain, id, this, [this, shared, keyDerivationMs](Result<sync::DeviceAccount> account) {
        if (!account)
            return fail(account.error());
        openStore(std::move(*shared), *account, keyDerivationMs);
    });
}

void DeviceOpener::setUp(const ui::SetUpRequest &request)
{
    begin();
    m_backup.reset();
    if (!request.backupFile.isEmpty()) {
        // First, so that a wrong passphrase or file does not make a device at the office.
        auto opened = storage::Backup::open(request.backupFile, storage::passphraseBytes(request.passphrase));
        if (!opened)
            return fail(opened.error());
        if (!isOf(opened->manifest().account, request))
            return fail(
                {"backup_of_another", "The backup is of another person or company; sign in as the one whose it is."});
        m_backup = std::make_shared<storage::Backup>(std::move(*opened));
    }
    enrol(request);
}

void DeviceOpener::enrol(const ui::SetUpRequest &request)
{
    const auto address = officeAddress(request.server, m_place.caFile);
    if (!address)
        return fail(address.error());
    const auto clock = [] { return QDateTime::currentMSecsSinceEpoch(); };
    m_session.reset();
    m_office = std::make_unique<sync::OfficeClient>(*address, clock);
    m_session = std::make_unique<sync::Session>(*m_office, m_tokens, clock);
    const sync::EnrolmentRequest enrolment{
        .who = {request.tenant.toStdString(), request.email.toStdString(), request.password.toStdString()},
        .installNonce = sync::newInstallNonce(storage::systemRandom()),
        .deviceName = machineName(),
        .platform = platformName()};
    sync::enrol(*m_session, enrolment, [this, request, enrolment](sync::OfficeResult<sync::Enrolled> answer) {
        if (!answer)
            return fail(answer.error().error);
        enrolled(request,
            {.server = request.server.toStdString(),
                .tenantId = answer->tenantId,
                .email = request.email.toStdString(),
                .userId = answer->userId,
                .userName = answer->userName,
                .installNonce = enrolment.installNonce,
                .deviceId = answer->device.deviceId,
                .deviceKey = answer->device.deviceKey,
                .feedEpoch = answer->device.feedEpoch});
    });
}

void DeviceOpener::enrolled(const ui::SetUpRequest &request, const sync::DeviceAccount &account)
{
    const storage::VaultFolder folder(m_place.vaultFolder);
    const auto made = [this, account](Result<storage::Vault> vault) {
        m_backup.reset();
        if (!vault)
            return fail(vault.error());
        keepAccount(std::move(*vault), account);
    };
    storage::SecretBytes passphrase = storage::passphraseBytes(request.passphrase);
    if (m_backup)
        storage::restoreVault(folder, m_backup, std::move(passphrase), storage::kdfCostOfThisMachine(),
            storage::systemRandom(), *m_keychain, this, made);
    else
        storage::createVault(folder, std::move(passphrase), storage::kdfCostOfThisMachine(), storage::systemRandom(),
            *m_keychain, this, made);
}

void DeviceOpener::keepAccount(storage::Vault vault, const sync::DeviceAccount &account)
{
    auto shared = std::make_shared<storage::Vault>(std::move(vault));
    sync::saveAccount(
        *m_keychain, QString::fromStdString(shared->id()), account, this, [this, shared, account](Status saved) {
            if (!saved)
                return fail(saved.error());
            keepTokens(shared, account);
        });
}

void DeviceOpener::keepTokens(std::shared_ptr<storage::Vault> vault, const sync::DeviceAccount &account)
{
    m_keptTokens = std::make_unique<sync::KeychainTokenStore>(*m_keychain, QString::fromStdString(vault->id()));
    m_keptTokens->save(m_tokens.tokens.value_or(sync::Tokens{}), [this, vault, account](Status saved) {
        m_tokens.tokens.reset();
        if (!saved)
            return fail(saved.error());
        openStore(std::move(*vault), account, 0);
    });
}

void DeviceOpener::openStore(storage::Vault vault, const sync::DeviceAccount &account, qint64 keyDerivationMs)
{
    auto connection = vault.openDatabase(storage::OpenMode::ReadWrite);
    if (!connection)
        return fail(connection.error());
    auto store = storage::DeviceStore::open(std::move(*connection),
        {.identity = {account.tenantId, account.deviceId, account.userId, account.deviceKey},
            .now = [] { return QDateTime::currentMSecsSinceEpoch(); },
            .random = storage::systemRandom()});
    if (!store)
        return fail(store.error());
    // A set-up that was cut off behind the vault's making is finished by the next unlock.
    if (const auto begun = (*store)->delivery().beginFeed(account.feedEpoch); !begun)
        return fail(begun.error());
    auto reading = vault.openDatabase(storage::OpenMode::ReadOnly);
    if (!reading)
        return fail(reading.error());
    Q_EMIT opened(std::make_shared<OpenDevice>(OpenDevice{std::move(vault), account, std::move(*store),
        std::make_unique<storage::ReadStore>(std::move(*reading)), keyDerivationMs}));
}

} // namespace wellpulse::desktop
