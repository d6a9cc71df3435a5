// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/office_messages.h"

#include "core/event/event_codec.h"
#include "core/time/civil_time.h"
#include "sync/json_members.h"

#include <QtCore/QByteArray>

#include <algorithm>

namespace wellpulse::sync {

namespace {
storage::FeedCursor readCursor(const core::Json &object, JsonMembers &parent)
{
    JsonMembers members(object);
    storage::FeedCursor cursor{members.text("epoch"), members.integer("seq"), members.bytes32("feedHash")};
    if (!members.good())
        parent.fail("cursor");
    return cursor;
}

std::optional<core::ConflictResolution> parseResolution(std::string_view name)
{
    using enum core::ConflictResolution;
    for (const auto resolution : {Merge, Overwrite, Skip, UserPrompt}) {
        if (core::toString(resolution) == name)
            return resolution;
    }
    return std::nullopt;
}

Result<storage::ConflictNotice> readConflict(const core::Json &object)
{
    JsonMembers members(object);
    storage::ConflictNotice conflict;
    conflict.conflictId = members.text("conflictId");
    conflict.eventId = members.uuid("eventId");
    conflict.aggregateId = members.uuid("aggregateId");
    conflict.reason = members.textOr("reason", {});
    for (const core::Json &field : members.array("fields")) {
        if (field.is_string())
            conflict.fields.push_back(field.get<std::string>());
        else
            members.fail("fields");
    }
    conflict.existingData = members.object("existingData");
    conflict.incomingData = members.object("incomingData");
    const auto resolution = parseResolution(members.text("resolution"));
    if (!resolution)
        members.fail("resolution");
    conflict.resolution = resolution.value_or(core::ConflictResolution::UserPrompt);
    if (!members.good())
        return members.error();
    return conflict;
}

Result<storage::FailureNotice> readFailed(const core::Json &object)
{
    JsonMembers members(object);
    std::string reason = members.textOr("message", {});
    if (reason.empty())
        reason = "The office refused this and gave no reason.";
    storage::FailureNotice failed{members.uuid("eventId"), {members.text("code"), std::move(reason)},
        members.boolean("retryable"), members.optionalInteger("expectedSeq")};
    if (!members.good())
        return members.error();
    return failed;
}

using SentEvents = std::span<const storage::OutgoingEvent>;

/// The event of an entry: as it came, or the one that was sent where only its id came.
Result<core::Event> eventOf(const core::Json &object, JsonMembers &members, SentEvents sent)
{
    if (!object.contains("eventId"))
        return core::eventFromJson(members.object("event"));
    const core::Uuid id = members.uuid("eventId");
    const auto found = std::find_if(
        sent.begin(), sent.end(), [&id](const storage::OutgoingEvent &outgoing) { return outgoing.event.id == id; });
    if (found != sent.end())
        return found->event;
    members.fail("eventId");
    return members.error();
}

Result<core::Effect> effectOf(const core::Json &object, const core::Event &event)
{
    if (!object.is_object() || object.contains("fields"))
        return core::effectFromJson(object);
    core::Json whole = object;
    whole["fields"] = core::writtenFields(event);
    return core::effectFromJson(whole);
}

Result<storage::FeedChange> readFeedChange(const core::Json &object, SentEvents sent)
{
    JsonMembers members(object);
    storage::FeedChange entry;
    entry.seq = members.integer("seq");
    const auto disposition = core::parseDisposition(members.text("disposition"));
    if (!disposition)
        members.fail("disposition");
    entry.disposition = disposition.value_or(core::Disposition::Applied);
    auto event = eventOf(object, members, sent);
    const core::Json &effectObject = members.object("effect");
    if (!members.good())
        return members.error();
    if (!event)
        return event.error();
    auto effect = effectOf(effectObject, *event);
    if (!effect)
        return effect.error();
    entry.event = std::move(*event);
    entry.effect = std::move(*effect);
    if (object.contains("conflict")) {
        auto conflict = readConflict(object.at("conflict"));
        if (!conflict)
            return conflict.error();
        entry.conflict = std::move(*conflict);
    }
    return entry;
}

template <class T, class Array, class Reader>
void readItems(std::vector<T> &out, Array &array, const char *name, JsonMembers &members, Reader reader)
{
    out.reserve(array.size());
    for (auto &item : array) {
        auto value = reader(item);
        if (!value)
            return members.fail(name);
        out.push_back(std::move(*value));
    }
}

template <class T, class Reader>
void readAll(std::vector<T> &out, const char *name, JsonMembers &members, Reader reader)
{
    readItems(out, members.array(name), name, members, reader);
}

/// A page without its changes.
storage::FeedPage readPosition(JsonMembers &members, std::int64_t nowMs)
{
    storage::FeedPage page;
    page.cursor = readCursor(members.object("cursor"), members);
    page.more = members.boolean("more");
    page.durableSeq = members.optionalInteger("durableSeq");
    if (const auto serverTimeMs = core::parseInstant(members.textOr("serverTime", {})))
        page.clockOffsetMs = *serverTimeMs - nowMs;
    return page;
}

Result<core::Uuid> readId(const core::Json &id)
{
    const auto uuid = id.is_string() ? core::parseUuid(id.get_ref<const std::string &>()) : std::nullopt;
    if (!uuid)
        return Error{std::string(unreadableAnswer), "The office named an event by something that is no id."};
    return *uuid;
}

/// Takes the fields out of `object`: a page holds a thousand.
Result<storage::SnapshotAggregate> readAggregate(core::Json &object)
{
    JsonMembers members(object);
    storage::SnapshotAggregate aggregate;
    const auto type = core::parseAggregateType(members.text("aggregateType"));
    if (!type)
        members.fail("aggregateType");
    aggregate.type = type.value_or(core::AggregateType::Production);
    aggregate.id = members.uuid("aggregateId");
    aggregate.revision = members.integer("revision");
    static_cast<void>(members.object("fields"));
    aggregate.deleted = members.boolean("deleted");
    if (!members.good())
        return members.error();
    aggregate.fields = std::move(object.at("fields"));
    return aggregate;
}

core::Json toJson(const storage::FeedCursor &cursor)
{
    return {{"epoch", cursor.epoch}, {"seq", cursor.seq}, {"feedHash", core::toHex(cursor.feedHash)}};
}
} // namespace

std::string toQuery(const storage::FeedCursor &cursor)
{
    return QByteArray::fromStdString(core::canonicalJson(toJson(cursor))).toPercentEncoding().toStdString();
}

std::string batchHead(const std::string &deviceId, std::span<const storage::OutgoingEvent> events)
{
    std::size_t bytes = 512;
    for (const storage::OutgoingEvent &sent : events)
        bytes += sent.wire.size() + 1;
    std::string head;
    head.reserve(bytes);
    head += R"({"protocol":1,"deviceId":)";
    core::appendCanonicalString(head, deviceId);
    head += R"(,"ownBodies":false,"photos":[],"events":[)";
    for (std::size_t i = 0; i < events.size(); ++i) {
        if (i > 0)
            head += ',';
        head += events[i].wire;
    }
    return head;
}

std::string batchTail(const storage::FeedCursor &cursor)
{
    std::string tail = R"(],"cursor":)";
    core::appendCanonicalJson(tail, toJson(cursor));
    return tail + '}';
}

Result<storage::FeedPage> readFeedPage(const core::Json &answer, std::int64_t nowMs)
{
    JsonMembers members(answer);
    storage::FeedPage page = readPosition(members, nowMs);
    if (!members.good())
        return members.error();
    return page;
}

Result<storage::BatchAnswer> readBatchAnswer(const core::Json &answer, std::int64_t nowMs)
{
    JsonMembers members(answer);
    storage::BatchAnswer batch;
    readAll(batch.synced, "synced", members, readId);
    readAll(batch.conflicts, "conflicts", members, readConflict);
    readAll(batch.failed, "failed", members, readFailed);
    batch.page = readPosition(members, nowMs);
    if (!members.good())
        return members.error();
    return batch;
}

Result<std::vector<storage::FeedChange>> readChanges(
    const core::Json &answer, std::span<const storage::OutgoingEvent> sent)
{
    JsonMembers members(answer);
    std::vector<storage::FeedChange> changes;
    readAll(changes, "changes", members, [sent](const core::Json &object) { return readFeedChange(object, sent); });
    if (!members.good())
        return members.error();
    return changes;
}

Result<ReadSnapshot> readSnapshotPage(core::Json answer)
{
    JsonMembers members(answer);
    ReadSnapshot snapshot;
    snapshot.page.cursor = readCursor(members.object("cursor"), members);
    static_cast<void>(members.array("aggregates"));
    if (!members.good())
        return members.error();
    readItems(snapshot.page.aggregates, answer.at("aggregates"), "aggregates", members, readAggregate);
    readAll(snapshot.page.conflicts, "conflicts", members, readConflict);
    if (const std::string next = members.textOr("next", {}); !next.empty())
        snapshot.next = next;
    if (!members.good())
        return members.error();
    return snapshot;
}

Result<LoginAnswer> readLoginAnswer(const core::Json &answer)
{
    JsonMembers members(answer);
    LoginAnswer login{members.text("accessToken"), members.integer("expiresIn"), members.text("refreshToken"), {}, {}};
    if (answer.contains("user")) {
        JsonMembers user(members.object("user"));
        login.userId = user.text("id");
        login.userName = user.textOr("name", {});
        if (!user.good())
            members.fail("user");
    }
    if (!members.good())
        return members.error();
    return login;
}

Result<DeviceAnswer> readDeviceAnswer(const core::Json &answer)
{
    JsonMembers members(answer);
    DeviceAnswer device{members.text("deviceId"), members.bytes32("deviceKey"), members.text("feedEpoch")};
    if (!members.good())
        return members.error();
    return device;
}

Result<std::map<std::string, std::string, std::less<>>> readNames(const core::Json &answer)
{
    JsonMembers members(answer);
    std::map<std::string, std::string, std::less<>> names;
    for (const char *list : {"people", "devices"}) {
        for (const core::Json &item : members.array(list)) {
            JsonMembers one(item);
            std::string id = one.text("id");
            std::string name = one.text("name");
            if (!one.good())
                return one.error();
            names.insert_or_assign(std::move(id), std::move(name));
        }
    }
    if (!members.good())
        return members.error();
    return names;
}

} // namespace wellpulse::sync
