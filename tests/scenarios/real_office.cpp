// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/scenarios/real_office.h"

#include "server/account/account_routes.h"
#include "server/blob/local_blob_routes.h"
#include "server/photo/photo_routes.h"
#include "server/records/record_routes.h"
#include "server/sync/sync_routes.h"

#include <catch2/catch_test_macros.hpp>

namespace wellpulse::test {

namespace {

constexpr const char *tenantId = "acme";
constexpr const char *password = "wellpulse-demo";
constexpr server::PasswordCost cheap{1, 8 * 1024};
constexpr std::int64_t msPerSecond = 1000;

} // namespace

server::Surroundings RealOffice::surroundings()
{
    server::Surroundings surroundings = server::Surroundings::real();
    surroundings.nowMs = [this] { return nowMs.load(); };
    return surroundings;
}

server::TenantOffices::OpenStore RealOffice::openStore()
{
    return [this](std::string_view) -> Result<std::unique_ptr<server::TenantStore>> {
        auto store = m_backup
            ? std::make_unique<server::MemoryStore>(*m_backup)
            : std::make_unique<server::MemoryStore>("0199f3a2-0000-7000-8000-00000000e90c", core::DeviceKey{7});
        return std::unique_ptr<server::TenantStore>(std::move(store));
    };
}

void RealOffice::backUp()
{
    m_backup = std::make_unique<server::MemoryStore>(dynamic_cast<const server::MemoryStore &>(tenant().store()));
}

void RealOffice::restore()
{
    REQUIRE(m_backup);
    m_tenants.reset();
    m_tenants.emplace(openStore(), surroundings());
    static int restored = 0;
    REQUIRE(tenant().store().beginEpoch("0199f3a2-0000-7000-8000-0000000e90" + std::to_string(10 + ++restored)));
}

RealOffice::RealOffice(core::ConflictPolicy policy)
    : m_tenants(std::in_place, openStore(), surroundings())
    , m_service(m_accounts, *m_tenants, m_accessTokens, surroundings(), cheap)
    , m_blobs(m_folder.path(), {"wellpulse", "key"})
    , m_photos(m_blobs, {})
{
    REQUIRE(m_accounts.createTenant({tenantId}));
    REQUIRE(m_service.createUser(tenantId, "demo@acme.test", "Demo", "pumper", password));
    REQUIRE(m_service.createUser(tenantId, "second@acme.test", "Second", "pumper", password));
    REQUIRE(tenant().store().setSettings({policy, false}));
    server::addAccountRoutes(m_router, m_service);
    server::addSyncRoutes(m_router, *m_tenants, m_metrics);
    server::addRecordRoutes(m_router, *m_tenants, m_metrics);
    server::addPhotoRoutes(m_router, *m_tenants, m_photos, {}, m_metrics);
    server::addLocalBlobRoutes(m_router, m_blobs, [this] { return nowMs.load(); });
    server::HttpServerOptions options;
    options.syncBatchesPerMinute = 0;
    options.socketThreads = 1;
    options.databaseThreads = 2;
    options.passwordThreads = 1;
    auto server = server::HttpServer::start(
        options, m_router,
        [this](std::string_view token) { return m_accessTokens.verify(token, nowMs.load() / msPerSecond); }, m_metrics);
    REQUIRE(server);
    m_server = std::move(*server);
}

RealOffice::~RealOffice() = default;

QUrl RealOffice::url() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server->port()));
}

server::TenantOffice &RealOffice::tenant()
{
    const auto office = m_tenants->office(tenantId);
    REQUIRE(office);
    return **office;
}

core::Json RealOffice::rest(server::Method method, const std::string &path, const core::Json &body)
{
    server::Request request;
    request.method = method;
    request.path = path;
    request.body = body.is_null() ? std::string() : body.dump();
    request.identity = {tenantId, "0199f3a2-0000-7000-8000-0000000000ff", "office", {}};
    server::Router::Match match = m_router.find(method, path);
    REQUIRE(match.route != nullptr);
    request.params = std::move(match.params);
    const server::Response response = match.route->handler(request);
    CAPTURE(path, response.body);
    REQUIRE(response.status / 100 == 2);
    return response.body.empty() ? core::Json() : core::Json::parse(response.body);
}

std::string RealOffice::addWell(const std::string &name)
{
    return rest(server::Method::Post, "/wells", {{"name", name}}).at("id");
}

void RealOffice::suspend(const std::string &deviceId)
{
    REQUIRE(m_tenants->suspend(tenantId, deviceId));
}

std::string RealOffice::stateHash()
{
    const auto state = tenant().stateHash();
    REQUIRE(state);
    return core::toHex(state->hash);
}

} // namespace wellpulse::test
