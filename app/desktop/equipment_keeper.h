// SPDX-License-Identifier: GPL-3.0-or-later
// Equipment and its maintenance over the store: read on the reading thread, recorded as events on the storage thread.
#pragma once

#include "app/desktop/device_slot.h"
#include "ui/ports/equipment_port.h"

namespace wellpulse::desktop {

// On the reading thread.
Result<QList<ui::EquipmentItem>> equipmentFound(const storage::StoreViews &views, const ui::EquipmentFilter &filter);
/// Overdue or due soon on `today`, the most pressing first.
Result<QList<ui::EquipmentItem>> equipmentDue(const storage::StoreViews &views, const QDate &today);
Result<ui::EquipmentDetail> equipmentDetail(
    const storage::StoreViews &views, const QString &equipmentId, const std::string &userId);

// On the storage thread. Durable when they return; they give the id of what was recorded.
Result<QString> saveEquipment(
    storage::DeviceStore &store, const QString &equipmentId, const core::Equipment &equipment, const QDate &today);
Status removeEquipment(storage::DeviceStore &store, const QString &equipmentId, const QString &reason);

class EquipmentKeeper : public ui::EquipmentPort {
    Q_OBJECT
public:
    /// `today` is the user's calendar day.
    EquipmentKeeper(DeviceSlot &slot, std::function<QDate()> today);

    void find(int question, const wellpulse::ui::EquipmentFilter &filter) override;
    void readDetail(const QString &equipmentId) override;
    void readDue(const QDate &today) override;
    void save(const QString &equipmentId, const core::Equipment &equipment) override;
    void remove(const QString &equipmentId, const QString &reason) override;
    void undoLast() override;
    void log(const QString &maintenanceId, const core::Maintenance &maintenance, const QStringList &photoIds) override;

private:
    template <class Work, class Done> void change(Work work, Done done);

    DeviceSlot &m_slot;
    std::function<QDate()> m_today;
    storage::ReplyBox m_box;
};

} // namespace wellpulse::desktop
