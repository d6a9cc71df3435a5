// SPDX-License-Identifier: GPL-3.0-or-later
// When to try again after a failure of the network or the office: full jitter between zero and a cap that doubles from
// 2 s to 15 min, never before the office's Retry-After.
#pragma once

#include <cstdint>
#include <optional>

namespace wellpulse::core {

inline constexpr std::int64_t firstBackoffCapMs = 2'000;
inline constexpr std::int64_t lastBackoffCapMs = 15 * 60'000;

/// Milliseconds to wait before attempt `failures` + 1, after `failures` >= 1 failures in a row. `random` is uniform
/// over all 64-bit values; `retryAfterMs` is the office's floor.
std::int64_t backoffMs(int failures, std::uint64_t random, std::optional<std::int64_t> retryAfterMs = {});

} // namespace wellpulse::core
