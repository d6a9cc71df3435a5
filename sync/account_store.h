// SPDX-License-Identifier: GPL-3.0-or-later
// Where a device's account outlives the program: a port, for a keychain answers later. Replies come once, on the caller's thread,
// perhaps before the call returns. Errors are those of loadAccount() and of the keychain.
#pragma once

#include "sync/device_account.h"

#include <QtCore/QObject>
#include <QtCore/QString>

namespace wellpulse::sync {

class AccountStore {
public:
    AccountStore() = default;
    AccountStore(const AccountStore &) = delete;
    AccountStore &operator=(const AccountStore &) = delete;
    virtual ~AccountStore() = default;

    virtual void load(AccountLoaded reply) = 0;
    virtual void save(const DeviceAccount &account, AccountSaved reply) = 0;
};

/// Until the program ends; for tests.
class MemoryAccountStore : public AccountStore {
public:
    void load(AccountLoaded reply) override { reply(account); }
    void save(const DeviceAccount &kept, AccountSaved reply) override
    {
        account = kept;
        reply({});
    }
    DeviceAccount account;
};

/// One vault's item in the keychain. On the keychain's thread.
class KeychainAccountStore : public AccountStore {
public:
    /// `keychain` outlives the store.
    KeychainAccountStore(storage::Keychain &keychain, QString vaultId)
        : m_keychain(keychain)
        , m_vaultId(std::move(vaultId))
    {
    }

    void load(AccountLoaded reply) override { loadAccount(m_keychain, m_vaultId, &m_context, std::move(reply)); }
    void save(const DeviceAccount &account, AccountSaved reply) override
    {
        saveAccount(m_keychain, m_vaultId, account, &m_context, std::move(reply));
    }

private:
    storage::Keychain &m_keychain;
    QString m_vaultId;
    QObject m_context;
};

} // namespace wellpulse::sync
