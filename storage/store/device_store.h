// SPDX-License-Identifier: GPL-3.0-or-later
// All of an open device database in one place: the writing connection and what works on it. Whoever holds one is the
// storage thread. Knows no passphrase (vault/ hands it an open connection) and no network.
#pragma once

#include "core/result.h"
#include "storage/driver/database_handle.h"
#include "storage/log/delivery.h"
#include "storage/log/event_log.h"
#include "storage/photo/photo_uploads.h"
#include "storage/store/store_views.h"

#include <memory>

namespace wellpulse::storage {

class DeviceStore : public StoreViews {
public:
    /// On an open, keyed connection: brings the schema up to date, then opens the log. Errors: those of migrate() and
    /// EventLog::open().
    static Result<std::unique_ptr<DeviceStore>> open(DatabaseHandle connection, LogEnvironment environment);

    EventLog &log() { return m_log; }
    Delivery &delivery() { return m_delivery; }
    PhotoUploads &photoUploads() { return m_photoUploads; }
    sqlite3 *connection() const { return m_connection.get(); }

private:
    DeviceStore(DatabaseHandle connection, EventLog log);

    DatabaseHandle m_connection; ///< first: everything below lives on it
    EventLog m_log;
    Delivery m_delivery;
    PhotoUploads m_photoUploads;
};

} // namespace wellpulse::storage
