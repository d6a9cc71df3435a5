// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/office_trouble.h"
#include "app/cli/sync_drive.h"

#include <catch2/catch_test_macros.hpp>

using namespace wellpulse;
using namespace wellpulse::cli;

TEST_CASE("sync waits for an office that is busy, not long for one that is not there, never for a held queue")
{
    const sync::OfficeFailure busy{sync::ErrorClass::Retry, {"rate_limited", "Wait."}, 429, 60'000};
    CHECK(worthWaiting(busy, 0, 60'000));
    CHECK(worthWaiting(busy, 85'000, 60'000));
    CHECK_FALSE(worthWaiting(busy, 100'000, 60'000));
    const sync::OfficeFailure gone{sync::ErrorClass::Retry, {"office_unreachable", "Gone."}, 0, {}};
    CHECK(worthWaiting(gone, 0, 2'000));
    CHECK_FALSE(worthWaiting(gone, 29'000, 2'000));
    const sync::OfficeFailure held{sync::ErrorClass::Hold, {"sign_in_again", "Sign in."}, 401, {}};
    CHECK_FALSE(worthWaiting(held, 0, 0));
}

TEST_CASE("a full disk is for a person to see to: the command does not wait for it, and the office was reached")
{
    const sync::OfficeFailure full{sync::ErrorClass::Retry, {"disk_full", "x"}, 0, {}};
    CHECK_FALSE(worthWaiting(full, 0, 2'000));
    CHECK(exitCodeOf(full) == Refused);
}

TEST_CASE("whoever says when to give up is neither kept waiting longer nor given more time than usual")
{
    const sync::OfficeFailure gone{sync::ErrorClass::Retry, {"office_unreachable", "Gone."}, 0, {}};
    const sync::OfficeFailure busy{sync::ErrorClass::Retry, {"rate_limited", "Wait."}, 429, 60'000};
    const Patience two = patienceOf(2);
    CHECK(worthWaiting(gone, 500, 1'500, two));
    CHECK_FALSE(worthWaiting(gone, 501, 1'500, two));
    CHECK_FALSE(worthWaiting(busy, 0, 60'000, two));
    CHECK(two.stalledMs == 2'000);
    CHECK(two.wholeMs == 2'000);
    const Patience all = patienceOf(longestPatienceSeconds);
    CHECK(all.stalledMs == Patience().stalledMs);
    CHECK(all.wholeMs == Patience().wholeMs);
    CHECK(all.unreachedMs == Patience().unreachedMs);
    CHECK(all.reachedMs == Patience().reachedMs);
}
