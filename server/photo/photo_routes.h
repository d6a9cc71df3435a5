// SPDX-License-Identifier: GPL-3.0-or-later
// POST /equipment/:id/photos/upload-url, POST /equipment/:id/photos, POST /photos/:id/complete, GET /photos/:id,
// GET /maintenance/:id/photos.
#pragma once

#include "server/http/metrics.h"
#include "server/http/router.h"
#include "server/photo/photo_service.h"
#include "server/sync/tenant_offices.h"

namespace wellpulse::server {

/// The office as its clients see it. `publicUrl` wins; without it, what the request was sent to.
struct OfficeOrigin {
    std::string publicUrl; ///< "https://office.example", without a slash at its end; may be empty
    bool isHttps = false;
    [[nodiscard]] std::string of(const Request &request) const;
};

/// All but `origin` outlive the router.
void addPhotoRoutes(
    Router &router, TenantOffices &offices, PhotoService &photos, OfficeOrigin origin, Metrics &metrics);

} // namespace wellpulse::server
