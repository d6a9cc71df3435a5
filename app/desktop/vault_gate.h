// SPDX-License-Identifier: GPL-3.0-or-later
// The unlock port over a DeviceOpener on its own thread. Hands the open device to the composition before it tells the
// screens, so that they find their engine. GUI thread.
#pragma once

#include "app/desktop/device_opener.h"

#include <QtCore/QThread>

namespace wellpulse::desktop {

class VaultGate : public ui::UnlockPort {
    Q_OBJECT
public:
    explicit VaultGate(const DevicePlace &place);
    ~VaultGate() override;

    bool vaultExists() const override;
    void unlock(const QString &passphrase) override;
    void setUp(const wellpulse::ui::SetUpRequest &request) override;
    void lock() override;

Q_SIGNALS:
    /// The receiver keeps the device; unlocked() follows.
    void opened(const std::shared_ptr<wellpulse::desktop::OpenDevice> &device);
    /// The receiver closes the device before this returns; locked() follows.
    void closing();

private:
    void tell(const QString &code, const QString &sentence);

    QString m_vaultFolder;
    QThread m_thread;
    DeviceOpener *m_opener; ///< lives on m_thread and goes with it
};

} // namespace wellpulse::desktop
