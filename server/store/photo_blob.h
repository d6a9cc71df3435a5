// SPDX-License-Identifier: GPL-3.0-or-later
// What the office knows of a photo's bytes, beside its record: what they must be, where they are, whether it has looked at
// them. A row comes into being when a device asks where to put them, which may be before or after its event. Plain value.
#pragma once

#include "core/event/hex.h"
#include "core/event/uuid.h"

#include <cstdint>
#include <optional>
#include <string>

namespace wellpulse::server {

struct PhotoBlob {
    core::Uuid photo{};
    core::Uuid equipment{};
    core::Bytes32 sha256{};
    std::int64_t sizeBytes = 0;
    std::string mime{};
    std::string blobName{};
    std::string requestedBy{}; ///< user id
    std::int64_t requestedAtMs = 0;
    std::optional<std::int64_t> verifiedAtMs{};
    friend bool operator==(const PhotoBlob &, const PhotoBlob &) = default;
};

} // namespace wellpulse::server
