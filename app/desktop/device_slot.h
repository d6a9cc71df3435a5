// SPDX-License-Identifier: GPL-3.0-or-later
// Where the ports find the device: empty while locked. One per application, owned by the composition and handed to each
// port. GUI thread.
#pragma once

#include "app/desktop/field_device.h"

namespace wellpulse::desktop {

class DeviceSlot : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Null while locked.
    FieldDevice *device() const { return m_device.get(); }
    void put(std::unique_ptr<FieldDevice> device)
    {
        const auto vault = m_device ? m_device->vault() : nullptr;
        const sync::DeviceAccount account = m_device ? m_device->account() : sync::DeviceAccount();
        m_device = std::move(device);
        if (vault)
            Q_EMIT deviceClosed(vault, account);
        if (m_device) {
            connect(m_device.get(), &FieldDevice::recorded, this, &DeviceSlot::viewsChanged);
            connect(m_device.get(), &FieldDevice::viewsChanged, this, &DeviceSlot::viewsChanged);
            connect(m_device.get(), &FieldDevice::syncStatusChanged, this, &DeviceSlot::syncStatusChanged);
            connect(m_device.get(), &FieldDevice::draftKept, this, &DeviceSlot::draftKept);
            connect(m_device.get(), &FieldDevice::draftFailed, this, &DeviceSlot::draftFailed);
        }
        Q_EMIT deviceChanged();
    }

Q_SIGNALS:
    /// Opened, or locked.
    void deviceChanged();
    /// All that was under way is done and the database closed; the keys go with the last who holds the vault.
    void deviceClosed(
        const std::shared_ptr<const wellpulse::storage::Vault> &vault, const wellpulse::sync::DeviceAccount &account);
    void viewsChanged();
    void syncStatusChanged(const wellpulse::sync::SyncStatus &status);
    void draftKept();
    void draftFailed(const QString &code);

private:
    std::unique_ptr<FieldDevice> m_device;
};

} // namespace wellpulse::desktop
