// SPDX-License-Identifier: GPL-3.0-or-later
// Everything the server's commands work on, wired: control database, tenants' databases, accounts, devices. Opening it
// brings no schema up to date; migrate() does. Thread-safe; calls wait for PostgreSQL.
#pragma once

#include "server/account/account_service.h"
#include "server/account/postgres_account_store.h"
#include "server/account/tenant_databases.h"
#include "server/program/secret.h"
#include "server/sync/tenant_offices.h"

namespace wellpulse::server {

class Office {
public:
    /// `controlConninfo`: the control database, as a role that may create databases and roles.
    Office(const std::string &controlConninfo, const ServerSecret &secret);

    /// Makes the control database and brings it and every tenant's database up to date.
    Status migrate();

    /// Error: `tenant_exists`, `tenant_id_invalid`. A run that was cut off is completed by the next.
    Status createTenant(const std::string &tenantId);
    /// Errors: `tenant_unknown`, those of opening its database.
    Result<TenantOffice *> tenant(std::string_view tenantId);

    /// For psql and the like, as the tenant's own role; it holds a password.
    Result<std::string> databaseConninfo(std::string_view tenantId) const { return m_databases.conninfo(tenantId); }

    AccountStore &accounts() { return m_accounts; }
    AccountService &service() { return m_service; }
    TenantOffices &tenants() { return m_tenants; }
    const AccessTokens &accessTokens() const { return m_accessTokens; }
    const Surroundings &surroundings() const { return m_surroundings; }

private:
    Result<std::unique_ptr<TenantStore>> openStore(std::string_view tenantId) const;

    Surroundings m_surroundings;
    AccessTokens m_accessTokens;
    TenantDatabases m_databases;
    PostgresAccountStore m_accounts;
    TenantOffices m_tenants;
    AccountService m_service;
};

} // namespace wellpulse::server
