// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/office/office_model.h"

#include "core/event/event_codec.h"
#include "core/event/feed_hash.h"
#include "core/event/same_statement.h"
#include "core/schema/payload_schema.h"
#include "core/time/civil_time.h"
#include "core/well/well.h"

#include <algorithm>
#include <stdexcept>

namespace wellpulse::test {

namespace {
core::Json failed(const core::Uuid &id, std::string_view code, bool retryable)
{
    return {{"eventId", id.toString()}, {"code", code}, {"message", "The office says " + std::string(code) + "."},
        {"retryable", retryable}};
}

core::Uuid numberedUuid(std::string_view kind, std::int64_t number)
{
    return core::uuidV5(core::wellpulseNamespace(), std::string(kind) + std::to_string(number));
}
} // namespace

core::Json OfficeModel::enrol(const std::string &installNonce)
{
    auto [found, isNew] = m_devices.try_emplace(installNonce);
    Device &device = found->second;
    if (isNew) {
        device.id = numberedUuid("device", static_cast<std::int64_t>(++m_enrolled)).toString();
        device.key = core::hashOfCanonical(installNonce);
    }
    return {{"deviceId", device.id}, {"deviceKey", core::toHex(device.key)}, {"feedEpoch", epoch}};
}

void OfficeModel::forgetDevice(const std::string &deviceId)
{
    std::erase_if(m_devices, [&](const auto &entry) { return entry.second.id == deviceId; });
}

OfficeModel::Device *OfficeModel::deviceById(const std::string &id)
{
    for (auto &[nonce, device] : m_devices) {
        if (device.id == id)
            return &device;
    }
    return nullptr;
}

core::Json OfficeModel::takeBatch(const core::Json &request)
{
    core::Json answer{
        {"synced", core::Json::array()}, {"conflicts", core::Json::array()}, {"failed", core::Json::array()}};
    Device *device = deviceById(request.at("deviceId").get<std::string>());
    if (device == nullptr)
        throw std::logic_error("a batch of an unknown device");
    for (const core::Json &wire : request.at("events")) {
        const Answered answered = take(*device, wire);
        answer[answered.list].push_back(answered.item);
    }
    core::Json page = pageAfter(request.at("cursor"));
    if (!request.value("ownBodies", true))
        shorten(page.at("changes"), request.at("events"));
    answer.update(page);
    return answer;
}

/// Own events by their id, and what they did only where that is not what they say.
void OfficeModel::shorten(core::Json &changes, const core::Json &sent)
{
    for (core::Json &entry : changes) {
        if (std::find(sent.begin(), sent.end(), entry.at("event")) == sent.end())
            continue;
        const auto event = core::eventFromJson(entry.at("event"));
        if (entry.at("effect").at("fields") == core::writtenFields(*event))
            entry.at("effect").erase("fields");
        entry["eventId"] = event->id.toString();
        entry.erase("event");
    }
}

OfficeModel::Answered OfficeModel::take(Device &device, const core::Json &wire)
{
    const auto event = core::eventFromJson(wire);
    if (!event)
        throw std::logic_error("an unreadable event: " + event.error().message);
    if (event->deviceSeq < device.nextSeq) {
        const auto known = m_answered.find(event->id);
        if (known != m_answered.end() && known->second.event.deviceId != device.id && device.said.contains(event->id))
            return saidAgain(*event, known->second);
        if (known == m_answered.end() || known->second.event.deviceId != device.id)
            return {{}, "failed", failed(event->id, "device_fork", false)};
        return known->second.hash == event->hash ? known->second
                                                 : Answered{{}, "failed", failed(event->id, "id_collision", false)};
    }
    if (event->deviceSeq > device.nextSeq) {
        core::Json gap = failed(event->id, "seq_gap", true);
        gap["expectedSeq"] = device.nextSeq;
        return {{}, "failed", gap};
    }
    if (!core::verifySeal(*event, device.key))
        return {{}, "failed", failed(event->id, "bad_signature", false)};
    if (!core::verifyLink(*event, device.lastHash))
        return {{}, "failed", failed(event->id, "device_fork", false)};
    ++device.nextSeq;
    device.lastHash = event->hash;
    device.said.insert(event->id);
    if (const auto known = m_answered.find(event->id); known != m_answered.end())
        return saidAgain(*event, known->second);
    Answered answered = decideAndFeed(*event);
    answered.event = *event;
    m_answered[event->id] = answered;
    return answered;
}

OfficeModel::Answered OfficeModel::saidAgain(const core::Event &event, const Answered &before) const
{
    return core::isSameStatement(event, before.event) ? before
                                                      : Answered{{}, "failed", failed(event.id, "id_collision", false)};
}

OfficeModel::Answered OfficeModel::decideAndFeed(const core::Event &event)
{
    if (const Status valid = core::validatePayload(event, nowMs); !valid) {
        core::Json item = failed(event.id, valid.error().code, false);
        item["message"] = valid.error().message;
        return {event.hash, "failed", item};
    }
    core::AggregateState &state = m_aggregates[event.aggregateId];
    state.id = event.aggregateId;
    state.type = event.aggregateType;
    const core::DecisionContext context{policy, nowMs};
    const core::Decision decision = core::decide(state, event, context);
    core::commit(state, event, decision, context);
    if (decision.failure)
        return {event.hash, "failed", failed(event.id, decision.failure->code, false)};
    appendToFeed(event, decision.disposition, decision.effect);
    const bool told = decision.conflict && decision.conflict->resolution != core::ConflictResolution::Merge;
    if (!told)
        return {event.hash, "synced", event.id.toString()};
    return {event.hash, "conflicts",
        core::Json{{"conflictId", numberedUuid("conflict", ++m_conflicts).toString()}, {"eventId", event.id.toString()},
            {"aggregateId", event.aggregateId.toString()}, {"reason", decision.conflict->reason},
            {"fields", decision.conflict->fields}, {"existingData", decision.conflict->existingData},
            {"incomingData", decision.conflict->incomingData},
            {"resolution", core::toString(decision.conflict->resolution)}}};
}

void OfficeModel::appendToFeed(const core::Event &event, core::Disposition disposition, core::Effect effect)
{
    const core::Bytes32 previous = m_feed.empty() ? core::Bytes32{} : m_feed.back().feedHash;
    const auto seq = static_cast<std::int64_t>(m_feed.size()) + 1;
    m_feed.push_back({event, disposition, std::move(effect),
        core::nextFeedHash(previous, event.hash, seq, core::toString(disposition))});
}

core::Json OfficeModel::cursorAt(std::size_t length) const
{
    const core::Bytes32 hash = length == 0 ? core::Bytes32{} : m_feed[length - 1].feedHash;
    return {{"epoch", epoch}, {"seq", length}, {"feedHash", core::toHex(hash)}};
}

core::Json OfficeModel::pageAfter(const core::Json &cursor) const
{
    const bool sameEpoch = cursor.at("epoch").get<std::string>() == epoch;
    const std::size_t from = sameEpoch ? cursor.at("seq").get<std::size_t>() : 0;
    const std::size_t to = std::min(m_feed.size(), from + pageSize);
    core::Json changes = core::Json::array();
    for (std::size_t i = from; i < to; ++i) {
        changes.push_back({{"seq", i + 1}, {"event", core::toJson(m_feed[i].event)},
            {"disposition", core::toString(m_feed[i].disposition)}, {"effect", core::toJson(m_feed[i].effect)}});
    }
    return {{"changes", changes}, {"cursor", cursorAt(to)}, {"more", to < m_feed.size()},
        {"serverTime", core::formatInstant(nowMs)}, {"durableSeq", m_feed.size()}};
}

core::Json OfficeModel::changesAfter(const core::Json &cursor) const
{
    return pageAfter(cursor);
}

core::Json OfficeModel::snapshot(std::size_t from) const
{
    core::Json aggregates = core::Json::array();
    std::size_t number = 0;
    for (const auto &[id, state] : m_aggregates) {
        if (!state.exists() || number++ < from || number > from + snapshotPageSize)
            continue;
        core::Json revisions = core::Json::object();
        for (const auto &[field, write] : state.lastWrites())
            revisions[field] = write->revision;
        aggregates.push_back({{"aggregateType", core::toString(state.type)}, {"aggregateId", id.toString()},
            {"revision", state.revision}, {"fieldRevisions", revisions}, {"fields", state.fields},
            {"deleted", state.deleted}});
    }
    const std::size_t to = from + snapshotPageSize;
    return {{"cursor", cursorAt(m_feed.size())}, {"aggregates", aggregates}, {"conflicts", core::Json::array()},
        {"next", to < number ? core::Json(std::to_string(to)) : core::Json()}};
}

std::string OfficeModel::createWell(const std::string &name, int routeOrder)
{
    core::Event event;
    event.id = numberedUuid("office-event", ++m_serverSeq);
    event.tenantId = tenant;
    event.deviceId = std::string(core::serverDeviceId);
    event.userId = "office";
    event.deviceSeq = m_serverSeq;
    event.hlc = {nowMs, 0};
    event.timestamp = core::formatInstant(nowMs);
    event.eventType = core::EventType::WellCreated;
    event.aggregateType = core::AggregateType::Well;
    event.aggregateId = numberedUuid("well-" + name, m_serverSeq);
    event.payload = core::toFields(core::Well{name, "42-000-0000" + std::to_string(routeOrder), {}, {}, routeOrder});
    core::seal(event, {});
    decideAndFeed(event);
    return event.aggregateId.toString();
}

void OfficeModel::receiveFromElsewhere(core::Event event)
{
    m_answered[event.id] = decideAndFeed(event);
    m_answered[event.id].event = event;
}

int OfficeModel::timesInFeed(const core::Uuid &eventId) const
{
    return static_cast<int>(
        std::count_if(m_feed.begin(), m_feed.end(), [&](const FeedRow &row) { return row.event.id == eventId; }));
}

void OfficeModel::restoreBackup(std::int64_t seq, std::string newEpoch)
{
    const std::vector<FeedRow> kept(m_feed.begin(), m_feed.begin() + seq);
    m_feed.clear();
    m_aggregates.clear();
    m_answered.clear();
    for (auto &[nonce, device] : m_devices) {
        device.nextSeq = 1;
        device.lastHash = {};
        device.said.clear();
    }
    epoch = std::move(newEpoch);
    for (const FeedRow &row : kept) {
        m_answered[row.event.id] = decideAndFeed(row.event);
        m_answered[row.event.id].event = row.event;
        if (Device *device = deviceById(row.event.deviceId)) {
            device->nextSeq = row.event.deviceSeq + 1;
            device->lastHash = row.event.hash;
        }
    }
}

} // namespace wellpulse::test
