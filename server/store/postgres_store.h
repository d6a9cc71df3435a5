// SPDX-License-Identifier: GPL-3.0-or-later
// TenantStore over PostgreSQL: one database a tenant. Any thread; connections come from a pool.
#pragma once

#include "server/postgres/connection_pool.h"
#include "server/store/tenant_store.h"

#include <atomic>

namespace wellpulse::server {

class PostgresStore final : public TenantStore {
public:
    /// Brings the tables up to date. `serverKey` signs what the office writes, where the database has no key yet.
    static Result<std::unique_ptr<PostgresStore>> open(const std::string &conninfo, const core::DeviceKey &serverKey);

    Status transact(
        WorkingSet &set, const LoadRequest &request, const std::function<Status(WorkingSet &)> &decide) override;
    Status load(WorkingSet &set, const LoadRequest &request) override;
    Status write(WorkingSet &set, const std::function<void()> &confirmed) override;
    Result<FeedHead> head() override;
    Result<FeedHead> beginEpoch(const std::string &epoch) override;
    Result<FeedPage> feedAfter(std::int64_t afterSeq, std::size_t maxRows, std::size_t maxBytes) override;
    Status readAll(const TenantVisitor &visitor) override;
    Result<std::optional<AggregateRow>> aggregate(const AggregateKey &key) override;
    Result<AggregateList> list(const AggregateQuery &query) override;
    Result<Device> enrol(const DeviceEnrolment &enrolment) override;
    Result<std::optional<Device>> device(std::string_view deviceId) override;
    Result<std::vector<Device>> devices() override;
    Status setDeviceState(std::string_view deviceId, DeviceState state) override;
    Result<PhotoBlob> requestPhoto(const PhotoBlob &request) override;
    Result<std::optional<PhotoBlob>> photoBlob(const core::Uuid &photo) override;
    Result<std::optional<PhotoBlob>> photoBlobNamed(std::string_view blobName) override;
    Result<std::vector<PhotoBlob>> photoBlobs(const std::optional<core::Uuid> &after, std::int64_t limit) override;
    Status setPhotoVerified(const core::Uuid &photo, std::optional<std::int64_t> atMs) override;
    Status forgetPhotoBlob(const core::Uuid &photo) override;
    Result<TenantSettings> settings() override;
    Status setSettings(const TenantSettings &settings) override;

private:
    explicit PostgresStore(const std::string &conninfo);
    Result<postgres::QueryResult> query(std::string_view sql, const postgres::Parameters &parameters = {});
    Result<postgres::ConnectionPool::Lease> lendForTransaction();
    void endTransaction(postgres::Connection &connection, const WorkingSet &set, const Status &status);
    Result<AggregateList> listOfParent(const AggregateQuery &search);
    void expireAnswers(postgres::Connection &connection, const WorkingSet &set);

    postgres::ConnectionPool m_pool;
    std::atomic<std::uint64_t> m_transactions{0};
};

} // namespace wellpulse::server
