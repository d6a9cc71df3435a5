// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/office_reply.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace wellpulse;
using namespace wellpulse::sync;

namespace {
constexpr std::int64_t now = 1'760'970'600'000;

OfficeReply good(std::string body)
{
    return {{}, 200, "application/json; charset=utf-8", {}, std::move(body)};
}
} // namespace

TEST_CASE("a whole JSON answer counts")
{
    const auto json = readReply(good(R"({"synced":[]})"), now);
    REQUIRE(json);
    CHECK(json->contains("synced"));
}

TEST_CASE("what is not the office's whole answer is the network's trouble")
{
    OfficeReply portal = good("<html>Sign in</html>");
    portal.contentType = "text/html";
    OfficeReply jsonAsText = good("{}");
    jsonAsText.contentType = "text/plain";
    OfficeReply cutConnection;
    cutConnection.transportError = "The connection broke off.";
    cutConnection.status = 200;
    OfficeReply redirect = good("{}");
    redirect.status = 302;
    const OfficeReply reply = GENERATE_COPY(portal, jsonAsText, cutConnection, redirect, good(R"({"synced":[)"),
        good("[]"), good(R"({"a":1.5})"), good(""));
    const auto json = readReply(reply, now);
    REQUIRE_FALSE(json);
    CHECK(json.error().errorClass == ErrorClass::Retry);
    CHECK_FALSE(json.error().reached());
    CHECK(json.error().error.message.ends_with("."));
}

TEST_CASE("the office's error gives class, code and sentence")
{
    OfficeReply reply = good(R"({"error":{"code":"rate_limited","message":"Wait a minute."}})");
    reply.status = 429;
    reply.retryAfter = "7";
    const auto json = readReply(reply, now);
    REQUIRE_FALSE(json);
    CHECK(json.error() == OfficeFailure{ErrorClass::Retry, {"rate_limited", "Wait a minute."}, 429, 7'000});
}

TEST_CASE("what answers in the office's place is told from an answer that broke off")
{
    OfficeReply portal = good("<html>Sign in</html>");
    portal.contentType = "text/html";
    OfficeReply redirect = good("{}");
    redirect.status = 302;
    CHECK(readReply(portal, now).error().error.code == "captive_portal");
    CHECK(readReply(redirect, now).error().error.code == "captive_portal");
    CHECK(readReply(good("{"), now).error().error.code == "office_answer_unreadable");
}

TEST_CASE("a status without the office's words has a sentence of its own")
{
    OfficeReply reply = good("<html>Bad gateway</html>");
    reply.status = 502;
    reply.contentType = "text/html";
    const auto json = readReply(reply, now);
    REQUIRE_FALSE(json);
    CHECK(json.error().errorClass == ErrorClass::Retry);
    CHECK(json.error().error == Error{"http_502", "The office answered with error 502."});
}

TEST_CASE("an office that says an error without a code or a sentence gets ours")
{
    OfficeReply reply = good(R"({"error":{"code":"","message":""}})");
    reply.status = 503;
    const auto json = readReply(reply, now);
    REQUIRE_FALSE(json);
    CHECK(json.error().error == Error{"http_503", "The office answered with error 503."});
}

TEST_CASE("statuses fall into the protocol's classes")
{
    CHECK(classOfRequest(401, "unauthorized") == ErrorClass::Hold);
    CHECK(classOfRequest(426, "upgrade_required") == ErrorClass::Hold);
    CHECK(classOfRequest(403, "device_suspended") == ErrorClass::Hold);
    CHECK(classOfRequest(408, "") == ErrorClass::Retry);
    CHECK(classOfRequest(429, "") == ErrorClass::Retry);
    CHECK(classOfRequest(500, "") == ErrorClass::Retry);
    CHECK(classOfRequest(503, "") == ErrorClass::Retry);
    CHECK(classOfRequest(404, "not_found") == ErrorClass::Retry);
}

TEST_CASE("event codes fall into the protocol's classes, an unknown one is tried again")
{
    for (const auto *code : {"conflict", "duplicate_key", "parent_deleted", "device_fork", "quota"})
        CHECK(classOfEventCode(code) == ErrorClass::NeedsUser);
    for (const auto *code : {"bad_signature", "schema_invalid", "id_collision", "forbidden"})
        CHECK(classOfEventCode(code) == ErrorClass::Permanent);
    CHECK(classOfEventCode("seq_gap") == ErrorClass::Retry);
    CHECK(classOfEventCode("something_of_next_year") == ErrorClass::Retry);
}

TEST_CASE("Retry-After is seconds or a date, at most a day")
{
    CHECK(parseRetryAfter("0", now) == 0);
    CHECK(parseRetryAfter("60", now) == 60'000);
    CHECK(parseRetryAfter("999999999", now) == 86'400'000);
    CHECK(parseRetryAfter("-5", now) == 0);
    CHECK(parseRetryAfter("Mon, 20 Oct 2025 14:30:30 GMT", now) == 30'000);
    CHECK(parseRetryAfter("Mon, 20 Oct 2025 14:00:00 GMT", now) == 0);
    CHECK_FALSE(parseRetryAfter("", now));
    CHECK_FALSE(parseRetryAfter("soon", now));
}
