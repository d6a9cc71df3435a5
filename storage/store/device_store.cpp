// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/store/device_store.h"

#include "storage/log/migrations.h"

namespace wellpulse::storage {

Result<std::unique_ptr<DeviceStore>> DeviceStore::open(DatabaseHandle connection, LogEnvironment environment)
{
    if (const auto version = migrate(connection.get()); !version)
        return version.error();
    auto log = EventLog::open(connection.get(), std::move(environment));
    if (!log)
        return errorOf(std::move(log));
    return std::unique_ptr<DeviceStore>(new DeviceStore(std::move(connection), std::move(*log)));
}

DeviceStore::DeviceStore(DatabaseHandle connection, EventLog log)
    : StoreViews(connection.get())
    , m_connection(std::move(connection))
    , m_log(std::move(log))
    , m_delivery(m_log)
    , m_photoUploads(m_log)
{
}

} // namespace wellpulse::storage
