// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/rate_limiter.h"

#include <catch2/catch_test_macros.hpp>

using namespace wellpulse::server;
using namespace std::chrono_literals;

TEST_CASE("a bucket holds a minute's worth and earns it back evenly")
{
    RateLimiter limiter(10);
    const RateLimiter::TimePoint start{100s};
    for (int i = 0; i < 10; ++i)
        CHECK(limiter.take("ann", start) == 0);
    CHECK(limiter.take("ann", start) == 6);
    CHECK(limiter.take("bob", start) == 0);
    CHECK(limiter.take("ann", start + 5s) == 1);
    CHECK(limiter.take("ann", start + 6s) == 0);
    CHECK(limiter.take("ann", start + 6s) == 6);
    // A long rest fills it, and no more than that.
    for (int i = 0; i < 10; ++i)
        CHECK(limiter.take("ann", start + 1h) == 0);
    CHECK(limiter.take("ann", start + 1h) > 0);
}

TEST_CASE("a limit of 0 is none")
{
    RateLimiter limiter(0);
    for (int i = 0; i < 1000; ++i)
        REQUIRE(limiter.take("ann", {}) == 0);
}

TEST_CASE("peeking takes nothing and a reset fills the bucket")
{
    RateLimiter limiter(1);
    const RateLimiter::TimePoint now{1s};
    CHECK(limiter.peek("ann", now) == 0);
    CHECK(limiter.take("ann", now) == 0);
    CHECK(limiter.peek("ann", now) == 60);
    limiter.reset("ann");
    CHECK(limiter.take("ann", now) == 0);
}
