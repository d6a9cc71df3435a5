// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/projection/replay_in_memory.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace wellpulse::storage {
namespace {

constexpr std::int64_t stretchLength = 4096;

struct Bounds {
    std::int64_t largestRef = 0;
    std::int64_t firstFeed = 0;
    std::int64_t lastFeed = 0;
    std::int64_t firstPending = 0;
    std::int64_t lastPending = 0;
};

Result<Bounds> boundsOf(sqlite3 *connection)
{
    auto query = Statement::prepare(connection,
        "SELECT (SELECT max(ref) FROM aggregate), (SELECT min(seq) FROM feed), (SELECT max(seq) FROM feed), "
        "(SELECT min(event) FROM outbox), (SELECT max(event) FROM outbox)");
    if (!query)
        return errorOf(std::move(query));
    if (const auto row = query->step(); !row)
        return row.error();
    return Bounds{query->int64(0), query->int64(1), query->int64(2), query->int64(3), query->int64(4)};
}

void appendStretches(std::vector<Stretch> &stretches, Stretch::Kind kind, std::int64_t first, std::int64_t last)
{
    for (std::int64_t from = first; from <= last && last > 0; from += stretchLength)
        stretches.push_back({kind, from, std::min(from + stretchLength - 1, last)});
}

/// Hands out stretches in order, and the turn to fold them in the same order. The first failure ends it for all.
class Turns {
public:
    Turns(std::vector<Stretch> stretches, MemoryViews &views)
        : m_stretches(std::move(stretches))
        , m_views(views)
    {
    }

    void work(ReplayReader &reader)
    {
        for (;;) {
            std::unique_lock lock(m_mutex);
            if (m_failure || m_next == m_stretches.size())
                return;
            const std::size_t mine = m_next++;
            lock.unlock();
            Status done = reader.decode(m_stretches[mine]);
            lock.lock();
            m_changed.wait(lock, [&] { return m_turn == mine || m_failure; });
            if (m_failure)
                return;
            if (done) {
                lock.unlock(); // nobody else has the turn
                done = reader.foldInto(m_views);
                lock.lock();
            }
            if (!done)
                m_failure = done.error();
            ++m_turn;
            m_changed.notify_all();
        }
    }
    const std::optional<Error> &failure() const { return m_failure; }

private:
    const std::vector<Stretch> m_stretches;
    MemoryViews &m_views;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::size_t m_next = 0; ///< the stretch to hand out
    std::size_t m_turn = 0; ///< the stretch to fold
    std::optional<Error> m_failure;
};

} // namespace

Result<ReplayedViews> replayInMemory(const std::vector<sqlite3 *> &connections)
{
    const auto bounds = boundsOf(connections.front());
    if (!bounds)
        return bounds.error();
    ReplayedViews replayed{{}, MemoryViews(bounds->largestRef)};
    for (auto *connection : connections) {
        auto reader = ReplayReader::open(connection);
        if (!reader)
            return errorOf(std::move(reader));
        replayed.readers.push_back(std::move(*reader));
    }
    if (auto based = replayed.readers.front().foldBaseInto(replayed.views); !based)
        return based.error();
    std::vector<Stretch> stretches;
    appendStretches(stretches, Stretch::Kind::Feed, bounds->firstFeed, bounds->lastFeed);
    appendStretches(stretches, Stretch::Kind::Outbox, bounds->firstPending, bounds->lastPending);
    Turns turns(std::move(stretches), replayed.views);
    std::vector<std::thread> others;
    for (std::size_t i = 1; i < replayed.readers.size(); ++i)
        others.emplace_back([&turns, &reader = replayed.readers[i]] { turns.work(reader); });
    turns.work(replayed.readers.front());
    for (auto &thread : others)
        thread.join();
    if (turns.failure())
        return *turns.failure();
    return replayed;
}

} // namespace wellpulse::storage
