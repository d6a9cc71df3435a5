// SPDX-License-Identifier: GPL-3.0-or-later
// Production entry over the store: reads what is known around a day, records a day as an event, takes the last one back.
#pragma once

#include "app/desktop/device_slot.h"
#include "ui/ports/production_entry_port.h"

namespace wellpulse::desktop {

// On the storage thread.
Result<ui::DayContext> contextOf(const storage::StoreViews &store, const QString &wellId, const QDate &date);
/// Durable when it returns. `today` is the user's calendar day.
Result<ui::SavedDay> recordDay(storage::DeviceStore &store, const ui::DayDraft &draft, const QDate &today);
Result<ui::SavedDay> takeBackLast(storage::DeviceStore &store);

class DayRecorder : public ui::ProductionEntryPort {
    Q_OBJECT
public:
    explicit DayRecorder(DeviceSlot &slot);

    void readContext(const QString &wellId, const QDate &date) override;
    void save(const wellpulse::ui::DayDraft &draft) override;
    void undoLast() override;

private:
    void refuse(const Error &error);
    void refuseLocked();

    DeviceSlot &m_slot;
    storage::ReplyBox m_box;
};

} // namespace wellpulse::desktop
