// SPDX-License-Identifier: GPL-3.0-or-later
// One database a tenant, with a role of its own that may connect to no other: even a hole in this server's queries cannot
// reach across tenants. The roles' passwords are derived from the server's secret, so they are stored nowhere. Thread-safe;
// calls wait for PostgreSQL.
#pragma once

#include "core/event/hex.h"
#include "core/result.h"

#include <string>
#include <string_view>

namespace wellpulse::server {

inline constexpr std::string_view controlDatabaseName = "wellpulse_control";

class TenantDatabases {
public:
    /// `adminConninfo` is that of the control database, as a role that may create databases and roles.
    TenantDatabases(std::string adminConninfo, const core::Bytes32 &passwordKey);

    /// Makes the control database where there is none, and closes it (and the maintenance database) to everybody else.
    Status createControlDatabase() const;

    /// Role, database and rights; again for what a cut-off run left half done. Does not make tables.
    Status provision(std::string_view tenantId) const;

    /// For libpq, as the tenant's own role.
    [[nodiscard]] Result<std::string> conninfo(std::string_view tenantId) const;

private:
    [[nodiscard]] std::string passwordOf(std::string_view role) const;

    std::string m_adminConninfo;
    core::Bytes32 m_passwordKey;
};

} // namespace wellpulse::server
