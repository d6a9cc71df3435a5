// SPDX-License-Identifier: GPL-3.0-or-later
// Wells, production, equipment and maintenance over REST. What is written goes the way of every event: drafted as the device `server`, decided,
// put in the feed.
#pragma once

#include "server/http/metrics.h"
#include "server/http/router.h"
#include "server/sync/tenant_offices.h"

namespace wellpulse::server {

/// GET and POST /wells; GET, PUT and DELETE /wells/:id. Writing takes a role other than "pumper".
void addWellRoutes(Router &router, TenantOffices &offices, Metrics &metrics);

/// POST and GET /wells/:id/production; GET, PUT and DELETE /wells/:id/production/:day (a date or the record's id);
/// GET /wells/:id/production/summary.
void addProductionRoutes(Router &router, TenantOffices &offices, Metrics &metrics);

/// POST and GET /wells/:id/equipment; GET, PUT and DELETE /equipment/:id; POST and GET /equipment/:id/maintenance.
void addEquipmentRoutes(Router &router, TenantOffices &offices, Metrics &metrics);

inline void addRecordRoutes(Router &router, TenantOffices &offices, Metrics &metrics)
{
    addWellRoutes(router, offices, metrics);
    addProductionRoutes(router, offices, metrics);
    addEquipmentRoutes(router, offices, metrics);
}

} // namespace wellpulse::server
