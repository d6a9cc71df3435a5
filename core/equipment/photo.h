// SPDX-License-Identifier: GPL-3.0-or-later
// A picture of maintenance as its event tells of it: what its bytes must be, and where and when it was taken. The bytes go
// another way (protocol.md, Photos) and are compared with this at the end of it. Pure.
#pragma once

#include "core/event/hex.h"
#include "core/projection/record_change.h"

#include <array>
#include <optional>
#include <string>

namespace wellpulse::core {

/// The office takes none that is larger; this product's own are at most 2 MB.
inline constexpr std::int64_t maxPhotoBytes = 10 * 1024 * 1024;
inline constexpr std::array<std::string_view, 3> photoTypes{"image/jpeg", "image/png", "image/webp"};

struct Photo {
    Uuid id{};
    std::string maintenanceId{};
    Bytes32 sha256{};
    std::int64_t sizeBytes = 0;
    std::string mime{};
    std::int64_t width = 0; ///< pixels; 0 = not told
    std::int64_t height = 0;
    std::string takenAt{}; ///< ISO 8601 UTC; empty = not known
    Json location{};       ///< as of a production day, or null
    friend bool operator==(const Photo &, const Photo &) = default;
};

/// The payload of PHOTO_ATTACHED; what is not known is left out.
Json toFields(const Photo &photo);
/// From an aggregate's field map. Error: `schema_invalid`, with the field.
Result<Photo> photoFromFields(const Json &fields);

/// Errors: `maintenance_missing`, `photo_empty`, `photo_too_large`.
Result<RecordChange> decideAttachPhoto(const std::optional<AggregateState> &maintenance, const Photo &photo);

/// The type that a picture's first bytes say it is of, one of `photoTypes`; empty for anything else. 16 bytes are enough.
std::string_view photoTypeOf(std::string_view firstBytes);

} // namespace wellpulse::core
