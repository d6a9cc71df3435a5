// SPDX-License-Identifier: GPL-3.0-or-later
// One serial number, one live piece of equipment: also where an event was decided long after it came, or brings a deleted piece
// back. Over every kind of store.
#include "tests/server/support/test_office.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

using namespace wellpulse;
using namespace wellpulse::server;
using namespace wellpulse::server::test;

namespace {

struct Yard {
    Yard()
        : stores(makeStores(GENERATE(from_range(storeKinds()))))
        , office(*stores)
        , well(office.addWell("Acme Well #1"))
        , first(office, "one")
        , second(office, "two")
    {
    }
    static core::Uuid piece(int number) { return core::uuidV7(number, {}); }
    core::Event created(TestDevice &device, int number, const char *serial)
    {
        return device.event(core::EventType::EquipmentCreated, piece(number),
            {{"wellId", well.toString()}, {"equipmentType", "TANK"}, {"serialNumber", serial}});
    }
    static core::Event changed(TestDevice &device, int number, const char *field, const char *to, std::int64_t base)
    {
        return device.event(core::EventType::EquipmentUpdated, piece(number),
            {{"changes", {{field, {{"from", nullptr}, {"to", to}}}}}}, base);
    }
    /// The code of the only event's refusal; empty where it was taken.
    std::string refusal(const TestDevice &device, const core::Event &event)
    {
        const Answer answer = office.post(device.batch({event}));
        REQUIRE(answer.status == 200);
        return answer.body.at("failed").empty() ? "" : answer.body.at("failed").at(0).at("code").get<std::string>();
    }

    std::unique_ptr<StoreFactory> stores;
    TestOffice office;
    core::Uuid well;
    TestDevice first;
    TestDevice second;
};

} // namespace

TEST_CASE("what was parked is not released with a serial number that another has by then")
{
    Yard yard;
    CHECK(yard.refusal(yard.first, yard.created(yard.first, 1, "T-1")).empty());
    CHECK(yard.refusal(yard.first, yard.created(yard.first, 2, "T-1")) == "duplicate_key");
    const core::Event waiting = Yard::changed(yard.first, 2, "serialNumber", "T-3", 0);
    CHECK(yard.refusal(yard.first, waiting) == "parked");
    CHECK(yard.refusal(yard.second, yard.created(yard.second, 3, "t-3")).empty());
    CHECK(yard.refusal(yard.first, yard.created(yard.first, 2, "T-2")).empty());
    CHECK(yard.refusal(yard.first, waiting) == "duplicate_key");
    CHECK(yard.office.office().head()->seq == 4); // the well and three pieces
}

TEST_CASE("a deleted piece does not come back with a serial number that another has by then")
{
    Yard yard;
    CHECK(yard.refusal(yard.first, yard.created(yard.first, 1, "T-1")).empty());
    CHECK(yard.refusal(yard.first,
                  yard.first.event(core::EventType::EquipmentDeleted, Yard::piece(1), {{"reason", "sold"}}, 1))
              .empty());
    SECTION("taken")
    {
        CHECK(yard.refusal(yard.first, yard.created(yard.first, 2, "T-1")).empty());
        CHECK(yard.refusal(yard.second, Yard::changed(yard.second, 1, "status", "FAILED", 1)) == "duplicate_key");
    }
    SECTION("taken, and told with another number")
    {
        CHECK(yard.refusal(yard.first, yard.created(yard.first, 2, "T-1")).empty());
        CHECK(yard.refusal(yard.second, Yard::changed(yard.second, 1, "serialNumber", "T-2", 1)).empty());
    }
    SECTION("free")
    {
        CHECK(yard.refusal(yard.second, Yard::changed(yard.second, 1, "status", "FAILED", 1)).empty());
        CHECK(yard.refusal(yard.first, yard.created(yard.first, 2, "T-1")) == "duplicate_key");
    }
}
