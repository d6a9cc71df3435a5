// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/event/event_codec.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace wellpulse::core {
namespace {

/// The envelope's members in canonical order; all are ASCII, so byte order is UTF-16 order.
constexpr std::array<std::string_view, 18> memberNames{"aggregateId", "aggregateType", "base", "deviceId", "deviceSeq",
    "eventType", "group", "hash", "hlc", "id", "payload", "prevHash", "schemaVersion", "signature", "tenantId",
    "timestamp", "userId", "v"};

Error invalid(std::string_view member, std::string_view what)
{
    return {"schema_invalid", "The event's " + std::string(member) + " " + std::string(what) + "."};
}

/// Reads members of one JSON object and remembers the first that is missing or wrong.
class MemberReader {
public:
    explicit MemberReader(const Json &object)
        : m_object(object)
    {
    }
    std::optional<Error> error;

    const Json *find(const char *name)
    {
        const auto found = m_object.find(name);
        if (found != m_object.end())
            return &*found;
        fail(name, "is missing");
        return nullptr;
    }
    std::string text(const char *name)
    {
        const Json *value = find(name);
        if (value && value->is_string())
            return value->get<std::string>();
        fail(name, "is not a string");
        return {};
    }
    std::int64_t integer(const char *name, std::int64_t least, std::int64_t most = maxSafeInteger)
    {
        const Json *value = find(name);
        if (value && value->is_number_integer()) {
            const auto number = value->get<std::int64_t>();
            if (number >= least && number <= most)
                return number;
        }
        fail(name, "is not an integer from " + std::to_string(least) + " to " + std::to_string(most));
        return {};
    }
    template <class Parse> auto parsed(const char *name, Parse parse, std::string_view what)
    {
        const Json *value = find(name);
        auto result = value && value->is_string() ? parse(value->get_ref<const std::string &>()) : std::nullopt;
        if (!result)
            fail(name, "is not " + std::string(what));
        return result.value_or(typename decltype(result)::value_type{});
    }
    bool isNull(const char *name)
    {
        const Json *value = find(name);
        return value && value->is_null();
    }
    void fail(std::string_view name, std::string_view what)
    {
        if (!error)
            error = invalid(name, what);
    }

private:
    const Json &m_object;
};

/// Members that this version does not know, or null.
Json unknownMembers(const Json &object)
{
    Json extra;
    for (const auto &[name, value] : object.items()) {
        if (!std::binary_search(memberNames.begin(), memberNames.end(), name))
            extra[name] = value;
    }
    return extra;
}

void appendMember(std::string &out, std::string_view name)
{
    out += out.back() == '{' ? "\"" : ",\"";
    out.append(name).append("\":");
}

void appendText(std::string &out, std::string_view name, std::string_view value)
{
    appendMember(out, name);
    appendCanonicalString(out, value);
}

void appendHexMember(std::string &out, std::string_view name, const Bytes32 &bytes)
{
    appendMember(out, name);
    out += '"';
    appendHex(out, bytes);
    out += '"';
}

void appendUuid(std::string &out, std::string_view name, const Uuid &uuid)
{
    appendMember(out, name);
    out += '"';
    uuid.appendTo(out);
    out += '"';
}

/// All members in canonical order; the seal only if asked for.
void appendEvent(std::string &out, const Event &event, bool withSeal)
{
    out += '{';
    appendUuid(out, "aggregateId", event.aggregateId);
    appendText(out, "aggregateType", toString(event.aggregateType));
    appendMember(out, "base");
    out += event.base ? std::to_string(*event.base) : "null";
    appendText(out, "deviceId", event.deviceId);
    appendMember(out, "deviceSeq");
    out += std::to_string(event.deviceSeq);
    appendText(out, "eventType", toString(event.eventType));
    appendMember(out, "group");
    event.group ? appendCanonicalString(out, *event.group) : void(out += "null");
    if (withSeal)
        appendHexMember(out, "hash", event.hash);
    appendText(out, "hlc", event.hlc.toString());
    appendUuid(out, "id", event.id);
    appendMember(out, "payload");
    appendCanonicalJson(out, event.payload);
    appendHexMember(out, "prevHash", event.prevHash);
    appendMember(out, "schemaVersion");
    out += std::to_string(event.schemaVersion);
    if (withSeal)
        appendHexMember(out, "signature", event.signature);
    appendText(out, "tenantId", event.tenantId);
    appendText(out, "timestamp", event.timestamp);
    appendText(out, "userId", event.userId);
    appendMember(out, "v");
    out += std::to_string(envelopeVersion);
    out += '}';
}

} // namespace

Json toJson(const Event &event)
{
    Json object = event.extra.is_null() ? Json::object() : event.extra;
    object["v"] = envelopeVersion;
    object["id"] = event.id.toString();
    object["tenantId"] = event.tenantId;
    object["deviceId"] = event.deviceId;
    object["userId"] = event.userId;
    object["deviceSeq"] = event.deviceSeq;
    object["prevHash"] = toHex(event.prevHash);
    object["hlc"] = event.hlc.toString();
    object["timestamp"] = event.timestamp;
    object["eventType"] = toString(event.eventType);
    object["schemaVersion"] = event.schemaVersion;
    object["aggregateType"] = toString(event.aggregateType);
    object["aggregateId"] = event.aggregateId.toString();
    object["base"] = event.base ? Json(*event.base) : Json();
    object["group"] = event.group ? Json(*event.group) : Json();
    object["payload"] = event.payload;
    object["hash"] = toHex(event.hash);
    object["signature"] = toHex(event.signature);
    return object;
}

void appendCanonicalForm(std::string &out, const Event &event)
{
    if (event.extra.is_null()) {
        std::string object;
        object.reserve(1024);
        appendEvent(object, event, false);
        out += object;
        return;
    }
    Json object = toJson(event);
    object.erase("hash");
    object.erase("signature");
    appendCanonicalJson(out, object);
}

std::string canonicalForm(const Event &event)
{
    std::string out;
    appendCanonicalForm(out, event);
    return out;
}

std::string toWire(const Event &event)
{
    std::string out;
    if (event.extra.is_null())
        appendEvent(out, event, true);
    else
        appendCanonicalJson(out, toJson(event));
    return out;
}

Result<Event> eventFromJson(const Json &object)
{
    if (!object.is_object())
        return Error{"schema_invalid", "An event is a JSON object."};
    MemberReader read(object);
    Event event;
    if (read.integer("v", 1) != envelopeVersion)
        read.fail("v", "is not 1");
    event.id = read.parsed("id", parseUuid, "a UUID in lower case");
    event.tenantId = read.text("tenantId");
    event.deviceId = read.text("deviceId");
    event.userId = read.text("userId");
    event.deviceSeq = read.integer("deviceSeq", 1);
    event.prevHash = read.parsed("prevHash", parseBytes32, "64 hex digits");
    event.hlc = read.parsed("hlc", parseHlc, "16 digits, '-' and 4 hex digits");
    event.timestamp = read.text("timestamp");
    event.eventType = read.parsed("eventType", parseEventType, "a known event type");
    event.schemaVersion = static_cast<int>(read.integer("schemaVersion", 1, 1'000'000));
    event.aggregateType = read.parsed("aggregateType", parseAggregateType, "a known aggregate type");
    event.aggregateId = read.parsed("aggregateId", parseUuid, "a UUID in lower case");
    if (!read.isNull("base"))
        event.base = read.integer("base", 0);
    if (!read.isNull("group"))
        event.group = read.text("group");
    if (const Json *payload = read.find("payload"); payload && payload->is_object())
        event.payload = *payload;
    else
        read.fail("payload", "is not an object");
    event.hash = read.parsed("hash", parseBytes32, "64 hex digits");
    event.signature = read.parsed("signature", parseBytes32, "64 hex digits");
    if (!read.error && aggregateTypeOf(event.eventType).value_or(event.aggregateType) != event.aggregateType)
        read.fail("aggregateType", "does not fit its eventType");
    if (read.error)
        return std::move(*read.error);
    if (object.size() > memberNames.size())
        event.extra = unknownMembers(object);
    return event;
}

Result<Event> eventFromWire(std::string_view text)
{
    const auto object = parseJson(text);
    if (!object)
        return object.error();
    return eventFromJson(*object);
}

} // namespace wellpulse::core
