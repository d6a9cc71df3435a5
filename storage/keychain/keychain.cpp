// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/keychain/keychain.h"

namespace wellpulse::storage {
namespace {

constexpr QLatin1String prefix("wellpulse-field/");

/// Other programs' items share the keychain, so a name without the prefix could hit one of theirs.
Status checkName(const QString &name)
{
    if (name.startsWith(prefix) && name.size() > prefix.size() && name.size() <= 200)
        return {};
    return Error{"keychain_item_refused", "A keychain item must be named for this program."};
}

} // namespace

QString keychainItemName(const QString &vaultId, const char *what)
{
    return prefix + vaultId + QLatin1Char('/') + QLatin1String(what);
}

void Keychain::read(const QString &name, QObject *context, Reply<SecretBytes> reply)
{
    if (auto named = checkName(name); !named)
        return reply(errorOf(std::move(named)));
    readItem(name, context, std::move(reply));
}

void Keychain::write(const QString &name, const SecretBytes &value, QObject *context, Reply<void> reply)
{
    if (auto named = checkName(name); !named)
        return reply(std::move(named));
    if (value.isEmpty() || value.size() > maxKeychainItemBytes)
        return reply(Error{"keychain_item_refused", "A keychain item holds 1 to 2,000 bytes."});
    writeItem(name, value, context, std::move(reply));
}

void Keychain::remove(const QString &name, QObject *context, Reply<void> reply)
{
    if (auto named = checkName(name); !named)
        return reply(std::move(named));
    removeItem(name, context, std::move(reply));
}

} // namespace wellpulse::storage
