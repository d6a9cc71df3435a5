// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/json.h"

#include "tests/support/generate_json.h"

#include <catch2/catch_test_macros.hpp>

using namespace wellpulse::core;

TEST_CASE("law: parsing a canonical text and writing it again changes nothing")
{
    REQUIRE(rc::check([] {
        const Json value = *wellpulse::test::jsonValue(4);
        const auto text = canonicalJson(value);
        const auto parsed = parseJson(text);
        RC_ASSERT(parsed.has_value());
        RC_ASSERT(*parsed == value);
        RC_ASSERT(canonicalJson(*parsed) == text);
    }));
}

TEST_CASE("law: no bytes crash the parser, and what it takes is stable")
{
    REQUIRE(rc::check([](const std::string &bytes) {
        if (const auto parsed = parseJson(bytes))
            RC_ASSERT(parseJson(canonicalJson(*parsed)).value() == *parsed);
    }));
}
