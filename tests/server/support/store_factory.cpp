// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/memory_store.h"
#include "server/store/postgres_store.h"
#include "tests/server/support/forwarding_store.h"
#include "tests/server/support/test_office.h"
#include "tests/server/support/test_postgres.h"

#include <map>

namespace wellpulse::server::test {

namespace {

/// What a "restarted" office opens is the same memory.
class SharedMemoryStore final : public ForwardingStore {
public:
    explicit SharedMemoryStore(std::shared_ptr<MemoryStore> store)
        : m_store(std::move(store))
    {
    }

private:
    TenantStore &target() override { return *m_store; }

    std::shared_ptr<MemoryStore> m_store;
};

class MemoryStores final : public StoreFactory {
public:
    Result<std::unique_ptr<TenantStore>> open(std::string_view tenant) override
    {
        std::shared_ptr<MemoryStore> &store = m_stores[std::string(tenant)];
        if (!store)
            store = std::make_shared<MemoryStore>("0199f3a2-0000-7000-8000-00000000e90c", core::DeviceKey{7});
        return std::unique_ptr<TenantStore>(std::make_unique<SharedMemoryStore>(store));
    }

private:
    std::map<std::string, std::shared_ptr<MemoryStore>> m_stores;
};

class PostgresStores final : public StoreFactory {
public:
    Result<std::unique_ptr<TenantStore>> open(std::string_view tenant) override
    {
        std::string &conninfo = m_databases[std::string(tenant)];
        if (conninfo.empty())
            conninfo = newDatabase();
        Result<std::unique_ptr<PostgresStore>> store = PostgresStore::open(conninfo, core::DeviceKey{7});
        if (!store)
            return std::move(store.error());
        return std::unique_ptr<TenantStore>(std::move(*store));
    }

private:
    std::map<std::string, std::string> m_databases;
};

} // namespace

std::vector<std::string> storeKinds()
{
    return {"memory", "postgres"};
}

std::unique_ptr<StoreFactory> makeStores(std::string_view kind)
{
    if (kind == "postgres")
        return std::make_unique<PostgresStores>();
    return std::make_unique<MemoryStores>();
}

} // namespace wellpulse::server::test
