// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/json.h"

#include "tests/support/vectors.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace wellpulse::core;

TEST_CASE("the canonical form is that of RFC 8785")
{
    for (const auto &vector : wellpulse::test::readVectors("canonical.json"))
        CHECK(canonicalJson(vector.at("value")) == vector.at("canonical").get<std::string>());
}

TEST_CASE("JSON outside the profile is refused")
{
    const auto [text, code] = GENERATE(table<std::string, std::string>({
        {"1.5", "json_profile"},
        {"1e3", "json_profile"},
        {"[9007199254740992]", "json_profile"},
        {"-9007199254740992", "json_profile"},
        {R"({"a":1,"a":2})", "json_profile"},
        {R"({"a":{"b":1,"b":1}})", "json_profile"},
        {R"("\ud800")", "json_invalid"},
        {R"("\udc00x")", "json_invalid"},
        {"\"\xff\"", "json_invalid"},
        {"\"\xc0\xaf\"", "json_invalid"},
        {"", "json_invalid"},
        {"{", "json_invalid"},
        {"[1,]", "json_invalid"},
        {"nul", "json_invalid"},
        {"{} {}", "json_invalid"},
        {"'a'", "json_invalid"},
        {"NaN", "json_invalid"},
        {"01", "json_invalid"},
    }));
    CAPTURE(text);
    const auto parsed = parseJson(text);
    REQUIRE_FALSE(parsed);
    CHECK(parsed.error().code == code);
    CHECK(parsed.error().message.ends_with('.'));
}

TEST_CASE("JSON is read to a depth of 32 and no further")
{
    CHECK(parseJson(std::string(32, '[') + std::string(32, ']')));
    CHECK(parseJson(std::string(32, '[') + "1" + std::string(32, ']')));
    CHECK_FALSE(parseJson(std::string(33, '[') + "1" + std::string(33, ']')));
    const auto tooDeep = parseJson(std::string(33, '[') + std::string(33, ']'));
    REQUIRE_FALSE(tooDeep);
    CHECK(tooDeep.error().code == "json_profile");
    CHECK_FALSE(parseJson(std::string(1'000'000, '[')));
}
