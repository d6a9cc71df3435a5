// SPDX-License-Identifier: GPL-3.0-or-later
// An operator company: its own database and its own database role. Its rules are in its database, with the rest that
// decides over its events. Plain values.
#pragma once

#include <string>
#include <string_view>

namespace wellpulse::server {

struct Tenant {
    std::string id; ///< "acme": what users type at login, part of every event

    friend bool operator==(const Tenant &, const Tenant &) = default;
};

/// A lower-case letter, then at most 39 of a-z, 0-9 and `-`: fit for a path, a host name and a database name.
[[nodiscard]] bool isTenantId(std::string_view text);

/// Name of the tenant's database and of the only role that may connect to it: "wellpulse_t_acme".
[[nodiscard]] std::string tenantDatabaseName(std::string_view tenantId);

} // namespace wellpulse::server
