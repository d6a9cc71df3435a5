// SPDX-License-Identifier: GPL-3.0-or-later
// The seven-day sheet over the store: reads the days of some wells, records several days as one group.
#pragma once

#include "app/desktop/device_slot.h"
#include "ui/ports/sheet_port.h"

#include <functional>
#include <string>

namespace wellpulse::desktop {

Result<ui::SheetContents> sheetOf(
    const storage::ProductionReader &production, const QStringList &wellIds, const QDate &from, const QDate &to);
/// All or none, durable when it returns. `today` is the user's calendar day, `group` a new UUID. On the storage thread.
Result<ui::SavedSheet> recordSheet(
    storage::DeviceStore &store, const QList<ui::SheetDayDraft> &days, const QDate &today, const std::string &group);

class SheetRecorder : public ui::SheetPort {
    Q_OBJECT
public:
    /// `today` is the user's calendar day.
    SheetRecorder(DeviceSlot &slot, std::function<QDate()> today);

    void readDays(const QStringList &wellIds, const QDate &from, const QDate &to) override;
    void save(const QList<wellpulse::ui::SheetDayDraft> &days) override;

private:
    DeviceSlot &m_slot;
    std::function<QDate()> m_today;
    storage::ReplyBox m_box;
};

} // namespace wellpulse::desktop
