// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/backoff.h"

#include <algorithm>
#include <cassert>

namespace wellpulse::core {

std::int64_t backoffMs(int failures, std::uint64_t random, std::optional<std::int64_t> retryAfterMs)
{
    assert(failures >= 1);
    const int doublings = std::min(failures - 1, 20);
    const auto cap = std::min(firstBackoffCapMs << doublings, lastBackoffCapMs);
    const auto jittered = static_cast<std::int64_t>(random % static_cast<std::uint64_t>(cap + 1));
    return std::max(jittered, retryAfterMs.value_or(0));
}

} // namespace wellpulse::core
