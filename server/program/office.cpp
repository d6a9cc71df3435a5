// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/program/office.h"

#include "server/store/postgres_store.h"

namespace wellpulse::server {

namespace {

constexpr std::size_t accountConnections = 4;

} // namespace

Office::Office(const std::string &controlConninfo, const ServerSecret &secret)
    : m_surroundings(Surroundings::real())
    , m_accessTokens(keyFor(secret, "access tokens"))
    , m_databases(controlConninfo, keyFor(secret, "tenant roles"))
    , m_accounts(controlConninfo, accountConnections)
    , m_tenants([this](std::string_view tenantId) { return openStore(tenantId); }, m_surroundings)
    , m_service(m_accounts, m_tenants, m_accessTokens, m_surroundings)
{
}

Result<std::unique_ptr<TenantStore>> Office::openStore(std::string_view tenantId) const
{
    auto conninfo = m_databases.conninfo(tenantId);
    if (!conninfo)
        return errorOf(std::move(conninfo));
    auto store = PostgresStore::open(*conninfo, m_surroundings.randomBytes<32>());
    if (!store)
        return errorOf(std::move(store));
    return std::unique_ptr<TenantStore>(std::move(*store));
}

Status Office::migrate()
{
    if (Status made = m_databases.createControlDatabase(); !made)
        return made;
    if (Status migrated = m_accounts.migrate(); !migrated)
        return migrated;
    auto tenants = m_accounts.tenants();
    if (!tenants)
        return errorOf(std::move(tenants));
    for (const Tenant &tenant : *tenants) {
        if (Status provisioned = m_databases.provision(tenant.id); !provisioned)
            return provisioned;
        if (auto office = m_tenants.office(tenant.id); !office)
            return errorOf(std::move(office));
    }
    return {};
}

Status Office::createTenant(const std::string &tenantId)
{
    if (!isTenantId(tenantId)) {
        return Error{"tenant_id_invalid",
            "A tenant's name starts with a lower-case letter and has at most 40 of a-z, 0-9 and \"-\"."};
    }
    auto isKnown = m_accounts.hasTenant(tenantId);
    if (!isKnown)
        return errorOf(std::move(isKnown));
    if (*isKnown)
        return accountErrors::tenantExists(tenantId);
    // The row comes last: a tenant that is listed has its database.
    if (Status provisioned = m_databases.provision(tenantId); !provisioned)
        return provisioned;
    if (auto office = m_tenants.office(tenantId); !office)
        return errorOf(std::move(office));
    return m_accounts.createTenant({tenantId});
}

Result<TenantOffice *> Office::tenant(std::string_view tenantId)
{
    auto isKnown = m_accounts.hasTenant(tenantId);
    if (!isKnown)
        return errorOf(std::move(isKnown));
    if (!*isKnown)
        return accountErrors::tenantUnknown(tenantId);
    return m_tenants.office(tenantId);
}

} // namespace wellpulse::server
