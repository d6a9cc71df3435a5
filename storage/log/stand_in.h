// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of the log that say the same under one id, sealed by different devices: one of them counts, the others are laid aside.
// The log itself is not touched. The caller holds the transaction and folds what changed.
#pragma once

#include "core/result.h"

#include <cstdint>

struct sqlite3;

namespace wellpulse::storage {

/// From now on `standIn` counts for `event`. What is known beside the log about the one (what it takes back, which conflicts it
/// settles, what a person did with it, how far its picture is) is known about the other. The outbox is the caller's.
Status layAside(sqlite3 *connection, std::int64_t event, std::int64_t standIn);

Result<bool> isLaidAside(sqlite3 *connection, std::int64_t event);

} // namespace wellpulse::storage
