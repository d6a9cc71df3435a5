// SPDX-License-Identifier: GPL-3.0-or-later
// What every blob store does, over its real addresses.
#include "server/blob/block_list.h"
#include "server/blob/shared_access.h"
#include "server/http/url.h"
#include "tests/server/blob/blob_place.h"
#include "tests/server/blob/temporary_folder.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <chrono>
#include <filesystem>

using namespace wellpulse;
using namespace wellpulse::server;
using namespace wellpulse::tests;

namespace {

const core::Uuid equipment = *core::parseUuid("0199f3a2-0000-7000-8000-000000000001");

core::Uuid photoId(int number)
{
    return core::uuidV7(1'000 + number, {});
}

BlobName nameOf(int number)
{
    return {"acme", equipment, photoId(number), "jpg"};
}

std::int64_t nowMs()
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

std::string block(int index)
{
    return "&comp=block&blockid=" + percentEncode(toBase64("block-" + std::to_string(index)));
}

std::string listOf(int count)
{
    std::string xml = "<?xml version=\"1.0\" encoding=\"utf-8\"?><BlockList>";
    for (int i = 0; i < count; ++i)
        xml += "<Latest>" + toBase64("block-" + std::to_string(i)) + "</Latest>";
    return xml + "</BlockList>";
}

struct Place {
    std::unique_ptr<BlobPlace> place = makeBlobPlace(GENERATE(from_range(blobPlaceKinds())));

    std::string uploadUrl(int number, std::int64_t forMs = 60'000)
    {
        return place->store().uploadUrl(nameOf(number), place->origin(), nowMs() + forMs);
    }
    std::string downloadUrl(int number, std::int64_t forMs = 60'000)
    {
        return place->store().downloadUrl(nameOf(number), place->origin(), nowMs() + forMs);
    }
    int put(const std::string &url, std::string_view body) { return place->send("PUT", url, body).status; }
    std::optional<std::string> content(int number)
    {
        std::string bytes;
        const auto found = place->store().read(nameOf(number), [&bytes](std::string_view piece) -> Status {
            bytes += piece;
            return {};
        });
        REQUIRE(found);
        return *found ? std::optional(bytes) : std::nullopt;
    }
    std::vector<std::string> names()
    {
        std::vector<std::string> all;
        REQUIRE(place->store().forEach("acme", [&all](const StoredBlob &blob) -> Status {
            all.push_back(blob.name);
            return {};
        }));
        return all;
    }
};

} // namespace

TEST_CASE("a blob put in one piece is read back, by the office and by its address")
{
    Place place;
    std::string bytes(100'000, 'x');
    bytes[5] = '\0';
    CHECK_FALSE(place.content(1));
    CHECK(place.put(place.uploadUrl(1), bytes) == 201);
    CHECK(place.content(1) == bytes);
    const HttpReply reply = place.place->send("GET", place.downloadUrl(1));
    CHECK(reply.status == 200);
    CHECK(reply.body == bytes);
    CHECK(place.names() == std::vector{nameOf(1).toString()});
    CHECK(place.place->send("GET", place.downloadUrl(2)).status == 404);
}

TEST_CASE("blocks in any order, sent again after a break, make the blob; until then there is none")
{
    Place place;
    const std::string url = place.uploadUrl(1);
    CHECK(place.put(url + block(2), std::string(1'000, 'c')) == 201);
    CHECK(place.put(url + block(0), std::string(262'144, 'a')) == 201);
    CHECK(place.put(url + "&comp=blocklist", listOf(3)) == 400);
    CHECK_FALSE(place.content(1));
    const HttpReply waiting = place.place->send("GET", url + "&comp=blocklist&blocklisttype=uncommitted");
    CHECK(waiting.status == 200);
    CHECK(waiting.body.find("<Name>" + toBase64("block-0") + "</Name>") != std::string::npos);
    CHECK(waiting.body.find("<Size>262144</Size>") != std::string::npos);
    CHECK(waiting.body.find(toBase64("block-1")) == std::string::npos);
    CHECK(place.put(url + block(1), std::string(262'144, 'b')) == 201);
    CHECK(place.put(url + "&comp=blocklist", listOf(3)) == 201);
    CHECK(place.content(1) == std::string(262'144, 'a') + std::string(262'144, 'b') + std::string(1'000, 'c'));
}

TEST_CASE("an address is good for its blob, its purpose and its time only")
{
    Place place;
    CHECK(place.put(place.uploadUrl(1), "one") == 201);
    CHECK(place.put(place.uploadUrl(1, -60'000), "late") == 403);
    CHECK(place.put(place.downloadUrl(1), "not to be written") == 403);
    std::string other = place.uploadUrl(1);
    other.replace(other.find(photoId(1).toString()), 36, photoId(2).toString());
    CHECK(place.put(other, "another's") == 403);
    std::string forged = place.uploadUrl(1, -60'000);
    const auto year = forged.find("se=20") + 5;
    forged.replace(year, 2, "99");
    CHECK(place.put(forged, "forged") == 403);
    CHECK(place.put(forged.substr(0, forged.find('?')) + "?comp=block&blockid=AAAA", "none") != 201);
    CHECK(place.content(1) == "one");
    CHECK_FALSE(place.content(2));
}

TEST_CASE("a removed blob is gone, and removing it again is done already")
{
    Place place;
    CHECK(place.put(place.uploadUrl(1), "one") == 201);
    CHECK(place.place->store().put(nameOf(2), "two"));
    CHECK(place.names().size() == 2);
    CHECK(place.place->store().remove(nameOf(1).toString()));
    CHECK(place.place->store().remove(nameOf(1).toString()));
    CHECK_FALSE(place.content(1));
    CHECK(place.content(2) == "two");
}

TEST_CASE("a blob's name is made of ids, and nothing else is one")
{
    const std::string name = nameOf(1).toString();
    CHECK(parseBlobName(name) == nameOf(1));
    for (std::string bad : {std::string(), std::string("../../etc/passwd"), "../" + name, name + "/..", name + "x",
             name.substr(0, name.size() - 3) + "svg", "ACME" + name.substr(4), "a/b" + name,
             name + std::string(1, '\0')}) {
        CAPTURE(bad);
        CHECK_FALSE(parseBlobName(bad));
    }
    std::string dots = name;
    dots.replace(dots.find("0199f3a2"), 8, "../../..");
    CHECK_FALSE(parseBlobName(dots));
}

TEST_CASE("a block list is read in Azure's form only")
{
    CHECK(readBlockList("<BlockList> <Latest>QQ==</Latest>\n<Uncommitted>Qg==</Uncommitted></BlockList>").value()
        == std::vector<std::string>{"QQ==", "Qg=="});
    for (const char *bad : {"", "<BlockList>", "<BlockList><Latest>QQ==</BlockList>", "<Latest>QQ==</Latest>",
             "<BlockList><Evil>x</Evil></BlockList>", "<BlockList></BlockList><BlockList></BlockList>"}) {
        CAPTURE(bad);
        CHECK_FALSE(readBlockList(bad));
    }
}

TEST_CASE("the local store refuses a block without an id, a blob too large, and forgets what was never finished")
{
    const TemporaryFolder folder;
    LocalBlobStore store(folder.path(), {"wellpulse", "key"});
    CHECK_FALSE(store.putBlock(nameOf(1), "not base64!", "x"));
    CHECK_FALSE(store.putBlock(nameOf(1), toBase64("../../../x"), ""));
    CHECK(store.putBlock(nameOf(1), toBase64("../../../x"), "y")); // a name like any other: it becomes hex
    for (int i = 0; i < 9; ++i)
        REQUIRE(store.putBlock(nameOf(2), toBase64(std::to_string(i)), std::string(1'048'576, 'x')));
    CHECK(store.putBlock(nameOf(2), toBase64("9"), std::string(1'048'576, 'x')));
    CHECK(store.putBlock(nameOf(2), toBase64("10"), "x").error().code == "blob_too_large");
    CHECK(store.putBlock(nameOf(2), toBase64("9"), std::string(1'048'576, 'y'))); // in place of what was there
    CHECK(store.removeUnfinished("acme", 0).value() == 0);
    CHECK(store.removeUnfinished("acme", nowMs() + 60'000).value() == 2);
    CHECK(store.stagedBlocks(nameOf(2)).value().empty());
    for (const auto &entry : std::filesystem::recursive_directory_iterator(folder.path()))
        CHECK_FALSE(entry.is_regular_file());
}
