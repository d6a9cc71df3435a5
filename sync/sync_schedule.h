// SPDX-License-Identifier: GPL-3.0-or-later
// When the next round is due. Pure: told what happened and when, it answers the next moment; the worker keeps the timer.
// The office's Retry-After stands above every wish; a hold ends only by the user or by a good round.
#pragma once

#include "sync/sync_report.h"

#include <algorithm>
#include <cstdint>
#include <optional>

namespace wellpulse::sync {

class SyncSchedule {
public:
    /// How often an idle device asks for what others did.
    static constexpr std::int64_t pullEveryMs = 60'000;

    /// When to start the next round; nothing while held.
    std::optional<std::int64_t> dueAtMs() const
    {
        if (m_held)
            return std::nullopt;
        return std::max(m_dueAtMs, m_floorMs);
    }
    /// How long until then, zero or less when it is now.
    std::optional<std::int64_t> waitMs(std::int64_t nowMs)
    {
        look(nowMs);
        const auto dueAt = dueAtMs();
        return dueAt ? std::optional(*dueAt - nowMs) : std::nullopt;
    }
    bool isHeld() const { return m_held; }

    /// Something was recorded here. After a failure the backoff stands: what failed a second ago fails again.
    void onRecorded(std::int64_t nowMs)
    {
        look(nowMs);
        if (!m_backingOff)
            m_dueAtMs = std::min(m_dueAtMs, nowMs);
    }
    /// The machine has a network again: what failed before may work now.
    void onNetworkUp(std::int64_t nowMs)
    {
        look(nowMs);
        m_dueAtMs = std::min(m_dueAtMs, nowMs);
    }
    /// The user asks, or signed in again.
    void onAsked(std::int64_t nowMs)
    {
        look(nowMs);
        m_held = false;
        m_dueAtMs = std::min(m_dueAtMs, nowMs);
    }
    void onRoundFinished(const SyncReport &report, std::int64_t nowMs)
    {
        m_seenMs = nowMs;
        m_backingOff = report.nextTryAtMs.has_value();
        m_held = report.failure && report.failure->errorClass == ErrorClass::Hold;
        m_dueAtMs = report.nextTryAtMs.value_or(nowMs + pullEveryMs);
        m_floorMs = report.failure ? nowMs + report.failure->retryAfterMs.value_or(0) : 0;
    }

private:
    // A wall clock that was set back moves what is due with it; else the wait would be as long as the jump.
    void look(std::int64_t nowMs)
    {
        const std::int64_t back = std::max<std::int64_t>(m_seenMs - nowMs, 0);
        m_dueAtMs -= back;
        m_floorMs -= back;
        m_seenMs = nowMs;
    }

    std::int64_t m_seenMs = 0;
    std::int64_t m_dueAtMs = 0; ///< the program's start: at once
    std::int64_t m_floorMs = 0;
    bool m_backingOff = false;
    bool m_held = false;
};

} // namespace wellpulse::sync
