// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/location/fence.h"
#include "core/schema/payload_schema.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <rapidcheck.h>

#include <cmath>
#include <fstream>
#include <limits>
#include <sstream>

using namespace wellpulse::core;
using Catch::Matchers::WithinAbs;

namespace {

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
constexpr double infinite = std::numeric_limits<double>::infinity();
constexpr double farthestMetres = 20'003'931.4586255; // from pole to pole, half a meridian

/// One line of GeodTest.dat.
struct PublishedWay {
    GeoPoint from;
    GeoPoint to;
    double metres;
};

std::vector<PublishedWay> publishedWays()
{
    std::ifstream file(std::string(WELLPULSE_VECTORS_DIR) + "/geodesics.txt");
    std::vector<PublishedWay> ways;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with('#'))
            continue;
        std::istringstream numbers(line);
        PublishedWay way{};
        double azimuth = 0;
        numbers >> way.from.latitude >> way.from.longitude >> azimuth >> way.to.latitude >> way.to.longitude >> azimuth
            >> way.metres;
        ways.push_back(way);
    }
    return ways;
}

GeoPoint anyPoint()
{
    return {static_cast<double>(*rc::gen::inRange(-90'000'000, 90'000'001)) / 1e6,
        static_cast<double>(*rc::gen::inRange(-180'000'000, 180'000'001)) / 1e6};
}

const GeoPoint well{31.8457, -102.3676};

/// So many feet north of the well: along a meridian, where a degree of latitude is known.
Position northOfWell(double feet, std::optional<std::string> accuracyM)
{
    const double metresPerDegree = distanceMetres({31.8452, -102.3676}, {31.8462, -102.3676}) * 1000;
    auto position = positionOf(well.latitude + feet * metresPerFoot / metresPerDegree, well.longitude, 1, 0);
    position->accuracyM = std::move(accuracyM);
    return *position;
}

} // namespace

TEST_CASE("distances are those that GeographicLib's test set publishes")
{
    const auto ways = publishedWays();
    REQUIRE(ways.size() == 22);
    for (const auto &way : ways) {
        // 15 nm is the library's own promise; the file's last places are cut to a double's.
        CHECK_THAT(distanceMetres(way.from, way.to), WithinAbs(way.metres, 3e-8));
        CHECK_THAT(distanceMetres(way.to, way.from), WithinAbs(way.metres, 3e-8));
    }
}

TEST_CASE("a foot is the international foot")
{
    CHECK_THAT(feetOf(0.3048), WithinAbs(1, 1e-12));
    CHECK_THAT(feetOf(distanceMetres(well, {31.8462, -102.3676})), WithinAbs(181.9, 0.1));
}

TEST_CASE("distances obey the laws of distances")
{
    CHECK(rc::check("from there is as far as to there", [] {
        const GeoPoint a = anyPoint();
        const GeoPoint b = anyPoint();
        RC_ASSERT(std::abs(distanceMetres(a, b) - distanceMetres(b, a)) < 1e-7);
    }));
    CHECK(rc::check("a detour is never shorter", [] {
        const GeoPoint a = anyPoint();
        const GeoPoint b = anyPoint();
        const GeoPoint c = anyPoint();
        RC_ASSERT(distanceMetres(a, c) <= distanceMetres(a, b) + distanceMetres(b, c) + 1e-7);
    }));
    CHECK(rc::check("nothing is nearer than here, and nothing farther than half round", [] {
        const GeoPoint a = anyPoint();
        const GeoPoint b = anyPoint();
        RC_ASSERT(distanceMetres(a, a) == 0);
        RC_ASSERT(distanceMetres(a, b) >= 0);
        RC_ASSERT(distanceMetres(a, b) <= farthestMetres + 1e-6);
    }));
    CHECK(rc::check("a turn of the globe changes nothing", [] {
        const GeoPoint a = anyPoint();
        const GeoPoint b = anyPoint();
        const auto turned = [](GeoPoint p) { return GeoPoint{p.latitude, p.longitude + 360}; };
        RC_ASSERT(std::abs(distanceMetres(turned(a), b) - distanceMetres(a, b)) < 1e-7);
    }));
}

TEST_CASE("poles, antipodes and the date line are places like others")
{
    CHECK_THAT(distanceMetres({90, 0}, {90, 123}), WithinAbs(0, 1e-7));
    CHECK_THAT(distanceMetres({90, 0}, {-90, 77}), WithinAbs(farthestMetres, 1e-6));
    CHECK_THAT(distanceMetres({0, 0}, {0, 180}), WithinAbs(farthestMetres, 1e-6)); // over a pole, not along the equator
    const double across = distanceMetres({51.9, 179.9995}, {51.9, -179.9995});
    CHECK_THAT(across, WithinAbs(distanceMetres({51.9, 0}, {51.9, 0.001}), 1e-6));
    CHECK(std::isnan(distanceMetres({notANumber, 0}, {0, 0})));
    CHECK(std::isnan(distanceMetres({91, 0}, {0, 0})));
}

TEST_CASE("the fence is certain only where the whole circle of accuracy is")
{
    struct Row {
        double feet;
        const char *accuracyM;
        Fence fence;
        FenceDoubt doubt;
    };
    const auto row = GENERATE(Row{0, "3.0", Fence::Inside, FenceDoubt::None},
        Row{125, "9.1", Fence::Inside, FenceDoubt::None},
        Row{400, "30.4", Fence::Inside, FenceDoubt::None},             // 400 + 99.7
        Row{400, "30.6", Fence::Unknown, FenceDoubt::AccuracyTooPoor}, // 400 + 100.4
        Row{499, "3", Fence::Unknown, FenceDoubt::AccuracyTooPoor},
        Row{510, "3", Fence::Outside, FenceDoubt::None}, // 510 - 9.8
        Row{510, "3.2", Fence::Unknown, FenceDoubt::AccuracyTooPoor},
        Row{5280, "1000", Fence::Outside, FenceDoubt::None},
        Row{5280, "1500", Fence::Unknown, FenceDoubt::AccuracyTooPoor},
        Row{0, "25000.0", Fence::Unknown, FenceDoubt::AccuracyTooPoor}, // the town's centre, from an address on the net
        Row{0, nullptr, Fence::Unknown, FenceDoubt::NoAccuracy},
        Row{9999, nullptr, Fence::Unknown, FenceDoubt::NoAccuracy}, Row{0, "0", Fence::Unknown, FenceDoubt::NoAccuracy},
        Row{0, "0.0", Fence::Unknown, FenceDoubt::NoAccuracy});
    CAPTURE(row.feet, row.accuracyM ? row.accuracyM : "none");
    const auto accuracy = row.accuracyM != nullptr ? std::optional<std::string>(row.accuracyM) : std::nullopt;
    const FenceAnswer answer = fenceOf(northOfWell(row.feet, accuracy), well, 0);
    CHECK(answer.fence == row.fence);
    CHECK(answer.doubt == row.doubt);
    REQUIRE(answer.distanceFeet);
    CHECK_THAT(*answer.distanceFeet, WithinAbs(row.feet, 0.1));
}

TEST_CASE("an old fix, a fix from the future and a well without coordinates cannot tell")
{
    const Position here = northOfWell(10, "3.0");
    CHECK(fenceOf(here, well, oldestFixMs).fence == Fence::Inside);
    for (const std::int64_t ageMs : {oldestFixMs + 1, std::int64_t{-1}}) {
        const FenceAnswer answer = fenceOf(here, well, ageMs);
        CHECK(answer.fence == Fence::Unknown);
        CHECK(answer.doubt == FenceDoubt::FixTooOld);
        CHECK(answer.distanceFeet);
    }
    const FenceAnswer nowhere = fenceOf(here, {}, 0);
    CHECK(nowhere == FenceAnswer{Fence::Unknown, FenceDoubt::WellHasNoCoordinates, {}});
    CHECK(fenceOf(here, GeoPoint{notANumber, 0}, 0).fence == Fence::Unknown);
}

TEST_CASE("inside and outside hold for every point of the circle of accuracy")
{
    CHECK(rc::check("the true place, anywhere in the circle, is on the side that was said", [] {
        const double feet = *rc::gen::inRange(0, 20'000) / 10.0;
        const int accuracyDecimetres = *rc::gen::inRange(1, 6'000);
        const Position position = northOfWell(feet, std::to_string(accuracyDecimetres / 10.0).substr(0, 6));
        const FenceAnswer answer = fenceOf(position, well, 0);
        const double accuracyFeet = feetOf(*position.accuracyMetres());
        if (answer.fence == Fence::Inside)
            RC_ASSERT(*answer.distanceFeet + accuracyFeet <= fenceFeet);
        if (answer.fence == Fence::Outside)
            RC_ASSERT(*answer.distanceFeet - accuracyFeet > fenceFeet);
        RC_ASSERT((answer.fence == Fence::Unknown) == (answer.doubt != FenceDoubt::None));
    }));
}

TEST_CASE("a receiver's numbers become the protocol's decimal texts")
{
    const auto position = positionOf(31.84570004, -102.36759996, 4.21, 1'760'970'600'123);
    REQUIRE(position);
    CHECK(position->latitude == "31.8457000");
    CHECK(position->longitude == "-102.3676000");
    CHECK(position->accuracyM == "4.3"); // never better than it was said to be
    CHECK(toLocationJson(*position, Fence::Inside)
        == Json{{"latitude", "31.8457000"}, {"longitude", "-102.3676000"}, {"accuracyM", "4.3"},
            {"fixAt", "2025-10-20T14:30:00.123Z"}, {"fence", "INSIDE"}});
    CHECK(positionOf(-0.00000001, 0, 5, 0)->latitude == "0.0000000");
    for (const double accuracy : {notANumber, 0.0, -3.0, infinite, 1e12}) {
        const auto vague = positionOf(1, 2, accuracy, 0);
        REQUIRE(vague);
        CHECK_FALSE(vague->accuracyM);
        CHECK(toLocationJson(*vague, Fence::Unknown).at("accuracyM").is_null());
    }
    CHECK_FALSE(positionOf(notANumber, 0, 5, 0));
    CHECK_FALSE(positionOf(90.1, 0, 5, 0));
    CHECK_FALSE(positionOf(0, 180.1, 5, 0));
    CHECK_FALSE(positionOf(0, infinite, 5, 0));
}

TEST_CASE("every position that is made is one the protocol takes")
{
    CHECK(rc::check("its JSON passes the payload's schema", [] {
        const GeoPoint point = anyPoint();
        const double accuracy = *rc::gen::inRange(-10, 1'000'000) / 7.0;
        const auto position
            = positionOf(point.latitude, point.longitude, accuracy, *rc::gen::inRange(0, 2'000'000'000));
        RC_ASSERT(position);
        Event event;
        event.eventType = EventType::ProductionUpdated;
        event.payload
            = {{"changes", {{"location", {{"from", nullptr}, {"to", toLocationJson(*position, Fence::Unknown)}}}}}};
        RC_ASSERT(validatePayload(event, 0));
        RC_ASSERT(pointOf(position->latitude, position->longitude));
    }));
    CHECK_FALSE(pointOf("91", "0"));
    CHECK_FALSE(pointOf("31.8", {}));
    CHECK(isAccuracyText("1500.5"));
    CHECK_FALSE(isAccuracyText("-1"));
    CHECK_FALSE(isAccuracyText("1.2.3"));
    CHECK_FALSE(isAccuracyText("."));
    CHECK_FALSE(isAccuracyText(""));
    CHECK_FALSE(isAccuracyText("1e3"));
}
