// SPDX-License-Identifier: GPL-3.0-or-later
// The home screen's route from the store's views.
#pragma once

#include "app/desktop/device_slot.h"
#include "ui/ports/route_port.h"

namespace wellpulse::desktop {

/// The wells in route order with what is known of `day`. On the storage thread.
Result<QList<ui::RouteStop>> routeOf(const storage::StoreViews &store, const QDate &day);

class RouteReader : public ui::RoutePort {
    Q_OBJECT
public:
    explicit RouteReader(DeviceSlot &slot);

    void readRoute(const QDate &day) override;

private:
    DeviceSlot &m_slot;
    storage::ReplyBox m_box;
};

} // namespace wellpulse::desktop
