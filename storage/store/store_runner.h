// SPDX-License-Identifier: GPL-3.0-or-later
// Where work on a store is done: on a thread of its own in the desktop application (the storage thread writes, the reading
// thread answers screens), in place in the command line, which has one thread. Callers write the same either way: ask()
// runs the work there and its answer here.
#pragma once

#include "storage/store/device_store.h"
#include "storage/store/read_store.h"
#include "storage/store/reply_box.h"

#include <functional>
#include <utility>

namespace wellpulse::storage {

template <class Store> class Runner {
public:
    using Job = std::function<void(Store &)>;

    Runner() = default;
    Runner(const Runner &) = delete;
    Runner &operator=(const Runner &) = delete;
    virtual ~Runner() = default;

    /// Runs `job` once, after those posted before. From any thread.
    virtual void post(Job job) = 0;

    /// Runs `work(Store &)` there and `done(its value)` on the box's thread, later.
    template <class Work, class Done> void ask(const ReplyBox &box, Work work, Done done)
    {
        post([handle = box.handle(), work = std::move(work), done = std::move(done)](Store &store) mutable {
            handle.post([done = std::move(done), value = work(store)]() mutable { done(std::move(value)); });
        });
    }
};

using StoreRunner = Runner<DeviceStore>;
using ReadRunner = Runner<ReadStore>;

/// Runs every job at once, on the caller's thread, which must be the store's.
class InlineStoreRunner : public StoreRunner {
public:
    explicit InlineStoreRunner(DeviceStore &store)
        : m_store(store)
    {
    }
    void post(Job job) override { job(m_store); }

private:
    DeviceStore &m_store;
};

} // namespace wellpulse::storage
