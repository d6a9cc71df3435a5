// SPDX-License-Identifier: GPL-3.0-or-later
// A whole replay into memory, shared by rebuild and verify.
#pragma once

#include "storage/projection/memory_views.h"
#include "storage/projection/replay_reader.h"

#include <vector>

namespace wellpulse::storage {

/// Views and the readers whose texts they refer to.
struct ReplayedViews {
    std::vector<ReplayReader> readers;
    MemoryViews views;
};

/// Replays with one thread for each connection. All connections must see the same state of the database.
Result<ReplayedViews> replayInMemory(const std::vector<sqlite3 *> &connections);

} // namespace wellpulse::storage
