// SPDX-License-Identifier: GPL-3.0-or-later
// Reading a record's field map member by member, and names of enumerators counted from 1. For the value types of core.
#pragma once

#include "core/json/json.h"
#include "core/result.h"
#include "core/time/civil_time.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace wellpulse::core {

template <class Enum, std::size_t N>
std::optional<Enum> enumNamed(const std::array<std::string_view, N> &names, std::string_view name)
{
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end())
        return {};
    return static_cast<Enum>(found - names.begin() + 1);
}

template <class Enum, std::size_t N> std::string_view nameOf(const std::array<std::string_view, N> &names, Enum value)
{
    return names.at(static_cast<std::size_t>(value) - 1);
}

/// Nothing when the member is absent, null or no text.
std::optional<std::string> textMember(const Json &fields, std::string_view name);
/// Nothing when the member is absent or null. Error: `schema_invalid` when it is there and no date.
Result<std::optional<CivilDate>> dateMember(const Json &fields, std::string_view name);

Error unreadableField(std::string_view field);

} // namespace wellpulse::core
