// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/open_vault.h"

#include "app/cli/await.h"
#include "app/cli/open_device.h"

namespace wellpulse::cli {

Result<UnlockedVault> unlockNamedVault(const GlobalOptions &options)
{
    const auto keychain = keychainFor(options);
    auto vault = unlockVault(options, *keychain);
    if (!vault)
        return errorOf(std::move(vault));
    QObject context;
    const auto account = await<Result<sync::DeviceAccount>>(
        [&](auto reply) { sync::loadAccount(*keychain, QString::fromStdString(vault->id()), &context, reply); });
    storage::BackupAccount owner;
    if (account)
        owner = {account->server, account->tenantId, account->email};
    return UnlockedVault{std::move(*vault), std::move(owner)};
}

storage::KdfCost kdfCostFor(const GlobalOptions &options)
{
    // The file keychain guards nothing, so tests and demos need not wait for a dear key derivation either.
    return options.insecureFileKeychain ? storage::minimumKdfCost : storage::kdfCostOfThisMachine();
}

} // namespace wellpulse::cli
