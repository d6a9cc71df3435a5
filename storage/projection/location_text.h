// SPDX-License-Identifier: GPL-3.0-or-later
// A day's position as the view keeps it. Nearly every row has one, of the protocol's five texts; with their names left out
// it takes half the room, which a replay and a well's year feel. Any other object is kept as canonical JSON.
#pragma once

#include "core/json/json.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace wellpulse::storage {

/// The members, in canonical order.
inline constexpr std::array<std::string_view, 5> locationMembers{
    "accuracyM", "fence", "fixAt", "latitude", "longitude"};
using LocationTexts = std::array<std::string_view, 5>; ///< by locationMembers

/// The texts with '|' between; nothing when they could not be told apart again.
std::optional<std::string> packLocation(const LocationTexts &texts);

/// `object` packed, or as canonical JSON.
std::string locationText(const core::Json &object);
/// The object back. Error: `vault_damaged`.
Result<core::Json> locationFrom(std::string_view text);

} // namespace wellpulse::storage
