// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as an answer of the office: of a batch, the feed, the snapshot, a login, a device, the people. What is not whole
// is the network's trouble, which is tried again.
#include "tests/fuzz/fuzz_input.h"

#include "core/event/event_codec.h"
#include "core/event/event_seal.h"
#include "sync/office_messages.h"
#include "sync/office_reply.h"

using namespace wellpulse;
using fuzz::require;

namespace {
template <class T> void checkRefusal(const Result<T> &read)
{
    require(read || !read.error().message.empty(), "a refusal says why");
}

void checkChanges(const Result<std::vector<storage::FeedChange>> &changes)
{
    checkRefusal(changes);
    if (!changes)
        return;
    for (const storage::FeedChange &change : *changes)
        require(core::eventFromWire(core::toWire(change.event)).has_value(), "an event that came can be kept");
}

/// What the answered batch held: an answer may name its event.
const std::vector<storage::OutgoingEvent> &sent()
{
    static const std::vector<storage::OutgoingEvent> events = [] {
        core::Event event;
        event.id = core::uuidV7(1, {});
        event.tenantId = "acme";
        event.deviceId = "device";
        event.userId = "user";
        event.deviceSeq = 1;
        event.timestamp = "2025-10-20T14:30:00.123Z";
        event.eventType = core::EventType::ProductionDeleted;
        event.aggregateType = core::AggregateType::Production;
        event.payload = {{"reason", "typed twice"}};
        core::seal(event, fuzz::deviceKey());
        return std::vector<storage::OutgoingEvent>{{event, core::toWire(event)}};
    }();
    return events;
}

void checkAnswer(const core::Json &answer)
{
    const auto batch = sync::readBatchAnswer(answer, fuzz::nowMs);
    const auto page = sync::readFeedPage(answer, fuzz::nowMs);
    checkRefusal(batch);
    checkRefusal(page);
    if (page)
        require(!sync::toQuery(page->cursor).empty(), "a cursor can be asked with");
    checkChanges(sync::readChanges(answer, sent()));
    checkChanges(sync::readChanges(answer));
    checkRefusal(sync::readSnapshotPage(answer));
    checkRefusal(sync::readLoginAnswer(answer));
    checkRefusal(sync::readDeviceAnswer(answer));
    checkRefusal(sync::readNames(answer));
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    sync::OfficeReply reply;
    reply.body = std::string(fuzz::textOf(data, size));
    reply.contentType = "application/json; charset=utf-8";
    reply.status = 503; // an error: its code, its sentence, its Retry-After
    reply.retryAfter = reply.body;
    const auto error = sync::readReply(reply, fuzz::nowMs);
    require(!error && !error.error().error.message.empty(), "an error is an error with a sentence");
    require(error.error().retryAfterMs.value_or(0) >= 0, "no wait ends before it begins");
    reply.status = 200;
    const auto answer = sync::readReply(reply, fuzz::nowMs);
    if (answer)
        checkAnswer(*answer);
    else
        require(answer.error().errorClass == sync::ErrorClass::Retry, "what is not whole is tried again");
    return 0;
}
