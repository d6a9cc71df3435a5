// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/account/surroundings.h"

#include "core/event/uuid.h"

#include <sodium.h>

#include <chrono>

namespace wellpulse::server {

Surroundings Surroundings::real()
{
    using namespace std::chrono;
    return {[] { return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count(); },
        [](std::span<std::uint8_t> bytes) { randombytes_buf(bytes.data(), bytes.size()); }};
}

std::string Surroundings::newUuid() const
{
    return core::uuidV7(nowMs(), randomBytes<10>()).toString();
}

} // namespace wellpulse::server
