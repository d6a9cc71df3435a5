// SPDX-License-Identifier: GPL-3.0-or-later
// Where the few secrets outside the database live: the device secret that a vault needs beside its passphrase, the
// device's signing key and id, the tokens. A port: the operating system's keychain (system_keychain.h) or, for tests and
// demos, a file (file_keychain.h). It knows nothing of vaults.
//
// Operating systems answer later, and may ask their user first, so every call takes a reply. It is called once, on
// `context`'s thread, perhaps before the call returns; not at all if `context` is gone by then. Nothing blocks and no event
// loop is nested. One thread a process: the UI's, where there is one (QtKeychain queues its jobs without locks).
//
// Errors: `keychain_not_found` no such item; `keychain_locked` the keychain or its user refuses; `keychain_unavailable`
// this system has none; `keychain_failed` anything else; `keychain_item_refused` a name without the prefix, a value
// over 2,000 bytes. Mind that a locked keyring may answer `keychain_not_found` too: it never means a first start.
#pragma once

#include "core/result.h"
#include "storage/secret/secret_bytes.h"

#include <QString>

#include <functional>

class QObject;

namespace wellpulse::storage {

inline constexpr std::size_t maxKeychainItemBytes = 2'000; ///< Windows keeps 2,560 an item, some of it not ours

/// What this program keeps for one vault.
namespace keychain_item {
inline constexpr const char *deviceSecret = "device-secret"; ///< 32 bytes; without it the vault does not open
inline constexpr const char *device = "device";              ///< who this device is to the office, with its signing key
inline constexpr const char *session = "session";            ///< the tokens of who signed in
} // namespace keychain_item

/// "wellpulse-field/<vault id>/<what>"
[[nodiscard]] QString keychainItemName(const QString &vaultId, const char *what);

class Keychain {
public:
    template <class T> using Reply = std::function<void(Result<T>)>;

    Keychain() = default;
    Keychain(const Keychain &) = delete;
    Keychain &operator=(const Keychain &) = delete;
    virtual ~Keychain() = default;

    void read(const QString &name, QObject *context, Reply<SecretBytes> reply);
    /// Makes the item or replaces it.
    void write(const QString &name, const SecretBytes &value, QObject *context, Reply<void> reply);
    /// Removing what is not there succeeds.
    void remove(const QString &name, QObject *context, Reply<void> reply);

private:
    virtual void readItem(const QString &name, QObject *context, Reply<SecretBytes> reply) = 0;
    virtual void writeItem(const QString &name, const SecretBytes &value, QObject *context, Reply<void> reply) = 0;
    virtual void removeItem(const QString &name, QObject *context, Reply<void> reply) = 0;
};

} // namespace wellpulse::storage
