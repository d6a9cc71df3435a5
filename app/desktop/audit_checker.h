// SPDX-License-Identifier: GPL-3.0-or-later
// Checks the chain of the log on a thread and a connection of its own, so that no screen waits for it. Stopping waits for the
// thread, some milliseconds. GUI thread.
#pragma once

#include "app/desktop/field_device.h"
#include "storage/log/verify.h"

#include <QtCore/QThread>

#include <atomic>
#include <memory>

namespace wellpulse::desktop {

class AuditChecker : public QObject {
    Q_OBJECT
public:
    AuditChecker();
    ~AuditChecker() override;

    /// Error: what kept the log from being opened once more. Nothing while one is running.
    Status start(const FieldDevice &device);
    void stop();
    bool isRunning() const { return m_thread != nullptr; }

Q_SIGNALS:
    void progressed(qint64 done, qint64 total);
    /// Not after stop().
    void finished(const std::shared_ptr<wellpulse::Result<wellpulse::storage::VerifyReport>> &report);

private:
    std::unique_ptr<QThread> m_thread;
    std::shared_ptr<std::atomic<bool>> m_isStopped;
};

} // namespace wellpulse::desktop
