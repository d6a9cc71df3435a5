// SPDX-License-Identifier: GPL-3.0-or-later
// An operator company: its own database, its own database role, its own rules. Plain values.
#pragma once

#include "core/conflict/decision.h"

#include <optional>
#include <string>
#include <string_view>

namespace wellpulse::server {

struct Tenant {
    std::string id; ///< "acme": what users type at login, part of every event
    core::ConflictPolicy conflictPolicy = core::ConflictPolicy::LastWriterWins;

    friend bool operator==(const Tenant &, const Tenant &) = default;
};

/// A lower-case letter, then at most 39 of a-z, 0-9 and `-`: fit for a path, a host name and a database name.
[[nodiscard]] bool isTenantId(std::string_view text);

/// Name of the tenant's database and of the only role that may connect to it: "wellpulse_t_acme".
[[nodiscard]] std::string tenantDatabaseName(std::string_view tenantId);

/// "lww", "user-prompt": the words of the command line.
[[nodiscard]] std::string_view conflictPolicyName(core::ConflictPolicy policy);
[[nodiscard]] std::optional<core::ConflictPolicy> conflictPolicyFromName(std::string_view name);

} // namespace wellpulse::server
