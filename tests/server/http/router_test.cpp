// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/router.h"

#include "server/http/url.h"

#include <catch2/catch_test_macros.hpp>

using namespace wellpulse::server;

namespace {

Response answer(Request &)
{
    return {};
}

Router exampleRouter()
{
    Router router;
    router.add(Method::Get, "/wells", answer);
    router.add(Method::Get, "/wells/:id", answer);
    router.add(Method::Get, "/wells/:id/production/:date", answer);
    router.add(Method::Put, "/wells/:id/production/:date", answer);
    router.add(Method::Get, "/wells/:id/production/summary", answer);
    return router;
}

} // namespace

TEST_CASE("a path finds its route and its parameters")
{
    const Router router = exampleRouter();
    const Router::Match match = router.find(Method::Put, "/wells/a%20b/production/2025-10-20");
    REQUIRE(match.route != nullptr);
    CHECK(match.route->pathTemplate == "/wells/:id/production/:date");
    CHECK(match.route->method == Method::Put);
    CHECK(match.params.get("id") == "a b");
    CHECK(match.params.get("date") == "2025-10-20");
}

TEST_CASE("a literal segment wins over a parameter, whatever the order of adding")
{
    const Router router = exampleRouter();
    const Router::Match match = router.find(Method::Get, "/wells/7/production/summary");
    REQUIRE(match.route != nullptr);
    CHECK(match.route->pathTemplate == "/wells/:id/production/summary");
}

TEST_CASE("an unknown path, an empty parameter and a broken encoding find nothing")
{
    const Router router = exampleRouter();
    for (const char *path :
        {"/", "/well", "/wells/", "/wells/7/", "//wells", "/wells/%zz", "/wells/%00", "/wells/%4"}) {
        INFO(path);
        const Router::Match match = router.find(Method::Get, path);
        CHECK(match.route == nullptr);
        CHECK(match.allowed.empty());
    }
}

TEST_CASE("a known path with another method names the methods it has")
{
    const Router router = exampleRouter();
    const Router::Match match = router.find(Method::Delete, "/wells/7/production/2025-10-20");
    CHECK(match.route == nullptr);
    CHECK(match.allowed == std::vector<Method>{Method::Get, Method::Put});
}

TEST_CASE("HEAD finds what GET finds")
{
    CHECK(exampleRouter().find(Method::Head, "/wells").route != nullptr);
}

TEST_CASE("a query is decoded")
{
    const auto fields = parseQuery("cursor=%7B%22seq%22%3A1%7D&limit=10&flag&&word=a+b");
    REQUIRE(fields);
    CHECK(fields->get("cursor") == R"({"seq":1})");
    CHECK(fields->get("limit") == "10");
    CHECK(fields->has("flag"));
    CHECK(fields->get("word") == "a b");
    CHECK_FALSE(parseQuery("a=%g0"));
    CHECK(percentDecode("%41%2f") == "A/");
    CHECK_FALSE(percentDecode("%"));
    CHECK_FALSE(percentDecode("a%1"));
}
