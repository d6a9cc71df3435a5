// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/support/test_office.h"

#include "core/event/event_codec.h"
#include "core/event/feed_hash.h"
#include "core/projection/view_hash.h"

#include <catch2/catch_test_macros.hpp>

namespace wellpulse::server::test {

TestOffice::TestOffice(StoreFactory &stores)
{
    identity.tenantId = tenantId;
    identity.userId = userId;
    identity.role = "office";
    Surroundings surroundings;
    surroundings.nowMs = [this] { return nowMs; };
    surroundings.random = [this](std::span<std::uint8_t> bytes) {
        for (std::uint8_t &byte : bytes) {
            m_random = m_random * 6364136223846793005ULL + 1442695040888963407ULL;
            byte = static_cast<std::uint8_t>(m_random >> 56);
        }
    };
    offices = std::make_unique<TenantOffices>(
        [&stores](std::string_view tenant) { return stores.open(tenant); }, std::move(surroundings));
    addSyncRoutes(router, *offices, metrics);
}

TenantOffice &TestOffice::office(std::string_view tenant)
{
    const Result<TenantOffice *> found = offices->office(tenant);
    REQUIRE(found);
    return **found;
}

Answer TestOffice::call(
    Method method, const std::string &path, const std::string &body, const Fields &query, const Fields &headers)
{
    REQUIRE(router.find(method, path).route != nullptr);
    return answerOf(respond(method, path, body, query, headers));
}

Response TestOffice::respond(
    Method method, const std::string &path, const std::string &body, const Fields &query, const Fields &headers) const
{
    Router::Match match = router.find(method, path);
    if (match.route == nullptr)
        return {};
    Request request;
    request.method = method;
    request.path = path;
    request.params = std::move(match.params);
    request.query = query;
    request.headers = headers;
    request.body = body;
    request.identity = identity;
    return match.route->handler(request);
}

Answer TestOffice::answerOf(const Response &response)
{
    Answer answer;
    answer.status = response.status;
    answer.text = response.body;
    if (!response.body.empty()) {
        Result<core::Json> json = core::parseJson(response.body);
        REQUIRE(json);
        answer.body = std::move(*json);
    }
    return answer;
}

Answer TestOffice::post(const core::Json &batch, const std::string &idempotencyKey)
{
    Fields headers;
    if (!idempotencyKey.empty())
        headers.add("idempotency-key", idempotencyKey);
    return call(Method::Post, "/sync/batch", batch.dump(), {}, headers);
}

core::Uuid TestOffice::addWell(const std::string &name)
{
    OfficeWrite write;
    const core::Uuid id = core::uuidV5(core::wellpulseNamespace(), "test well " + name);
    write.draft
        = office(identity.tenantId).draft(core::EventType::WellCreated, {core::AggregateType::Well, id}, userId);
    write.draft.payload = {{"name", name}, {"api", "42-165-12345"}, {"routeOrder", 1}};
    write.receivedAtMs = nowMs;
    REQUIRE(office(identity.tenantId).write(write));
    return id;
}

TestDevice::TestDevice(TestOffice &office, const std::string &nonce, const std::string &userOfDevice)
    : user(userOfDevice)
    , m_office(office)
{
    Enrolment enrolment;
    enrolment.userId = user;
    enrolment.installNonce = nonce;
    enrolment.name = nonce;
    enrolment.platform = "linux";
    enrolment.newDeviceId
        = core::uuidV5(core::wellpulseNamespace(), office.identity.tenantId + " device " + nonce).toString();
    enrolment.newDeviceKey.fill(static_cast<std::uint8_t>(nonce.size() + static_cast<unsigned char>(nonce.back())));
    const Result<EnrolledDevice> device = office.offices->enrol(office.identity.tenantId, enrolment);
    REQUIRE(device);
    deviceId = device->deviceId;
    key = device->deviceKey;
    start = {{"epoch", device->feedEpoch}, {"seq", 0}, {"feedHash", std::string(64, '0')}};
}

core::Event TestDevice::event(
    core::EventType type, const core::Uuid &aggregateId, core::Json payload, std::optional<std::int64_t> base)
{
    core::Event event;
    event.id = core::uuidV5(core::wellpulseNamespace(), deviceId + "/" + std::to_string(nextSeq));
    event.tenantId = m_office.identity.tenantId;
    event.userId = user;
    event.hlc = {m_office.nowMs, 0};
    event.timestamp = core::formatInstant(m_office.nowMs);
    event.eventType = type;
    event.aggregateType = core::aggregateTypeOf(type).value_or(core::AggregateType::Production);
    event.aggregateId = aggregateId;
    event.base = base;
    event.payload = std::move(payload);
    return seal(std::move(event));
}

core::Event TestDevice::seal(core::Event event)
{
    event.deviceId = deviceId;
    event.deviceSeq = nextSeq++;
    event.prevHash = lastHash;
    core::seal(event, key);
    lastHash = event.hash;
    return event;
}

core::Event TestDevice::production(
    const core::Uuid &well, const std::string &date, const std::string &oil, std::optional<std::int64_t> base)
{
    return event(core::EventType::ProductionCreated,
        core::productionAggregateId(m_office.identity.tenantId, well.toString(), date),
        {{"wellId", well.toString()}, {"productionDate", date}, {"oilVolume", oil}, {"gasVolume", "10.00"},
            {"waterVolume", nullptr}, {"entryMethod", "ELECTRON"}},
        base);
}

core::Event TestDevice::productionUpdate(const core::Uuid &well, const std::string &date, const std::string &field,
    const std::string &from, const std::string &to, std::optional<std::int64_t> base)
{
    return event(core::EventType::ProductionUpdated,
        core::productionAggregateId(m_office.identity.tenantId, well.toString(), date),
        {{"changes", {{field, {{"from", from}, {"to", to}}}}}}, base);
}

core::Event TestDevice::productionDelete(
    const core::Uuid &well, const std::string &date, std::optional<std::int64_t> base)
{
    return event(core::EventType::ProductionDeleted,
        core::productionAggregateId(m_office.identity.tenantId, well.toString(), date), {{"reason", "entered twice"}},
        base);
}

core::Json TestDevice::batch(const std::vector<core::Event> &events, const core::Json &cursor) const
{
    core::Json list = core::Json::array();
    for (const core::Event &event : events)
        list.push_back(core::toJson(event));
    return {{"protocol", 1}, {"deviceId", deviceId}, {"cursor", cursor}, {"events", std::move(list)}};
}

void ClientView::take(const core::Json &changes)
{
    for (const core::Json &entry : changes) {
        const Result<core::Event> event = core::eventFromJson(entry.at("event"));
        REQUIRE(event);
        feedHash = core::nextFeedHash(
            feedHash, event->hash, entry.at("seq").get<std::int64_t>(), entry.at("disposition").get<std::string>());
        const Result<core::Effect> effect = core::effectFromJson(entry.at("effect"));
        REQUIRE(effect);
        core::AggregateState &state
            = states[std::string(core::toString(event->aggregateType)) + effect->aggregateId.toString()];
        state.type = event->aggregateType;
        state.id = effect->aggregateId;
        core::apply(state, *effect);
    }
}

std::string ClientView::hash() const
{
    core::ViewHasher hasher;
    for (const auto &[key, state] : states) {
        if (state.live())
            hasher.add(state.type, state.id, state.revision, state.fields);
    }
    return core::toHex(hasher.finish());
}

void ClientView::pull(TestOffice &office, const core::Json &from)
{
    cursor = from;
    for (bool more = true; more;) {
        Fields query;
        query.add("cursor", cursor.dump());
        const Answer answer = office.call(Method::Get, "/sync/changes", {}, query);
        REQUIRE(answer.status == 200);
        take(answer.body.at("changes"));
        cursor = answer.body.at("cursor");
        more = answer.body.at("more").get<bool>();
        chainHolds = chainHolds && cursor.at("feedHash") == core::toHex(feedHash);
    }
}

} // namespace wellpulse::server::test
