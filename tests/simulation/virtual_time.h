// SPDX-License-Identifier: GPL-3.0-or-later
// The time of a simulation: nothing passes but what is scheduled. What is due at the same moment happens in the order in
// which it was scheduled, so that a seed replays a run.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <utility>

namespace wellpulse::simulation {

class VirtualTime {
public:
    std::int64_t nowMs() const { return m_nowMs; }

    void after(std::int64_t ms, std::function<void()> what)
    {
        m_agenda.emplace(std::pair(m_nowMs + ms, m_next++), std::move(what));
    }

    /// Goes to the next thing that is due and does it; false when there is none before `limitMs`.
    bool step(std::int64_t limitMs)
    {
        if (m_agenda.empty() || m_agenda.begin()->first.first > limitMs)
            return false;
        auto next = m_agenda.extract(m_agenda.begin());
        m_nowMs = next.key().first;
        next.mapped()();
        return true;
    }

private:
    std::int64_t m_nowMs = 1'760'970'600'000; // 2025-10-20T14:30:00Z
    std::uint64_t m_next = 0;
    std::map<std::pair<std::int64_t, std::uint64_t>, std::function<void()>> m_agenda;
};

} // namespace wellpulse::simulation
