// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/simulated_office.h"

#include "core/event/hex.h"
#include "server/http/url.h"
#include "server/sync/feed_entry.h"
#include "tests/simulation/needed.h"

namespace wellpulse::simulation {

namespace {
/// So that short runs have answers of several pages; and one thread, so that a seed replays a run.
constexpr server::AnswerSizes smallAnswers{4, 1024 * 1024, 5, false};
} // namespace

SimulatedOffice::SimulatedOffice(VirtualTime &time, std::uint64_t seed, Omission omission)
    : m_time(time)
    , m_random(seed)
    , m_memory(std::make_shared<OfficeMemory>(omission))
{
    start();
}

void SimulatedOffice::start()
{
    if (isUp())
        return;
    server::Surroundings surroundings;
    surroundings.nowMs = [this] { return m_time.nowMs(); };
    surroundings.random = [this](std::span<std::uint8_t> bytes) {
        for (std::uint8_t &byte : bytes)
            byte = static_cast<std::uint8_t>(m_random());
    };
    m_offices = std::make_unique<server::TenantOffices>(
        [this](
            std::string_view) -> Result<std::unique_ptr<server::TenantStore>> { return OfficeMemory::open(m_memory); },
        std::move(surroundings), smallAnswers);
    m_router = {};
    server::addSyncRoutes(m_router, *m_offices, m_metrics);
}

void SimulatedOffice::stop()
{
    m_router = {};
    m_offices.reset();
}

void SimulatedOffice::restore()
{
    stop();
    m_memory->restore(core::uuidV5(core::wellpulseNamespace(), "epoch " + std::to_string(++m_restored)).toString());
    start();
}

std::optional<sync::OfficeReply> SimulatedOffice::turnedAway()
{
    if (m_time.nowMs() < m_busyUntilMs)
        return sync::OfficeReply{{}, 503, "application/json", {}, R"({"error":{"code":"unavailable","message":"?"}})"};
    m_busyUntilMs = m_time.nowMs() + m_serviceMs;
    return std::nullopt;
}

std::optional<sync::OfficeReply> SimulatedOffice::answer(const std::string &userId, const sync::OfficeRequest &request)
{
    if (!isUp())
        return std::nullopt;
    if (auto refusal = turnedAway())
        return refusal;
    const auto questionMark = request.path.find('?');
    const std::string path = request.path.substr(0, questionMark);
    const auto method
        = request.method == sync::OfficeRequest::Method::Post ? server::Method::Post : server::Method::Get;
    if (path == "/devices")
        return enrolment(userId, request.body);
    server::Router::Match match = m_router.find(method, path);
    if (match.route == nullptr) // accounts, and so the names of people, are no part of the simulation
        return sync::OfficeReply{{}, 404, "application/json", {}, R"({"error":{"code":"not_found","message":"?"}})"};
    server::Request asked;
    asked.method = method;
    asked.path = path;
    asked.params = std::move(match.params);
    if (questionMark != std::string::npos)
        asked.query = server::parseQuery(std::string_view(request.path).substr(questionMark + 1)).value();
    if (!request.idempotencyKey.empty())
        asked.headers.add("idempotency-key", request.idempotencyKey);
    asked.body = request.body;
    asked.identity = {tenantId, userId, "pumper", {}};
    const server::Response response = match.route->handler(asked);
    return sync::OfficeReply{
        {}, response.status, response.contentType, std::string(response.headers.get("Retry-After")), response.body};
}

server::TenantOffice &SimulatedOffice::tenant()
{
    return *needed(m_offices->office(tenantId));
}

sync::OfficeReply SimulatedOffice::enrolment(const std::string &userId, const std::string &body)
{
    const auto device = enrol(userId, core::Json::parse(body).at("installNonce").get<std::string>());
    const core::Json answer{
        {"deviceId", device.deviceId}, {"deviceKey", core::toHex(device.deviceKey)}, {"feedEpoch", device.feedEpoch}};
    return {{}, 200, "application/json", {}, answer.dump()};
}

server::EnrolledDevice SimulatedOffice::enrol(const std::string &userId, const std::string &nonce)
{
    server::Enrolment enrolment;
    enrolment.userId = userId;
    enrolment.installNonce = nonce;
    enrolment.name = nonce;
    enrolment.platform = "linux";
    // An office that has forgotten an installation gives it another id.
    enrolment.newDeviceId = core::uuidV5(core::wellpulseNamespace(), head().epoch + nonce).toString();
    for (std::uint8_t &byte : enrolment.newDeviceKey)
        byte = static_cast<std::uint8_t>(m_random());
    return needed(m_offices->enrol(tenantId, enrolment));
}

void SimulatedOffice::setPolicy(core::ConflictPolicy policy)
{
    auto settings = needed(tenant().store().settings());
    settings.conflictPolicy = policy;
    needed(tenant().store().setSettings(settings));
}

core::Uuid SimulatedOffice::addWell(const std::string &name)
{
    const core::Uuid id = core::uuidV5(core::wellpulseNamespace(), "simulated well " + name);
    server::OfficeWrite write;
    write.draft = tenant().draft(core::EventType::WellCreated, {core::AggregateType::Well, id}, officeUserId);
    write.draft.payload = {{"name", name}, {"api", "42-165-12345"}, {"routeOrder", 1}};
    write.receivedAtMs = m_time.nowMs();
    needed(tenant().write(write));
    return id;
}

void SimulatedOffice::renameWell(const core::Uuid &well, const std::string &name)
{
    if (!isUp())
        return;
    const server::AggregateKey key{core::AggregateType::Well, well};
    const auto now = needed(tenant().store().aggregate(key));
    const std::string before = now->state.fields.at("name").get<std::string>();
    if (before == name)
        return;
    server::OfficeWrite write;
    write.draft = tenant().draft(core::EventType::WellUpdated, key, officeUserId);
    write.draft.base = now->state.revision;
    write.draft.payload = {{"changes", {{"name", {{"from", before}, {"to", name}}}}}};
    write.receivedAtMs = m_time.nowMs();
    needed(tenant().write(write));
}

server::TenantOffice::StateHash SimulatedOffice::stateHash()
{
    return needed(tenant().stateHash());
}

server::FeedHead SimulatedOffice::head()
{
    return needed(tenant().head());
}

std::vector<core::Json> SimulatedOffice::feed()
{
    std::vector<core::Json> entries;
    for (;;) {
        const auto page = needed(tenant().store().feedAfter(static_cast<std::int64_t>(entries.size()), 500, 1 << 20));
        if (page.rows.empty())
            return entries;
        for (const auto &row : page.rows) {
            std::string text;
            server::appendFeedEntry(text, row);
            entries.push_back(core::Json::parse(text));
        }
    }
}

std::vector<core::AggregateState> SimulatedOffice::aggregates()
{
    std::vector<core::AggregateState> states;
    needed(tenant().store().readAll({[](const server::FeedHead &) {},
        [&states](const core::AggregateState &state) {
            states.push_back(state);
            return Status();
        },
        [](const server::ConflictRow &) { return Status(); }}));
    return states;
}

std::vector<core::Uuid> SimulatedOffice::openConflicts()
{
    std::vector<core::Uuid> ids;
    needed(tenant().store().readAll(
        {[](const server::FeedHead &) {}, [](const core::AggregateState &) { return Status(); },
            [&ids](const server::ConflictRow &conflict) {
                ids.push_back(conflict.id);
                return Status();
            }}));
    return ids;
}

} // namespace wellpulse::simulation
