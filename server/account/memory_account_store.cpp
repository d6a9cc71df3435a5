// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/account/memory_account_store.h"

#include <algorithm>

namespace wellpulse::server {

namespace {

template <class Predicate> std::optional<User> findUser(const std::vector<User> &users, Predicate predicate)
{
    const auto found = std::find_if(users.begin(), users.end(), predicate);
    return found == users.end() ? std::nullopt : std::optional(*found);
}

} // namespace

Status MemoryAccountStore::createTenant(const Tenant &tenant)
{
    const std::scoped_lock lock(m_mutex);
    if (!m_tenants.emplace(tenant.id, tenant).second)
        return accountErrors::tenantExists(tenant.id);
    return {};
}

Result<std::vector<Tenant>> MemoryAccountStore::tenants()
{
    const std::scoped_lock lock(m_mutex);
    std::vector<Tenant> list;
    for (const auto &[id, tenant] : m_tenants)
        list.push_back(tenant);
    return list;
}

Result<bool> MemoryAccountStore::hasTenant(std::string_view tenantId)
{
    const std::scoped_lock lock(m_mutex);
    return m_tenants.contains(tenantId);
}

Status MemoryAccountStore::createUser(const User &user)
{
    const std::scoped_lock lock(m_mutex);
    if (!m_tenants.contains(user.tenantId))
        return accountErrors::tenantUnknown(user.tenantId);
    const auto isSame
        = [&user](const User &other) { return other.tenantId == user.tenantId && other.email == user.email; };
    if (findUser(m_users, isSame))
        return accountErrors::userExists(user.email);
    m_users.push_back(user);
    return {};
}

Result<std::vector<User>> MemoryAccountStore::users(std::string_view tenantId)
{
    const std::scoped_lock lock(m_mutex);
    std::vector<User> list;
    for (const User &user : m_users) {
        if (user.tenantId == tenantId)
            list.push_back(user);
    }
    std::sort(list.begin(), list.end(), [](const User &a, const User &b) { return a.email < b.email; });
    return list;
}

Result<std::optional<User>> MemoryAccountStore::userByEmail(std::string_view tenantId, std::string_view email)
{
    const std::scoped_lock lock(m_mutex);
    return findUser(m_users, [&](const User &user) { return user.tenantId == tenantId && user.email == email; });
}

Result<std::optional<User>> MemoryAccountStore::user(std::string_view tenantId, std::string_view userId)
{
    const std::scoped_lock lock(m_mutex);
    return findUser(m_users, [&](const User &user) { return user.tenantId == tenantId && user.id == userId; });
}

Status MemoryAccountStore::createSession(const Session &session, const TokenHash &firstToken)
{
    const std::scoped_lock lock(m_mutex);
    m_sessions.emplace(session.id, session);
    m_tokens.emplace(firstToken, Token{session.id, TokenState::Current, 0});
    return {};
}

Result<Session> MemoryAccountStore::rotateToken(
    const TokenHash &presented, const TokenHash &next, std::int64_t nowMs, const RotationPolicy &policy)
{
    const std::scoped_lock lock(m_mutex);
    const auto token = m_tokens.find(presented);
    if (token == m_tokens.end())
        return accountErrors::refreshInvalid();
    const auto session = m_sessions.find(token->second.sessionId);
    if (session == m_sessions.end() || session->second.expiresAtMs <= nowMs)
        return accountErrors::refreshInvalid();

    const Rotation rotation = decideRotation(token->second.state, token->second.usedAtMs, nowMs, policy);
    if (rotation == Rotation::Reuse) {
        m_sessions.erase(session);
        return accountErrors::refreshReused();
    }
    for (auto &[hash, other] : m_tokens) {
        if (other.sessionId == session->first && hash != presented)
            other.state = TokenState::Spent;
    }
    token->second.state = rotation == Rotation::Rotate ? TokenState::Previous : TokenState::Retried;
    if (rotation == Rotation::Rotate)
        token->second.usedAtMs = nowMs;
    m_tokens.emplace(next, Token{session->first, TokenState::Current, 0});
    session->second.expiresAtMs = nowMs + policy.lifetimeMs;
    return session->second;
}

Status MemoryAccountStore::bindSession(std::string_view sessionId, std::string_view deviceId)
{
    const std::scoped_lock lock(m_mutex);
    const auto session = m_sessions.find(sessionId);
    if (session != m_sessions.end())
        session->second.deviceId = deviceId;
    return {};
}

Status MemoryAccountStore::endSession(std::string_view sessionId)
{
    const std::scoped_lock lock(m_mutex);
    const auto session = m_sessions.find(sessionId);
    if (session != m_sessions.end())
        m_sessions.erase(session);
    return {};
}

} // namespace wellpulse::server
