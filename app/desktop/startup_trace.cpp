// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/startup_trace.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QSaveFile>

#include <algorithm>
#ifdef Q_OS_LINUX
#include <time.h>
#include <unistd.h>
#endif

namespace wellpulse::desktop {

namespace {

// How long this process has run, in the kernel's ticks (10 ms): rounded up by at most one tick, never down. 0 elsewhere
// than on Linux: the measurement starts at main() there.
double processAgeMs()
{
#ifdef Q_OS_LINUX
    QFile stat(QStringLiteral("/proc/self/stat"));
    if (!stat.open(QIODevice::ReadOnly))
        return 0;
    // The second field, the program's name in parentheses, may hold spaces; starttime is the 22nd of all.
    const QByteArray line = stat.readAll();
    const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    timespec now{};
    if (fields.size() < 20 || clock_gettime(CLOCK_BOOTTIME, &now) != 0)
        return 0;
    const double startedMs = fields.at(19).toDouble() * 1000.0 / static_cast<double>(sysconf(_SC_CLK_TCK));
    return static_cast<double>(now.tv_sec) * 1000.0 + static_cast<double>(now.tv_nsec) / 1e6 - startedMs;
#else
    return 0;
#endif
}

double residentMb()
{
#ifdef Q_OS_LINUX
    QFile statm(QStringLiteral("/proc/self/statm"));
    if (!statm.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> pages = statm.readAll().split(' ');
    return pages.size() < 2 ? 0 : pages.at(1).toDouble() * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1e6;
#else
    return 0;
#endif
}

} // namespace

StartupTrace::StartupTrace(QObject *parent)
    : QObject(parent)
    , m_processStartToMainMs(processAgeMs())
{
    m_sinceMain.start();
}

double StartupTrace::sinceProcessStartMs() const
{
    return m_processStartToMainMs + static_cast<double>(m_sinceMain.nsecsElapsed()) / 1e6;
}

void StartupTrace::noteWaiting()
{
    m_waitingFromMs = sinceProcessStartMs();
}

void StartupTrace::noteUnlocked(qint64 keyDerivationMs)
{
    m_unlockedAtMs = sinceProcessStartMs();
    m_keyDerivationMs = keyDerivationMs;
}

void StartupTrace::watchPaint(QObject *homePage)
{
    m_watched = homePage;
    homePage->installEventFilter(this);
}

bool StartupTrace::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_watched && event->type() == QEvent::Paint) {
        watched->removeEventFilter(this);
        m_watched = nullptr;
        // Its children are painted and the window is flushed before the event loop comes back.
        QMetaObject::invokeMethod(this, &StartupTrace::finish, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

void StartupTrace::finish()
{
    if (!m_file.isEmpty()) {
        const double totalMs = sinceProcessStartMs();
        const double waitedMs
            = std::clamp(m_unlockedAtMs - m_waitingFromMs, 0.0, static_cast<double>(m_keyDerivationMs));
        QSaveFile file(m_file);
        const QJsonObject figures{{QStringLiteral("ms"), totalMs - waitedMs}, {QStringLiteral("totalMs"), totalMs},
            {QStringLiteral("waitedForKeyMs"), waitedMs},
            {QStringLiteral("keyDerivationMs"), static_cast<double>(m_keyDerivationMs)},
            {QStringLiteral("mainReachedMs"), m_processStartToMainMs}, {QStringLiteral("residentMb"), residentMb()}};
        if (file.open(QIODevice::WriteOnly)) {
            file.write(QJsonDocument(figures).toJson());
            file.commit();
        }
    }
    Q_EMIT homePainted();
}

} // namespace wellpulse::desktop
