// SPDX-License-Identifier: GPL-3.0-or-later
// Logging in, refreshing a session, enrolling a device: the rules, over the ports. Knows no HTTP and no SQL. Thread-safe;
// login takes an Argon2id hash's time.
#pragma once

#include "server/account/access_token.h"
#include "server/account/account_store.h"
#include "server/account/device_registry.h"
#include "server/account/password.h"
#include "server/account/surroundings.h"
#include "server/http/rate_limiter.h"

#include <string>
#include <string_view>

namespace wellpulse::server {

struct SessionTokens {
    std::string accessToken;
    std::string refreshToken;
};

struct LoggedIn {
    SessionTokens tokens;
    User user;
};

/// A tenant's people and laptops, for the names of authors.
struct Directory {
    std::vector<User> people;
    std::vector<DeviceListing> devices;
};

class AccountService {
public:
    AccountService(AccountStore &store, DeviceRegistry &devices, const AccessTokens &accessTokens,
        Surroundings surroundings, PasswordCost passwordCost = {}, RotationPolicy rotation = {});

    struct Login {
        std::string tenant;
        std::string email;
        std::string password;
        std::string remoteAddress;
    };
    /// Wrong passwords are limited by address and e-mail. `retryAfterSeconds` is set with the error `login_throttled`.
    /// Errors: `login_failed`, the same for an unknown tenant, an unknown user and a wrong password.
    Result<LoggedIn> login(const Login &login, std::int64_t &retryAfterSeconds);

    /// Errors: `refresh_invalid`, `refresh_reused`, `device_suspended`.
    Result<SessionTokens> refresh(std::string_view refreshToken);

    /// Errors: `device_suspended`.
    Result<EnrolledDevice> enrol(
        const Identity &identity, std::string installNonce, std::string name, std::string platform);

    /// How those are called who write for the identity's tenant.
    Result<Directory> directory(const Identity &identity);

    /// Errors: `tenant_unknown`, `user_exists`, `email_invalid`, `role_unknown`, those of hashPassword.
    Result<User> createUser(
        std::string tenantId, std::string_view email, std::string name, std::string role, std::string_view password);

private:
    std::string newRefreshToken() const;
    Result<std::optional<User>> findUser(const Login &login, std::string &normalisedEmail);

    AccountStore &m_store;
    DeviceRegistry &m_devices;
    const AccessTokens &m_accessTokens;
    Surroundings m_surroundings;
    PasswordCost m_passwordCost;
    RotationPolicy m_rotation;
    RateLimiter m_failedLogins;
    std::string m_nobodysHash; ///< verified for unknown users, so that they take as long as known ones
};

} // namespace wellpulse::server
