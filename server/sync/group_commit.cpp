// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sync/group_commit.h"

#include <algorithm>

namespace wellpulse::server {

namespace {

constexpr std::size_t maxMergedEvents = 2'000; ///< more would make the first wait for the last
constexpr int maxAttempts = 5;

template <class List> void append(List &to, const List &from)
{
    to.insert(to.end(), from.begin(), from.end());
}

} // namespace

Status GroupCommit::run(const Job &job)
{
    Waiting mine;
    mine.job = &job;
    std::unique_lock lock(m_mutex);
    // cppcheck-suppress danglingLifetime ; this call returns only after it was taken out again
    m_waiting.push_back(&mine);
    mine.changed.wait(lock, [&] { return mine.done || (!m_busy && m_waiting.front() == &mine); });
    if (mine.done)
        return std::move(mine.status);
    m_busy = true;
    const Group group = takeGroup(); // begins with our own
    lock.unlock();
    commitGroup(group);
    lock.lock();
    m_busy = false;
    for (Waiting *waiting : group) {
        waiting->done = true;
        if (waiting != &mine)
            waiting->changed.notify_one();
    }
    if (!m_waiting.empty())
        m_waiting.front()->changed.notify_one();
    return std::move(mine.status);
}

GroupCommit::Group GroupCommit::takeGroup()
{
    Group group;
    std::size_t events = 0;
    while (!m_waiting.empty()
        && (group.empty() || events + m_waiting.front()->job->needs->eventIds.size() <= maxMergedEvents)) {
        events += m_waiting.front()->job->needs->eventIds.size();
        group.push_back(m_waiting.front());
        m_waiting.pop_front();
    }
    return group;
}

Status GroupCommit::commitTogether(const Group &group)
{
    LoadRequest merged;
    for (const Waiting *waiting : group) {
        append(merged.deviceIds, waiting->job->needs->deviceIds);
        append(merged.eventIds, waiting->job->needs->eventIds);
        append(merged.aggregates, waiting->job->needs->aggregates);
        append(merged.idempotencyKeys, waiting->job->needs->idempotencyKeys);
    }
    return m_store.transact(
        merged,
        [&group](WorkingSet &set) -> Status {
            for (Waiting *waiting : group)
                waiting->status = waiting->job->work(set);
            return {};
        },
        m_committed);
}

void GroupCommit::commitGroup(const Group &group)
{
    Status status = commitTogether(group);
    if (status)
        return;
    if (group.size() > 1) {
        for (Waiting *waiting : group)
            commitGroup({waiting});
        return;
    }
    Waiting &only = *group.front();
    for (int attempt = 1; attempt < maxAttempts && !status; ++attempt) {
        const bool again = status.error().code == "database_busy"
            || (status.error().code == "database_unavailable" && only.job->repeatable && attempt == 1);
        if (!again)
            break;
        status = commitTogether(group);
    }
    if (!status)
        only.status = std::move(status);
}

} // namespace wellpulse::server
