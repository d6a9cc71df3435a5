// SPDX-License-Identifier: GPL-3.0-or-later
// The contract of AccountStore, which both implementations keep.
#include "server/account/memory_account_store.h"
#include "server/account/postgres_account_store.h"
#include "tests/server/support/test_postgres.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <atomic>
#include <memory>
#include <thread>

using namespace wellpulse;
using namespace wellpulse::server;

namespace {

std::unique_ptr<AccountStore> makeStore(const std::string &kind)
{
    if (kind == "memory")
        return std::make_unique<MemoryAccountStore>();
    auto store = std::make_unique<PostgresAccountStore>(test::newDatabase(), 4);
    REQUIRE(store->migrate());
    REQUIRE(store->migrate()); // again: nothing to do
    return store;
}

User user(const std::string &id, const std::string &tenant, const std::string &email)
{
    return {id, tenant, email, "Ann", "pumper", "hash"};
}

constexpr std::int64_t now = 1'760'000'000'000;
const RotationPolicy policy;

Session session(const std::string &id)
{
    return {id, "acme", "u1", "", now + policy.lifetimeMs};
}

std::string codeOf(const Result<Session> &result)
{
    return result ? "rotated" : result.error().code;
}

void checkTenantsAndUsers(AccountStore &store)
{
    CHECK(store.createTenant({"acme"}));
    CHECK(store.createTenant({"acme"}).error().code == "tenant_exists");
    CHECK(store.createTenant({"beta"}));
    CHECK(store.tenants().value() == std::vector<Tenant>{{"acme"}, {"beta"}});
    CHECK(store.hasTenant("acme").value());
    CHECK_FALSE(store.hasTenant("gamma").value());

    CHECK(store.createUser(user("u1", "acme", "ann@x.test")));
    CHECK(store.createUser(user("u2", "acme", "ann@x.test")).error().code == "user_exists");
    CHECK(store.createUser(user("u3", "beta", "ann@x.test"))); // another tenant's Ann
    CHECK(store.createUser(user("u4", "gamma", "ann@x.test")).error().code == "tenant_unknown");
    CHECK(store.userByEmail("acme", "ann@x.test").value() == user("u1", "acme", "ann@x.test"));
    CHECK(store.userByEmail("beta", "ann@x.test").value() == user("u3", "beta", "ann@x.test"));
    CHECK_FALSE(store.userByEmail("acme", "bob@x.test").value());
    CHECK(store.user("acme", "u1").value());
    CHECK_FALSE(store.user("acme", "u3").value());
    CHECK(store.users("acme").value().size() == 1);
}

void checkRotation(AccountStore &store)
{
    const TokenHash first = hashOfToken("first");
    const TokenHash second = hashOfToken("second");
    const TokenHash third = hashOfToken("third");
    REQUIRE(store.createSession(session("s1"), first));
    CHECK(codeOf(store.rotateToken(hashOfToken("unknown"), second, now, policy)) == "refresh_invalid");
    const auto rotated = store.rotateToken(first, second, now, policy);
    REQUIRE(rotated);
    CHECK(rotated->id == "s1");
    CHECK(rotated->tenantId == "acme");
    CHECK(rotated->userId == "u1");

    // The answer was lost: the same token again, once.
    CHECK(codeOf(store.rotateToken(first, third, now + 1, policy)) == "rotated");
    // What the lost answer held is worth nothing, and using it ends the family.
    CHECK(codeOf(store.rotateToken(second, hashOfToken("x"), now + 2, policy)) == "refresh_reused");
    CHECK(codeOf(store.rotateToken(third, hashOfToken("y"), now + 3, policy)) == "refresh_invalid");
}

void checkReuse(AccountStore &store)
{
    const auto step = [&store](const char *presented, const char *next, std::int64_t at) {
        return codeOf(store.rotateToken(hashOfToken(presented), hashOfToken(next), at, policy));
    };
    REQUIRE(store.createSession(session("s2"), hashOfToken("a")));
    CHECK(step("a", "b", now) == "rotated");
    CHECK(step("b", "c", now) == "rotated");
    CHECK(step("a", "d", now) == "refresh_reused"); // two behind
    CHECK(step("c", "e", now) == "refresh_invalid");

    REQUIRE(store.createSession(session("s3"), hashOfToken("k")));
    CHECK(step("k", "l", now) == "rotated");
    CHECK(step("k", "m", now) == "rotated");        // the one retry
    CHECK(step("k", "n", now) == "refresh_reused"); // a second one

    REQUIRE(store.createSession(session("s4"), hashOfToken("p")));
    CHECK(step("p", "q", now) == "rotated");
    CHECK(step("p", "r", now + policy.retryWithinMs + 1) == "refresh_reused"); // outside its grace

    REQUIRE(store.createSession(session("s5"), hashOfToken("t")));
    CHECK(step("t", "u", now + policy.lifetimeMs) == "refresh_invalid"); // expired

    REQUIRE(store.createSession(session("s6"), hashOfToken("v")));
    REQUIRE(store.bindSession("s6", "device-1"));
    CHECK(store.rotateToken(hashOfToken("v"), hashOfToken("w"), now, policy).value().deviceId == "device-1");
    REQUIRE(store.endSession("s6"));
    CHECK(step("w", "x", now) == "refresh_invalid");
}

/// Two requests with the same token at once: one is the first use, one the retry, and none is lost or doubled.
void checkAtOnce(AccountStore &store)
{
    REQUIRE(store.createSession(session("s7"), hashOfToken("both")));
    std::atomic<int> rotated{0};
    std::atomic<int> reused{0};
    std::vector<std::thread> threads;
    for (int i = 0; i < 3; ++i) {
        threads.emplace_back([&store, &rotated, &reused, i] {
            const auto result
                = store.rotateToken(hashOfToken("both"), hashOfToken("next" + std::to_string(i)), now, policy);
            rotated += result ? 1 : 0;
            reused += !result && result.error().code == "refresh_reused" ? 1 : 0;
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    CHECK(rotated == 2);
    CHECK(reused == 1);
}

} // namespace

TEST_CASE("tenants, users and sessions are kept")
{
    const std::string kind = GENERATE("memory", "postgres");
    INFO(kind);
    const auto store = makeStore(kind);
    checkTenantsAndUsers(*store);
    checkRotation(*store);
    checkReuse(*store);
    checkAtOnce(*store);
}

TEST_CASE("a database that is not there is said to be unavailable")
{
    PostgresAccountStore store("host=/nonexistent connect_timeout=2", 1);
    const auto tenants = store.tenants();
    REQUIRE_FALSE(tenants);
    CHECK(tenants.error().code == "database_unavailable");
}
