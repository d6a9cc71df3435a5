// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/backup_commands.h"

#include "app/cli/await.h"
#include "app/cli/open_device.h"
#include "app/cli/open_vault.h"
#include "app/cli/wall_clock.h"
#include "storage/backup/restore.h"
#include "storage/backup/unsent_export.h"

namespace wellpulse::cli {

namespace {
core::Json jsonOf(const storage::BackupReport &report)
{
    return {{"events", report.events}, {"bytes", report.bytes}, {"photos", report.photos}};
}

std::string sizeWords(const storage::BackupReport &report)
{
    std::string text = std::to_string(report.events) + " events";
    if (report.photos > 0)
        text += " and " + std::to_string(report.photos) + " photos that the office has not confirmed";
    return text + ", " + std::to_string(report.bytes) + " bytes";
}

/// The vault's own seal, or one of a passphrase that can be told to whoever opens the file.
Result<core::PassphraseSeal> sealFor(
    const storage::Vault &vault, const std::string &passphraseFile, const GlobalOptions &options)
{
    if (passphraseFile.empty())
        return vault.passphraseSeal();
    const auto passphrase = readPassphrase(passphraseFile);
    if (!passphrase)
        return passphrase.error();
    if (passphrase->isEmpty())
        return Error{"passphrase_empty", "The passphrase for the file is empty. Nothing was written; type one."};
    storage::KdfSalt salt{};
    storage::systemRandom()(salt);
    return core::sealOf(passphrase->view(), salt, kdfCostFor(options));
}
} // namespace

BackupCommands::BackupCommands(CLI::App &root, CommandSlot &slot)
{
    CLI::App *backup = slot.add(root, "backup", "Write all of the vault into one encrypted file",
        [this](const GlobalOptions &options) { return this->backup(options); });
    backup->add_option("file", m_file, "The file; one of that name is replaced")->required();
    CLI::App *restore = slot.add(root, "restore", "Make a vault of a backup, on this computer",
        [this](const GlobalOptions &options) { return this->restore(options); });
    restore->add_option("file", m_file, "The backup")->required();
    CLI::App *unsent = slot.add(root, "export", "Write what the office does not have yet into one encrypted file",
        [this](const GlobalOptions &options) { return exportUnsent(options); });
    unsent->add_option("--unsent", m_unsentFile, "The file; one of that name is replaced")->required();
    unsent->add_option("--receiver-passphrase-file", m_receiverPassphraseFile,
        "File with the passphrase that opens it; without it, the vault's own");
}

Outcome BackupCommands::backup(const GlobalOptions &options) const
{
    const auto clock = wallClock(options.now);
    if (!clock)
        return Outcome::refused(clock.error(), Usage);
    const auto unlocked = unlockNamedVault(options);
    if (!unlocked)
        return Outcome::refused(unlocked.error(), VaultNotOpened);
    const auto report = storage::writeBackup(
        unlocked->vault, QString::fromStdString(m_file), unlocked->account, (*clock)(), storage::systemRandom());
    if (!report)
        return Outcome::refused(report.error());
    return Outcome::done(jsonOf(*report),
        "Backed up to " + m_file + ": " + sizeWords(*report) + ". It opens with the vault's passphrase.\n");
}

Outcome BackupCommands::restore(const GlobalOptions &options) const
{
    const storage::VaultFolder folder(QString::fromStdString(options.vault));
    if (folder.holdsVault())
        return Outcome::refused(storage::vaultExists(folder));
    auto passphrase = readPassphrase(options.passphraseFile);
    if (!passphrase)
        return Outcome::refused(passphrase.error(), VaultNotOpened);
    auto opened = storage::Backup::open(QString::fromStdString(m_file), *passphrase);
    if (!opened)
        return Outcome::refused(opened.error());
    const auto backup = std::make_shared<storage::Backup>(std::move(*opened));
    const auto keychain = keychainFor(options);
    QObject context;
    const auto vault = await<Result<storage::Vault>>([&](auto reply) {
        storage::restoreVault(folder, backup, std::move(*passphrase), kdfCostFor(options), storage::systemRandom(),
            *keychain, &context, reply);
    });
    if (!vault)
        return Outcome::refused(vault.error());
    const storage::BackupAccount &owner = backup->manifest().account;
    core::Json json = jsonOf(backup->report());
    json["server"] = owner.server;
    json["tenantId"] = owner.tenantId;
    json["email"] = owner.email;
    return Outcome::done(std::move(json),
        "Restored " + sizeWords(backup->report())
            + ". Set the vault up with the office again (wellpulse init) before sending: to the office this laptop is a new "
              "device.\n");
}

Outcome BackupCommands::exportUnsent(const GlobalOptions &options) const
{
    const auto unlocked = unlockNamedVault(options);
    if (!unlocked)
        return Outcome::refused(unlocked.error(), VaultNotOpened);
    const auto seal = sealFor(unlocked->vault, m_receiverPassphraseFile, options);
    if (!seal)
        return Outcome::refused(seal.error());
    const auto connection = unlocked->vault.openDatabase(storage::OpenMode::ReadOnly);
    if (!connection)
        return Outcome::refused(connection.error(), VaultNotOpened);
    const auto report = storage::exportUnsent(
        connection->get(), *seal, QString::fromStdString(m_unsentFile), storage::systemRandom());
    if (!report)
        return Outcome::refused(report.error());
    return Outcome::done({{"events", report->events}, {"bytes", report->bytes}},
        "Wrote " + sizeWords(*report) + " to " + m_unsentFile
            + ". The office imports it with wellpulse-server events import; what also arrives by network counts once.\n");
}

} // namespace wellpulse::cli
