// SPDX-License-Identifier: GPL-3.0-or-later
// What the fuzzers share: their input as text, and the end of the program when something holds that must not.
#pragma once

#include "core/event/hex.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace wellpulse::fuzz {

inline std::string_view textOf(const std::uint8_t *data, std::size_t size)
{
    return {reinterpret_cast<const char *>(data), size};
}

/// Ends the program as a crash does, so that the input is kept.
inline void require(bool holds, const char *law)
{
    if (holds)
        return;
    std::fprintf(stderr, "This does not hold: %s\n", law);
    std::abort();
}

/// The key of tests/vectors/events.json.
inline core::Bytes32 deviceKey()
{
    core::Bytes32 key{};
    for (std::size_t i = 0; i < key.size(); ++i)
        key.at(i) = static_cast<std::uint8_t>(i);
    return key;
}

inline constexpr std::int64_t nowMs = 1'760'970'600'123;

} // namespace wellpulse::fuzz
