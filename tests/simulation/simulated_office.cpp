// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/simulated_office.h"

#include "server/http/url.h"

#include <catch2/catch_test_macros.hpp>

namespace wellpulse::simulation {

using server::test::tenantId;

SimulatedOffice::SimulatedOffice(VirtualTime &time, std::uint64_t seed)
    : m_time(time)
    , m_random(seed)
    , m_stores(server::test::makeStores("memory"))
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
        [this](std::string_view tenant) { return m_stores->open(tenant); }, std::move(surroundings));
    m_router = {};
    server::addSyncRoutes(m_router, *m_offices, m_metrics);
}

void SimulatedOffice::stop()
{
    m_router = {};
    m_offices.reset();
}

std::optional<sync::OfficeReply> SimulatedOffice::answer(const std::string &userId, const sync::OfficeRequest &request)
{
    if (!isUp())
        return std::nullopt;
    const auto questionMark = request.path.find('?');
    const std::string path = request.path.substr(0, questionMark);
    const auto method
        = request.method == sync::OfficeRequest::Method::Post ? server::Method::Post : server::Method::Get;
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
    const Result<server::TenantOffice *> office = m_offices->office(tenantId);
    REQUIRE(office);
    return **office;
}

server::EnrolledDevice SimulatedOffice::enrol(const std::string &userId, const std::string &nonce)
{
    server::Enrolment enrolment;
    enrolment.userId = userId;
    enrolment.installNonce = nonce;
    enrolment.name = nonce;
    enrolment.platform = "linux";
    enrolment.newDeviceId = core::uuidV5(core::wellpulseNamespace(), nonce).toString();
    for (std::uint8_t &byte : enrolment.newDeviceKey)
        byte = static_cast<std::uint8_t>(m_random());
    const auto device = m_offices->enrol(tenantId, enrolment);
    REQUIRE(device);
    return *device;
}

void SimulatedOffice::setPolicy(core::ConflictPolicy policy)
{
    auto settings = tenant().store().settings();
    REQUIRE(settings);
    settings->conflictPolicy = policy;
    REQUIRE(tenant().store().setSettings(*settings));
}

core::Uuid SimulatedOffice::addWell(const std::string &name)
{
    const core::Uuid id = core::uuidV5(core::wellpulseNamespace(), "simulated well " + name);
    server::OfficeWrite write;
    write.draft = tenant().draft(core::EventType::WellCreated, {core::AggregateType::Well, id}, server::test::userId);
    write.draft.payload = {{"name", name}, {"api", "42-165-12345"}, {"routeOrder", 1}};
    write.receivedAtMs = m_time.nowMs();
    REQUIRE(tenant().write(write));
    return id;
}

server::TenantOffice::StateHash SimulatedOffice::stateHash()
{
    const auto state = tenant().stateHash();
    REQUIRE(state);
    return *state;
}

server::FeedHead SimulatedOffice::head()
{
    const auto head = tenant().head();
    REQUIRE(head);
    return *head;
}

std::vector<core::Uuid> SimulatedOffice::feedIds()
{
    std::vector<core::Uuid> ids;
    for (;;) {
        const auto page = tenant().store().feedAfter(static_cast<std::int64_t>(ids.size()), 500, 1 << 20);
        REQUIRE(page);
        if (page->rows.empty())
            return ids;
        for (const auto &row : page->rows)
            ids.push_back(row.id);
    }
}

} // namespace wellpulse::simulation
