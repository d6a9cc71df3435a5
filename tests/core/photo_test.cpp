// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/equipment/photo.h"
#include "core/schema/payload_schema.h"

#include <catch2/catch_test_macros.hpp>

using namespace wellpulse::core;

namespace {

const Uuid photoId = *parseUuid("0199f3a2-0000-7000-8000-000000000003");

Photo picture()
{
    Photo photo;
    photo.id = photoId;
    photo.maintenanceId = "0199f3a2-0000-7000-8000-000000000002";
    photo.sha256.fill(0xab);
    photo.sizeBytes = 1'234'567;
    photo.mime = "image/jpeg";
    photo.width = 2'048;
    photo.height = 1'536;
    photo.takenAt = "2025-10-20T14:30:00.000Z";
    photo.location = {{"latitude", "31.845700"}, {"longitude", "-102.367600"}};
    return photo;
}

AggregateState maintenance()
{
    AggregateState state;
    state.type = AggregateType::Maintenance;
    state.fields = {{"equipmentId", "e"}};
    state.revision = 1;
    return state;
}

Event eventOf(const RecordChange &change)
{
    Event event;
    event.eventType = change.type;
    event.aggregateType = *aggregateTypeOf(change.type);
    event.aggregateId = change.aggregateId;
    event.payload = change.payload;
    return event;
}

std::string codeOf(const wellpulse::Result<RecordChange> &change)
{
    return change ? "" : change.error().code;
}

} // namespace

TEST_CASE("a picture is attached to maintenance with what its bytes must be")
{
    const auto change = decideAttachPhoto(maintenance(), picture());
    REQUIRE(change);
    CHECK(change->type == EventType::PhotoAttached);
    CHECK(change->aggregateId == photoId);
    CHECK_FALSE(change->base);
    CHECK(validatePayload(eventOf(*change), 0));
    CHECK(photoFromFields(change->payload).value() == picture());

    Photo bare = picture();
    bare.width = bare.height = 0;
    bare.takenAt.clear();
    bare.location = nullptr;
    const auto lean = decideAttachPhoto(maintenance(), bare);
    REQUIRE(lean);
    CHECK(lean->payload.size() == 5);
    CHECK(photoFromFields(lean->payload).value() == bare);
}

TEST_CASE("a picture without a place, without content or of too much of it is refused")
{
    CHECK(codeOf(decideAttachPhoto({}, picture())) == "maintenance_missing");
    AggregateState deleted = maintenance();
    deleted.deleted = true;
    CHECK(codeOf(decideAttachPhoto(deleted, picture())) == "maintenance_missing");
    Photo photo = picture();
    photo.sizeBytes = 0;
    CHECK(codeOf(decideAttachPhoto(maintenance(), photo)) == "photo_empty");
    photo.sizeBytes = maxPhotoBytes + 1;
    CHECK(codeOf(decideAttachPhoto(maintenance(), photo)) == "photo_too_large");
    photo.sizeBytes = maxPhotoBytes;
    CHECK(decideAttachPhoto(maintenance(), photo));
}

TEST_CASE("the office takes a photo only under its own id and with a possible size")
{
    const auto change = decideAttachPhoto(maintenance(), picture());
    Event event = eventOf(*change);
    event.aggregateId = *parseUuid("0199f3a2-0000-7000-8000-000000000009");
    CHECK_FALSE(validatePayload(event, 0));
    event = eventOf(*change);
    event.payload["size"] = 0;
    CHECK_FALSE(validatePayload(event, 0));
    event.payload["size"] = maxPhotoBytes + 1;
    CHECK_FALSE(validatePayload(event, 0));
    event.payload["size"] = maxPhotoBytes;
    CHECK(validatePayload(event, 0));
    event.payload["photoId"] = "../../etc/passwd";
    CHECK_FALSE(validatePayload(event, 0));
}

TEST_CASE("a photo's type follows from its first bytes")
{
    CHECK(photoTypeOf("\xff\xd8\xff\xe0") == "image/jpeg");
    CHECK(photoTypeOf("\x89PNG\r\n\x1a\n\0\0\0\rIHDR") == "image/png");
    CHECK(photoTypeOf("RIFF\x10\x20\x30\x40WEBPVP8 ") == "image/webp");
    CHECK(photoTypeOf("RIFF\x10\x20\x30\x40WAVE").empty());
    CHECK(photoTypeOf("RIFF").empty());
    CHECK(photoTypeOf("<svg xmlns=").empty());
    CHECK(photoTypeOf("#!/bin/sh").empty());
    CHECK(photoTypeOf("").empty());
}
