// SPDX-License-Identifier: GPL-3.0-or-later
// POST /sync/batch, GET /sync/changes, GET /sync/snapshot, GET /sync/state-hash (protocol.md).
#pragma once

#include "server/http/metrics.h"
#include "server/http/router.h"
#include "server/sync/tenant_offices.h"

namespace wellpulse::server {

/// `offices` and `metrics` outlive the router.
void addSyncRoutes(Router &router, TenantOffices &offices, Metrics &metrics);

/// The answer for an error of an office or its store, with the status that its code stands for.
[[nodiscard]] Response officeErrorResponse(const Error &error, Metrics &metrics);

} // namespace wellpulse::server
