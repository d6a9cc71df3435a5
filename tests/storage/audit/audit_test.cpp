// SPDX-License-Identifier: GPL-3.0-or-later
// The log looked through: each filter alone, in slices of any size, and what an entry says of itself; and the receipts, which
// follow from what was sent and answered.
#include "storage/audit/audit_reader.h"
#include "storage/audit/audit_scan.h"
#include "storage/log/receipts.h"
#include "storage/log/verify.h"
#include "tests/storage/inbox/store_fixture.h"

#include <catch2/generators/catch_generators.hpp>

using namespace wellpulse;
using namespace wellpulse::test;

namespace {

std::vector<std::string> found(Laptop &laptop, const storage::AuditFilter &filter, std::int64_t slice = 2)
{
    storage::DeviceStore &store = laptop.store();
    auto scan = must(storage::AuditScan::begin(store.connection(), store, filter));
    while (must(scan.advance(store.connection(), slice))) { }
    CHECK(scan.eventsSeen() == scan.eventsInAll());
    const auto keys = scan.take();
    std::vector<std::string> texts;
    for (const auto &entry : must(storage::readAudit(store.connection(), store, *keys)))
        texts.push_back(std::string(core::toString(entry.logged.event.eventType)) + ' ' + entry.subject.date);
    return texts;
}

using Found = std::vector<std::string>;

/// Two days of this laptop that the office has, one of another laptop, and one that waits.
struct FourDays {
    Office office;
    Laptop laptop{"device-a"};
    Laptop other{"device-b"};

    FourDays()
    {
        auto first = productionDay(wellOne, "2025-10-01", 100);
        first.notes = "Belt slips 100%";
        must(laptop.store().log().append(created(first)));
        must(laptop.store().log().append(created(productionDay(wellTwo, "2025-10-02", 200))));
        laptop.synchronise(office);
        must(other.store().log().append(created(productionDay(wellOne, "2025-10-03", 300))));
        other.synchronise(office);
        laptop.synchronise(office);
        must(laptop.store().log().append(deleted(first, 1)));
    }
};

} // namespace

TEST_CASE("the log is found newest first, whatever the slices")
{
    FourDays days;
    const auto slice = GENERATE(1, 2, 3, 100);
    CHECK(found(days.laptop, {}, slice)
        == Found{"PRODUCTION_DELETED 2025-10-01", "PRODUCTION_CREATED 2025-10-03", "PRODUCTION_CREATED 2025-10-02",
            "PRODUCTION_CREATED 2025-10-01"});
}

TEST_CASE("each filter narrows the log")
{
    FourDays days;
    Laptop &laptop = days.laptop;
    CHECK(found(laptop, {.type = core::EventType::ProductionDeleted}) == Found{"PRODUCTION_DELETED 2025-10-01"});
    CHECK(found(laptop, {.aggregate = dayId(wellOne, "2025-10-01")}).size() == 2);
    CHECK(found(laptop, {.well = wellTwo}) == Found{"PRODUCTION_CREATED 2025-10-02"});
    CHECK(found(laptop, {.well = wellOne}).size() == 3);
    CHECK(found(laptop, {.userId = "user-of-device-b"}) == Found{"PRODUCTION_CREATED 2025-10-03"});
    CHECK(found(laptop, {.deviceId = "device-a"}).size() == 3);
    CHECK(found(laptop, {.userId = "user-of-device-a", .deviceId = "device-b"}).empty());
    CHECK(found(laptop, {.standing = storage::EventStanding::Pending}) == Found{"PRODUCTION_DELETED 2025-10-01"});
    CHECK(found(laptop, {.standing = storage::EventStanding::Applied}).size() == 3);
    CHECK(found(laptop, {.text = "BELT slips"}) == Found{"PRODUCTION_CREATED 2025-10-01"});
    CHECK(found(laptop, {.text = "100%"}) == Found{"PRODUCTION_CREATED 2025-10-01"}); // for itself, not for anything
    CHECK(found(laptop, {.text = "1_0"}).empty());
    const auto all = must(laptop.store().reader().events({}));
    const std::int64_t second = *core::parseInstant(all[2].event.timestamp);
    CHECK(found(laptop, {.fromMs = second, .beforeMs = second + 1}) == Found{"PRODUCTION_CREATED 2025-10-02"});
    CHECK(found(laptop, {.well = *core::parseUuid("99999999-9999-7999-8999-999999999999")}).empty());
}

TEST_CASE("an entry tells who wrote it, by the names that the office told")
{
    FourDays days;
    storage::DeviceStore &store = days.laptop.store();
    CHECK(must(store.reader().unnamedAuthors()) == std::vector<std::string>{"device-b", "user-of-device-b"});
    must(store.delivery().keepNames({{"user-of-device-b", "Jo Martinez"}, {"device-b", "Truck 7"}}));
    CHECK(must(store.reader().unnamedAuthors()).empty());
    const std::array<std::int64_t, 1> third{3};
    const auto entries = must(storage::readAudit(store.connection(), store, third));
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].author.userName == "Jo Martinez");
    CHECK(entries[0].author.deviceName == "Truck 7");
    CHECK_FALSE(entries[0].author.onThisDevice);
    CHECK(must(storage::readAuditAuthors(store.connection(), store)).all.size() == 2);
}

TEST_CASE("receipts follow from what was sent and answered")
{
    Office office;
    Laptop laptop("device-a");
    const auto receipts = [&] { return must(storage::readReceipts(laptop.store().connection())); };
    CHECK(receipts().recorded == 0);
    must(laptop.store().log().append(created(productionDay(wellOne, "2025-10-01", 100))));
    must(laptop.store().log().append(created(productionDay(wellOne, "2025-10-02", 100))));
    CHECK(receipts().recorded == 2);
    CHECK(receipts().withOffice == 0);
    CHECK(receipts().oldestWaitingMs
        == core::parseInstant(must(laptop.store().reader().events({})).back().event.timestamp));
    laptop.synchronise(office);
    CHECK(receipts().withOffice == 2);
    CHECK(receipts().durable == 0); // the office has not said that it is
    CHECK_FALSE(receipts().oldestWaitingMs);
    storage::FeedPage page;
    page.cursor = must(laptop.store().delivery().state()).cursor;
    page.durableSeq = 1;
    must(laptop.store().delivery().applyPage(page));
    CHECK(receipts().durable == 1);
}

TEST_CASE("a check that is stopped says so, and changes nothing")
{
    FourDays days;
    const auto key = days.laptop.world.environment("device-a").identity.key;
    sqlite3 *connection = days.laptop.store().connection();
    std::vector<storage::EventDraft> many; // so many that SQLite asks
    for (int day = 0; day < 3'000; ++day) {
        auto entered = productionDay(wellTwo, "2015-01-01", day + 1);
        entered.date = entered.date.plusDays(day);
        many.push_back(created(entered));
    }
    must(days.laptop.store().log().appendAll(many));
    int asked = 0;
    const auto stopped = storage::verifyLog(connection, key, [&](std::int64_t, std::int64_t total) {
        CHECK(total == 3'004);
        ++asked;
        return false;
    });
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().code == "cancelled");
    CHECK(asked == 1);
    CHECK(must(storage::verifyLog(connection, key)).ok());
}
