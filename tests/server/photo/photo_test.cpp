// SPDX-License-Identifier: GPL-3.0-or-later
// Photos at the office: what is taken, what is refused, what is swept; over every kind of store.
#include "core/equipment/photo.h"
#include "server/blob/local_blob_routes.h"
#include "server/blob/shared_access.h"
#include "server/http/url.h"
#include "server/photo/batch_photos.h"
#include "server/photo/photo_routes.h"
#include "server/records/record_routes.h"
#include "tests/server/blob/temporary_folder.h"
#include "tests/server/support/test_office.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <sodium/crypto_hash_sha256.h>

using namespace wellpulse;
using namespace wellpulse::server;
using namespace wellpulse::server::test;

namespace {

constexpr std::int64_t dayMs = 24LL * 3'600'000;

std::string jpegOf(char fill, std::size_t size = 3'000)
{
    return "\xff\xd8\xff\xe0" + std::string(size - 4, fill);
}

core::Bytes32 sha256(const std::string &bytes)
{
    core::Bytes32 hash{};
    crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char *>(bytes.data()), bytes.size());
    return hash;
}

struct Bench {
    Bench()
        : stores(makeStores(GENERATE(from_range(storeKinds()))))
        , office(*stores)
        , blobs(folder.path(), {"wellpulse", "key"})
        , photos(blobs, {})
    {
        office.router = {};
        addSyncRoutes(office.router, *office.offices, office.metrics, takingBatchPhotos(photos));
        addRecordRoutes(office.router, *office.offices, office.metrics);
        addPhotoRoutes(office.router, *office.offices, photos, {"http://office", false}, office.metrics);
        addLocalBlobRoutes(office.router, blobs, [this] { return office.nowMs; });
        const std::string well = office.addWell("Acme Well #1").toString();
        equipment = must(
            Method::Post, "/wells/" + well + "/equipment", R"({"equipmentType":"PUMP_JACK","serialNumber":"PJ-456"})")
                        .at("id");
        maintenance = must(Method::Post, "/equipment/" + equipment + "/maintenance",
            R"({"maintenanceDate":"2025-10-19","maintenanceType":"REPAIR","description":"belt","cost":125.5})")
                          .at("id");
    }
    core::Json must(Method method, const std::string &path, const std::string &body = {})
    {
        const Answer answer = office.call(method, path, body);
        CAPTURE(path, answer.text);
        REQUIRE(answer.status / 100 == 2);
        return answer.body;
    }
    Answer ask(const core::Uuid &photo, const std::string &bytes, const std::string &mime = "image/jpeg")
    {
        const core::Json body{{"photoId", photo.toString()}, {"sha256", core::toHex(sha256(bytes))},
            {"size", bytes.size()}, {"mime", mime}};
        return office.call(Method::Post, "/equipment/" + equipment + "/photos/upload-url", body.dump());
    }
    int send(Method method, const std::string &url, const std::string &body, std::string *content = nullptr)
    {
        const auto mark = url.find('?');
        const std::string prefix = "http://office";
        REQUIRE(url.starts_with(prefix));
        const Response response = office.respond(
            method, url.substr(prefix.size(), mark - prefix.size()), body, parseQuery(url.substr(mark + 1)).value());
        if (content != nullptr)
            *content = response.body;
        return response.status;
    }
    void upload(const core::Uuid &photo, const std::string &bytes)
    {
        const Answer answer = ask(photo, bytes);
        REQUIRE(answer.status == 200);
        REQUIRE(send(Method::Put, answer.body.at("uploadUrl"), bytes) == 201);
    }
    Answer complete(const core::Uuid &photo)
    {
        return office.call(Method::Post, "/photos/" + photo.toString() + "/complete", "{}");
    }
    core::Event attached(TestDevice &device, const core::Uuid &photo, const std::string &bytes)
    {
        core::Photo record;
        record.id = photo;
        record.maintenanceId = maintenance;
        record.sha256 = sha256(bytes);
        record.sizeBytes = static_cast<std::int64_t>(bytes.size());
        record.mime = "image/jpeg";
        return device.event(core::EventType::PhotoAttached, photo, core::toFields(record));
    }
    core::Json shown(const core::Uuid &photo) { return must(Method::Get, "/photos/" + photo.toString()); }

    std::unique_ptr<StoreFactory> stores;
    TestOffice office;
    tests::TemporaryFolder folder;
    LocalBlobStore blobs;
    PhotoService photos;
    std::string equipment;
    std::string maintenance;
};

core::Uuid photoId(int number)
{
    return core::uuidV7(1'000 + number, {});
}

std::string codeOf(const Answer &answer)
{
    return answer.body.at("error").at("code");
}

} // namespace

TEST_CASE("a photo is asked for, put, looked at, and read by a short-lived address")
{
    Bench bench;
    TestDevice device(bench.office, "one");
    const std::string bytes = jpegOf('x');
    const core::Uuid photo = photoId(1);
    CHECK(bench.office.post(device.batch({bench.attached(device, photo, bytes)})).body.at("synced").size() == 1);
    CHECK(bench.shown(photo).at("state") == "WAITING");
    CHECK(bench.shown(photo).at("downloadUrl").is_null());
    bench.upload(photo, bytes);
    CHECK(bench.shown(photo).at("state") == "WAITING"); // until it was looked at
    CHECK(bench.complete(photo).body.at("state") == "VERIFIED");
    CHECK(bench.complete(photo).body.at("state") == "VERIFIED");

    const core::Json listed = bench.must(Method::Get, "/maintenance/" + bench.maintenance + "/photos").at("photos");
    REQUIRE(listed.size() == 1);
    CHECK(listed[0].at("sha256") == core::toHex(sha256(bytes)));
    std::string content;
    const std::string url = listed[0].at("downloadUrl");
    CHECK(bench.send(Method::Get, url, {}, &content) == 200);
    CHECK(content == bytes);
    bench.office.nowMs += 6 * 60'000;
    CHECK(bench.send(Method::Get, url, {}) == 403);
    CHECK(bench.ask(photo, bytes).body.at("state") == "VERIFIED");
    const core::Json work = bench.must(Method::Get, "/equipment/" + bench.equipment + "/maintenance");
    CHECK(work.at("maintenance")[0].at("photoUrls").size() == 1);
}

TEST_CASE("what is not the photo that was told of is dropped, and can be put again")
{
    Bench bench;
    const std::string bytes = jpegOf('x');
    const core::Uuid photo = photoId(1);
    CHECK(codeOf(bench.complete(photo)) == "not_found");
    const Answer asked = bench.ask(photo, bytes);
    const std::string url = asked.body.at("uploadUrl");
    CHECK(codeOf(bench.complete(photo)) == "photo_incomplete");
    const std::string wrong = GENERATE(jpegOf('y'), jpegOf('x', 2'999), jpegOf('x', 3'001), std::string());
    REQUIRE(bench.send(Method::Put, url, wrong) == 201);
    CHECK(codeOf(bench.complete(photo)) == "photo_damaged");
    CHECK(codeOf(bench.complete(photo)) == "photo_incomplete");
    REQUIRE(bench.send(Method::Put, url, bytes) == 201);
    CHECK(bench.complete(photo).status == 200);
}

TEST_CASE("a script called a picture is not one")
{
    Bench bench;
    const std::string script = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
    bench.upload(photoId(1), script);
    CHECK(codeOf(bench.complete(photoId(1))) == "photo_damaged");
    CHECK(codeOf(bench.ask(photoId(2), script, "image/svg+xml")) == "photo_type_unknown");
    CHECK(codeOf(bench.ask(photoId(2), {})) == "photo_too_large");
    const std::string path = "/equipment/" + bench.equipment + "/photos/upload-url";
    for (const char *body : {"{}", "[]", R"({"photoId":"../../x","sha256":"00","size":1,"mime":"image/jpeg"})"})
        CHECK(bench.office.call(Method::Post, path, body).status == 400);
}

TEST_CASE("one id is one photo: another's content, equipment or record is refused")
{
    Bench bench;
    TestDevice device(bench.office, "one");
    REQUIRE(bench.ask(photoId(1), jpegOf('x')).status == 200);
    CHECK(codeOf(bench.ask(photoId(1), jpegOf('y'))) == "photo_differs");
    REQUIRE(bench.office.post(device.batch({bench.attached(device, photoId(2), jpegOf('x'))})).status == 200);
    CHECK(codeOf(bench.ask(photoId(2), jpegOf('y'))) == "photo_differs");
    const std::string mine = bench.equipment;
    const std::string well = bench.office.addWell("Acme Well #2").toString();
    bench.equipment = bench.must(Method::Post, "/wells/" + well + "/equipment", R"({"equipmentType":"TANK"})").at("id");
    CHECK(codeOf(bench.ask(photoId(2), jpegOf('x'))) == "photo_differs");
    bench.equipment = photoId(9).toString();
    CHECK(codeOf(bench.ask(photoId(3), jpegOf('x'))) == "unknown_equipment");
}

TEST_CASE("another tenant finds nothing of a photo")
{
    Bench bench;
    const std::string bytes = jpegOf('x');
    bench.upload(photoId(1), bytes);
    REQUIRE(bench.complete(photoId(1)).status == 200);
    bench.office.identity.tenantId = "umbrella";
    CHECK(bench.complete(photoId(1)).status == 404);
    CHECK(bench.office.call(Method::Get, "/photos/" + photoId(1).toString()).status == 404);
    CHECK(bench.office.call(Method::Get, "/maintenance/" + bench.maintenance + "/photos").status == 404);
    CHECK(bench.ask(photoId(1), bytes).status == 404);
}

TEST_CASE("maintenance is logged with what was uploaded for it")
{
    Bench bench;
    const std::string bytes = jpegOf('x');
    const std::string name = bench.ask(photoId(1), bytes).body.at("blobName");
    bench.upload(photoId(1), bytes);
    const core::Json body{{"maintenanceDate", "2025-10-19"}, {"maintenanceType", "REPAIR"},
        {"description", "Replaced motor belt"}, {"photoUrls", {name}}};
    const core::Json logged = bench.must(Method::Post, "/equipment/" + bench.equipment + "/maintenance", body.dump());
    CHECK(logged.at("photoUrls").empty()); // not looked at yet
    REQUIRE(bench.complete(photoId(1)).status == 200);
    CHECK(bench.shown(photoId(1)).at("maintenanceId") == logged.at("id"));
    const core::Json all = bench.must(Method::Get, "/equipment/" + bench.equipment + "/maintenance").at("maintenance");
    REQUIRE(all.size() == 2);
    CHECK((all[0].at("photoUrls") == core::Json{name}) != (all[1].at("photoUrls") == core::Json{name}));
    core::Json other = body;
    other["photoUrls"] = {"acme/../../secret"};
    CHECK(
        bench.office.call(Method::Post, "/equipment/" + bench.equipment + "/maintenance", other.dump()).status == 400);
}

TEST_CASE("a small client sends the bytes with the request, once however often it does")
{
    Bench bench;
    const std::string bytes = jpegOf('x');
    const core::Json body{
        {"photoId", photoId(1).toString()}, {"maintenanceId", bench.maintenance}, {"base64Data", toBase64(bytes)}};
    const std::string path = "/equipment/" + bench.equipment + "/photos";
    CHECK(bench.must(Method::Post, path, body.dump()).at("state") == "VERIFIED");
    CHECK(bench.must(Method::Post, path, body.dump()).at("state") == "VERIFIED");
    CHECK(bench.must(Method::Get, "/maintenance/" + bench.maintenance + "/photos").at("photos").size() == 1);
    core::Json script = body;
    script["base64Data"] = toBase64("#!/bin/sh");
    CHECK(codeOf(bench.office.call(Method::Post, path, script.dump())) == "photo_type_unknown");
}

TEST_CASE("a small client sends pictures within the batch that attaches them")
{
    Bench bench;
    TestDevice device(bench.office, "one");
    const std::string bytes = jpegOf('x');
    const core::Event event = bench.attached(device, photoId(1), bytes);
    core::Json batch = device.batch({event});
    batch["photos"] = {{{"eventId", event.id.toString()}, {"base64Data", toBase64(bytes)},
        {"filename", "../../etc/passwd"}, {"contentType", "image/png"}, {"localPath", "/C:/pictures/1.jpg"}}};
    const core::Json verified{
        {{"eventId", event.id.toString()}, {"photoId", photoId(1).toString()}, {"state", "VERIFIED"}}};
    for (int time = 0; time < 2; ++time) { // the answer may be lost
        const Answer answer = bench.office.post(batch);
        CAPTURE(answer.text);
        REQUIRE(answer.status == 200);
        CHECK(answer.body.at("synced").size() == 1);
        CHECK(answer.body.at("photos") == verified);
    }
    const core::Json shown = bench.shown(photoId(1));
    CHECK(shown.at("state") == "VERIFIED");
    std::string content;
    REQUIRE(bench.send(Method::Get, shown.at("downloadUrl"), {}, &content) == 200);
    CHECK(content == bytes);
    CHECK_FALSE(bench.office.post(device.batch({})).body.contains("photos"));
}

TEST_CASE("a picture of a batch that is not what its event says holds up neither the event nor the other pictures")
{
    Bench bench;
    TestDevice device(bench.office, "one");
    const core::Event other = bench.attached(device, photoId(1), jpegOf('a'));
    const core::Event cut = bench.attached(device, photoId(2), jpegOf('b'));
    const core::Event good = bench.attached(device, photoId(3), jpegOf('c'));
    const core::Event text = device.production(bench.office.addWell("Acme Well #2"), "2025-10-19", "1.00");
    core::Json batch = device.batch({other, cut, good, text});
    const auto picture = [](const std::string &id, const std::string &data) {
        return core::Json{{"eventId", id}, {"base64Data", data}};
    };
    batch["photos"] = {picture(other.id.toString(), toBase64(jpegOf('z'))), picture(cut.id.toString(), "/9j/4A=x"),
        picture(good.id.toString(), toBase64(jpegOf('c'))), picture(text.id.toString(), toBase64(jpegOf('c'))),
        picture(photoId(9).toString(), toBase64(jpegOf('c')))};
    const Answer answer = bench.office.post(batch);
    CAPTURE(answer.text);
    REQUIRE(answer.status == 200);
    CHECK(answer.body.at("synced").size() == 4);
    const core::Json &photos = answer.body.at("photos");
    REQUIRE(photos.size() == 5);
    CHECK(photos[0].at("code") == "photo_damaged");
    CHECK(photos[1].at("code") == "request_invalid");
    CHECK(photos[2].at("state") == "VERIFIED");
    CHECK(photos[3].at("code") == "request_invalid");
    CHECK(photos[4].at("code") == "not_found");
    CHECK(bench.shown(photoId(1)).at("state") == "WAITING");
    CHECK(bench.shown(photoId(3)).at("state") == "VERIFIED");
    // What is no list of pictures is refused before anything is taken.
    const core::Event next = bench.attached(device, photoId(4), jpegOf('d'));
    for (const core::Json &wrong : {core::Json(7), core::Json{7}, core::Json{{{"eventId", "x"}}}}) {
        core::Json malformed = device.batch({next});
        malformed["photos"] = wrong;
        CHECK(codeOf(bench.office.post(malformed)) == "schema_invalid");
    }
    CHECK(bench.office.post(device.batch({next})).body.at("synced").size() == 1);
}

TEST_CASE("the sweep goes both ways: bytes without a record, records without bytes")
{
    Bench bench;
    TestDevice device(bench.office, "one");
    bench.upload(photoId(1), jpegOf('a')); // nobody ever says that it belongs to anything
    REQUIRE(bench.complete(photoId(1)).status == 200);
    bench.upload(photoId(2), jpegOf('b')); // recorded, whole, but its device never said so
    bench.upload(photoId(3), jpegOf('c')); // recorded and verified, and then lost
    REQUIRE(bench.complete(photoId(3)).status == 200);
    const auto lost = parseBlobName(bench.ask(photoId(3), jpegOf('c')).body.at("blobName").get<std::string>());
    REQUIRE(bench.office
                .post(device.batch({bench.attached(device, photoId(2), jpegOf('b')),
                    bench.attached(device, photoId(3), jpegOf('c')), bench.attached(device, photoId(4), jpegOf('d'))}))
                .body.at("synced")
                .size()
        == 3);
    REQUIRE(bench.blobs.remove(lost->toString()));

    const auto first = bench.photos.sweep(bench.office.office());
    REQUIRE(first);
    CHECK(first->removedBlobs == 0); // young: its record may be on its way
    CHECK(first->verified == 1);
    CHECK(first->missing == std::vector{photoId(3), photoId(4)});
    CHECK(bench.shown(photoId(2)).at("state") == "VERIFIED");
    CHECK(bench.shown(photoId(3)).at("state") == "WAITING");
    bench.upload(photoId(3), jpegOf('c')); // its device still has it
    CHECK(bench.complete(photoId(3)).status == 200);

    bench.office.nowMs += 8 * dayMs;
    const auto later = bench.photos.sweep(bench.office.office());
    REQUIRE(later);
    CHECK(later->removedBlobs == 1);
    CHECK(later->missing == std::vector{photoId(4)});
    CHECK(codeOf(bench.complete(photoId(1))) == "not_found");
    CHECK(bench.shown(photoId(2)).at("state") == "VERIFIED");
}

TEST_CASE("a serial number is one machine's, whoever comes second is told, and deleting sets it free")
{
    Bench bench;
    TestDevice device(bench.office, "one");
    const std::string well = bench.office.addWell("Acme Well #1").toString();
    const auto created = [&](int number, const char *serial) {
        return device.event(core::EventType::EquipmentCreated, photoId(number),
            {{"wellId", well}, {"equipmentType", "TANK"}, {"serialNumber", serial}});
    };
    const Answer first
        = bench.office.post(device.batch({created(1, "pj-4 56"), created(2, "T-1"), created(3, "t-1 ")}));
    CHECK(first.body.at("synced").size() == 1);
    REQUIRE(first.body.at("failed").size() == 2);
    CHECK(first.body.at("failed")[0].at("code") == "duplicate_key");
    CHECK(first.body.at("failed")[1].at("code") == "duplicate_key");

    const Answer taken = bench.office.call(
        Method::Post, "/wells/" + well + "/equipment", R"({"equipmentType":"TANK","serialNumber":"T-1"})");
    CHECK(taken.status == 409);
    CHECK(codeOf(taken) == "duplicate_key");
    CHECK(bench.office.call(Method::Delete, "/equipment/" + photoId(2).toString()).status == 204);
    const core::Json again
        = bench.must(Method::Post, "/wells/" + well + "/equipment", R"({"equipmentType":"TANK","serialNumber":"T-1"})");
    const std::string path = "/equipment/" + again.at("id").get<std::string>();
    CHECK(
        bench.must(Method::Put, path, R"({"equipmentType":"TANK","serialNumber":"T-2"})").at("serialNumber") == "T-2");
    CHECK(bench.office.call(Method::Put, path, R"({"equipmentType":"TANK","serialNumber":"PJ-456"})").status == 409);
    const Answer freed = bench.office.post(device.batch({created(5, "T-1")}));
    CHECK(freed.body.at("synced").size() == 1);
    CHECK(bench.must(Method::Get, "/wells/" + well + "/equipment").at("total") == 3);
}

TEST_CASE("equipment and maintenance over REST are checked as a device's are")
{
    Bench bench;
    const std::string well = bench.office.addWell("Acme Well #1").toString();
    const std::string equipmentPath = "/wells/" + well + "/equipment";
    for (const char *body : {"[]", "{}", R"({"equipmentType":"PUMPJACK"})",
             R"({"equipmentType":"TANK","serialNumber":5})", R"({"equipmentType":"TANK","colour":"red"})",
             R"({"equipmentType":"TANK","installationDate":"2025-10-22"})"})
        CHECK(bench.office.call(Method::Post, equipmentPath, body).status == 400);
    const core::Json shown = bench.must(Method::Get, "/equipment/" + bench.equipment);
    CHECK(shown.at("status") == "OPERATIONAL");
    const std::string workPath = "/equipment/" + bench.equipment + "/maintenance";
    for (const char *body : {"{}", R"({"maintenanceDate":"2025-10-22","maintenanceType":"REPAIR","description":"x"})",
             R"({"maintenanceDate":"2025-10-19","maintenanceType":"REPAIR","description":"x","cost":"much"})",
             R"({"maintenanceDate":"2025-10-19","maintenanceType":"REPAIR"})"})
        CHECK(bench.office.call(Method::Post, workPath, body).status == 400);
    const core::Json logged = bench.must(Method::Post, workPath,
        R"({"maintenanceDate":"2025-10-20","maintenanceType":"ROUTINE","description":"grease","statusAfter":"MAINTENANCE"})");
    CHECK(logged.at("nextMaintenanceDate") == "2025-11-19");
    CHECK(bench.must(Method::Get, "/equipment/" + bench.equipment).at("status") == "MAINTENANCE");
    const core::Json list = bench.must(Method::Get, workPath);
    CHECK(list.at("total") == 2);
    CHECK(list.at("maintenance")[0].at("maintenanceDate") == "2025-10-20");
    CHECK(list.at("maintenance")[1].at("cost") == "125.50");
}
