// SPDX-License-Identifier: GPL-3.0-or-later
// A well as the office keeps it. Wells are created and changed by the office only; devices read them.
#pragma once

#include "core/json/json.h"
#include "core/result.h"

#include <optional>
#include <string>

namespace wellpulse::core {

struct Well {
    std::string name;
    std::string api;                     ///< API number, "42-165-12345"; may be empty
    std::optional<std::string> latitude; ///< WGS 84 degrees as a decimal text, "31.845700"
    std::optional<std::string> longitude;
    std::int64_t routeOrder = 0; ///< position on the pumper's route, from 1; 0 = at the end
    friend bool operator==(const Well &, const Well &) = default;
};

Json toFields(const Well &well);
/// Errors: `schema_invalid` with the field.
Result<Well> wellFromFields(const Json &fields);

/// True for a decimal text within [-limit, limit] degrees, at most 9 decimals.
bool isCoordinate(std::string_view text, int limitDegrees);

} // namespace wellpulse::core
