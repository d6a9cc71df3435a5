// SPDX-License-Identifier: GPL-3.0-or-later
// An enrolled device as its tenant's database knows it: whose it is, its key, and where its chain of events stands.
// Plain value.
#pragma once

#include "core/event/event_seal.h"

#include <cstdint>
#include <string>

namespace wellpulse::server {

enum class DeviceState : std::uint8_t { Active = 1, Suspended = 2, Revoked = 3 };

struct Device {
    std::int32_t ref = 0; ///< the store's short name for it
    std::string deviceId;
    std::string userId;
    std::string name;
    std::string platform;
    std::string installNonce;
    core::DeviceKey key{};
    DeviceState state = DeviceState::Active;
    std::int64_t nextDeviceSeq = 1;
    core::Bytes32 lastHash{}; ///< hash of its event nextDeviceSeq - 1

    friend bool operator==(const Device &, const Device &) = default;
};

} // namespace wellpulse::server
