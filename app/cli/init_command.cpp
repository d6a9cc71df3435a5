// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/init_command.h"

#include "app/cli/await.h"
#include "app/cli/office_trouble.h"
#include "app/cli/open_vault.h"
#include "app/cli/sync_drive.h"
#include "storage/log/identity.h"
#include "storage/vault/unlock.h"
#include "sync/enrolment.h"
#include "sync/keychain_token_store.h"

namespace wellpulse::cli {

namespace {
sync::OfficeResult<sync::Enrolled> enrol(
    sync::Session &session, const sync::SignIn &who, const std::string &installNonce)
{
    const auto installation = thisInstallation();
    return await<sync::OfficeResult<sync::Enrolled>>([&](auto reply) {
        sync::enrol(session, {who, installNonce, installation.deviceName, installation.platform}, reply);
    });
}

Status keepAccount(storage::Keychain &keychain, const QString &vaultId, const sync::DeviceAccount &account)
{
    QObject context;
    return await<Status>([&](auto reply) { sync::saveAccount(keychain, vaultId, account, &context, reply); });
}

Error vaultOfAnother(const std::string &whose)
{
    return {
        "vault_of_another_user", "This vault belongs to " + whose + "; sign in as that user, or name another folder."};
}

/// Whether the log in the vault is of the person who has signed in. One without entries is anybody's.
Status checkOwner(const storage::Vault &vault, const sync::Enrolled &enrolled)
{
    const auto connection = vault.openDatabase(storage::OpenMode::ReadOnly);
    if (!connection)
        return connection.error();
    const auto owner = storage::ownerOf(connection->get());
    if (!owner)
        return owner.error();
    if (*owner && ((*owner)->tenantId != enrolled.tenantId || (*owner)->userId != enrolled.userId))
        return vaultOfAnother("another user");
    return {};
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

/// Signs in and makes this installation a new device.
tl::expected<InitCommand::Joined, Outcome> InitCommand::join(
    const GlobalOptions &options, const sync::SignIn &who, const WallClock &clock) const
{
    auto memory = std::make_unique<sync::MemoryTokenStore>();
    const sync::MemoryTokenStore &signedIn = *memory;
    auto office = OfficeLine::open(options, m_server, std::move(memory), clock);
    if (!office)
        return tl::unexpected(Outcome::refused(office.error()));
    std::string nonce = sync::newInstallNonce(storage::systemRandom());
    auto enrolled = enrol(*office->session, who, nonce);
    if (!enrolled)
        return tl::unexpected(officeTrouble(enrolled.error()));
    return Joined{std::move(nonce), std::move(*enrolled), *signedIn.tokens};
}

Outcome InitCommand::makeVault(const GlobalOptions &options, const sync::SignIn &who) const
{
    auto clock = wallClock(options.now);
    if (!clock)
        return Outcome::refused(clock.error(), Usage);
    auto passphrase = readPassphrase(options.passphraseFile);
    if (!passphrase)
        return Outcome::refused(passphrase.error(), VaultNotOpened);
    const auto joined = join(options, who, *clock);
    if (!joined)
        return joined.error();

    auto keychain = keychainFor(options);
    QObject context;
    auto vault = await<Result<storage::Vault>>([&](auto reply) {
        storage::createVault(storage::VaultFolder(QString::fromStdString(options.vault)), std::move(*passphrase),
            kdfCostFor(options), storage::systemRandom(), *keychain, &context, reply);
    });
    if (!vault)
        return Outcome::refused(vault.error(), VaultNotOpened);
    return finish(options, {std::move(keychain), std::move(*vault), std::move(*clock)}, *joined);
}

/// A vault that is there, with no word in the keychain of who its device is: restored from a backup, or brought from another
/// laptop. It becomes a device of its own, and what waits in it is sent by that one.
Outcome InitCommand::enrolVault(const GlobalOptions &options, const sync::SignIn &who) const
{
    auto clock = wallClock(options.now);
    if (!clock)
        return Outcome::refused(clock.error(), Usage);
    auto keychain = keychainFor(options);
    auto vault = unlockVault(options, *keychain);
    if (!vault)
        return Outcome::refused(vault.error(), VaultNotOpened);
    const auto joined = join(options, who, *clock);
    if (!joined)
        return joined.error();
    if (const Status owned = checkOwner(*vault, joined->enrolled); !owned)
        return Outcome::refused(owned.error());
    return finish(options, {std::move(keychain), std::move(*vault), std::move(*clock)}, *joined);
}

/// Keeps who the device is, then fetches what the office has.
Outcome InitCommand::finish(const GlobalOptions &options, Opened opened, const Joined &joined) const
{
    auto &[keychain, vault, clock] = opened;
    const sync::Enrolled &enrolled = joined.enrolled;
    const QString vaultId = QString::fromStdString(vault.id());
    sync::DeviceAccount account{m_server, enrolled.tenantId, m_email, enrolled.userId, enrolled.userName, joined.nonce,
        enrolled.device.deviceId, enrolled.device.deviceKey, enrolled.device.feedEpoch};
    if (const Status kept = keepAccount(*keychain, vaultId, account); !kept)
        return Outcome::refused(kept.error(), VaultNotOpened);
    sync::KeychainTokenStore tokens(*keychain, vaultId);
    const Status tokensKept = await<Status>([&](auto reply) { tokens.save(joined.tokens, reply); });
    if (!tokensKept)
        return Outcome::refused(tokensKept.error(), VaultNotOpened);
    auto device = OpenDevice::open(std::move(keychain), std::move(vault), std::move(account), std::move(clock));
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
    if (!device && device.error().code == "device_not_enrolled")
        return enrolVault(options, who);
    if (!device)
        return Outcome::refused(device.error(), VaultNotOpened);
    const sync::DeviceAccount account = (*device)->account();
    if (account.tenantId != who.tenant || account.email != who.email)
        return Outcome::refused(vaultOfAnother(account.email + " at " + account.tenantId));
    auto office = (*device)->office(options);
    if (!office)
        return Outcome::refused(office.error());
    const auto enrolled = enrol(*office->session, who, account.installNonce);
    if (!enrolled)
        return officeTrouble(enrolled.error());
    if (enrolled->device.deviceId
        != account.deviceId) { // an office that was restored does not know this device any more
        const auto next = sync::successorOf(account, account.installNonce, enrolled->device);
        if (const Status kept = keepAccount((*device)->keychain(), (*device)->vaultId(), next); !kept)
            return Outcome::refused(kept.error(), VaultNotOpened);
        if (const Status taken
            = (*device)->store().log().takeIdentity({next.tenantId, next.deviceId, next.userId, next.deviceKey});
            !taken)
            return Outcome::refused(taken.error());
        (*device)->setAccount(next);
    }
    return bootstrap(**device, *office->session);
}

} // namespace wellpulse::cli
