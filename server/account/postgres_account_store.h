// SPDX-License-Identifier: GPL-3.0-or-later
// AccountStore in the control database. Thread-safe: each call borrows a connection of the pool.
#pragma once

#include "server/account/account_store.h"
#include "server/postgres/connection_pool.h"

namespace wellpulse::server {

class PostgresAccountStore final : public AccountStore {
public:
    PostgresAccountStore(std::string conninfo, std::size_t maxConnections);

    /// Brings the control database's tables up to date. Errors: those of postgres::migrate.
    Status migrate();

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
    Result<postgres::QueryResult> query(std::string_view sql, const postgres::Parameters &parameters = {});
    Result<std::optional<User>> findUser(std::string_view sql, std::string_view tenantId, std::string_view key);

    postgres::ConnectionPool m_pool;
};

} // namespace wellpulse::server
