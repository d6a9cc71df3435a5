// SPDX-License-Identifier: GPL-3.0-or-later
// Wells and production over REST, over every kind of store.
#include "server/records/record_routes.h"
#include "tests/server/support/test_office.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

using namespace wellpulse;
using namespace wellpulse::server;
using namespace wellpulse::server::test;

namespace {

struct Bench {
    Bench()
        : stores(makeStores(GENERATE(from_range(storeKinds()))))
        , office(*stores)
    {
        addRecordRoutes(office.router, *office.offices, office.metrics);
        well = office.addWell("Acme Well #1").toString();
    }
    Answer get(const std::string &path, const Fields &query = {}) { return office.call(Method::Get, path, {}, query); }
    Answer post(const std::string &body) { return office.call(Method::Post, "/wells/" + well + "/production", body); }
    std::unique_ptr<StoreFactory> stores;
    TestOffice office;
    std::string well;
};

Fields fields(std::initializer_list<std::pair<const char *, const char *>> entries)
{
    Fields result;
    for (const auto &[name, value] : entries)
        result.add(name, value);
    return result;
}

} // namespace

TEST_CASE("a day is entered, read, changed and deleted, and devices see each step")
{
    Bench bench;
    const Answer created
        = bench.post(R"({"productionDate":"2025-10-19","oilVolume":42.5,"gasVolume":"120","notes":"ok"})");
    REQUIRE(created.status == 201);
    CHECK(created.body.at("oilVolume") == "42.50");
    CHECK(created.body.at("gasVolume") == "120.00");
    CHECK(created.body.at("waterVolume").is_null());
    CHECK(created.body.at("entryMethod") == "MANUAL");
    CHECK(created.body.at("createdBy") == userId);
    const std::string id = created.body.at("id").get<std::string>();
    CHECK(id == core::productionAggregateId(tenantId, bench.well, "2025-10-19").toString());

    const std::string base = "/wells/" + bench.well + "/production/";
    CHECK(bench.get(base + "2025-10-19").body == created.body);
    const Answer changed = bench.office.call(Method::Put, base + id, R"({"oilVolume":"43.10","waterVolume":1})");
    REQUIRE(changed.status == 200);
    CHECK(changed.body.at("oilVolume") == "43.10");
    CHECK(changed.body.at("gasVolume").is_null()); // PUT sends the whole record
    CHECK(changed.body.at("notes").is_null());
    CHECK(changed.body.at("revision") == 2);
    CHECK(bench.office.call(Method::Put, base + id, R"({"oilVolume":"43.1","waterVolume":1.0})").body.at("revision")
        == 2);
    CHECK(bench.office.call(Method::Delete, base + id).status == 204);
    CHECK(bench.get(base + "2025-10-19").status == 404);
    CHECK(bench.office.call(Method::Delete, base + id).status == 404);
    CHECK(bench.post(R"({"productionDate":"2025-10-19","oilVolume":1})").status == 201); // entered anew

    TestDevice device(bench.office, "one");
    ClientView view;
    view.pull(bench.office, device.start);
    CHECK(view.chainHolds);
    CHECK(view.cursor.at("seq") == 5);
    CHECK(bench.office.call(Method::Get, "/sync/state-hash").body.at("stateHash") == view.hash());
}

TEST_CASE("what cannot be right is refused with a sentence, and nothing is written")
{
    Bench bench;
    const auto refused = [&](const char *body, int status) {
        CAPTURE(body);
        const Answer answer = bench.post(body);
        CHECK(answer.status == status);
        CHECK_FALSE(answer.body.at("error").at("message").get<std::string>().empty());
    };
    refused(R"({"productionDate":"2025-10-21","oilVolume":1})", 400);
    refused(R"({"productionDate":"2025-10-19","oilVolume":-1})", 400);
    refused(R"({"productionDate":"2025-10-19","oilVolume":100000000})", 400);
    refused(R"({"productionDate":"2025-10-19","oilVolume":1.234})", 400);
    refused(R"({"productionDate":"2025-10-19","oilVolume":"abc"})", 400);
    refused(R"({"productionDate":"2025-10-19","oilVolume":true})", 400);
    refused(R"({"productionDate":"2025-10-19"})", 400);
    refused(R"({"productionDate":"2025-02-30","oilVolume":1})", 400);
    refused(R"({"oilVolume":1})", 400);
    refused(R"([1])", 400);
    refused(R"({"productionDate":"2025-10-19","oilVolume":1,"entryMethod":"GUESS"})", 400);
    CHECK(bench.office.office().head()->seq == 1);
    CHECK(bench.post(R"({"productionDate":"2025-10-19","oilVolume":1})").status == 201);
    refused(R"({"productionDate":"2025-10-19","oilVolume":2})", 409);
    bench.well = core::uuidV5(core::wellpulseNamespace(), "none").toString();
    refused(R"({"productionDate":"2025-10-18","oilVolume":1})", 404);
}

TEST_CASE("production is listed by date in pages, and summed")
{
    Bench bench;
    for (int day = 1; day <= 9; ++day)
        REQUIRE(bench
                    .post("{\"productionDate\":\"2025-10-0" + std::to_string(day) + "\",\"oilVolume\":\""
                        + std::to_string(day) + ".25\"}")
                    .status
            == 201);
    const std::string path = "/wells/" + bench.well + "/production";
    const Answer first = bench.get(path, fields({{"limit", "4"}}));
    CHECK(first.body.at("total") == 9);
    REQUIRE(first.body.at("production").size() == 4);
    CHECK(first.body.at("production").at(0).at("productionDate") == "2025-10-09");
    const Answer last = bench.get(path, fields({{"limit", "4"}, {"page", "3"}}));
    REQUIRE(last.body.at("production").size() == 1);
    CHECK(last.body.at("production").at(0).at("productionDate") == "2025-10-01");
    CHECK(bench.get(path, fields({{"from", "2025-10-03"}, {"to", "2025-10-05"}})).body.at("total") == 3);
    CHECK(bench.get(path, fields({{"limit", "0"}})).status == 400);
    CHECK(bench.get(path, fields({{"page", "x"}})).status == 400);
    CHECK(bench.get(path, fields({{"from", "yesterday"}})).status == 400);

    const Answer summary = bench.get(path + "/summary", fields({{"from", "2025-10-01"}, {"to", "2025-10-03"}}));
    CHECK(summary.body.at("days") == 3);
    CHECK(summary.body.at("totals").at("oilVolume") == "6.75");
    CHECK(summary.body.at("averages").at("oilVolume") == "2.25");
    CHECK(summary.body.at("averages").at("gasVolume").is_null());
}

TEST_CASE("wells are entered and changed by the office, along the route")
{
    Bench bench;
    const Answer created = bench.office.call(Method::Post, "/wells",
        R"({"name":"Acme Well #2","api":"42-165-12346","latitude":"31.8","longitude":"-102.3"})");
    REQUIRE(created.status == 201);
    const std::string path = "/wells/" + created.body.at("id").get<std::string>();
    CHECK(bench.office.call(Method::Post, "/wells", R"({"name":"Acme Well #2","api":"42-165-12346"})").status == 409);
    CHECK(bench.office.call(Method::Post, "/wells", R"({"name":""})").status == 400);
    CHECK(bench.office.call(Method::Post, "/wells", R"({"name":"x","latitude":"91"})").status == 400);
    CHECK(bench.get("/wells").body.at("total") == 2);
    CHECK(bench.get("/wells", fields({{"limit", "1"}, {"page", "2"}})).body.at("wells").at(0).at("name")
        == "Acme Well #2");
    const Answer changed
        = bench.office.call(Method::Put, path, R"({"name":"Acme Well #2A","api":"42-165-12346","routeOrder":2})");
    REQUIRE(changed.status == 200);
    CHECK(changed.body.at("name") == "Acme Well #2A");
    CHECK(changed.body.at("latitude").is_null());
    CHECK(bench.get(path).body == changed.body);
    CHECK(bench.office.call(Method::Delete, path).status == 204);
    CHECK(bench.get(path).status == 404);
    bench.office.identity.role = "pumper";
    CHECK(bench.office.call(Method::Post, "/wells", R"({"name":"Mine"})").status == 403);
}
