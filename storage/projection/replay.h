// SPDX-License-Identifier: GPL-3.0-or-later
// The views from nothing but the log: snapshot base, feed effects in order, own pending events over them.
// Rebuilding uses a second thread, on a reading connection that it opens through `openReader` and closes again.
#pragma once

#include "core/event/event_seal.h"
#include "core/result.h"
#include "storage/driver/database_handle.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace wellpulse::storage {

class MemoryViews;
class ReplayReader;

/// Opens one more connection to the same database, for reading.
using OpenReader = std::function<Result<DatabaseHandle>()>;

/// Drops the views and replays, in one transaction; answers how many events the log has. `connection` is the writing one.
/// Without `openReader` one thread does it all.
Result<std::int64_t> rebuildViews(sqlite3 *connection, const OpenReader &openReader);

/// The same within the caller's transaction; `connections` are as for replayInMemory(), the first one writes.
Status rewriteViews(const std::vector<sqlite3 *> &connections);

/// The views' hash as they are (cli.md, viewHash).
Result<core::Bytes32> viewHash(sqlite3 *connection);

} // namespace wellpulse::storage
