// SPDX-License-Identifier: GPL-3.0-or-later
// The time a command works with: the machine's, or the fixed one of --now.
#pragma once

#include "core/result.h"
#include "core/time/civil_time.h"

#include <cstdint>
#include <functional>
#include <string>

namespace wellpulse::cli {

using WallClock = std::function<std::int64_t()>; ///< milliseconds since 1970, UTC

/// Errors: `now_invalid`.
Result<WallClock> wallClock(const std::string &now);
/// The user's calendar date at that moment.
core::CivilDate localDate(std::int64_t unixMs);

} // namespace wellpulse::cli
