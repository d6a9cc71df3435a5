// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/sync_worker.h"

#include "sync/sync_loop.h"

namespace wellpulse::sync {

void SyncWorker::QuitAndWait::operator()(QThread *thread) const
{
    thread->quit();
    thread->wait();
    delete thread;
}

SyncWorker::SyncWorker(storage::StoreRunner &store, SyncSetup setup, QObject *parent)
    : QObject(parent)
    , m_loop(std::make_unique<SyncLoop>(store, std::move(setup)))
    , m_thread(new QThread)
{
    qRegisterMetaType<SyncStatus>();
    qRegisterMetaType<SyncReport>();
    qRegisterMetaType<DeviceAccount>();
    qRegisterMetaType<core::Uuid>();
    qRegisterMetaType<Error>();
    m_thread->setObjectName(QStringLiteral("sync"));
    m_loop->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::finished, m_loop.get(), &SyncLoop::stop, Qt::DirectConnection);
    connect(m_loop.get(), &SyncLoop::statusChanged, this, [this](const SyncStatus &status) {
        m_status = status;
        Q_EMIT statusChanged(status);
    });
    connect(m_loop.get(), &SyncLoop::viewsChanged, this, &SyncWorker::viewsChanged);
    connect(m_loop.get(), &SyncLoop::roundFinished, this, &SyncWorker::roundFinished);
    connect(m_loop.get(), &SyncLoop::identityTaken, this, &SyncWorker::identityTaken);
    connect(m_loop.get(), &SyncLoop::photoFetched, this, &SyncWorker::photoFetched);
    connect(m_loop.get(), &SyncLoop::photoNotFetched, this, &SyncWorker::photoNotFetched);
    m_thread->start();
}

SyncWorker::~SyncWorker() = default;

void SyncWorker::start()
{
    QMetaObject::invokeMethod(m_loop.get(), &SyncLoop::start, Qt::QueuedConnection);
}

void SyncWorker::noteRecorded()
{
    QMetaObject::invokeMethod(m_loop.get(), &SyncLoop::noteRecorded, Qt::QueuedConnection);
}

void SyncWorker::syncNow()
{
    QMetaObject::invokeMethod(m_loop.get(), &SyncLoop::syncNow, Qt::QueuedConnection);
}

void SyncWorker::fetchPhoto(const core::Photo &photo)
{
    QMetaObject::invokeMethod(
        m_loop.get(), [loop = m_loop.get(), photo] { loop->fetchPhoto(photo); }, Qt::QueuedConnection);
}

} // namespace wellpulse::sync
