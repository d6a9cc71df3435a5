// SPDX-License-Identifier: GPL-3.0-or-later
// What a photo's blob is called: "acme/equipment/<id>/maintenance/<photo id>.jpg". Made from ids alone, never from a name
// that somebody gave, so that nothing of a path can be smuggled in. Pure.
#pragma once

#include "core/event/uuid.h"

#include <optional>
#include <string>
#include <string_view>

namespace wellpulse::server {

struct BlobName {
    std::string tenantId; ///< a-z, 0-9 and "-"
    core::Uuid equipment{};
    core::Uuid photo{};
    std::string_view extension = "jpg"; ///< one of extensionOf()'s

    std::string toString() const;
    friend bool operator==(const BlobName &, const BlobName &) = default;
};

/// Nothing for any other text.
std::optional<BlobName> parseBlobName(std::string_view text);

/// "jpg" of "image/jpeg"; empty for a type that is none of a photo's.
std::string_view extensionOf(std::string_view mime);
/// "image/jpeg" of "jpg"; empty if unknown.
std::string_view mimeOf(std::string_view extension);

} // namespace wellpulse::server
