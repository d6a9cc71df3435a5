// SPDX-License-Identifier: GPL-3.0-or-later
// A thread that owns a store and its connection: the one that writes, or the one that reads for screens. Jobs run in the
// order they were posted; destroying the object finishes those that wait, closes the store on its own thread and joins.
// Post from any thread; destroy it last.
#pragma once

#include "storage/store/store_runner.h"

#include <QtCore/QObject>
#include <QtCore/QThread>

#include <memory>

namespace wellpulse::storage {

template <class Store> class StoreThread : public Runner<Store> {
public:
    using typename Runner<Store>::Job;

    /// Takes the store over: the caller must not touch it again.
    StoreThread(std::unique_ptr<Store> store, const QString &name)
        : m_store(std::move(store))
        , m_worker(std::make_unique<QObject>())
    {
        m_thread.setObjectName(name);
        m_worker->moveToThread(&m_thread);
        m_thread.start();
    }

    ~StoreThread() override
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

    void post(Job job) override
    {
        QMetaObject::invokeMethod(
            m_worker.get(), [this, job = std::move(job)] { job(*m_store); }, Qt::QueuedConnection);
    }

private:
    QThread m_thread;
    std::unique_ptr<Store> m_store;    ///< touched on m_thread only, once that runs
    std::unique_ptr<QObject> m_worker; ///< receives the jobs on m_thread
};

using StorageThread = StoreThread<DeviceStore>;
using ReadingThread = StoreThread<ReadStore>;

} // namespace wellpulse::storage
