// SPDX-License-Identifier: GPL-3.0-or-later
// The offices of all tenants, each opened when first asked for. Also what the account rooms want of a tenant's devices.
// Any thread.
#pragma once

#include "server/account/device_registry.h"
#include "server/sync/tenant_office.h"

namespace wellpulse::server {

class TenantOffices final : public DeviceRegistry {
public:
    /// Opens the store of a tenant that exists. Errors: `tenant_unknown`, those of the store.
    using OpenStore = std::function<Result<std::unique_ptr<TenantStore>>(std::string_view tenantId)>;
    TenantOffices(OpenStore openStore, Surroundings surroundings, AnswerSizes sizes = {})
        : m_openStore(std::move(openStore))
        , m_surroundings(std::move(surroundings))
        , m_sizes(sizes)
    {
    }

    /// Errors: those of `openStore`. The office lives as long as this object.
    Result<TenantOffice *> office(std::string_view tenantId);

    Result<EnrolledDevice> enrol(std::string_view tenantId, const Enrolment &enrolment) override;
    Result<std::vector<DeviceListing>> devices(std::string_view tenantId) override;
    Status suspend(std::string_view tenantId, std::string_view deviceId) override;
    Result<bool> isSuspended(std::string_view tenantId, std::string_view deviceId) override;

private:
    const OpenStore m_openStore;
    const Surroundings m_surroundings;
    const AnswerSizes m_sizes;
    std::mutex m_mutex;
    std::unordered_map<std::string, std::unique_ptr<TenantOffice>> m_offices;
};

} // namespace wellpulse::server
