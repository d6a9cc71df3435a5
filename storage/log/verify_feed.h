// SPDX-License-Identifier: GPL-3.0-or-later
// The feeds as stored, walked from where they start here to where they must lead: no entry is missing, and the running hash is the
// office's.
#pragma once

#include "storage/archive/whole_log.h"

#include <functional>
#include <string>

namespace wellpulse::storage {

using TellProblem = std::function<void(std::string sentence)>;

/// The present feed and the former ones.
Status verifyFeeds(sqlite3 *log, const WholeLog &whole, const TellProblem &problem);

} // namespace wellpulse::storage
