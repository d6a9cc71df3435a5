// SPDX-License-Identifier: GPL-3.0-or-later
// The pending queue, and what the office would not take, from the store, for the queue page.
#pragma once

#include "app/desktop/device_slot.h"
#include "ui/ports/queue_port.h"

namespace wellpulse::desktop {

/// What needs a person, then what waits. On the storage thread.
Result<ui::QueueContents> queueOf(const storage::StoreViews &store);

class QueueReader : public ui::QueuePort {
    Q_OBJECT
public:
    explicit QueueReader(DeviceSlot &slot);

    void readQueue() override;

private:
    DeviceSlot &m_slot;
    storage::ReplyBox m_box;
};

} // namespace wellpulse::desktop
