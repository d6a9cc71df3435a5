// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sync/group_commit.h"

#include "server/sync/decided_ahead.h"

#include <algorithm>

namespace wellpulse::server {

namespace {

/// More would make the first wait for the last.
constexpr std::size_t maxGroupEvents = 400;
/// Fewer are decided so soon that it is better to wait for more.
constexpr std::size_t aheadFromEvents = 200;
constexpr int maxAttempts = 5;

template <class List> void append(List &to, const List &from)
{
    to.insert(to.end(), from.begin(), from.end());
}

template <class Group> LoadRequest needsOf(const Group &group)
{
    LoadRequest merged;
    for (const auto *waiting : group) {
        append(merged.deviceIds, waiting->job->needs->deviceIds);
        append(merged.events, waiting->job->needs->events);
        append(merged.aggregates, waiting->job->needs->aggregates);
        append(merged.idempotencyKeys, waiting->job->needs->idempotencyKeys);
        append(merged.serials, waiting->job->needs->serials);
    }
    return merged;
}

} // namespace

Status GroupCommit::run(const Job &job, std::shared_ptr<void> *remains)
{
    Waiting mine;
    mine.job = &job;
    std::unique_lock lock(m_mutex);
    // cppcheck-suppress danglingLifetime ; this call returns only after it was taken out again
    m_waiting.push_back(&mine);
    m_turnChanged.notify_one();
    const auto isFirst = [&] { return !m_gathering && !m_waiting.empty() && m_waiting.front() == &mine; };
    mine.changed.wait(lock, [&] { return mine.done || isFirst(); });
    if (mine.done)
        return std::move(mine.status);

    m_gathering = true;
    Turn turn = gather(lock); // begins with our own
    m_gathering = false;
    m_writing = true;
    SharedSet last = std::exchange(m_committed, nullptr);
    m_decided.reset();
    wakeFirst();
    lock.unlock();
    commit(turn);
    lock.lock();
    m_writing = false;
    m_turnChanged.notify_one();
    lock.unlock(); // the next group goes first: all wait for it
    lock.lock();
    for (Waiting *waiting : turn.group) {
        waiting->done = true;
        if (waiting != &mine)
            waiting->changed.notify_one();
    }
    lock.unlock();
    if (remains != nullptr)
        *remains = std::move(last);
    return std::move(mine.status);
}

void GroupCommit::wakeFirst()
{
    if (!m_waiting.empty())
        m_waiting.front()->changed.notify_one();
}

GroupCommit::Turn GroupCommit::gather(std::unique_lock<std::mutex> &lock)
{
    m_turnChanged.wait(lock, [this] { return !m_writing || (m_decided && areEnoughWaiting()); });
    Turn turn;
    turn.group = takeGroup();
    if (!m_writing)
        return turn;
    turn.before = m_decided;
    lock.unlock();
    decideAhead(turn);
    lock.lock();
    m_turnChanged.wait(lock, [this] { return !m_writing; });
    if (m_committed != turn.before)
        turn.set.reset();
    return turn;
}

bool GroupCommit::areEnoughWaiting() const
{
    std::size_t events = 0;
    return std::any_of(m_waiting.begin(), m_waiting.end(), [&events](const Waiting *waiting) {
        events += waiting->job->needs->events.size();
        return events >= aheadFromEvents;
    });
}

GroupCommit::Group GroupCommit::takeGroup()
{
    Group group;
    std::size_t events = 0;
    while (!m_waiting.empty()
        && (group.empty() || events + m_waiting.front()->job->needs->events.size() <= maxGroupEvents)) {
        events += m_waiting.front()->job->needs->events.size();
        group.push_back(m_waiting.front());
        m_waiting.pop_front();
    }
    return group;
}

/// Lets the next group go on from `set`, which is being written.
void GroupCommit::announce(const SharedSet &set)
{
    const std::scoped_lock lock(m_mutex);
    m_decided = canBeForeseen(*set) ? set : nullptr;
    m_turnChanged.notify_one();
}

void GroupCommit::decideAhead(Turn &turn)
{
    auto set = std::make_shared<WorkingSet>();
    const LoadRequest needs = needsOf(turn.group);
    if (!m_store.load(*set, needs) || !foresee(*set, needs, *turn.before))
        return;
    for (Waiting *waiting : turn.group)
        waiting->status = waiting->job->work(*set);
    turn.piece = FeedTail::render(*set);
    turn.set = std::move(set);
}

void GroupCommit::commit(Turn &turn)
{
    if (!turn.set || !writeAhead(turn))
        commitGroup(turn.group);
}

/// False where it did not come as foreseen, or could not be written.
bool GroupCommit::writeAhead(Turn &turn)
{
    if (!m_store.write(*turn.set, [&] { announce(turn.set); }))
        return false;
    m_tail.append(std::move(turn.piece));
    const std::scoped_lock lock(m_mutex);
    m_committed = turn.set;
    return true;
}

Status GroupCommit::commitTogether(const Group &group, NextEvents nextEvents)
{
    LoadRequest needs = needsOf(group);
    needs.nextEvents = nextEvents;
    FeedTail::Piece piece;
    const auto set = std::make_shared<WorkingSet>();
    {
        const std::scoped_lock lock(m_mutex);
        m_decided.reset();
        m_committed.reset();
    }
    Status done = m_store.transact(*set, needs, [&](WorkingSet &loaded) -> Status {
        for (Waiting *waiting : group)
            waiting->status = waiting->job->work(loaded);
        announce(set);
        piece = FeedTail::render(loaded); // while the store writes what it has been given
        return {};
    });
    if (!done)
        return done;
    m_tail.append(std::move(piece));
    const std::scoped_lock lock(m_mutex);
    m_committed = set;
    return {};
}

void GroupCommit::commitGroup(const Group &group)
{
    NextEvents nextEvents = NextEvents::TakeForNew;
    Status status = commitTogether(group, nextEvents);
    if (!status && status.error().code == "database_duplicate") {
        nextEvents = NextEvents::LookUp;
        status = commitTogether(group, nextEvents);
    }
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
        status = commitTogether(group, nextEvents);
    }
    if (!status)
        only.status = std::move(status);
}

} // namespace wellpulse::server
