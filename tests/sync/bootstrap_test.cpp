// SPDX-License-Identifier: GPL-3.0-or-later
// The first round of a new device, page by page, and what is seen of it when it breaks off.
#include "tests/sync/office/fake_office.h"
#include "tests/sync/support/test_device.h"

#include <QtTest/QSignalSpy>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace wellpulse;
using namespace wellpulse::test;

TEST_CASE("a first round that breaks off shows no half route, and the next one makes it whole")
{
    FakeOffice office;
    const std::string well = office.model.createWell("Acme Fed 3-2H", 1);
    for (int i = 2; i <= 6; ++i)
        office.model.createWell("Acme Fed 3-" + std::to_string(i) + "H", i);
    TestDevice first(office.url(), "first");
    for (int day = 1; day <= 4; ++day)
        first.record(well, day, "7.00");
    first.drain();
    office.model.snapshotPageSize = 4; // 10 records on three pages

    TestDevice device(office.url(), "laptop");
    QSignalSpy applied(&device.engine(), &sync::SyncEngine::answerApplied);
    QSignalSpy progressed(&device.engine(), &sync::SyncEngine::progressed);
    const std::string brokenPage = GENERATE("4", "8");
    office.script({"/sync/snapshot?page=" + brokenPage, Fault::Kind::Status, 503, "unavailable", {}});
    const auto broken = device.sync();
    REQUIRE(broken.failure);
    CHECK(office.faultsLeft() == 0);
    CHECK_FALSE(broken.lastSyncAtMs); // nobody says that the office has all
    CHECK(applied.isEmpty());
    REQUIRE_FALSE(progressed.isEmpty());
    for (const auto &arguments : progressed)
        CHECK(arguments.front().value<sync::SyncProgress>().direction == sync::SyncProgress::Direction::Receiving);
    CHECK(device.store().wells().wells().value().empty());
    CHECK(device.store().production().days({}).value().empty());

    device.reopen();
    // With work of its own, which an earlier copy of it may have sent, a device reads the feed instead (decision 019).
    const bool worksMeanwhile = GENERATE(false, true);
    std::vector<core::Event> meanwhile;
    if (worksMeanwhile)
        meanwhile
            = {device.record(well, 20, "1.00"), device.record(well, 2, "9.00")}; // the office has the second day too
    device.drain();
    for (const core::Event &event : meanwhile)
        CHECK(office.model.timesInFeed(event.id) == 1);
    CHECK(device.store().wells().wells().value().size() == 6);
    CHECK(device.store().production().days({}).value().size() == (worksMeanwhile ? 5 : 4));
    for (const auto &[id, atOffice] : office.model.aggregates()) {
        if (atOffice.type != core::AggregateType::Production)
            continue;
        const auto here = device.store().production().state(id);
        REQUIRE((here && *here));
        CHECK((*here)->fields == atOffice.fields);
        CHECK((*here)->revision == atOffice.revision);
    }
}
