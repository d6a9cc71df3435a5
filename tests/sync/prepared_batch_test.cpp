// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/prepared_batch.h"

#include "core/event/event_codec.h"
#include "core/event/event_seal.h"

#include <catch2/catch_test_macros.hpp>

#include <zlib.h>

using namespace wellpulse;

namespace {

std::vector<storage::OutgoingEvent> outgoing(int count)
{
    std::vector<storage::OutgoingEvent> events;
    for (int number = 1; number <= count; ++number) {
        core::Event event;
        event.id = core::uuidV7(number, {});
        event.deviceSeq = number;
        event.timestamp = "2025-10-20T14:30:00.123Z";
        event.payload = {{"reason", "number " + std::to_string(number)}};
        core::seal(event, {});
        std::string wire = core::toWire(event);
        events.push_back({std::move(event), std::move(wire)});
    }
    return events;
}

std::string unpacked(const QByteArray &packed)
{
    z_stream stream{};
    REQUIRE(inflateInit2(&stream, 15 + 16) == Z_OK);
    std::string text(1 << 22, '\0');
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef *>(text.data());
    stream.avail_out = static_cast<uInt>(text.size());
    const int outcome = inflate(&stream, Z_FINISH);
    text.resize(stream.total_out);
    const bool isAllUsed = stream.avail_in == 0;
    inflateEnd(&stream);
    REQUIRE(outcome == Z_STREAM_END);
    REQUIRE(isAllUsed);
    return text;
}

} // namespace

TEST_CASE("a prepared batch is the protocol's request, packed as it is written")
{
    for (const int count : {0, 1, 3, 500}) {
        CAPTURE(count);
        const auto events = outgoing(count);
        sync::PreparedBatch batch("device", events);
        const sync::OfficeRequest request = batch.request({"epoch", 7, {}}, 1);
        CHECK(request.method == sync::OfficeRequest::Method::Post);
        CHECK(request.path == "/sync/batch");
        CHECK(unpacked(request.packedBody) == request.body);
        const core::Json body = core::Json::parse(request.body);
        CHECK(body.at("protocol") == 1);
        CHECK(body.at("deviceId") == "device");
        CHECK(body.at("ownBodies") == false);
        CHECK(body.at("cursor") == core::Json{{"epoch", "epoch"}, {"seq", 7}, {"feedHash", std::string(64, '0')}});
        REQUIRE(body.at("events").size() == events.size());
        for (std::size_t i = 0; i < events.size(); ++i)
            CHECK(body.at("events").at(i) == core::toJson(events[i].event));
    }
}

TEST_CASE("the idempotency key is that of the body and the nonce")
{
    const auto key = [](int count, std::int64_t seq, std::uint64_t nonce) {
        return sync::PreparedBatch("device", outgoing(count)).request({"epoch", seq, {}}, nonce).idempotencyKey;
    };
    CHECK(key(2, 7, 1).size() == 64);
    CHECK(key(2, 7, 1) == key(2, 7, 1));
    CHECK(key(2, 7, 1) != key(2, 7, 2));
    CHECK(key(2, 7, 1) != key(2, 8, 1));
    CHECK(key(2, 7, 1) != key(1, 7, 1));
}

TEST_CASE("what does not pack at all is packed whole, in one piece or in many")
{
    std::string noise(300'000, '\0');
    std::uint32_t state = 1;
    for (char &byte : noise) {
        state = state * 1'664'525 + 1'013'904'223;
        byte = static_cast<char>(state >> 24);
    }
    const bool isSameWhole = unpacked(sync::gzip(noise)) == noise;
    CHECK(isSameWhole);
    sync::Gzip pieces;
    for (std::size_t at = 0; at < noise.size(); at += 999)
        pieces.add(std::string_view(noise).substr(at, 999));
    const bool isSameInPieces = unpacked(pieces.finish()) == noise;
    CHECK(isSameInPieces);
    CHECK(unpacked(sync::gzip("")).empty());
}
