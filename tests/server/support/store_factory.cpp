// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/memory_store.h"
#include "server/store/postgres_store.h"
#include "tests/server/support/test_office.h"
#include "tests/server/support/test_postgres.h"

#include <map>

namespace wellpulse::server::test {

namespace {

/// Hands every call on: what a "restarted" office opens is the same memory.
class SharedMemoryStore final : public TenantStore {
public:
    explicit SharedMemoryStore(std::shared_ptr<MemoryStore> store)
        : m_store(std::move(store))
    {
    }
    Status transact(
        WorkingSet &set, const LoadRequest &request, const std::function<Status(WorkingSet &)> &decide) override
    {
        return m_store->transact(set, request, decide);
    }
    Status load(WorkingSet &set, const LoadRequest &request) override { return m_store->load(set, request); }
    Status write(WorkingSet &set, const std::function<void()> &confirmed) override
    {
        return m_store->write(set, confirmed);
    }
    Result<FeedHead> head() override { return m_store->head(); }
    Result<FeedHead> beginEpoch(const std::string &epoch) override { return m_store->beginEpoch(epoch); }
    Result<FeedPage> feedAfter(std::int64_t afterSeq, std::size_t maxRows, std::size_t maxBytes) override
    {
        return m_store->feedAfter(afterSeq, maxRows, maxBytes);
    }
    Result<FeedHead> readAll(const std::function<Status(const core::AggregateState &)> &visit,
        const std::function<Status(const ConflictRow &)> &visitConflict) override
    {
        return m_store->readAll(visit, visitConflict);
    }
    Result<std::optional<AggregateRow>> aggregate(const AggregateKey &key) override { return m_store->aggregate(key); }
    Result<AggregateList> list(const AggregateQuery &query) override { return m_store->list(query); }
    Result<Device> enrol(const DeviceEnrolment &enrolment) override { return m_store->enrol(enrolment); }
    Result<std::optional<Device>> device(std::string_view deviceId) override { return m_store->device(deviceId); }
    Result<std::vector<Device>> devices() override { return m_store->devices(); }
    Status setDeviceState(std::string_view deviceId, DeviceState state) override
    {
        return m_store->setDeviceState(deviceId, state);
    }
    Result<PhotoBlob> requestPhoto(const PhotoBlob &request) override { return m_store->requestPhoto(request); }
    Result<std::optional<PhotoBlob>> photoBlob(const core::Uuid &photo) override { return m_store->photoBlob(photo); }
    Result<std::optional<PhotoBlob>> photoBlobNamed(std::string_view blobName) override
    {
        return m_store->photoBlobNamed(blobName);
    }
    Result<std::vector<PhotoBlob>> photoBlobs(const std::optional<core::Uuid> &after, std::int64_t limit) override
    {
        return m_store->photoBlobs(after, limit);
    }
    Status setPhotoVerified(const core::Uuid &photo, std::optional<std::int64_t> atMs) override
    {
        return m_store->setPhotoVerified(photo, atMs);
    }
    Status forgetPhotoBlob(const core::Uuid &photo) override { return m_store->forgetPhotoBlob(photo); }
    Result<TenantSettings> settings() override { return m_store->settings(); }
    Status setSettings(const TenantSettings &settings) override { return m_store->setSettings(settings); }

private:
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
