// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/location_wells.h"

#include "core/well/well.h"

namespace wellpulse::desktop {

namespace {

QList<WellPlace> placesOf(const std::vector<storage::WellRecord> &wells)
{
    QList<WellPlace> places;
    for (const storage::WellRecord &record : wells)
        places.push_back({QString::fromStdString(record.id.toString()), QString::fromStdString(record.well.name),
            core::pointOf(record.well.latitude, record.well.longitude)});
    return places;
}

} // namespace

LocationWells::LocationWells(DeviceSlot &slot, LocationWatch &watch)
    : m_slot(slot)
    , m_watch(watch)
{
    connect(&slot, &DeviceSlot::deviceChanged, this, &LocationWells::follow);
    connect(&slot, &DeviceSlot::viewsChanged, this, &LocationWells::read);
}

void LocationWells::follow()
{
    if (m_slot.device() == nullptr)
        return m_watch.close();
    m_watch.open();
    read();
}

void LocationWells::read()
{
    if (m_slot.device() == nullptr)
        return;
    m_slot.device()->store().ask(
        m_box, [](storage::DeviceStore &store) { return store.wells().wells(); },
        [this](const Result<std::vector<storage::WellRecord>> &wells) {
            if (wells && m_slot.device() != nullptr)
                m_watch.setWells(placesOf(*wells));
        });
}

} // namespace wellpulse::desktop
