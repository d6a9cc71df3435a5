// SPDX-License-Identifier: GPL-3.0-or-later
// POST /sync/batch, GET /sync/changes, GET /sync/snapshot, GET /sync/state-hash (protocol.md).
#pragma once

#include "server/http/metrics.h"
#include "server/http/router.h"
#include "server/sync/batch.h"
#include "server/sync/tenant_offices.h"

#include <functional>

namespace wellpulse::server {

/// Takes the pictures that came within a batch, once its events are decided. For each, in their order: `{eventId, photoId,
/// state: "VERIFIED"}`, or `{eventId, code, message, retryable}`.
using TakeBatchPhotos
    = std::function<core::Json(TenantOffice &office, const Batch &batch, const std::vector<BatchPhoto> &photos)>;

/// `offices` and `metrics` outlive the router. Without `takePhotos` a batch with pictures is refused as a whole.
void addSyncRoutes(Router &router, TenantOffices &offices, Metrics &metrics, TakeBatchPhotos takePhotos = {});

/// The answer for an error of an office or its store, with the status that its code stands for.
[[nodiscard]] Response officeErrorResponse(const Error &error, Metrics &metrics);

} // namespace wellpulse::server
