// SPDX-License-Identifier: GPL-3.0-or-later
// Proves that the log is whole and the views are its replay: chain and signatures of this device's own events under all its
// identities, hashes of all, the chains of the feed and of former feeds, every own event accounted for, replay == views; of the
// archive's files as of the log, and that what they lead to is what the log goes on from. Changes nothing.
#pragma once

#include "storage/log/chain_check.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

struct sqlite3;

namespace wellpulse::storage {

struct VerifyReport {
    std::int64_t events = 0;
    std::vector<std::string> problems; ///< one sentence each, the first hundred; empty: all is well
    core::Bytes32 viewHash{};          ///< of the views as they are
    bool ok() const { return problems.empty(); }
};

/// Told every few milliseconds how many of all events have been looked at; false stops it. The views are compared after the
/// last one.
using VerifyProgress = std::function<bool(std::int64_t done, std::int64_t total)>;

/// An Error is for what kept it from reading, or `cancelled`; what it found wrong is in the report.
Result<VerifyReport> verifyLog(sqlite3 *connection, const DeviceKeys &keys, const VerifyProgress &progress = {});
/// With the present identity's key alone.
Result<VerifyReport> verifyLog(sqlite3 *connection, const core::DeviceKey &key, const VerifyProgress &progress = {});

} // namespace wellpulse::storage
