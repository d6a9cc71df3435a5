// SPDX-License-Identifier: GPL-3.0-or-later
// The one thread that owns the writing connection. Jobs run in the order they were posted; destroying the object finishes
// those that wait, closes the store on its own thread and joins. From any thread; destroy it last.
#pragma once

#include "storage/store/store_runner.h"

#include <QtCore/QObject>
#include <QtCore/QThread>

#include <memory>

namespace wellpulse::storage {

class StorageThread : public StoreRunner {
public:
    /// Takes the store over: the caller must not touch it again.
    explicit StorageThread(std::unique_ptr<DeviceStore> store);
    ~StorageThread() override;

    void post(Job job) override;

private:
    QThread m_thread;
    std::unique_ptr<DeviceStore> m_store; ///< touched on m_thread only, once that runs
    std::unique_ptr<QObject> m_worker;    ///< receives the jobs on m_thread
};

} // namespace wellpulse::storage
