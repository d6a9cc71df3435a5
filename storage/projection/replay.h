// SPDX-License-Identifier: GPL-3.0-or-later
// The views from nothing but the log: snapshot base, feed effects in order, own pending events over them. `rebuild`
// replaces the views by it, `verify` proves that they are equal already and that the log is whole.
// Uses two threads, the second on a reading connection that it opens through `openReader` and closes again.
#pragma once

#include "core/event/event_seal.h"
#include "core/result.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

struct sqlite3;

namespace wellpulse::storage {

/// Opens one more connection to the same database, for reading.
using OpenReader = std::function<Result<std::shared_ptr<sqlite3>>()>;

/// Drops the views and replays, in one transaction; answers how many events the log has. `connection` is the writing one.
Result<std::int64_t> rebuildViews(sqlite3 *connection, const OpenReader &openReader);

struct VerifyReport {
    std::int64_t events = 0;
    std::vector<std::string> problems; ///< one sentence each; empty: all is well
    core::Bytes32 viewHash{};          ///< of the views as they are
    bool ok() const { return problems.empty(); }
};

/// Chain and signatures of this device's own events, hashes of all, the feed's chain, replay == views. Changes nothing.
/// An Error is for what kept it from reading; what it found wrong is in the report.
Result<VerifyReport> verifyLog(sqlite3 *connection, const OpenReader &openReader, const core::DeviceKey &key);

/// The views' hash as they are (cli.md, viewHash).
Result<core::Bytes32> viewHash(sqlite3 *connection);

} // namespace wellpulse::storage
