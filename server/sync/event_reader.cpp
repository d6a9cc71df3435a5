// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sync/event_reader.h"

#include "core/event/event_codec.h"
#include "core/schema/payload_schema.h"
#include "server/sync/event_digest.h"
#include "server/sync/profile_json.h"

#include <sodium/utils.h>

#include <algorithm>

namespace wellpulse::server {

namespace {

namespace dom = simdjson::dom;
using Members = std::vector<dom::key_value_pair>;

std::string_view textOf(dom::element value)
{
    std::string_view text;
    return value.get_string().get(text) == simdjson::SUCCESS ? text : std::string_view();
}

std::optional<std::int64_t> integerOf(dom::element value)
{
    std::int64_t number = 0;
    if (value.get_int64().get(number) != simdjson::SUCCESS)
        return {};
    return number;
}

template <class Value, class Parsed> bool take(Value &into, Parsed &&parsed)
{
    if (parsed)
        into = *std::forward<Parsed>(parsed);
    return parsed.has_value();
}

bool isSeal(std::string_view key)
{
    return key == "hash" || key == "signature";
}

/// The members in canonical order. Error: a key that occurs twice.
Result<Members> sortedMembers(dom::object object)
{
    Members members;
    members.reserve(20);
    for (const dom::key_value_pair member : object)
        members.push_back(member);
    const auto before = [](const auto &a, const auto &b) { return a.key < b.key; };
    if (!std::is_sorted(members.begin(), members.end(), before))
        std::sort(members.begin(), members.end(), before);
    const auto twin = std::adjacent_find(
        members.begin(), members.end(), [](const auto &a, const auto &b) { return a.key == b.key; });
    if (twin != members.end())
        return Error{"json_profile",
            "This JSON cannot be taken: the key \"" + std::string(twin->key.substr(0, 40)) + "\" occurs twice."};
    return members;
}

/// The event canonically to `wire`, and without its seal to `covered`: what the hash covers.
Status writeCanonical(const Members &members, std::string &wire, std::string &covered)
{
    std::string member;
    wire.push_back('{');
    covered.assign("{");
    for (const dom::key_value_pair &pair : members) {
        const std::size_t begin = wire.size();
        if (begin > 1)
            wire.push_back(',');
        core::appendCanonicalString(wire, pair.key);
        wire.push_back(':');
        if (Status done = appendProfile(wire, pair.value, 4); !done) // within the batch, its list, the event
            return done;
        if (isSeal(pair.key))
            continue;
        const std::size_t from = covered.size() == 1 && begin > 1 ? begin + 1 : begin; // the first needs no comma
        covered.append(wire, from);
    }
    wire.push_back('}');
    covered.push_back('}');
    return {};
}

/// What the chain needs to know of an event, whatever else is in it.
struct Link {
    bool id = false;
    bool deviceSeq = false;
    bool prevHash = false;
    bool hash = false;
    bool signature = false;
    bool complete() const { return id && deviceSeq && prevHash && hash && signature; }
};

/// Reads the members that an event of this version has. False: something is missing, wrong or unknown, and core has to
/// say what.
class EnvelopeReader {
public:
    explicit EnvelopeReader(core::Event &event)
        : m_event(event)
    {
    }

    bool read(const Members &members)
    {
        std::size_t taken = 0;
        for (const dom::key_value_pair &member : members)
            taken += static_cast<std::size_t>(
                readLink(member.key, member.value) || readMeaning(member.key, member.value));
        const auto type = core::aggregateTypeOf(m_event.eventType);
        return taken == members.size() && taken == 18 && link.complete() && (!type || *type == m_event.aggregateType);
    }
    Link link;

private:
    bool readLink(std::string_view key, dom::element value)
    {
        if (key == "id")
            return link.id = take(m_event.id, core::parseUuid(textOf(value)));
        if (key == "deviceSeq")
            return link.deviceSeq = take(m_event.deviceSeq, integerOf(value)) && m_event.deviceSeq >= 1;
        if (key == "prevHash")
            return link.prevHash = take(m_event.prevHash, core::parseBytes32(textOf(value)));
        if (key == "hash")
            return link.hash = take(m_event.hash, core::parseBytes32(textOf(value)));
        if (key == "signature")
            return link.signature = take(m_event.signature, core::parseBytes32(textOf(value)));
        return false;
    }

    bool readText(std::string &into, dom::element value)
    {
        std::string_view text;
        if (value.get_string().get(text) != simdjson::SUCCESS)
            return false;
        into.assign(text);
        return true;
    }

    bool readMeaning(std::string_view key, dom::element value)
    {
        if (key == "tenantId")
            return readText(m_event.tenantId, value);
        if (key == "deviceId")
            return readText(m_event.deviceId, value);
        if (key == "userId")
            return readText(m_event.userId, value);
        if (key == "timestamp")
            return readText(m_event.timestamp, value);
        if (key == "hlc")
            return take(m_event.hlc, core::parseHlc(textOf(value)));
        if (key == "eventType")
            return take(m_event.eventType, core::parseEventType(textOf(value)));
        if (key == "aggregateType")
            return take(m_event.aggregateType, core::parseAggregateType(textOf(value)));
        if (key == "aggregateId")
            return take(m_event.aggregateId, core::parseUuid(textOf(value)));
        if (key == "payload") {
            m_event.payload = toCoreJson(value);
            return m_event.payload.is_object();
        }
        return readNumberOrNull(key, value);
    }

    bool readNumberOrNull(std::string_view key, dom::element value)
    {
        const std::optional<std::int64_t> number = integerOf(value);
        if (key == "v")
            return number == core::envelopeVersion;
        if (key == "schemaVersion") {
            m_event.schemaVersion = static_cast<int>(std::clamp<std::int64_t>(number.value_or(0), 0, 1'000'000));
            return m_event.schemaVersion >= 1 && number == m_event.schemaVersion;
        }
        if (key == "base") {
            m_event.base = number;
            return value.is_null() || number.value_or(-1) >= 0;
        }
        if (key != "group")
            return false;
        m_event.group.reset();
        if (value.is_null())
            return true;
        return readText(m_event.group.emplace(), value);
    }

    core::Event &m_event;
};

Status checkSeal(const core::Event &event, std::string_view covered, const core::DeviceKey &key)
{
    if (eventDigest(covered) != event.hash)
        return Error{"bad_signature", "The event's content does not match its hash."};
    const core::Bytes32 expected = signatureOf(key, event.hash);
    if (sodium_memcmp(expected.data(), event.signature.data(), expected.size()) != 0)
        return Error{"bad_signature", "The event is not signed with its device's key."};
    return {};
}

/// What a sealed and readable event may not be.
std::optional<Error> refusalOf(const SubmittedEvent &submitted, const Author &author, std::int64_t receivedAtMs)
{
    const core::Event &event = submitted.event;
    if (event.tenantId != author.tenantId)
        return Error{"forbidden", "The event names another tenant than the one it was sent to."};
    if (event.deviceId != author.deviceId)
        return Error{"forbidden", "The event names another device than the one that sent it."};
    if (event.userId != author.userId)
        return Error{"forbidden", "The event was written by another user than the one who sent it."};
    if (event.aggregateType == core::AggregateType::Well)
        return Error{"forbidden", "Wells are created and changed by the office only."};
    if (submitted.wire.size() > maxEventBytes)
        return Error{"schema_invalid", "The event is larger than 256 KiB."};
    if (Status valid = core::validatePayload(event, receivedAtMs); !valid)
        return std::move(valid.error());
    return {};
}

} // namespace

SubmittedEvent unreadableEvent(std::string id, std::string_view why)
{
    SubmittedEvent event;
    event.id = std::move(id);
    event.unsealed = Error{"schema_invalid", std::string(why)};
    return event;
}

Result<SubmittedEvent> readEvent(dom::element element, const Author &author, std::int64_t receivedAtMs)
{
    dom::object object;
    std::string_view id;
    if (element.get_object().get(object) != simdjson::SUCCESS
        || object.at_key("id").get_string().get(id) != simdjson::SUCCESS || id.empty())
        return Error{"schema_invalid", "An event in the batch has no id."};

    SubmittedEvent submitted;
    submitted.id.assign(id);
    const Result<Members> members = sortedMembers(object);
    if (!members) {
        submitted.unsealed = Error{"schema_invalid", members.error().message};
        return submitted;
    }
    thread_local std::string covered;
    submitted.wire.reserve(1024);
    if (Status written = writeCanonical(*members, submitted.wire, covered); !written) {
        submitted.unsealed = Error{"schema_invalid", written.error().message};
        return submitted;
    }
    EnvelopeReader reader(submitted.event);
    const bool usual = reader.read(*members);
    if (!reader.link.complete()) {
        submitted.unsealed = Error{"schema_invalid",
            "The event's id, deviceSeq, prevHash, hash or signature is missing or not in the protocol's form."};
        return submitted;
    }
    if (Status sealed = checkSeal(submitted.event, covered, author.key); !sealed) {
        submitted.unsealed = std::move(sealed.error());
        return submitted;
    }
    if (!usual) { // rare: unknown members, or something wrong that core names
        Result<core::Event> event = core::eventFromJson(toCoreJson(element));
        if (!event) {
            submitted.refused = std::move(event.error());
            return submitted;
        }
        submitted.event = std::move(*event);
    }
    submitted.refused = refusalOf(submitted, author, receivedAtMs);
    return submitted;
}

} // namespace wellpulse::server
