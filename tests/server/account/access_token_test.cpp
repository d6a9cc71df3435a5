// SPDX-License-Identifier: GPL-3.0-or-later
// security.md, 38: what an attacker may try with a token.
#include "server/account/access_token.h"

#include "core/json/json.h"
#include "server/account/base64url.h"

#include <catch2/catch_test_macros.hpp>

#include <sodium.h>

using namespace wellpulse;
using namespace wellpulse::server;

namespace {

constexpr std::int64_t now = 1'760'000'000;

core::Bytes32 key(std::uint8_t fill)
{
    core::Bytes32 bytes{};
    bytes.fill(fill);
    return bytes;
}

core::Json goodHeader()
{
    return {{"alg", "HS256"}, {"typ", "JWT"}};
}

core::Json goodClaims()
{
    return {{"iss", "wellpulse-server"}, {"aud", "wellpulse-api"}, {"sub", "ann"}, {"ten", "acme"}, {"rol", "pumper"},
        {"sid", "s"}, {"iat", now}, {"exp", now + 60}};
}

/// A token with any header and claims, rightly signed.
std::string forge(const core::Json &header, const core::Json &claims, const core::Bytes32 &with = key(1))
{
    std::string token = toBase64Url(header.dump()) + "." + toBase64Url(claims.dump());
    core::Bytes32 mac{};
    crypto_auth_hmacsha256(
        mac.data(), reinterpret_cast<const unsigned char *>(token.data()), token.size(), with.data());
    return token + "." + toBase64Url(mac);
}

core::Json with(core::Json object, const char *name, const core::Json &value)
{
    object[name] = value;
    return object;
}

core::Json without(core::Json object, const char *name)
{
    object.erase(name);
    return object;
}

std::string codeOf(const std::string &token)
{
    const auto identity = AccessTokens(key(1)).verify(token, now);
    return identity ? "accepted" : identity.error().code;
}

} // namespace

TEST_CASE("an access token says who, for a quarter of an hour")
{
    const AccessTokens tokens(key(1));
    const std::string token = tokens.issue({"acme", "ann", "foreman", "session"}, now);
    const auto identity = tokens.verify(token, now + accessTokenSeconds - 1);
    REQUIRE(identity);
    CHECK(identity->tenantId == "acme");
    CHECK(identity->userId == "ann");
    CHECK(identity->role == "foreman");
    CHECK(identity->sessionId == "session");
    const auto late = tokens.verify(token, now + accessTokenSeconds);
    REQUIRE_FALSE(late);
    CHECK(late.error().code == "token_expired");
}

TEST_CASE("a forged token is refused, whatever it claims")
{
    REQUIRE(codeOf(forge(goodHeader(), goodClaims())) == "accepted"); // so that what follows fails for its own reason
    CHECK(codeOf("") == "token_missing");
    for (const char *text : {"a", "a.b", "a.b.c", "..", "...."}) {
        INFO(text);
        CHECK(codeOf(text) == "token_invalid");
    }
    CHECK(codeOf(forge(goodHeader(), goodClaims(), key(2))) == "token_invalid");
    CHECK(codeOf(forge(with(goodHeader(), "alg", "none"), goodClaims())) == "token_invalid");
    CHECK(codeOf(forge(with(goodHeader(), "alg", "None"), goodClaims())) == "token_invalid");
    CHECK(codeOf(forge(with(goodHeader(), "alg", "HS512"), goodClaims())) == "token_invalid");
    CHECK(codeOf(forge(with(goodHeader(), "alg", "RS256"), goodClaims())) == "token_invalid");
    CHECK(codeOf(forge(without(goodHeader(), "alg"), goodClaims())) == "token_invalid");
    CHECK(codeOf(forge(with(goodHeader(), "crit", core::Json::array({"x"})), goodClaims())) == "token_invalid");
    CHECK(codeOf(forge(goodHeader(), with(goodClaims(), "iss", "somebody"))) == "token_invalid");
    CHECK(codeOf(forge(goodHeader(), without(goodClaims(), "iss"))) == "token_invalid");
    CHECK(codeOf(forge(goodHeader(), with(goodClaims(), "aud", "other-api"))) == "token_invalid");
    CHECK(codeOf(forge(goodHeader(), without(goodClaims(), "aud"))) == "token_invalid");
    CHECK(codeOf(forge(goodHeader(), without(goodClaims(), "exp"))) == "token_invalid");
    CHECK(codeOf(forge(goodHeader(), with(goodClaims(), "exp", "never"))) == "token_invalid");
    CHECK(codeOf(forge(goodHeader(), with(goodClaims(), "exp", now))) == "token_expired");
    CHECK(codeOf(forge(goodHeader(), with(goodClaims(), "ten", ""))) == "token_invalid");
    CHECK(codeOf(forge(goodHeader(), with(goodClaims(), "sub", 7))) == "token_invalid");
    CHECK(codeOf(std::string(10'000, 'a')) == "token_invalid");
}

TEST_CASE("alg none with no signature at all is refused")
{
    const std::string token
        = toBase64Url(with(goodHeader(), "alg", "none").dump()) + "." + toBase64Url(goodClaims().dump()) + ".";
    CHECK(codeOf(token) == "token_invalid");
}

TEST_CASE("any changed character of a token is noticed")
{
    const std::string token = forge(goodHeader(), goodClaims());
    for (std::size_t i = 0; i < token.size(); ++i) {
        INFO(i);
        std::string changed = token;
        changed[i] = changed[i] == 'A' ? 'B' : 'A';
        if (changed != token)
            REQUIRE(codeOf(changed) == "token_invalid");
    }
}
