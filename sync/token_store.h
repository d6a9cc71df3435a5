// SPDX-License-Identifier: GPL-3.0-or-later
// Where a session's tokens outlive the program: a port, for a keychain answers later. Replies come once, on the caller's
// thread, perhaps before the call returns. Errors are those of the keychain.
#pragma once

#include "core/result.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace wellpulse::sync {

struct Tokens {
    std::string access;
    std::int64_t accessExpiresAtMs = 0; ///< by this device's clock
    std::string refresh;
    friend bool operator==(const Tokens &, const Tokens &) = default;
};

class TokenStore {
public:
    using Loaded = std::function<void(Result<std::optional<Tokens>>)>;
    using Saved = std::function<void(Status)>;

    TokenStore() = default;
    TokenStore(const TokenStore &) = delete;
    TokenStore &operator=(const TokenStore &) = delete;
    virtual ~TokenStore() = default;

    /// Nothing when nobody has signed in yet.
    virtual void load(Loaded reply) = 0;
    virtual void save(const Tokens &tokens, Saved reply) = 0;
};

/// Until the program ends; for what is kept elsewhere afterwards, and for tests.
class MemoryTokenStore : public TokenStore {
public:
    void load(Loaded reply) override { reply(tokens); }
    void save(const Tokens &kept, Saved reply) override
    {
        tokens = kept;
        reply({});
    }
    std::optional<Tokens> tokens;
};

} // namespace wellpulse::sync
