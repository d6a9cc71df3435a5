// SPDX-License-Identifier: GPL-3.0-or-later
// The port to the control database: tenants, users, sessions. Two implementations, PostgreSQL and in-memory, pass the same
// tests. Thread-safe; calls may wait. Every call can fail with `database_unavailable`, beside what it names.
#pragma once

#include "core/result.h"
#include "server/account/session.h"
#include "server/account/tenant.h"
#include "server/account/user.h"

#include <optional>
#include <string_view>
#include <vector>

namespace wellpulse::server {

/// What both implementations answer.
namespace accountErrors {
[[nodiscard]] Error tenantExists(std::string_view tenantId);
[[nodiscard]] Error tenantUnknown(std::string_view tenantId);
[[nodiscard]] Error userExists(std::string_view email);
[[nodiscard]] Error refreshInvalid();
[[nodiscard]] Error refreshReused();
} // namespace accountErrors

class AccountStore {
public:
    virtual ~AccountStore() = default;

    /// Error: `tenant_exists`.
    virtual Status createTenant(const Tenant &tenant) = 0;
    virtual Result<std::vector<Tenant>> tenants() = 0;
    virtual Result<bool> hasTenant(std::string_view tenantId) = 0;

    /// Errors: `tenant_unknown`; `user_exists` (the e-mail, within the tenant).
    virtual Status createUser(const User &user) = 0;
    virtual Result<std::vector<User>> users(std::string_view tenantId) = 0;
    virtual Result<std::optional<User>> userByEmail(std::string_view tenantId, std::string_view email) = 0;
    virtual Result<std::optional<User>> user(std::string_view tenantId, std::string_view userId) = 0;

    virtual Status createSession(const Session &session, const TokenHash &firstToken) = 0;
    /// Makes `next` the current token of the family that `presented` belongs to, in one step also for two at once.
    /// Errors: `refresh_invalid` (no such token, or its family has ended), `refresh_reused` (an old token; the family
    /// has ended now).
    virtual Result<Session> rotateToken(
        const TokenHash &presented, const TokenHash &next, std::int64_t nowMs, const RotationPolicy &policy)
        = 0;
    virtual Status bindSession(std::string_view sessionId, std::string_view deviceId) = 0;
    virtual Status endSession(std::string_view sessionId) = 0;
};

} // namespace wellpulse::server
