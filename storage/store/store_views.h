// SPDX-License-Identifier: GPL-3.0-or-later
// All that can be read of a device's database, on one connection. Holds no statement open between calls. Belongs to the
// connection's thread.
#pragma once

#include "storage/log/log_reader.h"
#include "storage/projection/equipment_reader.h"
#include "storage/projection/photo_reader.h"
#include "storage/projection/production_reader.h"
#include "storage/projection/well_reader.h"

namespace wellpulse::storage {

class StoreViews {
public:
    explicit StoreViews(sqlite3 *connection)
        : m_reader(connection)
        , m_production(connection)
        , m_wells(connection)
        , m_equipment(connection)
        , m_photos(connection)
    {
    }

    const LogReader &reader() const { return m_reader; }
    const ProductionReader &production() const { return m_production; }
    const WellReader &wells() const { return m_wells; }
    const EquipmentReader &equipment() const { return m_equipment; }
    const PhotoReader &photos() const { return m_photos; }

private:
    LogReader m_reader;
    ProductionReader m_production;
    WellReader m_wells;
    EquipmentReader m_equipment;
    PhotoReader m_photos;
};

} // namespace wellpulse::storage
