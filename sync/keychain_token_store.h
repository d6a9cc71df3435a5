// SPDX-License-Identifier: GPL-3.0-or-later
// The tokens of one vault's user in the keychain, as one item. On the keychain's thread.
#pragma once

#include "storage/keychain/keychain.h"
#include "sync/token_store.h"

#include <QtCore/QObject>
#include <QtCore/QString>

namespace wellpulse::sync {

class KeychainTokenStore : public TokenStore {
public:
    /// `keychain` outlives the store.
    KeychainTokenStore(storage::Keychain &keychain, const QString &vaultId);

    void load(Loaded reply) override;
    void save(const Tokens &tokens, Saved reply) override;

private:
    storage::Keychain &m_keychain;
    QString m_item;
    QObject m_context;
};

} // namespace wellpulse::sync
