// SPDX-License-Identifier: GPL-3.0-or-later
// When work has waited so long that a person is reminded: a route's day and the night after it are nothing unusual. Pure.
#pragma once

#include <cstdint>
#include <optional>

namespace wellpulse::core {

inline constexpr std::int64_t overdueAfterMs = 36 * 3'600'000LL;

/// For how many days what was recorded at `oldestMs` has waited, at least one; nothing while it is not long, or when the clock
/// was set back behind it.
constexpr std::optional<int> daysOverdue(std::int64_t oldestMs, std::int64_t nowMs)
{
    constexpr std::int64_t dayMs = 24 * 3'600'000LL;
    const std::int64_t waitedMs = nowMs - oldestMs;
    if (waitedMs < overdueAfterMs)
        return std::nullopt;
    return static_cast<int>(waitedMs / dayMs);
}

} // namespace wellpulse::core
