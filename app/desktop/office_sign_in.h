// SPDX-License-Identifier: GPL-3.0-or-later
// Signs in to the office again for the open device: the same person, the same installation, new tokens in the keychain,
// where the sync worker reads them. Has a line to the office of its own for as long as a request lasts. GUI thread.
#pragma once

#include "app/desktop/device_opener.h"
#include "app/desktop/device_slot.h"
#include "ui/ports/sign_in_port.h"

namespace wellpulse::desktop {

/// What a failed sign-in means to the user. Pure.
ui::SignInTrouble signInTroubleOf(const sync::OfficeFailure &failure);

class OfficeSignIn : public ui::SignInPort {
    Q_OBJECT
public:
    OfficeSignIn(DeviceSlot &slot, DevicePlace place);
    ~OfficeSignIn() override;

    QString email() const override;
    void signIn(const QString &password) override;
    void cancel() override;

private:
    struct Line;
    void take(const sync::OfficeResult<sync::Enrolled> &answer);

    DeviceSlot &m_slot;
    DevicePlace m_place;
    std::unique_ptr<Line> m_line; ///< null while nothing is asked
};

} // namespace wellpulse::desktop
