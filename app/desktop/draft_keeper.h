// SPDX-License-Identifier: GPL-3.0-or-later
// The draft port over the open device's draft thread. GUI thread; never waits.
#pragma once

#include "app/desktop/device_slot.h"
#include "ui/ports/draft_port.h"

namespace wellpulse::desktop {

class DraftKeeper : public ui::DraftPort {
    Q_OBJECT
public:
    explicit DraftKeeper(DeviceSlot &slot);

    void keep(const QString &form, const QByteArray &content) override;
    void read(const QString &form) override;
    void forget(const QString &form) override;

private:
    void sayFailure(const QString &code);

    DeviceSlot &m_slot;
    storage::ReplyBox m_box;
    bool m_hasSaidFailure = false; ///< until a draft could be kept again
};

} // namespace wellpulse::desktop
