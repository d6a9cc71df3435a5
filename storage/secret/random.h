// SPDX-License-Identifier: GPL-3.0-or-later
// Random bytes come from outside, so that a test decides them.
#pragma once

#include <cstdint>
#include <functional>
#include <span>

namespace wellpulse::storage {

using RandomBytes = std::function<void(std::span<std::uint8_t>)>; ///< fills all of it

/// The operating system's generator. Any thread.
[[nodiscard]] RandomBytes systemRandom();

} // namespace wellpulse::storage
