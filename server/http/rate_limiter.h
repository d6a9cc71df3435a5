// SPDX-License-Identifier: GPL-3.0-or-later
// Token buckets by key: each key may spend `perMinute` at once and earns them back evenly over a minute. In memory of this
// process; the time comes from the caller. Thread-safe.
#pragma once

#include <chrono>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace wellpulse::server {

class RateLimiter {
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    /// `perMinute` 0: no limit.
    explicit RateLimiter(std::uint32_t perMinute);

    /// Takes one token. 0: taken. Else nothing was taken, and the answer is in how many whole seconds one will be there.
    [[nodiscard]] std::int64_t take(std::string_view key, TimePoint now);
    /// The same without taking.
    [[nodiscard]] std::int64_t peek(std::string_view key, TimePoint now);
    /// Fills the key's bucket.
    void reset(std::string_view key);

private:
    struct Bucket {
        double tokens = 0;
        TimePoint at;
    };
    Bucket &refilled(std::string_view key, TimePoint now);
    [[nodiscard]] std::int64_t secondsUntilOne(const Bucket &bucket) const;
    void dropFullBuckets(TimePoint now);

    const double m_capacity;
    std::mutex m_mutex;
    std::unordered_map<std::string, Bucket> m_buckets;
    std::size_t m_sweepAt;
};

} // namespace wellpulse::server
