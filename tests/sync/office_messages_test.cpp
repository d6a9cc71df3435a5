// SPDX-License-Identifier: GPL-3.0-or-later
// An answer that names events of its batch in place of sending them back.
#include "sync/office_messages.h"

#include "core/event/event_codec.h"
#include "core/event/event_seal.h"

#include <catch2/catch_test_macros.hpp>

using namespace wellpulse;

namespace {

core::Event eventNumber(int number)
{
    core::Event event;
    event.id = core::uuidV7(number, {});
    event.tenantId = "acme";
    event.deviceId = "device";
    event.userId = "user";
    event.deviceSeq = number;
    event.timestamp = "2025-10-20T14:30:00.123Z";
    event.eventType = core::EventType::ProductionUpdated;
    event.aggregateType = core::AggregateType::Production;
    event.aggregateId = core::uuidV7(1'000 + number, {});
    event.payload = {{"changes", {{"oilVolume", {{"from", "1.00"}, {"to", "42.5"}}}}}};
    core::seal(event, {});
    return event;
}

storage::OutgoingEvent outgoing(const core::Event &event)
{
    return {event, core::toWire(event)};
}

core::Json brief(const core::Event &event, int seq)
{
    return {{"seq", seq}, {"eventId", event.id.toString()}, {"disposition", "APPLIED"},
        {"effect", {{"aggregateId", event.aggregateId.toString()}, {"revision", 3}, {"deleted", false}}}};
}

core::Json answerWith(core::Json changes)
{
    return {{"synced", core::Json::array()}, {"conflicts", core::Json::array()}, {"failed", core::Json::array()},
        {"changes", std::move(changes)}, {"cursor", {{"epoch", "e"}, {"seq", 9}, {"feedHash", std::string(64, '0')}}},
        {"more", false}, {"serverTime", "2025-10-20T14:30:00.000Z"}, {"durableSeq", 9}};
}

} // namespace

TEST_CASE("an event that is named is the one that was sent, with what it writes")
{
    const std::vector<core::Event> events{eventNumber(1), eventNumber(2)};
    const std::vector sent{outgoing(events[0]), outgoing(events[1])};
    core::Json merged = brief(events[0], 9);
    merged["effect"]["fields"] = core::Json::object();
    const auto changes = sync::readChanges(answerWith({brief(events[1], 8), std::move(merged)}), sent);
    REQUIRE(changes);
    REQUIRE(changes->size() == 2);
    CHECK((*changes)[0].event == events[1]);
    CHECK((*changes)[0].effect == core::Effect{events[1].aggregateId, 3, {{"oilVolume", "42.50"}}, false});
    CHECK((*changes)[1].event == events[0]);
    CHECK((*changes)[1].effect.fields.empty()); // told, so it is that
}

TEST_CASE("an event that is named and was not sent makes no sense, nor does one that is neither named nor there")
{
    const core::Event event = eventNumber(1);
    const std::vector sent{outgoing(eventNumber(2))};
    CHECK_FALSE(sync::readChanges(answerWith({brief(event, 8)}), sent));
    CHECK_FALSE(sync::readChanges(answerWith({brief(event, 8)}), {}));
    CHECK_FALSE(sync::readChanges(answerWith({brief(event, 8)})));
    core::Json neither = brief(event, 8);
    neither.erase("eventId");
    CHECK_FALSE(sync::readChanges(answerWith({neither}), std::vector{outgoing(event)}));
    core::Json noId = brief(event, 8);
    noId["eventId"] = 7;
    CHECK_FALSE(sync::readChanges(answerWith({noId}), std::vector{outgoing(event)}));
}

TEST_CASE("an event that is refused without a word has a sentence")
{
    const core::Event event = eventNumber(1);
    core::Json answer = answerWith(core::Json::array());
    answer["failed"]
        = {{{"eventId", event.id.toString()}, {"code", "validation_error"}, {"message", ""}, {"retryable", false}}};
    const auto batch = sync::readBatchAnswer(answer, 0);
    REQUIRE(batch);
    REQUIRE(batch->failed.size() == 1);
    CHECK(batch->failed[0].error == Error{"validation_error", "The office refused this and gave no reason."});
}
