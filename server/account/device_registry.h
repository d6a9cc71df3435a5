// SPDX-License-Identifier: GPL-3.0-or-later
// The port to a tenant's enrolled devices, which live in the tenant's own database beside what they sent: each has a
// signing key and counts its events. Thread-safe; calls may wait; can fail with `database_unavailable`.
#pragma once

#include "core/event/hex.h"
#include "core/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wellpulse::server {

struct Enrolment {
    std::string userId;
    std::string installNonce; ///< made once by an installation; the same nonce of the same user is the same device
    std::string name;
    std::string platform;
    std::string newDeviceId;      ///< taken if the nonce is new
    core::Bytes32 newDeviceKey{}; ///< likewise
};

struct EnrolledDevice {
    std::string deviceId;
    core::Bytes32 deviceKey{};
    std::string feedEpoch;
};

struct DeviceListing {
    std::string deviceId;
    std::string userId;
    std::string name;
    std::string platform;
    bool suspended = false;
    std::int64_t nextDeviceSeq = 1;
};

class DeviceRegistry {
public:
    virtual ~DeviceRegistry() = default;

    /// Errors: `device_suspended`.
    virtual Result<EnrolledDevice> enrol(std::string_view tenantId, const Enrolment &enrolment) = 0;
    virtual Result<std::vector<DeviceListing>> devices(std::string_view tenantId) = 0;
    /// Takes the device's right to push and to refresh its session. Error: `device_unknown`.
    virtual Status suspend(std::string_view tenantId, std::string_view deviceId) = 0;
    virtual Result<bool> isSuspended(std::string_view tenantId, std::string_view deviceId) = 0;
};

} // namespace wellpulse::server
