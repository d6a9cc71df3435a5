// SPDX-License-Identifier: GPL-3.0-or-later
// What the event log needs of the world, given to it from outside so that a test or a simulation decides it: the wall
// clock, random bytes, and who this device is.
#pragma once

#include "core/event/event_seal.h"
#include "storage/secret/random.h"

#include <cstdint>
#include <functional>
#include <string>

namespace wellpulse::storage {

using WallClock = std::function<std::int64_t()>; ///< milliseconds since 1970, UTC

/// The author of the events that this log appends.
struct DeviceIdentity {
    std::string tenantId;
    std::string deviceId;
    std::string userId;
    core::DeviceKey key{};
};

struct LogEnvironment {
    DeviceIdentity identity;
    WallClock now;
    RandomBytes random;
};

} // namespace wellpulse::storage
