// SPDX-License-Identifier: GPL-3.0-or-later
// The charts' port: a well's days from the store's views, and pictures written to files on a thread of the pool.
#pragma once

#include "app/desktop/device_slot.h"
#include "ui/ports/chart_port.h"

namespace wellpulse::desktop {

/// Whole or not at all; what was there stays when it fails. Any thread. Error: `picture_not_saved`.
Status writePicture(const QImage &picture, const QString &path);

class ChartReader : public ui::ChartPort {
    Q_OBJECT
public:
    explicit ChartReader(DeviceSlot &slot);

    void readSeries(const QString &wellId) override;
    void savePicture(const QImage &picture, const QString &path) override;

private:
    DeviceSlot &m_slot;
    storage::ReplyBox m_box;
};

} // namespace wellpulse::desktop
