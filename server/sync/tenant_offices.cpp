// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sync/tenant_offices.h"

namespace wellpulse::server {

Result<TenantOffice *> TenantOffices::office(std::string_view tenantId)
{
    const std::string id(tenantId);
    const std::scoped_lock lock(m_mutex);
    if (const auto found = m_offices.find(id); found != m_offices.end())
        return found->second.get();
    Result<std::unique_ptr<TenantStore>> store = m_openStore(tenantId);
    if (!store)
        return std::move(store.error());
    auto office = std::make_unique<TenantOffice>(id, std::move(*store), m_surroundings, m_sizes);
    return m_offices.emplace(id, std::move(office)).first->second.get();
}

Result<EnrolledDevice> TenantOffices::enrol(std::string_view tenantId, const Enrolment &enrolment)
{
    const Result<TenantOffice *> office = this->office(tenantId);
    if (!office)
        return office.error();
    const Result<Device> device = (*office)->store().enrol({enrolment.userId, enrolment.installNonce, enrolment.name,
        enrolment.platform, enrolment.newDeviceId, enrolment.newDeviceKey});
    if (!device)
        return device.error();
    if (device->state != DeviceState::Active)
        return Error{"device_suspended", "The office has suspended this device; ask the office."};
    const Result<FeedHead> head = (*office)->head();
    if (!head)
        return head.error();
    return EnrolledDevice{device->deviceId, device->key, head->epoch};
}

Result<std::vector<DeviceListing>> TenantOffices::devices(std::string_view tenantId)
{
    const Result<TenantOffice *> office = this->office(tenantId);
    if (!office)
        return office.error();
    const Result<std::vector<Device>> devices = (*office)->store().devices();
    if (!devices)
        return devices.error();
    std::vector<DeviceListing> listing;
    for (const Device &device : *devices) {
        if (device.deviceId != core::serverDeviceId)
            listing.push_back({device.deviceId, device.userId, device.name, device.platform,
                device.state != DeviceState::Active, device.nextDeviceSeq});
    }
    return listing;
}

Status TenantOffices::suspend(std::string_view tenantId, std::string_view deviceId)
{
    const Result<TenantOffice *> office = this->office(tenantId);
    if (!office)
        return office.error();
    return (*office)->store().setDeviceState(deviceId, DeviceState::Suspended);
}

Result<bool> TenantOffices::isSuspended(std::string_view tenantId, std::string_view deviceId)
{
    const Result<TenantOffice *> office = this->office(tenantId);
    if (!office)
        return office.error();
    const Result<std::optional<Device>> device = (*office)->store().device(deviceId);
    if (!device)
        return device.error();
    return *device && (*device)->state != DeviceState::Active;
}

} // namespace wellpulse::server
