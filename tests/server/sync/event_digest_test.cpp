// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sync/event_digest.h"

#include "core/event/feed_hash.h"

#include <catch2/catch_test_macros.hpp>
#include <rapidcheck.h>

using namespace wellpulse;

TEST_CASE("the office's digests are core's")
{
    const bool holds = rc::check([](const core::Bytes32 &a, const core::Bytes32 &b, const std::string &text) {
        RC_ASSERT(server::eventDigest(text) == core::hashOfCanonical(text));
        RC_ASSERT(server::signatureOf(a, b) == core::signHash(a, b));
        const auto seq = *rc::gen::positive<std::int64_t>();
        RC_ASSERT(server::feedDigest(a, b, seq, text) == core::nextFeedHash(a, b, seq, text));
    });
    CHECK(holds);
}
