// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/production/sheet_plan.h"

#include <catch2/catch_test_macros.hpp>
#include <rapidcheck.h>

using namespace wellpulse;
using namespace wellpulse::core;

namespace {

const std::string tenant = "acme";
const std::string well = "11111111-1111-7111-8111-111111111111";
const CivilDate today = civilDate(2025, 10, 20);

SheetVolumes volumes(std::int64_t oil, std::int64_t gas, std::int64_t water)
{
    return {Volume{oil}, Volume{gas}, Volume{water}};
}

AggregateState entered(CivilDate date, const SheetVolumes &values)
{
    ProductionDay day;
    day.wellId = well;
    day.date = date;
    day.notes = "as found";
    for (const Fluid fluid : allFluids) {
        if (const auto &volume = values.at(static_cast<std::size_t>(fluid)); volume) {
            day.reading(fluid).volume = volume;
            day.reading(fluid).provenance = Provenance::Carried;
        }
    }
    AggregateState state;
    state.id = productionAggregateId(tenant, well, date.toString());
    state.revision = 3;
    state.fields = toFields(day);
    return state;
}

Result<SheetPlan> plan(const SheetDay &day, const std::optional<AggregateState> &state)
{
    return planSheet(tenant, std::span(&day, 1), std::span(&state, 1), today);
}

} // namespace

TEST_CASE("a new day is added, a blank one is nothing, the same one stays")
{
    const auto added = plan({well, today, {}, volumes(1, 2, 3)}, {});
    REQUIRE(added.has_value());
    REQUIRE(added->changes.size() == 1);
    CHECK(added->changes[0].type == EventType::ProductionCreated);
    CHECK(added->added == 1);
    CHECK(plan({well, today, {}, {}}, {})->changes.empty());
    const SheetVolumes same = volumes(1, 2, 3);
    CHECK(plan({well, today, same, same}, entered(today, same))->changes.empty());
    CHECK(plan({well, today, {}, same}, entered(today, same))->changes.empty()); // somebody entered just this meanwhile
}

TEST_CASE("an entered day is replaced with its revision; what was not typed stays as it was")
{
    const auto state = entered(today, volumes(1, 2, 3));
    const auto replaced = plan({well, today, volumes(1, 2, 3), volumes(1, 9, 3)}, state);
    REQUIRE(replaced.has_value());
    REQUIRE(replaced->changes.size() == 1);
    CHECK(replaced->replaced == 1);
    CHECK(replaced->changes[0].type == EventType::ProductionUpdated);
    CHECK(replaced->changes[0].base == 3);
    const Json &changes = replaced->changes[0].payload.at("changes");
    CHECK(changes.at("gasVolume") == Json{{"from", "0.02"}, {"to", "0.09"}});
    CHECK_FALSE(changes.contains("oilVolume"));
    CHECK_FALSE(changes.contains("notes"));
}

TEST_CASE("a day that was entered or changed behind the sheet's back is not replaced")
{
    const auto state = entered(today, volumes(1, 2, 3));
    CHECK(plan({well, today, {}, volumes(7, 8, 9)}, state).error().code == "sheet_day_changed");
    CHECK(plan({well, today, volumes(1, 2, 2), volumes(7, 8, 9)}, state).error().code == "sheet_day_changed");
    CHECK(plan({well, today, volumes(1, 2, 3), volumes(7, 8, 9)}, {}).error().code == "sheet_day_changed");
    CHECK(plan({well, today, {}, volumes(7, 8, 9)}, state).error().message.starts_with("2025-10-20: "));
}

TEST_CASE("a future day and a day without anything left are refused")
{
    CHECK(plan({well, today.plusDays(1), {}, volumes(1, 2, 3)}, {}).error().code == "date_in_future");
    auto state = entered(today, volumes(1, 2, 3));
    state.fields.erase("notes");
    CHECK(plan({well, today, volumes(1, 2, 3), {}}, state).error().code == "sheet_day_emptied");
}

TEST_CASE("a group fits into one batch")
{
    std::vector<SheetDay> days;
    for (int day = 0; day <= static_cast<int>(maxSheetDays); ++day)
        days.push_back({well, today.plusDays(-day), {}, volumes(1, 2, 3)});
    std::vector<std::optional<AggregateState>> states(days.size());
    CHECK(planSheet(tenant, days, states, today).error().code == "sheet_too_many_days");
    days.pop_back();
    states.pop_back();
    CHECK(planSheet(tenant, days, states, today)->changes.size() == maxSheetDays);
}

TEST_CASE("law: an entered day is never replaced unless its values were seen")
{
    const auto anyVolumes = [] {
        const auto one = [] {
            const auto value = *rc::gen::inRange<std::int64_t>(-1, 3);
            return value < 0 ? std::nullopt : std::optional(Volume{value});
        };
        return SheetVolumes{one(), one(), one()};
    };
    const auto maybeVolumes = [&] { return *rc::gen::arbitrary<bool>() ? std::optional(anyVolumes()) : std::nullopt; };
    REQUIRE(rc::check([&] {
        const auto is = maybeVolumes();
        const auto seen = maybeVolumes();
        const SheetVolumes wanted = anyVolumes();
        const auto state = is ? std::optional(entered(today, *is)) : std::nullopt;
        const auto planned = plan({well, today, seen, wanted}, state);
        if (planned && planned->replaced + planned->added > 0)
            RC_ASSERT(seen == is);
        if (planned && is && *is == wanted)
            RC_ASSERT(planned->changes.empty());
        if (seen == is)
            RC_ASSERT(planned.has_value());
    }));
}
