// SPDX-License-Identifier: GPL-3.0-or-later
// Attached pictures in the log and on their way: what is next, what stands still, what a restart finds.
#include "storage/photo/photo_uploads.h"

#include "core/equipment/photo.h"
#include "storage/projection/photo_reader.h"
#include "storage/projection/replay.h"
#include "tests/storage/log_fixture.h"

using namespace wellpulse;
using namespace wellpulse::test;

namespace {

const core::Uuid work = *core::parseUuid("33333333-3333-7333-8333-333333333333");
const core::Uuid otherWork = *core::parseUuid("44444444-4444-7444-8444-444444444444");

core::Uuid idOf(int number)
{
    return core::uuidV7(1'000 + number, {});
}

storage::EventDraft draftOf(int number, const core::Uuid &maintenance = work)
{
    core::Photo photo;
    photo.id = idOf(number);
    photo.maintenanceId = maintenance.toString();
    photo.sha256.fill(static_cast<std::uint8_t>(number));
    photo.sizeBytes = 1'000'000;
    photo.mime = "image/jpeg";
    core::AggregateState state;
    state.fields = {{"equipmentId", "e"}};
    const auto change = must(core::decideAttachPhoto(state, photo));
    return {change.type, core::AggregateType::Photo, change.aggregateId, change.base, {}, change.payload, {}};
}

struct Camera {
    Device device;
    Office office;
    storage::PhotoUploads uploads{device.log()};
    storage::PhotoReader reader{device.database.handle()};

    void attach(std::initializer_list<int> numbers)
    {
        std::vector<storage::EventDraft> drafts;
        for (const int number : numbers)
            drafts.push_back(draftOf(number));
        must(uploads.attach(drafts));
    }
    std::optional<core::Uuid> next()
    {
        const auto upload = must(reader.nextUpload());
        return upload ? std::optional(upload->photo.id) : std::nullopt;
    }
    storage::PhotoUpload only()
    {
        const auto all = must(reader.uploads());
        REQUIRE(all.size() == 1);
        return all.front();
    }
};

} // namespace

TEST_CASE("a picture's bytes go once the office has its event, in the order of attaching")
{
    Camera camera;
    camera.attach({1, 2});
    CHECK(must(camera.reader.uploads()).size() == 2);
    CHECK_FALSE(camera.next());
    synchronise(camera.device, camera.office);
    CHECK(camera.next() == idOf(1));
    must(camera.uploads.noteVerified(idOf(1)));
    CHECK(camera.next() == idOf(2));
    must(camera.uploads.noteVerified(idOf(2)));
    CHECK_FALSE(camera.next());
    CHECK(must(camera.reader.uploads()).empty());
    CHECK(must(camera.reader.photo(idOf(1)))->state == storage::PhotoState::Verified);
}

TEST_CASE("a picture is listed with its maintenance, its own state, and none for another device's")
{
    Camera camera;
    camera.attach({1, 2});
    must(camera.uploads.attach(std::vector{draftOf(3, otherWork)}));
    synchronise(camera.device, camera.office);
    CHECK(must(camera.reader.photos()).size() == 3);
    const auto ofWork = must(camera.reader.photos(work));
    REQUIRE(ofWork.size() == 2);
    CHECK(ofWork[0].photo.id == idOf(1));
    CHECK(ofWork[0].state == storage::PhotoState::Waiting);
    CHECK(ofWork[1].photo.sizeBytes == 1'000'000);
    CHECK_FALSE(must(camera.reader.photo(idOf(9))));

    Device other("device-b");
    synchronise(other, camera.office);
    const storage::PhotoReader reader(other.database.handle());
    const auto seen = must(reader.photos(otherWork));
    REQUIRE(seen.size() == 1);
    CHECK_FALSE(seen[0].state);
    CHECK(must(reader.uploads()).empty());
}

TEST_CASE("progress only grows, survives a restart, and starts over when told to")
{
    Camera camera;
    camera.attach({1});
    must(camera.uploads.noteSent(idOf(1), 0));
    CHECK(camera.only().state == storage::PhotoState::Uploading);
    must(camera.uploads.noteSent(idOf(1), 524'288));
    must(camera.uploads.noteSent(idOf(1), 262'144));
    CHECK(camera.only().bytesSent == 524'288);
    must(camera.uploads.noteCommitted(idOf(1)));
    must(camera.uploads.noteSent(idOf(1), 1'000'000));
    CHECK(camera.only().state == storage::PhotoState::Committed);

    camera.device.reopen();
    CHECK(camera.only().bytesSent == 1'000'000);
    storage::PhotoUploads again(camera.device.log());
    must(again.startOver(idOf(1)));
    CHECK(camera.only().state == storage::PhotoState::Waiting);
    CHECK(camera.only().bytesSent == 0);
    must(again.noteVerified(idOf(1)));
    must(again.startOver(idOf(1)));
    CHECK(must(camera.reader.uploads()).empty());
}

TEST_CASE("a failed attempt is told and does not hold anything; what needs somebody stands still until then")
{
    Camera camera;
    camera.attach({1, 2});
    synchronise(camera.device, camera.office);
    must(camera.uploads.noteFailed(idOf(1), {"office_unreachable", "No network."}, 5'000));
    const auto failed = must(camera.reader.nextUpload());
    REQUIRE(failed);
    CHECK(failed->photo.id == idOf(1));
    CHECK(failed->attempts == 1);
    CHECK(failed->lastError->code == "office_unreachable");
    CHECK(failed->nextRetryAtMs == 5'000);

    must(camera.uploads.noteNeedsUser(idOf(1), {"photo_missing", "The file is gone."}));
    CHECK(camera.next() == idOf(2));
    const auto all = must(camera.reader.uploads());
    REQUIRE(all.size() == 2);
    CHECK(all[0].needsUser);
    CHECK(all[0].attempts == 2);
    CHECK_FALSE(all[0].nextRetryAtMs);
    CHECK_FALSE(all[1].needsUser);
    must(camera.uploads.tryAgain(idOf(1)));
    CHECK(camera.next() == idOf(1));
    CHECK_FALSE(must(camera.reader.nextUpload())->lastError);
}

TEST_CASE("pictures attached together are all in line or none")
{
    Camera camera;
    camera.attach({1});
    const auto refused = camera.uploads.attach(std::vector{draftOf(2), draftOf(1)}); // one id twice
    CHECK_FALSE(refused);
    CHECK(must(camera.reader.uploads()).size() == 1);
    CHECK(must(camera.reader.photos()).size() == 1);
    camera.attach({2});
    CHECK(must(camera.reader.uploads()).size() == 2);
}

TEST_CASE("a rebuild leaves what is on its way alone")
{
    Camera camera;
    camera.attach({1});
    must(camera.uploads.noteSent(idOf(1), 262'144));
    must(storage::rebuildViews(camera.device.database.handle(), {}));
    CHECK(camera.only().bytesSent == 262'144);
    CHECK(must(camera.reader.photo(idOf(1)))->state == storage::PhotoState::Uploading);
}
