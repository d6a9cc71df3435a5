// SPDX-License-Identifier: GPL-3.0-or-later
// Merges the work of callers that wait at the same time into one transaction of the tenant's store (group commit): the
// first that finds nobody at work does the work of all, the others wait for it. Any thread; calls wait.
//
// When a merged transaction fails, each caller's work is tried alone, so that one never spoils another's.
#pragma once

#include "server/store/tenant_store.h"

#include <condition_variable>
#include <deque>
#include <mutex>

namespace wellpulse::server {

class GroupCommit {
public:
    /// Called after each commit, in the order of commits.
    using Committed = std::function<void(const WorkingSet &set)>;
    GroupCommit(TenantStore &store, Committed committed)
        : m_store(store)
        , m_committed(std::move(committed))
    {
    }

    struct Job {
        const LoadRequest *needs = nullptr;
        /// Works on the loaded set. May be called again on another set if the transaction fails. With an error it must
        /// have changed nothing.
        std::function<Status(WorkingSet &)> work;
        /// Whether doing it twice is harmless, so that it may be tried again after a commit whose outcome is unknown.
        bool repeatable = true;
    };
    /// Errors: the job's own, or the store's.
    Status run(const Job &job);

private:
    struct Waiting {
        const Job *job = nullptr;
        Status status;
        bool done = false;
        std::condition_variable changed;
    };
    using Group = std::vector<Waiting *>;

    Group takeGroup();
    void commitGroup(const Group &group);
    Status commitTogether(const Group &group);

    TenantStore &m_store;
    Committed m_committed;
    std::mutex m_mutex;
    std::deque<Waiting *> m_waiting;
    bool m_busy = false;
};

} // namespace wellpulse::server
