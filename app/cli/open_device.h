// SPDX-License-Identifier: GPL-3.0-or-later
// A vault opened for one command: keychain, keys, account, store, and the way to the office. Everything on the main thread.
#pragma once

#include "app/cli/global_options.h"
#include "app/cli/patience.h"
#include "app/cli/wall_clock.h"
#include "core/result.h"
#include "storage/keychain/keychain.h"
#include "storage/photo/photo_store.h"
#include "storage/store/store_runner.h"
#include "storage/vault/vault.h"
#include "sync/device_account.h"
#include "sync/office_client.h"
#include "sync/sync_engine.h"

#include <memory>

namespace wellpulse::cli {

/// The keychain that the options name, without touching it.
std::unique_ptr<storage::Keychain> keychainFor(const GlobalOptions &options);

/// Errors: `passphrase_file_unreadable`.
Result<storage::SecretBytes> readPassphrase(const std::string &file);

/// Errors are those of the passphrase file, the keychain and the vault.
Result<storage::Vault> unlockVault(const GlobalOptions &options, storage::Keychain &keychain);

/// A session with the office, and what it stands on.
struct OfficeLine {
    std::unique_ptr<sync::TokenStore> tokens;
    std::unique_ptr<sync::OfficeClient> client;
    std::unique_ptr<sync::Session> session;
    std::unique_ptr<sync::BlobClient> blobs;

    /// Errors: `ca_file_unreadable`, `server_url_invalid`.
    static Result<OfficeLine> open(const GlobalOptions &options, const std::string &server,
        std::unique_ptr<sync::TokenStore> tokens, const WallClock &clock, const Patience &patience = {});
};

class OpenDevice {
public:
    /// Errors are those of the keychain, the vault and the database: exit code 3.
    static Result<std::unique_ptr<OpenDevice>> open(const GlobalOptions &options);
    /// On a vault just made or opened.
    static Result<std::unique_ptr<OpenDevice>> open(std::unique_ptr<storage::Keychain> keychain, storage::Vault vault,
        sync::DeviceAccount account, WallClock clock);

    storage::DeviceStore &store() { return *m_store; }
    storage::StoreRunner &runner() { return *m_runner; }
    storage::PhotoStore &photos() { return m_photos; }
    const storage::Vault &vault() const { return m_vault; }
    const sync::DeviceAccount &account() const { return m_account; }
    /// The office knows this device as another one from now on; the store and the keychain do already.
    void setAccount(const sync::DeviceAccount &account) { m_account = account; }
    storage::Keychain &keychain() { return *m_keychain; }
    QString vaultId() const { return QString::fromStdString(m_vault.id()); }
    const WallClock &clock() const { return m_clock; }
    core::CivilDate today() const { return localDate(m_clock()); }
    sync::Surroundings surroundings() const;
    Result<OfficeLine> office(const GlobalOptions &options, const Patience &patience = {});

private:
    OpenDevice(std::unique_ptr<storage::Keychain> keychain, storage::Vault vault, sync::DeviceAccount account,
        WallClock clock, std::unique_ptr<storage::DeviceStore> store);

    std::unique_ptr<storage::Keychain> m_keychain;
    storage::Vault m_vault;
    sync::DeviceAccount m_account;
    storage::PhotoStore m_photos;
    WallClock m_clock;
    std::unique_ptr<storage::DeviceStore> m_store;
    std::unique_ptr<storage::InlineStoreRunner> m_runner;
};

} // namespace wellpulse::cli
