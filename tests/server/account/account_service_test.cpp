// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/account/account_service.h"

#include "server/account/memory_account_store.h"

#include <catch2/catch_test_macros.hpp>

#include <set>

using namespace wellpulse;
using namespace wellpulse::server;

namespace {

class FakeDevices final : public DeviceRegistry {
public:
    Result<EnrolledDevice> enrol(std::string_view, const Enrolment &enrolment) override
    {
        return EnrolledDevice{enrolment.newDeviceId, enrolment.newDeviceKey, "epoch"};
    }
    Result<std::vector<DeviceListing>> devices(std::string_view) override { return std::vector<DeviceListing>(); }
    Status suspend(std::string_view, std::string_view deviceId) override
    {
        m_suspended.insert(std::string(deviceId));
        return {};
    }
    Result<bool> isSuspended(std::string_view, std::string_view deviceId) override
    {
        return m_suspended.contains(std::string(deviceId));
    }

private:
    std::set<std::string> m_suspended;
};

/// An office of one tenant and one user, with a clock of its own and the cheapest Argon2id there is.
struct TestAccounts {
    std::int64_t nowMs = 1'760'000'000'000;
    MemoryAccountStore store;
    FakeDevices devices;
    AccessTokens tokens{core::Bytes32{1}};
    AccountService service{store, devices, tokens, Surroundings{[this] { return nowMs; }, Surroundings::real().random},
        PasswordCost{1, 8192}};

    TestAccounts()
    {
        REQUIRE(store.createTenant({"acme"}));
        REQUIRE(service.createUser("acme", " Ann@Acme.test ", "Ann", "foreman", "correct horse"));
    }
    Result<LoggedIn> login(
        const std::string &password, const std::string &email = "ann@acme.test", const std::string &tenant = "acme")
    {
        return service.login({tenant, email, password, "127.0.0.1"}, retryAfter);
    }
    std::int64_t retryAfter = 0;
};

} // namespace

TEST_CASE("logging in gives tokens that say who")
{
    TestAccounts accounts;
    const auto result = accounts.login("correct horse", "ANN@acme.test");
    REQUIRE(result);
    CHECK(result->user.name == "Ann");
    const auto identity = accounts.tokens.verify(result->tokens.accessToken, accounts.nowMs / 1000);
    REQUIRE(identity);
    CHECK(identity->tenantId == "acme");
    CHECK(identity->userId == result->user.id);
    CHECK(identity->role == "foreman");
}

TEST_CASE("wrong password, unknown user and unknown tenant are answered alike")
{
    TestAccounts accounts;
    const auto wrong = accounts.login("wrong horse");
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().code == "login_failed");
    CHECK(accounts.login("correct horse", "bob@acme.test").error() == wrong.error());
    CHECK(accounts.login("correct horse", "ann@acme.test", "beta").error() == wrong.error());
    CHECK(accounts.login("correct horse", "no address", "Not A Tenant").error() == wrong.error());
}

TEST_CASE("wrong passwords are throttled, for that address alone, until time has passed")
{
    TestAccounts accounts;
    for (int i = 0; i < 10; ++i)
        CHECK(accounts.login("wrong horse").error().code == "login_failed");
    CHECK(accounts.login("correct horse").error().code == "login_throttled");
    CHECK(accounts.retryAfter == 6);
    CHECK(accounts.service.login({"acme", "ann@acme.test", "correct horse", "10.0.0.2"}, accounts.retryAfter));
    accounts.nowMs += 6000;
    CHECK(accounts.login("correct horse"));
    CHECK(accounts.retryAfter == 0);
    for (int i = 0; i < 9; ++i) // a right password has cleared the count
        CHECK(accounts.login("wrong horse").error().code == "login_failed");
}

TEST_CASE("a refreshed session gives new tokens and takes the old one back once")
{
    TestAccounts accounts;
    const std::string first = accounts.login("correct horse")->tokens.refreshToken;
    const auto second = accounts.service.refresh(first);
    REQUIRE(second);
    CHECK(second->refreshToken != first);
    CHECK(accounts.tokens.verify(second->accessToken, accounts.nowMs / 1000));
    const auto retried = accounts.service.refresh(first);
    REQUIRE(retried);
    CHECK(accounts.service.refresh(first).error().code == "refresh_reused");
    CHECK(accounts.service.refresh(retried->refreshToken).error().code == "refresh_invalid");
}

TEST_CASE("a suspended device's session is not refreshed")
{
    TestAccounts accounts;
    const auto login = accounts.login("correct horse");
    const auto identity = accounts.tokens.verify(login->tokens.accessToken, accounts.nowMs / 1000);
    const auto device = accounts.service.enrol(*identity, "nonce", "laptop", "linux");
    REQUIRE(device);
    const auto tokens = accounts.service.refresh(login->tokens.refreshToken);
    REQUIRE(tokens);
    REQUIRE(accounts.devices.suspend("acme", device->deviceId));
    CHECK(accounts.service.refresh(tokens->refreshToken).error().code == "device_suspended");
}

TEST_CASE("a user that cannot be is refused with a reason")
{
    TestAccounts accounts;
    const auto codeOf = [&](const char *tenant, const char *email, const char *role, const char *password) {
        const auto user = accounts.service.createUser(tenant, email, "Bob", role, password);
        return user ? std::string("created") : user.error().code;
    };
    CHECK(codeOf("acme", "ann@acme.test", "pumper", "long enough") == "user_exists");
    CHECK(codeOf("beta", "bob@acme.test", "pumper", "long enough") == "tenant_unknown");
    CHECK(codeOf("acme", "bob", "pumper", "long enough") == "email_invalid");
    CHECK(codeOf("acme", "bob@acme.test", "king", "long enough") == "role_unknown");
    CHECK(codeOf("acme", "bob@acme.test", "pumper", "short") == "password_too_short");
    CHECK(codeOf("acme", "bob@acme.test", "pumper", "long enough") == "created");
}

TEST_CASE("tenant names are fit for databases and addresses")
{
    CHECK(isTenantId("acme"));
    CHECK(isTenantId("a-1"));
    for (const char *text : {"", "Acme", "1a", "-a", "a b", "a\"b", "a/b", "ä", "a_b"}) {
        INFO(text);
        CHECK_FALSE(isTenantId(text));
    }
    CHECK_FALSE(isTenantId(std::string(41, 'a')));
}
