// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/production/carry.h"
#include "core/production/production_change.h"
#include "core/production/production_day.h"
#include "core/production/production_rules.h"
#include "core/well/well.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <rapidcheck.h>

using namespace wellpulse::core;

namespace {

const CivilDate today = civilDate(2025, 10, 20);

ProductionDay day(std::int64_t oilHundredths)
{
    ProductionDay d;
    d.wellId = "w";
    d.date = today;
    d.reading(Fluid::Oil) = {Volume{oilHundredths}, Provenance::Measured};
    return d;
}

std::string typedCode(std::string_view text)
{
    const auto volume = parseTypedVolume(text);
    return volume ? volume->toString() : volume.error().code;
}

} // namespace

TEST_CASE("what a person types becomes an exact volume or one sentence")
{
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"42.5", "42.50"},
        {"42", "42.00"},
        {" 0.01 ", "0.01"},
        {".5", "0.50"},
        {"7.", "7.00"},
        {"1,166", "1166.00"},
        {"99,999,999.99", "99999999.99"},
        {"0099", "99.00"},
        {"1.100", "1.10"},
        {"-0", "0.00"},
        {"+3", "3.00"},
        {"100000000.00", "volume_too_large"},
        {"100,000,000.00", "volume_too_large"},
        {"1e3", "volume_not_a_number"},
        {"99999999999999999999999999999", "volume_too_large"},
        {"-1", "volume_negative"},
        {"1.234", "volume_too_precise"},
        {"NaN", "volume_not_a_number"},
        {"inf", "volume_not_a_number"},
        {"abc", "volume_not_a_number"},
        {"1,1", "volume_not_a_number"},
        {",100", "volume_not_a_number"},
        {"1,1666", "volume_not_a_number"},
        {"1.2.3", "volume_not_a_number"},
        {".", "volume_not_a_number"},
        {"-", "volume_not_a_number"},
        {"", "volume_empty"},
        {"4\xD9\xA3", "volume_not_a_number"},
        {"12 34", "volume_not_a_number"},
    }));
    CAPTURE(text);
    CHECK(typedCode(text) == expected);
}

TEST_CASE("conversion is exact and rounds half away from zero")
{
    CHECK(convertVolume("1", bblPerSm3)->toString() == "6.29");
    CHECK(convertVolume("1,166", bblPerSm3)->toString() == "7333.92");
    CHECK(convertVolume("284.65", bblPerSm3)->toString() == "1790.39");
    CHECK(convertVolume("1000000", mcfPerSm3)->toString() == "35314.70");
    CHECK(convertVolume("0.005", "1")->toString() == "0.01");
    CHECK(convertVolume("0.0049999999999999999999999", "1")->toString() == "0.00");
    CHECK(convertVolume("0", bblPerSm3)->toString() == "0.00");
    CHECK(convertVolume("-0.01", bblPerSm3).error().code == "volume_negative");
    CHECK(convertVolume("99999999.995", "1").error().code == "volume_too_large");
    CHECK(convertVolume("x", "1").error().code == "volume_not_a_number");
}

TEST_CASE("law: a volume is what it was after writing and reading")
{
    REQUIRE(rc::check([] {
        const Volume volume{*rc::gen::inRange<std::int64_t>(0, maxVolume.hundredths + 1)};
        RC_ASSERT(parseWireVolume(volume.toString()) == volume);
        RC_ASSERT(parseTypedVolume(volume.toString()).value() == volume);
        RC_ASSERT(convertVolume(volume.toString(), "1").value() == volume);
    }));
}

TEST_CASE("the wire form of a volume")
{
    CHECK(parseWireVolume("42.5") == Volume{4250});
    const auto text = GENERATE("", ".5", "5.", "-1.00", "1.234", "123456789.00", "1,166.00", "1e2", " 1", "NaN");
    CHECK_FALSE(parseWireVolume(text));
}

TEST_CASE("a good day may be saved; each fault names its field in one sentence")
{
    CHECK(validate(day(4250), today).empty());

    auto future = day(4250);
    future.date = today.plusDays(1);
    auto empty = day(0);
    empty.reading(Fluid::Oil) = {};
    auto negative = day(-1);
    auto large = day(maxVolume.hundredths + 1);
    auto longNotes = day(1);
    longNotes.notes = std::string(1'000'000, 'x');
    auto broken = day(1);
    broken.notes = "\xff";
    auto noWell = day(1);
    noWell.wellId.clear();

    const std::vector<std::tuple<ProductionDay, std::string, std::string>> cases{
        {future, "productionDate", "date_in_future"}, {empty, "oilVolume", "nothing_entered"},
        {negative, "oilVolume", "volume_negative"}, {large, "oilVolume", "volume_too_large"},
        {longNotes, "notes", "notes_too_long"}, {broken, "notes", "text_not_utf8"}, {noWell, "wellId", "unknown_well"}};
    for (const auto &[entered, field, code] : cases) {
        const auto errors = validate(entered, today);
        REQUIRE(errors.size() == 1);
        CHECK(errors[0].field == field);
        CHECK(errors[0].error.code == code);
        CHECK(errors[0].error.message.ends_with('.'));
    }
}

TEST_CASE("a variance is a number only where one exists, and a warning beyond 20 percent exactly")
{
    using Kind = Variance::Kind;
    CHECK(variance(Volume{10'000}, Volume{12'000}) == Variance{Kind::Percent, 200, false});
    CHECK(variance(Volume{10'000}, Volume{12'001}) == Variance{Kind::Percent, 200, true});
    CHECK(variance(Volume{10'000}, Volume{7'999}) == Variance{Kind::Percent, -200, true});
    CHECK(variance(Volume{300}, Volume{200}) == Variance{Kind::Percent, -333, true});
    CHECK(variance(Volume{0}, Volume{1}) == Variance{Kind::FromZero, 0, true});
    CHECK(variance(Volume{0}, Volume{0}) == Variance{});
    CHECK(variance({}, Volume{5}) == Variance{});
    CHECK(variance(Volume{5}, {}) == Variance{});
    CHECK(variance(Volume{1}, maxVolume).beyondLimit);
    CHECK(warnings(day(12'001), day(10'000)) == std::vector<std::string>{"oil_variance"});
    CHECK(warnings(day(12'001), {}).empty());
}

TEST_CASE("a day is what it was after becoming fields and back")
{
    auto full = day(4250);
    full.reading(Fluid::Gas) = {Volume{12'000}, Provenance::Carried};
    full.reading(Fluid::Water).notReadReason = "METER_FAULT";
    full.reading(Fluid::Oil).varianceReason = "lightning, then a new pump";
    full.notes = "windy, gate open";
    full.downtimeReason = "pump";
    full.entryMethod = EntryMethod::Scada;
    full.location = {{"latitude", "31.8457"}, {"longitude", "-102.3676"}, {"accuracyM", "5.0"}, {"fence", "INSIDE"}};
    CHECK(productionDayFromFields(toFields(full)).value() == full);
    CHECK(productionDayFromFields(toFields(day(0))).value() == day(0));
    CHECK(toFields(day(4250)).at("waterVolume").is_null());
    CHECK(productionDayFromFields(Json::object()).error().code == "schema_invalid");
}

TEST_CASE("a change carries the changed fields only")
{
    auto after = day(4310);
    CHECK(changesPayload(day(4250), after) == Json{{"changes", {{"oilVolume", {{"from", "42.50"}, {"to", "43.10"}}}}}});
    CHECK(changesPayload(day(4250), day(4250)) == Json{{"changes", Json::object()}});
    after.reading(Fluid::Oil) = {};
    const auto cleared = changesPayload(day(4250), after).at("changes");
    CHECK(cleared.at("oilVolume").at("to").is_null());
    CHECK(cleared.at("provenance") == Json{{"from", {{"oilVolume", "MEASURED"}}}, {"to", {{"oilVolume", nullptr}}}});
}

namespace {

Event entering(const ProductionDay &entered)
{
    Event event;
    event.eventType = EventType::ProductionCreated;
    event.payload = toFields(entered);
    return event;
}

AggregateState stateOf(const ProductionDay &entered)
{
    AggregateState state;
    state.revision = 1;
    foldPending(state, entering(entered));
    return state;
}

} // namespace

TEST_CASE("undoing an entry deletes the day, unless somebody corrected it since")
{
    const AggregateState now = stateOf(day(4250));
    CHECK(decideUndo(entering(day(4250)), {}, now)->type == EventType::ProductionDeleted);
    AggregateState corrected = now;
    corrected.fields["oilVolume"] = "43.10";
    AggregateState correctionAlone; // what is left of the day without its entry
    correctionAlone.revision = 2;
    correctionAlone.fields["oilVolume"] = "43.10";
    CHECK(decideUndo(entering(day(4250)), correctionAlone, corrected).error().code == "changed_since");
    CHECK(decideUndo(entering(day(4250)), correctionAlone, AggregateState()).error().code == "nothing_to_undo");
}

TEST_CASE("coordinates")
{
    CHECK(isCoordinate("31.845700", 90));
    CHECK(isCoordinate("-102.3676", 180));
    CHECK(isCoordinate("180.000", 180));
    const auto text = GENERATE("", "-", "180.001", "1e2", "NaN", "181", "1.", ".5", "31,8", "1.0123456789");
    CHECK_FALSE(isCoordinate(text, 180));
}

TEST_CASE("a well is what it was after becoming fields and back")
{
    const Well well{"Acme Well #1", "42-165-12345", "31.8457", "-102.3676", 1};
    CHECK(wellFromFields(toFields(well)).value() == well);
    CHECK(wellFromFields(toFields(Well{"x", "", {}, {}, 0})).value() == Well{"x", "", {}, {}, 0});
    CHECK_FALSE(wellFromFields(Json{{"name", ""}}));
    CHECK_FALSE(wellFromFields(Json{{"name", "x"}, {"latitude", "91"}}));
}

TEST_CASE("an unchanged well's day is the day before's, marked as carried")
{
    auto before = day(4250);
    before.reading(Fluid::Water).notReadReason = "METER_FAULT";
    before.reading(Fluid::Oil).varianceReason = "WELL_WORK";
    before.notes = "of that day";
    before.location = {{"latitude", "31.8457"}, {"longitude", "-102.3676"}};
    before.downtimeReason = "POWER_OUTAGE";
    const auto carried = carriedTo(before, before.date.plusDays(1));
    CHECK(carried.wellId == before.wellId);
    CHECK(carried.date == before.date.plusDays(1));
    CHECK(carried.reading(Fluid::Oil) == Reading{Volume{4250}, Provenance::Carried});
    CHECK(carried.reading(Fluid::Water) == Reading{});
    CHECK(carried.downtimeReason == "POWER_OUTAGE");
    CHECK_FALSE(carried.notes);
    CHECK(carried.location.is_null());
}

TEST_CASE("a downtime lasts until a day without one is entered")
{
    auto down = day(0);
    down.downtimeReason = "PUMP_FAILURE";
    auto first = down;
    first.date = down.date.plusDays(-3); // a day between was not entered
    first.downtimeReason = "POWER_OUTAGE";
    auto producing = day(4250);
    producing.date = first.date.plusDays(-1);
    CHECK(openDowntime(std::vector{down, first, producing}) == Downtime{"PUMP_FAILURE", first.date});
    CHECK(openDowntime(std::vector{down}) == Downtime{"PUMP_FAILURE", down.date});
    CHECK_FALSE(openDowntime(std::vector{producing, first}));
    CHECK_FALSE(openDowntime({}));
}

TEST_CASE("a reason alone is an entry, and is short")
{
    auto unread = day(0);
    unread.reading(Fluid::Oil) = {};
    CHECK(validate(unread, unread.date).front().error.code == "nothing_entered");
    unread.reading(Fluid::Oil).notReadReason = "NO_ACCESS";
    CHECK(validate(unread, unread.date).empty());
    unread.reading(Fluid::Oil).notReadReason = std::string(256, 'x');
    CHECK(validate(unread, unread.date).front().error.code == "reason_too_long");
    unread.reading(Fluid::Oil).notReadReason = "\xff";
    CHECK(validate(unread, unread.date).front().field == "oilNotReadReason");
}

TEST_CASE("a date is corrected by two changes: the wrong day goes with the reason, the right one has all its values")
{
    ProductionDay wrong = day(4'250);
    wrong.wellId = "11111111-1111-7111-8111-111111111111";
    wrong.notes = "gauged twice";
    wrong.reading(Fluid::Gas) = {std::nullopt, std::nullopt, "METER_FAULT"};
    AggregateState state;
    state.id = productionAggregateId("acme", wrong.wellId, wrong.date.toString());
    state.revision = 3;
    state.fields = toFields(wrong);
    const CivilDate leapDay = civilDate(2024, 2, 29);
    const auto changes = decideDateCorrection("acme", state, {}, leapDay, "wrong line", today);
    REQUIRE(changes);
    CHECK((*changes)[0].type == EventType::ProductionDeleted);
    CHECK((*changes)[0].aggregateId == state.id);
    CHECK((*changes)[0].base == 3);
    CHECK((*changes)[0].payload == Json{{"reason", "wrong line"}});
    CHECK((*changes)[1].type == EventType::ProductionCreated);
    CHECK((*changes)[1].aggregateId == productionAggregateId("acme", wrong.wellId, "2024-02-29"));
    ProductionDay right = wrong;
    right.date = leapDay;
    CHECK((*changes)[1].payload == toFields(right));

    const auto codeOf = [&](const std::optional<AggregateState> &target, CivilDate date, const char *reason) {
        const auto refused = decideDateCorrection("acme", state, target, date, reason, today);
        return refused ? std::string() : refused.error().code;
    };
    AggregateState taken = state;
    taken.fields = toFields(right);
    CHECK(codeOf(taken, leapDay, "x") == "date_taken");
    CHECK(codeOf({}, leapDay, "") == "reason_missing");
    CHECK(codeOf({}, today.plusDays(1), "x") == "date_in_future");
    CHECK(codeOf(state, wrong.date, "x") == "date_unchanged");
    AggregateState gone = taken;
    gone.deleted = true; // a day that was deleted there is no day
    CHECK(codeOf(gone, leapDay, "x").empty());
    state.deleted = true;
    CHECK(codeOf({}, leapDay, "x") == "day_missing");
}
