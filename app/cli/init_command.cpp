// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/init_command.h"

#include "app/cli/await.h"
#include "app/cli/office_trouble.h"
#include "app/cli/open_vault.h"
#include "app/cli/sync_drive.h"
#include "storage/vault/unlock.h"
#include "sync/keychain_token_store.h"

#include <QtCore/QSysInfo>

namespace wellpulse::cli {

namespace {
std::string newInstallNonce()
{
    std::array<std::uint8_t, 16> bytes{};
    storage::systemRandom()(bytes);
    return core::toHex(bytes);
}

sync::OfficeResult<sync::Enrolled> enrol(
    sync::Session &session, const sync::SignIn &who, const std::string &installNonce)
{
    return await<sync::OfficeResult<sync::Enrolled>>([&](auto reply) {
        sync::enrol(session,
            {who, installNonce, QSysInfo::machineHostName().toStdString(), QSysInfo::kernelType().toStdString()},
            reply);
    });
}

/// Fetches what the office has, and says what the vault holds now.
Outcome bootstrap(OpenDevice &device, sync::Session &session)
{
    if (const Status begun = device.store().delivery().beginFeed(device.account().feedEpoch); !begun)
        return Outcome::refused(begun.error());
    const sync::SyncReport report = driveSync(device, session, {false, true});
    if (report.failure)
        return officeTrouble(*report.failure);
    const auto wells = device.store().wells().wells();
    if (!wells)
        return Outcome::refused(wells.error());
    return Outcome::done({{"deviceId", device.account().deviceId}, {"userId", device.account().userId},
                             {"tenantId", device.account().tenantId}, {"wells", wells->size()}},
        "The vault is ready, with " + std::to_string(wells->size()) + " wells.\n");
}
} // namespace

InitCommand::InitCommand(CLI::App &root, CommandSlot &slot)
{
    CLI::App *command = slot.add(root, "init", "Sign in, make this a device of the office, make the vault",
        [this](const GlobalOptions &options) { return run(options); });
    command->add_option("--server", m_server, "https://office.example")->required();
    command->add_option("--tenant", m_tenant, "The company's name at the office")->required();
    command->add_option("--email", m_email, "Who signs in")->required();
    command->add_option("--password-file", m_passwordFile, "File with the password in its first line")->required();
}

Outcome InitCommand::run(const GlobalOptions &options) const
{
    const auto password = readPassphrase(m_passwordFile);
    if (!password)
        return Outcome::refused(
            {"password_file_unreadable", "The password file " + m_passwordFile + " cannot be read."});
    const sync::SignIn who{m_tenant, m_email, std::string(password->view())};
    const bool exists = storage::VaultFolder(QString::fromStdString(options.vault)).holdsVault();
    return exists ? signInAgain(options, who) : makeVault(options, who);
}

Outcome InitCommand::makeVault(const GlobalOptions &options, const sync::SignIn &who) const
{
    auto clock = wallClock(options.now);
    if (!clock)
        return Outcome::refused(clock.error(), Usage);
    auto passphrase = readPassphrase(options.passphraseFile);
    if (!passphrase)
        return Outcome::refused(passphrase.error(), VaultNotOpened);
    auto memory = std::make_unique<sync::MemoryTokenStore>();
    const sync::MemoryTokenStore &signedIn = *memory;
    auto office = OfficeLine::open(options, m_server, std::move(memory), *clock);
    if (!office)
        return Outcome::refused(office.error());
    const std::string nonce = newInstallNonce();
    const auto enrolled = enrol(*office->session, who, nonce);
    if (!enrolled)
        return officeTrouble(enrolled.error());

    auto keychain = keychainFor(options);
    QObject context;
    auto vault = await<Result<storage::Vault>>([&](auto reply) {
        storage::createVault(storage::VaultFolder(QString::fromStdString(options.vault)), std::move(*passphrase),
            kdfCostFor(options), storage::systemRandom(), *keychain, &context, reply);
    });
    if (!vault)
        return Outcome::refused(vault.error(), VaultNotOpened);
    const QString vaultId = QString::fromStdString(vault->id());
    sync::DeviceAccount account{m_server, enrolled->tenantId, m_email, enrolled->userId, enrolled->userName, nonce,
        enrolled->device.deviceId, enrolled->device.deviceKey, enrolled->device.feedEpoch};
    const Status accountKept
        = await<Status>([&](auto reply) { sync::saveAccount(*keychain, vaultId, account, &context, reply); });
    if (!accountKept)
        return Outcome::refused(accountKept.error(), VaultNotOpened);
    sync::KeychainTokenStore tokens(*keychain, vaultId);
    const Status tokensKept = await<Status>([&](auto reply) { tokens.save(*signedIn.tokens, reply); });
    if (!tokensKept)
        return Outcome::refused(tokensKept.error(), VaultNotOpened);
    auto device = OpenDevice::open(std::move(keychain), std::move(*vault), std::move(account), std::move(*clock));
    if (!device)
        return Outcome::refused(device.error(), VaultNotOpened);
    auto line = (*device)->office(options);
    if (!line)
        return Outcome::refused(line.error());
    return bootstrap(**device, *line->session);
}

Outcome InitCommand::signInAgain(const GlobalOptions &options, const sync::SignIn &who) const
{
    auto device = OpenDevice::open(options);
    if (!device)
        return Outcome::refused(device.error(), VaultNotOpened);
    const sync::DeviceAccount &account = (*device)->account();
    if (account.tenantId != who.tenant || account.email != who.email)
        return Outcome::refused({"vault_of_another_user",
            "This vault belongs to " + account.email + " at " + account.tenantId
                + "; sign in as that user, or name another folder."});
    auto office = (*device)->office(options);
    if (!office)
        return Outcome::refused(office.error());
    const auto enrolled = enrol(*office->session, who, account.installNonce);
    if (!enrolled)
        return officeTrouble(enrolled.error());
    return bootstrap(**device, *office->session);
}

} // namespace wellpulse::cli
