// SPDX-License-Identifier: GPL-3.0-or-later
// Tells the location watch when a device is open and where its wells are. GUI thread.
#pragma once

#include "app/desktop/device_slot.h"
#include "app/desktop/location_watch.h"

namespace wellpulse::desktop {

class LocationWells : public QObject {
    Q_OBJECT
public:
    LocationWells(DeviceSlot &slot, LocationWatch &watch);

private:
    void follow();
    void read();

    DeviceSlot &m_slot;
    LocationWatch &m_watch;
    storage::ReplyBox m_box;
};

} // namespace wellpulse::desktop
