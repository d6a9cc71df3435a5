// SPDX-License-Identifier: GPL-3.0-or-later
// A second connection on an open database, for what screens read: a question of theirs does not stand behind a sync's
// transaction. Sees what was committed before the question. Lives on the reading thread; never writes.
#pragma once

#include "storage/driver/database_handle.h"
#include "storage/store/store_views.h"

namespace wellpulse::storage {

class ReadStore : public StoreViews {
public:
    /// On a keyed connection (OpenMode::ReadOnly) whose schema is up to date: DeviceStore::open() ran before.
    explicit ReadStore(DatabaseHandle connection)
        : StoreViews(connection.get())
        , m_connection(std::move(connection))
    {
    }
    sqlite3 *connection() const { return m_connection.get(); }

private:
    DatabaseHandle m_connection;
};

} // namespace wellpulse::storage
