// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/rate_limiter.h"

#include <algorithm>
#include <cmath>

namespace wellpulse::server {

namespace {

constexpr double secondsPerMinute = 60;
constexpr std::size_t firstSweep = 1024;

} // namespace

RateLimiter::RateLimiter(std::uint32_t perMinute)
    : m_capacity(perMinute)
    , m_sweepAt(firstSweep)
{
}

RateLimiter::Bucket &RateLimiter::refilled(std::string_view key, TimePoint now)
{
    if (m_buckets.size() >= m_sweepAt)
        dropFullBuckets(now);
    const auto [entry, isNew] = m_buckets.try_emplace(std::string(key), Bucket{m_capacity, now});
    Bucket &bucket = entry->second;
    if (!isNew && now > bucket.at) {
        const double seconds = std::chrono::duration<double>(now - bucket.at).count();
        bucket.tokens = std::min(m_capacity, bucket.tokens + seconds * m_capacity / secondsPerMinute);
        bucket.at = now;
    }
    return bucket;
}

std::int64_t RateLimiter::secondsUntilOne(const Bucket &bucket) const
{
    if (bucket.tokens >= 1)
        return 0;
    const double seconds = (1 - bucket.tokens) * secondsPerMinute / m_capacity;
    return std::max<std::int64_t>(1, static_cast<std::int64_t>(std::ceil(seconds)));
}

void RateLimiter::dropFullBuckets(TimePoint now)
{
    // A bucket left alone for a minute is full again, and so the same as none.
    std::erase_if(m_buckets, [now](const auto &entry) { return now - entry.second.at > std::chrono::minutes(1); });
    m_sweepAt = std::max(firstSweep, m_buckets.size() * 2);
}

std::int64_t RateLimiter::take(std::string_view key, TimePoint now)
{
    if (m_capacity <= 0)
        return 0;
    const std::scoped_lock lock(m_mutex);
    Bucket &bucket = refilled(key, now);
    const std::int64_t seconds = secondsUntilOne(bucket);
    if (seconds == 0)
        bucket.tokens -= 1;
    return seconds;
}

std::int64_t RateLimiter::peek(std::string_view key, TimePoint now)
{
    if (m_capacity <= 0)
        return 0;
    const std::scoped_lock lock(m_mutex);
    return secondsUntilOne(refilled(key, now));
}

void RateLimiter::reset(std::string_view key)
{
    const std::scoped_lock lock(m_mutex);
    m_buckets.erase(std::string(key));
}

} // namespace wellpulse::server
