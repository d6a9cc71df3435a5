// SPDX-License-Identifier: GPL-3.0-or-later
// Production entry over the store: reads what is known around a day, records a day as an event, takes the last one back.
// GUI thread; the work is done on the reading and the storage thread.
#pragma once

#include "app/desktop/device_slot.h"
#include "ui/ports/production_entry_port.h"

#include <functional>

namespace wellpulse::desktop {

// On the reading or the storage thread.
Result<ui::DayContext> contextOf(const storage::StoreViews &store, const QString &wellId, const QDate &date);
// On the storage thread.
/// Durable when it returns. `today` is the user's calendar day.
Result<ui::SavedDay> recordDay(storage::DeviceStore &store, const ui::DayEntry &entry, const QDate &today);
Result<ui::SavedDay> takeBackLast(storage::DeviceStore &store);

class DayRecorder : public ui::ProductionEntryPort {
    Q_OBJECT
public:
    DayRecorder(DeviceSlot &slot, std::function<QDate()> today);

    void readContext(const QString &wellId, const QDate &date) override;
    void save(const wellpulse::ui::DayEntry &entry) override;
    void undoLast() override;

private:
    void refuseLocked();

    DeviceSlot &m_slot;
    std::function<QDate()> m_today;
    storage::ReplyBox m_box;
};

} // namespace wellpulse::desktop
