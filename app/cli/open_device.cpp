// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/open_device.h"

#include "app/cli/await.h"
#include "storage/keychain/file_keychain.h"
#include "storage/keychain/system_keychain.h"
#include "storage/vault/unlock.h"
#include "sync/keychain_token_store.h"

#include <QtCore/QFile>

namespace wellpulse::cli {

namespace {
constexpr qint64 longestPassphraseFile = 4'096;

std::uint64_t systemRandom64()
{
    std::array<std::uint8_t, 8> bytes{};
    storage::systemRandom()(bytes);
    std::uint64_t value = 0;
    for (const std::uint8_t byte : bytes)
        value = value << 8 | byte;
    return value;
}
} // namespace

std::unique_ptr<storage::Keychain> keychainFor(const GlobalOptions &options)
{
    if (options.insecureFileKeychain)
        return std::make_unique<storage::FileKeychain>(
            storage::FileKeychain::pathBeside(QString::fromStdString(options.vault)));
    return std::make_unique<storage::SystemKeychain>();
}

Result<storage::SecretBytes> readPassphrase(const std::string &file)
{
    QFile source(QString::fromStdString(file));
    if (!source.open(QIODevice::ReadOnly))
        return Error{"passphrase_file_unreadable", "The passphrase file " + file + " cannot be read."};
    QByteArray text = source.read(longestPassphraseFile);
    const qsizetype end = text.indexOf('\n');
    QString typed = QString::fromUtf8(end < 0 ? text : text.left(end));
    text.fill('\0');
    if (typed.endsWith(QLatin1Char('\r')))
        typed.chop(1);
    storage::SecretBytes passphrase = storage::passphraseBytes(typed);
    typed.fill(QLatin1Char('\0'));
    return passphrase;
}

Result<OfficeLine> OfficeLine::open(const GlobalOptions &options, const std::string &server,
    std::unique_ptr<sync::TokenStore> tokens, const WallClock &clock, const Patience &patience)
{
    const auto url = sync::parseServerUrl(QString::fromStdString(server));
    if (!url)
        return url.error();
    sync::OfficeAddress address;
    address.server = *url;
    address.stalledTimeoutMs = patience.stalledMs;
    address.wholeTimeoutMs = patience.wholeMs;
    if (!options.caFile.empty()) {
        auto roots = sync::readRoots(QString::fromStdString(options.caFile));
        if (!roots)
            return roots.error();
        address.extraRoots = std::move(*roots);
    }
    OfficeLine line;
    line.tokens = std::move(tokens);
    line.client = std::make_unique<sync::OfficeClient>(address, clock);
    line.session = std::make_unique<sync::Session>(*line.client, *line.tokens, clock);
    line.blobs = std::make_unique<sync::BlobClient>(address);
    return line;
}

Result<storage::Vault> unlockVault(const GlobalOptions &options, storage::Keychain &keychain)
{
    auto passphrase = readPassphrase(options.passphraseFile);
    if (!passphrase)
        return errorOf(std::move(passphrase));
    QObject context;
    return await<Result<storage::Vault>>([&](auto reply) {
        storage::unlockVault(storage::VaultFolder(QString::fromStdString(options.vault)), std::move(*passphrase),
            keychain, &context, reply);
    });
}

Result<std::unique_ptr<OpenDevice>> OpenDevice::open(const GlobalOptions &options)
{
    auto clock = wallClock(options.now);
    if (!clock)
        return clock.error();
    auto keychain = keychainFor(options);
    auto vault = unlockVault(options, *keychain);
    if (!vault)
        return errorOf(std::move(vault));
    QObject context;
    auto account = await<Result<sync::DeviceAccount>>(
        [&](auto reply) { sync::loadAccount(*keychain, QString::fromStdString(vault->id()), &context, reply); });
    if (!account)
        return account.error();
    return open(std::move(keychain), std::move(*vault), std::move(*account), std::move(*clock));
}

Result<std::unique_ptr<OpenDevice>> OpenDevice::open(
    std::unique_ptr<storage::Keychain> keychain, storage::Vault vault, sync::DeviceAccount account, WallClock clock)
{
    auto connection = vault.openDatabase(storage::OpenMode::ReadWrite);
    if (!connection)
        return errorOf(std::move(connection));
    auto store = storage::DeviceStore::open(std::move(*connection),
        {{account.tenantId, account.deviceId, account.userId, account.deviceKey}, clock, storage::systemRandom()});
    if (!store)
        return errorOf(std::move(store));
    return std::unique_ptr<OpenDevice>(
        new OpenDevice(std::move(keychain), std::move(vault), std::move(account), std::move(clock), std::move(*store)));
}

OpenDevice::OpenDevice(std::unique_ptr<storage::Keychain> keychain, storage::Vault vault, sync::DeviceAccount account,
    WallClock clock, std::unique_ptr<storage::DeviceStore> store)
    : m_keychain(std::move(keychain))
    , m_vault(std::move(vault))
    , m_account(std::move(account))
    , m_photos(m_vault.folder().path(), m_vault.photoKey())
    , m_clock(std::move(clock))
    , m_store(std::move(store))
    , m_runner(std::make_unique<storage::InlineStoreRunner>(*m_store))
{
}

sync::Surroundings OpenDevice::surroundings() const
{
    return {m_clock, systemRandom64};
}

Result<OfficeLine> OpenDevice::office(const GlobalOptions &options, const Patience &patience)
{
    return OfficeLine::open(options, m_account.server,
        std::make_unique<sync::KeychainTokenStore>(*m_keychain, QString::fromStdString(m_vault.id())), m_clock,
        patience);
}

} // namespace wellpulse::cli
