// SPDX-License-Identifier: GPL-3.0-or-later
// Merges the work of callers that wait at the same time into one transaction of the tenant's store (group commit): the
// first of them does the work of all, the others wait for it. While one group is being written, the next one, if it is
// large, is loaded and decided already, on what the first will leave (decided_ahead.h); when that does not come true, it is
// done again from the beginning. Any thread; calls wait.
//
// When a merged transaction fails, each caller's work is tried alone, so that one never spoils another's.
#pragma once

#include "server/store/tenant_store.h"
#include "server/sync/feed_tail.h"

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>

namespace wellpulse::server {

class GroupCommit {
public:
    /// `tail` is told of each commit, in their order.
    GroupCommit(TenantStore &store, FeedTail &tail)
        : m_store(store)
        , m_tail(tail)
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
    /// Errors: the job's own, or the store's. `remains` gets memory of earlier work, which takes a while to give back.
    Status run(const Job &job, std::shared_ptr<void> *remains = nullptr);

private:
    struct Waiting {
        const Job *job = nullptr;
        Status status;
        bool done = false;
        std::condition_variable changed;
    };
    using Group = std::vector<Waiting *>;
    using SharedSet = std::shared_ptr<WorkingSet>;

    /// A group on its way to the store.
    struct Turn {
        Group group;
        SharedSet before; ///< what the group was decided on, if it was decided ahead
        SharedSet set;    ///< decided ahead; else null
        FeedTail::Piece piece;
    };

    Turn gather(std::unique_lock<std::mutex> &lock);
    Group takeGroup();
    bool areEnoughWaiting() const;
    void wakeFirst();
    void decideAhead(Turn &turn);
    void commit(Turn &turn);
    bool writeAhead(Turn &turn);
    void commitGroup(const Group &group);
    Status commitTogether(const Group &group, NextEvents nextEvents);
    void announce(const SharedSet &set);

    TenantStore &m_store;
    FeedTail &m_tail;
    std::mutex m_mutex;
    std::deque<Waiting *> m_waiting;
    std::condition_variable m_turnChanged; ///< for the one who gathers
    bool m_gathering = false;
    bool m_writing = false;
    SharedSet
        m_decided; ///< by the one who writes, once nothing but the writing can go wrong and if others may go on from it
    SharedSet m_committed; ///< the last that was, if nothing failed after it
};

} // namespace wellpulse::server
