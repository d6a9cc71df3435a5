// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/store/storage_thread.h"

namespace wellpulse::storage {

StorageThread::StorageThread(std::unique_ptr<DeviceStore> store)
    : m_store(std::move(store))
    , m_worker(std::make_unique<QObject>())
{
    m_thread.setObjectName(QStringLiteral("storage"));
    m_worker->moveToThread(&m_thread);
    m_thread.start();
}

StorageThread::~StorageThread()
{
    // Posted behind every waiting job, so that none is lost and the connection is closed where it was used.
    QMetaObject::invokeMethod(
        m_worker.get(),
        [this] {
            m_store.reset();
            m_thread.quit();
        },
        Qt::QueuedConnection);
    m_thread.wait();
}

void StorageThread::post(Job job)
{
    QMetaObject::invokeMethod(
        m_worker.get(), [this, job = std::move(job)] { job(*m_store); }, Qt::QueuedConnection);
}

} // namespace wellpulse::storage
