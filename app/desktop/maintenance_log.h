// SPDX-License-Identifier: GPL-3.0-or-later
// Records maintenance, a correction of it, and the pictures that go with either, in one transaction. On the storage thread.
#pragma once

#include "storage/photo/photo_store.h"
#include "storage/store/device_store.h"
#include "ui/ports/equipment_port.h"

namespace wellpulse::desktop {

struct MaintenanceToLog {
    QString maintenanceId; ///< empty: it is new
    core::Maintenance maintenance;
    QStringList photoIds; ///< unsaved ones of `photos`
};

/// Durable when it returns; the maintenance's id. A correction that brings pictures only changes nothing else.
/// Errors: those of core's decisions and of the log, `photo_missing`.
Result<QString> logMaintenance(
    storage::DeviceStore &store, storage::PhotoStore &photos, const MaintenanceToLog &work, const QDate &today);

} // namespace wellpulse::desktop
