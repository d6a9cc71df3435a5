// SPDX-License-Identifier: GPL-3.0-or-later
// An office without sockets: requests go straight to the routes. Its clock stands still until a test moves it.
#pragma once

#include "server/sync/sync_routes.h"

#include <memory>

namespace wellpulse::server::test {

inline constexpr std::int64_t startMs = 1'760'970'600'000; // 2025-10-20T14:30:00Z
inline constexpr const char *tenantId = "acme";
inline constexpr const char *userId = "0199f3a2-0000-7000-8000-000000000001";

/// Makes empty stores, one a tenant, and opens them again with what they hold.
class StoreFactory {
public:
    virtual ~StoreFactory() = default;
    virtual Result<std::unique_ptr<TenantStore>> open(std::string_view tenant) = 0;
};

/// "memory", "postgres"
std::vector<std::string> storeKinds();
std::unique_ptr<StoreFactory> makeStores(std::string_view kind);

struct Answer {
    int status = 0;
    core::Json body;
    std::string text;
};

class TestOffice {
public:
    explicit TestOffice(StoreFactory &stores);

    Answer call(Method method, const std::string &path, const std::string &body = {}, const Fields &query = {},
        const Fields &headers = {});
    Answer post(const core::Json &batch, const std::string &idempotencyKey = {});

    /// What `call` does before it looks at the answer, without assertions: for other threads than the test's.
    Response respond(Method method, const std::string &path, const std::string &body = {}, const Fields &query = {},
        const Fields &headers = {}) const;
    static Answer answerOf(const Response &response);

    TenantOffice &office(std::string_view tenant = tenantId);
    /// A well that the office entered.
    core::Uuid addWell(const std::string &name);

    std::int64_t nowMs = startMs;
    Identity identity;
    Metrics metrics;
    Router router;
    std::unique_ptr<TenantOffices> offices;

private:
    std::uint64_t m_random = 1;
};

/// A device as it would be in the field: a key, a chain, events.
class TestDevice {
public:
    TestDevice(TestOffice &office, const std::string &nonce, const std::string &user = userId);

    core::Event event(
        core::EventType type, const core::Uuid &aggregateId, core::Json payload, std::optional<std::int64_t> base = {});
    core::Event production(
        const core::Uuid &well, const std::string &date, const std::string &oil, std::optional<std::int64_t> base = {});
    core::Event productionUpdate(const core::Uuid &well, const std::string &date, const std::string &field,
        const std::string &from, const std::string &to, std::optional<std::int64_t> base);
    core::Event productionDelete(const core::Uuid &well, const std::string &date, std::optional<std::int64_t> base);
    /// Seals a changed event as the next of the chain.
    core::Event seal(core::Event event);

    /// Without a cursor unless one is given.
    core::Json batch(const std::vector<core::Event> &events, const core::Json &cursor = nullptr) const;

    std::string deviceId;
    core::DeviceKey key{};
    std::string user;
    std::int64_t nextSeq = 1;
    core::Bytes32 lastHash{};
    core::Json start; ///< cursor of a new device

private:
    TestOffice &m_office;
};

/// Fold of feed entries as a client does it.
class ClientView {
public:
    void take(const core::Json &changes);
    std::string hash() const;
    core::Json cursor; ///< of the last answer
    core::Bytes32 feedHash{};
    bool chainHolds = true;
    std::map<std::string, core::AggregateState> states; ///< by type name and id

    /// Reads changes from `from` until there are no more.
    void pull(TestOffice &office, const core::Json &from);
};

} // namespace wellpulse::server::test
