// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/audit_checker.h"

#include <utility>

namespace wellpulse::desktop {

AuditChecker::AuditChecker() = default;

AuditChecker::~AuditChecker()
{
    stop();
}

Status AuditChecker::start(const FieldDevice &device)
{
    if (isRunning())
        return {};
    auto opened = device.openForReading();
    if (!opened)
        return opened.error();
    const std::shared_ptr<sqlite3> connection = std::move(*opened);
    m_isStopped = std::make_shared<std::atomic<bool>>(false);
    const auto tell
        = [this, isStopped = m_isStopped, told = std::int64_t{-1}](std::int64_t done, std::int64_t total) mutable {
              const std::int64_t percent = total > 0 ? done * 100 / total : 0;
              if (std::exchange(told, percent) != percent) // a word for each percent, not for each few milliseconds
                  QMetaObject::invokeMethod(
                      this,
                      [this, isStopped, done, total] {
                          if (!*isStopped)
                              Q_EMIT progressed(done, total);
                      },
                      Qt::QueuedConnection);
              return !*isStopped;
          };
    m_thread.reset(
        QThread::create([this, connection, tell, keys = sync::keysOf(device.account()), isStopped = m_isStopped] {
            const auto report
                = std::make_shared<Result<storage::VerifyReport>>(storage::verifyLog(connection.get(), keys, tell));
            QMetaObject::invokeMethod(
                this,
                [this, report, isStopped] {
                    if (*isStopped)
                        return;
                    stop();
                    Q_EMIT finished(report);
                },
                Qt::QueuedConnection);
        }));
    m_thread->start();
    return {};
}

void AuditChecker::stop()
{
    if (!isRunning())
        return;
    *m_isStopped = true;
    m_thread->wait();
    m_thread.reset();
}

} // namespace wellpulse::desktop
