// SPDX-License-Identifier: GPL-3.0-or-later
// TenantStore in memory, for tests and simulations. One mutex around everything; forgets all at its end.
#pragma once

#include "server/store/tenant_store.h"

#include <map>
#include <mutex>

namespace wellpulse::server {

class MemoryStore final : public TenantStore {
public:
    /// `serverKey` signs what the office itself writes.
    MemoryStore(std::string epoch, const core::DeviceKey &serverKey);
    /// As `other` is now: a backup, or a restored one.
    MemoryStore(const MemoryStore &other);
    MemoryStore &operator=(const MemoryStore &) = delete;

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
    struct StoredEvent {
        EventRow row;
        std::string body;
    };
    struct StoredCopy {
        EventCopyRow row;
        std::string body;
    };

    void fill(WorkingSet &set, const LoadRequest &request) const;
    void loadParked(WorkingSet &set) const;
    void loadAggregate(WorkingSet &set, const AggregateKey &key) const;
    void keep(const WorkingSet &set);

    mutable std::mutex m_mutex;
    FeedHead m_head;
    std::int64_t m_version = 0;
    TenantSettings m_settings;
    std::vector<Device> m_devices; ///< by ref, from 1
    std::vector<StoredEvent> m_events;
    std::unordered_map<core::Uuid, std::size_t> m_eventById;
    std::vector<std::size_t> m_feed; ///< seq - 1 -> event
    std::vector<StoredCopy> m_copies;
    std::unordered_map<AggregateKey, AggregateRow, AggregateKeyHash> m_aggregates;
    std::map<core::Uuid, ConflictRow> m_conflicts;
    std::map<core::Uuid, PhotoBlob> m_photoBlobs;
    std::map<std::pair<std::string, std::string>, StoredAnswer> m_answers;
};

} // namespace wellpulse::server
