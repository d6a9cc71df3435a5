// SPDX-License-Identifier: GPL-3.0-or-later
// Wells as the office keeps them, written like everything else: as events of the device `server` through decision and feed.
// A well's id follows from its tenant and its API number, so that the same list twice makes nothing twice.
#pragma once

#include "core/well/well.h"
#include "server/sync/tenant_office.h"

namespace wellpulse::server {

/// UUIDv5(ns, tenant/well/API number).
[[nodiscard]] core::Uuid wellIdOf(std::string_view tenantId, std::string_view api);

enum class Kept { Created, Changed, Unchanged };

/// Makes the office's record equal to `well`, which has an API number. Errors: those of TenantOffice::write.
Result<Kept> keepWell(TenantOffice &tenant, const core::Well &well);

} // namespace wellpulse::server
