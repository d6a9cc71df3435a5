// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sync/batch_reader.h"

#include "core/json/json.h"

namespace wellpulse::server {

namespace {

namespace dom = simdjson::dom;

constexpr const char *notJson = "The body is not JSON in the protocol's form.";

Error malformed(std::string message)
{
    return {"schema_invalid", std::move(message)};
}

Result<FeedCursor> cursorOf(dom::element element)
{
    FeedCursor cursor;
    std::string_view epoch;
    if (element["epoch"].get_string().get(epoch) != simdjson::SUCCESS
        || element["seq"].get_int64().get(cursor.seq) != simdjson::SUCCESS || cursor.seq < 0)
        return malformed("A cursor has the members epoch, seq and feedHash.");
    cursor.epoch.assign(epoch);
    return cursor;
}

Status readHead(BatchRequest &request, dom::element root)
{
    dom::element member;
    if (root["protocol"].get(member) == simdjson::SUCCESS) {
        std::int64_t protocol = 0;
        if (member.get_int64().get(protocol) != simdjson::SUCCESS || protocol != 1)
            return Error{"upgrade_required", "This server speaks protocol 1 only; please update one of the two."};
    }
    std::string_view deviceId;
    if (root["deviceId"].get_string().get(deviceId) != simdjson::SUCCESS || deviceId.empty())
        return malformed("The batch names no deviceId.");
    request.deviceId.assign(deviceId);
    if (root["cursor"].get(member) == simdjson::SUCCESS && !member.is_null()) {
        Result<FeedCursor> cursor = cursorOf(member);
        if (!cursor)
            return cursor.error();
        request.cursor = std::move(*cursor);
    }
    if (root["ownBodies"].get(member) == simdjson::SUCCESS
        && member.get_bool().get(request.wantsOwnBodies) != simdjson::SUCCESS)
        return malformed("The batch's ownBodies is neither true nor false.");
    return {};
}

Status readPhotos(BatchRequest &request, dom::element root)
{
    dom::element member;
    if (root["photos"].get(member) != simdjson::SUCCESS || member.is_null())
        return {};
    dom::array photos;
    if (member.get_array().get(photos) != simdjson::SUCCESS)
        return malformed("The batch's photos are not a list.");
    for (const dom::element photo : photos) {
        std::string_view eventId;
        std::string_view base64Data;
        if (photo["eventId"].get_string().get(eventId) != simdjson::SUCCESS
            || photo["base64Data"].get_string().get(base64Data) != simdjson::SUCCESS)
            return malformed("A batch's photo has the members eventId and base64Data.");
        request.photos.push_back({std::string(eventId), std::string(base64Data)});
    }
    return {};
}

Status readEvents(BatchRequest &request, dom::element root, const Author &author, std::int64_t receivedAtMs)
{
    dom::array events;
    dom::element member;
    if (root["events"].get(member) != simdjson::SUCCESS)
        return {};
    if (member.get_array().get(events) != simdjson::SUCCESS)
        return malformed("The batch's events are not a list.");
    if (events.size() > maxBatchEvents)
        return Error{"batch_too_large", "A batch holds at most 500 events; send it in halves."};
    request.events.reserve(events.size());
    for (const dom::element event : events) {
        Result<SubmittedEvent> read = readEvent(event, author, receivedAtMs);
        if (!read)
            return read.error();
        request.events.push_back(std::move(*read));
    }
    return {};
}

dom::parser &parser()
{
    thread_local dom::parser instance;
    return instance;
}

/// Room for `bytes`, nested no deeper than the profile allows.
bool makeRoom(dom::parser &parser, std::size_t bytes)
{
    return parser.capacity() >= bytes
        || parser.allocate(std::max<std::size_t>(bytes, 1 << 18), core::maxJsonDepth) == simdjson::SUCCESS;
}

/// The body with numbers that simdjson cannot hold written as floats, so that they are refused with the event they are in
/// and do not take the others along. Nothing: it is no JSON, or nested too deep.
std::optional<std::string> withoutHugeNumbers(std::string_view body)
{
    bool tooDeep = false;
    const auto watchDepth = [&tooDeep](int depth, core::Json::parse_event_t, core::Json &) {
        tooDeep = tooDeep || depth > core::maxJsonDepth;
        return !tooDeep;
    };
    const core::Json root = core::Json::parse(body.begin(), body.end(), watchDepth, false);
    if (tooDeep || root.is_discarded())
        return {};
    return root.dump(-1, ' ', false, core::Json::error_handler_t::replace);
}

} // namespace

Result<BatchRequest> readBatch(std::string_view body, const AuthorOf &authorOf, std::int64_t receivedAtMs)
{
    dom::element root;
    if (!makeRoom(parser(), body.size()))
        return Error{"json_invalid", notJson};
    simdjson::error_code code = parser().parse(body.data(), body.size(), true).get(root);
    if (code != simdjson::SUCCESS) { // each version has its own error for a number that is too large
        const std::optional<std::string> readable = withoutHugeNumbers(body);
        if (!readable || !makeRoom(parser(), readable->size()))
            return Error{"json_invalid", notJson};
        code = parser().parse(*readable).get(root);
    }
    if (code != simdjson::SUCCESS || !root.is_object())
        return Error{"json_invalid", notJson};
    BatchRequest request;
    if (Status head = readHead(request, root); !head)
        return head.error();
    const Result<Author> author = authorOf(request.deviceId);
    if (!author)
        return author.error();
    if (Status events = readEvents(request, root, *author, receivedAtMs); !events)
        return events.error();
    if (Status photos = readPhotos(request, root); !photos)
        return photos.error();
    return request;
}

Result<FeedCursor> readCursor(std::string_view json)
{
    dom::element element;
    if (!makeRoom(parser(), json.size()) || parser().parse(json.data(), json.size(), true).get(element)
        || !element.is_object())
        return malformed("The cursor is not JSON.");
    return cursorOf(element);
}

} // namespace wellpulse::server
