// SPDX-License-Identifier: GPL-3.0-or-later
// Records as the REST calls answer them. Pure.
#pragma once

#include "server/store/working_set.h"

namespace wellpulse::server {

/// {id, name, api, latitude, longitude, routeOrder, revision, createdAt, updatedAt}
core::Json wellJson(const AggregateRow &row);

/// {id, wellId, productionDate, oilVolume, gasVolume, waterVolume, entryMethod, notes, downtimeReason, provenance,
/// location, revision, createdBy, createdAt, updatedAt}; null for what is not there
core::Json productionJson(const AggregateRow &row);

/// {id, wellId, equipmentType, serialNumber, manufacturer, model, installationDate, status, notes, revision, createdAt,
/// updatedAt}
core::Json equipmentJson(const AggregateRow &row);

/// {id, equipmentId, maintenanceDate, maintenanceType, description, technician, cost, nextMaintenanceDate, statusAfter,
/// location, revision, createdBy, createdAt, updatedAt}
core::Json maintenanceJson(const AggregateRow &row);

} // namespace wellpulse::server
