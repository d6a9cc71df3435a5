// SPDX-License-Identifier: GPL-3.0-or-later
// A store that hands every call on to another; tests override the calls that they are about.
#pragma once

#include "server/store/tenant_store.h"

namespace wellpulse::server::test {

class ForwardingStore : public TenantStore {
public:
    Status transact(
        WorkingSet &set, const LoadRequest &request, const std::function<Status(WorkingSet &)> &decide) override
    {
        return target().transact(set, request, decide);
    }
    Status load(WorkingSet &set, const LoadRequest &request) override { return target().load(set, request); }
    Status write(WorkingSet &set, const std::function<void()> &confirmed) override
    {
        return target().write(set, confirmed);
    }
    Result<FeedHead> head() override { return target().head(); }
    Result<FeedHead> beginEpoch(const std::string &epoch) override { return target().beginEpoch(epoch); }
    Result<FeedPage> feedAfter(std::int64_t afterSeq, std::size_t maxRows, std::size_t maxBytes) override
    {
        return target().feedAfter(afterSeq, maxRows, maxBytes);
    }
    Status readAll(const TenantVisitor &visitor) override { return target().readAll(visitor); }
    Result<std::optional<AggregateRow>> aggregate(const AggregateKey &key) override { return target().aggregate(key); }
    Result<AggregateList> list(const AggregateQuery &query) override { return target().list(query); }
    Result<Device> enrol(const DeviceEnrolment &enrolment) override { return target().enrol(enrolment); }
    Result<std::optional<Device>> device(std::string_view deviceId) override { return target().device(deviceId); }
    Result<std::vector<Device>> devices() override { return target().devices(); }
    Status setDeviceState(std::string_view deviceId, DeviceState state) override
    {
        return target().setDeviceState(deviceId, state);
    }
    Result<PhotoBlob> requestPhoto(const PhotoBlob &request) override { return target().requestPhoto(request); }
    Result<std::optional<PhotoBlob>> photoBlob(const core::Uuid &photo) override { return target().photoBlob(photo); }
    Result<std::optional<PhotoBlob>> photoBlobNamed(std::string_view blobName) override
    {
        return target().photoBlobNamed(blobName);
    }
    Result<std::vector<PhotoBlob>> photoBlobs(const std::optional<core::Uuid> &after, std::int64_t limit) override
    {
        return target().photoBlobs(after, limit);
    }
    Status setPhotoVerified(const core::Uuid &photo, std::optional<std::int64_t> atMs) override
    {
        return target().setPhotoVerified(photo, atMs);
    }
    Status forgetPhotoBlob(const core::Uuid &photo) override { return target().forgetPhotoBlob(photo); }
    Result<TenantSettings> settings() override { return target().settings(); }
    Status setSettings(const TenantSettings &settings) override { return target().setSettings(settings); }

protected:
    virtual TenantStore &target() = 0;
};

} // namespace wellpulse::server::test
