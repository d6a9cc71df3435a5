// SPDX-License-Identifier: GPL-3.0-or-later
// Where the device stands with the office: counts from the log's delivery state, the rest from the sync worker.
#pragma once

#include "app/desktop/device_slot.h"
#include "ui/ports/sync_status_port.h"

namespace wellpulse::desktop {

/// What only the store knows.
struct DeliveryCounts {
    int pending = 0;
    int needsPerson = 0;
    std::optional<std::int64_t> lastSyncAtMs{};
    std::optional<std::int64_t> oldestWaitingMs{}; ///< when it was recorded
};
/// On the storage thread.
Result<DeliveryCounts> countsOf(storage::DeviceStore &store);

/// The status bar's values from both sources. Pure.
ui::SyncStatus statusOf(const DeliveryCounts &counts, const sync::SyncStatus &worker, std::int64_t nowMs = 0);

class DeliveryWatch : public ui::SyncStatusPort {
    Q_OBJECT
public:
    explicit DeliveryWatch(DeviceSlot &slot);

    ui::SyncStatus status() const override { return m_status; }
    void syncNow() override;
    /// Reads the counts anew; also when a device was just opened.
    void refresh();

private:
    void publish();

    DeviceSlot &m_slot;
    storage::ReplyBox m_box;
    DeliveryCounts m_counts;
    sync::SyncStatus m_worker;
    ui::SyncStatus m_status;
    bool m_isReading = false;
    bool m_readAgain = false;
};

} // namespace wellpulse::desktop
