// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/keychain_token_store.h"

#include "sync/json_members.h"

namespace wellpulse::sync {

namespace {
Result<std::optional<Tokens>> readTokens(std::string_view text)
{
    const auto json = core::parseJson(text);
    if (!json)
        return std::optional<Tokens>(); // not ours to repair: signing in again writes it anew
    JsonMembers members(*json);
    Tokens tokens{members.text("access"), members.integer("accessExpiresAtMs"), members.text("refresh")};
    return members.good() ? std::optional(std::move(tokens)) : std::nullopt;
}
} // namespace

KeychainTokenStore::KeychainTokenStore(storage::Keychain &keychain, const QString &vaultId)
    : m_keychain(keychain)
    , m_item(storage::keychainItemName(vaultId, storage::keychain_item::session))
{
}

void KeychainTokenStore::load(Loaded reply)
{
    m_keychain.read(m_item, &m_context, [reply = std::move(reply)](const Result<storage::SecretBytes> &item) {
        if (item)
            return reply(readTokens(item->view()));
        if (item.error().code == "keychain_not_found")
            return reply(std::optional<Tokens>());
        reply(item.error());
    });
}

void KeychainTokenStore::save(const Tokens &tokens, Saved reply)
{
    const std::string text = core::canonicalJson(
        {{"access", tokens.access}, {"accessExpiresAtMs", tokens.accessExpiresAtMs}, {"refresh", tokens.refresh}});
    m_keychain.write(m_item, storage::SecretBytes::copyOf(text), &m_context, std::move(reply));
}

} // namespace wellpulse::sync
