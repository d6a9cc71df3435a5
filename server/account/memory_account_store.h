// SPDX-License-Identifier: GPL-3.0-or-later
// AccountStore in the memory of this process, for tests and simulations. Thread-safe; never waits on anything but its lock.
#pragma once

#include "server/account/account_store.h"

#include <map>
#include <mutex>

namespace wellpulse::server {

class MemoryAccountStore final : public AccountStore {
public:
    Status createTenant(const Tenant &tenant) override;
    Result<std::vector<Tenant>> tenants() override;
    Result<bool> hasTenant(std::string_view tenantId) override;
    Status createUser(const User &user) override;
    Result<std::vector<User>> users(std::string_view tenantId) override;
    Result<std::optional<User>> userByEmail(std::string_view tenantId, std::string_view email) override;
    Result<std::optional<User>> user(std::string_view tenantId, std::string_view userId) override;
    Status createSession(const Session &session, const TokenHash &firstToken) override;
    Result<Session> rotateToken(
        const TokenHash &presented, const TokenHash &next, std::int64_t nowMs, const RotationPolicy &policy) override;
    Status bindSession(std::string_view sessionId, std::string_view deviceId) override;
    Status endSession(std::string_view sessionId) override;

private:
    struct Token {
        std::string sessionId;
        TokenState state = TokenState::Current;
        std::int64_t usedAtMs = 0;
    };
    std::mutex m_mutex;
    std::map<std::string, Tenant, std::less<>> m_tenants;
    std::vector<User> m_users;
    std::map<std::string, Session, std::less<>> m_sessions;
    std::map<TokenHash, Token> m_tokens;
};

} // namespace wellpulse::server
