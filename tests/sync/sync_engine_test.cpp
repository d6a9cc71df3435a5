// SPDX-License-Identifier: GPL-3.0-or-later
// The engine with a real encrypted store against an office behind a real socket, faults scripted: whatever goes wrong, in
// the end both sides have every entry exactly once and show the same.
#include "storage/driver/statement.h"
#include "tests/sync/office/fake_office.h"
#include "tests/sync/support/test_device.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

using namespace wellpulse;
using namespace wellpulse::test;
using Catch::Generators::range;

namespace {
void requireSameView(const FakeOffice &office, TestDevice &device)
{
    CHECK(device.pending() == 0);
    for (const auto &[id, atOffice] : office.model.aggregates()) {
        if (atOffice.type != core::AggregateType::Production || !atOffice.exists())
            continue;
        const auto here = device.store().production().state(id);
        REQUIRE((here && *here));
        CHECK((*here)->fields == atOffice.fields);
        CHECK((*here)->revision == atOffice.revision);
        CHECK((*here)->deleted == atOffice.deleted);
    }
}
} // namespace

TEST_CASE("a new device gets wells and state, and what it records arrives once")
{
    FakeOffice office;
    office.model.createWell("Acme Fed 3-2H", 1);
    office.model.createWell("Acme Fed 4-2H", 2);
    TestDevice device(office.url(), "laptop");
    CHECK_FALSE(device.sync().failure);
    CHECK(office.timesSeen("/sync/snapshot") == 1);

    const core::Event event = device.record(device.firstWell(), 1, "42.50");
    const auto report = device.sync();
    CHECK_FALSE(report.failure);
    CHECK(report.pushed == 1);
    CHECK(report.remaining == 0);
    CHECK(office.model.timesInFeed(event.id) == 1);
    CHECK(office.timesSeen("/sync/snapshot") == 1);
    CHECK(office.timesSeen("/sync/changes") == 1); // the batch's answer brought all there was
    requireSameView(office, device);
}

TEST_CASE("what other devices record comes in, page by page")
{
    FakeOffice office;
    const std::string well = office.model.createWell("Acme Fed 3-2H", 1);
    office.model.pageSize = 3;
    TestDevice first(office.url(), "first");
    TestDevice second(office.url(), "second");
    first.drain();
    second.drain();
    for (int day = 1; day <= 10; ++day)
        first.record(well, day, std::to_string(day) + ".00");
    first.drain();
    const auto report = second.drain();
    CHECK(report.pulled == 10);
    requireSameView(office, first);
    requireSameView(office, second);
}

TEST_CASE("two devices that recorded the same day apart end with the same view")
{
    FakeOffice office;
    const std::string well = office.model.createWell("Acme Fed 3-2H", 1);
    TestDevice first(office.url(), "first");
    TestDevice second(office.url(), "second");
    first.drain();
    second.drain();
    first.record(well, 1, "10.00");
    second.nowMs += 1'000;
    second.record(well, 1, "20.00");
    first.drain();
    const auto report = second.drain();
    CHECK(report.conflicts == 1);
    first.drain();
    requireSameView(office, first);
    requireSameView(office, second);
}

TEST_CASE("any one fault delays a batch and neither loses nor doubles an entry")
{
    using Kind = Fault::Kind;
    FakeOffice office;
    const std::string well = office.model.createWell("Acme Fed 3-2H", 1);
    TestDevice device(office.url(), "laptop");
    device.drain();
    std::vector<core::Event> events;
    for (int day = 1; day <= 3; ++day)
        events.push_back(device.record(well, day, "1.00"));
    const Kind kind = GENERATE(
        Kind::LoseReply, Kind::CutBody, Kind::Html, Kind::WrongType, Kind::Redirect, Kind::ForgetIds, Kind::GarbleFeed);
    office.script({"/sync/batch", kind});
    const auto report = device.sync();
    CHECK(office.faultsLeft() == 0);
    if (kind != Kind::LoseReply) { // there the transport asks again by itself, with the same idempotency key
        REQUIRE(report.failure);
        CHECK(report.failure->errorClass == sync::ErrorClass::Retry);
        CHECK(report.nextTryAtMs);
    }
    if (kind != Kind::LoseReply && kind != Kind::ForgetIds)
        CHECK(device.pending() == 3);
    device.drain();
    for (const auto &event : events)
        CHECK(office.model.timesInFeed(event.id) == 1);
    requireSameView(office, device);
}

TEST_CASE("an office that is down, overloaded or broken is asked again")
{
    FakeOffice office;
    const std::string well = office.model.createWell("Acme Fed 3-2H", 1);
    TestDevice device(office.url(), "laptop");
    device.drain();
    device.record(well, 1, "1.00");
    const int status = GENERATE(408, 500, 502, 503);
    office.script({"/sync/batch", Fault::Kind::Status, status, "busy", {}});
    const auto report = device.sync();
    REQUIRE(report.failure);
    CHECK(report.failure->errorClass == sync::ErrorClass::Retry);
    CHECK(report.remaining == 1);
    device.drain();
    requireSameView(office, device);
}

TEST_CASE("an office that never answers counts as not reached")
{
    FakeOffice office;
    const std::string well = office.model.createWell("Acme Fed 3-2H", 1);
    TestDevice device(office.url(), "laptop", "wellpulse-demo", 200);
    device.drain();
    device.record(well, 1, "1.00");
    office.script({"/sync/batch", Fault::Kind::Hang});
    const auto report = device.sync();
    REQUIRE(report.failure);
    CHECK_FALSE(report.failure->reached());
    CHECK(report.failure->error.code == "office_unreachable");
    device.drain();
    requireSameView(office, device);
}

TEST_CASE("a machine that is switched off, then on")
{
    FakeOffice office;
    const std::string well = office.model.createWell("Acme Fed 3-2H", 1);
    TestDevice device(office.url(), "laptop");
    device.drain();
    device.record(well, 1, "1.00");
    office.switchOff();
    const auto report = device.sync();
    REQUIRE(report.failure);
    CHECK_FALSE(report.failure->reached());
    office.switchOn();
    device.drain();
    requireSameView(office, device);
}

TEST_CASE("Retry-After is a floor of the next try")
{
    FakeOffice office;
    const std::string well = office.model.createWell("Acme Fed 3-2H", 1);
    TestDevice device(office.url(), "laptop");
    device.drain();
    device.record(well, 1, "1.00");
    office.script({"/sync/batch", Fault::Kind::Status, 429, "rate_limited", "37"});
    const auto report = device.sync();
    REQUIRE(report.failure);
    CHECK(report.failure->retryAfterMs == 37'000);
    CHECK(*report.nextTryAtMs >= device.nowMs + 37'000);
    device.drain();
    requireSameView(office, device);
}

TEST_CASE("a batch too large is halved until it fits")
{
    FakeOffice office;
    const std::string well = office.model.createWell("Acme Fed 3-2H", 1);
    office.largestBatch = 3;
    TestDevice device(office.url(), "laptop");
    device.drain();
    for (int day = 1; day <= 20; ++day)
        device.record(well, day, "1.00");
    const auto report = device.sync();
    CHECK_FALSE(report.failure);
    CHECK(report.pushed == 20);
    requireSameView(office, device);
}

TEST_CASE("more than one batch goes out in one round, packed")
{
    FakeOffice office;
    const std::string well = office.model.createWell("Acme Fed 3-2H", 1);
    TestDevice device(office.url(), "laptop");
    device.drain();
    for (int day = 1; day <= 501; ++day)
        device.record(well, day, "1.00");
    const auto report = device.sync();
    CHECK_FALSE(report.failure);
    CHECK(report.pushed == 501);
    CHECK(office.timesSeen("/sync/batch") == 2);
    for (const SeenRequest &request : office.seen()) {
        if (request.path == "/sync/batch" && request.body.at("events").size() == 500)
            CHECK(request.headers.at("content-encoding") == "gzip");
    }
    requireSameView(office, device);
}

TEST_CASE("an expired access token is refreshed within the round")
{
    FakeOffice office;
    const std::string well = office.model.createWell("Acme Fed 3-2H", 1);
    TestDevice device(office.url(), "laptop");
    device.drain();
    device.record(well, 1, "1.00");
    SECTION("because the office says so")
    {
        office.expireAccessTokens();
    }
    SECTION("because its time is over")
    {
        device.nowMs += 15 * 60'000;
    }
    const auto report = device.sync();
    CHECK_FALSE(report.failure);
    CHECK(office.timesSeen("/auth/refresh") == 1);
    requireSameView(office, device);
}

TEST_CASE("a refused refresh holds the queue, loses nothing and blocks no local work")
{
    FakeOffice office;
    const std::string well = office.model.createWell("Acme Fed 3-2H", 1);
    TestDevice device(office.url(), "laptop");
    device.drain();
    device.record(well, 1, "1.00");
    office.expireAccessTokens();
    office.refuseRefresh = true;
    const auto report = device.sync();
    REQUIRE(report.failure);
    CHECK(report.failure->errorClass == sync::ErrorClass::Hold);
    CHECK(report.failure->error.code == "sign_in_again");
    CHECK(report.remaining == 1);
    device.record(well, 2, "2.00");
    CHECK(device.pending() == 2);
    office.refuseRefresh = false;
    CHECK_FALSE(device.sync().failure);
    requireSameView(office, device);
}

TEST_CASE("one entry that the office refuses does not stop those behind it")
{
    FakeOffice office;
    const std::string well = office.model.createWell("Acme Fed 3-2H", 1);
    TestDevice device(office.url(), "laptop");
    device.drain();
    device.nowMs += 5 * 86'400'000LL; // a clock set wrong: the office finds the day in the future
    device.record(well, 0, "1.00");
    device.record(well, 30, "2.00");
    const auto report = device.sync();
    CHECK_FALSE(report.failure);
    CHECK(report.failed == 1);
    CHECK(report.pushed == 1);
    CHECK(report.remaining == 0);
}

TEST_CASE("clocks that differ are noticed")
{
    FakeOffice office;
    const std::string well = office.model.createWell("Acme Fed 3-2H", 1);
    TestDevice device(office.url(), "laptop");
    device.nowMs -= 600'000;
    device.record(office.model.createWell("Acme Fed 4-2H", 2), 1, "1.00");
    const auto report = device.drain();
    CHECK(report.clockOffsetMs == 600'000);
    CHECK(sync::clockIsOff(report.clockOffsetMs));
}

TEST_CASE("a copy of a device takes another identity within the round, and both end with one view")
{
    FakeOffice office;
    const std::string well = office.model.createWell("Acme Fed 3-2H", 1);
    TestDevice device(office.url(), "laptop");
    device.drain();
    TestDevice copy(device, "copy");
    device.record(well, 1, "1.00");
    device.drain();
    const core::Event event = copy.record(well, 2, "2.00");
    SECTION("at once") { }
    SECTION("after a few tries to enrol it")
    {
        office.script({"/devices", Fault::Kind::Status, 503, "unavailable", {}});
        const auto report = copy.sync();
        REQUIRE(report.failure);
        CHECK(report.failure->errorClass == sync::ErrorClass::Retry);
        CHECK(report.remaining == 1);
        office.script({"/devices", Fault::Kind::CutBody});
        CHECK(copy.sync().failure);
    }
    const auto report = copy.sync();
    CHECK_FALSE(report.failure);
    CHECK(report.identityTaken);
    CHECK(report.remaining == 0);
    CHECK(copy.accounts.account.deviceId == copy.store().log().identity().deviceId);
    CHECK(copy.accounts.account.deviceId != device.accounts.account.deviceId);
    REQUIRE(copy.accounts.account.former.size() == 1);
    CHECK(copy.accounts.account.former.front().deviceId == device.accounts.account.deviceId);
    CHECK(office.model.timesInFeed(event.id) == 1);
    device.drain();
    requireSameView(office, device);
    requireSameView(office, copy);
}

TEST_CASE(
    "an identity that the keychain has and the log has not, as after a crash between the two, is taken at the next start")
{
    FakeOffice office;
    const std::string well = office.model.createWell("Acme Fed 3-2H", 1);
    TestDevice device(office.url(), "laptop");
    device.drain();
    const core::Event event = device.record(well, 1, "1.00");
    const auto answer = sync::readDeviceAnswer(office.model.enrol("another nonce")).value();
    device.accounts.account = sync::successorOf(device.accounts.account, "another nonce", answer);
    device.reopen();
    CHECK(device.store().log().identity().deviceId == answer.deviceId);
    CHECK(device.pending() == 1);
    CHECK_FALSE(device.sync().failure);
    CHECK(office.model.timesInFeed(event.id) == 1);
    requireSameView(office, device);
}

TEST_CASE("an office that was restored from a backup gets back what it lost, at the first round")
{
    FakeOffice office;
    const std::string well = office.model.createWell("Acme Fed 3-2H", 1);
    office.model.pageSize = 2;
    TestDevice device(office.url(), "laptop");
    device.drain();
    std::vector<core::Event> events;
    for (int day = 1; day <= 6; ++day)
        events.push_back(device.record(well, day, std::to_string(day) + ".00"));
    SECTION("with one among them that it refused, which is a link of the chain all the same")
    {
        const std::int64_t now = device.nowMs;
        device.nowMs += 5 * 86'400'000LL; // a clock set wrong: the office finds the day in the future
        device.record(well, 0, "7.00");
        device.nowMs = now;
        events.push_back(device.record(well, 20, "20.00"));
    }
    SECTION("with none refused") { }
    device.drain();
    requireSameView(office, device);
    const std::size_t length = office.model.feedLength();
    office.model.restoreBackup(3, "epoch-2");
    SECTION("something waits")
    {
        events.push_back(device.record(well, 30, "30.00"));
    }
    SECTION("nothing waits") { }
    const auto report = device.sync();
    CHECK_FALSE(report.failure);
    CHECK(report.epochBegun);
    CHECK_FALSE(report.identityTaken);
    CHECK(report.remaining == 0);
    for (const core::Event &event : events)
        CHECK(office.model.timesInFeed(event.id) == 1);
    CHECK(office.model.feedLength() >= length);
    CHECK(device.store().delivery().state().value().cursor.epoch == "epoch-2");
    requireSameView(office, device);
    const auto quiet = device.sync();
    CHECK_FALSE(quiet.failure);
    CHECK_FALSE(quiet.epochBegun);
    CHECK(quiet.pushed == 0);
}

TEST_CASE("an office that does not know the device any more makes it one again, once")
{
    FakeOffice office;
    const std::string well = office.model.createWell("Acme Fed 3-2H", 1);
    TestDevice device(office.url(), "laptop");
    device.drain();
    const core::Event event = device.record(well, 1, "1.00");
    office.model.forgetDevice(device.accounts.account.deviceId);
    const auto report = device.sync();
    CHECK_FALSE(report.failure);
    CHECK(report.identityTaken);
    CHECK(office.model.timesInFeed(event.id) == 1);
    requireSameView(office, device);
}

TEST_CASE("a full disk is a state that goes away: tried again, and nothing is held")
{
    FakeOffice office;
    const std::string well = office.model.createWell("Acme Fed 3-2H", 1);
    TestDevice device(office.url(), "laptop");
    TestDevice other(office.url(), "other");
    device.drain();
    other.drain();
    for (int day = 1; day <= 400; ++day)
        other.record(well, day, "1.00");
    other.drain();
    const core::Event event = device.record(well, 500, "5.00");
    REQUIRE(storage::runScript(device.store().connection(), "PRAGMA max_page_count = 1")); // that is: as large as it is
    const auto report = device.sync();
    REQUIRE(report.failure);
    CHECK(report.failure->error.code == "disk_full");
    CHECK(report.failure->errorClass == sync::ErrorClass::Retry);
    CHECK(report.nextTryAtMs);
    CHECK(report.remaining == 1);
    REQUIRE(storage::runScript(device.store().connection(), "PRAGMA max_page_count = 1000000"));
    device.drain();
    CHECK(office.model.timesInFeed(event.id) == 1);
    requireSameView(office, device);
}

TEST_CASE("faults at random, two devices, one truth")
{
    using Kind = Fault::Kind;
    const unsigned seed = GENERATE(range(1U, 9U));
    std::mt19937 random(seed);
    FakeOffice office;
    const std::string well = office.model.createWell("Acme Fed 3-2H", 1);
    office.model.pageSize = 4;
    office.largestBatch = 5;
    TestDevice first(office.url(), "first-" + std::to_string(seed));
    TestDevice second(office.url(), "second-" + std::to_string(seed));
    first.drain();
    second.drain();
    std::vector<core::Event> events;
    constexpr std::array kinds{
        Kind::LoseReply, Kind::CutBody, Kind::Html, Kind::WrongType, Kind::Status, Kind::ForgetIds, Kind::GarbleFeed};
    for (int day = 1; day <= 30; ++day) {
        TestDevice &device = random() % 2 == 0 ? first : second;
        events.push_back(
            device.record(well, day + (&device == &first ? 0 : 100), std::to_string(random() % 100) + ".00"));
        if (random() % 3 == 0)
            office.script({random() % 2 == 0 ? "/sync/batch" : "/sync/changes", kinds.at(random() % kinds.size())});
        if (random() % 4 == 0) {
            const auto report = device.sync();
            if (report.nextTryAtMs)
                device.nowMs = std::max(device.nowMs, *report.nextTryAtMs);
        }
    }
    first.drain(60);
    second.drain(60);
    first.drain(60);
    INFO("seed " << seed);
    for (const auto &event : events)
        CHECK(office.model.timesInFeed(event.id) == 1);
    requireSameView(office, first);
    requireSameView(office, second);
}
