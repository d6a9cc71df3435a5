// SPDX-License-Identifier: GPL-3.0-or-later
// The operating system's keychain through QtKeychain: Secret Service or KWallet, macOS Keychain, Windows Credential
// Manager. Replies come from the event loop of the calling thread. It never falls back to plain text.
#pragma once

#include "storage/keychain/keychain.h"

namespace QKeychain {
class Job;
}

namespace wellpulse::storage {

class SystemKeychain final : public Keychain {
private:
    void readItem(const QString &name, QObject *context, Reply<SecretBytes> reply) override;
    void writeItem(const QString &name, const SecretBytes &value, QObject *context, Reply<void> reply) override;
    void removeItem(const QString &name, QObject *context, Reply<void> reply) override;
};

/// What a finished job reports, as this program's error; `keychain_not_found` and so on.
[[nodiscard]] Error keychainError(int qtKeychainError, const QString &detail);

} // namespace wellpulse::storage
